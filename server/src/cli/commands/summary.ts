import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { isIsoDate } from '../../agreement/date.ts';
import { AgreementDocument } from '../../agreement/document.ts';
import { check } from '../../check.ts';
import { decode } from '../../disk/files.ts';
import { type Root, Roots } from '../../disk/roots.ts';
import { Portfolio } from '../../portfolio.ts';
import type { Summary } from '../../summary/model.ts';
import { summarize } from '../../summary/summarize.ts';
import { oneOf, readArguments } from '../arguments.ts';
import { type ExitCode, exitCodes, UsageError } from '../exit.ts';
import { chooseTranslator } from '../language.ts';
import type { Terminal } from '../terminal.ts';

export const help = `partnership summary FILE

Tells an agreement as a picture: who stands where, what is promised, and what there is to talk about.
The report goes to standard output; "-" reads the agreement from standard input.

  --format NAME    markdown, html (one self-contained page), svg (the pictures alone) or json (default: markdown)
  --party ID       the view of one party; what is shared stays
  --today DATE     the day to tell it for, YYYY-MM-DD (default: today, or the date pinned in the configuration)
  --config FILE    the configuration to use (default: partnership.config.yaml, found from the file upwards)
  --lang en|nl     language (default: the configuration's, else the environment's)

Examples:
  partnership summary examples/live-eta.partnership.yaml
  partnership summary live-eta.partnership.yaml --format html > live-eta.html
  partnership summary live-eta.partnership.yaml --party van-rijn --lang nl
`;

/** Each format is loaded when it is asked for. */
const writers: Readonly<Record<Format, () => Promise<(summary: Summary) => string>>> = {
  markdown: async () => (await import('../../summary/render/markdown.ts')).summaryMarkdown,
  html: async () => (await import('../../summary/render/html.ts')).summaryHtml,
  svg: async () => (await import('../../summary/render/svg.tsx')).summarySvg,
  json: async () => (summary) => `${JSON.stringify(summary, null, 2)}\n`,
};
const formats = ['markdown', 'html', 'svg', 'json'] as const;
type Format = (typeof formats)[number];

export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments('summary', args, {
    format: { type: 'string', default: 'markdown' },
    party: { type: 'string' },
    today: { type: 'string' },
    config: { type: 'string' },
    lang: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help) {
    terminal.out(help);
    return exitCodes.clean;
  }
  const format = oneOf('format', values.format, formats);
  if (values.today !== undefined && !isIsoDate(values.today))
    throw new UsageError(`--today takes a date such as 2027-04-06; not "${values.today}".`);
  const [named, ...rest] = positionals;
  if (named === undefined || rest.length > 0)
    throw new UsageError('Name one agreement: partnership summary live-eta.partnership.yaml.');
  const { cwd } = terminal;
  const file = path.resolve(cwd, named === '-' ? 'stdin.partnership.yaml' : named);
  const text = named === '-' ? decode(await terminal.readInput()) : readAgreement(named, file, cwd);
  const roots = new Roots(cwd, values.config === undefined ? undefined : path.resolve(cwd, values.config));
  const root = roots.of(file);
  const { configuration } = root;
  const translate = await chooseTranslator(values.lang, configuration.language, terminal.env);
  const agreement = new AgreementDocument(text);
  const { party } = values;
  const parties = agreement.facts.parties.map(({ id }) => id);
  if (party !== undefined && !parties.includes(party))
    throw new UsageError(`--party takes the id of a party of this agreement: ${parties.join(', ')}; not "${party}".`);
  const today = values.today ?? configuration.today ?? terminal.today();
  const others = portfolioOf(roots, root, file).othersOf(file, agreement);
  const findings = check(agreement, { today, configuration, others });
  const summary = summarize(agreement, { findings, today, translate, ...(party === undefined ? {} : { party }) });
  const write = await writers[format]();
  terminal.out(write(summary));
  return exitCodes.clean;
}

function readAgreement(named: string, file: string, cwd: string): string {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
    throw new UsageError(
      `There is no file "${named}". Check the spelling, and that you are in the right folder (${cwd}).`,
      exitCodes.nothingMatched,
    );
  }
  return decode(readFileSync(file));
}

/** The agreements under the root, for what they ask of the same people. */
function portfolioOf(roots: Roots, root: Root, file: string): Portfolio {
  const portfolio = new Portfolio();
  for (const member of roots.membersOf(root)) if (member !== file) portfolio.set(member, decode(readFileSync(member)));
  return portfolio;
}
