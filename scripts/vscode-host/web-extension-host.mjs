/**
 * Runs the extension in the web-worker extension host, by its `browser` entry.
 *
 * The workbench's address cannot ask for that, and an extension that comes over `vscode-remote:` may not start Workers.
 * So the extension is served over plain HTTP, from the origin of the page, and named in the workbench's configuration, inside the page.
 */
import path from 'node:path';
import { FOLDERS, serveBeside } from './same-origin.mjs';

/**
 * Call it before the page goes to the workbench.
 *
 * @param {import('playwright-core').Page} page
 * @param {number} server the port of VS Code's server
 * @param {{ extensions: readonly string[], tests?: string | undefined }} options
 * @returns {Promise<number>} the port at which the page is to go to the workbench instead
 */
export async function useWebExtensionHost(page, server, { extensions, tests }) {
  // VS Code picks the extension host by the extension that holds the tests, so they are served as a part of the first one.
  const mounts = extensions.map((extension, index) => /** @type {const} */ ([`${index}`, extension]));
  const testMounts = tests ? [/** @type {const} */ (['0/.tests', path.dirname(tests)])] : [];
  const port = await serveBeside(server, [...testMounts, ...mounts]);
  const authority = `127.0.0.1:${port}`;
  const uri = (/** @type {string} */ file) => ({ $mid: 1, scheme: 'http', authority, path: `${FOLDERS}${file}` });
  const developmentOptions = {
    extensions: mounts.map(([prefix]) => uri(`/${prefix}`)),
    ...(tests ? { extensionTestsPath: uri(`/0/.tests/${path.basename(tests)}`) } : {}),
  };
  // Not by answering the request for the page: a page that was not fetched from this machine may not open a WebSocket
  // to it.
  await page.addInitScript((extra) => {
    const { getAttribute } = Element.prototype;
    Element.prototype.getAttribute = function (name) {
      const value = getAttribute.call(this, name);
      if (name !== 'data-settings' || this.id !== 'vscode-workbench-web-configuration' || !value) return value;
      const configuration = JSON.parse(value);
      configuration.developmentOptions = { ...configuration.developmentOptions, ...extra };
      return JSON.stringify(configuration);
    };
  }, developmentOptions);
  return port;
}
