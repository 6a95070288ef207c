/** Writes what is generated and committed: the JSON Schema. `--check` writes nothing and fails when it is stale. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { agreementJsonSchema } from '../schemas/src/json-schema.ts';

const outputs = [
  {
    file: new URL('../schemas/agreement-v1.schema.json', import.meta.url),
    text: `${JSON.stringify(agreementJsonSchema(), null, 2)}\n`,
  },
];

let stale = false;
for (const { file, text } of outputs) {
  let before = '';
  try {
    before = readFileSync(file, 'utf8');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  if (before === text) continue;
  stale = true;
  if (process.argv.includes('--check')) console.error(`${fileURLToPath(file)} is stale: run "npm run generate".`);
  else {
    writeFileSync(file, text);
    console.log(`wrote ${fileURLToPath(file)}`);
  }
}
if (stale && process.argv.includes('--check')) process.exitCode = 1;
