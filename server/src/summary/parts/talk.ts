import { progressOf } from '../../agreement/progress.ts';
import { served } from '../../explain/principles.ts';
import type { Finding } from '../../findings/finding.ts';
import { reportRange } from '../../findings/report.ts';
import { date, type Message, message } from '../../l10n/message.ts';
import { groupOf } from '../../rules/index.ts';
import { groups, type Severity } from '../../rules/rule.ts';
import type { Fact, Talk, TalkGroup } from '../model.ts';
import { questions } from '../questions.ts';
import type { Telling } from '../telling.ts';

const severityNames: Readonly<Record<Severity, Message>> = {
  error: message('to settle first'),
  warning: message('to discuss'),
  info: message('to consider'),
};

/** The findings as the agenda of the next meeting: by principle, one question a topic, the facts below it. */
export function talkOf(telling: Telling, findings: readonly Finding[]): Talk {
  const { data } = telling.agreement;
  const shown = findings.filter((finding) => concerns(telling, finding));
  const open = shown.filter(({ waived }) => !waived);
  let number = 0;
  const told: TalkGroup[] = [];
  for (const group of groups) {
    const own = open.filter(({ rule }) => groupOf(rule) === group);
    if (own.length === 0) continue;
    const rules = [...new Set(own.map(({ rule }) => rule))];
    told.push({
      group,
      title: telling.say(message(served[group].title)),
      topics: rules.map((rule) => ({
        rule,
        number: ++number,
        question: telling.say(questions[rule] ?? questionOfGroup(group)),
        facts: factsOf(
          telling,
          own.filter((finding) => finding.rule === rule),
        ),
      })),
    });
  }
  const review = data.governance?.review?.next;
  return {
    title: telling.say(message('To talk about')),
    intro: telling.say(
      number === 0
        ? message('Nothing stands open. Ask each other whether this is still so.')
        : review !== undefined && review >= telling.today && !telling.isHalted
          ? message('The agenda of the review of {date}.', { date: date(review) })
          : message('The agenda of the next meeting.'),
    ),
    groups: told,
    accepted: shown.filter(({ waived }) => waived).map((finding) => factOf(telling, finding)),
  };
}

/** The first mistake for which a text cannot be read as YAML. */
export function unreadableOf(telling: Telling, findings: readonly Finding[]): Fact | undefined {
  const first = findings.find(({ rule }) => unreadable.has(rule));
  return first && factOf(telling, first);
}

const unreadable: ReadonlySet<string> = new Set([
  'syntax/conflict-markers',
  'syntax/invalid-yaml',
  'syntax/tab',
  'syntax/too-large',
]);

const questionOfGroup = (group: (typeof groups)[number]): Message =>
  group === 'internal' || group === 'syntax' || group === 'schema' || group === 'general'
    ? message('Is this written as it was meant?')
    : message('What do we make of this, together?');

/** Whether a finding is something to talk about in this view: it names a party that is shown, or none. */
function concerns({ agreement, parties }: Telling, { path }: Finding): boolean {
  const shown = new Set(parties.map(({ party }) => party));
  const named = path.map(String).filter((step) => agreement.facts.party(step) !== undefined);
  return named.length === 0 || named.some((party) => shown.has(party));
}

/** As many open answers as are told one by one. */
const few = 3;

/** The findings of a rule as facts. Of what is still to be filled in, how far that is says more than each of it. */
function factsOf(telling: Telling, findings: readonly Finding[]): readonly Fact[] {
  const facts = findings.map((finding) => factOf(telling, finding));
  const [first] = facts;
  if (!first || findings[0]?.rule !== 'general/placeholder' || facts.length <= few) return facts;
  const { open, all } = progressOf(telling.agreement);
  return [{ ...first, text: telling.say(message('{answered} of {all} answered', { answered: all - open, all })) }];
}

function factOf(telling: Telling, finding: Finding): Fact {
  const { range, text, severity, path, waived } = finding;
  const { line } = telling.agreement.lines.positionAt(range.start);
  return {
    severity,
    severityText: telling.say(
      waived ? message('accepted until {date}', { date: date(waived.until) }) : severityNames[severity],
    ),
    text: telling.say(text),
    line: telling.say(message('line {line}', { line: String(line + 1) })),
    at: { path, range: reportRange(telling.agreement, range) },
  };
}
