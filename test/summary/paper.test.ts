import assert from 'node:assert/strict';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { check } from '../../server/src/findings/check.ts';
import type { Clause } from '../../server/src/summary/model.ts';
import { summaryHtml } from '../../server/src/summary/render/html.ts';
import { summaryMarkdown } from '../../server/src/summary/render/markdown.ts';
import { summarize } from '../../server/src/summary/summarize.ts';
import { readBase } from '../support/markers.ts';

const sound = readBase('two');
const today = '2026-11-24';
const fullOf = (text: string) => {
  const agreement = new AgreementDocument(text);
  return summarize(agreement, { findings: check(agreement, { today }), today, full: true, digest: 'sha256:00ff' });
};
/** Everything that clauses say, in order. */
const textsOf = (clauses: readonly Clause[]): readonly string[] =>
  clauses.flatMap(({ text, items, clauses: inner }) => [
    ...(text === undefined ? [] : [text]),
    ...(items ?? []),
    ...textsOf(inner ?? []),
  ]);

describe('The summary on paper', () => {
  it('tells every clause where all is asked for, and who signed at the end', () => {
    const { full } = fullOf(sound);
    assert.ok(full);
    const told = textsOf(full.clauses);
    for (const text of [
      'Live ETA for regional distribution',
      'The director decides; changes only outside the peak season',
      '12 national retail contracts',
      '140,000 EUR',
      'Weekly accuracy report',
      '9 November 2026',
      'Noordlicht Software B.V.',
      'Two other regional carriers buy the joint service',
      '3 months',
    ])
      assert.ok(told.includes(text), text);
    assert.deepEqual(full.signatures.rows, [
      ['Noordlicht Software B.V.', 'Eva de Wit', '19 November 2026', '3', ''],
      ['Van Rijn Logistiek B.V.', 'Hans van Rijn', '20 November 2026', '3', ''],
    ]);
    const markdown = summaryMarkdown(fullOf(sound));
    assert.ok(markdown.indexOf('## The whole agreement') < markdown.lastIndexOf('### Signatures'));
  });

  it('has title, version, digest and page numbers on each sheet', () => {
    const html = summaryHtml(fullOf(sound));
    assert.match(html, /@top-left \{ content: "Live ETA for regional distribution \\b7 {2}Agreed \\b7 {2}version 3/);
    assert.match(html, /@bottom-left \{ content: "sha256\\3a 00ff"/);
    assert.match(html, /counter\(page\) " \/ " counter\(pages\)/);
  });

  it('leaves no heading, and no principle above one, at the bottom of a sheet', () => {
    const html = summaryHtml(fullOf(sound));
    const [, kept = ''] = html.match(/([^{}]*)\{ break-after: avoid; \}/) ?? [];
    const [, whole = ''] = html.match(/([^{}]*)\{ break-inside: avoid; \}/) ?? [];
    const keeping = (selectors: string) => selectors.split(',').map((selector) => selector.trim());
    for (const [, level] of html.matchAll(/<(h[1-6])[ >]/g)) assert.ok(keeping(kept).includes(String(level)), level);
    assert.ok(keeping(kept).includes('section > header') && keeping(whole).includes('section > header'));
  });

  it('lets no text of the file into the style of the sheets', () => {
    const html = summaryHtml(
      fullOf(sound.replace('title: Live ETA for regional distribution', `title: 'a"; } </style><b>\\ x'`)),
    );
    assert.equal(html.match(/<\/style>/g)?.length, 1);
    assert.match(html, /content: "a\\22 \\3b /);
  });

  it('says what is still to be filled in, and what cannot be read', () => {
    const { full } = fullOf(
      sound.replace('mission: Delivered is delivered', 'mission: TBD').replace('able: 140000', 'able: [1]'),
    );
    const told = textsOf(full?.clauses ?? []);
    assert.ok(told.includes('Still to be filled in') && told.includes('Cannot be read'));
  });
});
