import { keepPicture } from './pictures.mjs';

/**
 * Takes a screenshot into `out/`, once an element is there to be seen.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} name
 * @param {string} selector
 */
export async function screenshot(page, name, selector) {
  await page.locator(selector).first().waitFor({ timeout: 60_000 });
  return keepPicture(page, name);
}
