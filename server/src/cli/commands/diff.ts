import path from 'node:path';
import { AgreementDocument } from '../../agreement/document.ts';
import { noOtherAgreements } from '../../agreement/others.ts';
import { Roots } from '../../disk/roots.ts';
import { check } from '../../findings/check.ts';
import { message } from '../../l10n/message.ts';
import type { Translator } from '../../l10n/translator.ts';
import { diffAgreements } from '../../review/diff.ts';
import { closedGates, type Gate, gates } from '../../review/gate.ts';
import type { Review, ReviewedFile } from '../../review/review.ts';
import { oneOf, readArguments } from '../arguments.ts';
import { circumstances, readConfigurationFile, readToday } from '../circumstances.ts';
import { type ExitCode, exitCodes, UsageError } from '../exit.ts';
import { chooseLanguage, translatorFor } from '../language.ts';
import type { Neighbours } from '../neighbours.ts';
import { fileOutputs, readOutputs, refuseOverwriting } from '../outputs.ts';
import { type Style, styleOf, type Terminal } from '../terminal.ts';
import { writeFile } from '../write-file.ts';
import { fromGit, isFromGit, isUnmerged } from './diff/external.ts';
import { type Comparison, changedSince, isRevision, type Pair, twoFiles } from './diff/pairs.ts';

const formats = ['pretty', 'markdown', 'json', 'html'] as const;
type Format = (typeof formats)[number];

export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments('diff', args, {
    base: { type: 'string' },
    head: { type: 'string' },
    'since-signed': { type: 'string' },
    format: { type: 'string', multiple: true },
    'fail-on': { type: 'string', multiple: true },
    ...circumstances,
  });
  const outputs = readOutputs(values.format ?? ['pretty'], formats);
  const failOn = readGates(values['fail-on'] ?? []);
  const { cwd } = terminal;
  const roots = new Roots(cwd, readConfigurationFile(values.config, cwd));
  const today = readToday(values.today);
  const { base, head, 'since-signed': signer } = values;
  const comparison = await compared({ base, head, signer }, positionals, roots, terminal);
  refuseOverwriting(
    fileOutputs(outputs),
    comparison.pairs.map(({ file }) => file),
    cwd,
  );
  const files = comparison.pairs.map((pair) =>
    review(pair, comparison.others, roots, (pinned) => today ?? pinned ?? terminal.today()),
  );
  const result: Review = { base: comparison.base, head: comparison.head, files };
  const configured = comparison.pairs[0] && roots.of(comparison.pairs[0].file).configuration.language;
  const translate = await translatorFor(chooseLanguage(values.lang, configured, terminal.env));
  for (const { format, file } of outputs) {
    const style = styleOf(file === undefined ? terminal : { env: { NO_COLOR: '1' }, isTerminal: false });
    const text = await render(format, result, translate, style);
    if (file === undefined) terminal.out(text);
    else writeFile(message('The comparison'), path.resolve(cwd, file), text);
  }
  const closed = closedGates(result);
  return failOn.some((gate) => closed.has(gate)) ? exitCodes.findings : exitCodes.clean;
}

/** The gates that `--fail-on`, given once or more, names. */
function readGates(asked: readonly string[]): readonly Gate[] {
  const named = asked
    .flatMap((text) => text.split(','))
    .map((word) => oneOf('fail-on', word.trim(), [...gates, 'never']));
  const chosen = named.flatMap((gate) => (gate === 'never' ? [] : [gate]));
  if (chosen.length > 0 && chosen.length < named.length)
    throw new UsageError(
      message('--fail-on never fails on nothing, and {gates} fails on something: leave out one of the two.', {
        gates: [...new Set(chosen)].join(', '),
      }),
    );
  return chosen;
}

interface Asked {
  readonly base: string | undefined;
  readonly head: string | undefined;
  readonly signer: string | undefined;
}

/** What is compared with what: as git, the options or the names say. */
async function compared(
  { base, head, signer }: Asked,
  positionals: readonly string[],
  roots: Roots,
  terminal: Terminal,
): Promise<Comparison> {
  const { cwd } = terminal;
  if (signer !== undefined) {
    if (base !== undefined || head !== undefined)
      throw new UsageError(
        message('--since-signed finds by itself what to compare with: leave out --base and --head.'),
      );
    return (await import('./diff/since-signed.ts')).sinceSigned(signer, positionals, cwd);
  }
  if (base !== undefined) return changedSince(base, head, positionals, roots, cwd);
  if (head !== undefined)
    throw new UsageError(
      message('--head goes with --base. To compare two files, name both: partnership diff BASE HEAD.'),
    );
  if (isUnmerged(positionals, terminal.env)) return { base: '', head: '', pairs: [] };
  if (isFromGit(positionals)) return fromGit(positionals, cwd);
  const [first, ...paths] = positionals;
  if (first !== undefined && isRevision(first, cwd)) return changedSince(first, undefined, paths, roots, cwd);
  return twoFiles(positionals, terminal);
}

function review(
  { file, before: fileBefore = file, shown, status, base, head }: Pair,
  others: Comparison['others'],
  roots: Roots,
  dayFor: (pinned: string | undefined) => string,
): ReviewedFile {
  const configuration = roots.configurationOf(file);
  const today = dayFor(configuration.today);
  const before = base === undefined ? undefined : new AgreementDocument(base);
  const after = head === undefined ? undefined : new AgreementDocument(head);
  const findings = (agreement: AgreementDocument | undefined, neighbours: Neighbours | undefined, at: string) =>
    agreement &&
    check(agreement, {
      today,
      configuration,
      others: neighbours?.othersOf(at, agreement) ?? noOtherAgreements,
      ...(agreement === after && before ? { base: before } : {}),
    });
  return {
    path: shown,
    status,
    ...(before ? { base: before } : {}),
    ...(after ? { head: after } : {}),
    diff: diffAgreements(before, after, {
      today,
      configuration,
      baseFindings: findings(before, others?.base, fileBefore) ?? [],
      headFindings: findings(after, others?.head, file) ?? [],
    }),
  };
}

async function render(format: Format, review: Review, translate: Translator, style: Style): Promise<string> {
  switch (format) {
    case 'pretty':
      return (await import('../../review/render/pretty.ts')).renderPretty(review, translate, style);
    case 'markdown':
      return (await import('../../review/render/markdown.ts')).renderMarkdown(review, translate);
    case 'json':
      return (await import('../../review/render/json.ts')).renderJson(review, translate);
    case 'html':
      return (await import('../../review/render/html.ts')).renderHtml(review, translate);
  }
}
