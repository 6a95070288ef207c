/**
 * One origin for VS Code's server and for folders: the policy of VS Code's page lets it load from its own origin and over
 * HTTPS alone, as it would from vscode.dev, and tests have to live with it.
 */
import http from 'node:http';
import net from 'node:net';
import { serveFile } from './file-server.mjs';

/** Under this path are the folders; all else is the server's. */
export const FOLDERS = '/-/folders';

/** What a browser asks for compression by. Within one machine it costs processor time on both ends, and saves nothing. */
const COMPRESSION = 'sec-websocket-extensions';

/**
 * @param {number} server the port of VS Code's server
 * @param {readonly (readonly [prefix: string, folder: string])[]} mounts which folder is served as `<FOLDERS>/<prefix>/`; the
 *   first that fits
 * @returns {Promise<number>} the port; it does not keep the process alive
 */
export async function serveBeside(server, mounts) {
  const front = http.createServer((request, response) => {
    if (request.url?.startsWith(`${FOLDERS}/`)) return serveFile(request.url.slice(FOLDERS.length), mounts, response);
    const { method, url, headers } = request;
    const asked = http.request({ host: '127.0.0.1', port: server, method, path: url, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    asked.on('error', () => response.destroy());
    request.pipe(asked);
  });
  // VS Code talks to its server over WebSockets.
  front.on('upgrade', (request, socket, head) => {
    const { method, url, rawHeaders } = request;
    const upstream = net.connect(server, '127.0.0.1', () => {
      const lines = rawHeaders.flatMap((name, index) =>
        index % 2 === 0 && name.toLowerCase() !== COMPRESSION ? [`${name}: ${rawHeaders[index + 1]}`] : [],
      );
      upstream.write(`${method} ${url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
      upstream.write(head);
      upstream.pipe(socket).pipe(upstream);
    });
    for (const [one, other] of [
      [socket, upstream],
      [upstream, socket],
    ])
      one?.on('error', () => other?.destroy());
  });
  await new Promise((resolve) => front.listen(0, '127.0.0.1', () => resolve(undefined)));
  front.unref();
  return /** @type {import('node:net').AddressInfo} */ (front.address()).port;
}
