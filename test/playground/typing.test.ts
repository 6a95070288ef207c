import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { type Opened, openSite, type Site, waitForRules } from './site.ts';

const mission = ['honesty/ceiling-missing', 'honesty/weak-competency-undeclared', 'talents/role-unassigned'];

/** What the page tells the server, and what the line with the cursor showed by then. */
interface Told {
  readonly method: string;
  readonly params: object;
  readonly shown: string | null;
}
interface Listening {
  readonly told: Told[];
}

/** Opens the page, and collects all that it tells its worker. */
async function listenTo(site: Site): Promise<Opened> {
  const opened = await site.open();
  await opened.page.addInitScript(() => {
    const { told } = Object.assign(globalThis as unknown as Listening, { told: [] as Told[] });
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (message: Told) {
      told.push({ ...message, shown: document.querySelector('.cm-activeLine')?.textContent ?? null });
      post.call(this, message);
    };
  });
  return opened;
}

const toldBy = (page: Page) => page.evaluate(() => (globalThis as unknown as Listening).told);

async function goToVersion(page: Page): Promise<void> {
  await page.locator('.cm-line', { hasText: 'version: ' }).click();
  await page.keyboard.press('End');
}

describe('The server of the page to try', function () {
  this.timeout(240_000);
  let site: Site;
  before(async () => {
    site = await openSite();
  });
  after(() => site?.close());

  it('is told what a key changes before the editor draws it, and no more than that', async () => {
    const { page, troubles } = await listenTo(site);
    await page.reload();
    await page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor();
    await goToVersion(page);
    await page.keyboard.press('Backspace');
    await waitForRules(page, ['schema/required', ...mission]);
    const changes = (await toldBy(page)).filter(({ method }) => method === 'textDocument/didChange');
    const start = { line: 3, character: 9 };
    assert.deepEqual(
      changes.map(({ params, shown }) => ({ shown, ...params })),
      [
        {
          shown: 'version: 1',
          textDocument: { uri: 'file:///agreement.partnership.yaml', version: 1 },
          contentChanges: [{ range: { start, end: { ...start, character: 10 } }, text: '' }],
        },
      ],
    );
    assert.deepEqual(troubles, []);
    await page.context().close();
  });

  it('is told what was typed before it was there as soon as it is, and in order', async () => {
    const { page, troubles } = await listenTo(site);
    let release = (): void => {};
    const typed = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.context().route('**/server.js', (route) => typed.then(() => route.continue()));
    await page.reload();
    await waitForRules(page, mission);
    await goToVersion(page);
    await page.keyboard.type('xyz');
    await page.keyboard.press('Backspace');
    release();
    await waitForRules(page, ['schema/type', ...mission]);
    await page.locator('.findings', { hasText: '1xy' }).waitFor();
    const methods = (await toldBy(page)).map(({ method }) => method);
    const change = 'textDocument/didChange';
    assert.deepEqual(
      methods.filter((method) => /^(initialized?|textDocument\/did\w+)$/.test(method)),
      ['initialize', 'initialized', 'textDocument/didOpen', change, change, change, change],
    );
    assert.deepEqual(troubles, []);
    await page.context().close();
  });

  it('answers changes that waited for it once, with what is found after the last', async () => {
    const { page, troubles } = await site.open();
    const textDocument = { uri: 'file:///agreement.partnership.yaml', languageId: 'partnership', version: 0 };
    const versions = Array.from({ length: 20 }, (_, index) => index + 1);
    const messages = [
      // What the page begins with is checked first; the server is loaded when the next message is there.
      { text: '', language: 'en' },
      { jsonrpc: '2.0', id: 1, method: 'initialize', params: { capabilities: {}, rootUri: null } },
      { jsonrpc: '2.0', method: 'initialized', params: {} },
      { jsonrpc: '2.0', method: 'textDocument/didOpen', params: { textDocument: { ...textDocument, text: '' } } },
      ...versions.map((version) => ({
        jsonrpc: '2.0',
        method: 'textDocument/didChange',
        params: { textDocument: { ...textDocument, version }, contentChanges: [{ text: `partnership: v${version}` }] },
      })),
    ];
    const told = await page.evaluate(
      (posted) =>
        new Promise<unknown[]>((resolve, reject) => {
          const worker = new Worker('check.js');
          const versionsTold: unknown[] = [];
          worker.onerror = ({ message }) => reject(new Error(message));
          worker.onmessage = ({ data }) => {
            if (data.method === 'textDocument/publishDiagnostics') versionsTold.push(data.params.version);
            if (data.params?.version !== 20) return;
            worker.terminate();
            resolve(versionsTold);
          };
          for (const message of posted) worker.postMessage(message);
        }),
      messages,
    );
    assert.deepEqual(told, [20]);
    assert.deepEqual(troubles, []);
    await page.context().close();
  });
});
