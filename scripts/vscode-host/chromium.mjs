/** Starts the headless Chromium, with nothing but this machine within reach. */
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

const SYSTEM_BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * Starts the browser: the one that `CHROME_PATH` names, else the one from npm, else the system's.
 *
 * @param {import('./install.mjs').Installation} place
 */
export function launchChromium(place) {
  const own = path.join(place.browser, 'chromium');
  const executablePath = [process.env.CHROME_PATH, own, ...SYSTEM_BROWSERS].find((file) => file && fs.existsSync(file));
  if (!executablePath) throw new Error('No Chromium found: set CHROME_PATH to one');
  const env =
    executablePath === own
      ? {
          ...process.env,
          LD_LIBRARY_PATH: path.join(place.browser, 'al2023', 'lib'),
          FONTCONFIG_PATH: place.browser,
        }
      : process.env;
  return chromium.launch({
    executablePath,
    env: /** @type {Record<string, string>} */ (env),
    headless: true,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
}

/**
 * A page that cannot reach any other machine.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {import('playwright-core').BrowserContextOptions} [options]
 */
export async function openOfflinePage(browser, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  await page.route(
    (url) => url.protocol.startsWith('http') && url.hostname !== '127.0.0.1' && url.hostname !== 'localhost',
    (route) => route.abort(),
  );
  return page;
}
