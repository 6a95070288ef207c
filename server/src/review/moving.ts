import type { Role } from 'partnership-agreements-schema';
import { type Arg, list, type Message, message } from '../l10n/message.ts';
import { roleNames } from '../rules/talents/roles.ts';
import type { Place } from './check.ts';
import { referencesTo } from './named.ts';
import { entryName } from './wording.ts';

/** As many things as one sentence can hold. */
const most = 12;

/**
 * What moves along when another person stands under an id: the roles, commitments, safeguards, decisions and signatures
 * that the id holds. `place` is the person's name.
 */
export function whatMoves({ agreement, path }: Place) {
  const id = String(path[3]);
  const moving = referencesTo(agreement, id).flatMap((one) => moved({ agreement, path: one.path }));
  return moving.length === 0 ? message('nothing else') : list(shortened(moving));
}

/** What one sentence can hold of many things, and how many more there are. */
export function shortened(things: readonly Arg[]): readonly Arg[] {
  const told = things.slice(0, most);
  const left = things.length - told.length;
  return left > 0 ? [...told, message('{count} more', { count: left })] : told;
}

function moved({ agreement, path }: Pick<Place, 'agreement' | 'path'>): readonly Message[] {
  const [section, part, third, fourth, fifth] = path.map(String);
  const party = () => agreement.facts.partyName(third ?? '');
  switch (`${section}.${part}`) {
    case 'talents.triangle': {
      const role = roleNames[fourth as Role];
      if (fifth === 'person') return [message('the role of {role} of {party}', { role, party: party() })];
      return fifth === 'deputy' ? [message('being deputy of the {role} of {party}', { role, party: party() })] : [];
    }
    case 'honesty.commitments':
      return [message('the commitment “{entry}”', { entry: entryName(agreement, path.slice(0, 4)) })];
    case 'talents.safeguards':
      return [message('the safeguard “{entry}”', { entry: entryName(agreement, path.slice(0, 3)) })];
    case 'priorities.stop_if':
      return [message('a say in when you stop')];
    case 'governance.sign_off':
      return [message('the signature for {party}', { party: party() })];
    default:
      return [];
  }
}
