/**
 * What is sound of a value: everything is optional, since what was absent or malformed has been pruned.
 * List elements keep their index, so a pruned one is a hole.
 */
export type Known<T> = T extends string | number | boolean
  ? T
  : T extends readonly (infer E)[]
    ? readonly (Known<E> | undefined)[]
    : T extends object
      ? { readonly [K in keyof T]?: Known<Exclude<T[K], undefined>> | undefined }
      : T;

/** The elements of a list that are sound. */
export const sound = <T>(list: readonly (T | undefined)[] | undefined): readonly T[] =>
  (list ?? []).filter((element): element is T => element !== undefined);
