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
