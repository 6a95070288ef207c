import schema from 'partnership-agreements-schema/agreement-v1.schema.json' with { type: 'json' };
import { readArguments } from '../arguments.ts';
import { type ExitCode, exitCodes } from '../exit.ts';
import type { Terminal } from '../terminal.ts';

export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  readArguments('schema', args, {}, { takes: 'options' });
  terminal.out(`${JSON.stringify(schema, null, 2)}\n`);
  return exitCodes.clean;
}
