#!/usr/bin/env node
/**
 * Builds `playground/dist`: static files that any web host can carry. The page itself is small; the summary, the formatter, the
 * examples and the pages of the rules are files of their own, loaded when they are asked for.
 */
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { marked } from 'marked';
import { besideWorker, buildParts } from './beside-worker.mjs';
import { formatterApart, formatterBundle } from './build-client.mjs';
import { noticesOf } from './notices.mjs';
import { oneShapeOfState } from './one-shape.mjs';
import { regularExpressions } from './regular-expressions.mjs';
import { buildWorker } from './worker-in-two.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (/** @type {string[]} */ ...parts) => path.join(root, ...parts);
const out = (/** @type {string[]} */ ...parts) => at('playground/dist', ...parts);

/** @type {esbuild.BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  metafile: true,
  minify: true,
  platform: 'browser',
  target: 'es2022',
  conditions: ['source'],
  mainFields: ['browser', 'module', 'main'],
  loader: { '.yaml': 'text' },
  legalComments: 'none',
  logLevel: 'warning',
  ...regularExpressions,
};

/** Builds the page into `playground/dist`, which is made anew. */
export async function buildPlayground() {
  fs.rmSync(out(), { recursive: true, force: true });
  fs.mkdirSync(out(), { recursive: true });
  const builds = await Promise.all([
    esbuild.build({ ...common, entryPoints: ['playground/src/start.ts'], outfile: out('start.js'), format: 'iife' }),
    esbuild.build({ ...common, entryPoints: ['playground/src/main.ts'], outfile: out('app.js'), format: 'esm' }),
    esbuild.build({
      ...common,
      entryPoints: ['playground/src/summary-page.ts'],
      outfile: out('summary.js'),
      format: 'esm',
    }),
    buildWorker(root, { ...common, plugins: [formatterApart('browser'), oneShapeOfState, ...besideWorker(root)] }, out),
    ...buildParts(common, out),
    esbuild.build({ ...common, ...formatterBundle, outfile: out('formatter.js') }),
    esbuild.build({ ...common, entryPoints: ['playground/src/style.css', 'playground/src/rule.css'], outdir: out() }),
  ]);
  const nonce = randomBytes(16).toString('base64url');
  for (const page of ['index.html', 'summary.html'])
    fs.writeFileSync(out(page), fs.readFileSync(at('playground/src', page), 'utf8').replaceAll('NONCE', nonce));
  fs.copyFileSync(at('client/icon.svg'), out('icon.svg'));
  fs.copyFileSync(at('schemas/agreement-v1.schema.json'), out('agreement-v1.schema.json'));
  fs.writeFileSync(
    out('NOTICES.txt'),
    noticesOf(
      builds.flat().map(({ metafile }) => metafile ?? { inputs: {}, outputs: {} }),
      root,
    ),
  );
  copyExamples();
  writeRulePages('docs/rules', 'rules', 'en');
  writeRulePages('docs/nl/rules', 'nl/rules', 'nl');
}

/** The agreements to choose from, and their list: first those that the page begins with. */
function copyExamples() {
  fs.mkdirSync(out('examples'));
  /** @type {{ file: string, title: string, language?: string }[]} */
  const list = [];
  for (const folder of ['playground/src/begin', 'examples']) {
    for (const file of fs
      .readdirSync(at(folder))
      .filter((name) => name.endsWith('.partnership.yaml'))
      .sort()) {
      const text = fs.readFileSync(at(folder, file), 'utf8');
      fs.writeFileSync(out('examples', file), text);
      const title = /^title: *"?(.*?)"?\r?$/m.exec(text)?.[1] ?? file;
      const isBegin = folder !== 'examples';
      list.push({ file, title, ...(isBegin ? { language: file.includes('.nl.') ? 'nl' : 'en' } : {}) });
    }
  }
  fs.writeFileSync(out('examples/index.json'), JSON.stringify(list));
}

/** The generated Markdown of the rules as pages: plain HTML without a script. */
function writeRulePages(/** @type {string} */ from, /** @type {string} */ to, /** @type {string} */ language) {
  for (const entry of fs.readdirSync(at(from), { recursive: true, encoding: 'utf8' })) {
    if (!entry.endsWith('.md')) continue;
    const target = entry
      .replaceAll(path.sep, '/')
      .replace(/README\.md$/, 'index.md')
      .replace(/\.md$/, '.html');
    const depth = `${to}/${target}`.split('/').length - 1;
    const markdown = fs.readFileSync(at(from, entry), 'utf8');
    const html = marked
      .parse(markdown, { async: false })
      .replace(
        /href="([^":]*?)(README)?\.md(#[^"]*)?"/g,
        (_, before, readme, hash) => `href="${before}${readme ? 'index' : ''}.html${hash ?? ''}"`,
      );
    const title = /^# (.*)$/m.exec(markdown)?.[1] ?? target;
    const up = '../'.repeat(depth);
    const page = `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</title>
    <link rel="icon" href="${up}icon.svg" />
    <link rel="stylesheet" href="${up}rule.css" />
  </head>
  <body>
    <main>
${html}
    </main>
  </body>
</html>
`;
    fs.mkdirSync(path.dirname(out(to, target)), { recursive: true });
    fs.writeFileSync(out(to, target), page);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await buildPlayground();
