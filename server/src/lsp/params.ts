/** An object of a message, of which nothing is known yet. */
type Unknown = Readonly<Record<string, unknown>>;

export const asObject = (value: unknown): Unknown | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Unknown) : undefined;

const isPosition = (value: unknown): boolean => {
  const position = asObject(value);
  return typeof position?.line === 'number' && typeof position.character === 'number';
};
const isRange = (value: unknown): boolean => {
  const range = asObject(value);
  return isPosition(range?.start) && isPosition(range?.end);
};
const isText = (value: unknown): boolean => typeof value === 'string';
const hasUri = (value: unknown): boolean => isText(asObject(value)?.uri);

type Needs = Readonly<Record<string, (value: unknown) => boolean>>;
const document: Needs = { textDocument: hasUri };
const place: Needs = { textDocument: hasUri, position: isPosition };
const stretch: Needs = { textDocument: hasUri, range: isRange };
const positions = (value: unknown) => Array.isArray(value) && value.every(isPosition);

/** What the methods that are served cannot do without. */
const needs: Readonly<Record<string, Needs>> = {
  'textDocument/didOpen': { textDocument: (value) => hasUri(value) && isText(asObject(value)?.text) },
  'textDocument/didChange': { textDocument: hasUri, contentChanges: Array.isArray },
  'textDocument/completion': place,
  'textDocument/hover': place,
  'textDocument/definition': place,
  'textDocument/references': place,
  'textDocument/documentHighlight': place,
  'textDocument/prepareRename': place,
  'textDocument/rename': { ...place, newName: isText },
  'textDocument/codeAction': stretch,
  'textDocument/inlayHint': stretch,
  'textDocument/semanticTokens/range': stretch,
  'textDocument/codeLens': document,
  'textDocument/diagnostic': document,
  'textDocument/didClose': document,
  'textDocument/didSave': document,
  'textDocument/documentLink': document,
  'textDocument/documentSymbol': document,
  'textDocument/foldingRange': document,
  'textDocument/formatting': document,
  'textDocument/semanticTokens/full': document,
  'textDocument/semanticTokens/full/delta': document,
  'textDocument/willSaveWaitUntil': document,
  'textDocument/selectionRange': { textDocument: hasUri, positions },
  'workspace/symbol': { query: isText },
  'workspace/executeCommand': { command: isText },
  'workspace/didChangeWatchedFiles': { changes: (value) => Array.isArray(value) && value.every(hasUri) },
};

/** What a message lacks that its method cannot do without, or has as something else; undefined where it can be read. */
export function lacks(method: string, params: unknown): string | undefined {
  const needed = needs[method];
  if (!needed) return undefined;
  const given = asObject(params);
  return Object.keys(needed).find((name) => !needed[name]?.(given?.[name]));
}

/** The same without what is null in objects: many clients write what they leave out as null. */
export function withoutNulls(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map(withoutNulls);
    return items.every((item, index) => item === value[index]) ? value : items;
  }
  let isSame = true;
  const kept: [string, unknown][] = [];
  for (const [name, own] of Object.entries(value)) {
    const now = withoutNulls(own);
    if (now !== own || now === null) isSame = false;
    if (now !== null) kept.push([name, now]);
  }
  return isSame ? value : Object.fromEntries(kept);
}
