/** The address at which the server shows the workbench, with what the desktop takes on its command line. */
import path from 'node:path';

/**
 * @param {number} port the server's
 * @param {object} options
 * @param {string} [options.folder] a folder, or a `.code-workspace` file
 * @param {readonly string[]} [options.extensions] extensions under development, for the node extension host
 * @param {string} [options.tests] the tests' entry, for the node extension host
 */
export function workbenchUrl(port, { folder, extensions = [], tests }) {
  // 127.0.0.1 and localhost are secure contexts for a browser; other names without TLS are not.
  const authority = `127.0.0.1:${port}`;
  const remote = (/** @type {string} */ file) => `vscode-remote://${authority}${encodeURI(path.resolve(file))}`;
  const payload = [
    ...extensions.map((extension) => ['extensionDevelopmentPath', remote(extension)]),
    ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  const url = new URL(`http://${authority}/`);
  if (folder) url.searchParams.set(folder.endsWith('.code-workspace') ? 'workspace' : 'folder', path.resolve(folder));
  else url.searchParams.set('ew', 'true');
  url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}
