import assert from 'node:assert/strict';
import { openSite, rulesOn, type Site } from './site.ts';

/** What `start.js` leaves for the page. */
interface Started {
  readonly started: { readonly text: Promise<string> };
}

/** The names of the scripts that were loaded for a page, its worker's too. */
async function loading(site: Site, language: 'en' | 'nl') {
  const { page, troubles } = await site.open(`?lang=${language}`, { locale: language });
  const scripts = () =>
    page
      .workers()[0]
      ?.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name.split('/').at(-1) ?? name)) ??
    Promise.resolve([]);
  return { page, troubles, scripts };
}

describe('What the worker of the page loads', function () {
  this.timeout(240_000);
  let site: Site;
  before(async () => {
    site = await openSite();
  });
  after(() => site?.close());

  for (const language of ['en', 'nl'] as const) {
    it(`is what it needs, when it needs it: ${language}`, async () => {
      const { page, troubles, scripts } = await loading(site, language);
      const first = language === 'nl' ? ['dutch.js', 'server.js'] : ['server.js'];
      // The summary is drawn by the server.
      await page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor();
      assert.deepEqual(await scripts(), first);
      // A text with a mistake is read by the reader that forgives; what it says of it is in the language of the page.
      await page.locator('.cm-line', { hasText: 'version: ' }).first().click();
      await page.keyboard.press('End');
      await page.keyboard.type(': a: b');
      await page.locator('.findings > li .ways a', { hasText: 'syntax/invalid-yaml' }).first().waitFor();
      assert.ok((await rulesOn(page)).includes('syntax/invalid-yaml'));
      assert.deepEqual(await scripts(), [...first, 'yaml.js']);
      const label = language === 'nl' ? 'Downloaden …' : 'Download …';
      for (const [title, file] of [
        [language === 'nl' ? 'De agenda (ICS)' : 'The calendar (ICS)', 'calendar.js'],
        [language === 'nl' ? 'De samenvatting als pagina (HTML)' : 'The summary as a page (HTML)', 'summary-html.js'],
      ] as const) {
        await Promise.all([
          page.waitForEvent('download', { timeout: 15_000 }),
          page.getByLabel(label).selectOption({ label: title }),
        ]);
        assert.ok((await scripts()).includes(file), file);
      }
      assert.deepEqual(troubles, []);
      await page.context().close();
    });
  }

  for (const language of ['en', 'nl'] as const) {
    it(`finds before the server comes what the server finds: ${language}`, async () => {
      const { page, troubles } = await site.open(`?lang=${language}`, { locale: language });
      const text = await page.evaluate(() => (globalThis as unknown as Started).started.text);
      const textDocument = { uri: 'file:///agreement.partnership.yaml', languageId: 'partnership', version: 0, text };
      const initialize = { capabilities: {}, rootUri: null, initializationOptions: { language } };
      const [first, served] = await page.evaluate(
        (messages) =>
          new Promise<unknown[]>((resolve, reject) => {
            const worker = new Worker('check.js');
            const found: unknown[] = [];
            worker.onerror = ({ message }) => reject(new Error(message));
            worker.onmessage = ({ data }) => {
              if (Array.isArray(data)) found.push(data);
              else if (data.method === 'textDocument/publishDiagnostics') {
                worker.terminate();
                resolve([...found, data.params.diagnostics]);
              }
            };
            for (const message of messages) worker.postMessage(message);
          }),
        [
          { text, language },
          { jsonrpc: '2.0', id: 1, method: 'initialize', params: initialize },
          { jsonrpc: '2.0', method: 'initialized', params: {} },
          { jsonrpc: '2.0', method: 'textDocument/didOpen', params: { textDocument } },
        ],
      );
      assert.equal((first as unknown[]).length, 3);
      assert.deepEqual(first, served);
      assert.deepEqual(troubles, []);
      await page.context().close();
    });
  }
});
