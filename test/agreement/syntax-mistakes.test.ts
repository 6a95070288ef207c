import assert from 'node:assert/strict';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { parse } from '../../server/src/agreement/tree/from-document.ts';
import { glance } from '../../server/src/agreement/tree/from-events.ts';
import { stumbled } from '../../server/src/agreement/tree/parse-sooner.ts';
import { repair, repairEverywhere, repairWhereItStumbles } from '../../server/src/agreement/tree/repair.ts';
import { check } from '../../server/src/findings/check.ts';
import { lineEnds } from '../fuzz/properties/line-ends.ts';
import { notation, readBase } from '../support/markers.ts';

const text = readBase('two');
const lines = text.split('\n');

/** A way to break a line of YAML; undefined for a line that cannot be broken like that. */
type Break = (line: string) => string | undefined;
const replace =
  (pattern: RegExp, by: string): Break =>
  (line) => {
    const broken = line.replace(pattern, by);
    return broken === line ? undefined : broken;
  };

const mistakes: Readonly<Record<string, Break>> = {
  'a bracket that is not closed': replace(/[}\]](?=[^}\]]*$)/, ''),
  'a bracket too many': replace(/(?<=[}\]])\s*(#.*)?$/, ' }'),
  'a bracket of the wrong kind too many': replace(/(?<=[}\]])\s*(#.*)?$/, ']'),
  'a quote that is not closed': replace(/^(\s*[\w-]+: )(?=[A-Za-z])/, '$1"'),
  'an apostrophe that is not closed': replace(/^(\s*[\w-]+: )(?=[A-Za-z])/, "$1'"),
  'a quote that is not closed between brackets': replace(/(: \{ \w+: )(?=[A-Za-z])/, '$1"'),
  'a closing quote that is missing': replace(/"(?=[^"]*$)/, ''),
  'a colon that is missing': replace(/^(\s*[\w-]+):/, '$1'),
  'a character that no text begins with': replace(/^(\s*[\w-]+: )(?=\S)/, '$1@'),
  'a colon in a text': replace(/^(\s*[\w-]+: )(?=[A-Za-z])/, '$1note: '),
  'a tab instead of the indentation': replace(/^ +(?=[\w-]+:)/, '\t'),
  'a tab for the last two spaces': replace(/^( *) {2}(?=[\w-]+:)/, '$1\t'),
};

const broken = (number: number, line: string) =>
  [...lines.slice(0, number), line, ...lines.slice(number + 1)].join('\n');
const findingsOf = (changed: string) => {
  const agreement = new AgreementDocument(changed);
  return check(agreement, { today: '2026-11-24' }).map((finding) => notation(agreement, finding));
};

describe('where the parser stumbles', () => {
  // Tabs are taken out before.
  for (const [name, breakLine] of Object.entries(mistakes).filter(([name]) => !name.startsWith('a tab'))) {
    it(`is found what a look at every entry finds: ${name}`, () => {
      lines.forEach((line, number) => {
        // Every third line will do: the tests below break each of them.
        const changed = number % 3 === 0 ? breakLine(line) : undefined;
        if (changed === undefined) return;
        const file = broken(number, changed);
        const sooner = repair(file, parse(file));
        const whole = repairEverywhere(file);
        assert.deepEqual(sooner.parsed.tree(new Set()), whole.parsed.tree(new Set()), `line ${number + 1}`);
        assert.equal(sooner.mistakes.length, whole.mistakes.length, `line ${number + 1}`);
      });
    });
    it(`is where the fast reader stumbles, and what the parser says of it: ${name}`, () => {
      let sooner = 0;
      let count = 0;
      lines.forEach((line, number) => {
        const changed = number % 3 === 1 ? breakLine(line) : undefined;
        if (changed === undefined) return;
        const file = broken(number, changed);
        const read = glance(file);
        if (!read || !('stumbles' in read)) return;
        count++;
        const found = repairWhereItStumbles(file, stumbled(file, read.stumbles));
        // A key without a colon and with entries below it leaves lines out of step: all of them are looked at.
        if (!found) return;
        sooner++;
        const known = repair(file, parse(file));
        assert.deepEqual(found.mistakes, known.mistakes, `line ${number + 1}`);
        assert.deepEqual(found.parsed.tree(new Set()), known.parsed.tree(new Set()), `line ${number + 1}`);
      });
      assert.ok(count > 0 && sooner >= count / 2, `${sooner} of ${count}`);
    });
  }
});

describe('one syntax mistake is one finding, on its line, wherever it is', () => {
  for (const [name, breakLine] of Object.entries(mistakes)) {
    it(name, () => {
      let count = 0;
      lines.forEach((line, number) => {
        const changed = breakLine(line);
        if (changed === undefined) return;
        // Every third line is enough, with the line ends of the one or the other system.
        if (count++ % 3 !== 0) return;
        const eol = count % 2 === 0 ? '\n' : '\r\n';
        const found = findingsOf(broken(number, changed).replaceAll('\n', eol));
        assert.equal(found.length, 1, `line ${number + 1}, ${changed}: ${found.join('; ')}`);
        assert.match(found[0] ?? '', new RegExp(`^${number + 1}:\\S+ error syntax/(invalid-yaml|tab)$`), changed);
      });
      assert.ok(count > 0);
    });
  }

  it('a line without a key', () => {
    lines.forEach((line, number) => {
      if (line.trim() === '' || number % 3 !== 0) return;
      const indent = /^ */.exec(line)?.[0] ?? '';
      const found = findingsOf(broken(number, `${line}\n${indent}blah blah`));
      assert.equal(found.length, 1, `below line ${number + 1}: ${found.join('; ')}`);
      assert.match(found[0] ?? '', new RegExp(`^${number + 2}:\\S+ error syntax/invalid-yaml$`));
    });
  });

  // A key that stands alone below another may be indented as one likes: then there is no mistake.
  const indents: Readonly<Record<string, Break>> = {
    'a space too many': replace(/^(?= +[\w-]+:)/, ' '),
    'a space too few': replace(/^ (?= *[\w-]+:)/, ''),
  };
  for (const [name, indent] of Object.entries(indents)) {
    it(`${name} in front of a key`, () => {
      let count = 0;
      lines.forEach((line, number) => {
        const changed = indent(line);
        if (changed === undefined || number % 2 !== 0) return;
        const found = findingsOf(broken(number, changed));
        assert.ok(found.length <= 1, `line ${number + 1}: ${found.join('; ')}`);
        if (found.length === 0) return;
        count++;
        assert.match(found[0] ?? '', new RegExp(`^${number + 1}:\\S+ error syntax/invalid-yaml$`));
      });
      assert.ok(count > 50);
    });
  }
});

describe('what is sound round a syntax mistake goes on being checked', () => {
  const mistake = broken(13, '    registration: { kvk: "90000001 }');

  it('before it and behind it, in the same entry and elsewhere', () => {
    const changed = mistake
      .replace('expires: 2028-06-30', 'expires: 2026-06-30')
      .replace('budget: { willing: 60000, able: 60000 }', 'budget: { willing: 70000, able: 60000 }')
      .replace('lin: { name: Lin Chen, days_per_month: 3 }', 'lin: { name: Lin Chen, days_per_month: TBD }');
    const found = findingsOf(changed);
    for (const rule of [
      'syntax/invalid-yaml',
      'general/term-invalid',
      'honesty/willing-exceeds-able',
      'general/placeholder',
    ])
      assert.ok(
        found.some((finding) => finding.endsWith(rule)),
        `${rule} is not among ${found.join('; ')}`,
      );
  });

  it('as much of it with CR LF as with LF: a value below its key whose brace stands at the left', () =>
    lineEnds.holds(
      'talents:\n  safeguards:\n    test:\n      {\n        what: Each pipe is tested by others,\n        owner: tariq,\n}\n',
    ));

  it('the same of it with CR LF as with LF: a text over lines that says no key', () =>
    lineEnds.holds('key:\n  valu..\n\n.\ne\n  with\n  \t\n  tabs\n'));

  it('the same of it with CR LF as with LF: a colon that is wrong at the end of a line between brackets', () =>
    lineEnds.holds(
      '    tariq: { name: Tariq, days_per_month: 4 }\n    wietse: { name: W, days_per_month: - 4 }\nwoonhuis:\n  registration: [a: b]\n',
    ));

  it('two mistakes are two findings', () => {
    const changed = mistake.replace('decided_by: [eva, hans]', 'decided_by: [eva, hans');
    assert.deepEqual(findingsOf(changed), ['14:26-37 error syntax/invalid-yaml', '41:19-29 error syntax/invalid-yaml']);
  });

  it('a colon without a key, in a column of its own, is one, as to other readers', () => {
    const changed = text.replace('strengths: #', 'strengths:\n  competencies\n    : #');
    assert.notEqual(changed, text);
    const rules = findingsOf(changed).map((finding) => finding.split(' ').at(-1));
    assert.ok(rules.includes('syntax/invalid-yaml'), rules.join());
  });

  it('nothing of the smallest map that holds it is missing, and nothing else is unknown', () => {
    const agreement = new AgreementDocument(mistake);
    assert.equal(agreement.state(['parties', 'noordlicht', 'registration']), 'malformed');
    assert.equal(agreement.state(['parties', 'noordlicht', 'people', 'eva']), 'sound');
    assert.equal(agreement.facts.partyName('noordlicht'), 'Noordlicht Software B.V.');
  });
});
