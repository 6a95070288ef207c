import { type Message, message } from '../../l10n/message.ts';
import { countsOf, type Run, told } from './reporter.ts';

/** How a run ended, in words: what was checked, what was found, and how much of that the report does not tell. */
export function countWords(run: Run): readonly Message[] {
  const { files, errors, warnings, infos, waived } = countsOf(told(run));
  const all = countsOf(run.files);
  const untold = all.errors + all.warnings + all.infos - errors - warnings - infos;
  const checked =
    files === 1 ? message('{files} agreement checked', { files }) : message('{files} agreements checked', { files });
  const found = [
    ...(errors > 0 ? [errorWords(errors)] : []),
    ...(warnings > 0 ? [warningWords(warnings)] : []),
    ...(infos > 0 ? [infoWords(infos)] : []),
  ];
  return [
    checked,
    ...(found.length > 0 ? found : [untold > 0 ? message('no errors') : message('no findings')]),
    ...(untold > 0 ? [message('{count} more not shown', { count: untold })] : []),
    ...(waived > 0 ? [message('{count} waived', { count: waived })] : []),
  ];
}

export const errorWords = (count: number): Message =>
  count === 1 ? message('{count} error', { count }) : message('{count} errors', { count });
export const warningWords = (count: number): Message =>
  count === 1 ? message('{count} warning', { count }) : message('{count} warnings', { count });
export const infoWords = (count: number): Message => message('{count} for information', { count });
