/**
 * The API, for programs that check or compare agreements themselves. Everything comes in as arguments and goes out as plain
 * data: no file is read, and no environment. The clock is asked for one thing only, and only where nobody says it: the day
 * that counts as today. What has to come out the same tomorrow says `today`.
 *
 * What the arguments say is checked: a promise is rejected with a `TypeError` that says what was given and what is taken.
 *
 * @example
 * import { checkAgreement } from 'partnership-agreements';
 * const { findings } = await checkAgreement(text, { today: '2027-01-15' });
 */

import { claimsOf } from './agreement/claims.ts';
import { isIsoDate } from './agreement/date.ts';
import { AgreementDocument } from './agreement/document.ts';
import { defaultConfiguration, readConfiguration } from './configuration/configuration.ts';
import { check } from './findings/check.ts';
import { type ReportedFinding, reportFinding } from './findings/report.ts';
import { createTranslator, type Language, languages } from './l10n/translator.ts';
import { localDate } from './local-date.ts';
import { entryOf } from './portfolio/entry-of.ts';
import type { Portfolio } from './portfolio/model.ts';
import { portfolioOf } from './portfolio/portfolio.ts';
import { diffAgreements as compareAgreements } from './review/diff.ts';
import { type ReportedReview, reportReview } from './review/render/json.ts';
import type { Summary } from './summary/model.ts';
import { summarize as summarizeDocument } from './summary/summarize.ts';
import { Ledger } from './workspace/ledger.ts';

export type { ReportedFinding, ReportedFix, ReportedRange, ReportedRelated } from './findings/report.ts';
export type { Language } from './l10n/translator.ts';
export type { Portfolio } from './portfolio/model.ts';
export type { ReportedChange, ReportedReview } from './review/render/json.ts';
export type { Summary } from './summary/model.ts';
export { version } from './version.ts';

export interface Options {
  /** The day that counts as today, `YYYY-MM-DD`; by itself what the configuration pins, else the local date. */
  readonly today?: string;
  /** The text of a `partnership.config.yaml`. Mistakes in it are passed over; the command line reports them. */
  readonly configuration?: string;
  /** The language of messages; English by itself. */
  readonly language?: Language;
  /** What the file is called in the result. */
  readonly path?: string;
}

/** What the check of one agreement found. */
export interface CheckResult {
  /** In the order of the text, those that a waiver accepts included. Lines and columns count from 1, in UTF-16 units. */
  readonly findings: readonly ReportedFinding[];
}

/**
 * Checks the text of an agreement by itself: what other agreements ask of the same people is not counted. Whatever
 * the text is, it is checked.
 */
export async function checkAgreement(text: string, options: Options = {}): Promise<CheckResult> {
  const { today, path, configuration, translate } = await read(options);
  const agreement = new AgreementDocument(textOf('text', text));
  const findings = check(agreement, { today, configuration });
  return { findings: findings.map((finding) => reportFinding(path, agreement, finding, translate)) };
}

/**
 * Tells what changed from one text of an agreement to another: whether it weakens or strengthens what was agreed, which
 * findings are new or solved, and who must sign again. A text that is undefined stands for a file that is not there.
 */
export async function diffAgreements(
  base: string | undefined,
  head: string | undefined,
  options: Options = {},
): Promise<ReportedReview> {
  const { today, path, configuration, translate } = await read(options);
  const before = base === undefined ? undefined : new AgreementDocument(textOf('base', base));
  const after = head === undefined ? undefined : new AgreementDocument(textOf('head', head));
  const status = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  const diff = compareAgreements(before, after, { today, configuration });
  const file = { path, status, diff, ...(before ? { base: before } : {}), ...(after ? { head: after } : {}) } as const;
  const report = reportReview({ base: path, head: path, files: [file] }, translate);
  const [reported] = report.files;
  if (!reported) throw new Error('A review of one file told of none.');
  return reported;
}

/**
 * Tells an agreement as a picture, as data: what the summary view draws. With `party`, the view of that party alone. As
 * in `checkAgreement`, what other agreements ask of the same people is not counted.
 */
export async function summarize(text: string, options: Options & { readonly party?: string } = {}): Promise<Summary> {
  const { today, configuration, translate } = await read(options);
  const agreement = new AgreementDocument(textOf('text', text));
  const party = options.party === undefined ? undefined : textOf('party', options.party);
  const findings = check(agreement, { today, configuration });
  return summarizeDocument(agreement, { findings, today, translate, ...(party === undefined ? {} : { party }) });
}

/** What a portfolio tells of. */
export interface PortfolioOptions extends Omit<Options, 'path'> {
  /** The first and the last day, `YYYY-MM-DD`; by themselves from today, for a year. */
  readonly from?: string;
  readonly to?: string;
  /** The id of a party, or of a person, whose view it is. */
  readonly party?: string;
  readonly person?: string;
}

/**
 * Tells all agreements of an organisation at a glance, as data: who is asked for how much and when, what is promised to whom,
 * and what comes up. `texts` are the agreements by what their files are called; what one asks of a person counts in the
 * others, as if they lay under one root. Amounts are in hundredths.
 */
export async function summarizePortfolio(
  texts: Readonly<Record<string, string>>,
  options: PortfolioOptions = {},
): Promise<Portfolio> {
  const { today, configuration, translate } = await read(options);
  if (typeof texts !== 'object' || texts === null)
    throw new TypeError(`texts takes an object of texts by the names of their files; not ${shown(texts)}.`);
  const [from, to] = [dayOf('from', options.from), dayOf('to', options.to)];
  const party = options.party === undefined ? undefined : textOf('party', options.party);
  const person = options.person === undefined ? undefined : textOf('person', options.person);
  const ledger = new Ledger();
  const agreements = Object.entries(texts).map(([name, text]) => {
    const agreement = new AgreementDocument(textOf(`texts[${shown(name)}]`, text));
    const claims = claimsOf(agreement);
    ledger.set(name, { file: name, root: '', name }, claims);
    return { name, agreement, claims };
  });
  const entries = agreements.map(({ name, agreement, claims }) => {
    const others = ledger.othersOf({ key: name, root: '', claims });
    return entryOf(name, agreement, check(agreement, { today, configuration, others }));
  });
  return portfolioOf(entries, { today, from, to, party, person, translate });
}

const nameless = 'agreement.partnership.yaml';

/** What the options say, with what counts where they say nothing. */
async function read(options: Options) {
  const { configuration: text, language = 'en', path = nameless } = options;
  const configuration =
    text === undefined ? defaultConfiguration : readConfiguration(textOf('configuration', text)).configuration;
  const today = options.today ?? configuration.today ?? localDate();
  if (typeof today !== 'string' || !isIsoDate(today))
    throw new TypeError(`today takes a date such as "2027-04-06"; not ${shown(today)}.`);
  if (!languages.includes(language))
    throw new TypeError(`language takes ${languages.map(shown).join(' or ')}; not ${shown(language)}.`);
  return { today, path: textOf('path', path), configuration, translate: await translatorFor(language) };
}

function dayOf(name: string, value: unknown): string | undefined {
  if (value === undefined || (typeof value === 'string' && isIsoDate(value))) return value;
  throw new TypeError(`${name} takes a date such as "2027-04-06"; not ${shown(value)}.`);
}

/** What is declared as a text may be anything where it comes from JavaScript. */
function textOf(name: string, value: unknown): string {
  if (typeof value !== 'string') throw new TypeError(`${name} takes a string; not ${shown(value)}.`);
  return value;
}

const shown = (value: unknown): string =>
  typeof value === 'string' ? JSON.stringify(value) : value === null ? 'null' : `a value of type ${typeof value}`;

async function translatorFor(language: Language) {
  if (language === 'en') return createTranslator('en');
  const { dutch } = await import('./l10n/dutch.ts');
  return createTranslator('nl', dutch);
}
