import assert from 'node:assert/strict';
import axe from 'axe-core';
import { openSite, type Site } from './site.ts';

describe('The page to try, for everybody', function () {
  this.timeout(240_000);
  let site: Site;
  before(async () => {
    site = await openSite();
  });
  after(() => site?.close());

  for (const look of [
    { colorScheme: 'light', viewport: { width: 1280, height: 800 } },
    { colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
    { colorScheme: 'light', viewport: { width: 360, height: 740 } },
    { colorScheme: 'dark', viewport: { width: 360, height: 740 } },
    { colorScheme: 'dark', viewport: { width: 800, height: 600 }, forcedColors: 'active' },
  ] as const) {
    const { colorScheme, viewport } = look;
    it(`has no barrier that axe finds, and nothing to scroll sideways: ${colorScheme}, ${viewport.width} px`, async () => {
      const { page } = await site.open('', look);
      const barriers = async () => {
        await page.evaluate(axe.source);
        const { violations } = (await page.evaluate('axe.run()')) as axe.AxeResults;
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
      };
      for (const pane of viewport.width < 960 ? ['Text', /Findings/, 'Summary'] : ['']) {
        if (pane !== '') await page.getByRole('tab', { name: pane }).click();
        assert.deepEqual(await barriers(), []);
        const { wide, room } = await page.evaluate(() => ({
          wide: document.documentElement.scrollWidth,
          room: document.documentElement.clientWidth,
        }));
        assert.ok(wide <= room, `${wide} px in ${room}`);
      }
      await page.context().close();
    });
  }

  it('asks for a new draft without a barrier, in the language and the colours of the reader', async () => {
    for (const look of [
      { colorScheme: 'light', locale: 'nl-NL', viewport: { width: 360, height: 740 } },
      { colorScheme: 'dark', locale: 'en-GB', viewport: { width: 1280, height: 800 } },
    ] as const) {
      const { page } = await site.open('', look);
      await page.getByRole('button', { name: look.locale === 'nl-NL' ? 'Nieuw concept …' : 'New draft …' }).click();
      await page.getByRole('dialog').waitFor();
      await page.evaluate(axe.source);
      const { violations } = (await page.evaluate("axe.run('dialog')")) as axe.AxeResults;
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`),
        [],
      );
      await page.context().close();
    }
  });

  it('is worked by the keyboard: tabs by arrow keys, and Tab leaves the text', async () => {
    const { page } = await site.open('', { viewport: { width: 360, height: 740 } });
    await page.getByRole('tab', { name: 'Text' }).focus();
    await page.keyboard.press('ArrowRight');
    assert.equal(await page.getByRole('tab', { selected: true }).textContent(), 'Findings (3)');
    await page.keyboard.press('ArrowLeft');
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Tab');
    assert.equal(await page.locator('.cm-content:focus').count(), 0);
    await page.context().close();
  });
});
