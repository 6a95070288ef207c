import { allIdKinds, type IdKind, shapeAt } from 'partnership-agreements-schema';
import { canonicalJson } from '../agreement/digest.ts';
import type { AgreementDocument } from '../agreement/document.ts';
import { type Path, pathKey } from '../agreement/path.ts';
import type { Declaration } from '../agreement/reading.ts';
import { Renames, scopeOf } from './renames.ts';
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
 * is known by its name, or by what it says: two changes, and no farewell.
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
    const inHead = (path: Path) => renames.headPath(path);
    const translate = (value: unknown, path: Path) => renames.translate(value, shapeAt(path), inHead(path));
    const matched = new Set<Declared>();
    for (const sign of [content, saying]) {
      const candidates = new Map<string, Declared[]>();
      for (const item of come) {
        if (matched.has(item)) continue;
        const mark = sign(item, head, same, same);
        if (mark === undefined) continue;
        const alike = candidates.get(mark);
        if (alike) alike.push(item);
        else candidates.set(mark, [item]);
      }
      // Marks are made before a rename is added, so that those of one kind are all in the same ids.
      const marks = gone.map((item) => (matched.has(item) ? undefined : sign(item, base, inHead, translate)));
      for (const [index, item] of gone.entries()) {
        const match = candidates.get(marks[index] ?? '')?.shift();
        const [from, to] = [item.declarations[0], match?.declarations[0]];
        if (!match || !from || !to || isUsed(base, kind, match.id) || isUsed(head, kind, item.id)) continue;
        matched.add(item).add(match);
        renames.add(item.scope, { kind, baseId: item.id, headId: match.id, basePath: from.path, headPath: to.path });
      }
    }
  }
  return renames;
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
