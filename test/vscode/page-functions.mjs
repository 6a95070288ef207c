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
