/** Expands the part of VS Code's snippet syntax that our snippets use, as if the author tabbed through without typing. */
export function expand(body: string, variables: Readonly<Record<string, string>>): string {
  const defaults = new Map<string, string>();
  const expandPart = (text: string): string => {
    let result = '';
    for (let at = 0; at < text.length; ) {
      const char = text[at];
      if (char === '\\') {
        result += text[at + 1] ?? '';
        at += 2;
        continue;
      }
      const bare = /^\$(\d+)/.exec(text.slice(at));
      if (bare) {
        result += defaults.get(bare[1] ?? '') ?? '';
        at += bare[0].length;
        continue;
      }
      if (char !== '$' || text[at + 1] !== '{') {
        result += char;
        at++;
        continue;
      }
      const end = closing(text, at + 2);
      result += placeholder(text.slice(at + 2, end));
      at = end + 1;
    }
    return result;
  };
  const placeholder = (inner: string): string => {
    const choice = /^(\d+)\|(.*)\|$/s.exec(inner);
    if (choice) return define(choice[1] ?? '', (choice[2] ?? '').split(/(?<!\\),/)[0] ?? '');
    const withDefault = /^(\d+):(.*)$/s.exec(inner);
    if (withDefault) return define(withDefault[1] ?? '', expandPart(withDefault[2] ?? ''));
    if (/^\d+$/.test(inner)) return defaults.get(inner) ?? '';
    const [name = '', pattern, format = ''] = inner.split('/');
    const value = variables[name];
    if (value === undefined) throw new Error(`The snippet uses the variable ${name}`);
    return pattern === undefined ? value : transform(value, new RegExp(pattern), format);
  };
  const define = (number: string, text: string): string => {
    if (defaults.has(number)) throw new Error(`Tab stop ${number} has two texts`);
    defaults.set(number, text);
    return text;
  };
  return expandPart(body);
}

/** A variable transform: `$1` is a group of the match, `${2:+text}` a text that is there when the group is. */
function transform(value: string, pattern: RegExp, format: string): string {
  return value.replace(pattern, (...groups: readonly string[]) =>
    format.replace(/\$(\d+)|\$\{(\d+):\+([^}]*)\}/g, (_, plain?: string, number?: string, text = '') =>
      plain === undefined ? (groups[Number(number)] === undefined ? '' : text) : (groups[Number(plain)] ?? ''),
    ),
  );
}

/** The index of the brace that closes a placeholder whose content starts at an index. */
function closing(text: string, start: number): number {
  let depth = 1;
  for (let at = start; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '$' && text[at + 1] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return at;
  }
  throw new Error(`A placeholder does not end: ${text.slice(start, start + 40)}`);
}
