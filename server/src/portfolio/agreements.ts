import { served } from '../explain/principles.ts';
import { date, message } from '../l10n/message.ts';
import { statusNames } from '../l10n/names.ts';
import { groups, type Severity } from '../rules/rule.ts';
import { nextOf } from './calendar.ts';
import type { PortfolioEntry } from './entry.ts';
import type { AgreementRow } from './model.ts';
import type { Telling } from './telling.ts';

/** Every agreement as a line, in the order of the files; `copyOf` tells which file one is a copy of. */
export function agreementOf(telling: Telling, entry: PortfolioEntry, copyOf: string | undefined): AgreementRow {
  const { file, status, version, term, parties } = entry;
  const waiting = parties.filter(({ hasSigned }) => !hasSigned).map(({ name }) => telling.show(name));
  const count = (severity: Severity) =>
    entry.findings.reduce((sum, finding) => sum + (finding.severity === severity ? finding.count : 0), 0);
  const [errors, warnings, infos] = [count('error'), count('warning'), count('info')];
  return {
    at: { file, line: 1 },
    title: telling.titleOf(entry),
    status,
    statusText: telling.say(status === undefined ? message('status unknown') : statusNames[status]),
    version,
    parties: parties.map(({ name }) => telling.show(name)),
    from: term?.effective,
    to: term?.expires,
    termText: term
      ? telling.say(message('{from} to {to}', { from: date(term.effective), to: date(term.expires) }))
      : telling.say(message('not known')),
    isSigned: parties.length > 0 && waiting.length === 0,
    signedText:
      parties.length === 0
        ? ''
        : waiting.length === 0
          ? telling.say(message('signed by all'))
          : telling.say(message('not signed by {parties}', { parties: telling.list(waiting) })),
    errors,
    warnings,
    infos,
    findingsText: countText(telling, errors, warnings, infos),
    principles: groups.flatMap((group) => {
      const found = (severity: Severity) =>
        entry.findings.find((finding) => finding.group === group && finding.severity === severity)?.count ?? 0;
      const [e, w, i] = [found('error'), found('warning'), found('info')];
      if (e + w + i === 0) return [];
      const lines = entry.findings.filter((finding) => finding.group === group).flatMap((finding) => finding.lines);
      lines.sort((a, b) => a - b);
      return [{ title: telling.say(message(served[group].title)), text: countText(telling, e, w, i), lines }];
    }),
    lines: entry.lines,
    next: copyOf === undefined ? nextOf(telling, entry) : undefined,
    ...(copyOf === undefined ? {} : { copyOf }),
  };
}

function countText(telling: Telling, errors: number, warnings: number, infos: number): string {
  const told = [
    ...(errors === 0 ? [] : [errors === 1 ? message('1 error') : message('{count} errors', { count: errors })]),
    ...(warnings === 0
      ? []
      : [warnings === 1 ? message('1 warning') : message('{count} warnings', { count: warnings })]),
    ...(infos === 0 ? [] : [message('{count} for information', { count: infos })]),
  ];
  return told.length === 0 ? telling.say(message('none')) : told.map((text) => telling.say(text)).join(', ');
}
