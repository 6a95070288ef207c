import { endOfLine } from '../range.ts';

/** The last quote or bracket in a stretch of flow or quoted text that is not closed in it. */
export function unclosed(
  text: string,
  start: number,
  end: number,
): { readonly at: number; readonly character: string } | undefined {
  const open: number[] = [];
  let valueMayStart = true;
  for (let at = start; at < end; at++) {
    const character = text.charAt(at);
    if ((character === '"' || character === "'") && valueMayStart) {
      const close = endOfQuoted(text, at, end);
      if (close === undefined) return { at, character };
      at = close;
      valueMayStart = false;
    } else if (character === '#' && /\s/.test(text.charAt(at - 1) || ' ')) {
      at = endOfLine(text, at);
    } else if ((character === '[' || character === '{') && (valueMayStart || open.length > 0)) {
      open.push(at);
      valueMayStart = true;
    } else if ((character === ']' || character === '}') && open.length > 0) {
      const opener = open.at(-1) ?? 0;
      if ((text.charAt(opener) === '[') !== (character === ']')) return { at: opener, character: text.charAt(opener) };
      open.pop();
      valueMayStart = false;
    } else if (character === ',' && open.length > 0) valueMayStart = true;
    else if (character === ':' || character === '-') valueMayStart = /[\s,[\]{}]/.test(text.charAt(at + 1) || ' ');
    else if (!/\s/.test(character)) valueMayStart = false;
  }
  const last = open.at(-1);
  return last === undefined ? undefined : { at: last, character: text.charAt(last) };
}

function endOfQuoted(text: string, start: number, end: number): number | undefined {
  const quote = text.charAt(start);
  for (let at = start + 1; at < end; at++) {
    const character = text.charAt(at);
    if (character === '\\' && quote === '"') at++;
    else if (character === quote && quote === "'" && text.charAt(at + 1) === "'") at++;
    else if (character === quote) return at;
  }
  return undefined;
}
