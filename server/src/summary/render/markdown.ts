import { markdownText } from '../../escape/markdown-text.ts';
import type { Card, ChapterId, Clause, Line, Summary } from '../model.ts';

/** The summary as Markdown: what the pictures show is told in tables and lists. */
export function summaryMarkdown(summary: Summary): string {
  const { words, header } = summary;
  const blocks = [
    `# ${text(header.title)}`,
    `${header.facts.map(text).join(' · ')}  \n${header.parties.map(({ name }) => text(name)).join(' · ')}`,
    ...(header.view === undefined ? [] : [`**${text(header.view)}**`]),
    ...(header.addedValue ? [text(header.addedValue.text)] : []),
    bullets([
      `**${words.term}:** ${header.term ? `${text(header.term.text)} (${text(header.term.length)})` : words.noTerm}`,
      ...header.signatures.map(({ name, text: told }) => `**${text(name)}:** ${text(told)}`),
      ...header.next.map(({ what, dateText, away }) => `**${words.next}:** ${text(what)}, ${dateText} (${away})`),
    ]),
    ...haltOf(summary),
    ...talkOf(summary),
    ...prioritiesOf(summary),
    ...chapterOf(summary, 'plans'),
    ...stopOf(summary),
    ...chapterOf(summary, 'motives'),
    ...successOf(summary),
    ...cultureOf(summary),
    ...budgetOf(summary),
    ...chapterOf(summary, 'promises'),
    ...chapterOf(summary, 'payments'),
    ...timelineOf(summary),
    ...trianglesOf(summary),
    ...competenciesOf(summary),
    ...chapterOf(summary, 'approvals'),
    ...chapterOf(summary, 'governance'),
    ...chapterOf(summary, 'waivers'),
    ...fullOf(summary),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

const text = (value: string) => markdownText(value);
const bullets = (items: readonly string[]) => items.map((item) => `- ${item}`).join('\n');

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A heading with what stands below it; what is empty says so. */
const section = (title: string, empty: string, ...blocks: readonly string[]): readonly string[] => {
  const said = blocks.filter((block) => block !== '');
  return [`## ${title}`, ...(said.length > 0 ? said : [empty])];
};

/** Labels with what is said below them; what has none stands by itself. */
const rowsOf = ({ rows }: Card): string =>
  rows
    .flatMap(({ label, lines }) =>
      label === ''
        ? lines.map((line) => `- ${lineOf(line)}`)
        : lines.length === 1
          ? lines.map((line) => `- **${text(label)}:** ${lineOf(line)}`)
          : [`- **${text(label)}:**`, ...lines.map((line) => `  - ${lineOf(line)}`)],
    )
    .join('\n');
const lineOf = ({ text: said, note, isOpen }: Line) =>
  [isOpen ? `*${text(said)}*` : text(said), ...(note ? [text(note)] : [])].join(' – ');

const haltOf = ({ halt }: Summary): readonly string[] => (halt ? [`## ${text(halt.title)}`, rowsOf(halt)] : []);

function chapterOf({ chapters }: Summary, id: ChapterId): readonly string[] {
  const chapter = chapters.find((one) => one.id === id);
  if (!chapter) return [];
  return [
    `## ${text(chapter.title)}`,
    ...chapter.cards.flatMap((card) => [...(card.title ? [`**${text(card.title)}**`] : []), rowsOf(card)]),
  ];
}

function trianglesOf({ words, triangles }: Summary): readonly string[] {
  const corners = triangles[0]?.corners ?? [];
  return section(
    words.triangles,
    words.nothingHere,
    table(
      ['', ...corners.map(({ roleName }) => text(roleName))],
      triangles.map(({ name, corners: own }) => [
        text(name),
        ...own.map(({ name: person, days, deputy, escalates, follows, doubled, state }) => {
          const who = state === 'named' ? text(person) : state === 'open' ? `*${text(person)}*` : `**${text(person)}**`;
          const more = [days, deputy, escalates, follows].flatMap((part) => (part ? [text(part)] : []));
          return [who, ...more, ...(doubled ? [`**${words.onePerson}**`] : [])].join(', ');
        }),
      ]),
    ),
  );
}

const budgetOf = ({ words, bars }: Summary): readonly string[] =>
  section(
    words.budget,
    words.nothingHere,
    ...bars.map(({ title, rows }) =>
      table(
        [title, words.promised, words.willing, words.able, ''],
        rows.map(({ name, promisedText, willingText, ableText, verdict, state }) => [
          text(name),
          text(promisedText),
          text(willingText),
          text(ableText),
          state === 'over' || state === 'no-ceiling' ? `**${text(verdict)}**` : text(verdict),
        ]),
      ),
    ),
  );

function prioritiesOf({ words, priorities, raters }: Summary): readonly string[] {
  return section(
    words.priorities,
    words.nothingHere,
    table(
      ['', ...raters.map(({ name }) => text(name)), ''],
      priorities.map(({ what, ratings, gapText, wide }) => [
        text(what),
        ...raters.map(({ party }) => text(ratings.find((rating) => rating.party === party)?.text ?? '–')),
        wide ? `**${text(gapText)}**` : text(gapText),
      ]),
    ),
  );
}

const competenciesOf = ({ words, matrix }: Summary): readonly string[] =>
  section(
    words.competencies,
    words.nothingHere,
    table(
      [words.competency, ...matrix.parties.map(({ name }) => text(name))],
      matrix.rows.map(({ name, cells }) => [
        text(name),
        ...cells.map(({ standing, word, coveredBy, detail }) => {
          if (standing === 'silent') return '';
          const told = [coveredBy, detail].flatMap((part) => (part === undefined ? [] : [text(part)]));
          return [`**${text(word)}**`, ...told].join('; ');
        }),
      ]),
    ),
  );

const successOf = ({ words, success }: Summary): readonly string[] =>
  section(
    words.success,
    words.nothingHere,
    ...success.flatMap(({ name, criteria }) => [
      `**${text(name)}**`,
      criteria.length === 0
        ? words.nothingHere
        : bullets(criteria.map(({ target, measure, byText }) => `${text(target)}: ${text(measure)}, ${byText}`)),
    ]),
  );

const cultureOf = ({ words, differences }: Summary): readonly string[] =>
  section(
    words.culture,
    words.nothingHere,
    bullets(
      differences.map(({ verdictText, topic, approach, discussed, settleBy }) =>
        [
          `**${verdictText}:** ${text(topic)}`,
          ...(approach ? [text(approach)] : []),
          discussed,
          ...(settleBy ? [settleBy] : []),
        ].join('; '),
      ),
    ),
  );

const stopOf = ({ words, stopCriteria }: Summary): readonly string[] =>
  section(
    words.stop,
    words.nothingHere,
    bullets(stopCriteria.map(({ when, decidedBy }) => `${text(when)} (${text(decidedBy)})`)),
  );

const timelineOf = ({ words, timeline }: Summary): readonly string[] =>
  section(
    words.timeline,
    words.nothingHere,
    table(
      [words.line, words.what, ''],
      [...timeline.events, ...timeline.undated].map(({ dateText, what, kindText, who, state, stateText }) => [
        dateText,
        what === '' ? text(kindText) : `${text(what)} (${text(kindText)})`,
        state === 'ahead' || state === 'past' ? text(who) : `${text(who)}, **${stateText}**`,
      ]),
    ),
  );

function talkOf({ words, talk }: Summary): readonly string[] {
  return [
    `## ${talk.title}`,
    talk.intro,
    ...talk.groups.flatMap(({ title, topics }) => [
      `### ${title}`,
      topics
        .map(({ number, question, facts }) =>
          [
            `${number}. **${text(question)}**`,
            ...facts.map((fact) => `   - ${text(fact.text)} (${fact.severityText}, ${fact.line})`),
          ].join('\n'),
        )
        .join('\n'),
    ]),
    ...(talk.accepted.length === 0
      ? []
      : [
          `### ${words.accepted}`,
          bullets(talk.accepted.map((fact) => `${text(fact.text)} (${fact.severityText}, ${fact.line})`)),
        ]),
  ];
}

function fullOf({ full }: Summary): readonly string[] {
  if (!full) return [];
  const { title, clauses, signatures } = full;
  return [
    `## ${text(title)}`,
    ...clauses.flatMap((clause) => clauseOf(clause, 3)),
    `### ${text(signatures.title)}`,
    table(
      signatures.head.map(text),
      signatures.rows.map((row) => row.map(text)),
    ),
  ];
}

/** What holds others has a heading; what says something is a line of a list. */
function clauseOf({ label, text: said, items, clauses }: Clause, level: number): readonly string[] {
  if (!clauses) return [`- **${text(label)}:** ${items ? items.map(text).join('; ') : text(said ?? '')}`];
  const lines: string[] = [];
  for (const inner of clauses) {
    const told = clauseOf(inner, level + 1);
    const last = lines.at(-1);
    // Lines of one list stand together.
    if (!inner.clauses && last?.startsWith('- ')) lines[lines.length - 1] = `${last}\n${told.join('\n')}`;
    else lines.push(...told);
  }
  return [`${'#'.repeat(Math.min(level, 6))} ${text(label)}`, ...lines];
}
