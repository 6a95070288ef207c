import { type Ask, type Claims, claimsOf, counts } from '../agreement/claims.ts';
import { AgreementDocument } from '../agreement/document.ts';
import { type AskElsewhere, nothingAsked, type OtherAgreements } from '../agreement/others.ts';
import { marksOf } from '../agreement/party-identity.ts';
import { Asked } from './asked.ts';
import { Copies, type Turn } from './copies.ts';
import { mayName, wordsOf } from './words.ts';

/** A file of the ledger. */
export interface LedgerFile {
  /** What the file is called in the findings of others: a path as reports give it, or a URI. */
  readonly file: string;
  /** The root that it belongs to. */
  readonly root: string;
  /** From its root, with forward slashes. */
  readonly name: string;
}

/** A file as somebody who asks brings it: the ledger need not hold it. */
export interface Asking {
  readonly key: string;
  readonly root: string;
  readonly claims: Claims;
}

interface Held {
  readonly of: LedgerFile;
  readonly claims: Claims;
  /** What it asks of each of its people, by where that is booked. */
  readonly asks: ReadonlyMap<string, readonly AskElsewhere[]>;
}

/** What is asked of one person of one party under one root, by the keys of the files. */
interface Account {
  readonly asks: Map<string, readonly AskElsewhere[]>;
  asked: Asked | undefined;
  version: number;
}

/** What has changed that others may see: accounts, and groups of files that are the same agreement, of which another counts. */
interface Changed {
  readonly accounts: Set<string>;
  readonly groups: Set<string>;
}
const nothingChanged = (): Changed => ({ accounts: new Set(), groups: new Set() });

/** Of files that are the same agreement, the one that counts. */
interface First {
  readonly key: string;
  readonly held: Held;
}

/**
 * What all agreements ask of people and say that they have, as plain data: never a document. The index by person and party
 * is updated file by file. The keys of files are the caller's: paths or URIs; a file has one key, by whatever way it is found.
 */
export class Ledger {
  readonly #held = new Map<string, Held>();
  /** Files whose texts nobody had to read yet. */
  readonly #unread = new Map<string, { readonly of: LedgerFile; readonly text: string }>();
  /** The words that were looked for in all of them. */
  readonly #searched = new Set<string>();
  readonly #accounts = new Map<string, Account>();
  /** By account, the files that name the person: what is booked there concerns them. */
  readonly #concerned = new Map<string, Set<string>>();
  readonly #tell: ((key: string | undefined) => void) | undefined;
  /** What has changed, while several files are taken at once: it is told at the end. */
  #gathered: Changed | undefined;
  /** By the accounts that are joined, what is in them together. */
  readonly #joined = new Map<string, { readonly version: string; readonly asked: Asked }>();
  readonly #copies = new Copies();
  /** Goes up with each change. */
  #version = 0;
  #unreadVersion = 0;

  /**
   * `tell` is called with each file to which the others may say something else that counts: days and dates, and which file is
   * a copy. What something is called, and where it stands, does not count. With undefined, that may be any file.
   */
  constructor(tell?: (key: string | undefined) => void) {
    this.#tell = tell;
  }

  /** Adds a file, or tells what it asks now. */
  set(key: string, of: LedgerFile, claims: Claims): void {
    this.#unread.delete(key);
    const before = this.#held.get(key);
    if (before && isSame(before.of, of) && saysSame(before.claims, claims)) return;
    const now = { of, claims, asks: asksOf(of, claims) };
    const groups = new Set([before, now].flatMap((held) => (held ? [groupOf(held.of.root, key, held.claims)] : [])));
    const firsts = this.#firstsOf(groups);
    if (before) this.#take(key, before);
    this.#put(key, now);
    this.#tellSince(firsts);
  }

  /** Adds a file whose text is read only when somebody asks of whom it may speak. */
  setUnread(key: string, of: LedgerFile, text: string): void {
    this.delete(key);
    this.#unread.set(key, { of, text });
    this.#searched.clear();
    this.#unreadVersion = ++this.#version;
    this.#tell?.(undefined);
  }

  delete(key: string): void {
    this.#unread.delete(key);
    const held = this.#held.get(key);
    if (!held) return;
    const firsts = this.#firstsOf([groupOf(held.of.root, key, held.claims)]);
    this.#take(key, held);
    this.#tellSince(firsts);
  }

  /** Does the same to many files, and tells each file once of all that has changed. */
  together<T>(files: readonly T[], change: (file: T) => void): void {
    const outer = this.#gathered;
    const changed = outer ?? nothingChanged();
    this.#gathered = changed;
    try {
      for (const file of files) change(file);
    } finally {
      this.#gathered = outer;
      if (!outer) this.#tellOf(changed);
    }
  }

  /** What a file asks and offers, where that is known. */
  claims(key: string): Claims | undefined {
    return this.#held.get(key)?.claims;
  }

  /** What the others under the same root say, for the rules that look across files. */
  othersOf({ key, root, claims }: Asking): OtherAgreements {
    this.#readAbout(root, claims);
    const first = this.#copies.firstOf(groupOf(root, key, claims));
    const copied = first !== key && first !== undefined ? this.#held.get(first) : undefined;
    const original = copied && { ...copied.of, titleLines: copied.claims.titleLines };
    const own = new Set([this.#held.get(key)?.of.file ?? key, ...(original ? [original.file] : [])]);
    return {
      original,
      askedOf: (person, party) => {
        const accounts = marksOf(party).map((mark) => accountOf(root, person, mark));
        const ofOthers = accounts.filter((at) => this.#hasOthers(at, key, first));
        // What is asked in this file alone is nothing elsewhere; most people are wanted once.
        if (ofOthers.length === 0) return nothingAsked;
        return this.#askedIn(accounts.filter((at) => this.#accounts.has(at))).without(own);
      },
    };
  }

  /** Changes when what `othersOf` tells may have changed. Nothing is read for it. */
  stampOf({ key, root, claims }: Asking): string {
    const held = this.#held.get(key);
    const isHeld = held !== undefined && held.claims === claims && held.of.root === root;
    const booked = isHeld ? held.asks.keys() : new Set(accountsOf(root, claims).map(({ at }) => at));
    const accounts = Array.from(booked, (at) => this.#accounts.get(at)?.version ?? 0);
    const unread = this.#unread.size > 0 ? this.#unreadVersion : 0;
    return [unread, this.#copies.versionOf(groupOf(root, key, claims)), ...accounts].join('.');
  }

  /** Whether an account holds what other files ask than these. */
  #hasOthers(at: string, ...own: readonly (string | undefined)[]): boolean {
    for (const key of this.#accounts.get(at)?.asks.keys() ?? []) if (!own.includes(key)) return true;
    return false;
  }

  /** What is booked in accounts: of several, for a party with several registrations, what is in one of them at least. */
  #askedIn(accounts: readonly string[]): Asked {
    const found = accounts.flatMap((at) => this.#accounts.get(at) ?? []);
    const [account, another] = found;
    if (account && !another) {
      account.asked ??= new Asked([...account.asks.values()].flat());
      return account.asked;
    }
    const version = found.map((each) => each.version).join('.');
    const at = accounts.join('\0');
    const known = this.#joined.get(at);
    if (known?.version === version) return known.asked;
    const asked = new Asked([...new Set(found.flatMap(({ asks }) => [...asks.values()].flat()))]);
    this.#joined.set(at, { version, asked });
    return asked;
  }

  /** The files that count, of groups of the same agreement, as they are now. */
  #firstsOf(groups: Iterable<string>): ReadonlyMap<string, First | undefined> {
    return new Map(Array.from(groups, (at) => [at, this.#firstOf(at)]));
  }

  #firstOf(at: string): First | undefined {
    const key = this.#copies.firstOf(at);
    const held = key === undefined ? undefined : this.#held.get(key);
    return key !== undefined && held ? { key, held } : undefined;
  }

  /** Tells of what has changed in groups since these files counted: of a copy that did not and does not, nobody hears. */
  #tellSince(firsts: ReadonlyMap<string, First | undefined>): void {
    if (!this.#tell) return;
    const changed = this.#gathered ?? nothingChanged();
    for (const [at, before] of firsts) {
      const after = this.#firstOf(at);
      if (before && after && before.key !== after.key) changed.groups.add(at);
      else if (before && after && countsSame(before.held, after.held)) continue;
      for (const first of [before, after])
        if (first && counts(first.held.claims))
          for (const account of first.held.asks.keys()) changed.accounts.add(account);
    }
    if (!this.#gathered) this.#tellOf(changed);
  }

  #tellOf({ accounts, groups }: Changed): void {
    const keys = new Set<string>();
    for (const at of groups) for (const key of this.#copies.membersOf(at)) keys.add(key);
    for (const at of accounts) for (const key of this.#concerned.get(at) ?? []) keys.add(key);
    for (const key of keys) this.#tell?.(key);
  }

  #put(key: string, held: Held): void {
    this.#held.set(key, held);
    for (const at of held.asks.keys()) {
      const concerned = this.#concerned.get(at);
      if (concerned) concerned.add(key);
      else this.#concerned.set(at, new Set([key]));
    }
    const { root, name } = held.of;
    this.#turn(this.#copies.add(groupOf(root, key, held.claims), { key, name }, ++this.#version));
  }

  #take(key: string, held: Held): void {
    const turn = this.#copies.delete(groupOf(held.of.root, key, held.claims), key, ++this.#version);
    this.#turn(turn);
    this.#held.delete(key);
    for (const at of held.asks.keys()) {
      const concerned = this.#concerned.get(at);
      concerned?.delete(key);
      if (concerned?.size === 0) this.#concerned.delete(at);
    }
  }

  /** Of the files that are the same agreement, another one counts now. */
  #turn({ before, after }: Turn): void {
    if (before === after) return;
    for (const [at, account, key] of this.#accountsOf(before)) {
      account.asks.delete(key);
      if (account.asks.size === 0) this.#accounts.delete(at);
    }
    for (const [, account, key, asks] of this.#accountsOf(after)) account.asks.set(key, asks);
  }

  /** The accounts in which a file is booked, or is to be, which change with it. */
  *#accountsOf(key: string | undefined) {
    const held = key === undefined ? undefined : this.#held.get(key);
    if (key === undefined || !held || !counts(held.claims)) return;
    for (const [at, asks] of held.asks) {
      const account = this.#accounts.get(at) ?? { asks: new Map(), asked: undefined, version: 0 };
      this.#accounts.set(at, account);
      account.asked = undefined;
      account.version = ++this.#version;
      yield [at, account, key, asks] as const;
    }
  }

  /** Reads the texts that may be about the parties of an agreement. */
  #readAbout(root: string, claims: Claims): void {
    if (this.#unread.size === 0) return;
    const words = new Set([...wordsOf([claims])].filter((word) => !this.#searched.has(`${root}\0${word}`)));
    if (words.size === 0) return;
    const named = [...this.#unread].filter(([, { of, text }]) => of.root === root && mayName(text, words));
    this.together(named, ([key, { of, text }]) => this.set(key, of, claimsOf(new AgreementDocument(text))));
    for (const word of words) this.#searched.add(`${root}\0${word}`);
  }
}

const saysSame = (a: Claims, b: Claims) => a === b || JSON.stringify(a) === JSON.stringify(b);

/** Whether two say the same of whom they ask, for how much and when: the rest is what it is called, and where it stands. */
function countsSame(a: Held, b: Held): boolean {
  return isSame(a.of, b.of) && counts(a.claims) === counts(b.claims) && countsOf(a) === countsOf(b);
}
const countsOf = ({ asks }: Held): string =>
  JSON.stringify([...asks].map(([at, those]) => [at, those.map(({ days, from, until }) => [days, from, until])]));

const isSame = (a: LedgerFile, b: LedgerFile) => a.file === b.file && a.root === b.root && a.name === b.name;

const accountOf = (root: string, person: string, mark: string) => `${root}\0${person}\0${mark}`;

/** Equal for files that are the same agreement; of its own for one of which that cannot be told. */
const groupOf = (root: string, key: string, { sameness }: Claims) =>
  sameness === undefined ? `\0${key}` : `${root}\0${sameness}`;

/** Where it is booked what the people of an agreement are asked for. */
function accountsOf(root: string, { people, parties }: Claims) {
  const marks = new Map(parties.map((party) => [party.party, marksOf(party)]));
  return people.flatMap((person) =>
    (marks.get(person.party) ?? []).map((mark) => ({ at: accountOf(root, person.id, mark), person })),
  );
}

function asksOf({ file, root }: LedgerFile, claims: Claims): ReadonlyMap<string, readonly AskElsewhere[]> {
  const title = claims.title ?? file;
  const elsewhere = ({ role, path, range, lines, days, from, until }: Ask): AskElsewhere => ({
    role,
    path,
    range,
    lines,
    days,
    from,
    until,
    file,
    title,
  });
  const told = new Map(claims.people.map((person) => [person, person.asks.map(elsewhere)]));
  return new Map(accountsOf(root, claims).map(({ at, person }) => [at, told.get(person) ?? []]));
}
