import { message } from '../../l10n/message.ts';
import { readArguments } from '../arguments.ts';
import { type ExitCode, exitCodes, UsageError } from '../exit.ts';

export async function run(args: readonly string[]): Promise<ExitCode> {
  // Many clients say who they are, so that no server stays when its client is gone: what serves the connection looks for it.
  const options = { stdio: { type: 'boolean' }, clientProcessId: { type: 'string' } } as const;
  const { values } = readArguments('lsp', args, options, { takes: 'options' });
  if (!values.stdio)
    throw new UsageError(
      message('The language server speaks over standard input and output only: run "partnership lsp --stdio".'),
    );
  const { startOverStdio } = await import('../../lsp/stdio.ts');
  await startOverStdio();
  return exitCodes.clean;
}
