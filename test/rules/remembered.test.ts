import assert from 'node:assert/strict';
import { remembered } from '../../server/src/rules/vague/remembered.ts';

describe('What was answered about a text is remembered', () => {
  const counting = () => {
    const asked: string[] = [];
    const answer = remembered((text) => {
      asked.push(text);
      return text === 'nothing' ? undefined : text.length;
    });
    return { asked, answer };
  };

  it('and is the same answer, also where it is none', () => {
    const { asked, answer } = counting();
    for (const text of ['soon', 'nothing', 'soon', 'nothing', 'never'])
      assert.equal(answer(text), text === 'nothing' ? undefined : text.length);
    assert.deepEqual(asked, ['soon', 'nothing', 'never']);
  });

  it('as long as it is asked now and then, however many other texts come', () => {
    const { asked, answer } = counting();
    for (let n = 0; n < 20_000; n++) {
      answer(`text ${n}`);
      if (n % 1000 === 0) answer('soon');
    }
    assert.equal(asked.filter((text) => text === 'soon').length, 1);
    answer('text 0');
    assert.equal(asked.filter((text) => text === 'text 0').length, 2, 'what was asked long ago is forgotten');
  });

  it('but for long texts', () => {
    const { asked, answer } = counting();
    const long = 'very '.repeat(200);
    assert.equal(answer(long), answer(long));
    assert.equal(asked.length, 2);
  });
});
