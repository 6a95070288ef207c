/** Stands for a lone `?` while YAML parses, which would take it for the start of a complex key. */
export const maskedQuestionMark = '\ue000';
/** Stands in the text for a stretch that YAML cannot read: as a key, or as a value. */
export const brokenMark = '\ue001';
/** Stands for a line that is not indented as those round it: it may as well belong one level up. */
export const misplacedMark = '\ue002';

/** Whether a key is no key of the author's, but stands for a line that cannot be read. */
export const isMark = (name: string): boolean => name === brokenMark || name === misplacedMark;

/** A text without its lone `?`. */
export const mask = (text: string): string =>
  text.includes(': ?') ? text.replace(/(: +)\?(?=[ \t]*(?:$|[,}\]\r]|[ \t]#))/gm, `$1${maskedQuestionMark}`) : text;

export const unmask = <T>(value: T): T =>
  typeof value === 'string' && value.includes(maskedQuestionMark)
    ? (value.replaceAll(maskedQuestionMark, '?') as T)
    : value;
