import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching, foldGutter, foldKeymap, indentOnInput } from '@codemirror/language';
import { lintKeymap } from '@codemirror/lint';
import {
  findReferencesKeymap,
  hoverTooltips,
  jumpToDefinitionKeymap,
  type LSPClient,
  renameKeymap,
  serverCompletion,
} from '@codemirror/lsp-client';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from '@codemirror/view';
import { findingsInText } from './findings-in-text.ts';
import { say } from './language.ts';
import { theme } from './theme.ts';
import { uri } from './uri.ts';

interface Editing {
  readonly parent: HTMLElement;
  readonly text: string;
  /** The nonce under which the page lets styles in. */
  readonly nonce: string;
  /** Line and column from 1, in UTF-16 units; whether the cursor moved because the text changed. */
  readonly onCursor: (line: number, column: number, isTyping: boolean) => void;
}

/** The text of the agreement, with what needs no server. It is there before the server is. */
export function createEditor({ parent, text, nonce, onCursor }: Editing): EditorView {
  const told = EditorView.updateListener.of(({ docChanged, selectionSet, state }) => {
    if (!docChanged && !selectionSet) return;
    const { head } = state.selection.main;
    const line = state.doc.lineAt(head);
    onCursor(line.number, head - line.from + 1, docChanged);
  });
  return new EditorView({
    parent,
    state: EditorState.create({ doc: text, extensions: [still(nonce), theme, told] }),
  });
}

const still = (nonce: string): Extension => [
  EditorView.cspNonce.of(nonce),
  EditorView.contentAttributes.of({ 'aria-label': say('The agreement'), tabindex: '0' }),
  EditorState.tabSize.of(2),
  lineNumbers(),
  foldGutter(),
  findingsInText,
  history(),
  yaml(),
  bracketMatching(),
  closeBrackets(),
  indentOnInput(),
  highlightActiveLine(),
  highlightActiveLineGutter(),
  // Tab leaves the editor, for who moves by keyboard.
  keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...foldKeymap, ...lintKeymap]),
];

/** What the server adds to an editor. */
export const served = (client: LSPClient): Extension => [
  client.plugin(uri, 'partnership'),
  autocompletion(),
  serverCompletion(),
  hoverTooltips(),
  keymap.of([...completionKeymap, ...renameKeymap, ...jumpToDefinitionKeymap, ...findReferencesKeymap]),
];
