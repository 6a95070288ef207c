import assert from 'node:assert/strict';
import { flagFor } from '../../server/src/cli/checking/compiling.ts';
import { inFolder, partnership } from '../support/command.ts';
import { readBase } from '../support/markers.ts';

describe('What threads have V8 compile', () => {
  const engine = (versions: Readonly<Record<string, string>>) => flagFor(versions as unknown as NodeJS.ProcessVersions);

  it('is told to the engines that know the flag', () => {
    assert.equal(engine({ v8: '11.3.244.8-node.33' }), '--interrupt-budget=1000000');
    assert.equal(engine({ v8: '13.6.233.10-node.28' }), '--invocation-count-for-turbofan=30000');
    assert.equal(engine({ v8: '99.1' }), undefined);
    assert.equal(engine({ v8: '12.4.254.15', bun: '1.3.0' }), undefined);
    assert.equal(engine({ v8: '13.0.245.12', deno: '2.1.0' }), undefined);
    assert.equal(engine({}), undefined);
  });

  it('is told without a word to who checks', () => {
    const text = readBase('two');
    inFolder({ 'a.partnership.yaml': text, 'b.partnership.yaml': text }, (cwd) =>
      assert.equal(partnership(['check', '--jobs', '2'], { cwd }).stderr, ''),
    );
  });
});
