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

/**
 * Takes a picture of what is shown, once it has come to rest.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} name
 */
export async function look(page, name) {
  // Nothing under the pointer is to say something of itself.
  await page.mouse.move(5, 5);
  await page.waitForTimeout(700);
  return keepPicture(page, name);
}

/** Gives the window another size. @param {import('playwright-core').Page} page @param {number} width @param {number} height */
export async function resize(page, width, height) {
  await page.setViewportSize({ width, height });
}
