import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fromFragment, toFragment } from '../../playground/src/share.ts';
import { openSite, type Site } from './site.ts';

describe('A link that holds a text', () => {
  it('gives the very text back', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 400 }), async (text) => {
        assert.deepEqual(await fromFragment((await toFragment(text)) ?? ''), { text });
      }),
      { numRuns: 200 },
    ));

  it('refuses what is too long for a link, for an agreement, or was cut off', async () => {
    let noise = '';
    for (let state = 1; noise.length < 100_000; state = (state * 48_271) % 2_147_483_647) noise += state.toString(36);
    assert.equal(await toFragment(noise), undefined);
    const long = (await toFragment('x'.repeat(1024 * 1024 + 1))) ?? '';
    assert.deepEqual(await fromFragment(long), { refused: 'too-long' });
    const link = (await toFragment('partnership: v1')) ?? '';
    assert.deepEqual(await fromFragment(link.slice(0, -6)), { refused: 'damaged' });
    assert.deepEqual(await fromFragment('#text=%%%'), { refused: 'damaged' });
    assert.equal(await fromFragment('#elsewhere'), undefined);
  });

  describe('in the page', function () {
    this.timeout(240_000);
    let site: Site;
    before(async () => {
      site = await openSite();
    });
    after(() => site?.close());

    it('is text, whatever it holds', async () => {
      const hostile = [
        'partnership: v1',
        'title: "<img src=x onerror=alert(1)><script>alert(2)</script>"',
        'parties:',
        '  a: { name: "[link](javascript:alert(3)) <b>A</b>", people: { eva: { name: "<svg onload=alert(4)>" } } }',
        '',
      ].join('\n');
      const { page, troubles } = await site.open((await toFragment(hostile)) ?? '');
      page.on('dialog', (dialog) => {
        troubles.push(`a dialog says ${dialog.message()}`);
        return dialog.dismiss();
      });
      await page.locator('.notice', { hasText: 'This text came with the link.' }).waitFor();
      await page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor();
      const name = page.locator('.cm-line', { hasText: 'eva' });
      await name.hover();
      const foreign = 'main img, main script, main b script, .cm-tooltip img, .cm-tooltip script, .cm-content img';
      assert.equal(await page.locator(foreign).count(), 0);
      assert.equal(await page.frameLocator('iframe').locator('img, script:not([src]), svg[onload]').count(), 0);
      assert.deepEqual(troubles, []);
      await page.context().close();
    });

    it('says so when its text is too long or damaged, and begins as always', async () => {
      for (const [fragment, says] of [
        [(await toFragment('x'.repeat(1024 * 1024 + 1))) ?? '', 'longer than an agreement may be'],
        ['#text=abc', 'damaged'],
      ] as const) {
        const { page } = await site.open(fragment);
        await page.locator('.notice.failed', { hasText: says }).waitFor();
        await page.locator('.cm-line', { hasText: 'Live ETA' }).first().waitFor();
        await page.context().close();
      }
    });

    it('is refused for a text that no link carries, and the text stays', async () => {
      let noise = '';
      for (let state = 1; noise.length < 60_000; state = (state * 48_271) % 2_147_483_647) noise += state.toString(36);
      const { page } = await site.open();
      const address = page.url();
      await page.locator('.cm-line', { hasText: 'title: ' }).click();
      await page.keyboard.press('End');
      await page.keyboard.insertText(` # ${noise}`);
      await page.getByRole('button', { name: 'Share by link' }).click();
      await page
        .locator('.notice.failed', { hasText: 'This text is too long for a link. Download it instead.' })
        .waitFor();
      assert.equal(page.url(), address);
      await page.locator('.cm-line', { hasText: 'status: ' }).first().waitFor();
      await page.context().close();
    });

    it('is made by the page and opens with the same text', async () => {
      const { page } = await site.open();
      await page.locator('.cm-line', { hasText: 'title: ' }).click();
      await page.keyboard.press('End');
      await page.keyboard.type(' and more');
      await page.getByRole('button', { name: 'Share by link' }).click();
      await page.locator('.notice', { hasText: 'The link is in the address bar' }).waitFor();
      const link = page.url();
      await page.goto('about:blank');
      await page.goto(link);
      await page.locator('.cm-line', { hasText: 'distribution and more' }).waitFor();
      await page.context().close();
    });
  });
});
