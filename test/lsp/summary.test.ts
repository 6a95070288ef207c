import assert from 'node:assert/strict';
import path from 'node:path';
import type { Summary } from '../../server/src/summary/model.ts';
import { inFolder } from '../support/command.ts';
import { readBase } from '../support/markers.ts';
import { pulling, ServerProcess, uriOf } from '../support/server.ts';

const sound = readBase('two');

describe('partnership/summary', () => {
  const ask = (server: ServerProcess, params: object) =>
    server.connection.sendRequest<Summary | string | null>('partnership/summary', params);

  it('answers with the document as it is in the editor, in the language of the session', () =>
    inFolder({ 'a.partnership.yaml': sound, 'partnership.config.yaml': 'today: 2026-11-24\n' }, async (folder) => {
      const server = await ServerProcess.start([folder], pulling, { language: 'nl' });
      try {
        const uri = uriOf(path.join(folder, 'a.partnership.yaml'));
        await server.open(uri, sound.replace('status: agreed', 'status: in-review'));
        const summary = await ask(server, { uri });
        assert.ok(summary !== null && typeof summary === 'object');
        assert.equal(summary.language, 'nl');
        assert.equal(summary.today, '2026-11-24');
        assert.deepEqual(summary.header.facts.slice(0, 2), ['Ter beoordeling', 'versie 3']);
        const one = await ask(server, { uri, party: 'van-rijn' });
        assert.ok(one !== null && typeof one === 'object');
        assert.deepEqual(
          one.triangles.map(({ party }) => party),
          ['van-rijn'],
        );
        assert.match(String(await ask(server, { uri, format: 'html' })), /^<!DOCTYPE html>\n<html lang="nl">/);
        assert.match(String(await ask(server, { uri, format: 'markdown' })), /^# Live ETA for regional distribution\n/);
        assert.equal(await ask(server, { uri: uriOf(path.join(folder, 'none.partnership.yaml')) }), null);
        assert.equal(await server.stop(), 0);
      } catch (error) {
        server.kill();
        throw error;
      }
    }));
});
