import { type IsoDate, isIsoDate } from '../agreement/date.ts';
import { signedDigest } from '../agreement/digest.ts';
import type { AgreementDocument } from '../agreement/document.ts';
import { type Edit, flowInsert, insertKey, replaceValue } from '../agreement/edit.ts';
import type { Path } from '../agreement/path.ts';
import { type Message, message } from '../l10n/message.ts';

export interface SignRequest {
  readonly party: string;
  /** Who signs: a person of that party. */
  readonly person: string;
  readonly date: IsoDate;
}

/** Why an agreement can't be signed. */
export type SignProblem =
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'unknown-party'; readonly party: string; readonly parties: readonly string[] }
  | {
      readonly kind: 'not-of-party';
      readonly person: string;
      readonly party: string;
      /** The party that the person does belong to, if there is one. */
      readonly actual: string | undefined;
      readonly people: readonly string[];
    }
  | { readonly kind: 'invalid-date'; readonly date: string }
  | { readonly kind: 'no-version' }
  /** Something of what is signed can't be read for certain: nobody can sign what is not sure. */
  | { readonly kind: 'malformed'; readonly places: readonly Path[] }
  /** The text leaves no room for the signature. */
  | { readonly kind: 'no-place'; readonly path: Path };

export type SignResult =
  | { readonly ok: true; readonly edits: readonly Edit[]; readonly digest: string }
  | { readonly ok: false; readonly problem: SignProblem; readonly text: Message };

const keys = ['date', 'version', 'digest'] as const;
type Content = Readonly<Record<(typeof keys)[number], string>>;

/**
 * Signs this version of an agreement as one person of a party: the date, the version and the digest of what is signed,
 * under `governance.sign_off`. Edits touch nothing else: each signature stands by itself.
 */
export function sign(agreement: AgreementDocument, { party, person, date }: SignRequest): SignResult {
  const problem = problemWith(agreement, { party, person, date });
  if (problem) return refused(problem, agreement);
  const digest = signedDigest(agreement);
  const { version } = agreement.data;
  if (digest === undefined) return refused({ kind: 'malformed', places: agreement.malformedPlaces }, agreement);
  if (version === undefined) return refused({ kind: 'no-version' }, agreement);

  const path: Path = ['governance', 'sign_off', party, person];
  const edits = write(agreement, path, { date, version: String(version), digest });
  return edits ? { ok: true, edits, digest } : refused({ kind: 'no-place', path }, agreement);
}

function write(agreement: AgreementDocument, path: Path, content: Content): readonly Edit[] | undefined {
  if (!agreement.places.map(path)) {
    const skeleton = flowInsert({ date: [content.date], version: [content.version], digest: [content.digest] });
    const person = String(path.at(-1));
    const ofParty = path.slice(0, -1);
    // Where the party has something else than signatures, these come in its place.
    const edit =
      agreement.places.node(ofParty) && !agreement.places.map(ofParty)
        ? insertKey(agreement, ofParty.slice(0, -1), String(ofParty.at(-1)), { [person]: skeleton })
        : insertKey(agreement, ofParty, person, skeleton);
    return edit && [edit];
  }
  const written = agreement.data.governance?.sign_off?.[String(path[2])]?.[String(path[3])];
  const edits: Edit[] = [];
  for (const [index, key] of keys.entries()) {
    const at = [...path, key];
    // What it says already is not touched, not even its layout.
    if (String(written?.[key]) === content[key]) continue;
    const edit = agreement.places.node(at)
      ? replaceValue(agreement, at, [content[key]])
      : insertKey(agreement, path, key, [content[key]], keys.slice(0, index));
    if (!edit) return undefined;
    edits.push(edit);
  }
  return joined(edits);
}

/** Keys that are put in at the same place become one edit, in their order. */
function joined(edits: readonly Edit[]): readonly Edit[] {
  const result: Edit[] = [];
  for (const edit of edits) {
    const at = edit.range.start;
    const index = result.findIndex(({ range }) => range.start === at && range.end === at && edit.range.end === at);
    const same = result[index];
    if (same) result[index] = { range: same.range, insert: [...same.insert, ...edit.insert] };
    else result.push(edit);
  }
  return result;
}

function problemWith(agreement: AgreementDocument, { party, person, date }: SignRequest): SignProblem | undefined {
  const { facts } = agreement;
  if (!agreement.readable) return { kind: 'unreadable' };
  if (!facts.party(party)) return { kind: 'unknown-party', party, parties: facts.parties.map(({ id }) => id) };
  const people = facts.people.filter((one) => one.party === party).map(({ id }) => id);
  if (!people.includes(person)) {
    const actual = facts.people.find(({ id }) => id === person)?.party;
    return { kind: 'not-of-party', person, party, actual, people };
  }
  if (!isIsoDate(date)) return { kind: 'invalid-date', date };
  return undefined;
}

const refused = (problem: SignProblem, agreement: AgreementDocument): SignResult => ({
  ok: false,
  problem,
  text: explain(problem, agreement),
});

/** What is the matter and what to do, for the one who wanted to sign. */
function explain(problem: SignProblem, { facts }: AgreementDocument): Message {
  switch (problem.kind) {
    case 'unreadable':
      return message('This file cannot be read as an agreement. Check it first.');
    case 'unknown-party':
      return message('There is no party {party} in this agreement. It has {parties}.', {
        party: problem.party,
        parties: { kind: 'list', join: 'and', items: problem.parties },
      });
    case 'not-of-party': {
      const people = { kind: 'list', join: 'or', items: problem.people } as const;
      const party = facts.partyName(problem.party);
      return problem.actual === undefined
        ? message('There is no person {person} at {party}; one of these can sign: {people}.', {
            person: problem.person,
            party,
            people,
          })
        : message('{person} works at {actual}; for {party} one of these can sign: {people}.', {
            person: facts.personName(problem.person),
            actual: facts.partyName(problem.actual),
            party,
            people,
          });
    }
    case 'invalid-date':
      return message('{date} is no date. Write it as 2027-01-31.', { date: problem.date });
    case 'no-version':
      return message('The agreement has no version: nobody could tell what was signed. Give it one first.');
    case 'malformed':
      return problem.places.length === 0
        ? message('Not all of the agreement can be read for certain. Check it first: nobody can sign what is not sure.')
        : message('{places} cannot be read for certain. Check the agreement first: nobody can sign what is not sure.', {
            places: { kind: 'list', join: 'and', items: problem.places.slice(0, 5).map((path) => path.join('.')) },
          });
    case 'no-place':
      return message('There is no room for the signature at {path}. Check the agreement first.', {
        path: problem.path.join('.'),
      });
  }
}
