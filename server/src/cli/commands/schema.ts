import schema from 'partnership-agreements-schema/agreement-v1.schema.json' with { type: 'json' };
import { readArguments } from '../arguments.ts';
import { type ExitCode, exitCodes } from '../exit.ts';
import type { Terminal } from '../terminal.ts';

export const help = `partnership schema

Prints the JSON Schema (draft-07) of the agreement format, for editors and validators that read it.

Example:
  partnership schema > agreement-v1.schema.json
`;

export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values } = readArguments('schema', args, { help: { type: 'boolean', short: 'h' } });
  terminal.out(values.help ? help : `${JSON.stringify(schema, null, 2)}\n`);
  return exitCodes.clean;
}
