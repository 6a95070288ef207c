import {
  ErrorCodes,
  MessageType,
  ResponseError,
  type ServerCapabilities,
  ShowMessageNotification,
} from 'vscode-languageserver';
import { placeholdersOf } from '../../agreement/progress.ts';
import { explanationOf } from '../../explain/explain.ts';
import { explanationPage } from '../../explain/markdown.ts';
import { message } from '../../l10n/message.ts';
import { toChange } from '../../language/edits.ts';
import { toLines } from '../../language/lines.ts';
import { objectionsTo } from '../../review/objections.ts';
import { sign } from '../../review/sign.ts';
import { rulePage } from '../../rules/rule-page.ts';
import { findingsOf } from '../findings-of.ts';
import { applyEdit, commands } from '../names.ts';
import { ExplainRequest, SignRequest } from '../protocol.ts';
import type { Server } from '../session.ts';
import { canonical } from '../uri.ts';
import { refusal } from './document.ts';

/** What a client can do that has neither a view of the summary nor a dialogue to sign. */
const howToSee = message('To see an agreement as a picture, run `partnership summary` with its file.');
const howToFillIn = message('What is still to be filled in has a finding of the rule `general/placeholder`.');
const howToSign = message('To sign, use the code actions at `sign_off`, or run `partnership sign` with the file.');

/** Commands that any client can run, and requests of our own client. */
export function registerCommands(server: Server): Pick<ServerCapabilities, 'executeCommandProvider'> {
  const { connection, client, translate, workspace, takes } = server;
  connection.onRequest(ExplainRequest, ({ rule }) => {
    const found = explanationOf(rule, translate());
    return found ? explanationPage(found, translate()) : null;
  });
  connection.onRequest(SignRequest, async ({ uri, party, person, force = false }) => {
    // A file that is not open may not have been read yet.
    await workspace.ready;
    const agreement = server.agreement(uri);
    if (!agreement) return null;
    const signed = sign(agreement, { party, person, date: workspace.today(canonical(uri)) });
    if (!signed.ok) throw refusal(server, signed.text);
    const [objection] = force
      ? []
      : objectionsTo(agreement, findingsOf(workspace, canonical(uri), agreement), { party, person });
    if (objection) throw refusal(server, objection);
    return { edits: signed.edits.map((edit) => toChange(agreement, edit, translate()).plain) };
  });
  const handled = server.settings().commands;
  // A client that brings a command of its own name handles it itself.
  const own: string[] = Object.values(commands).filter((command) => !handled.includes(command));
  if (!takes.actions) own.push(applyEdit);
  const served = new Set<string>([...Object.values(commands), ...own]);
  const tell = (text: string) =>
    connection.sendNotification(ShowMessageNotification.method, { type: MessageType.Info, message: text });
  connection.onExecuteCommand(async ({ command, arguments: [argument] = [] }) => {
    if (!served.has(command)) return new ResponseError(ErrorCodes.InvalidParams, `There is no command ${command}.`);
    if (command === applyEdit) {
      await connection.workspace.applyEdit(argument);
      return;
    }
    if (command === commands.openSummary) return tell(translate()(howToSee));
    if (command === commands.signOff) return tell(translate()(howToSign));
    if (command === commands.nextHole) {
      if (!(await showFirstHole(server, String(argument)))) await tell(translate()(howToFillIn));
      return;
    }
    const found = command === commands.explainRule ? explanationOf(String(argument), translate()) : undefined;
    if (!found) return;
    if (client().window?.showDocument?.support) {
      await connection.window.showDocument({ uri: rulePage(found.id), external: true });
      return;
    }
    const texts = [found.what, found.why].map(translate());
    await tell(`${found.id}: ${texts.join(' ')}`);
  });
  return { executeCommandProvider: { commands: own } };
}

/** Selects what is to be filled in first, where the client can show a place; whether it did. */
async function showFirstHole(server: Server, uri: string): Promise<boolean> {
  const agreement = server.agreement(uri);
  const [first] = agreement ? placeholdersOf(agreement) : [];
  if (!agreement || !first || !server.client().window?.showDocument?.support) return false;
  const selection = toLines(agreement, agreement.rangeOf(first.path, 'value'));
  const { success } = await server.connection.window.showDocument({ uri, takeFocus: true, selection });
  return success;
}
