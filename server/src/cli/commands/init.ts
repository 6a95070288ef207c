import { existsSync } from 'node:fs';
import path from 'node:path';
import { isId } from 'partnership-agreements-schema';
import { plainText } from '../../agreement/edit.ts';
import { slug } from '../../agreement/slug.ts';
import { isAgreement } from '../../disk/files.ts';
import { type Beginning, newAgreement, partyIds } from '../../language/new-agreement.ts';
import { readArguments } from '../arguments.ts';
import { type ExitCode, exitCodes, UsageError } from '../exit.ts';
import { shownPath } from '../files.ts';
import { chooseTranslator } from '../language.ts';
import type { Terminal } from '../terminal.ts';
import { writeFile } from '../write-file.ts';

export const help = `partnership init [FILE]

Begins an agreement: a draft that can be checked at once, with everything in it that is still to be filled in. Asks for
what is not given, on a terminal.

  --title TEXT          what the agreement is called
  --party [ID=]NAME     legal name of a party, with its id if it is to be another one; give it for each, at least twice
  --person PARTY=NAME   somebody of a party, by its id: first its visionary, then project lead, process owner, and others
  --currency CODE       of all amounts (default: EUR)
  --lang en|nl          language of what is to be filled in (default: the environment's)
  --force               overwrites a file that is there

FILE is made from the title by itself, and ends in .partnership.yaml.

Examples:
  partnership init
  partnership init live-eta.partnership.yaml --title "Live ETA" --party "Noordlicht B.V." --party van-rijn="Van Rijn B.V." \\
    --person noordlicht="Eva de Wit" --person van-rijn="Hans van Rijn"
`;

type Party = Beginning['parties'][number];

export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments('init', args, {
    title: { type: 'string' },
    party: { type: 'string', multiple: true },
    person: { type: 'string', multiple: true },
    currency: { type: 'string' },
    lang: { type: 'string' },
    force: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help) {
    terminal.out(help);
    return exitCodes.clean;
  }
  if (positionals.length > 1) throw new UsageError('init begins one file at a time: name one, or none.');
  const currency = values.currency ?? 'EUR';
  if (!/^[A-Z]{3}$/.test(currency))
    throw new UsageError(`--currency takes the three letters of a currency, such as EUR; not "${currency}".`);
  const translate = await chooseTranslator(values.lang, undefined, terminal.env);
  // What is there already is told before anything is asked.
  const named = positionals[0] === undefined ? undefined : target(positionals[0], values.force, terminal);
  const title = values.title ?? (await ask('What is the agreement called?', '--title', terminal));
  const parties = await readParties(values.party ?? [], values.person ?? [], terminal);
  const file = named ?? target(`${slug(title) || 'agreement'}.partnership.yaml`, values.force, terminal);
  const text = plainText(newAgreement({ title, parties, currency }, terminal.today(), translate));
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

/** The parties as they are given, or as somebody answers who may name people as well. */
async function readParties(
  given: readonly string[],
  people: readonly string[],
  terminal: Terminal,
): Promise<readonly Party[]> {
  const parties = given.map((text) => readParty(text));
  for (const which of ['first', 'second'].slice(parties.length)) {
    const party = readParty(await ask(`Legal name of the ${which} party?`, '--party, for each', terminal));
    const names = await terminal.ask('Its visionary, project lead and process owner, with commas (may be left open)? ');
    parties.push({ ...party, people: names.split(/\s*,\s*/).filter((name) => name.trim() !== '') });
  }
  const ids = partyIds(parties);
  const twice = ids.find((id, index) => ids.indexOf(id) < index);
  if (twice !== undefined)
    throw new UsageError(`Two parties have the id "${twice}". Give one of them another: --party ID=NAME.`);
  const named = people.map((text) => readPerson(text, ids));
  return parties.map((party, index) => {
    const id = ids[index] ?? '';
    return { ...party, id, people: [...party.people, ...named.flatMap((one) => (one.party === id ? one.name : []))] };
  });
}

function readParty(text: string): Party {
  const [, id, rest] = /^([a-z0-9]+(?:-[a-z0-9]+)*)=(.*)$/s.exec(text) ?? [];
  const name = (rest ?? text).trim();
  if (name === '' || (id !== undefined && !isId(id)))
    throw new UsageError(`--party takes a name, or ID=NAME with an id such as van-rijn; not "${text}".`);
  return { ...(id === undefined ? {} : { id }), name, people: [] };
}

function readPerson(text: string, parties: readonly string[]): { readonly party: string; readonly name: string } {
  const at = text.indexOf('=');
  const [party, name] = [text.slice(0, Math.max(0, at)).trim(), text.slice(at + 1).trim()];
  if (!parties.includes(party) || name === '')
    throw new UsageError(
      `--person takes the id of a party (${parties.join(', ')}) and a name, such as ${parties[0]}="Eva de Wit"; not "${text}".`,
    );
  return { party, name };
}
