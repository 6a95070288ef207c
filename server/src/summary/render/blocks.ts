import {
  type Block,
  heading,
  type Item,
  joined,
  list,
  open,
  type Picture,
  paragraph,
  plain,
  saysNothing,
  strong,
  type Text,
  table,
} from '../../paper/block.ts';
import type { Card, ChapterId, Clause, Fact, Line, Summary } from '../model.ts';

/** The parts of the summary that a format may show as a picture. */
export type PictureId = 'triangles' | 'budget' | 'priorities';
export type Pictures = Readonly<Partial<Record<PictureId, readonly Picture[]>>>;

/** The summary as a report, told in words, tables and lists; pictures stand above the table that says the same. */
export function summaryBlocks(summary: Summary, pictures: Pictures = {}): readonly Block[] {
  const { words, header } = summary;
  return [
    heading(1, header.title),
    paragraph(
      joined(header.facts.map(plain), ' · '),
      joined(
        header.parties.map(({ name }) => plain(name)),
        ' · ',
      ),
    ),
    ...(header.view === undefined ? [] : [paragraph(strong(header.view))]),
    ...(header.addedValue ? [paragraph(plain(header.addedValue.text))] : []),
    list([
      labelled(words.term, plain(header.term ? `${header.term.text} (${header.term.length})` : words.noTerm)),
      ...header.signatures.map(({ name, text }) => labelled(name, plain(text))),
      ...header.next.map(({ what, dateText, away }) => labelled(words.next, plain(`${what}, ${dateText} (${away})`))),
    ]),
    ...haltOf(summary),
    ...talkOf(summary),
    ...prioritiesOf(summary, pictures.priorities),
    ...chapterOf(summary, 'plans'),
    ...stopOf(summary),
    ...chapterOf(summary, 'motives'),
    ...successOf(summary),
    ...cultureOf(summary),
    ...budgetOf(summary, pictures.budget),
    ...chapterOf(summary, 'promises'),
    ...chapterOf(summary, 'payments'),
    ...timelineOf(summary),
    ...trianglesOf(summary, pictures.triangles),
    ...competenciesOf(summary),
    ...chapterOf(summary, 'approvals'),
    ...chapterOf(summary, 'governance'),
    ...chapterOf(summary, 'waivers'),
    ...fullOf(summary),
  ];
}

const labelled = (label: string, text: Text, items?: readonly Item[]): Item => ({
  text: joined([strong(`${label}:`), text], ' '),
  items,
});

/** A heading with what stands below it; what is empty says so. */
function section(title: string, empty: string, ...blocks: readonly Block[]): readonly Block[] {
  const said = blocks.filter((block) => !saysNothing(block));
  return [heading(2, title), ...(said.length > 0 ? said : [paragraph(plain(empty))])];
}

/** Labels with what is said below them; what has none stands by itself. */
const rowsOf = ({ rows }: Card): Block =>
  list(
    rows.flatMap(({ label, lines }): readonly Item[] => {
      const said = lines.map((line) => ({ text: lineOf(line) }));
      if (label === '') return said;
      return said.length === 1
        ? said.map(({ text }) => labelled(label, text))
        : [{ text: strong(`${label}:`), items: said }];
    }),
  );
const lineOf = ({ text, note, isOpen }: Line): Text =>
  joined([isOpen ? open(text) : plain(text), plain(note ?? '')], ' – ');

const haltOf = ({ halt }: Summary): readonly Block[] => (halt ? [heading(2, halt.title), rowsOf(halt)] : []);

function chapterOf({ chapters }: Summary, id: ChapterId): readonly Block[] {
  const chapter = chapters.find((one) => one.id === id);
  if (!chapter) return [];
  return [heading(2, chapter.title), ...chapter.cards.flatMap((card) => [paragraph(strong(card.title)), rowsOf(card)])];
}

function trianglesOf({ words, triangles }: Summary, pictures: readonly Picture[] = []): readonly Block[] {
  const corners = triangles[0]?.corners ?? [];
  return section(
    words.triangles,
    words.nothingHere,
    ...pictures,
    table(
      [[], ...corners.map(({ roleName }) => plain(roleName))],
      triangles.map(({ name, corners: own }) => [
        plain(name),
        ...own.map(({ name: person, days, deputy, escalates, follows, doubled, state }) => {
          const who = state === 'named' ? plain(person) : state === 'open' ? open(person) : strong(person);
          const more = [days, deputy, escalates, follows].map((part) => plain(part ?? ''));
          return joined([who, ...more, strong(doubled ? words.onePerson : '')], ', ');
        }),
      ]),
    ),
  );
}

const budgetOf = ({ words, bars }: Summary, pictures: readonly Picture[] = []): readonly Block[] =>
  section(
    words.budget,
    words.nothingHere,
    ...pictures,
    ...bars.map(({ title, rows }) =>
      table(
        [title, words.promised, words.willing, words.able, ''].map(plain),
        rows.map(({ name, promisedText, willingText, ableText, verdict, state }) => [
          ...[name, promisedText, willingText, ableText].map(plain),
          state === 'over' || state === 'no-ceiling' ? strong(verdict) : plain(verdict),
        ]),
      ),
    ),
  );

function prioritiesOf({ words, priorities, raters }: Summary, pictures: readonly Picture[] = []): readonly Block[] {
  return section(
    words.priorities,
    words.nothingHere,
    ...pictures,
    table(
      [[], ...raters.map(({ name }) => plain(name)), []],
      priorities.map(({ what, ratings, gapText, wide }) => [
        plain(what),
        ...raters.map(({ party }) => plain(ratings.find((rating) => rating.party === party)?.text ?? '–')),
        wide ? strong(gapText) : plain(gapText),
      ]),
    ),
  );
}

const competenciesOf = ({ words, matrix }: Summary): readonly Block[] =>
  section(
    words.competencies,
    words.nothingHere,
    table(
      [plain(words.competency), ...matrix.parties.map(({ name }) => plain(name))],
      matrix.rows.map(({ name, cells }) => [
        plain(name),
        ...cells.map(({ standing, word, coveredBy, detail }) =>
          standing === 'silent' ? [] : joined([strong(word), plain(coveredBy ?? ''), plain(detail ?? '')], '; '),
        ),
      ]),
    ),
  );

const successOf = ({ words, success }: Summary): readonly Block[] =>
  section(
    words.success,
    words.nothingHere,
    ...success.flatMap(({ name, criteria }) => [
      paragraph(strong(name)),
      criteria.length === 0
        ? paragraph(plain(words.nothingHere))
        : list(criteria.map(({ target, measure, byText }) => ({ text: plain(`${target}: ${measure}, ${byText}`) }))),
    ]),
  );

const cultureOf = ({ words, differences }: Summary): readonly Block[] =>
  section(
    words.culture,
    words.nothingHere,
    list(
      differences.map(({ verdictText, topic, approach, discussed, settleBy }) => ({
        text: joined(
          [
            joined([strong(`${verdictText}:`), plain(topic)], ' '),
            plain(approach ?? ''),
            plain(discussed),
            plain(settleBy ?? ''),
          ],
          '; ',
        ),
      })),
    ),
  );

const stopOf = ({ words, stopCriteria }: Summary): readonly Block[] =>
  section(
    words.stop,
    words.nothingHere,
    list(stopCriteria.map(({ when, decidedBy }) => ({ text: plain(`${when} (${decidedBy})`) }))),
  );

const timelineOf = ({ words, timeline }: Summary): readonly Block[] =>
  section(
    words.timeline,
    words.nothingHere,
    table(
      [plain(words.line), plain(words.what), []],
      [...timeline.events, ...timeline.undated].map(({ dateText, what, kindText, who, state, stateText }) => [
        plain(dateText),
        plain(what === '' ? kindText : `${what} (${kindText})`),
        state === 'ahead' || state === 'past' ? plain(who) : joined([plain(who), strong(stateText)], ', '),
      ]),
    ),
  );

function talkOf({ words, talk }: Summary): readonly Block[] {
  return [
    heading(2, talk.title),
    paragraph(plain(talk.intro)),
    ...talk.groups.flatMap(({ title, topics }) => [
      heading(3, title),
      list(
        topics.map(({ question, facts }) => ({
          text: strong(question),
          items: facts.map((fact) => ({ text: factText(fact) })),
        })),
        topics[0]?.number,
      ),
    ]),
    ...(talk.accepted.length === 0
      ? []
      : [heading(3, words.accepted), list(talk.accepted.map((fact) => ({ text: factText(fact) })))]),
  ];
}

const factText = ({ text, severityText, line }: Fact): Text => plain(`${text} (${severityText}, ${line})`);

function fullOf({ full }: Summary): readonly Block[] {
  if (!full) return [];
  const { title, clauses, signatures } = full;
  return [
    heading(2, title),
    ...clausesOf(clauses, 3),
    heading(3, signatures.title),
    table(
      signatures.head.map(plain),
      signatures.rows.map((row) => row.map(plain)),
    ),
  ];
}

/**
 * What says something is an item of a list; what holds others has a heading, and comes behind it: below a heading there is
 * no way back to what stood above.
 */
function clausesOf(clauses: readonly Clause[], level: number): readonly Block[] {
  return [
    list(
      clauses.flatMap(({ label, text, items, clauses: inner }) =>
        inner ? [] : [labelled(label, plain(items ? items.join('; ') : (text ?? '')))],
      ),
    ),
    ...clauses.flatMap(({ label, clauses: inner }) =>
      inner ? [heading(level, label), ...clausesOf(inner, level + 1)] : [],
    ),
  ];
}
