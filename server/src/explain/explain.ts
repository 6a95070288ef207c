import { claimsOf } from '../agreement/claims.ts';
import { AgreementDocument } from '../agreement/document.ts';
import { noOtherAgreements, type OtherAgreements } from '../agreement/others.ts';
import { dotted } from '../agreement/path.ts';
import { layOver } from '../agreement/tree/overlay.ts';
import { check } from '../findings/check.ts';
import type { Finding } from '../findings/finding.ts';
import { type Message, message } from '../l10n/message.ts';
import { createTranslator, type Translator } from '../l10n/translator.ts';
import { groupOf, ruleById, rules } from '../rules/index.ts';
import { type AnyRule, groups, type Severity } from '../rules/rule.ts';
import { defaultsOf } from '../rules/threshold.ts';
import { type RuleApart, rulesApart } from './apart.ts';
import { baseAgreement, baseToday } from './base.ts';
import { exampleIn } from './example-texts.ts';
import { served } from './principles.ts';

const english = createTranslator('en');

/** What the sound agreement is called. */
const baseName = 'live-eta.partnership.yaml';

/** A rule, explained: everything its page tells, each text still to be put into a language. */
export interface Explanation {
  readonly id: string;
  readonly severity: Severity;
  readonly inDraft: Severity | undefined;
  readonly principle: Message;
  readonly sentence: Message;
  readonly what: Message;
  readonly why: Message;
  readonly bad: string;
  readonly good: string;
  /** What the check says of the bad example, now. */
  readonly findings: readonly ExplainedFinding[];
  readonly options: readonly ExplainedOption[];
  /** Whether some finding can be mended by a click, and whether `check --fix` does it unseen. */
  readonly fixable: boolean;
  /** Whether the configuration or a waiver can change what becomes of its findings. */
  readonly settable: boolean;
  readonly since: string;
}
export interface ExplainedFinding {
  readonly path: string;
  readonly severity: Severity;
  readonly text: Message;
}
export interface ExplainedOption {
  readonly name: string;
  readonly default: string;
}

/** Everything that findings are reported as, by group, with what holds where there is none. */
export const explained: readonly { readonly id: string; readonly what: string }[] = groups.flatMap((group) => [
  ...rules.filter(({ id }) => groupOf(id) === group).map(({ id, docs }) => ({ id, what: docs.what })),
  ...rulesApart.filter(({ id }) => groupOf(id) === group).map(({ id, what }) => ({ id, what })),
]);

/** What findings with this id are about, with examples in the language of a reader; undefined where none has it. */
export function explanationOf(id: string, translate: Translator = english): Explanation | undefined {
  const rule = ruleById(id);
  if (rule) return explain(rule, translate);
  const apart = rulesApart.find((one) => one.id === id);
  return apart && explainApart(apart);
}

function explainApart({ id, severity, what, why }: RuleApart): Explanation {
  const { title, sentence } = served[groupOf(id)];
  return {
    id,
    severity,
    inDraft: undefined,
    principle: message(title),
    sentence: message(sentence),
    what: message(what),
    why: message(why),
    bad: '',
    good: '',
    findings: [],
    options: [],
    fixable: false,
    settable: false,
    since: '1.0.0',
  };
}

export function explain(rule: AnyRule, translate: Translator = english): Explanation {
  const { title, sentence } = served[groupOf(rule.id)];
  return {
    id: rule.id,
    severity: rule.severity,
    inDraft: rule.milderInDraft ? (rule.essential ? 'warning' : 'info') : undefined,
    principle: message(title),
    sentence: message(sentence),
    what: message(rule.docs.what),
    why: message(rule.docs.why),
    bad: exampleIn(rule.docs.bad, translate),
    good: exampleIn(rule.docs.good, translate),
    findings: findingsOf(rule, rule.docs.bad, translate).map(({ path, severity, text }) => ({
      path: dotted(path),
      severity,
      text,
    })),
    options: optionsOf(rule),
    fixable: Object.keys(rule.fixes ?? {}).length > 0,
    settable: groupOf(rule.id) !== 'internal',
    since: rule.docs.since,
  };
}

/** What a rule says of an example: a fragment laid over a sound agreement, both in the language of a reader. */
export function findingsOf(rule: AnyRule, example: string, translate: Translator = english): readonly Finding[] {
  if (example === '') return [];
  // A digest that stands in an example is that of the English text.
  const tell = example.includes('digest:') ? english : translate;
  const sound = exampleIn(baseAgreement, tell);
  const agreement = new AgreementDocument(layOver(sound, exampleIn(example, tell)));
  const base = new AgreementDocument(sound);
  const others = claimsOf(agreement).sameness === claimsOf(base).sameness ? besideBase : noOtherAgreements;
  return check(agreement, { today: baseToday, others, base }).filter((finding) => finding.rule === rule.id);
}

/** The sound agreement stands beside each example. */
const besideBase: OtherAgreements = {
  ...noOtherAgreements,
  original: { file: baseName, name: baseName, titleLines: [0, 0, 0, 0] },
};

const optionsOf = (rule: AnyRule): readonly ExplainedOption[] =>
  Object.entries(defaultsOf(rule)).map(([name, value]) => ({ name, default: JSON.stringify(value) }));
