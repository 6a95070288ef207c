import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { run } from '../../server/src/cli/commands/sign.ts';
import { answeringTerminal } from '../support/answering-terminal.ts';
import { inFolder } from '../support/command.ts';
import { commitAll } from '../support/git.ts';
import { readBase } from '../support/markers.ts';

const sound = readBase('two');
const [first, second] = ['a.partnership.yaml', 'b.partnership.yaml'];

/** Signs as eva at a terminal where somebody gives these answers, one a question, and then leaves. */
async function signing(
  answers: readonly string[],
  texts: Readonly<Record<string, string>>,
  args: readonly string[] = [],
) {
  return inFolder(texts, async (cwd) => {
    commitAll(cwd);
    const { terminal, shown } = answeringTerminal(cwd, answers);
    const code = await run([...Object.keys(texts), '--person', 'eva', ...args], terminal);
    const signed = Object.keys(texts).filter((name) => readFileSync(path.join(cwd, name), 'utf8') !== texts[name]);
    return { code, signed, shown: shown.join('') };
  });
}

describe('partnership sign, at a terminal', () => {
  it('signs on a yes, in English or in Dutch, and on nothing else', async () => {
    for (const answer of [' yes ', 'JA']) {
      const { code, signed, shown } = await signing([answer], { [first]: sound });
      assert.deepEqual([code, signed], [0, [first]], answer);
      assert.match(shown, /Sign version 3 as Eva de Wit, for Noordlicht Software B\.V\.\? \[y\/N\] /);
    }
    for (const answer of ['', 'no', 'yes please']) {
      const { code, signed, shown } = await signing([answer], { [first]: sound });
      assert.deepEqual([code, signed], [1, []], answer);
      assert.match(shown, /a\.partnership\.yaml is not signed\.\n$/);
    }
  });

  it('asks for each file, and no longer once somebody has left', async () => {
    const both = { [first]: sound, [second]: sound };
    assert.deepEqual((await signing(['n', 'y'], both)).signed, [second]);
    const { code, signed, shown } = await signing([], both);
    assert.deepEqual([code, signed], [2, []]);
    assert.match(shown, /nobody said yes/);
    assert.doesNotMatch(shown, /b\.partnership\.yaml/);
  });

  it('tells of what cannot be read for certain what the check finds there, whatever is asked', async () => {
    const open = sound
      .replace('mission: Delivered is delivered', 'mission: TBD')
      .replace('owner: mark', 'owner: nobody');
    for (const args of [[], ['--force']]) {
      const { code, signed, shown } = await signing(['y'], { [first]: open }, args);
      assert.deepEqual([code, signed], [2, []]);
      assert.match(shown, /It has 1 error: .*nobody/);
      assert.match(shown, /Not everything is filled in yet: transparency\.culture\.van-rijn\.mission\./);
      assert.match(shown, /nobody can sign what is not sure/);
      assert.doesNotMatch(shown, /\[y\/N\]|--force signs/);
    }
  });

  it('tells somebody whose signature would not count', async () => {
    const named = sound.replace('  sign_off:', '  signatories: { noordlicht: [mark, lin] }\n  sign_off:');
    const { code, shown } = await signing(['y'], { [first]: named });
    assert.equal(code, 0, shown);
    assert.match(
      shown,
      /Who signs for Noordlicht Software B\.V\.: Mark Smit and Lin Chen\. A signature of Eva de Wit does not count\./,
    );
    const counted = await signing(['y'], { [first]: named.replace('[mark, lin]', '[mark, eva]') });
    assert.doesNotMatch(counted.shown, /does not count/);
  });

  it('says of a file that is no agreement that it is none, and not who is missing in it', async () => {
    for (const text of ['', sound.replace('partnership: v1', 'partnership: v2')]) {
      const { code, shown } = await signing(['y'], { [first]: text });
      assert.equal(code, 2);
      assert.match(shown, /cannot be read as an agreement/);
    }
  });
});
