import { oneLine } from './one-line.ts';

/** Texts of a file are up to 2,000 characters long; a hover is no place to read them all. */
const most = 300;

/** Text from anywhere as one line of Markdown that says just that: no markup, no HTML, no link, no image, no icon. */
export const escapeMarkdown = (text: string): string =>
  oneLine(text, most)
    .replace(/[\\`*_{}[\]<>#|~&!$@]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\bwww\./gi, (match) => `${match.slice(0, -1)}\\.`)
    .replace(/^(\d+)(?=[.)])/, '$1\\')
    .replace(/^[-+=]/, '\\$&');

/** Text from anywhere as code. A backtick would end it, so it becomes a quote. */
export const code = (text: string): string => `\`${oneLine(text, 100).replaceAll('`', "'") || ' '}\``;

export const bold = (text: string): string => `**${escapeMarkdown(text)}**`;

/** Markdown of ours as plain text: what was escaped stands for itself, and a link is told with its address. */
export const plainOf = (markdown: string): string =>
  markdown.replace(
    /\\([!-/:-@[-`{-~])|`([^`]*)`|\[([^\]]*)\]\(([^)]*)\)|\*{1,2}/g,
    (_, escaped?: string, verbatim?: string, label?: string, address?: string) =>
      escaped ?? verbatim ?? (label === undefined || label === address ? (address ?? '') : `${label} (${address})`),
  );
