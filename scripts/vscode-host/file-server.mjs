/** Serves files of folders over plain HTTP, as a web extension's host wants them. */
import fs from 'node:fs';
import path from 'node:path';

const TYPES = /** @type {Record<string, string>} */ ({
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
});

/**
 * @param {string} url
 * @param {readonly (readonly [prefix: string, folder: string])[]} mounts which folder is served as `/<prefix>/`; the first
 *   that fits
 * @param {import('node:http').ServerResponse} response
 */
export function serveFile(url, mounts, response) {
  const pathname = decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname);
  const [prefix, folder] = mounts.find(([candidate]) => pathname.startsWith(`/${candidate}/`)) ?? [];
  const file = folder && path.join(folder, pathname.slice(`/${prefix}/`.length));
  if (!file?.startsWith(folder + path.sep) || !fs.statSync(file, { throwIfNoEntry: false })?.isFile()) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' });
  fs.createReadStream(file).pipe(response);
}
