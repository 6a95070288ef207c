import { URI } from 'vscode-uri';

/**
 * A URI in the one form in which it is compared: clients escape the same path in different ways, and some write the folder of
 * another machine as a path with four slashes. What is no URI is called by itself, so that its document is served as any other.
 */
export function canonical(uri: string): string {
  try {
    return URI.parse(uri.replace(/^file:\/{4,}/, 'file://')).toString();
  } catch {
    return URI.from({ scheme: 'none', path: `no-uri/${uri}` }).toString();
  }
}

/** Whether a URI is a folder, or lies below it. */
export const isIn = (uri: string, folder: string) => uri.startsWith(`${folder}/`) || uri === folder;

/** A URI as a path from a folder. */
export const nameIn = (uri: string, folder: string) => decodeURIComponent(uri.slice(folder.length + 1));

/** The URI of a path from a folder. */
export const uriIn = (name: string, folder: string) =>
  canonical(`${folder}/${name.split('/').map(encodeURIComponent).join('/')}`);

/** The folder of a file. A document that was never saved lies in none, and is its own. */
export function folderOf(uri: string): string {
  const end = uri.lastIndexOf('/');
  return end < 0 ? uri : uri.slice(0, end);
}

export const trimSlash = (uri: string) => (uri.endsWith('/') ? uri.slice(0, -1) : uri);
