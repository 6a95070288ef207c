import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { isIsoDate } from '../../agreement/date.ts';
import { Roots } from '../../disk/roots.ts';
import { systemReason } from '../../disk/system-reason.ts';
import { message } from '../../l10n/message.ts';
import type { PortfolioEntry } from '../../portfolio/entry.ts';
import { countFindings } from '../../portfolio/entry-of.ts';
import type { Portfolio } from '../../portfolio/model.ts';
import { portfolioOf } from '../../portfolio/portfolio.ts';
import { oneOf, readArguments } from '../arguments.ts';
import { checkFiles } from '../checking/check-files.ts';
import { checkConfigurations } from '../checking/configuration-findings.ts';
import { gather } from '../checking/gather.ts';
import { type Checking, Share } from '../checking/share.ts';
import { circumstances, readConfigurationFile, readToday } from '../circumstances.ts';
import { type ExitCode, UsageError } from '../exit.ts';
import { chooseLanguage, translatorFor } from '../language.ts';
import { fileOutputs, readOutputs, refuseBytes, refuseOverwriting } from '../outputs.ts';
import { failingSeverities, failLevels } from '../reporters/reporter.ts';
import { type Style, styleOf, type Terminal } from '../terminal.ts';
import { writeFile } from '../write-file.ts';
import { chooseSources } from './check/sources.ts';
import { verdict } from './check.ts';

const formats = ['pretty', 'markdown', 'html', 'docx', 'json', 'csv', 'ics'] as const;
type Format = (typeof formats)[number];

interface Table {
  readonly name: string;
  readonly text: string;
}
/** The files of a report, by what is added to the name that was given; each format is loaded when it is asked for. */
type Writer = (portfolio: Portfolio, style: Style) => string | Promise<Uint8Array> | readonly Table[];
const isFolder = (report: string | Uint8Array | readonly Table[]): report is readonly Table[] => Array.isArray(report);
const writers: Readonly<Record<Format, () => Promise<Writer>>> = {
  pretty: async () => (await import('../../portfolio/render/pretty.ts')).portfolioPretty,
  markdown: async () => (await import('../../portfolio/render/markdown.ts')).portfolioMarkdown,
  html: async () => (await import('../../portfolio/render/html.ts')).portfolioHtml,
  docx: async () => {
    const [{ portfolioDocx }, { pngOf }] = await Promise.all([
      import('../../portfolio/render/docx.ts'),
      import('../drawing.ts'),
    ]);
    return (portfolio) => portfolioDocx(portfolio, pngOf);
  },
  json: async () => (await import('../../escape/json-text.ts')).jsonText,
  csv: async () => (await import('../../portfolio/render/csv.ts')).portfolioCsv,
  ics: async () => {
    const { calendarIcs } = await import('../../portfolio/render/ics.ts');
    return ({ calendar, title, language, today }) => calendarIcs(calendar, { name: title, language, today });
  },
};

export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments('portfolio', args, {
    format: { type: 'string', multiple: true },
    party: { type: 'string' },
    person: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    exclude: { type: 'string', multiple: true },
    'fail-on': { type: 'string', default: 'error' },
    jobs: { type: 'string' },
    ...circumstances,
  });
  const { cwd } = terminal;
  const outputs = readOutputs(values.format ?? ['pretty'], formats);
  if (outputs.some(({ format, file }) => format === 'csv' && file === undefined))
    throw new UsageError(message('csv is a table a file: name the folder for them, as in --format csv=tables.'));
  refuseBytes(outputs, terminal);
  const failOn = oneOf('fail-on', values['fail-on'], failLevels);
  const [from, to] = [readDay('from', values.from), readDay('to', values.to)];
  if (from !== undefined && to !== undefined && to < from)
    throw new UsageError(message('--to {to} lies before --from {from}. Turn them round.', { to, from }));
  const configurationFile = readConfigurationFile(values.config, cwd);
  const roots = new Roots(cwd, configurationFile);
  const chosen = { paths: positionals, exclude: values.exclude ?? [], stdinName: undefined };
  const sources = await chooseSources({ ...chosen, changedSince: undefined, shard: undefined }, roots, terminal);
  const read = sources.map(({ file }) => file);
  refuseOverwriting(fileOutputs(outputs), read, cwd);
  const configured = sources[0] && roots.of(sources[0].file).configuration;
  const language = chooseLanguage(values.lang, configured?.language, terminal.env);
  const translate = await translatorFor(language);
  const today = readToday(values.today);
  const localDate = terminal.today();
  const checking: Checking = { cwd, configurationFile, language, today, localDate, isolated: false, portfolio: true };
  const share = new Share(checking, translate);
  const crew = await gather(share, checking, sources, readJobs(values.jobs), terminal);
  let files: Awaited<ReturnType<typeof checkFiles>>;
  try {
    files = await checkFiles(sources, roots, checking, crew);
  } finally {
    await crew.end();
  }
  const brought = files.flatMap(({ brings }) => brings ?? []);
  const entries = brought.map(({ entry, found }) => ({ ...entry, findings: countFindings(found) }));
  const { party, person } = values;
  refuseUnknown(entries, party, person);
  const day = today ?? configured?.today ?? localDate;
  const portfolio = portfolioOf(entries, { today: day, from, to, party, person, translate });
  for (const { format, file } of outputs) {
    const write = await writers[format]();
    const style = styleOf(file === undefined ? terminal : { env: { NO_COLOR: '1' }, isTerminal: false });
    const report = await write(portfolio, style);
    if (isFolder(report)) {
      const folder = path.resolve(cwd, file ?? '');
      makeFolder(folder);
      for (const { name, text } of report) writeFile(message('The table'), path.join(folder, `${name}.csv`), text);
    } else if (file === undefined) terminal.out(report);
    else writeFile(message('The report'), path.resolve(cwd, file), report);
  }
  const configurations = checkConfigurations(sources, roots, cwd, translate);
  return verdict(
    [...configurations, ...brought.map(({ found }) => ({ kind: 'agreement' as const, findings: found }))],
    failingSeverities(failOn, false),
  );
}

/** @throws UsageError where it cannot be made */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new UsageError(
      message('The folder {folder} could not be made: {reason}. Name another one behind --format csv=.', {
        folder,
        reason: systemReason(error),
      }),
    );
  }
}

function readDay(name: string, value: string | undefined): string | undefined {
  if (value !== undefined && !isIsoDate(value))
    throw new UsageError(message('--{name} takes a date such as 2027-04-06; not "{value}".', { name, value }));
  return value;
}

function readJobs(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^[1-9]\d{0,3}$/.test(value))
    throw new UsageError(message('--jobs takes a whole number, 1 or more; not "{value}".', { value }));
  return Number(value);
}

/** A view of nobody would be empty, and nobody would notice. */
function refuseUnknown(
  entries: readonly PortfolioEntry[],
  party: string | undefined,
  person: string | undefined,
): void {
  const parties = [...new Set(entries.flatMap((entry) => entry.parties.map(({ id }) => id)))].sort();
  const people = [...new Set(entries.flatMap((entry) => entry.people.map(({ id }) => id)))].sort();
  if (party !== undefined && !parties.includes(party))
    throw new UsageError(
      message('--party takes the id of a party of these agreements: {parties}; not "{party}".', {
        parties: parties.join(', '),
        party,
      }),
    );
  if (person !== undefined && !people.includes(person))
    throw new UsageError(
      message('--person takes the id of somebody in these agreements: {people}; not "{person}".', {
        people: people.join(', '),
        person,
      }),
    );
}
