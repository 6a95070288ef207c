import { readArguments } from '../arguments.ts';
import { type ExitCode, exitCodes, UsageError } from '../exit.ts';
import type { Terminal } from '../terminal.ts';

export const help = `partnership lsp --stdio

Runs the language server (LSP 3.18) over standard input and output, for any editor. See docs/editors.md.
`;

export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values } = readArguments('lsp', args, { stdio: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } });
  if (values.help) {
    terminal.out(help);
    return exitCodes.clean;
  }
  if (!values.stdio)
    throw new UsageError(
      'The language server speaks over standard input and output only: run "partnership lsp --stdio".',
    );
  const { startOverStdio } = await import('../../lsp/stdio.ts');
  await startOverStdio();
  return exitCodes.clean;
}
