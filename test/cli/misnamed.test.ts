import assert from 'node:assert/strict';
import { inFolder, partnership } from '../support/command.ts';
import { commitAll } from '../support/git.ts';
import { readBase } from '../support/markers.ts';

const name = 'live-eta.partnership.yaml';

describe('a name that is none of those that there are', () => {
  it('is answered with what it may have been meant to be', () => {
    inFolder({ [name]: readBase('two'), 'other/second.partnership.yaml': readBase('two') }, (cwd) => {
      commitAll(cwd);
      const folder = /^partnership: "other" is a folder\. Name one of the agreements in it\.\n$/;
      for (const [args, status, says] of [
        [['history', 'other'], 2, folder],
        [['summary', 'other'], 2, folder],
        [['diff', '--since-signed', 'eva', 'other'], 2, folder],
        [['diff', 'other'], 2, /^partnership: "other" is a folder\. .*: partnership diff HEAD other\.\n$/],
        [['diff', 'HEAD~9'], 2, /^partnership: There is no file and no revision "HEAD~9" here /],
        [
          ['diff', '--since-signed', 'Eva', name],
          2,
          /no party and no person "Eva"\. Its parties are noordlicht and van-rijn; its people are eva, mark, lin, hans, fatima and joost\.\n$/,
        ],
        [
          ['sign', name, '--person', 'Eva', '--yes'],
          2,
          /it has no person "Eva"\. Its people are eva, mark, lin, hans, fatima and joost\.\n$/,
        ],
      ] as const) {
        const result = partnership([...args], { cwd });
        assert.equal(result.status, status, args.join(' '));
        assert.match(result.stderr, says);
      }
    });
  });
});
