import { firstDay, type IsoDate, lastDay } from '../agreement/date.ts';
import type { AgreementDocument } from '../agreement/document.ts';
import type { Finding } from '../findings/finding.ts';
import type { Translator } from '../l10n/translator.ts';
import { entryOf } from './entry-of.ts';
import type { Portfolio } from './model.ts';
import { portfolioOf } from './portfolio.ts';

export interface OneOptions {
  /** What the file is called. */
  readonly file: string;
  readonly findings: readonly Finding[];
  readonly today: IsoDate;
  readonly translate: Translator;
  /** The id of a party whose dates alone are told; what is shared stays. */
  readonly party?: string | undefined;
}

/** One agreement as a portfolio of its own, with all its dates: for its calendar and its tables. */
export function portfolioOfOne(agreement: AgreementDocument, options: OneOptions): Portfolio {
  const { file, findings, today, translate, party } = options;
  const entry = entryOf(file, agreement, findings);
  const days = entry.dates.flatMap(({ date, again }) => [date, ...again]).sort();
  const [from = firstDay, to = lastDay] = [days[0], days.at(-1)];
  return portfolioOf([entry], { today, from, to, translate, party });
}
