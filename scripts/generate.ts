/** Writes what is generated and committed. `--check` writes nothing and fails when something is stale. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { withoutDigests } from '../test/support/without-digests.ts';
import { countriesFile, currenciesFile } from './codes.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const checkOnly = process.argv.includes('--check');
let stale = false;

function output(file: string, text: string): void {
  const full = path.join(root, file);
  if (read(full) === text) return;
  stale = true;
  if (checkOnly) console.error(`${file} is stale: run "npm run generate".`);
  else {
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, text);
    console.log(`wrote ${file}`);
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

output('schemas/src/currencies.ts', currenciesFile());
output('schemas/src/countries.ts', countriesFile());
// The schema reads the codes, so it is loaded only once they are there.
const { agreementJsonSchema } = await import('../schemas/src/json-schema.ts');
const { shapeOfSchema } = await import('../schemas/src/shape-of-schema.ts');
output(
  'schemas/src/agreement-shape.ts',
  `// Generated from the zod schema by "npm run generate".
import type { ShapeData } from './shape-data.ts';

/** The shape of an agreement; as text, since that is read sooner than code. */
export const agreementShape: ShapeData = JSON.parse(
  '${JSON.stringify(shapeOfSchema()).replace(/[\\']/g, '\\$&')}',
);
`,
);
const { agreementGrammar } = await import('./grammar.ts');
const { shapeOfAgreement } = await import('../schemas/src/shape.ts');
output('client/syntaxes/partnership.tmLanguage.json', agreementGrammar(shapeOfAgreement()));
output('schemas/agreement-v1.schema.json', `${JSON.stringify(agreementJsonSchema(), null, 2)}\n`);

const base = withoutDigests(readFileSync(path.join(root, 'examples/live-eta.partnership.yaml'), 'utf8'));
output(
  'server/src/explain/base.ts',
  `// Generated from examples/live-eta.partnership.yaml by "npm run generate".

/** The sound agreement that the examples of the rules are laid over. */
export const baseAgreement = ${JSON.stringify(base)};
/** The day for which they are checked. */
export const baseToday = '2026-11-24';
`,
);

const { linesOf } = await import('../server/src/rules/vague/pattern-lines.ts');
const phrases = {
  english: (await import('../server/src/rules/vague/english.ts')).english,
  dutch: (await import('../server/src/rules/vague/dutch.ts')).dutch,
};
const constants = Object.entries(phrases).map(([language, lists]) => {
  const lines = Object.entries(lists).map(([name, list]) => [name, linesOf([list].flat())]);
  return `export const ${language}: PhraseLines = ${JSON.stringify(Object.fromEntries(lines), null, 2)};\n`;
});
output(
  'server/src/rules/vague/lines.ts',
  `// Generated from english.ts and dutch.ts by "npm run generate".
import type { PhraseLines } from './phrases.ts';

${constants.join('\n')}`,
);

// The registry reads the base, so it is loaded only once that is there.
const { explained, explanationOf } = await import('../server/src/explain/explain.ts');
const { explanationPage } = await import('../server/src/explain/markdown.ts');
const { served } = await import('../server/src/explain/principles.ts');
const { createTranslator } = await import('../server/src/l10n/translator.ts');
const { dutch } = await import('../server/src/l10n/dutch.ts');
const { groupOf } = await import('../server/src/rules/index.ts');
const { groups } = await import('../server/src/rules/rule.ts');

const { configurationJsonSchema } = await import('../server/src/configuration/json-schema.ts');
output('server/partnership.config.schema.json', `${JSON.stringify(configurationJsonSchema(), null, 2)}\n`);

const pages = new Set<string>();
for (const [folder, translate] of [
  ['docs/rules', createTranslator('en')],
  ['docs/nl/rules', createTranslator('nl', dutch)],
] as const) {
  for (const { id } of explained) {
    const explanation = explanationOf(id, translate);
    if (!explanation) throw new Error(`${id} is not explained`);
    pages.add(`${folder}/${id}.md`);
    output(`${folder}/${id}.md`, explanationPage(explanation, translate));
  }
  const list = groups.map((group) => {
    const rows = explained
      .filter((rule) => groupOf(rule.id) === group)
      .map((rule) => `- [${rule.id}](${rule.id}.md): ${translate({ text: rule.what, args: {} })}`);
    const { title, sentence } = served[group];
    return `## ${translate({ text: title, args: {} })}\n\n${translate({ text: sentence, args: {} })}\n\n${rows.join('\n')}\n`;
  });
  pages.add(`${folder}/README.md`);
  output(`${folder}/README.md`, `# ${translate({ text: 'The rules', args: {} })}\n\n${list.join('\n')}`);
  const there = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' });
  for (const file of there
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name.split(path.sep).join('/')}`)) {
    if (pages.has(file)) continue;
    stale = true;
    if (checkOnly) console.error(`${file} is of no rule: run "npm run generate".`);
    else rmSync(path.join(root, file));
  }
}

if (stale && checkOnly) process.exitCode = 1;
