import { explained } from '../../explain/explain.ts';
import { message } from '../../l10n/message.ts';
import { requests } from '../names.ts';
import type { Server } from '../session.ts';

/** An own request: every rule there is, with what it checks, to choose from. */
export function registerRules({ connection, translate }: Server): void {
  connection.onRequest(requests.rules, () =>
    explained.map(({ id, what }) => ({ id, what: translate()(message(what)) })),
  );
}
