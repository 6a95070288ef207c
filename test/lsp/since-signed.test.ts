import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { SignPreviewRequest, SignRequest, SinceSignedRequest } from '../../server/src/lsp/protocol.ts';
import { partnership } from '../support/command.ts';
import { commitAll, git } from '../support/git.ts';
import { readBase } from '../support/markers.ts';
import { pulling, served, uriOf } from '../support/server.ts';

const name = 'a.partnership.yaml';

describe('what changed since somebody signed, in the editor', () => {
  it('is found in the history, for a person and for a party', () =>
    served({ [name]: readBase('two') }, pulling, async (server, at) => {
      const file = at(name);
      const signed = partnership(['sign', file, '--person', 'eva', '--date', '2026-11-24', '--yes']);
      assert.equal(signed.status, 0, signed.stderr);
      commitAll(at('.'));
      const text = readFileSync(file, 'utf8').replace('able: 140000', 'able: 130000');
      writeFileSync(file, text);
      git(at('.'), 'commit', '-qam', 'lower');
      const uri = uriOf(file);
      await server.open(uri, text.replace('willing: 260', 'willing: 250'));
      const since = await server.connection.sendRequest(SinceSignedRequest, { uri, who: 'noordlicht' });
      assert.ok(since?.kind === 'found');
      assert.match(since.markdown, /130,000 EUR instead of 140,000 EUR/);
      assert.match(since.markdown, /250 instead of 260/);
      assert.match(since.commit, /^[0-9a-f]{40}$/);
      const none = await server.connection.sendRequest(SinceSignedRequest, { uri, who: 'mark' });
      assert.deepEqual(none, { kind: 'none', reason: 'Mark Smit has not signed in any commit of it.' });
      // What stands in the way of signing is shown first, and refused without force.
      const preview = await server.connection.sendRequest(SignPreviewRequest, {
        uri,
        party: 'van-rijn',
        person: 'hans',
      });
      assert.ok(preview);
      assert.equal(preview.version, 3);
      assert.match(preview.objections.join(' '), /Eva de Wit signed version 3 while its text was another one/);
      const request = { uri, party: 'van-rijn', person: 'hans' };
      await assert.rejects(server.connection.sendRequest(SignRequest, request), /while its text was another one/);
      const forced = await server.connection.sendRequest(SignRequest, { ...request, force: true });
      assert.ok(forced && forced.edits.length > 0);
    }));

  it('is not known where there is no history', () =>
    served({ [name]: readBase('two') }, pulling, async (server, at) => {
      const uri = uriOf(at(name));
      await server.open(uri, readBase('two'));
      const none = await server.connection.sendRequest(SinceSignedRequest, { uri, who: 'eva' });
      assert.deepEqual(none, { kind: 'none', reason: 'There is no history to compare with.' });
    }));
});
