import type { AgreementDocument } from '../../agreement/document.ts';
import { type OneOptions, portfolioOfOne } from '../of-one.ts';
import { portfolioCsv } from './csv.ts';
import { calendarIcs } from './ics.ts';

/** The dates of one agreement, as a calendar or as a table. */
export function datesText(agreement: AgreementDocument, format: 'ics' | 'csv', options: OneOptions): string {
  const portfolio = portfolioOfOne(agreement, options);
  const { calendar, language, today, agreements } = portfolio;
  if (format === 'csv') return portfolioCsv(portfolio).find(({ name }) => name === 'calendar')?.text ?? '';
  return calendarIcs(calendar, { name: agreements[0]?.title ?? portfolio.title, language, today });
}
