/**
 * Runs the extension in the web-worker extension host, by its `browser` entry.
 *
 * The workbench's address cannot ask for that, and an extension that comes over `vscode-remote:` may not start Workers.
 * So the extension is served over plain HTTP and named in the workbench's configuration, inside the page.
 */
import path from 'node:path';
import { serveFolders } from './file-server.mjs';

/**
 * Call it before the page goes to the workbench. The page needs `bypassCSP`.
 *
 * @param {import('playwright-core').Page} page
 * @param {{ extensions: readonly string[], tests?: string | undefined }} options
 */
export async function useWebExtensionHost(page, { extensions, tests }) {
  // VS Code picks the extension host by the extension that holds the tests, so they are served as a part of the first one.
  const mounts = extensions.map((extension, index) => /** @type {const} */ ([`${index}`, extension]));
  const testMounts = tests ? [/** @type {const} */ (['0/.tests', path.dirname(tests)])] : [];
  const authority = `127.0.0.1:${await serveFolders([...testMounts, ...mounts])}`;
  const uri = (/** @type {string} */ file) => ({ $mid: 1, scheme: 'http', authority, path: file });
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
}
