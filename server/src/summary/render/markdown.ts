import { markdownText } from '../../escape/markdown-text.ts';
import type { Summary } from '../model.ts';

/** The summary as Markdown: what the pictures show is told in tables and lists. */
export function summaryMarkdown(summary: Summary): string {
  const { words, header } = summary;
  const blocks = [
    `# ${text(header.title)}`,
    `${header.facts.map(text).join(' · ')}  \n${header.parties.map(({ name }) => text(name)).join(' · ')}`,
    ...(header.addedValue ? [text(header.addedValue.text)] : []),
    bullets([
      `**${words.term}:** ${header.term ? `${text(header.term.text)} (${text(header.term.length)})` : words.noTerm}`,
      ...header.signatures.map(({ name, text: told }) => `**${text(name)}:** ${text(told)}`),
      ...header.next.map(({ what, dateText, away }) => `**${words.next}:** ${text(what)}, ${dateText} (${away})`),
    ]),
    ...picturesOf(summary),
    ...listsOf(summary),
    ...talkOf(summary),
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

function picturesOf({ words, triangles, bars, priorities, matrix }: Summary): readonly string[] {
  const corners = triangles[0]?.corners ?? [];
  const rated = priorities[0]?.ratings ?? [];
  return [
    ...section(
      words.triangles,
      words.nothingHere,
      table(
        ['', ...corners.map(({ roleName }) => text(roleName))],
        triangles.map(({ name, corners: own }) => [
          text(name),
          ...own.map(({ name: person, days, doubled, state }) => {
            const who = state === 'named' ? text(person) : `**${text(person)}**`;
            return [who, ...(days ? [text(days)] : []), ...(doubled ? [`**${words.onePerson}**`] : [])].join(', ');
          }),
        ]),
      ),
    ),
    ...section(
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
            state === 'within' ? text(verdict) : `**${text(verdict)}**`,
          ]),
        ),
      ),
    ),
    ...section(
      words.priorities,
      words.nothingHere,
      table(
        ['', ...rated.map(({ name }) => text(name)), ''],
        priorities.map(({ what, ratings, gapText, wide }) => [
          text(what),
          ...ratings.map((rating) => text(rating.text)),
          wide ? `**${text(gapText)}**` : text(gapText),
        ]),
      ),
    ),
    ...section(
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
    ),
  ];
}

function listsOf({ words, success, differences, stopCriteria, timeline }: Summary): readonly string[] {
  return [
    ...section(
      words.success,
      words.nothingHere,
      ...success.flatMap(({ name, criteria }) => [
        `**${text(name)}**`,
        criteria.length === 0
          ? words.nothingHere
          : bullets(criteria.map(({ target, measure, byText }) => `${text(target)}: ${text(measure)}, ${byText}`)),
      ]),
    ),
    ...section(
      words.culture,
      words.nothingHere,
      bullets(
        differences.map(({ verdictText, topic, approach, discussed }) =>
          [`**${verdictText}:** ${text(topic)}`, ...(approach ? [text(approach)] : []), discussed].join('; '),
        ),
      ),
    ),
    ...section(
      words.stop,
      words.nothingHere,
      bullets(stopCriteria.map(({ when, decidedBy }) => `${text(when)} (${text(decidedBy)})`)),
    ),
    ...section(
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
    ),
  ];
}

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
