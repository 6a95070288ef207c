import assert from 'node:assert/strict';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { applyEdits } from '../../server/src/agreement/edit.ts';
import { verifySignatures } from '../../server/src/agreement/signature-state.ts';
import { sign } from '../../server/src/review/sign.ts';
import { tellSignature } from '../../server/src/review/signatures.ts';
import { edited, english, liveEta } from './support.ts';

const request = { party: 'van-rijn', person: 'hans', date: '2026-11-24' };
const old = '    van-rijn: { hans: { date: 2026-11-20, version: 3 } }\n';

function signed(text: string, as: Partial<typeof request> = {}): string {
  const result = sign(new AgreementDocument(text), { ...request, ...as });
  assert.ok(result.ok, result.ok ? '' : english(result.text));
  return applyEdits(text, result.edits);
}
const states = (text: string) => verifySignatures(new AgreementDocument(text)).map(({ kind }) => kind);
const digestIn = (text: string) => /sha256:[0-9a-f]{64}/.exec(text)?.[0];

describe('signing', () => {
  it('updates a signature in its place and style', () => {
    const text = signed(liveEta);
    const line = `    van-rijn: { hans: { date: 2026-11-24, version: 3, digest: ${digestIn(text)} } }\n`;
    assert.equal(text, liveEta.replace(old, line));
    assert.deepEqual(states(text), ['no-digest', 'holds']);
  });

  it('changes nothing when it says so already', () => {
    const once = signed(liveEta);
    assert.equal(signed(once), once);
  });

  it('adds a colleague beside who signed before, and leaves that signature as it is', () => {
    const once = signed(liveEta);
    const both = signed(once, { person: 'joost', date: '2026-11-25' });
    const digest = digestIn(once);
    const [hans, joost] = ['2026-11-24', '2026-11-25'].map((day) => `{ date: ${day}, version: 3, digest: ${digest} }`);
    assert.equal(both, liveEta.replace(old, `    van-rijn: { hans: ${hans}, joost: ${joost} }\n`));
    const next = signed(both.replace('able: 140000', 'able: 130000'), { person: 'joost' });
    assert.ok(next.includes(`hans: ${hans}`), 'the signature of a colleague is not signed again');
    assert.deepEqual(states(next), ['no-digest', 'changed', 'holds']);
  });

  it('asks every signatory where a party names them', () => {
    const named = edited(['  sign_off:\n', '  signatories: { van-rijn: [hans, fatima] }\n  sign_off:\n']);
    assert.deepEqual(states(signed(named)), ['no-digest', 'holds', 'missing']);
    assert.deepEqual(states(signed(signed(named), { person: 'joost' })), ['no-digest', 'holds', 'missing']);
    assert.deepEqual(states(signed(signed(named), { person: 'fatima' })), ['no-digest', 'holds', 'holds']);
  });

  it('makes the map where there is none, in the line ends of the file', () => {
    const bare = liveEta.replace(/ {2}sign_off:\n.*\n.*\n/, '');
    const text = signed(bare);
    const digest = digestIn(text);
    assert.equal(
      text,
      bare.replace(/\n$/, '') +
        `\n  sign_off:\n    van-rijn:\n      hans: { date: 2026-11-24, version: 3, digest: ${digest} }\n`,
    );
    assert.equal(signed(bare.replaceAll('\n', '\r\n')), text.replaceAll('\n', '\r\n'));
    assert.deepEqual(states(text), ['missing', 'holds']);
  });

  it('fills in what a block signature lacks, and keeps its comments', () => {
    const block = (rest: string) => edited([old, `    van-rijn:\n      hans: # the boss\n${rest}`]);
    const digest = digestIn(signed(liveEta));
    assert.equal(
      signed(block('        version: 2 # old\n')),
      block(`        version: 3 # old\n        date: 2026-11-24\n        digest: ${digest}\n`),
    );
  });

  it('fills in a flow signature that ends with the date', () => {
    const text = signed(edited(['date: 2026-11-20, version: 3', 'date: 2026-11-20']));
    assert.match(text, /van-rijn: \{ hans: \{ date: 2026-11-24, version: 3, digest: sha256:\w+ \} \}/);
  });

  it('replaces a signature that is malformed', () => {
    for (const bad of ['yes', '', '{ hans: { date: 1-2-2027, version: three } }', '{ hans: yes }', '{ hans: }']) {
      assert.deepEqual(states(signed(edited([old, `    van-rijn: ${bad}\n`]))), ['no-digest', 'holds'], bad);
    }
  });

  it('leaves a list that stands in its place alone', () => {
    const result = sign(new AgreementDocument(edited([old, '    van-rijn: [hans]\n'])), request);
    assert.deepEqual(result.ok ? '' : result.problem.kind, 'no-place');
  });

  it('gives the same digest whatever the comments, the order and the signatures of others', () => {
    const other = signed(
      `# A note\n${liveEta.replace('{ willing: 120000, able: 140000 }', '{ able: 140000, willing: 120000 }')}`,
      {
        party: 'noordlicht',
        person: 'eva',
      },
    );
    assert.equal(digestIn(other), digestIn(signed(liveEta)));
  });

  const refusals = {
    'someone of another party': [liveEta, { person: 'eva' }, 'not-of-party'],
    'someone nobody knows': [liveEta, { person: 'zoe' }, 'not-of-party'],
    'a party that is not there': [liveEta, { party: 'acme' }, 'unknown-party'],
    'a key of every object': [liveEta, { party: 'constructor' }, 'unknown-party'],
    'a day that does not exist': [liveEta, { date: '2027-02-30' }, 'invalid-date'],
    'a version that is not there': [edited(['version: 3\neffective', 'effective']), {}, 'no-version'],
    'a promise that cannot be read': [edited(['cost: 95000', 'cost: 95k']), {}, 'malformed'],
    'a syntax error': [edited(['{ willing: 260, able: 300 }', '{ willing: 260, able: 300']), {}, 'malformed'],
    'no agreement': ['- a\n', {}, 'unreadable'],
  } as const;
  for (const [what, [text, as, kind]] of Object.entries(refusals)) {
    it(`refuses ${what}, and says why`, () => {
      const result = sign(new AgreementDocument(text), { ...request, ...as });
      assert.ok(!result.ok);
      assert.equal(result.problem.kind, kind);
      assert.doesNotMatch(english(result.text), /\{\w+\}|undefined/);
    });
  }

  it('says who can sign instead', () => {
    const result = sign(new AgreementDocument(liveEta), { ...request, person: 'eva' });
    assert.ok(!result.ok);
    assert.equal(
      english(result.text),
      'Eva de Wit works at Noordlicht Software B.V.; for Van Rijn Logistiek B.V. one of these can sign: hans, fatima or joost.',
    );
  });
});

describe('verifying signatures', () => {
  it('finds a text that was changed after it was signed', () => {
    const text = signed(liveEta).replace('able: 140000', 'able: 130000');
    assert.deepEqual(states(text), ['no-digest', 'changed']);
    const agreement = new AgreementDocument(text);
    const told = verifySignatures(agreement).map((state) => english(tellSignature(state, agreement)));
    assert.equal(told[1], 'After Hans van Rijn signed for Van Rijn Logistiek B.V., the text was changed.');
  });

  it('tells other versions, missing signatures and what cannot be read apart', () => {
    assert.deepEqual(states(edited(['version: 3\neffective', 'version: 4\neffective'])), [
      'other-version',
      'other-version',
    ]);
    assert.deepEqual(states(edited([old, ''])), ['no-digest', 'missing']);
    assert.deepEqual(states(edited([old, '    van-rijn: yes\n'])), ['no-digest', 'unknown']);
    assert.deepEqual(states(signed(liveEta).replace('cost: 95000', 'cost: 95k')), ['no-digest', 'unknown']);
  });

  it('holds whatever lives on after signing', () => {
    const text = signed(liveEta)
      .replace('next: 2027-04-06', 'next: 2027-07-06')
      .replace('status: agreed', 'status: in-review');
    assert.deepEqual(states(text), ['no-digest', 'holds']);
  });
});
