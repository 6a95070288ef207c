import path from 'node:path';
import { signedDigest } from '../../agreement/digest.ts';
import { AgreementDocument } from '../../agreement/document.ts';
import { decode, kindOf } from '../../disk/files.ts';
import { Roots } from '../../disk/roots.ts';
import { check } from '../../findings/check.ts';
import { message } from '../../l10n/message.ts';
import type { Summary } from '../../summary/model.ts';
import { summarize } from '../../summary/summarize.ts';
import { readArguments } from '../arguments.ts';
import { circumstances, readConfigurationFile, readToday } from '../circumstances.ts';
import { type ExitCode, exitCodes, UsageError } from '../exit.ts';
import { shownPath } from '../files.ts';
import { chooseTranslator } from '../language.ts';
import { here, Neighbours } from '../neighbours.ts';
import { fileOutputs, readOutputs, refuseBytes, refuseOverwriting } from '../outputs.ts';
import { readAgreement, refuseFolder } from '../read-agreement.ts';
import type { Terminal } from '../terminal.ts';
import { writeFile } from '../write-file.ts';

/** Each format is loaded when it is asked for. */
const writers: Readonly<Record<SummaryFormat, () => Promise<(summary: Summary) => string | Promise<Uint8Array>>>> = {
  markdown: async () => (await import('../../summary/render/markdown.ts')).summaryMarkdown,
  html: async () => (await import('../../summary/render/html.ts')).summaryHtml,
  svg: async () => (await import('../../summary/render/svg.tsx')).summarySvg,
  docx: async () => {
    const [{ summaryDocx }, { pngOf }] = await Promise.all([
      import('../../summary/render/docx.ts'),
      import('../drawing.ts'),
    ]);
    return (summary) => summaryDocx(summary, pngOf);
  },
  json: async () => (await import('../../escape/json-text.ts')).jsonText,
};
type SummaryFormat = 'markdown' | 'html' | 'svg' | 'docx' | 'json';
const formats = ['markdown', 'html', 'svg', 'docx', 'json', 'ics', 'csv'] as const;

export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments('summary', args, {
    format: { type: 'string', multiple: true },
    party: { type: 'string' },
    full: { type: 'boolean', default: false },
    ...circumstances,
  });
  const outputs = readOutputs(values.format ?? ['markdown'], formats);
  refuseBytes(outputs, terminal);
  const [named, ...rest] = positionals;
  if (named === undefined || rest.length > 0)
    throw new UsageError(message('Name one agreement: partnership summary live-eta.partnership.yaml.'));
  const { cwd } = terminal;
  const file = path.resolve(cwd, named === '-' ? 'stdin.partnership.yaml' : named);
  const text = named === '-' ? decode(await terminal.readInput()) : readNamed(named, file, cwd);
  refuseOverwriting(fileOutputs(outputs), named === '-' ? [] : [file], cwd);
  const roots = new Roots(cwd, readConfigurationFile(values.config, cwd));
  const configuration = roots.configurationOf(file);
  const translate = await chooseTranslator(values.lang, configuration.language, terminal.env);
  const agreement = new AgreementDocument(text);
  const { party } = values;
  const parties = agreement.facts.parties.map(({ id }) => id);
  if (party !== undefined && !parties.includes(party))
    throw new UsageError(
      message('--party takes the id of a party of this agreement: {parties}; not "{party}".', {
        parties: parties.join(', '),
        party,
      }),
    );
  const today = readToday(values.today) ?? configuration.today ?? terminal.today();
  const others = new Neighbours(roots, here(roots), cwd).othersOf(file, agreement);
  const findings = check(agreement, { today, configuration, others });
  const summary = summarize(agreement, {
    findings,
    today,
    translate,
    full: values.full,
    digest: signedDigest(agreement),
    ...(party === undefined ? {} : { party }),
  });
  for (const { format, file: to } of outputs) {
    const content =
      format === 'ics' || format === 'csv'
        ? (await import('../../portfolio/render/dates-text.ts')).datesText(agreement, format, {
            file: shownPath(file, cwd),
            findings,
            today,
            translate,
            party,
          })
        : await (await writers[format]())(summary);
    if (to === undefined) terminal.out(content);
    else writeFile(message('The summary'), path.resolve(cwd, to), content);
  }
  return exitCodes.clean;
}

function readNamed(named: string, file: string, cwd: string): string {
  refuseFolder(file, named);
  if (kindOf(file) !== 'file') {
    throw new UsageError(
      message('There is no file "{named}". Check the spelling, and that you are in the right folder ({folder}).', {
        named,
        folder: cwd,
      }),
      exitCodes.nothingMatched,
    );
  }
  return readAgreement(file);
}
