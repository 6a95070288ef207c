#!/usr/bin/env node
/**
 * Takes the pictures of the documentation anew, and with them all that a person looks at: of the extension in a real VS Code
 * in three themes (`test/vscode/out/`), of the page to try wide and narrow, light and dark (`test/out/`).
 *
 *   usage: npm run pictures
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPlayground } from './build-playground.mjs';
import { serveFolder } from './serve-folder.mjs';
import { launchChromium } from './vscode-host/chromium.mjs';
import { install } from './vscode-host/install.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (/** @type {string[]} */ ...parts) => path.join(root, ...parts);

/** What the documentation shows of the extension, and which picture that is. */
const OF_VSCODE = {
  editor: 'finding-light',
  agreements: 'agreements-light',
  'summary-light': 'summary-light',
  'summary-dark': 'summary-dark',
};
/** The page to try, by the name of its picture. */
const OF_PAGE = /** @type {const} */ ({
  'page-light': { colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  'page-dark': { colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
  'page-narrow': { colorScheme: 'light', viewport: { width: 360, height: 740 } },
  'page-narrow-dark': { colorScheme: 'dark', viewport: { width: 360, height: 740 }, locale: 'nl-NL' },
});

await ofPage();
const { status } = spawnSync(process.execPath, [at('test/vscode/run.mjs'), 'pictures'], {
  cwd: root,
  stdio: 'inherit',
});
if (status !== 0) throw new Error('Not all pictures of VS Code could be taken');
for (const [name, picture] of Object.entries(OF_VSCODE))
  fs.copyFileSync(at(`test/vscode/out/node-${picture}.png`), at(`docs/images/${name}.png`));

async function ofPage() {
  await buildPlayground();
  const site = await serveFolder(new URL('../playground/dist/', import.meta.url));
  const browser = await launchChromium(install());
  fs.mkdirSync(at('test/out'), { recursive: true });
  for (const [name, options] of Object.entries(OF_PAGE)) {
    const context = await browser.newContext({ locale: 'en-GB', ...options });
    const page = await context.newPage();
    await page.goto(site.address);
    await page.locator('.findings li').first().waitFor({ state: 'attached' });
    await page.frameLocator('iframe').locator('h1').first().waitFor({ state: 'attached' });
    await page.screenshot({ path: at('test/out', `${name}.png`) });
    await context.close();
  }
  await browser.close();
  await site.close();
  fs.copyFileSync(at('test/out/page-light.png'), at('docs/images/playground.png'));
}
