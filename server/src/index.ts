/**
 * The API, for programs that check or compare agreements themselves. Everything comes in as arguments and goes out as plain
 * data: no file is read, no clock, no environment.
 *
 * @example
 * import { checkAgreement } from 'partnership-agreements';
 * const { findings } = await checkAgreement(text, { today: '2027-01-15' });
 */
import { AgreementDocument } from './agreement/document.ts';
import { type Configuration, defaultConfiguration, readConfiguration } from './configuration/configuration.ts';
import { check } from './findings/check.ts';
import { type ReportedFinding, reportFinding } from './findings/report.ts';
import { createTranslator, type Language } from './l10n/translator.ts';
import { diffAgreements as compareAgreements } from './review/diff.ts';
import { type ReportedReview, reportReview } from './review/render/json.ts';
import type { Summary } from './summary/model.ts';
import { summarize as summarizeDocument } from './summary/summarize.ts';

export type { ReportedFinding, ReportedFix, ReportedRange, ReportedRelated } from './findings/report.ts';
export type { Language } from './l10n/translator.ts';
export type { ReportedChange, ReportedReview } from './review/render/json.ts';
export type { Summary } from './summary/model.ts';
export { version } from './version.ts';

export interface Options {
  /** The day that counts as today, `YYYY-MM-DD`. */
  readonly today: string;
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
 * Checks the text of an agreement by itself: what other agreements ask of the same people is not counted. Never throws,
 * whatever the text is.
 */
export async function checkAgreement(text: string, options: Options): Promise<CheckResult> {
  const agreement = new AgreementDocument(text);
  const { today, path = nameless } = options;
  const translate = await translatorFor(options);
  const findings = check(agreement, { today, configuration: configurationOf(options) });
  return { findings: findings.map((finding) => reportFinding(path, agreement, finding, translate)) };
}

/**
 * Tells what changed from one text of an agreement to another: whether it weakens or strengthens what was agreed, which
 * findings are new or solved, and who must sign again. A text that is undefined stands for a file that is not there.
 */
export async function diffAgreements(
  base: string | undefined,
  head: string | undefined,
  options: Options,
): Promise<ReportedReview> {
  const before = base === undefined ? undefined : new AgreementDocument(base);
  const after = head === undefined ? undefined : new AgreementDocument(head);
  const { today, path = nameless } = options;
  const status = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  const diff = compareAgreements(before, after, { today, configuration: configurationOf(options) });
  const file = { path, status, diff, ...(before ? { base: before } : {}), ...(after ? { head: after } : {}) } as const;
  const report = reportReview({ base: path, head: path, files: [file] }, await translatorFor(options));
  const [reported] = report.files;
  if (!reported) throw new Error('A review of one file told of none.');
  return reported;
}

/**
 * Tells an agreement as a picture, as data: what the summary view draws. With `party`, the view of that party alone. As
 * in `checkAgreement`, what other agreements ask of the same people is not counted.
 */
export async function summarize(text: string, options: Options & { readonly party?: string }): Promise<Summary> {
  const agreement = new AgreementDocument(text);
  const { today, party } = options;
  const findings = check(agreement, { today, configuration: configurationOf(options) });
  const translate = await translatorFor(options);
  return summarizeDocument(agreement, { findings, today, translate, ...(party === undefined ? {} : { party }) });
}

const nameless = 'agreement.partnership.yaml';

const configurationOf = ({ configuration }: Options): Configuration =>
  configuration === undefined ? defaultConfiguration : readConfiguration(configuration).configuration;

async function translatorFor({ language = 'en' }: Options) {
  if (language === 'en') return createTranslator('en');
  const { dutch } = await import('./l10n/dutch.ts');
  return createTranslator('nl', dutch);
}
