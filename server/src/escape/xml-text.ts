/** Characters that no XML document can hold, escaped or not (XML 1.0, production 2), and halves of a surrogate pair. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what may not stand there
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Surrogate}]/gu;

/** A text, or a whole document, with a replacement character in the place of each that XML cannot hold. */
export const xmlText = (text: string): string => text.replace(impossible, '\ufffd');
