import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseDocument } from 'yaml';
import { repository } from '../support/command.ts';
import { largeAgreement } from '../support/large.ts';
import { largeBase, largeHeads } from '../support/large-diff.ts';
import { inTurns, type Row, row } from './measure.ts';

const today = '2026-11-24';

/** The API as it is published: what runs here otherwise is source that is compiled on the way, and slower for it. */
const published = async () =>
  (await import(
    pathToFileURL(path.join(repository, 'server/dist/index.js')).href
  )) as typeof import('../../server/src/index.ts');

/** The check of a text, held against what the parse alone takes. */
export async function benchCheck(): Promise<readonly Row[]> {
  const { checkAgreement } = await published();
  const rows: Row[] = [];
  for (const lines of [150, 1500, 15_000]) {
    const text = largeAgreement(lines);
    const rounds = lines > 5000 ? 9 : lines > 1000 ? 41 : 301;
    const times = await inTurns(
      { parse: () => parseDocument(text), check: () => checkAgreement(text, { today }) },
      rounds,
    );
    const what = `check a text of ${text.split('\n').length} lines`;
    rows.push(row(what, times.check, 'parseDocument', times.parse, lines > 1000 ? '≤ 0.40 ×' : '≤ 0.60 ×'));
  }
  return rows;
}

/** The diff of two long agreements, held against parsing them. */
export async function benchDiff(): Promise<readonly Row[]> {
  const { diffAgreements } = await published();
  const base = largeBase();
  const rows: Row[] = [];
  for (const [what, head] of Object.entries(largeHeads(base))) {
    const times = await inTurns(
      {
        parse: () => [parseDocument(base), parseDocument(head)],
        diff: () => diffAgreements(base, head, { today }),
      },
      5,
    );
    rows.push(row(`diff of 15,000 lines, ${what}`, times.diff, 'parse of both', times.parse, '≤ 0.50 ×'));
  }
  return rows;
}
