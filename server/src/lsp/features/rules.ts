import { explained } from '../../explain/explain.ts';
import { message } from '../../l10n/message.ts';
import { RulesRequest } from '../protocol.ts';
import type { Server } from '../session.ts';

/** The own request for all rules, to choose from. */
export function registerRules({ connection, translate }: Server): void {
  connection.onRequest(RulesRequest, () => explained.map(({ id, what }) => ({ id, what: translate()(message(what)) })));
}
