import { existsSync } from 'node:fs';
import path from 'node:path';
import { isAgreement } from '../../disk/files.ts';
import { readArguments } from '../arguments.ts';
import { type ExitCode, exitCodes, UsageError } from '../exit.ts';
import { shownPath } from '../files.ts';
import type { Terminal } from '../terminal.ts';
import { writeFile } from '../write-file.ts';
import { draft, idFrom } from './init/draft.ts';

export const help = `partnership init [FILE]

Begins an agreement between two parties: a draft that can be checked at once, with everything in it that is still to be
filled in. Asks for what is not given, on a terminal.

  --title TEXT          what the agreement is called
  --party [ID=]NAME     legal name of a party, with its id if it is to be another one; give it twice
  --currency CODE       of all amounts (default: EUR)
  --full                all there is to say, instead of what is required
  --force               overwrites a file that is there

FILE is made from the title by itself, and ends in .partnership.yaml.

Examples:
  partnership init
  partnership init live-eta.partnership.yaml --title "Live ETA" --party "Noordlicht B.V." --party van-rijn="Van Rijn B.V."
`;

export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments('init', args, {
    title: { type: 'string' },
    party: { type: 'string', multiple: true },
    currency: { type: 'string' },
    full: { type: 'boolean', default: false },
    force: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help) {
    terminal.out(help);
    return exitCodes.clean;
  }
  if (positionals.length > 1) throw new UsageError('init begins one file at a time: name one, or none.');
  const given = values.party ?? [];
  if (given.length > 2)
    throw new UsageError('init begins an agreement between two parties; add the others to the file it writes.');
  const currency = values.currency ?? 'EUR';
  if (!/^[A-Z]{3}$/.test(currency))
    throw new UsageError(`--currency takes the three letters of a currency, such as EUR; not "${currency}".`);
  // What is there already is told before anything is asked.
  const named = positionals[0] === undefined ? undefined : target(positionals[0], values.force, terminal);
  const title = values.title ?? (await ask('What is the agreement called?', '--title', terminal));
  const first = readParty(given[0] ?? (await ask('Legal name of the first party?', '--party', terminal)));
  const second = readParty(given[1] ?? (await ask('Legal name of the second party?', '--party (twice)', terminal)));
  if (first.id === second.id)
    throw new UsageError(`Both parties would have the id "${first.id}". Give one of them another: --party ID=NAME.`);
  const file = named ?? target(`${idFrom(title) || 'agreement'}.partnership.yaml`, values.force, terminal);
  const text = draft({ title, parties: [first, second], currency, isFull: values.full, today: terminal.today() });
  writeFile('The agreement', file, text);
  const shown = shownPath(file, terminal.cwd);
  terminal.error(
    `${shown} is a draft. Fill it in, and see what is still open: partnership check ${JSON.stringify(shown)}\n`,
  );
  return exitCodes.clean;
}

function target(name: string, force: boolean, terminal: Terminal): string {
  const file = path.resolve(terminal.cwd, name);
  if (!isAgreement(file))
    throw new UsageError(`Agreements are called something.partnership.yaml, so that they are found; "${name}" is not.`);
  if (!force && existsSync(file))
    throw new UsageError(
      `${shownPath(file, terminal.cwd)} is there already. Choose another name, or overwrite it with --force.`,
    );
  return file;
}

async function ask(question: string, flag: string, { ask: put }: Terminal): Promise<string> {
  const answer = (await put(`${question} `)).trim();
  if (answer === '')
    throw new UsageError(`${question} Say it with ${flag}. Run "partnership init --help" for an example.`);
  return answer;
}

function readParty(text: string) {
  const [, id, rest] = /^([a-z0-9]+(?:-[a-z0-9]+)*)=(.*)$/s.exec(text) ?? [];
  const name = (rest ?? text).trim();
  const made = id ?? idFrom(name);
  if (name === '' || made === '')
    throw new UsageError(`"${text}" gives no id. Name the party with an id of lower-case letters: --party ID=NAME.`);
  return { id: made, name };
}
