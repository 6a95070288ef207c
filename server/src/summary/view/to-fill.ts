/** The class of a text that is still to be filled in: dashed, wherever it stands. */
export const toFill = (isOpen: boolean | undefined): string | undefined => (isOpen ? 'to-fill' : undefined);

/** The same for one of the texts of an entry. */
export const toFillIn = <Key extends string>(open: readonly Key[] | undefined, ...keys: readonly Key[]) =>
  toFill(keys.some((key) => open?.includes(key)));
