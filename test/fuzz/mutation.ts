import type { Random } from './random.ts';

/** Something that is done to a text. Its places are shares of the text, from 0 up to 1, so that it fits every text. */
export interface Mutation {
  readonly what: (typeof kinds)[number];
  readonly at: number;
  /** A second place, or how much is taken. */
  readonly to: number;
  readonly piece: string;
}

export const kinds = [
  'insert',
  'insert',
  'insert',
  'delete',
  'delete-line',
  'repeat-line',
  'swap-lines',
  'indent',
  'outdent',
  'replace-value',
  'cut-off',
] as const;

/** What YAML takes to be something, what people type, and what no text should hold. */
export const pieces: readonly string[] = [
  ...['\n', '\n\n', '\n  ', '\n    ', ' ', '  ', '\t', '\r', '\r\n', '\ufeff', '\u0085', '\u2028', '\u00a0'],
  ...[':', ': ', ' :', '::', '- ', '-', '\n- ', '\n  - ', '? ', '?', '\n? ', ',', ', ', '#', ' # ', '%', '%YAML 1.2\n'],
  ...[
    '[',
    ']',
    '{',
    '}',
    '[]',
    '{}',
    '{ a: 1 }',
    '[a, b]',
    '[a: b]',
    '{a, b}',
    '{"a":b}',
    '[[',
    ']]',
    '"',
    "'",
    '""',
    "''",
  ],
  ...[
    '|',
    '>',
    '|\n  ',
    '>-\n  ',
    '|+\n',
    '|2\n',
    '\\',
    '\\n',
    '\\x41',
    '\\ud83d',
    '@',
    '`',
    '$',
    '*',
    '&',
    '!',
    '~',
    '=',
  ],
  ...[
    '&a ',
    '*a',
    '!!str ',
    '! ',
    '!<tag:x> ',
    '<<: ',
    '---',
    '---\n',
    '...\n',
    '\n--- ',
    'null',
    'true',
    'No',
    '0x1F',
    '0o17',
  ],
  ...[
    '1e3',
    '.5',
    '-.inf',
    '.nan',
    '+1',
    '1_000',
    '12:30',
    '2027-01-01',
    '120.000',
    'é',
    '🤝',
    '🇳🇱',
    '\ud83d',
    '\udc4d',
  ],
  ...[
    '\u0000',
    '\u0007',
    '\u001b',
    '\u007f',
    '\ufffd',
    '\ufffe',
    '\ue000',
    '\ufdd0',
    '\ufdd1',
    '\ufdd2',
    '__proto__',
    'TBD',
  ],
];

export const randomMutation = (random: Random): Mutation => ({
  what: random.pick(kinds, 'insert'),
  at: random.next(),
  to: random.next(),
  piece: random.pick(pieces, ' '),
});

export function mutate(text: string, { what, at, to, piece }: Mutation): string {
  const offset = Math.floor(at * (text.length + 1));
  const byLine = (change: (lines: string[], number: number) => unknown): string => {
    const lines = text.split('\n');
    change(lines, Math.floor(at * lines.length));
    return lines.join('\n');
  };
  switch (what) {
    case 'insert':
      return text.slice(0, offset) + piece + text.slice(offset);
    case 'delete':
      return text.slice(0, offset) + text.slice(offset + 1 + Math.floor(to * to * 12));
    case 'delete-line':
      return byLine((lines, number) => lines.splice(number, 1));
    case 'repeat-line':
      return byLine((lines, number) => lines.splice(Math.floor(to * lines.length), 0, lines[number] ?? ''));
    case 'swap-lines':
      return byLine((lines, number) => lines.splice(number, 2, ...lines.slice(number, number + 2).reverse()));
    case 'indent':
      return byLine((lines, number) => lines.splice(number, 1, `${to < 0.5 ? ' ' : '  '}${lines[number]}`));
    case 'outdent':
      return byLine((lines, number) =>
        lines.splice(number, 1, (lines[number] ?? '').replace(to < 0.5 ? /^ / : /^ +/, '')),
      );
    case 'replace-value':
      return byLine((lines, number) => lines.splice(number, 1, (lines[number] ?? '').replace(/: .*$/, `: ${piece}`)));
    case 'cut-off':
      return text.slice(0, offset);
  }
}
