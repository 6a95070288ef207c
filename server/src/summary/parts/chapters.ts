import { served } from '../../explain/principles.ts';
import { message } from '../../l10n/message.ts';
import type { Chapter } from '../model.ts';
import type { Telling } from '../telling.ts';
import { approvalsOf, governanceOf, waiversOf } from './governance.ts';
import { chapter, plainCard } from './lines.ts';
import { motivesOf, plansOf } from './motives.ts';
import { paymentsOf } from './payments.ts';
import { promisesOf } from './promises.ts';

/** What is told in words alone, in the order of the principles; what nothing is said of is left out. */
export function chaptersOf(telling: Telling): readonly Chapter[] {
  const say = telling.say.bind(telling);
  const principle = (group: 'priorities' | 'transparency' | 'honesty' | 'strengths') =>
    say(message(served[group].title));
  return [
    ...chapter(
      'plans',
      {
        principle: principle('priorities'),
        title: say(message('Plan and results')),
        about: say(message('What it means for the plan and the results of each party.')),
      },
      plansOf(telling),
    ),
    ...chapter(
      'motives',
      {
        principle: principle('transparency'),
        title: say(message('Motives and needs')),
        about: say(message('Why each party wants this, and what it needs from the others.')),
      },
      motivesOf(telling),
    ),
    ...chapter(
      'promises',
      {
        principle: principle('honesty'),
        title: say(message('Can and cannot')),
        about: say(message('What each party promises and what it takes, and what it cannot.')),
      },
      promisesOf(telling),
    ),
    ...chapter(
      'payments',
      {
        principle: principle('honesty'),
        title: say(message('Payments')),
        about: say(message('What the parties pay each other.')),
      },
      [plainCard(telling, ['honesty', 'payments'], paymentsOf(telling))],
    ),
    ...chapter(
      'approvals',
      {
        principle: principle('strengths'),
        title: say(message('Approvals')),
        about: say(message('Who has a say in the work of another, and why.')),
      },
      [approvalsOf(telling)],
    ),
    ...chapter(
      'governance',
      {
        title: say(message('Review, escalation and exit')),
        about: say(message('How it is kept alive, and how it is left.')),
      },
      [governanceOf(telling)],
    ),
    ...chapter(
      'waivers',
      {
        title: say(message('Waivers')),
        about: say(message('What the parties accept for a while, and why.')),
      },
      [waiversOf(telling)],
    ),
  ];
}
