import { type IsoDate, isIsoDate } from '../agreement/date.ts';
import { signedDigest } from '../agreement/digest.ts';
import type { AgreementDocument } from '../agreement/document.ts';
import { type Edit, flowInsert, type Insert, insertKey, replaceValue } from '../agreement/edit.ts';
import type { Signature } from '../agreement/facts.ts';
import { type Known, sound } from '../agreement/known.ts';
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

const keys = ['signed_by', 'date', 'version', 'digest'] as const;
type Key = (typeof keys)[number];

/**
 * Signs this version of an agreement for a party: who, the date, the version and the digest of what is signed, under
 * `governance.sign_off`. Edits touch nothing else; those who signed the same content before stay signers.
 */
export function sign(agreement: AgreementDocument, { party, person, date }: SignRequest): SignResult {
  const problem = problemWith(agreement, { party, person, date });
  if (problem) return refused(problem, agreement);
  const digest = signedDigest(agreement);
  const { version } = agreement.data;
  if (digest === undefined) return refused({ kind: 'malformed', places: agreement.malformedPlaces }, agreement);
  if (version === undefined) return refused({ kind: 'no-version' }, agreement);

  const path: Path = ['governance', 'sign_off', party];
  const before = agreement.data.governance?.sign_off?.[party];
  const edits = write(agreement, path, {
    signed_by: signers(before, person, { version, digest }),
    date,
    version: String(version),
    digest,
  });
  return edits ? { ok: true, edits, digest } : refused({ kind: 'no-place', path }, agreement);
}

interface Content {
  readonly signed_by: readonly string[];
  readonly date: string;
  readonly version: string;
  readonly digest: string;
}

/** Colleagues who signed this very content stay; signatures under an earlier one are over. */
function signers(
  before: Known<Signature> | undefined,
  person: string,
  { version, digest }: { readonly version: number; readonly digest: string },
): readonly string[] {
  const same = before?.version === version && (before.digest === undefined || before.digest === digest);
  const already = same ? sound(before.signed_by) : [];
  return already.includes(person) ? already : [...already, person];
}

function write(agreement: AgreementDocument, path: Path, content: Content): readonly Edit[] | undefined {
  const parent = path.slice(0, -1);
  const list = content.signed_by.map((person): Insert => [person]);
  if (!agreement.places.map(path)) {
    const skeleton = {
      signed_by: { list },
      date: [content.date],
      version: [content.version],
      digest: [content.digest],
    };
    const edit = insertKey(agreement, parent, String(path.at(-1)), skeleton);
    return edit && [edit];
  }
  const edits: Edit[] = [];
  for (const [index, key] of keys.entries()) {
    const at = [...path, key];
    const insert: Insert = key === 'signed_by' ? flowInsert({ list }) : [content[key]];
    if (isWritten(agreement, at, content, key)) continue;
    const there = agreement.places.node(at);
    const edit = there
      ? replaceValue(agreement, at, insert)
      : insertKey(agreement, path, key, insert, keys.slice(0, index));
    if (!edit) return undefined;
    edits.push(edit);
  }
  return joined(edits);
}

/** Whether it says so already: then not even its layout is touched. */
function isWritten(agreement: AgreementDocument, at: Path, content: Content, key: Key): boolean {
  const value = agreement.data.governance?.sign_off?.[String(at[2])]?.[key];
  if (key !== 'signed_by') return String(value) === content[key];
  const listed = Array.isArray(value) ? (value as readonly unknown[]) : [];
  return (
    listed.length === content.signed_by.length && listed.every((person, index) => person === content.signed_by[index])
  );
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
