import { type Message, message } from '../../l10n/message.ts';
import type { Counts } from './reporter.ts';

/** How a run ended, in words: what was checked and what was found. */
export function countWords({ files, errors, warnings, infos, waived }: Counts): readonly Message[] {
  const checked =
    files === 1 ? message('{files} agreement checked', { files }) : message('{files} agreements checked', { files });
  const found = [
    ...(errors > 0 ? [errorWords(errors)] : []),
    ...(warnings > 0 ? [warningWords(warnings)] : []),
    ...(infos > 0 ? [infoWords(infos)] : []),
  ];
  return [
    checked,
    ...(found.length > 0 ? found : [message('no findings')]),
    ...(waived > 0 ? [message('{count} waived', { count: waived })] : []),
  ];
}

export const errorWords = (count: number): Message =>
  count === 1 ? message('{count} error', { count }) : message('{count} errors', { count });
export const warningWords = (count: number): Message =>
  count === 1 ? message('{count} warning', { count }) : message('{count} warnings', { count });
export const infoWords = (count: number): Message => message('{count} for information', { count });
