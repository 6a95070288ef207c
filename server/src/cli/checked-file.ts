import type { Progress } from '../agreement/progress.ts';
import type { ReportedFile } from '../findings/report.ts';
import type { PortfolioEntry } from '../portfolio/entry.ts';
import type { CountedFinding } from '../portfolio/entry-of.ts';

/** A checked file as the reporters get it. Plain data, so that a worker can hand it over. */
export interface CheckedFile extends ReportedFile {
  /** An agreement, or the configuration, which is told of where it holds mistakes. */
  readonly kind: 'agreement' | 'configuration';
  /** What the file says, for reports that quote it or count in bytes. Empty where nothing was found. */
  readonly text: string;
  /** How far it is filled in, where it is not yet. */
  readonly progress?: Progress;
  /** What it brings to a portfolio, where that was asked for: its findings are counted then, and not reported. */
  readonly brings?: { readonly entry: PortfolioEntry; readonly found: readonly CountedFinding[] };
}
