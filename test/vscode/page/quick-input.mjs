import { keepPicture } from './pictures.mjs';

/** Waits until VS Code asks something. @param {import('playwright-core').Page} page @param {string} title */
export async function asks(page, title) {
  await page.locator('.quick-input-title').getByText(title).first().waitFor({ timeout: 60_000 });
}

/**
 * Types the path of a file into VS Code's own dialog, which a browser shows for the files of a server.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} path
 */
export async function openFile(page, path) {
  const dialog = page.locator('.quick-input-widget', { has: page.getByText('Compare with which file?') });
  const input = dialog.locator('input[type="text"]').first();
  await input.waitFor({ timeout: 60_000 });
  // The dialog fills in the folder first, once it has looked into it.
  await page.waitForTimeout(1000);
  await input.fill(path);
  await page.waitForTimeout(1000);
  await keepPicture(page, 'open-file');
  await input.press('Enter');
}

/** Chooses from VS Code's list what a text is in. @param {import('playwright-core').Page} page @param {string} text */
export async function choose(page, text) {
  await page.locator('.quick-input-list .monaco-list-row').getByText(text).first().click({ timeout: 60_000 });
}

/** Types an answer into VS Code's input box, once it is there. @param {import('playwright-core').Page} page @param {string} text */
export async function answer(page, text) {
  const input = page.locator('.quick-input-widget input:visible').first();
  await input.waitFor({ timeout: 60_000 });
  await input.fill(text);
  await input.press('Enter');
  await page.waitForTimeout(300);
}

/** Waits until VS Code asks, and tells which step of how many it is. @param {import('playwright-core').Page} page @param {string} title */
export async function asksStep(page, title) {
  await page.locator('.quick-input-titlebar').getByText(title).first().waitFor({ timeout: 60_000 });
}

/** Takes what is chosen of a list that takes several. @param {import('playwright-core').Page} page */
export async function acceptChoices(page) {
  await page.locator('.quick-input-widget .quick-input-filter input[type=text]').first().press('Enter');
}

/** Goes a step back. @param {import('playwright-core').Page} page */
export async function back(page) {
  await page.locator('.quick-input-widget .codicon-quick-input-back').first().click({ timeout: 60_000 });
  await page.waitForTimeout(300);
}
