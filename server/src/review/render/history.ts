import type { AgreementDocument } from '../../agreement/document.ts';
import { htmlText } from '../../escape/html-text.ts';
import { jsonText } from '../../escape/json-text.ts';
import { markdownText } from '../../escape/markdown-text.ts';
import { printableLine } from '../../escape/printable.ts';
import { date, list, type Message, message } from '../../l10n/message.ts';
import type { Translator } from '../../l10n/translator.ts';
import type { Change, Effect } from '../change.ts';
import { incomparableWords } from '../doubt.ts';
import type { Absence, AgreementHistory, HistorySignature, HistoryVersion } from '../history.ts';
import { countEffects } from '../review.ts';
import { changeList } from './html.ts';
import { page } from './page.ts';
import type { ReviewStyle } from './pretty.ts';
import { countWords, effectWords } from './words.ts';

/** What the life of an agreement is called, and what is missing of it. */
const titleOf = ({ versions: [newest] }: AgreementHistory): Message =>
  message('The life of “{title}”', { title: newest?.agreement.data.title ?? newest?.path ?? '–' });
const shallow = message(
  'This clone is shallow: older versions may be missing. Fetch the rest with "git fetch --unshallow".',
);

/** What a version is called: its number and its days. */
function versionWords({ version, first, last }: HistoryVersion): Message {
  const args = { version: version ?? '–', first: date(first), last: date(last) };
  return first === last
    ? message('Version {version}, {last}', args)
    : message('Version {version}, {first} to {last}', args);
}

/** What it came to: the first version begins, others changed. */
const comesTo = ({ before, changes, incomparable }: HistoryVersion, isShallow: boolean): readonly Message[] =>
  before
    ? countWords(countEffects(changes), incomparable.length)
    : [isShallow ? message('the oldest that is here') : message('the beginning')];

/** Who signed, and whether the version ended as another text: one without a digest shows nothing else. */
function signedWords(version: HistoryVersion): readonly Message[] {
  const { agreement, signatures } = version;
  const changed = signersOf(
    agreement,
    signatures.filter(({ holds }) => holds === false),
  );
  const signed = signersOf(
    agreement,
    signatures.filter(({ holds }) => holds !== false),
  );
  return [
    ...(signed ? [message('Signed by {signers}', { signers: signed })] : []),
    ...(changed ? [message('Another text than this one was signed by {signers}', { signers: changed })] : []),
  ];
}

function signersOf(
  { facts }: AgreementDocument,
  signatures: readonly HistorySignature[],
): ReturnType<typeof list> | undefined {
  if (signatures.length === 0) return undefined;
  const signers = signatures.map(({ party, person, date: day }) => {
    const args = { person: facts.personName(person), party: facts.partyName(party) };
    return day === undefined
      ? message('{person} for {party}', args)
      : message('{person} for {party} on {date}', { ...args, date: date(day) });
  });
  return list(signers);
}

const absenceWords = ({ from, until }: Absence): Message =>
  until === undefined
    ? message('Taken away on {from}', { from: date(from) })
    : message('Taken away on {from}, and back on {until}', { from: date(from), until: date(until) });

/** Where it was, where that is another place than in the version before. */
function movedWords({ path }: HistoryVersion, before: HistoryVersion | undefined): Message | undefined {
  return before && before.path !== path
    ? message('moved from {before} to {path}', { before: before.path, path })
    : undefined;
}

/** What is told of a version besides its changes. */
const notes = (version: HistoryVersion, before: HistoryVersion | undefined): readonly Message[] =>
  [
    ...version.absences.map(absenceWords),
    ...signedWords(version),
    movedWords(version, before),
    ...version.incomparable.map(incomparableWords),
  ].filter((note) => note !== undefined);

/** What weakened and strengthened, and what is to judge: neutral changes are counted only. */
const rank: readonly Effect[] = ['weakens', 'strengthens', 'unclear'];
const told = (changes: readonly Change[]): readonly Change[] =>
  rank.flatMap((effect) => changes.filter((change) => change.effect === effect));

export function renderHistoryPretty(history: AgreementHistory, translate: Translator, style: ReviewStyle): string {
  const say = (text: Message) => printableLine(translate(text));
  const colours = { weakens: style.red, strengthens: style.green, unclear: style.yellow, neutral: style.dim };
  const blocks = history.versions.map((version, index) =>
    [
      `${style.bold(say(versionWords(version)))} ${style.dim(version.commit.slice(0, 12))}: ${comesTo(version, history.isShallow).map(say).join(', ')}`,
      ...notes(version, history.versions[index + 1]).map((note) => `  ${say(note)}`),
      ...told(version.changes).map(
        ({ effect, message: text }) => `  ${colours[effect](say(effectWords[effect]))} ${say(text)}`,
      ),
      '',
    ].join('\n'),
  );
  return [
    style.bold(say(titleOf(history))),
    '',
    ...blocks,
    ...(history.isShallow ? [style.yellow(say(shallow)), ''] : []),
  ].join('\n');
}

export function renderHistoryMarkdown(history: AgreementHistory, translate: Translator): string {
  const say = (text: Message) => markdownText(translate(text));
  const blocks = history.versions.flatMap((version, index) => {
    const changes = told(version.changes).map(
      ({ effect, message: text }) => `- **${say(effectWords[effect])}** – ${say(text)}`,
    );
    return [
      `## ${say(versionWords(version))}`,
      `${comesTo(version, history.isShallow).map(say).join(', ')} (${version.commit.slice(0, 12)})`,
      ...notes(version, history.versions[index + 1]).map(say),
      ...(changes.length > 0 ? [changes.join('\n')] : []),
    ];
  });
  return `${[`# ${say(titleOf(history))}`, ...(history.isShallow ? [`> ${say(shallow)}`] : []), ...blocks].join('\n\n')}\n`;
}

export function renderHistoryHtml(history: AgreementHistory, translate: Translator): string {
  const say = (text: Message) => htmlText(translate(text));
  const sections = history.versions.map((version, index) => {
    const more = notes(version, history.versions[index + 1]).map((note) => `<p>${say(note)}</p>`);
    return `<section><header><h2>${say(versionWords(version))}</h2> <p class="about">${version.commit.slice(0, 12)}</p></header>
<div class="body"><ul class="plain">${comesTo(version, history.isShallow)
      .map((words) => `<li>${say(words)}</li>`)
      .join('')}</ul>${more.join('')}${changeList(told(version.changes), say)}</div></section>`;
  });
  const head = `<header class="top"><h1>${say(titleOf(history))}</h1>${history.isShallow ? `<p class="added">${say(shallow)}</p>` : ''}</header>`;
  return page(translate.language, translate(titleOf(history)), [head, ...sections].join('\n'));
}

/** The life of an agreement as data. The shape is a promise: keys may be added, none changes. */
export const renderHistoryJson = (history: AgreementHistory, translate: Translator): string =>
  jsonText({
    version: 1,
    shallow: history.isShallow,
    versions: history.versions.map((one) => {
      const { weakens, strengthens, neutral, unclear } = countEffects(one.changes);
      return {
        ...(one.version === undefined ? {} : { version: one.version }),
        commit: one.commit,
        first: one.first,
        last: one.last,
        path: one.path,
        texts: one.texts,
        ...(one.agreement.data.status === undefined ? {} : { status: one.agreement.data.status }),
        signatures: one.signatures,
        ...(one.absences.length > 0 ? { absences: one.absences } : {}),
        summary: { weakens, strengthens, neutral, unclear },
        ...(one.incomparable.length > 0
          ? {
              incomparable: one.incomparable.map(({ side, path, reason }) => ({
                side,
                path,
                reason: translate(reason),
              })),
            }
          : {}),
        changes: one.changes.map(({ effect, kind, principle, party, path, before, after, message: text }) => ({
          effect,
          kind,
          principle,
          ...(party === undefined ? {} : { party }),
          path,
          ...(before === undefined ? {} : { before }),
          ...(after === undefined ? {} : { after }),
          message: translate(text),
        })),
      };
    }),
  });
