import { message } from '../../l10n/message.ts';
import { readArguments } from '../arguments.ts';
import { type ExitCode, exitCodes, UsageError } from '../exit.ts';

export async function run(args: readonly string[]): Promise<ExitCode> {
  const { values } = readArguments('lsp', args, { stdio: { type: 'boolean' } });
  if (!values.stdio)
    throw new UsageError(
      message('The language server speaks over standard input and output only: run "partnership lsp --stdio".'),
    );
  const { startOverStdio } = await import('../../lsp/stdio.ts');
  await startOverStdio();
  return exitCodes.clean;
}
