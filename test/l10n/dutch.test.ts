import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { allIdKinds, traitsOf } from 'partnership-agreements-schema';
import { served } from '../../server/src/explain/principles.ts';
import { dutch } from '../../server/src/l10n/dutch.ts';
import { date, days, list, message, money } from '../../server/src/l10n/message.ts';
import { createTranslator } from '../../server/src/l10n/translator.ts';
import { rules } from '../../server/src/rules/index.ts';

const placeholders = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();

/** The texts of all `message('…')` and `hole('…')` calls in the sources. */
function textsInSources(): ReadonlyMap<string, string> {
  const folder = fileURLToPath(new URL('../../server/src/', import.meta.url));
  const found = new Map<string, string>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.tsx?$/.test(name),
  )) {
    const source = readFileSync(path.join(folder, file), 'utf8');
    for (const match of source.matchAll(
      /\b(?:message|hole)\(\s*(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`([^`$]*)`)/g,
    )) {
      const text = (match[1] ?? match[2] ?? match[3] ?? '').replace(/\\n/g, '\n').replace(/\\(['"`\\])/g, '$1');
      // Nothing but placeholders needs no translation.
      if (/\p{L}/u.test(text.replace(/\{\w+\}/g, ''))) found.set(text, file);
    }
  }
  return found;
}

describe('Dutch', () => {
  const texts = new Map(textsInSources());
  for (const rule of rules) {
    for (const text of [...Object.values(rule.messages), rule.docs.what, rule.docs.why]) texts.set(text, rule.id);
  }
  for (const { title, sentence } of Object.values(served))
    for (const text of [title, sentence]) texts.set(text, 'principles');

  for (const kind of allIdKinds) {
    const { name, several } = traitsOf(kind);
    for (const text of [name, several, `The ${name}`]) texts.set(text, kind);
  }

  it('has every text, with the same placeholders', () => {
    const missing = [...texts].filter(([text]) => !(text in dutch)).map(([text, where]) => `${where}: ${text}`);
    assert.deepEqual(missing, []);
    for (const [english, nederlands] of Object.entries(dutch)) {
      assert.deepEqual(placeholders(nederlands), placeholders(english), `${english} → ${nederlands}`);
      assert.notEqual(nederlands.trim(), '', english);
    }
  });

  it('tells dates, amounts and lists in the form of the reader', () => {
    const told = message('{date}, {money}, {cents}, {days}, {list}', {
      date: date('2027-04-06'),
      money: money(12_000_000, 'EUR'),
      cents: money(12_000_050, 'EUR'),
      days: days(450),
      list: list(['a', 'b', 'c']),
    });
    assert.equal(createTranslator('en')(told), '6 April 2027, 120,000 EUR, 120,000.50 EUR, 4.5, a, b and c');
    assert.equal(createTranslator('nl', dutch)(told), '6 april 2027, € 120.000, € 120.000,50, 4,5, a, b en c');
  });
});
