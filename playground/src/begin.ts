import brokenInDutch from './begin/broken.nl.partnership.yaml';
import broken from './begin/broken.partnership.yaml';
import { language } from './language.ts';

/** What the page begins with, its file under `examples/`, and that of its mended twin. */
export const begin = language === 'nl' ? brokenInDutch : broken;
export const beginsWith = fileOf('broken');
export const mended = fileOf('mended');

function fileOf(name: string): string {
  return `${name}${language === 'nl' ? '.nl' : ''}.partnership.yaml`;
}

/**
 * A text of which the term lies ahead: whole years are added to its dates until it does, so that what the page begins with
 * shows what it is meant to show in any year. `today` is `YYYY-MM-DD`.
 */
export function ahead(text: string, today: string): string {
  const effective = /^effective: (\d{4})(-\d{2}-\d{2})/m.exec(text);
  if (!effective) return text;
  const [, year = '', rest = ''] = effective;
  const now = Number(today.slice(0, 4));
  const first = `${now}${rest}` > today ? now : now + 1;
  const years = Math.max(0, first - Number(year));
  return text.replace(/\b(\d{4})(?=-\d{2}-\d{2}\b)/g, (found) => String(Number(found) + years));
}
