import { AgreementDocument } from '../../agreement/document.ts';
import { noOtherAgreements } from '../../agreement/others.ts';
import { Roots } from '../../disk/roots.ts';
import { check } from '../../findings/check.ts';
import { diffAgreements } from '../../review/diff.ts';
import { countsOfReview, type Review, type ReviewedFile } from '../../review/review.ts';
import { oneOf, readArguments } from '../arguments.ts';
import { circumstances, readConfigurationFile, readToday } from '../circumstances.ts';
import { type ExitCode, exitCodes, UsageError } from '../exit.ts';
import { chooseLanguage, translatorFor } from '../language.ts';
import type { Neighbours } from '../neighbours.ts';
import { styleOf, type Terminal } from '../terminal.ts';
import { fromGit, isFromGit } from './diff/external.ts';
import { type Comparison, changedSince, type Pair, twoFiles } from './diff/pairs.ts';

const formats = ['pretty', 'markdown', 'json'] as const;

export const help = `partnership diff BASE [HEAD]
partnership diff --base REV [--head REV]

Tells what changed between two versions of an agreement, and what that means: what weakens, what strengthens, which
findings are new or solved, and who must sign again. Moving and reordering is no change.

BASE and HEAD are files, "-" for standard input, or files in git revisions, such as HEAD~1:live-eta.partnership.yaml
(from the top of the repository; HEAD~1:./live-eta.partnership.yaml from here). Without HEAD: the file as it is here;
where BASE is a file that is here, it is held against the last commit.

  --base REV           every agreement that changed since the branch left REV: added, removed and renamed ones too
  --head REV           up to this revision (default: as the files are here, those not committed yet included)
  --format NAME        ${formats.join(', ')} (default: pretty)
  --fail-on weakening  exit code 1 if anything weakens
  --today DATE         the day to check for, YYYY-MM-DD (default: today, or the date pinned in the configuration)
  --config FILE        this configuration instead of the partnership.config.yaml above each file
  --lang en|nl         language (default: the configuration's, else the environment's)

With --base, what agreements ask of the same people is counted on both sides; otherwise each file is checked by itself.

Exit codes: 0, 1 as --fail-on says, 2 wrong usage, 4 internal.

As git's own diff of agreements:
  git config diff.partnership.command "partnership diff"
  echo '*.partnership.yaml diff=partnership' >> .gitattributes

Examples:
  partnership diff before.partnership.yaml after.partnership.yaml
  partnership diff HEAD~1:live-eta.partnership.yaml
  partnership diff --base origin/main --format markdown
`;

export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments('diff', args, {
    base: { type: 'string' },
    head: { type: 'string' },
    format: { type: 'string', default: 'pretty' },
    'fail-on': { type: 'string' },
    ...circumstances,
  });
  if (values.help) {
    terminal.out(help);
    return exitCodes.clean;
  }
  const format = oneOf('format', values.format, formats);
  if (values['fail-on'] !== undefined) oneOf('fail-on', values['fail-on'], ['weakening', 'never']);
  if (values.base !== undefined && positionals.length > 0)
    throw new UsageError('--base compares all that changed: leave out the files, or name two and leave out --base.');
  if (values.head !== undefined && values.base === undefined)
    throw new UsageError('--head goes with --base. To compare two files, name both: partnership diff BASE HEAD.');
  const { cwd } = terminal;
  const roots = new Roots(cwd, readConfigurationFile(values.config, cwd));
  const today = readToday(values.today);
  const comparison =
    values.base !== undefined
      ? changedSince(values.base, values.head, roots, cwd)
      : isFromGit(positionals)
        ? fromGit(positionals, cwd)
        : await twoFiles(positionals, terminal);
  const files = comparison.pairs.map((pair) =>
    review(pair, comparison.others, roots, (pinned) => today ?? pinned ?? terminal.today()),
  );
  const result: Review = { base: comparison.base, head: comparison.head, files };
  const configured = comparison.pairs[0] && roots.of(comparison.pairs[0].file).configuration.language;
  const translate = await translatorFor(chooseLanguage(values.lang, configured, terminal.env));
  terminal.out(await render(format, result, translate, terminal));
  const weakens = countsOfReview(result).weakens > 0 && values['fail-on'] === 'weakening';
  return weakens ? exitCodes.findings : exitCodes.clean;
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
    check(agreement, { today, configuration, others: neighbours?.othersOf(at, agreement) ?? noOtherAgreements });
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

async function render(
  format: (typeof formats)[number],
  review: Review,
  translate: Awaited<ReturnType<typeof translatorFor>>,
  terminal: Terminal,
): Promise<string> {
  switch (format) {
    case 'pretty':
      return (await import('../../review/render/pretty.ts')).renderPretty(review, translate, styleOf(terminal));
    case 'markdown':
      return (await import('../../review/render/markdown.ts')).renderMarkdown(review, translate);
    case 'json':
      return (await import('../../review/render/json.ts')).renderJson(review, translate);
  }
}
