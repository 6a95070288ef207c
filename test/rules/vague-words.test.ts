import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { dutch } from '../../server/src/rules/vague/dutch.ts';
import { english } from '../../server/src/rules/vague/english.ts';
import { hasFigure } from '../../server/src/rules/vague/figure.ts';
import * as lines from '../../server/src/rules/vague/lines.ts';
import { isMeasurable } from '../../server/src/rules/vague/measurable.ts';
import { linesOf } from '../../server/src/rules/vague/pattern-lines.ts';
import { vaguePhraseIn } from '../../server/src/rules/vague/vague-phrase.ts';
import { WordPatterns } from '../../server/src/rules/vague/word-patterns.ts';
import { wordsOf } from '../../server/src/rules/vague/words.ts';

interface Sentence {
  readonly place: string;
  readonly text: string;
}

const read = (name: string): readonly Sentence[] =>
  readFileSync(new URL(`vague-words/${name}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [place = '', text = ''] = line.split('\t');
      return { place, text };
    });

/** Which half a sentence is in: a hash of its text and a seed, so that a new sentence moves no other. */
function half(text: string): 'tuned' | 'untouched' {
  let hash = 2166136261;
  for (const character of `seed 20270115 ${text}`) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619);
  return (hash >>> 0) / 2 ** 32 < 0.5 ? 'tuned' : 'untouched';
}

const vague = [...read('vague.nl'), ...read('vague.en')];
const honest = [...read('honest.nl'), ...read('honest.en')];
/** Sentences that were all looked at. */
const more = {
  vague: [...read('vague.more'), ...read('vague.fields')],
  honest: [...read('honest.more'), ...read('honest.fields')],
};

describe('vague words', () => {
  it('fall apart and count the same whether or not a text holds more than ASCII', () => {
    const pieces = `a b7 Radio 538 12 12% 12,5 1.2 3rd $4 4x q1 , . ... ( ] - / ' " \` a.b.c it's x'y ~ % # & + of two parties twintig`;
    const piece = fc.oneof(fc.constantFrom(...pieces.split(' ')), fc.string({ unit: 'grapheme-ascii', maxLength: 3 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, fc.constantFrom('', ' ')), { maxLength: 12 }), (parts) => {
        const text = parts.flat().join('');
        const [alone, beside] = [wordsOf(text), wordsOf(`${text} é`)];
        assert.deepEqual(beside.raw, [...alone.raw, 'é']);
        assert.deepEqual(beside.folded, [...alone.folded, 'é']);
      }),
      { numRuns: 2000 },
    );
  });

  it('have at least 200 vague and 200 honest sentences to be measured by, promises and stop criteria', () => {
    for (const sentences of [vague, honest]) {
      assert.ok(sentences.length >= 200);
      assert.equal(new Set(sentences.map(({ text }) => text)).size, sentences.length);
      for (const place of ['promise', 'stop']) assert.ok(sentences.filter((one) => one.place === place).length >= 90);
    }
  });

  it('are told apart in all sentences that were looked at', () => {
    const texts = (sentences: readonly Sentence[]) => sentences.map(({ text }) => text);
    assert.deepEqual(
      texts(more.vague).filter((text) => vaguePhraseIn(text) === undefined),
      [],
    );
    assert.deepEqual(
      texts(more.honest).filter((text) => vaguePhraseIn(text) !== undefined),
      [],
    );
  });

  for (const part of ['tuned', 'untouched'] as const) {
    const of = (sentences: readonly Sentence[]) =>
      sentences.map(({ text }) => text).filter((text) => half(text) === part);

    it(`are found in at least 85 of 100 vague sentences of the ${part} half`, () => {
      const sentences = of(vague);
      const missed = sentences.filter((text) => vaguePhraseIn(text) === undefined);
      assert.ok(missed.length <= 0.15 * sentences.length, `missed:\n${missed.join('\n')}`);
    });

    it(`are seen in at most 3 of 100 honest sentences of the ${part} half`, () => {
      const sentences = of(honest);
      const flagged = sentences.filter((text) => vaguePhraseIn(text) !== undefined);
      assert.ok(flagged.length <= 0.03 * sentences.length, `flagged:\n${flagged.join('\n')}`);
    });
  }

  it('are shown as they were written', () => {
    assert.equal(vaguePhraseIn('The boiler comes As Soon as possible'), 'As Soon as possible');
    assert.equal(vaguePhraseIn('De ketel komt a.s.a.p.'), 'asap');
    assert.equal(vaguePhraseIn('Support on a best-effort basis for the stores'), 'best effort');
  });

  it('never break on a text, however it is put together', () => {
    const words = [...vague, ...honest].flatMap(({ text }) => text.split(' '));
    const pieces = fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'grapheme', maxLength: 8 })));
    fc.assert(
      fc.property(pieces, fc.constantFrom(' ', '  ', ', ', '-', '\n'), (parts, between) => {
        const text = parts.join(between);
        const phrase = vaguePhraseIn(text);
        if (phrase !== undefined) assert.notEqual(phrase.trim(), '');
        hasFigure(text);
        isMeasurable(text);
      }),
    );
  });
});

describe('a figure', () => {
  const figures = [
    '20 turbines',
    'twenty turbines',
    'twenty-five stores',
    '€ 60.000',
    '60,000 euros',
    'EUR 500',
    '20k',
    '10 %',
    '10%',
    'on 1 March',
    '1st of March',
    'in March',
    'by January',
    'voor maart',
    'Q3',
    '2e kwartaal',
    'a third of the trucks',
    'half of the crew',
    'een derde van de leden',
    'within a week',
    'elke maand',
    'at least one pilot',
    'minstens één proef',
    'acht turbines',
    'acht uur',
    'vier ketels',
    'drieëntwintig winkels',
    'honderdtwintig winkels',
    'Alfa levert Beta 40 pompen',
    'two parties leave',
    'minder dan drie partners',
    'halved',
    'on Monday',
    'under an hour on average',
    'binnen het uur',
    'ruim een uur',
    'cut by a third',
    'down by an eighth',
    'een vijfde korter',
    'met een kwart gedaald',
    'per night',
    'een kwartier per patiënt',
  ];
  for (const text of figures) it(`is in "${text}"`, () => assert.ok(hasFigure(text)));

  const none = [
    'a third party',
    'third parties',
    'een derde partij',
    'the first of many',
    'the 1st',
    'de 2e fase',
    'ISO 27001',
    'ISO-27001',
    'ISO/IEC 27001:2022',
    'NEN 7510',
    'SOC 2',
    'phase 2',
    'artikel 12 lid 3',
    'version 2.1',
    'Industry 4.0',
    'CO2',
    'B2B',
    'the A12',
    'one of the two parties',
    'one of the 2 parties',
    'either of the two companies',
    'een van de twee partijen',
    'alle drie de partijen',
    'een van ons',
    'one of us',
    'one day',
    'no one',
    'ten minste',
    'een partij acht dit niet haalbaar',
    'indien zij dit nodig acht',
    'vier het succes samen',
    'we may march',
    'by a third party',
    'taken up by a third party',
    'options for a night bus',
    'by a fifth person',
  ];
  for (const text of none) it(`is not in "${text}"`, () => assert.ok(!hasFigure(text)));
});

describe('a target', () => {
  const measurable = [
    'none',
    'No complaints',
    'All trucks',
    'Both brands',
    'Zero accidents',
    'Geen klachten',
    'Alle scholen',
    'Beide merken',
    'De helft',
    'Grant awarded',
    'ISO 27001 certified',
    'Permit granted',
    'Deed of transfer issued',
    'Claim settled out of court',
    'Contract getekend',
    'Verordening van kracht',
    'Akte gepasseerd bij de notaris',
    'Listed on the exchange',
    'Sold out',
    'Vergunning verleend',
    'Bestemmingsplan onherroepelijk',
    'Gecertificeerd',
    'Uitverkocht',
    '8 of 10 customers happy',
    'Fewer complaints than last year',
    'Notarieel vastgelegd',
    'Michelin star',
    'Promotion to the first division',
    'Kampioen',
    'CE mark',
    'FDA approval',
    'Goedkeuring van de AFM',
    'PhD defended',
    'Open to the public',
    'In het assortiment van de supermarkt',
    'First train runs',
    'Eerste steen gelegd',
    'Bouwvergunning',
    'Within budget',
    'Kunstgrasveld gerealiseerd',
    'Accepted by the council',
    'Contract renewed',
    'Every nurse trained',
    'Rated good by the inspectorate',
    'Lower than the national average',
    'Onder het landelijk gemiddelde',
    'Funding secured',
    'Financiering rond',
    'Wachtlijst weg',
    'Landing stage ready',
    'Energy label B or better for all flats',
    'Alle woningen label A of beter',
    "The maintainers' backlog is empty",
    'De subsidie is binnen',
    'De raad stemt in',
    'Een voldoende van de inspectie',
    'A good rating from the inspectorate',
    'Evenveel leden als bij de start',
    'As few accidents as last year',
    'The joint claim file replaces the paper form',
    'Volle zalen bij de opening',
    'Shop opens',
    'Safe drinking water for every village certified',
    'Every flat heated',
    'Hal verhuurd',
    'League title',
    'Tweederde van de leden stemt voor',
  ];
  for (const text of measurable) it(`can be measured: ${text}`, () => assert.ok(isMeasurable(text)));

  const moods = [
    'Happy customers',
    'All customers happy',
    'Both partners satisfied',
    'Alle bewoners tevreden',
    'Iedereen blij',
    'No unhappy visitors',
    'A strong partnership',
    'More revenue',
    'Third parties come in',
    'ISO 27001',
    'Well received by the neighbourhood',
    'Goed ontvangen door de buurt',
    'Accepted by residents',
    'Our goals achieved',
    'Alle doelen behaald',
    'The trust of residents won',
    'Trust restored',
    'Erkend als de beste',
    'Full commitment',
    'Volledige medewerking',
    'Both parties benefit',
    'Maximaal rendement',
    'A bond that is built to last',
    'One team',
    'Iedereen aan boord',
    'Rated highly by visitors',
    'Klaar voor de toekomst',
    'Better than the rest',
    'Beter dan verwacht',
    'Een eerlijke prijs voor iedereen',
    'More visibility for both clubs',
    'Een veilige haven voor iedereen',
    'Meer ruimte voor alle kinderen',
    'Opens up opportunities',
    'Net zo goed als we willen',
    'Rating',
  ];
  for (const text of moods) it(`cannot be measured: ${text}`, () => assert.ok(!isMeasurable(text)));
});

describe('the lines that patterns are kept in', () => {
  const sentences = [...vague, ...honest].map(({ text }) => wordsOf(text).folded);
  const written: Readonly<Record<string, Readonly<Record<string, string>>>> = lines;
  for (const [language, lists] of Object.entries({ english, dutch })) {
    for (const [name, list] of Object.entries(lists)) {
      it(`match what the ${language} ${name} match, to the word`, () => {
        const patterns = [list].flat() as readonly string[];
        const made = linesOf(patterns);
        assert.equal(written[language]?.[name], made, 'run "npm run generate"');
        const read = new WordPatterns(patterns);
        const kept = WordPatterns.ofLines(made);
        let matches = 0;
        for (const words of sentences) {
          for (const at of words.keys()) {
            const end = read.endAt(words, at);
            if (end !== undefined) matches++;
            assert.equal(kept.endAt(words, at), end, words.slice(at).join(' '));
            if (end !== undefined) assert.ok(kept.mayBegin(words, at));
          }
        }
        assert.ok(matches > 0 || name === 'honest' || name === 'judged' || name === 'thing', 'nothing is matched');
      });
    }
  }
});
