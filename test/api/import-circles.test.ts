import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { repository } from '../support/command.ts';

type Graph = ReadonlyMap<string, readonly string[]>;

/** What each file imports, types included: a circle of types is one for whoever reads them. */
function graphOf(folder: string): Graph {
  const root = path.join(repository, folder);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  return new Map(
    files.map((file) => {
      const imports = readFileSync(path.join(root, file), 'utf8').matchAll(/\b(?:from|import|import\() *'(\.[^']+)'/g);
      return [file, [...imports].map(([, to = '']) => path.join(path.dirname(file), to))];
    }),
  );
}

/** The first circle that is met; undefined where there is none. */
function circleIn(graph: Graph): readonly string[] | undefined {
  const done = new Set<string>();
  const follow = (file: string, way: readonly string[]): readonly string[] | undefined => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const next of graph.get(file) ?? []) {
      const circle = follow(next, [...way, file]);
      if (circle) return circle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of graph.keys()) {
    const circle = follow(file, []);
    if (circle) return circle;
  }
  return undefined;
}

describe('imports', () => {
  for (const folder of ['schemas/src', 'server/src', 'client/src', 'playground/src']) {
    it(`of ${folder} go one way`, () => {
      const graph = graphOf(folder);
      assert.ok([...graph.values()].flat().length > 0, 'nothing imports anything');
      assert.equal(circleIn(graph)?.join(' → '), undefined);
    });
  }
  it('that go round are found', () => {
    const graph = new Map([
      ['a.ts', ['b.ts']],
      ['b.ts', ['c.ts', 'd.ts']],
      ['c.ts', []],
      ['d.ts', ['b.ts']],
    ]);
    assert.deepEqual(circleIn(graph), ['b.ts', 'd.ts', 'b.ts']);
  });
});
