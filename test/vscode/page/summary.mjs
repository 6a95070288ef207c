import axe from 'axe-core';
import { keepPicture } from './pictures.mjs';

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
  await summaryFrame(page).locator(element).getByText(text, { exact: true }).first().waitFor({ timeout: 60_000 });
  return true;
}

/**
 * Whether a text of the summary comes to stand within the window, in front of all else.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} text
 * @param {string} element
 */
export async function isInSight(page, text, element) {
  const place = summaryFrame(page).locator(element).getByText(text, { exact: true }).first();
  for (let looks = 0; looks < 50; looks++) {
    const isThere = await place.evaluate((shown) => {
      const { left, top, height } = shown.getBoundingClientRect();
      const front = document.elementFromPoint(left + 2, top + height / 2);
      return front !== null && shown.contains(front);
    });
    if (isThere) return true;
    await page.waitForTimeout(100);
  }
  return false;
}

/** @param {import('playwright-core').Page} page @param {string} text */
export async function clickInSummary(page, text) {
  await summaryFrame(page).getByRole('button', { name: text, exact: true }).first().click({ timeout: 60_000 });
  return true;
}

/** The text of what is lit in the summary. @param {import('playwright-core').Page} page */
export async function summaryLit(page) {
  return summaryFrame(page).locator('[aria-current]').first().textContent({ timeout: 60_000 });
}

/** Waits until a text is lit in the summary. @param {import('playwright-core').Page} page @param {string} text */
export async function summaryLights(page, text) {
  await summaryFrame(page)
    .locator('[aria-current]')
    .getByText(text, { exact: true })
    .first()
    .waitFor({ timeout: 60_000 });
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

/** What a screen reader takes the summary's language to be. @param {import('playwright-core').Page} page */
export async function summaryLanguage(page) {
  return summaryFrame(page).locator('html').getAttribute('lang', { timeout: 60_000 });
}

/**
 * Waits until the summary has the look of a theme, and a picture of it in `out/`.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} kind as VS Code calls it: `vscode-dark`, `vscode-high-contrast`, …
 * @param {string} [name] of the picture
 */
export async function summaryLooks(page, kind, name = 'summary') {
  await summaryFrame(page).locator(`body.${kind}`).waitFor({ timeout: 60_000 });
  await keepPicture(page, `${name}-${kind}`);
}

/**
 * What axe says of the summary as VS Code shows it: one line a barrier.
 *
 * @param {import('playwright-core').Page} page
 * @param {'all' | 'colours'} [asked] what another theme can change is the colours alone
 */
export async function summaryBarriers(page, asked = 'all') {
  const html = await summaryFrame(page).locator('html').elementHandle();
  const frame = await html?.ownerFrame();
  if (!frame) throw new Error('The summary is not there');
  await frame.evaluate(axe.source);
  const { violations } = /** @type {import('axe-core').AxeResults} */ (
    await frame.evaluate(
      asked === 'all' ? 'axe.run()' : "axe.run({ runOnly: ['color-contrast', 'link-in-text-block'] })",
    )
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html: piece }) => piece).join(' | ')}`);
}

/**
 * Goes through the summary by the tab key, from its first stop, to the one that is called so, and presses Enter.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} name
 */
export async function enterInSummary(page, name) {
  const frame = summaryFrame(page);
  await frame.locator('.go').first().focus({ timeout: 60_000 });
  for (let stops = 0; stops < 200; stops++) {
    if ((await frame.locator(':focus').textContent()) === name) return page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
  }
  throw new Error(`The tab key does not come to '${name}'`);
}

/** Waits until the summary shows a text as a part of something. @param {import('playwright-core').Page} page @param {string} text */
export async function summaryShowsPart(page, text) {
  await summaryFrame(page).locator('main').getByText(text).first().waitFor({ timeout: 60_000 });
}

/** Waits until the summary does not show a text. @param {import('playwright-core').Page} page @param {string} text */
export async function summaryLacks(page, text) {
  await summaryFrame(page).getByText(text, { exact: true }).first().waitFor({ state: 'detached', timeout: 60_000 });
}

/** Clicks the first place of the summary whose text has a part. @param {import('playwright-core').Page} page @param {string} text */
export async function clickPartInSummary(page, text) {
  await summaryFrame(page).locator('.changes .go').filter({ hasText: text }).first().click({ timeout: 60_000 });
}

/** Narrows the portfolio. @param {import('playwright-core').Page} page @param {string} name @param {string} value */
export async function chooseInPortfolio(page, name, value) {
  await summaryFrame(page).locator(`select[name=${name}]`).selectOption(value, { timeout: 60_000 });
}

/** Puts the focus into the summary, and waits until VS Code knows. @param {import('playwright-core').Page} page */
export async function focusSummary(page) {
  await summaryFrame(page).locator('h1').first().click({ timeout: 60_000 });
  await page.waitForTimeout(500);
}

/** Whether VS Code's own box to find a text in a view is open. @param {import('playwright-core').Page} page */
export async function isFinding(page) {
  await page.waitForTimeout(500);
  return page.locator('.simple-find-part.visible input').first().isVisible();
}

/** Finds a text in the summary by VS Code's own box, which is open. @param {import('playwright-core').Page} page @param {string} text */
export async function findInSummary(page, text) {
  const box = page.locator('.simple-find-part.visible input').first();
  await box.waitFor({ timeout: 60_000 });
  await box.fill(text);
  await box.press('Enter');
  await keepPicture(page, 'find');
  await box.press('Escape');
}
