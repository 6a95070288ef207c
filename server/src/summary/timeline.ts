import type { IsoDate } from '../agreement/date.ts';
import type { Placed } from './placed.ts';

export type EventKind =
  | 'commitment'
  | 'payment'
  | 'deadline'
  | 'success'
  | 'safeguard'
  | 'review'
  | 'start'
  | 'halt'
  | 'end';
export type EventState = 'past' | 'ahead' | 'late' | 'delivered' | 'dropped';
export interface Timeline {
  /** The first and the last day that is drawn; undefined where no date is known. */
  readonly span?: {
    readonly from: IsoDate;
    readonly to: IsoDate;
    readonly today?: number;
    readonly ticks: readonly Tick[];
  };
  readonly lanes: readonly Lane[];
  /** By date, then as in the file. */
  readonly events: readonly Event[];
  /** Commitments without a date. */
  readonly undated: readonly Event[];
  readonly text: string;
}
export interface Tick {
  readonly position: number;
  readonly text: string;
}
export interface Lane {
  /** Undefined for what all share. */
  readonly party?: string;
  readonly name: string;
}
export interface Event extends Placed {
  readonly kind: EventKind;
  readonly kindText: string;
  readonly party?: string;
  readonly who: string;
  readonly what: string;
  /** Whether that is still to be filled in. */
  readonly isOpen?: true;
  readonly date?: IsoDate;
  readonly dateText: string;
  readonly position: number;
  readonly state: EventState;
  readonly stateText: string;
}
