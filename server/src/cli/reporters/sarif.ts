import { dotted } from '../../agreement/path.ts';
import { jsonText } from '../../escape/json-text.ts';
import { explanationOf } from '../../explain/explain.ts';
import { explanationPage } from '../../explain/markdown.ts';
import type { ReportedFinding, ReportedFix, ReportedRange, ReportedRelated } from '../../findings/report.ts';
import { message } from '../../l10n/message.ts';
import type { Translator } from '../../l10n/translator.ts';
import type { Severity } from '../../rules/rule.ts';
import { rulePage, site } from '../../rules/rule-page.ts';
import { type Reporter, told } from './reporter.ts';

const levels: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' };

/**
 * `--format sarif`: SARIF 2.1.0, for code scanning. A finding is known again by its fingerprint; one that a waiver
 * accepts is there, as suppressed.
 */
export const sarif: Reporter = (run) => {
  const { translate } = run;
  const files = told(run);
  const ids = [...new Set(files.flatMap(({ findings }) => findings.map(({ rule }) => rule)))].sort();
  const indexes = new Map<string, number>(ids.map((id, index) => [id, index]));
  return jsonText({
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'partnership',
            fullName: `Partnership Agreements ${run.version}`,
            version: run.version,
            semanticVersion: run.version,
            informationUri: site,
            rules: ids.map((id) => descriptor(id, translate)),
          },
        },
        // What is uploaded later replaces what has the same id: each part of a check keeps its own.
        automationDetails: { id: run.part === undefined ? 'partnership/' : `partnership/${run.part}/` },
        language: translate.language,
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: files.every(({ kind }) => kind === 'agreement') }],
        results: files.flatMap(({ path, findings }) =>
          findings.map((finding) => result(path, finding, indexes.get(finding.rule) ?? -1, translate)),
        ),
      },
    ],
  });
};

function descriptor(id: string, translate: Translator) {
  const explanation = explanationOf(id, translate);
  const properties = { tags: [id.slice(0, id.indexOf('/'))] };
  const name = nameOf(id);
  if (!explanation) return { id, name, helpUri: rulePage(id), properties };
  const { what, why, severity } = explanation;
  const page = explanationPage(explanation, translate);
  return {
    id,
    name,
    shortDescription: { text: translate(what) },
    fullDescription: { text: translate(why) },
    help: { text: page, markdown: page },
    helpUri: rulePage(id),
    defaultConfiguration: { level: levels[severity] },
    properties,
  };
}

/** A rule's id as the name that viewers show: `honesty/ceiling-missing` is `HonestyCeilingMissing`. */
const nameOf = (id: string) =>
  id
    .split(/[/-]/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');

function result(path: string, finding: ReportedFinding, ruleIndex: number, translate: Translator) {
  const { rule, severity, related, fixes, waived, fingerprint } = finding;
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text: plain(finding.message) },
    locations: [{ ...location(path, finding.range), logicalLocations: logical(dotted(finding.path)) }],
    ...(related.length > 0 ? { relatedLocations: related.map(relatedLocation) } : {}),
    partialFingerprints: { 'partnership/v1': fingerprint },
    ...(fixes.length > 0 ? { fixes: fixes.map((fix) => change(path, fix)) } : {}),
    // An empty list says that it was looked for waivers, and that none covers it.
    suppressions: waived
      ? [
          {
            kind: 'inSource',
            status: 'accepted',
            justification: translate(
              message('Accepted by waiver {waiver} until {date}.', {
                waiver: plain(waived.by),
                date: { kind: 'date', date: waived.until },
              }),
            ),
          },
        ]
      : [],
  };
}

/** A text in which no link is hidden: `[text](target)` is one even in the plain texts of SARIF. */
const plain = (text: string) => text.replaceAll('](', ']\u200b(');

const logical = (place: string) => (place === '' ? [] : [{ fullyQualifiedName: place, kind: 'member' }]);

const location = (path: string, range: ReportedRange) => ({
  physicalLocation: { artifactLocation: { uri: uriOf(path) }, region: region(range) },
});

const relatedLocation = ({ file, range, message: text }: ReportedRelated, id: number) => ({
  id,
  ...location(file, range),
  message: { text: plain(text) },
});

const change = (path: string, { title, edits }: ReportedFix) => ({
  description: { text: plain(title) },
  artifactChanges: [
    {
      artifactLocation: { uri: uriOf(path) },
      replacements: edits.map(({ range, newText }) => ({
        deletedRegion: region(range),
        insertedContent: { text: newText },
      })),
    },
  ],
});

const region = ({ start, end }: ReportedRange) => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
});

/** A path as a relative reference; one with a drive or from the root as a URI of a file. */
function uriOf(path: string): string {
  const encoded = path
    .split('/')
    .map((part) => encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\ufffd')))
    .join('/');
  if (/^[A-Za-z]:\//.test(path)) return `file:///${path.slice(0, 2)}${encoded.slice(encoded.indexOf('/'))}`;
  return path.startsWith('/') ? `file://${encoded}` : encoded;
}
