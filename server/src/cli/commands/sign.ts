import path from 'node:path';
import { isIsoDate } from '../../agreement/date.ts';
import { AgreementDocument } from '../../agreement/document.ts';
import { applyEdits } from '../../agreement/edit.ts';
import { decode, kindOf } from '../../disk/files.ts';
import { Roots } from '../../disk/roots.ts';
import { printableLine } from '../../escape/printable.ts';
import { check } from '../../findings/check.ts';
import { list, type Message, message } from '../../l10n/message.ts';
import type { Translator } from '../../l10n/translator.ts';
import { aheadOf, objectionsTo, outsideSignatories } from '../../review/objections.ts';
import { sign } from '../../review/sign.ts';
import { oneOf, readArguments } from '../arguments.ts';
import { readConfigurationFile, readToday } from '../circumstances.ts';
import { type ExitCode, exitCodes, UsageError } from '../exit.ts';
import { chooseFiles, isGlob, shownPath } from '../files.ts';
import { chooseTranslator, configuredLanguage } from '../language.ts';
import { readExactly } from '../read-agreement.ts';
import type { Terminal } from '../terminal.ts';
import { writeFile } from '../write-file.ts';
import { showSigning } from './sign/show.ts';
import { verify } from './sign/verify.ts';

export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments('sign', args, {
    party: { type: 'string' },
    person: { type: 'string' },
    date: { type: 'string' },
    yes: { type: 'boolean', default: false },
    force: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    format: { type: 'string', default: 'pretty' },
    today: { type: 'string' },
    config: { type: 'string' },
    lang: { type: 'string' },
  });
  const { cwd } = terminal;
  const { party, person, date } = values;
  const configured = configuredLanguage(positionals, values.config, cwd);
  const translate = await chooseTranslator(values.lang, configured, terminal.env);
  if (values.check) {
    if (party !== undefined || person !== undefined || date !== undefined || values.yes || values.force)
      throw new UsageError(
        message(
          '--check verifies all signatures and signs nothing: leave out --party, --person, --date, --yes and --force.',
        ),
      );
    const format = oneOf('format', values.format, ['pretty', 'json']);
    return verify(positionals, format, translate, terminal);
  }
  if (positionals.length === 0)
    throw new UsageError(message('sign takes a file, or several. Run "partnership sign --help" for what it takes.'));
  if (person === undefined) throw new UsageError(message('To sign, say who signs: --person ID.'));
  if (positionals.includes('-') && positionals.length > 1)
    throw new UsageError(message('"-" reads standard input, and goes alone: name no other file beside it.'));
  const roots = new Roots(cwd, readConfigurationFile(values.config, cwd));
  const pinned = readToday(values.today);
  const asked: Asked = { party, person, date, yes: values.yes, force: values.force };
  for (const name of positionals) {
    if (name !== '-' && !isGlob(name) && kindOf(path.resolve(cwd, name)) === undefined)
      throw new UsageError(
        message('There is no file "{name}" here ({folder}). Check the spelling.', { name, folder: cwd }),
      );
  }
  const files = positionals.includes('-') ? ['-'] : await chooseFiles(positionals, terminal, roots);
  const codes: ExitCode[] = [];
  for (const file of files) {
    const code = await signFile(file, asked, { roots, pinned, translate, terminal });
    codes.push(code ?? exitCodes.usage);
    if (code === undefined) break;
  }
  return (
    codes.find((code) => code === exitCodes.usage) ?? codes.find((code) => code !== exitCodes.clean) ?? exitCodes.clean
  );
}

interface Asked {
  readonly party: string | undefined;
  readonly person: string;
  readonly date: string | undefined;
  readonly yes: boolean;
  readonly force: boolean;
}
interface Desk {
  readonly roots: Roots;
  /** What `--today` says. */
  readonly pinned: string | undefined;
  readonly translate: Translator;
  readonly terminal: Terminal;
}

/** That nobody has the id of who is to sign, with those that there are. */
function noPerson({ facts }: AgreementDocument, person: string): Message {
  const people = facts.people.map(({ id }) => id);
  return people.length > 0
    ? message('it has no person "{person}". Its people are {people}.', { person, people: list(people) })
    : message('it has no person "{person}".', { person });
}

/**
 * Shows what is signed, asks, and signs one file; what is refused keeps none of the others from being signed. Undefined
 * where nobody answers, or nobody does any more: the others need not be shown.
 */
async function signFile(
  given: string,
  asked: Asked,
  { roots, pinned, translate, terminal }: Desk,
): Promise<ExitCode | undefined> {
  const isInput = given === '-';
  const file = path.resolve(terminal.cwd, isInput ? 'stdin.partnership.yaml' : given);
  const name = isInput ? translate(message('standard input')) : shownPath(file, terminal.cwd);
  const say = (text: Message) => printableLine(translate(text));
  const refuse = (reason: Message): ExitCode => {
    terminal.error(`partnership: ${printableLine(name)}: ${say(reason)}\n`);
    return exitCodes.usage;
  };
  const text = isInput ? decode(await terminal.readInput()) : readExactly(file);
  if (text === undefined) return refuse(message('it is not in UTF-8. Save it in UTF-8 first.'));
  const agreement = new AgreementDocument(text);
  const configuration = roots.configurationOf(file);
  const today = pinned ?? configuration.today ?? terminal.today();
  const date = asked.date ?? today;
  const { person } = asked;
  const party = asked.party ?? agreement.facts.person(person)?.party;
  if (party === undefined)
    return refuse(
      agreement.readable
        ? noPerson(agreement, person)
        : message('This file cannot be read as an agreement. Check it first.'),
    );
  const signed = sign(agreement, { party, person, date });
  if (!signed.ok && signed.problem.kind !== 'malformed') return refuse(signed.text);
  const findings = check(agreement, { today, configuration });
  const objections = objectionsTo(agreement, findings, { party, person });
  if (!signed.ok) {
    // What is the matter with a place that cannot be read, its finding tells.
    for (const reason of [...objections, signed.text]) refuse(reason);
    return exitCodes.usage;
  }
  terminal.error(showSigning({ file, name, agreement, findings, party, person, today }, say, isInput));
  const ahead = isIsoDate(date) ? aheadOf(date, today) : undefined;
  for (const warning of [ahead, outsideSignatories(agreement, { party, person })])
    if (warning) terminal.error(`${say(warning)}\n`);
  if (objections.length > 0 && !asked.force) {
    for (const objection of objections) refuse(objection);
    terminal.error(`${say(message('{file} is not signed. --force signs all the same.', { file: name }))}\n`);
    return exitCodes.usage;
  }
  if (!asked.yes) {
    if (isInput) return refuse(message('nobody can be asked while standard input is the agreement: add --yes.'));
    const answer = await terminal.ask(`${say(signingQuestion(agreement, party, person))} `);
    if (answer === undefined) {
      refuse(message('nobody said yes. On a terminal, answer y; in a script, add --yes.'));
      return undefined;
    }
    if (!/^(?:y|yes|j|ja)$/i.test(answer.trim())) {
      terminal.error(`${say(message('{file} is not signed.', { file: name }))}\n`);
      return exitCodes.findings;
    }
  }
  const after = applyEdits(text, signed.edits);
  if (isInput) terminal.out(after);
  else if (after !== text) writeFile(message('The signed agreement'), file, after);
  const done = message('{file}: {person} signed version {version} for {party} on {day} ({digest}).', {
    file: name,
    person,
    version: agreement.data.version ?? '–',
    party,
    day: date,
    digest: signed.digest,
  });
  terminal.error(`${say(done)}\n`);
  return exitCodes.clean;
}

const signingQuestion = ({ facts, data }: AgreementDocument, party: string, person: string): Message =>
  message('Sign version {version} as {person}, for {party}? [y/N]', {
    version: data.version ?? '–',
    person: facts.personName(person),
    party: facts.partyName(party),
  });
