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
