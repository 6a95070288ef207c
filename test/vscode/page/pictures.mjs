import { fileURLToPath } from 'node:url';

const out = fileURLToPath(new URL('../out', import.meta.url));

/**
 * Keeps what the page shows as a picture in `out/`, named by the kind of host too.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} name
 * @returns {Promise<string>} the file
 */
export async function keepPicture(page, name) {
  const path = `${out}/${process.env.VSCODE_HOST_KIND}-${name}.png`;
  await page.screenshot({ path });
  return path;
}
