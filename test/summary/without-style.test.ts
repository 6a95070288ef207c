import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { partnership } from '../support/command.ts';

describe('the HTML summary without its style sheet', () => {
  const { stdout: page } = partnership(['summary', 'examples/live-eta.partnership.yaml', '--format', 'html']);
  const body = page.slice(page.indexOf('<body>'));
  /** What a reader sees that draws nothing and knows no style: a line for each block, and the words of the rest as they are. */
  const plain = body
    .replace(/<svg[\s\S]*?<\/svg>/g, '')
    .replace(
      /<\/?(?:div|p|ul|ol|li|h\d|section|header|main|table|thead|tbody|tr|td|th|dl|dt|dd|figure|figcaption)\b[^>]*>/g,
      '\n',
    )
    .replace(/<[^>]*>/g, '')
    .replace(/[ \t]+/g, ' ');

  const expected = [
    '1 January 2027 to 30 June 2028 18 months',
    'Noordlicht Software B.V. Eva de Wit, 19 November 2026',
  ];

  it('keeps words apart', () => {
    for (const words of expected) assert.ok(plain.includes(words), words);
  });

  it('also in a text browser', function () {
    const { error, stdout } = spawnSync('w3m', ['-dump', '-cols', '200', '-T', 'text/html'], {
      input: page,
      encoding: 'utf8',
    });
    if (error) this.skip();
    for (const words of expected) assert.ok(stdout.includes(words), words);
  });
});
