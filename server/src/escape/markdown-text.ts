import { printableLine } from './printable.ts';

/** Keeps two characters apart without being seen. */
const zeroWidthSpace = '\u200b';

/**
 * Text from anywhere as one line of Markdown that says just that: no markup, no HTML, no table cell or `</details>` that
 * ends too soon, and nothing that notifies people, refers to an issue or becomes a link.
 */
export function markdownText(text: string): string {
  return printableLine(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_{}[\]|~$]|(?<=\])\(/g, '\\$&')
    .replace(/[@#!%](?=[\p{L}\p{N}\\])/gu, `$&${zeroWidthSpace}`)
    .replace(/\b(GH)-(?=\d)/gi, `$1-${zeroWidthSpace}`)
    .replace(/:(?=\/\/)/g, `:${zeroWidthSpace}`)
    .replace(/\bwww\./gi, (match) => `${match.slice(0, -1)}${zeroWidthSpace}.`)
    .replace(/:(?=[\w+-]+:)/g, `:${zeroWidthSpace}`);
}
