import assert from 'node:assert/strict';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { groupChanges } from '../../server/src/review/review.ts';
import { diffTexts, edited } from './support.ts';

describe('changes that are told together', () => {
  it('have the parties in the order of the file, whichever changed first', () => {
    const [base, head] = [
      edited(),
      edited(
        ['met_by: cab-units', 'met_by: cabs'],
        ['      cab-units:\n', '      cabs:\n'],
        ['able: 140000', 'able: 130000'],
        ['benefits: [Fewer calls from shippers, ', 'benefits: ['],
        ['values: [candour, craftsmanship]', 'values: [candour]'],
        ['verdict: bridged', 'verdict: open'],
      ),
    ];
    const [before, after] = [new AgreementDocument(base), new AgreementDocument(head)];
    const file = { path: 'a', status: 'changed', base: before, head: after, diff: diffTexts(base, head) } as const;
    assert.deepEqual(
      groupChanges(file).map(({ principle, party }) => `${principle} ${party ?? ''}`),
      [
        'transparency Noordlicht Software B.V.',
        'transparency Van Rijn Logistiek B.V.',
        'transparency ',
        'honesty Noordlicht Software B.V.',
        'honesty Van Rijn Logistiek B.V.',
      ],
    );
  });
});
