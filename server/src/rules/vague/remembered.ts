/** As many answers as are kept at least, of the texts that were asked about last; at most twice as many. */
const most = 5000;
/** In UTF-16 units. Longer texts are few, and would take the memory of many. */
const longest = 500;

/**
 * Keeps what was answered about a text. The same ones come again with each key that somebody types in another place of the
 * agreement, and in agreements that were made after one model.
 */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  let recent = new Map<string, { readonly answer: T }>();
  let older: typeof recent = new Map();
  return (text) => {
    if (text.length > longest) return answer(text);
    let known = recent.get(text);
    if (known) return known.answer;
    known = older.get(text) ?? { answer: answer(text) };
    if (recent.size >= most) [recent, older] = [new Map(), recent];
    recent.set(copyOf(text), known);
    return known.answer;
  };
}

/** To V8, a part of a text is a view of the whole, which would be kept as long as the part. */
const copyOf = (text: string): string => JSON.parse(JSON.stringify(text)) as string;
