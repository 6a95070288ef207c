import { obeyed, visible } from '../escape/printable.ts';
import type { Message } from '../l10n/message.ts';
import type { ProgressOutput } from './checking/progress.ts';

/** Where the command line writes, and how. Handed in, so that commands can be run in tests. */
export interface Terminal {
  /** Text, or the bytes of a file that is none. */
  readonly out: (content: string | Uint8Array) => void;
  readonly error: (text: string) => void;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Keeps what is to be said at the end of the run, on standard error, in the language of whoever reads it. */
  readonly notice: (text: Message) => void;
  /** Whether standard output is a terminal. */
  readonly isTerminal: boolean;
  /** Where the progress of a long run is told; undefined where standard error is no terminal. */
  readonly progress?: ProgressOutput | undefined;
  readonly readInput: () => Promise<Uint8Array>;
  /** Asks whoever sits at the terminal; undefined where nobody does, or nobody answers any more. */
  readonly ask: (question: string) => Promise<string | undefined>;
  /** The script that workers run; undefined where there are none. */
  readonly workerEntry?: string | undefined;
  /** The local date, as `YYYY-MM-DD`. */
  readonly today: () => string;
}

/** Wraps text in a colour. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly blue: (text: string) => string;
  readonly green: (text: string) => string;
}

const wrap = (open: number, close: number) => (text: string) => `\u001b[${open}m${text}\u001b[${close}m`;
const coloured: Style = {
  bold: wrap(1, 22),
  dim: wrap(2, 22),
  red: wrap(31, 39),
  yellow: wrap(33, 39),
  blue: wrap(34, 39),
  green: wrap(32, 39),
};
const same = (text: string) => text;
const plain: Style = { bold: same, dim: same, red: same, yellow: same, blue: same, green: same };

/** Colours where somebody sees them: `NO_COLOR` and `FORCE_COLOR` decide, else whether it is a terminal. */
export function styleOf({ env, isTerminal }: Pick<Terminal, 'env' | 'isTerminal'>): Style {
  if (env.NO_COLOR) return plain;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR === '0' || env.FORCE_COLOR === 'false' ? plain : coloured;
  return isTerminal && env.TERM !== 'dumb' ? coloured : plain;
}

/** Text from a file as it can be shown: control characters and those that turn the direction of text become visible. */
export const printable = (text: string): string =>
  text.replace(obeyed, (char) => (char === '\t' || char === '\n' ? char : visible(char)));
