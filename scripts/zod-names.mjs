import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * What the sources of the server use of zod, which they import as `z`.
 *
 * @param {string} root the repository
 * @returns {readonly string[]}
 */
export function zodNames(root) {
  const folder = path.join(root, 'server/src');
  const names = new Set(['core']);
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue;
    const text = readFileSync(path.join(folder, file), 'utf8');
    if (text.includes("from 'zod/mini'")) for (const [, name] of text.matchAll(/\bz\.(\w+)/g)) names.add(name ?? '');
  }
  return [...names].sort();
}
