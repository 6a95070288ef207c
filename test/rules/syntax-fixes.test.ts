import assert from 'node:assert/strict';
import { everyFixMends, fixed, titlesOf } from '../support/fixes.ts';
import { readBase } from '../support/markers.ts';

const two = readBase('two');
function change(text: string, from: string, to: string): string {
  assert.ok(text.includes(from), from);
  return text.replace(from, () => to);
}

describe('fixes of the rules of syntax', () => {
  everyFixMends('syntax');

  it('keep one of two versions', () => {
    const block = '<<<<<<< HEAD\nversion: 3\n=======\nversion: 3 # signed\n>>>>>>> theirs\n';
    const conflict = change(two, 'version: 3\n', block);
    assert.equal(fixed(conflict, 'syntax/conflict-markers', 'Keep ours'), two);
    assert.equal(
      fixed(conflict, 'syntax/conflict-markers', 'Keep theirs'),
      change(two, 'version: 3\n', 'version: 3 # signed\n'),
    );
    const three = change(two, 'version: 3\n', block.replace('=======', '||||||| base\nversion: 2\n======='));
    assert.equal(fixed(three, 'syntax/conflict-markers', 'Keep ours'), two);
  });

  it('write out what an alias stands for', () => {
    const alias = change(
      change(two, 'mission: Software people', 'mission: &m Software people'),
      'mission: Delivered is delivered',
      'mission: *m',
    );
    const after = 'mission: Software people dare to rely on\n      values: [reliability';
    assert.equal(
      fixed(alias, 'syntax/not-plain', 'Write the value out'),
      change(alias, 'mission: *m\n      values: [reliability', after),
    );
    assert.deepEqual(
      titlesOf(change(two, 'mission: Delivered is delivered', 'mission: *nothing'), 'syntax/not-plain'),
      [],
    );
  });

  it('put spaces in the place of tabs, as many as fit', () => {
    const rule = 'syntax/tab';
    for (const [tabs, spaces] of [
      ['\t\t\tmark: {', '      mark: {'],
      ['\tpeople:\n      eva', '    people:\n      eva'],
    ] as const) {
      assert.equal(fixed(change(two, spaces, tabs), rule, 'Use spaces'), two);
    }
  });
});
