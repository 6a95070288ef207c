import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './exit.ts';

type Options = NonNullable<ParseArgsConfig['options']>;
type Arguments<O extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: O; allowPositionals: true; strict: true }>
>;

/** Reads the arguments of a command; what is wrong with them is said with the way to the help. */
export function readArguments<const O extends Options>(
  command: string,
  args: readonly string[],
  options: O,
): Arguments<O> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw new UsageError(`${reason}. Run "partnership ${command} --help" for what it takes.`);
  }
}

/** One of a list of words. */
export function oneOf<const T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((word) => word === value);
  if (found === undefined) throw new UsageError(`--${name} takes ${allowed.join(', ')}; not "${value}".`);
  return found;
}
