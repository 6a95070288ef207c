import { shapeAt } from 'partnership-agreements-schema';
import type { AgreementDocument } from '../agreement/document.ts';
import { dotted, type Path, pathKey } from '../agreement/path.ts';
import type { Node } from '../agreement/tree/tree.ts';
import { type Message, message } from '../l10n/message.ts';
import type { Change } from './change.ts';
import { meantBy, sourceOf } from './doubt.ts';
import { principleAt } from './judge.ts';
import type { Renames } from './renames.ts';
import { partyOf, quoted } from './wording.ts';

/** What stood under a key that the format does not have, or under a party that there is not, and no longer does. */
export interface Unread {
  readonly basePath: Path;
  /** Where it stands now, in the same words; undefined where it is gone. */
  readonly headPath?: Path;
}

/**
 * Keys that were not read, and that the head has no more, as far as that leaves nothing to doubt: what stood there stands
 * where it was meant to, in the same words, or it is gone and nothing came that it may have been. All others stay what
 * cannot be compared: the head may say less than was meant.
 */
export function findUnread(base: AgreementDocument, head: AgreementDocument, renames: Renames): readonly Unread[] {
  const misnamed = [...base.problemsOf('unknown-key'), ...base.problemsOf('unknown-party')];
  if (misnamed.length === 0 || !head.isCertain) return [];
  const came = new Map<string, Came>();
  return misnamed.flatMap((problem): readonly Unread[] => {
    const { path: basePath } = problem;
    const [map, key] = [basePath.slice(0, -1), String(basePath.at(-1))];
    const headMap = renames.headPath(map);
    if (head.places.node([...headMap, key]) !== undefined) return [];
    const here = came.get(pathKey(map)) ?? cameIn(base, map, head, headMap);
    came.set(pathKey(map), here);
    const was = base.places.node(basePath);
    const meant = meantBy(problem);
    const headPath = meant ? renames.headPath(meant) : here.bySaying.get(said(was));
    if (headPath && head.state(headPath) === 'sound' && said(head.places.node(headPath)) === said(was))
      return [{ basePath, headPath }];
    // Keys of a map that holds what people call as they like are entries, and no slips.
    const isStray = meant === undefined && shapeAt(map)?.kind === 'object' && head.places.map(headMap) !== undefined;
    return isStray && !here.kinds.has(was?.kind) ? [{ basePath }] : [];
  });
}

/** What a map of the head holds under keys that it has not in the base: by what it says, and of which kinds it is. */
interface Came {
  readonly bySaying: ReadonlyMap<string, Path>;
  readonly kinds: ReadonlySet<Node['kind'] | undefined>;
}

function cameIn(base: AgreementDocument, map: Path, head: AgreementDocument, headMap: Path): Came {
  const came = head.places
    .keys(headMap)
    .filter((key) => base.places.node([...map, key]) === undefined)
    .map((key) => [...headMap, key])
    .map((path) => ({ path, node: head.places.node(path) }));
  return {
    bySaying: new Map(came.map(({ path, node }) => [said(node), path])),
    kinds: new Set(came.map(({ node }) => node?.kind)),
  };
}

/** What a node says, whatever its layout. */
const said = (node: Node | null | undefined): string => JSON.stringify(plain(node));
const plain = (node: Node | null | undefined): unknown => {
  if (!node) return null;
  if (node.kind === 'list') return node.items.map(plain);
  if (node.kind === 'map') return node.pairs.map(({ name, value }) => [name, plain(value)]);
  return node.kind === 'scalar' ? { says: node.source, as: typeof node.value } : node.kind;
};

/** Told as what a reader has to judge: what nobody had read counts from now on, or is gone. */
export function tellUnread({ basePath, headPath }: Unread, base: AgreementDocument, head: AgreementDocument): Change {
  const path = headPath ?? basePath;
  const party = partyOf(path);
  const baseRange = base.rangeOf(basePath, 'key');
  return {
    effect: 'unclear',
    principle: principleAt(path[0]),
    ...(party === undefined ? {} : { party }),
    path,
    reworded: false,
    baseRange,
    ...(headPath
      ? {
          kind: 'renamed',
          before: dotted(basePath),
          after: dotted(headPath),
          headRange: head.rangeOf(headPath, 'key'),
          message: message(
            'What stood under “{before}”, and was not read, stands under “{after}” now: it counts from now on.',
            { before: dotted(basePath), after: dotted(headPath) },
          ),
        }
      : { kind: 'removed', before: sourceOf(base, basePath), message: goneWords(base, basePath) }),
  };
}

function goneWords(base: AgreementDocument, path: Path): Message {
  const source = sourceOf(base, path);
  return source === ''
    ? message('“{key}” is gone, a key that the format does not have.', { key: dotted(path) })
    : message('“{key}” is gone, a key that the format does not have; what stood there was not read: {source}.', {
        key: dotted(path),
        source: quoted(source),
      });
}
