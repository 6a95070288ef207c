/** The licences of what a bundle carries: most of them ask that their text travels along. */
import fs from 'node:fs';
import path from 'node:path';

/**
 * @param {readonly import('esbuild').Metafile[]} metafiles of the bundles
 * @param {string} root the folder that the metafiles' paths start from
 * @param {readonly string[]} besides files of packages that lie beside the bundles, from the root
 * @returns {string} one section a package, by name
 */
export function noticesOf(metafiles, root, besides = []) {
  const inputs = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs)),
  );
  const packages = new Set(
    [...inputs, ...besides].flatMap((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input)?.[0] ?? []),
  );
  const sections = [...packages].map((folder) => noticeOf(path.join(root, folder)));
  return `Parts of this program are by others, under these licences.\n\n${sections.sort().join('\n\n')}`;
}

function noticeOf(/** @type {string} */ folder) {
  const { name, version, license, author } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = fs.readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  // Some packages only name their licence.
  const text = file ? fs.readFileSync(path.join(folder, file), 'utf8').trim() : `By ${author?.name ?? author ?? name}.`;
  return `${name} ${version} (${license})\n\n${text}\n`;
}
