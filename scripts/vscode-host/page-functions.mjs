/**
 * Lets tests, which run inside VS Code and cannot see it, ask for what only the page can tell: a screenshot, the text of
 * a webview, a click in it.
 *
 * A module exports functions `(page, ...args) => result`. A test posts `[...args]` to `<door>/<function's name>` and gets
 * the result back, both as JSON; it finds the door in the setting `vscodeHost.page`.
 */
import http from 'node:http';
import { pathToFileURL } from 'node:url';

/**
 * @param {string} modulePath
 * @param {() => Promise<import('playwright-core').Page>} page
 * @returns {Promise<string>} the door's address
 */
export async function openPageDoor(modulePath, page) {
  const functions = await import(pathToFileURL(modulePath).href);
  const server = http.createServer(async (request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('content-type', 'application/json');
    try {
      const name = request.url?.slice(1) ?? '';
      if (typeof functions[name] !== 'function') throw new Error(`The page has no function '${name}'`);
      let body = '';
      for await (const chunk of request) body += chunk;
      const result = await functions[name](await page(), ...JSON.parse(body));
      response.end(JSON.stringify(result ?? null));
    } catch (error) {
      response.writeHead(500).end(JSON.stringify(String(error instanceof Error ? error.message : error)));
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  server.unref();
  return `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`;
}
