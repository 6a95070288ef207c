/** Serves a folder of static files to this machine alone. */
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** @type {Readonly<Record<string, string>>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.yaml': 'text/plain; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * @param {URL} folder with a slash at its end
 * @param {number} [port] a free one by itself
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export function serveFolder(folder, port = 0) {
  const top = path.resolve(fileURLToPath(folder));
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = path.resolve(top, `.${decode(pathname)}`, pathname.endsWith('/') ? 'index.html' : '.');
    const isInside = file === top || file.startsWith(top + path.sep);
    if (!isInside || !fs.statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
      return;
    }
    response.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream' });
    fs.createReadStream(file).pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const taken = typeof address === 'object' && address ? address.port : port;
      resolve({
        address: `http://127.0.0.1:${taken}/`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}

function decode(/** @type {string} */ pathname) {
  try {
    return decodeURIComponent(pathname);
  } catch {
    // A stray percent sign names no file.
    return pathname;
  }
}
