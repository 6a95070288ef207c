/**
 * The rows of the tree of agreements; a screen reader reads their labels.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} label what the label begins with
 */
const treeRow = (page, label) =>
  page
    .locator('.pane-body .monaco-list-row')
    .and(page.locator(`[aria-label^=${JSON.stringify(label)}]`))
    .first();

/** @param {import('playwright-core').Page} page @param {string} label */
export async function treeShows(page, label) {
  await treeRow(page, label).waitFor({ timeout: 60_000 });
}

/** @param {import('playwright-core').Page} page @param {string} label */
export async function treeLacks(page, label) {
  await treeRow(page, label).waitFor({ state: 'detached', timeout: 60_000 });
}

/** @param {import('playwright-core').Page} page @param {string} label */
export async function expandInTree(page, label) {
  await treeRow(page, label).locator('.monaco-tl-twistie').click({ timeout: 60_000 });
}

/** @param {import('playwright-core').Page} page @param {string} label */
export async function clickInTree(page, label) {
  await treeRow(page, label).click({ timeout: 60_000 });
  await page.waitForTimeout(500);
}
