/** A number that a configuration can set for a rule, with what it lies between. */
export interface Threshold {
  readonly byItself: number;
  readonly isWhole: boolean;
  readonly least?: number;
  /** What it is more than. */
  readonly above?: number;
  readonly most?: number;
}

/** The options of a rule, by name. */
export type Thresholds<N extends string = string> = Readonly<Record<N, Threshold>>;

/** So many of something. */
export const count = (byItself: number, least: number): Threshold => ({ byItself, isWhole: true, least });

/** A measure: more than nothing. */
export const measure = (byItself: number, most?: number): Threshold => ({
  byItself,
  isWhole: false,
  above: 0,
  ...(most === undefined ? {} : { most }),
});

/** Whether a threshold can be set to a value. */
export function accepts({ isWhole, least, above, most }: Threshold, value: unknown): boolean {
  if (typeof value !== 'number' || !(isWhole ? Number.isSafeInteger(value) : Number.isFinite(value))) return false;
  return (
    !(least !== undefined && value < least) &&
    !(above !== undefined && value <= above) &&
    !(most !== undefined && value > most)
  );
}

/** What the options of a rule are where nothing is set. */
export const defaultsOf = ({ options = {} }: { readonly options?: Thresholds }): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(options).map(([name, { byItself }]) => [name, byItself]));
