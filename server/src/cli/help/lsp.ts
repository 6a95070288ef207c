import type { Help } from './help.ts';

export const lsp: Help = {
  en: `partnership lsp --stdio

Runs the language server (LSP 3.18) over standard input and output, for any editor. See docs/editors.md.
`,
  nl: `partnership lsp --stdio

Draait de taalserver (LSP 3.18) over standaardinvoer en standaarduitvoer, voor elke editor. Zie docs/editors.md.
`,
};
