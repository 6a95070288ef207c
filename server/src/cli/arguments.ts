import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type Message, message } from '../l10n/message.ts';
import { UsageError } from './exit.ts';

type Options = NonNullable<ParseArgsConfig['options']>;
type Arguments<O extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: O; allowPositionals: true; strict: true }>
>;

/**
 * Reads the arguments of a command; what is wrong with them is said with the way to the help. One that is empty is a mistake
 * in a script, most of all a variable without a value, and would be read as the folder that it runs in.
 */
export function readArguments<const O extends Options>(
  command: string,
  args: readonly string[],
  options: O,
  { takes = 'any' }: { readonly takes?: 'any' | 'options' } = {},
): Arguments<O> {
  // What is strict is told here, in the reader's language; without a mistake both give the same.
  const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true });
  const [wrong] = parsed.tokens.flatMap((token) => {
    if (token.kind === 'option') return mistakeOf(token, options) ?? [];
    if (token.kind === 'option-terminator') return [];
    if (takes === 'options') return message('It takes no "{argument}".', { argument: token.value });
    return token.value === '' ? message('An argument is empty, as of a variable that is not set.') : [];
  });
  if (wrong)
    throw new UsageError(
      message('{problem} Run "partnership {command} --help" for what it takes.', { problem: wrong, command }),
    );
  return parsed as Arguments<O>;
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

/** What is wrong with an argument. Node says it too, but in English alone. */
function mistakeOf(token: OptionToken, options: Options): Message | undefined {
  const { rawName: option, value } = token;
  const known = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
  if (!known) return message("Unknown option '{option}'.", { option });
  if (known.type === 'boolean')
    return value === undefined ? undefined : message("'{option}' takes no value.", { option });
  if (value === undefined) return message("'{option}' takes a value.", { option });
  // As Node reads it: what looks like an option is none but behind a "=".
  return !token.inlineValue && value.length > 1 && value.startsWith('-')
    ? message('\'{option}\' takes a value; one that begins with a dash goes behind a "=": {option}={value}.', {
        option,
        value,
      })
    : undefined;
}

/** One of a list of words. */
export function oneOf<const T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((word) => word === value);
  if (found === undefined)
    throw new UsageError(
      message('--{name} takes {allowed}; not "{value}".', { name, allowed: allowed.join(', '), value }),
    );
  return found;
}
