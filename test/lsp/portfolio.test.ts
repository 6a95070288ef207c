import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { changed, type PortfolioChanges } from '../../server/src/portfolio/changes.ts';
import type { PortfolioChoices } from '../../server/src/portfolio/choices.ts';
import type { Portfolio } from '../../server/src/portfolio/model.ts';
import { inFolder } from '../support/command.ts';
import { readBase } from '../support/markers.ts';
import { pulling, ServerProcess, uriOf } from '../support/server.ts';

const sound = readBase('two');
const second = sound.replace(/^title: .*/m, 'title: Second');
const configuration = 'today: 2026-11-24\n';

interface Answer {
  readonly resultId: string;
  readonly portfolio: Portfolio;
  readonly choices: PortfolioChoices;
}

interface Later {
  readonly changes: PortfolioChanges;
  readonly choices?: PortfolioChoices;
}

describe('partnership/portfolio', () => {
  const ask = (server: ServerProcess, params: object = {}) =>
    server.connection.sendRequest<Answer>('partnership/portfolio', params);

  it('tells all agreements of the workspace, as they are in the editor, and follows them', () =>
    inFolder(
      {
        'a.partnership.yaml': sound,
        'b.partnership.yaml': second.replace('status: agreed', 'status: draft'),
        'partnership.config.yaml': configuration,
      },
      async (folder) => {
        const server = await ServerProcess.start([folder], pulling, { language: 'nl' });
        try {
          const overloaded = async () => {
            const { portfolio } = await ask(server);
            return portfolio.people.filter(({ isOverloaded }) => isOverloaded).map(({ id }) => id);
          };
          const { portfolio, choices } = await ask(server);
          assert.deepEqual([portfolio.language, portfolio.today], ['nl', '2026-11-24']);
          assert.deepEqual(
            portfolio.agreements.map(({ title, statusText, at }) => [title, statusText, at.file.endsWith('.yaml')]),
            [
              ['Live ETA for regional distribution', 'overeengekomen', true],
              ['Second', 'concept', true],
            ],
          );
          assert.deepEqual(
            choices.parties.map(({ id }) => id),
            ['noordlicht', 'van-rijn'],
          );
          assert.deepEqual(
            choices.statuses.map(({ id }) => id),
            ['draft', 'agreed'],
          );
          assert.deepEqual(await overloaded(), []);

          // What is typed in one file changes what is told of the other.
          const uri = uriOf(path.join(folder, 'b.partnership.yaml'));
          await server.open(uri, second);
          assert.ok((await overloaded()).includes('mark'));
          const errors = (await ask(server)).portfolio.agreements.map((row) => row.errors > 0);
          assert.deepEqual(errors, [true, true]);
          await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
          assert.deepEqual(await overloaded(), []);

          // What changes on the disk is told by the client.
          const a = path.join(folder, 'a.partnership.yaml');
          writeFileSync(a, sound.replace(/^title: .*/m, 'title: Renamed'));
          await server.connection.sendNotification('workspace/didChangeWatchedFiles', {
            changes: [{ uri: uriOf(a), type: 2 }],
          });
          assert.equal((await ask(server)).portfolio.agreements[0]?.title, 'Renamed');
          assert.equal(await server.stop(), 0);
        } catch (error) {
          server.kill();
          throw error;
        }
      },
    ));

  it('tells a client what has changed since the portfolio that it has', () =>
    inFolder(
      { 'a.partnership.yaml': sound, 'b.partnership.yaml': second, 'partnership.config.yaml': configuration },
      async (folder) => {
        const server = await ServerProcess.start([folder], pulling, { language: 'en' });
        try {
          const first = await ask(server);
          const uri = uriOf(path.join(folder, 'b.partnership.yaml'));
          await server.open(uri, second.replace('title: Second', 'title: Third'));
          const { resultId: previousResultId } = first;
          const later = await server.connection.sendRequest<Later>('partnership/portfolio', { previousResultId });
          const [kept, made] = later.changes.lists.agreements;
          assert.deepEqual(kept, { from: 0, count: 1 });
          assert.ok(made && 'patches' in made && JSON.stringify(made.patches).includes('Third'));
          assert.ok(!JSON.stringify(made).includes('Noordlicht'), 'nothing of a row but what is otherwise');
          // Nobody can be called otherwise now.
          assert.equal(later.choices, undefined);
          assert.deepEqual(changed(first.portfolio, later.changes), (await ask(server)).portfolio);
          // A portfolio that the server does not know, or of something else, is told as a whole.
          assert.ok((await ask(server, { previousResultId: 'of another server' })).portfolio);
          const { resultId } = await ask(server);
          assert.ok((await ask(server, { previousResultId: resultId, person: 'mark' })).portfolio);
          assert.equal(await server.stop(), 0);
        } catch (error) {
          server.kill();
          throw error;
        }
      },
    ));

  it('is narrowed to a party, a person, a status and a stretch of days', () =>
    inFolder(
      {
        'a.partnership.yaml': sound,
        'b.partnership.yaml': second.replace('status: agreed', 'status: draft'),
        'partnership.config.yaml': configuration,
      },
      async (folder) => {
        const server = await ServerProcess.start([folder], pulling, { language: 'en' });
        try {
          const drafts = await ask(server, { status: 'draft' });
          assert.deepEqual(
            drafts.portfolio.agreements.map(({ title }) => title),
            ['Second'],
          );
          // What it can be narrowed to stays.
          assert.equal(drafts.choices.statuses.length, 2);
          const { portfolio } = await ask(server, { party: 'van-rijn', from: '2027-01-01', to: '2027-03-31' });
          assert.equal(portfolio.party, 'Van Rijn Logistiek B.V.');
          assert.deepEqual([portfolio.from, portfolio.to, portfolio.months.length], ['2027-01-01', '2027-03-31', 3]);
          const mark = await ask(server, { person: 'mark' });
          assert.deepEqual(
            mark.portfolio.people.map(({ name }) => name),
            ['Mark Smit'],
          );
          assert.equal(await server.stop(), 0);
        } catch (error) {
          server.kill();
          throw error;
        }
      },
    ));
});
