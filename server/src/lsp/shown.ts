import { obeyed } from '../escape/printable.ts';

/** Text from a file as an editor may show it on one line: control and direction characters are taken out. */
export const shown = (text: string): string => text.replace(obeyed, '');
