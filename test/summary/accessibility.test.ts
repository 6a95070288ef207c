import assert from 'node:assert/strict';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { summaryHtml } from '../../server/src/summary/render/html.ts';
import { readBase } from '../support/markers.ts';
import { hostileTexts, summaryOf } from './summaries.ts';

interface Host {
  readonly launchChromium: (place: unknown) => Promise<Browser>;
  readonly openOfflinePage: (browser: Browser, options: object) => Promise<Page>;
  readonly install: () => unknown;
}
/** The scripts that bring a browser have no types. */
const load = async (name: string): Promise<Partial<Host>> =>
  import(new URL(`../../scripts/vscode-host/${name}.mjs`, import.meta.url).href);

const sound = readBase('two');
const broken = sound
  .replace('process_owner: { person: joost', 'process_owner: { person: fatima')
  .replace('      visionary: { person: eva, days_per_month: 1 }\n', '')
  .replace('budget: { willing: 120000, able: 140000 }', 'budget: { willing: 90000, able: 140000 }')
  .replace('{ noordlicht: 4, van-rijn: 3 }', '{ noordlicht: 5, van-rijn: 2 }')
  .replace('requires: [driver-operations]', 'requires: [driver-operations, iot-hardware]')
  .replace('what: 85 trucks', `what: ${hostileTexts.word.slice(0, 1900)} 85 trucks`);

describe('The exported page in a browser', function () {
  this.timeout(120_000);
  let browser: Browser;
  let openPage: (options: object) => Promise<Page>;

  before(async () => {
    const { launchChromium, openOfflinePage } = await load('chromium');
    const { install } = await load('install');
    assert.ok(launchChromium && openOfflinePage && install);
    browser = await launchChromium(install());
    openPage = (options) => openOfflinePage(browser, options);
  });
  after(() => browser?.close());

  for (const [name, text] of Object.entries({ sound, broken })) {
    it(`has no barrier that axe finds, in any look: ${name}`, async () => {
      const page = await openPage({ viewport: { width: 800, height: 900 } });
      await page.setContent(summaryHtml(summaryOf(text)));
      await page.evaluate(axe.source);
      const barriers = async (rules: string) => {
        const { violations } = (await page.evaluate(`axe.run(${rules})`)) as axe.AxeResults;
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
      };
      assert.deepEqual(await barriers(''), []);
      // A look is made of colours, and of nothing else.
      for (const look of [
        { colorScheme: 'light', contrast: 'more' },
        { colorScheme: 'dark', contrast: 'more' },
        { colorScheme: 'light', forcedColors: 'active' },
        { colorScheme: 'dark', forcedColors: 'active' },
        { colorScheme: 'dark' },
      ] as const) {
        await page.emulateMedia({ contrast: 'no-preference', forcedColors: 'none', ...look });
        assert.deepEqual([look, await barriers("{ runOnly: 'color-contrast' }")], [look, []]);
      }
      await page.context().close();
    });
  }

  it('draws in the colours of the system alone where the system insists', async () => {
    const page = await openPage({ colorScheme: 'dark', forcedColors: 'active', viewport: { width: 800, height: 900 } });
    await page.setContent(summaryHtml(summaryOf(broken)));
    const colours = (await page.evaluate(`(() => {
      const probe = document.body.appendChild(document.createElement('p'));
      const named = ['Canvas', 'CanvasText', 'Highlight'].map((name) => {
        probe.style.color = name;
        return getComputedStyle(probe).color;
      });
      const drawn = [...document.querySelectorAll('svg *')].flatMap((shape) => {
        const { fill, stroke } = getComputedStyle(shape);
        return [fill, stroke];
      });
      return [...new Set(drawn)].filter((colour) => colour !== 'none' && !named.includes(colour));
    })()`)) as readonly string[];
    await page.context().close();
    assert.deepEqual(colours, []);
  });

  it('needs no sideways scrolling in a narrow column, or at 400 %', async () => {
    for (const width of [320, 360, 800, 1280]) {
      const page = await openPage({ viewport: { width, height: 900 } });
      await page.setContent(summaryHtml(summaryOf(broken)));
      const needed = await page.evaluate('document.documentElement.scrollWidth');
      await page.context().close();
      assert.equal(needed, width);
    }
  });
});
