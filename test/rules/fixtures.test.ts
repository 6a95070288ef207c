import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkFixture, parseFixture } from '../support/markers.ts';

const folder = fileURLToPath(new URL('../fixtures/rules/', import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.partnership.yaml'))
  .sort();

describe('rules find what is marked, and nothing else', () => {
  for (const file of files) {
    it(file.split(path.sep).join('/'), () => {
      const fixture = parseFixture(readFileSync(path.join(folder, file), 'utf8'));
      const { actual } = checkFixture(fixture);
      assert.deepEqual(actual, fixture.expected);
    });
  }
});
