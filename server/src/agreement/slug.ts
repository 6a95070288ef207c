/** A name in the letters of an id: `Fátima Aydın` becomes `fatima-aydin`. Empty where it has none of them. */
export const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/ø/g, 'o')
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '')
    .replace(/^x-/, '');

/**
 * What is the same in two ways to write a name: the letters of an id where it has no others, else its own letters in
 * lower case, as in `θάλασσα-α-ε`. Empty where it has none.
 */
export const nameKey = (name: string): string =>
  /[^\P{L}\p{Script=Latin}]/u.test(name)
    ? name
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
        .replace(/^-|-$/g, '')
    : slug(name);

/** Whether a name, as `nameKey` writes it, begins with some whole words of another one. */
export const beginsWith = (name: string, words: string): boolean => words.length > 2 && name.startsWith(`${words}-`);
