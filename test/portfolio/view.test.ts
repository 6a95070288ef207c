import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import axe from 'axe-core';
import * as esbuild from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { createTranslator } from '../../server/src/l10n/translator.ts';
import { choicesOf } from '../../server/src/portfolio/choices.ts';
import { portfolioOf } from '../../server/src/portfolio/portfolio.ts';
import { repository } from '../support/command.ts';
import { entry, today } from './entries.ts';

interface Host {
  readonly launchChromium: (place: unknown) => Promise<Browser>;
  readonly openOfflinePage: (browser: Browser, options: object) => Promise<Page>;
  readonly install: () => unknown;
}
/** The scripts that bring a browser have no types. */
const load = async (name: string): Promise<Partial<Host>> =>
  import(new URL(`../../scripts/vscode-host/${name}.mjs`, import.meta.url).href);

const folder = path.join(repository, 'examples/portfolio');
const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.partnership.yaml'))
  .sort()
  .map((name) => entry(name, readFileSync(path.join(folder, name), 'utf8')));
const translate = createTranslator('en');
const answer = {
  resultId: '1',
  portfolio: portfolioOf(entries, { today, translate }),
  choices: choicesOf(entries, translate),
};

describe('The view of the portfolio in a browser', function () {
  this.timeout(120_000);
  let browser: Browser;
  let script: string;
  let openPage: (options: object) => Promise<Page>;

  before(async () => {
    const { launchChromium, openOfflinePage } = await load('chromium');
    const { install } = await load('install');
    assert.ok(launchChromium && openOfflinePage && install);
    browser = await launchChromium(install());
    openPage = (options) => openOfflinePage(browser, options);
    const { outputFiles } = await esbuild.build({
      entryPoints: [path.join(repository, 'client/src/webview/portfolio.ts')],
      bundle: true,
      write: false,
      conditions: ['source'],
    });
    script = outputFiles[0]?.text ?? '';
  });
  after(() => browser?.close());

  /** The view with the portfolio of the examples; what it tells the extension is kept. */
  async function open(options: object): Promise<Page> {
    const page = await openPage(options);
    await page.setContent('<!DOCTYPE html><html lang="en"><title>Portfolio</title><div id="portfolio"></div>');
    await page.evaluate(`globalThis.told = []; globalThis.acquireVsCodeApi = () => ({
      postMessage: (message) => told.push(message), getState: () => undefined, setState: () => {},
    });`);
    await page.addScriptTag({ content: script });
    await page.evaluate((message) => window.postMessage(message), { kind: 'show', answer });
    await page.locator('h1').waitFor();
    return page;
  }
  const told = async (page: Page) => (await page.evaluate('told')) as { kind: string; uri?: string; line?: number }[];

  it('lists what a number is made of, and each part leads to its line', async () => {
    const page = await open({ viewport: { width: 1200, height: 900 } });
    const row = answer.portfolio.accounts.find(({ parts }) => parts.length > 1);
    const [first, second] = row?.parts ?? [];
    assert.ok(row && first && second);
    await page
      .locator('tr', { hasText: row.party })
      .getByRole('button', { name: row.ceilingText, exact: true })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    assert.match((await dialog.getByRole('heading').textContent()) ?? '', /Ceiling/);
    assert.equal(await dialog.locator('li').count(), row.parts.length);
    await dialog.getByRole('button', { name: second.title }).first().click();
    assert.deepEqual((await told(page)).at(-1), { kind: 'open', uri: second.file, line: second.line });
    assert.equal(await dialog.count(), 0);
    await page.context().close();
  });

  it('goes to the line where there is one place only, and closes by Escape', async () => {
    const page = await open({ viewport: { width: 1200, height: 900 } });
    const ask = answer.portfolio.people.flatMap(({ cells, asks }) => {
      const cell = cells.find(({ of }) => of.length === 1);
      const one = cell && asks[cell.of[0] ?? 0];
      return cell && one ? [{ text: cell.text, one }] : [];
    })[0];
    assert.ok(ask);
    await page
      .locator('td.cell', { has: page.locator('button') })
      .and(page.getByTitle(ask.text))
      .first()
      .getByRole('button')
      .click();
    assert.equal((await told(page)).at(-1)?.kind, 'open');
    const many = page.locator('td.cell.over button').first();
    await many.click();
    assert.equal(await page.getByRole('dialog').count(), 1);
    await page.keyboard.press('Escape');
    assert.equal(await page.getByRole('dialog').count(), 0);
    assert.ok(await many.evaluate((button) => button === document.activeElement));
    await page.context().close();
  });

  for (const width of [400, 1200]) {
    it(`has no barrier that axe finds, and nothing wider than itself: ${width} px`, async () => {
      const page = await open({ viewport: { width, height: 900 } });
      assert.ok(((await page.evaluate('document.documentElement.scrollWidth')) as number) <= width);
      await page.locator('td.cell.over button').first().click();
      await page.evaluate(axe.source);
      const barriers = async (rules: string) => {
        const { violations } = (await page.evaluate(`axe.run(${rules})`)) as axe.AxeResults;
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
      };
      assert.deepEqual(await barriers(''), []);
      // A look is made of colours, and of nothing else.
      for (const look of [{ colorScheme: 'dark' }, { colorScheme: 'light', forcedColors: 'active' }] as const) {
        await page.emulateMedia(look);
        assert.deepEqual([look, await barriers("{ runOnly: 'color-contrast' }")], [look, []]);
      }
      await page.context().close();
    });
  }
});
