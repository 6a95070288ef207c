import type { Facts } from '../agreement/facts.ts';
import { type Arg, message } from '../l10n/message.ts';

/**
 * The names of all parties, in the order of the file; where none can be read, they are what they are called together.
 * `at`: whether the sentence begins with them.
 */
export const partyNames = (facts: Facts, at: 'start' | 'inside' = 'inside'): readonly Arg[] =>
  facts.parties.length > 0
    ? facts.parties.map(({ id }) => facts.partyName(id))
    : [at === 'start' ? message('The parties') : message('the parties')];
