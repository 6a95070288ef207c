/** What tests ask of the page that shows VS Code. Each function gets the page first, then the test's arguments. */
import { fileURLToPath } from 'node:url';

const out = fileURLToPath(new URL('out', import.meta.url));

/**
 * Takes a screenshot into `out/`, once an element is there to be seen.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} name
 * @param {string} selector
 */
export async function screenshot(page, name, selector) {
  await page.locator(selector).first().waitFor({ timeout: 10_000 });
  const path = `${out}/${process.env.VSCODE_HOST_KIND}-${name}.png`;
  await page.screenshot({ path });
  return path;
}

/**
 * The document of the summary view: VS Code shows a webview in two frames, one within the other.
 *
 * @param {import('playwright-core').Page} page
 */
const summaryFrame = (page) => page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');

/**
 * Waits until the summary shows a text in an element of its own.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} text
 * @param {string} element
 */
export async function summaryShows(page, text, element = 'h1') {
  await summaryFrame(page).locator(element).getByText(text, { exact: true }).first().waitFor({ timeout: 15_000 });
  return true;
}

/** @param {import('playwright-core').Page} page @param {string} text */
export async function clickInSummary(page, text) {
  await summaryFrame(page).getByRole('button', { name: text, exact: true }).first().click({ timeout: 10_000 });
  return true;
}

/** The text of what is lit in the summary. @param {import('playwright-core').Page} page */
export async function summaryLit(page) {
  return summaryFrame(page).locator('[aria-current]').first().textContent({ timeout: 10_000 });
}

/** Scrolls the summary, where told to, and gives its position. @param {import('playwright-core').Page} page @param {number} [to] */
export async function scrollSummary(page, to) {
  return summaryFrame(page)
    .locator('html')
    .evaluate((html, top) => {
      if (top !== undefined) html.scrollTo(0, top);
      return html.scrollTop;
    }, to);
}

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
  await treeRow(page, label).waitFor({ timeout: 10_000 });
}

/** @param {import('playwright-core').Page} page @param {string} label */
export async function treeLacks(page, label) {
  await treeRow(page, label).waitFor({ state: 'detached', timeout: 10_000 });
}

/** @param {import('playwright-core').Page} page @param {string} label */
export async function expandInTree(page, label) {
  await treeRow(page, label).locator('.monaco-tl-twistie').click({ timeout: 10_000 });
}

/** @param {import('playwright-core').Page} page @param {string} label */
export async function clickInTree(page, label) {
  await treeRow(page, label).click({ timeout: 10_000 });
  await page.waitForTimeout(500);
}

/** Types an answer into VS Code's input box, once it is there. @param {import('playwright-core').Page} page @param {string} text */
export async function answer(page, text) {
  const input = page.locator('.quick-input-widget input:visible').first();
  await input.waitFor({ timeout: 10_000 });
  await input.fill(text);
  await input.press('Enter');
  await page.waitForTimeout(300);
}

/** Waits until the list of notifications, which has to be open, shows a text. @param {import('playwright-core').Page} page @param {string} text */
export async function notified(page, text) {
  await page.locator('.notifications-center').getByText(text).first().waitFor({ timeout: 10_000 });
}

/** Waits until the language status of the editor, behind the braces, says something. @param {import('playwright-core').Page} page @param {string} text */
export async function languageStatusShows(page, text) {
  await page.locator('.statusbar-item[id^="status.languageStatus"]').first().hover({ timeout: 10_000 });
  await page.getByText(text).first().waitFor({ timeout: 10_000 });
}
