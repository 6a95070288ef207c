import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Command,
  type Diagnostic,
  type Range,
  type ServerCapabilities,
  type SnippetTextEdit,
  StringValue,
  type TextEdit,
} from 'vscode-languageserver';
import type { AgreementDocument } from '../../agreement/document.ts';
import type { Finding } from '../../findings/finding.ts';
import { fingerprint } from '../../findings/fingerprint.ts';
import { type Action, actionKinds, codeActions } from '../../language/code-actions.ts';
import type { TextChange } from '../../language/edits.ts';
import { formattingEdits } from '../../language/formatting.ts';
import { toLines, toOffsets } from '../../language/lines.ts';
import { findingsOf } from '../findings-of.ts';
import { applyEdit, commands } from '../names.ts';
import { asObject } from '../params.ts';
import type { Server } from '../session.ts';
import { canonical } from '../uri.ts';
import { about } from './document.ts';
import { signingActions } from './signing-actions.ts';

type Provided = Pick<ServerCapabilities, 'codeActionProvider' | 'documentFormattingProvider'>;

/** What changes the text: mending findings, and putting the layout in order. */
export function registerEditing(server: Server): Provided {
  const { connection, workspace, translate, client, documents, takes } = server;
  const snippets = client().workspace?.workspaceEdit?.snippetEditSupport === true;
  const versioned = client().workspace?.workspaceEdit?.documentChanges === true;

  const edit = (uri: string, changes: readonly TextChange[]) => {
    if (!versioned) return { changes: { [uri]: changes.map(({ plain }) => plain) } };
    const version = documents.get(uri)?.version ?? null;
    const edits = changes.map(({ plain, snippet }): TextEdit | SnippetTextEdit =>
      snippet && snippets ? { range: snippet.range, snippet: StringValue.createSnippet(snippet.value) } : plain,
    );
    return { documentChanges: [{ textDocument: { uri, version }, edits }] };
  };

  const toCodeAction = (
    uri: string,
    agreement: AgreementDocument,
    diagnostics: readonly Diagnostic[],
    action: Action,
  ): CodeAction => {
    const known = new Set(action.findings.map((finding: Finding) => fingerprint(finding)));
    const places = new Set(action.findings.map(({ rule, range }) => keyOf(rule, toLines(agreement, range))));
    const mended = diagnostics.filter(({ data, code, range }) => {
      const fingerprintOf = asObject(data)?.fingerprint;
      // Not every client keeps what it does not know.
      return fingerprintOf === undefined ? places.has(keyOf(code, range)) : known.has(String(fingerprintOf));
    });
    const base = { title: action.title, kind: action.kind, diagnostics: mended };
    if ('explains' in action) {
      const command: Command = { title: action.title, command: commands.explainRule, arguments: [action.explains] };
      return { ...base, command };
    }
    return {
      ...base,
      ...(takes.preferredActions && action.isPreferred ? { isPreferred: true } : {}),
      edit: edit(uri, action.changes),
    };
  };

  /** Without actions, a client takes the commands behind them: those that edit, where it lets a server edit. */
  const asTaken = (actions: readonly CodeAction[]): (CodeAction | Command)[] => {
    if (takes.actions) return [...actions];
    const canEdit = client().workspace?.applyEdit === true;
    return actions.flatMap(({ title, command, edit: made }) => {
      if (command) return [command];
      return made && canEdit ? [{ title, command: applyEdit, arguments: [made] }] : [];
    });
  };

  connection.onCodeAction(
    about(server, (agreement, { textDocument: { uri }, range, ...asked }) => {
      const context: Partial<CodeActionContext> = asked.context ?? {};
      const key = canonical(uri);
      const request = {
        range: toOffsets(agreement, range),
        findings: findingsOf(workspace, key, agreement),
        only: context.only,
        today: workspace.today(key),
      };
      const actions = codeActions(agreement, request, translate()).map((action) =>
        toCodeAction(uri, agreement, context.diagnostics ?? [], action),
      );
      const wanted = context.only?.some((kind) => kind === CodeActionKind.QuickFix || kind === '') ?? true;
      if (!wanted) return asTaken(actions);
      const signing = signingActions(server, uri, agreement, request, (changes) => edit(uri, changes));
      return asTaken([...actions, ...signing]);
    }),
  );
  connection.onDocumentFormatting(about(server, async (agreement) => [...(await formattingEdits(agreement))]));
  return {
    // A client without actions takes no options either.
    codeActionProvider: takes.actions
      ? { codeActionKinds: [CodeActionKind.QuickFix, actionKinds.fixAll], resolveProvider: false }
      : true,
    documentFormattingProvider: true,
  };
}

/** By which a finding is found among diagnostics: its rule and its place. */
const keyOf = (rule: unknown, { start, end }: Range): string =>
  [rule, start.line, start.character, end.line, end.character].join(' ');
