import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { repository } from '../support/command.ts';
import { readBase } from '../support/markers.ts';
import { openSite, type Site } from './site.ts';

const untidy = readBase('two').replace('status: agreed #', 'status:   agreed    #');
const document = { uri: 'file:///a.partnership.yaml', languageId: 'yaml', version: 1, text: untidy };

/** The language server in one script, as others start it. */
const whole = () => readFileSync(path.join(repository, 'client/dist/server.browser.js'), 'utf8');

/** What a client that asks for the layout is answered by the server in a Worker; `files` is where it is told to look. */
async function layout(site: Site, from: 'its script' | 'a blob', files?: string): Promise<string> {
  // The page itself lets no Worker be made of anything but its own files.
  const { page } = await site.open('', { bypassCSP: from === 'a blob' });
  const capabilities = {};
  const initializationOptions = files === undefined ? {} : { files };
  const textDocument = { uri: document.uri };
  const options = { tabSize: 2, insertSpaces: true };
  const answer = await page.evaluate(
    async ({ blob, initialize, later }) => {
      const worker = new Worker(blob === undefined ? 'check.js' : URL.createObjectURL(new Blob([blob])));
      const answered = new Promise<string>((resolve, reject) => {
        worker.onerror = ({ message }) => reject(new Error(message));
        worker.onmessage = ({ data }: { readonly data: { readonly id?: number; readonly method?: string } }) => {
          // What the page's own worker finds before the server comes is no message of it.
          if (data.method !== undefined || Array.isArray(data)) return;
          if (data.id === 2) resolve(JSON.stringify(data));
          else for (const message of later) worker.postMessage(message);
        };
      });
      if (blob === undefined) worker.postMessage({ text: '', language: 'en' });
      worker.postMessage(initialize);
      const found = await answered;
      worker.terminate();
      return found;
    },
    {
      blob: from === 'a blob' ? whole() : undefined,
      initialize: {
        jsonrpc: '2.0',
        id: 1,
        method: 'initialize',
        params: { processId: null, rootUri: null, capabilities, initializationOptions },
      },
      later: [
        { jsonrpc: '2.0', method: 'initialized', params: {} },
        { jsonrpc: '2.0', method: 'textDocument/didOpen', params: { textDocument: document } },
        { jsonrpc: '2.0', id: 2, method: 'textDocument/formatting', params: { textDocument, options } },
      ],
    },
  );
  await page.context().close();
  return answer;
}

describe('Formatting in a Worker', function () {
  this.timeout(240_000);
  let site: Site;
  before(async () => {
    site = await openSite();
  });
  after(() => site?.close());

  it('finds its file beside its own script', async () => {
    assert.match(await layout(site, 'its script'), /"newText":/);
  });

  it('finds it where the client says, for a script that has no place of its own', async () => {
    assert.match(await layout(site, 'a blob', site.address.replace(/\/$/, '')), /"newText":/);
  });
});
