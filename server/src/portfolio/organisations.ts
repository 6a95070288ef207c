import type { EntryParty, PortfolioEntry } from './entry.ts';

/** A party of one or more agreements, by whatever id each of them gives it. */
export interface Organisation {
  /** Unique in the portfolio: the id that it has first. */
  readonly id: string;
  /** Its name in the first agreement that names it. */
  readonly name: string;
}

/** The organisations of a portfolio, and which party of which agreement each of them is. */
export interface Organisations {
  readonly all: readonly Organisation[];
  of(file: string, party: string): Organisation;
  /** Parties that look like one organisation, and could not be matched: one has a registration that the other lacks. */
  readonly apart: readonly Apart[];
}
export interface Apart {
  readonly name: string;
  readonly files: readonly string[];
}

interface Node {
  readonly party: EntryParty;
  readonly file: string;
  parent: Node | undefined;
}

/**
 * Matches parties across agreements as the loads of people are matched: they share a registration or, where neither gives
 * any, the id. Those that were known `before` stay the same objects.
 */
export function organisationsOf(entries: readonly PortfolioEntry[], before?: Organisations): Organisations {
  const byMark = new Map<string, Node>();
  const byFile = new Map<string, Map<string, Node>>();
  for (const { file, parties } of entries) {
    const here = new Map<string, Node>();
    byFile.set(file, here);
    for (const party of parties) {
      const node: Node = { party, file, parent: undefined };
      here.set(party.id, node);
      for (const mark of party.marks) {
        const other = byMark.get(mark);
        if (other) join(other, node);
        else byMark.set(mark, node);
      }
    }
  }
  const nodes = [...byFile.values()].flatMap((here) => [...here.values()]);
  const organisations = new Map<Node, Organisation>();
  const known = new Map(before?.all.map((one) => [one.id, one]));
  const ids = new Set<string>();
  for (const node of nodes) {
    const top = topOf(node);
    if (organisations.has(top)) continue;
    let id = top.party.id;
    for (let number = 2; ids.has(id); number++) id = `${top.party.id}-${number}`;
    ids.add(id);
    const { name } = top.party;
    const same = known.get(id);
    organisations.set(top, same?.name === name ? same : { id, name });
  }
  const of = (file: string, party: string): Organisation => {
    const node = byFile.get(file)?.get(party);
    const found = node && organisations.get(topOf(node));
    // Who is no party of the file stands for nobody else.
    return found ?? { id: `${file}\0${party}`, name: party };
  };
  return { all: [...organisations.values()], of, apart: apartOf(nodes) };
}

function topOf(node: Node): Node {
  let top = node;
  while (top.parent) top = top.parent;
  // What comes next finds it sooner.
  if (node !== top) node.parent = top;
  return top;
}

/** The one that was there first stands for both. */
function join(first: Node, second: Node): void {
  const [a, b] = [topOf(first), topOf(second)];
  if (a !== b) b.parent = a;
}

function apartOf(nodes: readonly Node[]): readonly Apart[] {
  const byName = new Map<string, Node[]>();
  for (const node of nodes) {
    const name = node.party.name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
    const same = byName.get(name);
    if (same) same.push(node);
    else byName.set(name, [node]);
  }
  return [...byName.values()].flatMap((same): readonly Apart[] => {
    const tops = new Set(same.map(topOf));
    const [first] = same;
    if (tops.size < 2 || !first) return [];
    return [{ name: first.party.name, files: [...new Set(same.map(({ file }) => file))].sort() }];
  });
}
