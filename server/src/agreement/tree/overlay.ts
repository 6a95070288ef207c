import { type Document, isMap, isScalar, parseDocument, type YAMLMap } from 'yaml';

/**
 * A fragment of an agreement laid over a whole one, key by key: maps are merged, everything else replaces what was
 * there, and a key without a value stands there without one. A fragment that is no sound YAML by itself replaces whole
 * top-level sections, as text.
 */
export function layOver(base: string, fragment: string): string {
  if (/^partnership:/m.test(fragment)) return fragment;
  const over = parseDocument(fragment, { uniqueKeys: true, logLevel: 'silent' });
  if (over.errors.length > 0 || /[&*]\w|!!|^[%]|<<|\t/m.test(fragment) || !isMap(over.contents))
    return replaceSections(base, fragment);
  const document: Document = parseDocument(base);
  if (isMap(document.contents)) merge(document, document.contents, over.contents);
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

function merge(document: Document, into: YAMLMap, from: YAMLMap): void {
  for (const pair of from.items) {
    const name = isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
    const there = into.items.find(({ key }) => isScalar(key) && String(key.value) === name);
    if (!there) into.items.push(pair);
    else if (isMap(there.value) && isMap(pair.value) && pair.value.items.length > 0)
      merge(document, there.value, pair.value);
    else there.value = pair.value;
  }
}

/** The top-level sections of a text, each with the lines that follow its key. */
function sections(text: string): Map<string, string> {
  const found = new Map<string, string>();
  let key = '';
  for (const line of text.split(/(?<=\n)/)) {
    key = /^([A-Za-z_][\w-]*):/.exec(line)?.[1] ?? key;
    found.set(key, (found.get(key) ?? '') + line);
  }
  return found;
}

function replaceSections(base: string, fragment: string): string {
  const merged = sections(base);
  for (const [key, lines] of sections(fragment)) merged.set(key, lines.endsWith('\n') ? lines : `${lines}\n`);
  const [before = '', ...rest] = [
    merged.get('') ?? '',
    ...[...merged].filter(([key]) => key !== '').map(([, lines]) => lines),
  ];
  return before + rest.join('');
}
