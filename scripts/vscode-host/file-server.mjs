/** Serves folders over plain HTTP to pages of any origin, as a web extension's host wants them. */
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';

const TYPES = /** @type {Record<string, string>} */ ({
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
});

/**
 * @param {readonly (readonly [prefix: string, folder: string])[]} mounts which folder is served as `/<prefix>/`; the
 *   first that fits
 * @returns {Promise<number>} the port; the server does not keep the process alive
 */
export async function serveFolders(mounts) {
  const server = http.createServer((request, response) => {
    const pathname = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    const [prefix, folder] = mounts.find(([candidate]) => pathname.startsWith(`/${candidate}/`)) ?? [];
    const file = folder && path.join(folder, pathname.slice(`/${prefix}/`.length));
    response.setHeader('access-control-allow-origin', '*');
    if (!file?.startsWith(folder + path.sep) || !fs.statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' });
    fs.createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  server.unref();
  return /** @type {import('node:net').AddressInfo} */ (server.address()).port;
}
