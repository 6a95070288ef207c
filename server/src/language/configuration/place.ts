import type { Range } from '../../agreement/range.ts';

/** Where a cursor is in a configuration, read from the text before it: what somebody types is seldom whole YAML. */
export interface ConfigurationPlace {
  /** The keys above; entries of lists are left out. */
  readonly above: readonly string[];
  /** The key whose value is being written; undefined where a key is. */
  readonly key: string | undefined;
  /** The word at the cursor (UTF-16 offsets). */
  readonly range: Range;
  /** The keys that stand beside the one being written. */
  readonly beside: ReadonlySet<string>;
}

interface Line {
  readonly indent: number;
  readonly key: string | undefined;
}

const linePattern = /^(\s*)((?:-\s+)*)(?:(["']?)([^\s"'#:{}[\],][^"'#:{}[\],]*)\3\s*:(?=\s|$))?/;

/** How far a line is indented, dashes of lists included, and the key that it begins with. */
function readLine(text: string): Line {
  const [, spaces = '', dashes = '', , key] = linePattern.exec(text) ?? [];
  return { indent: spaces.length + dashes.length, key };
}

export function configurationPlaceAt(text: string, offset: number): ConfigurationPlace {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(start, offset);
  const lines = text.slice(0, start).split(/\r?\n/).slice(0, -1);
  const word = /[^\s{}[\],:"']*$/.exec(before)?.[0] ?? '';
  const rest = /^[^\s{}[\],:"'#]*/.exec(text.slice(offset))?.[0] ?? '';
  const range = { start: offset - word.length, end: offset + rest.length };
  const own = readLine(before);
  const flow = inFlow(before);
  if (flow) {
    const above = [...keysAbove(lines, own.indent).keys, ...(own.key === undefined ? [] : [own.key]), ...flow.above];
    return { above, key: flow.key, range, beside: flow.beside };
  }
  const isValue = own.key !== undefined && /:\s+\S*$/.test(before);
  const { keys, beside } = keysAbove(lines, own.indent);
  return { above: keys, key: isValue ? own.key : undefined, range, beside };
}

/** The keys above a line of some indentation, and those beside it. */
function keysAbove(
  lines: readonly string[],
  indent: number,
): { readonly keys: readonly string[]; readonly beside: Set<string> } {
  const keys: string[] = [];
  const beside = new Set<string>();
  let least = indent;
  for (const text of [...lines].reverse()) {
    if (/^\s*(#|$)/.test(text)) continue;
    const line = readLine(text);
    if (line.key !== undefined && line.indent < least) keys.unshift(line.key);
    else if (line.key !== undefined && line.indent === indent && least === indent) beside.add(line.key);
    least = Math.min(least, line.indent, text.search(/\S/));
    if (least === 0 && indent > 0) break;
  }
  return { keys, beside };
}

/** Where the cursor is inside `{ … }` of its own line; undefined where it is in none. */
function inFlow(before: string): Omit<ConfigurationPlace, 'range'> | undefined {
  const open: { key: string | undefined; beside: Set<string> }[] = [];
  let last: string | undefined;
  const tokens = before.matchAll(/[{}[\],]|(["']?)([^\s"'#:{}[\],]+)\1\s*:(?=\s|$)/g);
  for (const [token, , key] of tokens) {
    if (key !== undefined) {
      last = key;
      open.at(-1)?.beside.add(key);
    } else if (token === '{' || token === '[') {
      open.push({ key: last, beside: new Set() });
      last = undefined;
    } else if (token === ',') last = undefined;
    else last = open.pop()?.key;
  }
  const inner = open.at(-1);
  if (!inner) return undefined;
  // The key before the outermost bracket is that of the line.
  const above = open.slice(1).flatMap(({ key }) => key ?? []);
  return { above, key: last, beside: inner.beside };
}
