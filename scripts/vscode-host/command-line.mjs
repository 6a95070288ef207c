/** Reads the part of the desktop's command line that matters to tests. */

import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * @param {readonly string[]} argv
 * @returns {{ folder?: string, extensions: string[], tests?: string, userData?: string, extensionsDir?: string }}
 */
export function readCommandLine(argv) {
  /** @type {ReturnType<typeof readCommandLine>} */
  const read = { extensions: [] };
  for (const argument of argv) {
    const [, name, value = ''] = /^--([^=]+)=?(.*)$/s.exec(argument) ?? [];
    if (name === undefined) read.folder = file(argument);
    else if (name === 'extensionDevelopmentPath') read.extensions.push(file(value));
    else if (name === 'extensionTestsPath') read.tests = file(value);
    else if (name === 'user-data-dir') read.userData = file(value);
    else if (name === 'extensions-dir') read.extensionsDir = file(value);
  }
  return read;
}

function file(/** @type {string} */ value) {
  return value.startsWith('file:') ? fileURLToPath(value) : path.resolve(value);
}
