import { allIdKinds, type IdKind, shapeAt } from 'partnership-agreements-schema';
import { canonicalJson } from '../agreement/digest.ts';
import type { AgreementDocument } from '../agreement/document.ts';
import { type Path, pathKey } from '../agreement/path.ts';
import type { Declaration } from '../agreement/reading.ts';
import { mostAlike } from './likeness.ts';
import { Renames, scopeOf } from './renames.ts';
import { isReworded, type Said, saidBy } from './said.ts';
import { isUsed } from './uses.ts';
import { tellingText, valueAt } from './value.ts';

/** Something with an id, with all places that declare it: a competency can have several. */
interface Declared {
  readonly scope: string;
  readonly id: string;
  readonly declarations: readonly Declaration[];
}

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
    const old = declared(kind, before.get(kind) ?? [], (path) => renames.headPath(path));
    const now = declared(kind, after.get(kind) ?? [], (path) => path);
    const gone = [...old].filter(([key]) => !now.has(key)).map(([, item]) => item);
    const come = [...now].filter(([key]) => !old.has(key)).map(([, item]) => item);
    if (gone.length === 0 || come.length === 0) continue;
    const pairing = new Pairing(kind, { base, head }, { gone, come }, renames);
    pairing.pairBy(content);
    pairing.pairBy(saying);
    pairing.pairBy(registration);
    pairing.pairReworded();
  }
  return renames;
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

  /** Pairs those that bear the same mark, in their order. */
  pairBy(sign: Sign): void {
    const candidates = new Map<string, Declared[]>();
    for (const item of this.#come) {
      const mark = sign(item, this.#head, same, same);
      if (mark === undefined) continue;
      const alike = candidates.get(mark);
      if (alike) alike.push(item);
      else candidates.set(mark, [item]);
    }
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
    this.#renames.translate(value, shapeAt(path), this.#inHead(path));

  #pair(from: Declared, to: Declared): void {
    const [was, is] = [from.declarations[0], to.declarations[0]];
    if (!was || !is) return;
    if (isUsed(this.#base, this.#kind, to.id) || isUsed(this.#head, this.#kind, from.id)) return;
    this.#gone.delete(from);
    this.#come.delete(to);
    const rename = { kind: this.#kind, baseId: from.id, headId: to.id, basePath: was.path, headPath: is.path };
    this.#renames.add(from.scope, rename);
  }
}

const same = <T>(value: T): T => value;

function byKind(agreement: AgreementDocument): ReadonlyMap<IdKind, readonly Declaration[]> {
  const found = new Map<IdKind, Declaration[]>();
  for (const declaration of agreement.declarations.all) {
    const others = found.get(declaration.kind);
    if (others) others.push(declaration);
    else found.set(declaration.kind, [declaration]);
  }
  return found;
}

function declared(
  kind: IdKind,
  declarations: readonly Declaration[],
  inHead: (path: Path) => Path,
): ReadonlyMap<string, Declared> {
  const found = new Map<string, Declared & { readonly declarations: Declaration[] }>();
  for (const declaration of declarations) {
    const scope = scopeOf(kind, () => inHead(declaration.path.slice(0, -1)));
    const key = `${scope}\u0000${declaration.id}`;
    const known = found.get(key);
    if (known) known.declarations.push(declaration);
    else found.set(key, { scope, id: declaration.id, declarations: [declaration] });
  }
  return found;
}

type Sign = (
  item: Declared,
  agreement: AgreementDocument,
  inHead: (path: Path) => Path,
  translate: (value: unknown, path: Path) => unknown,
) => string | undefined;

/** All that is said of it, and in which maps. */
const content: Sign = ({ declarations }, agreement, inHead, translate) => {
  const parts = declarations.map(({ path }) => {
    const value = valueAt(agreement.data, path);
    return value === undefined
      ? undefined
      : `${pathKey(inHead(path.slice(0, -1)))}\u0000${canonicalJson(translate(value, path))}`;
  });
  return parts.includes(undefined) ? undefined : parts.sort().join('\u0001');
};

/** What people know it by: the name of a party, what a commitment promises. A competency is known by its id alone. */
const saying: Sign = ({ declarations: [first] }, agreement, inHead) => {
  const words = first && tellingText(agreement, first.path);
  return words === undefined ? undefined : `${pathKey(inHead(first?.path.slice(0, -1) ?? []))}\u0000${words}`;
};

/** A party that has another name as well is known by what it is registered under; by all its people where it is not. */
const registration: Sign = ({ declarations: [first] }, agreement) => {
  const party = first?.kind === 'party' ? agreement.data.parties?.[String(first.path[1])] : undefined;
  const { registration: known = {}, people = {} } = party ?? {};
  if (Object.keys(known).length > 0) return canonicalJson(known);
  const named = Object.entries(people).map(([id, person]) => [id, person?.name ?? '']);
  return named.length > 0 ? canonicalJson({ people: Object.fromEntries(named) }) : undefined;
};
