/** Unpacks the headless Chromium from its npm package. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

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
