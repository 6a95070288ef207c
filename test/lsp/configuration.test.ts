import assert from 'node:assert/strict';
import { CompletionRequest, type Diagnostic, HoverRequest } from 'vscode-languageserver-protocol';
import { alike, readBase } from '../support/markers.ts';
import { pulling, pushing, type ServerProcess, served, uriOf } from '../support/server.ts';

const sound = readBase('two');
/** With `honesty/willing-exceeds-able`, and one for information. */
const wrong = sound.replace('able: 140000', 'able: 100000');
const rule = 'honesty/willing-exceeds-able';
const today = 'today: 2026-11-24\n';

const codes = (items: readonly Diagnostic[]) => items.map(({ code, severity }) => `${severity} ${code}`);
const pulled = async (server: ServerProcess, uri: string) => {
  const report = await server.pull(uri);
  return report.kind === 'full' ? codes(report.items) : [];
};

describe('the configuration in the language server', () => {
  it('ignores, overrides and extends as on the command line', () =>
    served(
      {
        'partnership.config.yaml': `${today}extends: "base file.yaml"\nignore: [old/]\n`,
        'base file.yaml': `overrides: [{ files: ["a b/"], rules: { ${rule}: warning } }]\nrule: {}\n`,
        'a b/a.partnership.yaml': wrong,
        'a.partnership.yaml': sound,
        'old/b.partnership.yaml': alike(wrong),
      },
      pulling,
      async (server, at) => {
        const [inside, old] = [uriOf(at('a b/a.partnership.yaml')), uriOf(at('old/b.partnership.yaml'))];
        await server.open(
          inside,
          wrong.replace('title: Live', 'title: Other live').replaceAll('days_per_month', 'x-days'),
        );
        await server.open(old, alike(wrong));
        assert.ok((await pulled(server, inside)).includes(`2 ${rule}`));
        assert.deepEqual(await pulled(server, old), []);
      },
    ));

  it('is told of its mistakes while it is typed, and counts as it stands in the editor', () =>
    served({ 'a.partnership.yaml': wrong }, pulling, async (server, at) => {
      const [file, agreement] = [uriOf(at('partnership.config.yaml')), uriOf(at('a.partnership.yaml'))];
      await server.open(agreement, wrong);
      assert.ok((await pulled(server, agreement)).includes(`1 ${rule}`));
      await server.open(file, `${today}rules: { ${rule}: info }\nrule: 1\n`, 'yaml');
      assert.deepEqual(await pulled(server, file), ['1 internal/configuration']);
      assert.ok((await pulled(server, agreement)).includes(`3 ${rule}`));
      await server.change(file, 2, [{ text: `${today}ignore: ["*"]\nextends: none.yaml\n` }]);
      assert.deepEqual(await pulled(server, file), ['1 internal/configuration']);
      assert.deepEqual(await pulled(server, agreement), []);
      await server.close(file);
      assert.ok((await pulled(server, agreement)).includes(`1 ${rule}`));
    }));

  it('is told to be none under another name, until there is one', () =>
    served(
      { 'sub/partnership.config.yml': `rules: { ${rule}: off }\n`, 'sub/a.partnership.yaml': wrong },
      pulling,
      async (server, at) => {
        const [odd, file] = [uriOf(at('sub/partnership.config.yml')), uriOf(at('sub/partnership.config.yaml'))];
        const agreement = uriOf(at('sub/a.partnership.yaml'));
        await server.open(agreement, wrong);
        await server.open(odd, `rules: { ${rule}: off }\n`, 'yaml');
        assert.deepEqual(await pulled(server, odd), ['1 internal/configuration']);
        assert.ok((await pulled(server, agreement)).includes(`1 ${rule}`));
        await server.open(file, `rules: { ${rule}: info }\n`, 'yaml');
        assert.deepEqual(await pulled(server, file), []);
        assert.deepEqual(await pulled(server, odd), []);
        assert.ok((await pulled(server, agreement)).includes(`3 ${rule}`));
        await server.close(file);
        assert.deepEqual(await pulled(server, odd), ['1 internal/configuration']);
      },
    ));

  it('is told to be none to a client that is pushed to', () =>
    served(
      { 'sub/partnership.config.yml': 'language: nl\n', 'sub/a.partnership.yaml': sound },
      pushing,
      async (server, at) => {
        await server.open(uriOf(at('sub/a.partnership.yaml')), sound);
        await server.pushed(
          uriOf(at('sub/partnership.config.yml')),
          (items) => codes(items)[0] === '1 internal/configuration',
        );
      },
    ));

  it('is told of to a client that is pushed to', () =>
    served({ 'a.partnership.yaml': wrong }, pushing, async (server, at) => {
      const [file, agreement] = [uriOf(at('partnership.config.yaml')), uriOf(at('a.partnership.yaml'))];
      await server.open(agreement, wrong);
      await server.open(file, `${today}rules: { ${rule}: info }\nrule: 1\n`, 'yaml');
      await server.pushed(file, (items) => items.length === 1);
      await server.pushed(agreement, (items) => codes(items).includes(`3 ${rule}`));
      await server.change(file, 2, [{ text: today }]);
      await server.pushed(file, (items) => items.length === 0);
      await server.pushed(agreement, (items) => codes(items).includes(`1 ${rule}`));
    }));

  it('is completed and explained', () =>
    served({}, pulling, async (server, at) => {
      const uri = uriOf(at('partnership.config.yaml'));
      await server.open(uri, `rules:\n  ${rule}: \n`, 'yaml');
      const items = await server.connection.sendRequest(CompletionRequest.type, {
        textDocument: { uri },
        position: { line: 1, character: rule.length + 4 },
      });
      assert.ok(Array.isArray(items));
      assert.deepEqual(
        items.map(({ label }) => label),
        ['off', 'info', 'warning', 'error'],
      );
      const hover = await server.connection.sendRequest(HoverRequest.type, {
        textDocument: { uri },
        position: { line: 1, character: 8 },
      });
      assert.match(JSON.stringify(hover?.contents), /willing/);
    }));
});
