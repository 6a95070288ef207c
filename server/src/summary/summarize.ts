import type { IsoDate } from '../agreement/date.ts';
import type { AgreementDocument } from '../agreement/document.ts';
import type { Finding } from '../findings/finding.ts';
import { createTranslator, type Translator } from '../l10n/translator.ts';
import type { Summary } from './model.ts';
import { barsOf } from './parts/bars.ts';
import { barsSince, type Comparison, changesOf } from './parts/changes.ts';
import { chaptersOf } from './parts/chapters.ts';
import { fullOf } from './parts/full.ts';
import { haltOf } from './parts/halt.ts';
import { headerOf } from './parts/header.ts';
import { matrixOf } from './parts/matrix.ts';
import { differencesOf, stopCriteriaOf, successOf } from './parts/outcomes.ts';
import { prioritiesOf } from './parts/priorities.ts';
import { talkOf, unreadableOf } from './parts/talk.ts';
import { timelineOf } from './parts/timeline.ts';
import { trianglesOf } from './parts/triangles.ts';
import { Telling } from './telling.ts';
import { type Words, wordMessages } from './words.ts';

export interface SummaryOptions {
  /** What a check of this document found; the view tells them as questions. */
  readonly findings: readonly Finding[];
  readonly today: IsoDate;
  /** The reader's language; English where it is left out. */
  readonly translate?: Translator;
  /** An older text to compare with. */
  readonly comparison?: Comparison;
  /** The id of the only party to tell of; what is shared stays. */
  readonly party?: string;
  /** Whether every clause is told as well. */
  readonly full?: boolean;
  /** The digest of what is signed, to be shown on a document. */
  readonly digest?: string | undefined;
}

/**
 * The summary of an agreement, as data: what the view draws, and what the exports write. Pure, and there for every
 * document: what is absent or malformed is told as missing.
 */
export function summarize(agreement: AgreementDocument, options: SummaryOptions): Summary {
  const { findings, today, translate = createTranslator('en'), party, comparison, full, digest } = options;
  const telling = new Telling(agreement, today, translate, party, findings);
  const timeline = timelineOf(telling);
  const talk = talkOf(telling, findings);
  const unreadable = unreadableOf(telling, findings);
  const halt = haltOf(telling);
  const topics = talk.groups.reduce((count, group) => count + group.topics.length, 0);
  const words = Object.fromEntries(
    Object.entries(wordMessages).map(([name, word]) => [name, telling.say(word)]),
  ) as Words;
  return {
    version: 1,
    language: translate.language,
    today,
    ...(party === undefined ? {} : { party }),
    words,
    ...(comparison === undefined ? {} : { changes: changesOf(telling, comparison) }),
    ...(unreadable === undefined ? {} : { unreadable }),
    ...(halt === undefined ? {} : { halt }),
    chapters: chaptersOf(telling),
    header: headerOf(telling, timeline.events, topics),
    triangles: trianglesOf(telling),
    bars: comparison ? barsSince(telling, barsOf(telling), comparison) : barsOf(telling),
    priorities: prioritiesOf(telling),
    raters: agreement.facts.parties.map(({ id }) => ({ party: id, name: telling.partyName(id) })),
    matrix: matrixOf(telling),
    success: successOf(telling),
    differences: differencesOf(telling),
    stopCriteria: stopCriteriaOf(telling),
    timeline,
    talk,
    ...(full ? { full: fullOf(telling) } : {}),
    ...(digest === undefined ? {} : { digest }),
  };
}
