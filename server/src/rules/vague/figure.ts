import { forAlphabets } from '../latin.ts';
import { WordPatterns } from './word-patterns.ts';
import type { Words } from './words.ts';
import { wordsOf } from './words.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

const cardinals = set(`two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands
  million millions billion dozen dozens twice thrice doubled doubles doubling tripled triples tripling halved halves
  halving twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien
  negentien twintig dertig veertig vijftig zestig zeventig tachtig negentig honderden duizenden miljoen miljard dozijn
  tweemaal driemaal viermaal tweederde driekwart verdubbeld verdubbelt verdubbelen verdubbeling gehalveerd halveert halveren halvering`);

const dutchUnit = '(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen)';
const dutchTen = '(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)';
const dutchBelowHundred = `(?:(?:${dutchUnit}(?:ën|en))?${dutchTen}|tien|elf|twaalf|(?:der|veer|vijf|zes|zeven|acht|negen)tien|${dutchUnit})`;
let dutchCompound: RegExp | undefined;
const isDutchCompound = (word: string): boolean => {
  dutchCompound ??= new RegExp(
    `^(?:${dutchUnit}(?:ën|en)${dutchTen}|${dutchBelowHundred}?(?:honderd|duizend)(?:en|ën)?${dutchBelowHundred}?)$`,
    'u',
  );
  return dutchCompound.test(word);
};

/** `vier` and `acht` are verbs as well, before what they celebrate or deem; `zeven` and `elf` are other nouns. */
const verbs = set('acht vier');
const afterVerb =
  set(`het dit dat de een zich haar hem hen ons deze die zo als dan noch en of op in voor wij we zij ze men
  niemand iedereen samen met nodig noodzakelijk mogelijk wenselijk haalbaar onhaalbaar redelijk onredelijk belangrijk
  bewezen te ook niet geen alle elk elke ieder iedere je jullie mijn zijn hun onze`);
const beforeVerb = set(
  'nodig noodzakelijk mogelijk wenselijk haalbaar onhaalbaar redelijk onredelijk belangrijk zinvol passend wij',
);

/** What a number after it names, and does not count. */
const naming = set(`iso iec nen din astm ansi rfc article articles artikel artikelen lid paragraph paragraaf section
  sectie clause clausule chapter hoofdstuk phase fase version versie release level niveau tier stage step stap lot
  perceel hall hal building gebouw room zaal kamer lokaal platform perron spoor track line lijn route terminal dock gate
  pier berth ligplaats kade quay number nummer nr no package werkpakket wp option optie scenario category categorie class
  klasse klas type model module annex bijlage appendix schedule directive richtlijn verordening regulation windows office
  rule regel table tabel zone area gebied grade group groep team page pagina blz bladzijde agenda vision visie horizon
  expo industry industrie covid unit plan form formulier lane baan bus tram metro sector district wijk deel part volume
  band floor verdieping story task taak target principle principe question vraag highway studio forum radio`);

const currencies =
  set(`eur usd gbp chf jpy cny sek nok dkk pln czk huf ron bgn isk try aud cad nzd zar inr brl mxn krw sgd
  hkd aed sar thb idr myr php ils rsd uah mad egp ngn kes srd xcg awg`);

const months =
  set(`january february march april may june july august september october november december jan feb mar apr
  jun jul aug sep sept oct nov dec januari februari maart mei juni juli augustus oktober mrt okt`);
/** Months that are no other word; `may` and `march` are verbs as well. */
const plainMonths = set(`january february april june july august september october november december januari februari
  maart mei juni juli augustus oktober`);
const beforeMonth = set('in by of on before after until since from early late mid');
const days = set(`monday tuesday wednesday thursday friday saturday sunday maandag dinsdag woensdag donderdag vrijdag
  zaterdag zondag christmas easter kerst kerstmis pasen pinksteren nieuwjaar`);

const parties = set(`party parties partner partners organisation organisations organization organizations company
  companies side sides us partijen partij partners organisaties bedrijven zijden kanten ons beide beiden`);
const definite = set('the these both our all either any de deze alle allebei onze beide');
const comparing = set('than least most exactly only dan minstens hoogstens precies maar slechts fewer');

/** What can follow a number that belongs to a name: `Radio 538 plays`, `Boeing 737 where possible`. */
const afterName =
  set(`, . where if is are and in on with for as en of op waar als zijn wordt worden zo to te at by when was
  or met voor bij van from has will zal heeft`);

const units =
  '(minute|hour|day|week|fortnight|month|quarter|season|year|minuut|uur|dag|week|maand|kwartaal|seizoen|jaar)';
const fractions = '(third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)';
const breuken = '(derde|kwart|vijfde|zesde|zevende|achtste|negende|tiende)';
const stretches = [
  `(within|in|per|after|every|each|once|twice|than|a|this|next|last) (a|an|one|the)? (working)? ${units}`,
  `(binnen|per|elke?|iedere?|eens per|dan|dit|deze|volgende?|vorige?) (een|één|het|de)? ${units}`,
  '(in|na|gedurende) (een|één) (uur|week|maand|kwartaal|jaar)',
  '(per|each|every|elke|iedere) (night|nacht)|(een|één|per|elk|ieder) kwartier',
  `(under|over|below|above|about|around|almost) (a|an|one) ${units} !(ago)`,
  `(onder|boven|hooguit|hoogstens|maximaal|minstens|ruim|bijna) (het|een|één) ${units} !(geleden)`,
  `(a|an|one|two) (thirds|quarters|${fractions}) (of|fewer|less|more|lower|higher|shorter|longer|cheaper)`,
  `(up|down|fewer|less|more|lower|higher|drops?|falls?|rises?|grows?) by (a|an|one) ${fractions} !(party|parties|person|persons|side|country)`,
  // Not `seen by a third party`.
  `by (a|an|one) ${fractions} (¶|in|by|within|since|from|compared|against|over)`,
  `met (een|één) ${breuken} (¶|in|binnen|sinds|ten|vergeleken|omlaag|omhoog|gedaald|gestegen|verlaagd|verhoogd|teruggebracht|verminderd|verkort|afgenomen|toegenomen|gegroeid)`,
  'half (of|the|our|its|their|as|an?)|by half|in half|one half',
  `(een|één) ${breuken} (van|minder|meer|lager|hoger|korter|langer|goedkoper|deel)`,
  'de helft|helft van|een halve?|half jaar',
  '(end|start|beginning|middle|rest) of (the|this|next) (week|month|quarter|season|year)',
  '(eind|begin|einde|midden|medio) (van)? (deze|dit|volgende?) (week|maand|kwartaal|seizoen|jaar)',
  '(at least|exactly|only|more than|less than|fewer than) one',
];
let anyStretch: WordPatterns | undefined;

const digit = forAlphabets(String.raw`[\p{Nd}]`);
const wholeNumber = forAlphabets(String.raw`^[€$£¥]?[\p{Nd}][\p{Nd}.,:/–-]*$`);
const withUnit = forAlphabets(
  String.raw`^[€$£¥]?[\p{Nd}][\p{Nd}.,]*(?:%|‰|€|°c?|e|k|m|g|l|t|h|u|x|w|s|km|kg|mg|ml|cl|hl|mm|cm|ha|kw|mw|gw|kwh|mwh|gwh|mb|gb|tb|bn|mn|mln|mrd|eur|usd|gbp|fte|pct|ton|min|m2|m3|m²|m³)$`,
);
const ordinal = forAlphabets(String.raw`^[\p{Nd}]+(?:st|nd|rd|th|e|de|ste)$`);
/** The only words with a letter before a digit that are figures; `B2B`, `CO2` and `A12` are names. */
const lettered = forAlphabets(String.raw`^(?:(?:eur|usd|gbp|chf)[\p{Nd}]+|q[1-4])$`);
const beginsWithLetter = forAlphabets(String.raw`^[\p{L}]`);
const beginsWithCapital = forAlphabets(String.raw`^[\p{Lu}]`);
const beginsSmall = forAlphabets(String.raw`^[\p{Ll}]`);
const allCapitals = forAlphabets(String.raw`^[\p{Lu}][\p{Lu}\p{N}&]+$`);

/** Whether a text holds a figure: an amount, a date, a percentage, a stretch of time, or a count of something. */
export function hasFigure(text: string | Words): boolean {
  const words = typeof text === 'string' ? wordsOf(text) : text;
  if (words.folded.some((word, index) => isNumber(word, index, words))) return true;
  anyStretch ??= new WordPatterns(stretches);
  return anyStretch.isIn(words.folded);
}

/** What tells that a text is Dutch, where `ten` is no number (`ten minste`). */
const dutchMarks =
  set(`de het een en wij zijn voor wordt worden naar niet met als te bij minste hoogste spoedigste laatste
  eerste behoeve opzichte`);

/** Most words are letters of English alone, and most digits those of ASCII: what knows all scripts is seldom asked. */
const hasDigit = (word: string): boolean => !/^[a-z',.]+$/.test(word) && (/[0-9]/.test(word) || digit(word).test(word));

function isNumber(word: string, index: number, words: Words): boolean {
  if (hasDigit(word)) return isCount(word, index, words);
  const isCardinal = cardinals.has(word) || (/tig|honderd|duizend/.test(word) && isDutchCompound(word));
  if (!isCardinal && !months.has(word) && !days.has(word) && word !== 'één' && word !== 'one') return false;
  const { folded } = words;
  const before = folded[index - 1] ?? '.';
  const after = folded[index + 1] ?? '.';
  if (plainMonths.has(word) || days.has(word)) return true;
  if (months.has(word)) return /^(?:march|may)$/u.test(word) && beforeMonth.has(before);
  if (word === 'één' || word === 'one') return isOne(before, after);
  if (!isCardinal || word === 'een') return false;
  if (word === 'ten' && folded.some((each) => dutchMarks.has(each))) return false;
  if (verbs.has(word) && (afterVerb.has(after) || after === '.' || after === ',' || beforeVerb.has(before)))
    return false;
  return !namesTheParties(before, after);
}

/** `one` counts where something is compared with it: not in `one of us`, `one another`, `one day`. */
const isOne = (before: string, after: string): boolean => comparing.has(before) && !parties.has(after);

/** `one of the two parties` counts nothing. */
const namesTheParties = (before: string, after: string): boolean =>
  (definite.has(before) || /^(?:of|or|van)$/u.test(before)) &&
  (parties.has(after) || /^(?:of|van|de|the|[.,])$/u.test(after));

function isCount(word: string, index: number, { raw, folded }: Words): boolean {
  const before = folded[index - 1] ?? '.';
  const after = folded[index + 1] ?? '.';
  if (/^[0-9]+%$/.test(word)) return true;
  // Digits alone are a whole number, and nothing else.
  if (!/^[0-9]+$/.test(word)) {
    if (ordinal(word).test(word)) {
      const next = after === 'of' || after === 'van' ? (folded[index + 2] ?? '') : after;
      return months.has(next) || months.has(before) || /^(?:quarter|kwartaal|half|helft|week)$/u.test(next);
    }
    if (beginsWithLetter(word).test(word)) return lettered(word).test(word);
    if (withUnit(word).test(word) && !wholeNumber(word).test(word)) return true;
    if (!wholeNumber(word).test(word)) return false;
  }
  if (/^[€$£¥%‰]$/u.test(after) || /^[€$£¥]/u.test(word) || /^[€$£¥]$/u.test(before)) return true;
  if (
    before === '#' ||
    naming.has(before) ||
    ((before === '.' || before === ',') && naming.has(folded[index - 2] ?? ''))
  )
    return false;
  if (namesTheParties(before, after)) return false;
  const name = raw[index - 1] ?? '';
  if (currencies.has(before) || months.has(before) || days.has(before) || /^q[1-4]$/u.test(before)) return true;
  if (/^[a-z]/.test(name)) return true;
  // `PCI 4`, `TRL 6`: capitals and a number name something; so does `Boeing 737` where nothing is counted after it.
  if (allCapitals(name).test(name) && (raw.length <= 3 || raw.some((other) => beginsSmall(other).test(other))))
    return false;
  const isInSentence = index >= 2 && folded[index - 2] !== '.';
  if (isInSentence && beginsWithCapital(name).test(name)) return !afterName.has(after);
  return true;
}
