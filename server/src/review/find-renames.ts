import { allIdKinds, type IdKind, shapeAt } from 'partnership-agreements-schema';
import { canonicalJson } from '../agreement/digest.ts';
import type { AgreementDocument } from '../agreement/document.ts';
import { type Path, pathKey, samePath } from '../agreement/path.ts';
import type { Declaration } from '../agreement/reading.ts';
import { byKind, type Declared, declared } from './declared.ts';
import { findExchanges, type Pair } from './exchanges.ts';
import { mostAlike } from './likeness.ts';
import { Renames } from './renames.ts';
import { isReworded, type Said, saidBy } from './said.ts';
import { isUsed } from './uses.ts';
import { isSameData, tellingText, valueAt } from './value.ts';

/**
 * The ids that are called otherwise in the head while what they stand for stayed. What has another id and another detail
 * is known by its name, or by what it says: two changes, and no farewell. What is worded a little differently as well is
 * known by all the rest.
 */
export function findRenames(base: AgreementDocument, head: AgreementDocument): Renames {
  const renames = new Renames((kind, id) => base.declarations.get(kind, id).length > 0);
  if (base.declarations === head.declarations) return renames;
  const before = byKind(base);
  const after = byKind(head);
  // Each refers to those before it, so that content is compared in the ids of the head.
  for (const kind of allIdKinds) {
    if (renames.all.length === 0 && areAsBefore(base, before.get(kind) ?? [], head, after.get(kind) ?? [])) continue;
    const old = declared(kind, before.get(kind) ?? [], (path) => renames.headPath(path));
    const now = declared(kind, after.get(kind) ?? [], (path) => path);
    const inHead = (path: Path) => renames.headPath(path);
    const translate = (value: unknown, path: Path) => renames.translate(value, shapeAt(path), () => inHead(path));
    const exchanged = findExchanges(kind, { base, head, inHead, translate }, old, now).filter(([from, to]) =>
      isFollowed(kind, { base, head }, from, to),
    );
    const gone = left(
      old,
      now,
      exchanged.map(([from, to]) => [from, to]),
    );
    const come = left(
      now,
      old,
      exchanged.map(([from, to]) => [to, from]),
    );
    if (exchanged.length === 0 && (gone.length === 0 || come.length === 0)) continue;
    const pairing = new Pairing(kind, { base, head }, { gone, come }, renames);
    pairing.pairExchanged(exchanged);
    pairing.pairByContent();
    pairing.pairBy(saying);
    pairing.pairBy(registration);
    pairing.pairReworded();
    pairing.setApart();
  }
  return renames;
}

/** Whether everything stands where it stood, and is known by the same words: nothing of it has another id. */
function areAsBefore(
  base: AgreementDocument,
  old: readonly Declaration[],
  head: AgreementDocument,
  now: readonly Declaration[],
): boolean {
  if (old.length !== now.length) return false;
  for (const [index, { path }] of old.entries()) {
    const other = now[index]?.path ?? [];
    if (!samePath(path, other) || tellingText(base, path) !== tellingText(head, other)) return false;
  }
  return true;
}

/** What has no counterpart by its id: it is not there on the other side, or something else has it there. */
function left(
  here: ReadonlyMap<string, Declared>,
  there: ReadonlyMap<string, Declared>,
  pairs: readonly Pair[],
): readonly Declared[] {
  const paired = new Set(pairs.map(([one]) => one));
  const taken = new Set(pairs.map(([, other]) => other));
  const found: Declared[] = [];
  for (const [key, item] of here) {
    const other = there.get(key);
    if (!paired.has(item) && (other === undefined || taken.has(other))) found.push(item);
  }
  return found;
}

/** Pairs what went with what came, of one kind; each pair becomes a rename. */
class Pairing {
  readonly #kind: IdKind;
  readonly #base: AgreementDocument;
  readonly #head: AgreementDocument;
  readonly #gone: Set<Declared>;
  readonly #come: Set<Declared>;
  readonly #renames: Renames;

  constructor(
    kind: IdKind,
    { base, head }: { readonly base: AgreementDocument; readonly head: AgreementDocument },
    { gone, come }: { readonly gone: readonly Declared[]; readonly come: readonly Declared[] },
    renames: Renames,
  ) {
    this.#kind = kind;
    this.#base = base;
    this.#head = head;
    this.#gone = new Set(gone);
    this.#come = new Set(come);
    this.#renames = renames;
  }

  /** Those whose ids went to one another are told as renames, all at once. */
  pairExchanged(pairs: readonly Pair[]): void {
    for (const [from, to] of pairs) this.#pair(from, to);
  }

  /** What is left, and has an id that something else has on the other side, is not that. */
  setApart(): void {
    for (const { scope, id } of this.#gone)
      if (this.#renames.baseId(scope, id) !== id) this.#renames.setApart(scope, id, 'base');
    for (const { scope, id } of this.#come)
      if (this.#renames.headId(scope, id) !== id) this.#renames.setApart(scope, id, 'head');
  }

  /** Pairs those of which the same is said, in their order. */
  pairByContent(): void {
    const alike = groupedBy([...this.#come], (item) => wordsOf(item, this.#head));
    const byContent = new Map<string, ReadonlyMap<string, Declared[]>>();
    const matchOf = (item: Declared): Declared | undefined => {
      const words = wordsOf(item, this.#base);
      const items = alike.get(words) ?? [];
      const [only, another] = items;
      if (!only) return undefined;
      // Most have words of their own: to compare the two takes less than to write down what each says.
      if (!another && !byContent.has(words)) return this.#sayTheSame(item, only) ? items.pop() : undefined;
      const said = byContent.get(words) ?? groupedBy(items, (one) => content(one, this.#head, same, same));
      byContent.set(words, said);
      return said.get(content(item, this.#base, this.#inHead, this.#translate) ?? '')?.shift();
    };
    // All are found before a rename is added, so that those of one kind are all in the same ids.
    const pairs = [...this.#gone].map((item) => [item, matchOf(item)] as const);
    for (const [from, to] of pairs) if (to) this.#pair(from, to);
  }

  #sayTheSame(from: Declared, to: Declared): boolean {
    const [was, is] = [from.declarations[0], to.declarations[0]];
    if (!was || !is || from.declarations.length > 1 || to.declarations.length > 1) {
      const said = content(from, this.#base, this.#inHead, this.#translate);
      return said !== undefined && said === content(to, this.#head, same, same);
    }
    const [before, after] = [valueAt(this.#base.data, was.path), valueAt(this.#head.data, is.path)];
    if (from.map !== to.map || before === undefined || after === undefined) return false;
    return isSameData(this.#translate(before, was.path), after);
  }

  /** Pairs those that bear the same mark, in their order. */
  pairBy(sign: Sign): void {
    const candidates = groupedBy([...this.#come], (item) => sign(item, this.#head, same, same));
    // Marks are made before a rename is added, so that those of one kind are all in the same ids.
    const marks = [...this.#gone].map((item) => [item, sign(item, this.#base, this.#inHead, this.#translate)] as const);
    for (const [item, mark] of marks) {
      const match = candidates.get(mark ?? '')?.shift();
      if (match) this.#pair(item, match);
    }
  }

  /** Pairs those that are left where only little of their words is otherwise. */
  pairReworded(): void {
    const known = (items: ReadonlySet<Declared>, said: (path: Path) => Said | undefined) =>
      [...items].flatMap((item) => {
        const [first, second] = item.declarations;
        const what = first && !second ? said(first.path) : undefined;
        return what ? [{ item, said: what }] : [];
      });
    const gone = known(this.#gone, (path) => saidBy(this.#base, path, this.#inHead, this.#translate));
    const come = known(this.#come, (path) => saidBy(this.#head, path, same, same));
    const textOf = ({ said }: { readonly said: Said }) => said.text;
    const pairs = mostAlike({ items: gone, textOf }, { items: come, textOf }, (from, to, likeness) =>
      isReworded(from.said, to.said, likeness),
    );
    for (const [from, to] of pairs) this.#pair(from.item, to.item);
  }

  readonly #inHead = (path: Path): Path => this.#renames.headPath(path);
  readonly #translate = (value: unknown, path: Path): unknown =>
    this.#renames.translate(value, shapeAt(path), () => this.#inHead(path));

  #pair(from: Declared, to: Declared): void {
    const [was, is] = [from.declarations[0], to.declarations[0]];
    if (!was || !is) return;
    if (!isFollowed(this.#kind, { base: this.#base, head: this.#head }, from, to)) return;
    this.#gone.delete(from);
    this.#come.delete(to);
    const rename = { kind: this.#kind, baseId: from.id, headId: to.id, basePath: was.path, headPath: is.path };
    this.#renames.add(from.scope, rename);
  }
}

/** Whether no place still has the old id, or had the new one before: half of the places would not follow. */
const isFollowed = (
  kind: IdKind,
  { base, head }: { readonly base: AgreementDocument; readonly head: AgreementDocument },
  from: Declared,
  to: Declared,
): boolean => !isUsed(base, kind, to.id) && !isUsed(head, kind, from.id);

const same = <T>(value: T): T => value;

/** Things by a mark, in their order; without those that have none. */
function groupedBy<T>(items: readonly T[], markOf: (item: T) => string | undefined): ReadonlyMap<string, T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const mark = markOf(item);
    if (mark === undefined) continue;
    const alike = found.get(mark);
    if (alike) alike.push(item);
    else found.set(mark, [item]);
  }
  return found;
}

/** The words and the map that all of which the same is said have in common; nothing of what is declared at several places. */
const wordsOf = (item: Declared, agreement: AgreementDocument): string =>
  (item.declarations.length === 1 ? saying(item, agreement, same, same) : undefined) ?? '';

type Sign = (
  item: Declared,
  agreement: AgreementDocument,
  inHead: (path: Path) => Path,
  translate: (value: unknown, path: Path) => unknown,
) => string | undefined;

/** All that is said of it, and in which maps. */
const content: Sign = ({ declarations, map }, agreement, inHead, translate) => {
  const parts: string[] = [];
  for (const { path } of declarations) {
    const value = valueAt(agreement.data, path);
    if (value === undefined) return undefined;
    const at = parts.length === 0 ? map : pathKey(inHead(path.slice(0, -1)));
    parts.push(`${at}\u0000${canonicalJson(translate(value, path))}`);
  }
  return parts.sort().join('\u0001');
};

/** What people know it by: the name of a party, what a commitment promises. A competency is known by its id alone. */
const saying: Sign = ({ declarations: [first], map }, agreement) => {
  const words = first && tellingText(agreement, first.path);
  return words === undefined ? undefined : `${map}\u0000${words}`;
};

/** A party that has another name as well is known by what it is registered under; by all its people where it is not. */
const registration: Sign = ({ declarations: [first] }, agreement) => {
  const party = first?.kind === 'party' ? agreement.data.parties?.[String(first.path[1])] : undefined;
  const { registration: known = {}, people = {} } = party ?? {};
  if (Object.keys(known).length > 0) return canonicalJson(known);
  const named = Object.entries(people).map(([id, person]) => [id, person?.name ?? '']);
  return named.length > 0 ? canonicalJson({ people: Object.fromEntries(named) }) : undefined;
};
