/**
 * `npm run fuzz -- [--seed N] [--count N] [property …]`: holds every property against so many texts to which a few things
 * were done. The same seed makes the same texts. Ends with 1 where a property does not hold, and shows the text.
 */
import { parseArgs } from 'node:util';
import { properties } from './properties/index.ts';
import { Random } from './random.ts';
import { agreements, randomText, yamlTestSuite } from './texts.ts';

const { values, positionals } = parseArgs({
  options: { seed: { type: 'string' }, count: { type: 'string', default: '10000' } },
  allowPositionals: true,
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
const count = Number(values.count);
const asked = properties.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
const unknown = positionals.filter((name) => !properties.some((property) => property.name === name));
if (!Number.isSafeInteger(seed) || !Number.isSafeInteger(count) || count < 0 || unknown.length > 0) {
  console.error(
    `--seed and --count are whole numbers; the properties are ${properties.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}

console.log(`seed ${seed}, ${count} mutated texts, and ${agreements.length + yamlTestSuite.length} as they are`);
for (const { name, asserts } of asked) console.log(`  ${name}: ${asserts}`);

/** So many texts for which a property does not hold are shown. */
const mostShown = 10;
let failures = 0;

function examine(text: string, which: string): void {
  for (const { name, holds } of asked) {
    try {
      holds(text);
    } catch (error) {
      failures++;
      if (failures > mostShown) continue;
      console.error(
        `\n${name} does not hold of ${which}:\n${JSON.stringify(text)}\n${error instanceof Error ? error.message : error}`,
      );
    }
  }
}

for (const [index, text] of [...agreements, ...yamlTestSuite].entries()) examine(text, `text ${index}`);
const random = new Random(seed);
for (let number = 0; number < count; number++) examine(randomText(random), `mutated text ${number} of seed ${seed}`);
console.log(failures === 0 ? 'All hold of all.' : `${failures} times a property does not hold.`);
process.exitCode = failures === 0 ? 0 : 1;
