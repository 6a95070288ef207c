import assert from 'node:assert/strict';
import { AgreementDocument } from '../../../server/src/agreement/document.ts';
import { rewrite } from '../../../server/src/agreement/rewritten.ts';
import { checked } from '../checked.ts';
import type { Property } from '../property.ts';

/** So many places of a text are written otherwise, one by one. */
const places = 4;

export const rewritten: Property = {
  name: 'rewritten',
  asserts: 'a text with other values is the same agreement, whether it is read anew or made of the one before',
  holds(text) {
    const { agreement } = checked(text);
    const figures = [...text.matchAll(/[0-9a-f]/g)];
    const step = Math.max(1, Math.floor(figures.length / places));
    for (let at = 0; at < figures.length; at += step) {
      const { index, 0: figure } = figures[at] ?? { index: 0, 0: '' };
      const other = `${text.slice(0, index)}${figure === '7' ? '1' : '7'}${text.slice(index + 1)}`;
      const like = rewrite(agreement, other);
      if (!like) continue;
      const quick = new AgreementDocument(other, { agreement, rewritten: like });
      const anew = new AgreementDocument(other);
      assert.deepEqual(quick.places.root, anew.places.root, JSON.stringify(other));
      assert.deepEqual(quick.data, anew.data, JSON.stringify(other));
      assert.deepEqual(quick.problems, anew.problems, JSON.stringify(other));
      assert.deepEqual(quick.references, anew.references, JSON.stringify(other));
    }
  },
};
