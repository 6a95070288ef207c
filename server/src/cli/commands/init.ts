import { existsSync } from 'node:fs';
import path from 'node:path';
import { isCurrency, isId } from 'partnership-agreements-schema';
import { isIsoDate } from '../../agreement/date.ts';
import { plainText } from '../../agreement/edit.ts';
import { slug } from '../../agreement/slug.ts';
import { isAgreement } from '../../disk/files.ts';
import { printableLine } from '../../escape/printable.ts';
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
import { chooseTranslator, configuredLanguage } from '../language.ts';
import type { Terminal } from '../terminal.ts';
import { writeFile } from '../write-file.ts';
import { Questions } from './init/questions.ts';

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
  });
  if (positionals.length > 1) throw new UsageError(message('init begins one file at a time: name one, or none.'));
  const { currency, effective, expires } = values;
  if (currency !== undefined && !isCurrency(currency))
    throw new UsageError(
      message('--currency takes the three letters of a currency, such as EUR; not "{currency}".', { currency }),
    );
  for (const [name, day] of Object.entries({ effective, expires }))
    if (day !== undefined && !isIsoDate(day))
      throw new UsageError(message('--{name} takes a day, such as 2027-01-01; not "{day}".', { name, day }));
  const translate = await chooseTranslator(values.lang, configuredLanguage([], undefined, terminal.cwd), terminal.env);
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
  writeFile(message('The agreement'), file, text);
  const shown = shownPath(file, terminal.cwd);
  const draft = message('{file} is a draft. Fill it in, and see what is still open: partnership check {name}', {
    file: shown,
    name: JSON.stringify(shown),
  });
  terminal.error(`${printableLine(translate(draft))}\n`);
  return exitCodes.clean;
}

/** Without what is not known. */
const definedOnly = <T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

function readSection(text: string): OptionalSection {
  const section = optionalSections.find((each) => each === text);
  if (!section)
    throw new UsageError(
      message('--with takes one of {sections}; not "{text}".', { sections: optionalSections.join(', '), text }),
    );
  return section;
}

function target(name: string, force: boolean, terminal: Terminal): string {
  const file = path.resolve(terminal.cwd, name);
  if (!isAgreement(file))
    throw new UsageError(
      message('Agreements are called something.partnership.yaml, so that they are found; "{name}" is not.', { name }),
    );
  if (!force && existsSync(file))
    throw new UsageError(
      message('{file} is there already. Choose another name, or overwrite it with --force.', {
        file: shownPath(file, terminal.cwd),
      }),
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
  for (const question of which.slice(parties.length))
    await ask(await questions.needed(question, message('--party, for each')));
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
    throw new UsageError(
      message('Two parties have the id "{twice}". Give one of them another: --party ID=NAME.', { twice }),
    );
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
    throw new UsageError(
      message('--party takes a name, or ID=NAME with an id such as van-rijn; not "{text}".', { text }),
    );
  return { ...(id === undefined ? {} : { id }), name, people: [] };
}

function readPerson(text: string, parties: readonly string[]): { readonly party: string; readonly name: string } {
  const at = text.indexOf('=');
  const [party, name] = [text.slice(0, Math.max(0, at)).trim(), text.slice(at + 1).trim()];
  if (!parties.includes(party) || name === '')
    throw new UsageError(
      message('--person takes the id of a party ({parties}) and a name, such as {first}="Eva de Wit"; not "{text}".', {
        parties: parties.join(', '),
        first: parties[0] ?? '',
        text,
      }),
    );
  return { party, name };
}
