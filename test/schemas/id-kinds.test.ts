import assert from 'node:assert/strict';
import { allIdKinds, isByParty, sectionsOf, shapeAt, traitsOf } from 'partnership-agreements-schema';

describe('kinds of id', () => {
  it('have a place in the schema, each', () => {
    assert.deepEqual(
      allIdKinds.filter((kind) => sectionsOf(kind).length === 0),
      [],
    );
  });

  it('mean one thing under a party where the schema keeps them by party, but what all parties share', () => {
    const shared = new Set(['person', 'competency', 'commitment']);
    for (const kind of allIdKinds) {
      const [section] = sectionsOf(kind);
      const isOfParty = section?.parties !== undefined && !shared.has(kind);
      assert.equal(traitsOf(kind).scope, isOfParty ? 'party' : 'agreement', kind);
    }
  });

  it('are declared below the path of their section', () => {
    for (const kind of allIdKinds)
      for (const { path, parties, below } of sectionsOf(kind)) {
        const outer = shapeAt(path);
        assert.ok(outer?.kind === 'map', kind);
        if (parties) assert.ok(isByParty(outer) || path[0] === 'parties', kind);
        const declaring = parties ? shapeAt([...path, 'a', ...(below === undefined ? [] : [below])]) : outer;
        assert.ok(declaring?.kind === 'map' && declaring.keys.kind === 'ids' && declaring.keys.declares === kind, kind);
      }
  });
});
