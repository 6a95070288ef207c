import type { Path } from '../agreement/path.ts';
import type { ReportedRange } from '../findings/report.ts';

/** Where something stands in the file: the whole entry. Lines and columns from 1, as in reports. */
export interface Place {
  readonly path: Path;
  readonly range: ReportedRange;
}
export interface Placed {
  readonly at: Place;
}
/** What has several texts of the file, of which some may still have to be filled in: the keys of those. */
export interface Open<Key extends string> {
  readonly open?: readonly Key[];
}
export interface PartyName {
  readonly party: string;
  readonly name: string;
}
