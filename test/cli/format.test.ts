import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inFolder, partnership } from '../support/command.ts';
import { readBase } from '../support/markers.ts';

const sound = readBase('two');
const untidy = sound.replace('partnership: v1', 'partnership:   v1');

/** What `format` makes of a text. */
const formatted = (text: string) =>
  inFolder({ 'a.partnership.yaml': text }, (cwd) => {
    const { status, stderr } = partnership(['format'], { cwd });
    assert.deepEqual([status, stderr], [0, '']);
    return readFileSync(path.join(cwd, 'a.partnership.yaml'), 'utf8');
  });

describe('partnership format', () => {
  it('puts the layout in order, or only tells', () => {
    const untidy = sound
      .replace('title: Live', 'title:    Live')
      .replace('  noordlicht:\n    name', '  noordlicht:\n\n\n    name');
    inFolder({ 'a.partnership.yaml': untidy, 'b.partnership.yaml': 'a: [' }, (cwd) => {
      const checked = partnership(['format', 'a.partnership.yaml', '--check'], { cwd });
      assert.deepEqual([checked.status, checked.stdout], [1, 'a.partnership.yaml\n']);
      assert.equal(readFileSync(path.join(cwd, 'a.partnership.yaml'), 'utf8'), untidy);
      assert.equal(partnership(['format', 'a.partnership.yaml'], { cwd }).status, 0);
      assert.equal(partnership(['format', 'a.partnership.yaml', '--check'], { cwd }).status, 0);
      const both = partnership(['format'], { cwd });
      assert.equal(both.status, 1);
      assert.match(both.stderr, /^b\.partnership\.yaml: This file cannot be formatted/);
    });
  });

  it('keeps the line ends of most lines, whatever the first one ends with', () => {
    const windows = sound.replaceAll('\n', '\r\n');
    assert.equal(formatted(untidy.replace('\n', '\r\n')), sound);
    assert.equal(formatted(sound.replace('\n', '\r\n')), sound);
    assert.equal(formatted(untidy.replaceAll('\n', '\r\n')), windows);
    assert.equal(formatted(windows.replace('\r\n', '\n')), windows);
  });

  it('takes a file in which nothing stands yet', () => {
    assert.equal(formatted(''), '');
    assert.equal(formatted('# Live ETA\n#   what we want\n'), '# Live ETA\n#   what we want\n');
    assert.equal(formatted('---\n# Live ETA\n'), '---\n# Live ETA\n');
    assert.equal(formatted('partnership: v2\na:   b\n'), 'partnership: v2\na: b\n');
  });

  it('has nothing to say of the examples', () => {
    const { stdout, stderr } = partnership(['format', '--check', 'examples']);
    assert.equal(stdout, '');
    // But for the one that cannot be read.
    assert.match(stderr, /^examples\/portfolio\/broken-museum-of-butter\.partnership\.yaml: .*\n$/);
  });
});
