/** The one way to name a place in an agreement: keys from the top down, and 0-based indexes in lists. */
export type Path = readonly (string | number)[];

/** Between the steps of a path as a key. */
export const pathSeparator = '\u0000';

/** A key as a step of a path: what divides steps, which only an escape can write, becomes the sign for what cannot be shown. */
export const asStep = (key: string): string =>
  key.includes(pathSeparator) ? key.replaceAll(pathSeparator, '\ufffd') : key;

/** A path as the key of a map or set. */
export const pathKey = (path: Path): string => path.join(pathSeparator);

/** A path as people write it, `honesty.ceilings.noordlicht`. */
export const dotted = (path: Path): string => path.join('.');

/** Whether `path` is `ancestor` or lies below it. */
export const isWithin = (path: Path, ancestor: Path): boolean =>
  ancestor.length <= path.length && ancestor.every((step, index) => String(step) === String(path[index]));

export const samePath = (a: Path, b: Path): boolean => a.length === b.length && isWithin(a, b);
