import { existsSync } from 'node:fs';
import path from 'node:path';
import { isCurrency, isId } from 'partnership-agreements-schema';
import { isIsoDate } from '../../agreement/date.ts';
import { plainText } from '../../agreement/edit.ts';
import { slug } from '../../agreement/slug.ts';
import { isAgreement } from '../../disk/files.ts';
import { message } from '../../l10n/message.ts';
import {
  type Beginning,
  newAgreement,
  type OptionalSection,
  optionalSections,
  partyIds,
} from '../../language/new-agreement.ts';
import { readArguments } from '../arguments.ts';
import { type ExitCode, exitCodes, UsageError } from '../exit.ts';
import { shownPath } from '../files.ts';
import { chooseTranslator } from '../language.ts';
import type { Terminal } from '../terminal.ts';
import { writeFile } from '../write-file.ts';
import { Questions } from './init/questions.ts';

export const help = `partnership init [FILE]

Begins an agreement: a draft with everything in it that is still to be filled in, marked as such. Asks for what is not
given, on a terminal.

  --title TEXT          what the agreement is called
  --party [ID=]NAME     legal name of a party, with its id if it is to be another one; give it for each, at least twice
  --person PARTY=NAME   somebody of a party, by its id: first its visionary, then project lead, process owner, and others
  --currency CODE       of all amounts
  --effective DATE      the first day of the term
  --expires DATE        the last day of the term
  --with SECTION        commitments, workstreams, differences or safeguards; give it for each
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
    effective: { type: 'string' },
    expires: { type: 'string' },
    with: { type: 'string', multiple: true },
    lang: { type: 'string' },
    force: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help) {
    terminal.out(help);
    return exitCodes.clean;
  }
  if (positionals.length > 1) throw new UsageError('init begins one file at a time: name one, or none.');
  const { currency, effective, expires } = values;
  if (currency !== undefined && !isCurrency(currency))
    throw new UsageError(`--currency takes the three letters of a currency, such as EUR; not "${currency}".`);
  for (const [name, day] of [
    ['effective', effective],
    ['expires', expires],
  ])
    if (day !== undefined && !isIsoDate(day))
      throw new UsageError(`--${name} takes a day, such as 2027-01-01; not "${day}".`);
  const translate = await chooseTranslator(values.lang, undefined, terminal.env);
  const questions = new Questions(terminal, translate);
  // What is there already is told before anything is asked.
  const named = positionals[0] === undefined ? undefined : target(positionals[0], values.force, terminal);
  const title = values.title ?? (await questions.needed(message('What is the agreement called?'), '--title'));
  const parties = await readParties(values.party ?? [], values.person ?? [], questions);
  const isAsked = values.party === undefined;
  const beginning: Beginning = {
    title,
    parties,
    ...definedOnly({
      currency: currency ?? (isAsked ? await questions.currency() : undefined),
      effective:
        effective ?? (isAsked ? await questions.date(message('From which day (Enter: not known yet)?')) : undefined),
      expires:
        expires ?? (isAsked ? await questions.date(message('Until which day (Enter: not known yet)?')) : undefined),
      sections: isAsked ? await questions.sections() : new Set(values.with?.map(readSection)),
    }),
  };
  const file = named ?? target(`${slug(title) || 'agreement'}.partnership.yaml`, values.force, terminal);
  const text = plainText(newAgreement(beginning, translate));
  writeFile('The agreement', file, text);
  const shown = shownPath(file, terminal.cwd);
  terminal.error(
    `${shown} is a draft. Fill it in, and see what is still open: partnership check ${JSON.stringify(shown)}\n`,
  );
  return exitCodes.clean;
}

/** Without what is not known. */
const definedOnly = <T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

function readSection(text: string): OptionalSection {
  const section = optionalSections.find((each) => each === text);
  if (!section) throw new UsageError(`--with takes one of ${optionalSections.join(', ')}; not "${text}".`);
  return section;
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

/** The parties as they are given, or as somebody answers who may name people as well. */
async function readParties(
  given: readonly string[],
  people: readonly string[],
  questions: Questions,
): Promise<readonly Party[]> {
  const parties = given.map((text) => readParty(text));
  const which = [message('Legal name of the first party?'), message('Legal name of the second party?')];
  const ask = async (name: string) => {
    const names = await questions.names(
      message('Its visionary, project lead and process owner, with commas (may be left open)?'),
    );
    parties.push({ ...readParty(name), people: names });
  };
  for (const question of which.slice(parties.length)) await ask(await questions.needed(question, '--party, for each'));
  while (given.length === 0) {
    const name = await questions.open(
      message('Legal name of another party (Enter: there is none)?'),
      (text) => text,
      message('This is needed. You can change it later.'),
    );
    if (name === undefined) break;
    await ask(name);
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
