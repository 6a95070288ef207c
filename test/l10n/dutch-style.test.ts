import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dutch } from '../../server/src/l10n/dutch.ts';
import { message, money } from '../../server/src/l10n/message.ts';
import { createTranslator } from '../../server/src/l10n/translator.ts';

const read = (name: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(new URL(`../../client/${name}`, import.meta.url), 'utf8'));

const texts: ReadonlyMap<string, string> = new Map([
  ...Object.entries(dutch),
  ...Object.entries(read('l10n/bundle.l10n.nl.json')),
  ...Object.entries(read('package.nls.nl.json')),
]);

/** What is in backticks or braces is a key of the format, a command or an argument, and no Dutch. */
const prose = (text: string) => text.replace(/`[^`]*`/g, '`').replace(/\{\w+\}/g, '{}');

/** Words of which another is used for the same thing, and turns that a Dutch writer would not use. */
const forbidden: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/\bbelo(?:ofd|fte|ften|ftes|ven)\b/i, 'toegezegd, toezegging'],
  [/\bmunteenheid\b/i, 'valuta'],
  [/\bpersoonsdagen\b/i, 'mensdagen'],
  [/\b(?:ge)?accept(?:eer|eert|eren|eerd|eerde|eerden)\b/i, 'aanvaarden'],
  [/\blosgelaten\b/i, 'vervallen'],
  [/\bgeleverd\b/i, 'opgeleverd'],
  [/\b(?:digest|controlesom)\b/i, 'vingerafdruk'],
  [/\bonmisbaar\b/i, 'van levensbelang'],
  [/\b(?:getekend|tekenen|tekende|tekent)\b/i, 'ondertekenen'],
  [/\bproceseigenaar\b/i, 'procespersoon'],
  [/\bnamens het huis\b/i, 'namens de organisatie'],
  [/\bwat van de (?:twee|beide)\b/i, 'welke van de twee'],
  [/\belke 1\b/i, 'eens per'],
  [/\bop uiterlijk\b/i, 'uiterlijk op'],
  [/\banders verwoord\b/i, 'nu X, eerst Y'],
  [/\bvoor een tijd\b/i, 'tijdelijk'],
  [/\b(?:kunnen|kan) [^.?]*niet verschuiven\b/i, 'ligt vast voor …'],
  [/\b(?:is|zijn) niet te vinden\b/i, 'niet te vinden: …'],
  [/\bmoet(?:en)? opnieuw\b/i, 'Opnieuw te ondertekenen door: …'],
  [/\bhet is minstens\b/i, 'het minimum is'],
  [/\bpast hier niet bij\b/i, 'past hier niet meer'],
  [/\bvoor ieder even belangrijk\b/i, 'weegt voor alle partijen even zwaar'],
  [/\bLoopt altijd iets\b/i, 'wel iets anders dan gedacht'],
  [/\bVan kracht sinds\b/i, 'De looptijd begon op …'],
  [/\bBinnenkort\b/i, 'Eerstvolgend'],
  [/\bwie je nog niet weet\b/i, 'wie nog niet bekend is'],
  [/\bhet midden van\b/i, 'het middelste cijfer (mediaan)'],
  [/\{\}\s?% over\b/i, 'nog € 0,01 over'],
  [/\bverzwakken\b/i, 'verzwakkingen'],
  [/\bAanvaardt wat\b/i, 'Aanvaardt de bevinding van …'],
  [/\baan gewerkt in\b/i, 'werkpakketten: …'],
  [/\bzegt dat het dit\b/i, 'zij'],
  [/\bWie van ieder\b/i, 'Wie beslist namens ieder'],
  [/\bwaarborg is van een\b/i, 'Welke procespersoon neemt een waarborg op zich?'],
  [/\bwie zegt waarin\b/i, 'wie zich waarin zwakker noemt'],
  [/\bmoet(?:en)? .*`en` of nl\b/i, 'moet `en` of `nl` zijn'],
  [/\bgeen keuze laat\b/i, 'waarvoor maar één oplossing is'],
  [/\{\} dagen inzetten\b/i, 'Dagen van …: 1,5 gevraagd'],
  [/\bAlleen \{\} kan\b/i, 'beslissen alleen mensen van'],
];

describe('Dutch style', () => {
  for (const [pattern, instead] of forbidden)
    it(`has no ${pattern.source}, but ${instead}`, () => {
      const found = [...texts.values()].filter((text) => pattern.test(prose(text)));
      assert.deepEqual(found, []);
    });

  it('has one kind of quotation marks', () => {
    const found = [...texts.values()].filter((text) => /["„‘]|(?<![\p{L}\p{N}])'[^'\n]*'(?!\p{L})/u.test(prose(text)));
    assert.deepEqual(found, []);
  });

  it('keeps an amount and its currency together', () => {
    const told = message('{amount}', { amount: money(22_735_075, 'EUR') });
    assert.equal(createTranslator('nl', dutch)(told), '€\u00A0227.350,75');
  });
});
