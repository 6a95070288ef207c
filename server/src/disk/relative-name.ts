import path from 'node:path';

/** A file as it is called from a folder (both full paths), with forward slashes. */
export function relativeName(file: string, folder: string): string {
  const above = folder.endsWith(path.sep) ? folder : folder + path.sep;
  // It is asked several times for each of thousands of files, most of which lie below it.
  const relative = file.startsWith(above) ? file.slice(above.length) : path.relative(folder, file);
  return path.sep === '/' ? relative : relative.split(path.sep).join('/');
}
