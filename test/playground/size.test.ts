import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

describe('The page on its way', () => {
  it('is at most 700 KB, compressed, to the first finding, in Dutch too', () => {
    const files = ['index.html', 'start.js', 'style.css', 'app.js', 'check.js', 'dutch.js'];
    const sizes = files.map(
      (file) => gzipSync(readFileSync(new URL(`../../playground/dist/${file}`, import.meta.url))).byteLength,
    );
    const total = sizes.reduce((sum, size) => sum + size, 0);
    assert.ok(total <= 700_000, `${total} bytes: ${files.map((file, index) => `${file} ${sizes[index]}`).join(', ')}`);
  });
});
