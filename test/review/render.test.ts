import assert from 'node:assert/strict';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { markdownText } from '../../server/src/escape/markdown-text.ts';
import { check } from '../../server/src/findings/check.ts';
import { dutch } from '../../server/src/l10n/dutch.ts';
import { createTranslator } from '../../server/src/l10n/translator.ts';
import { diffAgreements } from '../../server/src/review/diff.ts';
import { renderJson, reportReview } from '../../server/src/review/render/json.ts';
import { renderMarkdown } from '../../server/src/review/render/markdown.ts';
import { type ReviewStyle, renderPretty } from '../../server/src/review/render/pretty.ts';
import type { Review } from '../../server/src/review/review.ts';
import { edited, english, liveEta, today } from './support.ts';

const plain: ReviewStyle = {
  bold: (text) => text,
  dim: (text) => text,
  red: (text) => text,
  yellow: (text) => text,
  green: (text) => text,
};

function review(before: string, after: string): Review {
  const [base, head] = [new AgreementDocument(before), new AgreementDocument(after)];
  // Of the findings only those that take both texts.
  const headFindings = check(head, { today, base }).filter(({ rule }) => rule === 'governance/version-not-raised');
  const diff = diffAgreements(base, head, { today, baseFindings: [], headFindings });
  return {
    base: 'HEAD~1',
    head: 'HEAD',
    files: [{ path: 'a/live-eta.partnership.yaml', status: 'changed', base, head, diff }],
  };
}

const changed = review(
  liveEta,
  edited(
    ['able: 140000', 'able: 130000'],
    ['due: 2027-08-15', 'due: 2027-08-01'],
    ['Delivered is delivered', 'On time is on time'],
    ['next: 2027-04-06', 'next: 2027-07-06'],
    ['    van-rijn: [Deliver vehicle data from subcontractors before 2028]\n', ''],
    ['cost: 52000', 'cost: 52k'],
  ),
);

describe('a review for the terminal', () => {
  it('groups by principle and party, and says who must sign again', () => {
    assert.equal(
      renderPretty(changed, english, plain),
      `Not everything could be compared: honesty.commitments.van-rijn.cab-units.cost (now: “52k” in line 111 cannot be read for certain); 2 changes weaken, 1 change strengthens, 1 to judge for yourself, 1 neutral

a/live-eta.partnership.yaml file changed: could not be compared: 1, 2 changes weaken, 1 change strengthens, 1 to judge for yourself, 1 neutral
  Could not be compared
    honesty.commitments.van-rijn.cab-units.cost (now: “52k” in line 111 cannot be read for certain)
  2. Transparency of needs, expectations and culture · Van Rijn Logistiek B.V.
    changed: judge for yourself The mission of Van Rijn Logistiek B.V. is worded differently: “On time is on time” instead of “Delivered is delivered”. :65
  3. Honesty about what you can and cannot do · Noordlicht Software B.V.
    weakens The most money that Noordlicht Software B.V. is able to put in: 130,000 EUR instead of 140,000 EUR. :78
  3. Honesty about what you can and cannot do · Van Rijn Logistiek B.V.
    weakens Van Rijn Logistiek B.V. no longer says that it cannot do this: “Deliver vehicle data from subcontractors before 2028”. -90
    strengthens “85 trucks fitted with a cab unit and all drivers trained” of Van Rijn Logistiek B.V. comes sooner: 1 August 2027 instead of 15 August 2027. :113
  Governance
    neutral The day of the next review: 6 July 2027 instead of 6 April 2027. :147
  New findings
    error What was signed has changed, and this is still version 3. Make it version 4. governance/version-not-raised :4
  Must sign again: Noordlicht Software B.V. and Van Rijn Logistiek B.V.

Not everything could be compared: honesty.commitments.van-rijn.cab-units.cost (now: “52k” in line 111 cannot be read for certain); 2 changes weaken, 1 change strengthens, 1 to judge for yourself, 1 neutral
`,
    );
  });

  it('tells effects by colour as well, never by colour alone', () => {
    const text = renderPretty(changed, english, { ...plain, red: (part) => `<red>${part}</red>` });
    assert.ok(text.includes('<red>weakens</red> The most money'));
  });

  it('speaks Dutch', () => {
    const text = renderPretty(changed, createTranslator('nl', dutch), plain);
    assert.ok(
      text.includes(
        'verzwakt Het bedrag dat Noordlicht Software B.V. maximaal kan inbrengen: € 130.000 in plaats van € 140.000.',
      ),
      text,
    );
    assert.ok(text.includes('Opnieuw te ondertekenen door: Noordlicht Software B.V. en Van Rijn Logistiek B.V.'), text);
    assert.ok(text.includes('komt eerder: 1 augustus 2027 in plaats van 15 augustus 2027.'), text);
  });

  it('says so when nothing changed', () => {
    assert.ok(
      renderPretty(review(liveEta, `# A note\n${liveEta}`), english, plain).endsWith(
        '\nno change of what was agreed\n',
      ),
    );
  });

  it('shows no character that a terminal obeys', () => {
    const hostile = edited(['Delivered is delivered', '"a\\u001b[31mb\\u009bc\\u202ed\\u0007\\ne"']);
    const text = renderPretty(review(liveEta, hostile), english, plain);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    assert.doesNotMatch(text, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    assert.ok(text.includes('a\\u{1b}[31mb'), text);
  });
});

describe('a review as a comment', () => {
  it('has what weakens before what needs no judging', () => {
    assert.equal(
      renderMarkdown(changed, english),
      `**Not everything could be compared: honesty.commitments.van-rijn.cab-units.cost (now: “52k” in line 111 cannot be read for certain); 2 changes weaken, 1 change strengthens, 1 to judge for yourself, 1 neutral**

### a/live-eta.partnership.yaml

file changed: could not be compared: 1, 2 changes weaken, 1 change strengthens, 1 to judge for yourself, 1 neutral

✍️ **Must sign again: Noordlicht Software B.V. and Van Rijn Logistiek B.V.**

#### ⚠️ Could not be compared

- honesty.commitments.van-rijn.cab-units.cost (now: “52k” in line 111 cannot be read for certain)

#### 2. Transparency of needs, expectations and culture · Van Rijn Logistiek B.V.

- ❔ **changed: judge for yourself** – The mission of Van Rijn Logistiek B.V. is worded differently: “On time is on time” instead of “Delivered is delivered”.

#### 3. Honesty about what you can and cannot do · Noordlicht Software B.V.

- 🔻 **weakens** – The most money that Noordlicht Software B.V. is able to put in: 130,000 EUR instead of 140,000 EUR.

#### 3. Honesty about what you can and cannot do · Van Rijn Logistiek B.V.

- 🔻 **weakens** – Van Rijn Logistiek B.V. no longer says that it cannot do this: “Deliver vehicle data from subcontractors before 2028”.
- 🔺 **strengthens** – “85 trucks fitted with a cab unit and all drivers trained” of Van Rijn Logistiek B.V. comes sooner: 1 August 2027 instead of 15 August 2027.

<details><summary>Neutral changes</summary>

#### Governance

- ▫️ **neutral** – The day of the next review: 6 July 2027 instead of 6 April 2027.

</details>

#### New findings

| Severity | Finding | Line | Rule id |
|---|---|---:|---|
| error | What was signed has changed, and this is still version 3. Make it version 4. | 4 | governance/version-not-raised |
`,
    );
  });

  it('shows text of files as text, whatever it is', () => {
    const bad =
      '"</details> <img src=x> | cell | @octocat @org/team #12 GH-7 **bold** `code` [a](https://evil.example) www.evil.example :tada: ![x](y) \\n\\n# Title"';
    const text = renderMarkdown(
      review(liveEta, edited(['Delivered is delivered', bad], ['lin: {', "'@evil': {"])),
      english,
    );
    assert.equal(text.split('</details>').length - 1, text.split('<details>').length - 1);
    assert.doesNotMatch(text, /<img|@octocat|@org|@evil|#12|GH-7|\*\*bold|\]\(http|https:\/\/|www\.evil|:tada:/);
    assert.doesNotMatch(text, /^# Title/m);
  });

  it('fits into a comment, in short where it must, and says what does not', () => {
    const [file] = changed.files;
    assert.ok(file);
    const files = Array.from({ length: 300 }, (_, n) => ({ ...file, path: `${n}.partnership.yaml` }));
    const text = renderMarkdown({ ...changed, files }, english);
    assert.ok(text.length <= 60_000, String(text.length));
    const whole = text.split('<details>').length - 1;
    const told = text.split('\n### ').length - 1;
    assert.ok(whole > 20 && told > whole && told <= 300, `${whole} of ${told}`);
    assert.equal(text.split('<details>').length, text.split('</details>').length);
    const [, left] = /^> (\d+) agreements do not fit in here as a whole/m.exec(text) ?? [];
    assert.ok(Number(left) > 200 && Number(left) < 300, text.slice(-300));
    assert.match(text, /^\*\*Not everything could be compared: .* and 297 more; 600 changes weaken/);
  });

  it('keeps the same words', () => {
    const shown = (text: string) => markdownText(text).replaceAll('\u200b', '').replace(/\\(.)/g, '$1');
    assert.equal(shown('a_b * c | d [e] (f) 5% @x #1'), 'a_b * c | d [e] (f) 5% @x #1');
    assert.equal(shown('a & b < c > d'), 'a &amp; b &lt; c &gt; d');
  });
});

describe('a review as data', () => {
  it('has the promised shape', () => {
    const small = review(liveEta, edited(['willing: 60000', 'willing: 50000']));
    assert.deepEqual(JSON.parse(renderJson(small, english)), {
      version: 1,
      base: 'HEAD~1',
      head: 'HEAD',
      files: [
        {
          path: 'a/live-eta.partnership.yaml',
          status: 'changed',
          changes: [
            {
              effect: 'weakens',
              kind: 'changed',
              principle: 'honesty',
              party: 'van-rijn',
              path: ['honesty', 'ceilings', 'van-rijn', 'budget', 'willing'],
              before: 60000,
              after: 50000,
              message:
                'The most money that Van Rijn Logistiek B.V. is willing to put in: 50,000 EUR instead of 60,000 EUR.',
              baseRange: { start: { line: 81, column: 26 }, end: { line: 81, column: 31 } },
              headRange: { start: { line: 81, column: 26 }, end: { line: 81, column: 31 } },
            },
          ],
          findings: {
            new: [
              {
                rule: 'governance/version-not-raised',
                severity: 'error',
                message: 'What was signed has changed, and this is still version 3. Make it version 4.',
                path: ['version'],
                range: { start: { line: 4, column: 10 }, end: { line: 4, column: 11 } },
                related: [],
                fixes: [
                  {
                    title: 'Make it version 4',
                    edits: [
                      {
                        range: { start: { line: 4, column: 10 }, end: { line: 4, column: 11 } },
                        newText: '4',
                      },
                    ],
                  },
                ],
                fingerprint: reportReview(small, english).files[0]?.findings.new[0]?.fingerprint,
              },
            ],
            solved: [],
          },
          signAgain: ['noordlicht', 'van-rijn'],
        },
      ],
      summary: { weakens: 1, strengthens: 0, neutral: 0, unclear: 0 },
    });
  });

  it('says what could not be compared', () => {
    const { files, summary } = reportReview(review(liveEta, edited(['cost: 52000', 'cost: 52k'])), english);
    assert.deepEqual(files[0]?.incomparable, [
      {
        side: 'head',
        path: ['honesty', 'commitments', 'van-rijn', 'cab-units', 'cost'],
        reason: '“52k” in line 112 cannot be read for certain',
      },
    ]);
    assert.deepEqual(summary, { incomparable: 1, weakens: 0, strengthens: 0, neutral: 0, unclear: 0 });
    assert.deepEqual(reportReview(review(liveEta, ''), english).files[0]?.incomparable, [
      { side: 'head', reason: 'the file is empty' },
    ]);
  });

  it('never says “no change” of what could not be compared', () => {
    for (const text of [
      renderPretty(review(liveEta, ''), english, plain),
      renderMarkdown(review(liveEta, ''), english),
      renderPretty(review(liveEta, edited(['cost: 52000', 'cost: 52k'])), english, plain),
    ]) {
      assert.doesNotMatch(text, /no change/);
      assert.match(text.split('\n')[0] ?? '', /Not everything could be compared: /);
    }
  });

  it('leaves out what is not there', () => {
    const head = edited(['    van-rijn: [Deliver vehicle data from subcontractors before 2028]\n', '']);
    const [removed] = reportReview(review(liveEta, head), english).files[0]?.changes ?? [];
    assert.ok(removed);
    assert.deepEqual(Object.keys(removed), [
      'effect',
      'kind',
      'principle',
      'party',
      'path',
      'before',
      'message',
      'baseRange',
    ]);
    const [added] = reportReview(review(head, liveEta), english).files[0]?.changes ?? [];
    assert.ok(added);
    assert.deepEqual(Object.keys(added), [
      'effect',
      'kind',
      'principle',
      'party',
      'path',
      'after',
      'message',
      'headRange',
    ]);
  });

  it('writes what a terminal obeys as escapes', () => {
    const text = renderJson(review(liveEta, edited(['Delivered is delivered', '"a\\u009bc\\u202ed"'])), english);
    assert.doesNotMatch(text, /[\u007f-\u009f\u202a-\u202e]/);
    assert.ok(text.includes('a\\u009bc\\u202ed'));
  });
});
