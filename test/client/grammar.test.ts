import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { complete } from '../../server/src/language/completion.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const json = (file: string) => JSON.parse(readFileSync(`${root}client/${file}`, 'utf8'));
const injections: Readonly<Record<string, { readonly patterns: readonly [{ name: string; match: string }] }>> = json(
  'syntaxes/partnership.tmLanguage.json',
).injections;
/** Free text as the grammar finds it in a plain value: outside braces, and inside. */
const [outside, inside] = ['out', 'in'].map(
  (where) => new RegExp(injections[`string.unquoted.plain.${where}.yaml`]?.patterns[0].match ?? '', 'gu'),
) as [RegExp, RegExp];

const found = (pattern: RegExp, line: string) => [...line.matchAll(pattern)].map(([text]) => text);

describe('The grammar of agreements', () => {
  it('tells free text apart, up to a comment or to the next field', () => {
    assert.deepEqual(found(outside, 'title: Delivered  by bike: fast # ours'), ['Delivered  by bike']);
    assert.deepEqual(found(outside, 'title: Delivered at 10:30, #1'), ['Delivered at 10:30,']);
    assert.deepEqual(found(inside, '  ann: { name: Ann Bell, job: Head }'), ['Ann Bell', 'Head']);
  });

  it('tells nothing apart that VS Code has to ask about', () => {
    for (const line of ['status: draft', 'lead: ann', 'my_title: text', 'title: "text"', 'title: 12', 'tit', 'title: '])
      assert.deepEqual([line, found(outside, line)], [line, []]);
  });

  it('has VS Code ask for nothing in free text, and in other text of a value as before', () => {
    const { grammars, configurationDefaults } = json('package.json').contributes;
    const names = Object.values(injections).map(({ patterns }) => patterns[0].name);
    const [{ tokenTypes }] = grammars;
    assert.deepEqual([...new Set(names)], Object.keys(tokenTypes));
    assert.deepEqual(Object.values(tokenTypes), ['comment']);
    const { comments, strings } = configurationDefaults['[partnership]']['editor.quickSuggestions'];
    assert.deepEqual({ comments, strings }, { comments: false, strings: true });
  });

  it('tells apart only what nothing is offered in', function () {
    this.timeout(60_000);
    const seen = new Map<string, number>();
    for (const name of readdirSync(`${root}examples`).filter((file) => file.endsWith('.partnership.yaml'))) {
      const text = readFileSync(`${root}examples/${name}`, 'utf8');
      for (const pattern of [outside, inside])
        for (const { index, 0: value } of text.matchAll(pattern)) {
          const before = text.slice(text.lastIndexOf('\n', index) + 1, index);
          if (before.includes('{') !== (pattern === inside)) continue;
          const key = /(\w+): $/.exec(before)?.[1] ?? '';
          const times = seen.get(key) ?? 0;
          if (times >= 4) continue;
          seen.set(key, times + 1);
          // As it is typed: its first letter, and its first word.
          for (const typed of [value.slice(0, 1), value.split(' ')[0] ?? '']) {
            const written = text.slice(0, index) + typed + text.slice(index + value.length);
            const { items } = complete(new AgreementDocument(written), index + typed.length, '2026-11-24');
            assert.deepEqual([name, key, typed, items.map(({ label }) => label)], [name, key, typed, []]);
          }
        }
    }
    assert.ok(seen.size > 10, [...seen.keys()].join(' '));
  });
});
