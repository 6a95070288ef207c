import assert from 'node:assert/strict';
import { partnership } from '../support/command.ts';

it('every command helps, with examples', () => {
  const listed = [...partnership(['--help']).stdout.matchAll(/^ {2}partnership (\w+)/gm)].map(([, name = '']) => name);
  assert.ok(listed.length >= 8);
  for (const name of listed) {
    const { status, stdout } = partnership([name, '--help']);
    assert.equal(status, 0, name);
    assert.match(stdout, new RegExp(`^partnership ${name}`));
  }
});
