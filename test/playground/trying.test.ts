import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { rules } from '../../server/src/rules/index.ts';
import { openSite, rulesOn, type Site, waitForRules } from './site.ts';

const mission = ['honesty/ceiling-missing', 'honesty/weak-competency-undeclared', 'talents/role-unassigned'];

/** Puts the cursor behind a piece of the first line that holds it, or a longer one, and gives that place in the window. */
async function goTo(page: Page, piece: string, longer = piece): Promise<{ readonly x: number; readonly y: number }> {
  const line = page.locator('.cm-line', { hasText: longer }).first();
  for (let turn = 0; (await line.count()) === 0; turn++) {
    assert.ok(turn < 50, `There is no ${piece}`);
    await page.locator('.cm-scroller').evaluate((scroller) => scroller.scrollBy(0, scroller.clientHeight / 2));
  }
  await line.scrollIntoViewIfNeeded();
  const box = await line.evaluate((element, text) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.textContent ?? '').indexOf(text);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + text.length);
      const { right, top, height } = range.getBoundingClientRect();
      return { x: right - 3, y: top + height / 2 };
    }
    return undefined;
  }, piece);
  assert.ok(box, `${piece} does not stand in one piece`);
  await page.mouse.click(box.x, box.y);
  return box;
}

async function downloaded(page: Page, title: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByLabel('Download …').selectOption({ label: title }),
  ]);
  return readFileSync(await download.path(), 'utf8');
}

describe('The page to try', function () {
  this.timeout(240_000);
  let site: Site;
  before(async () => {
    site = await openSite();
  });
  after(() => site?.close());

  it('begins with three things missing, and shows them mended in one click', async () => {
    const { page, troubles } = await site.open();
    assert.deepEqual(await rulesOn(page), mission);
    await page.getByRole('button', { name: 'Show it mended' }).click();
    await waitForRules(page, []);
    await page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor();
    assert.deepEqual(troubles, []);
    await page.context().close();
  });

  it('is Dutch for who reads Dutch, and turns to English', async () => {
    const { page, troubles } = await site.open('', { locale: 'nl-NL' });
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'nl');
    assert.deepEqual(await rulesOn(page), mission);
    assert.match((await page.locator('.findings').textContent()) ?? '', /budgetplafond|plafond/);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Show it mended' }).waitFor();
    assert.deepEqual(troubles, []);
    await page.context().close();
  });

  it('finds, completes, explains, renames and mends as one types', async () => {
    const { page, troubles } = await site.open();
    await page.getByRole('button', { name: 'Show it mended' }).click();
    await waitForRules(page, []);
    // A finding comes while one types, and a fix takes it away.
    await goTo(page, 'in-review');
    for (let letter = 0; letter < 2; letter++) await page.keyboard.press('Backspace');
    await waitForRules(page, ['schema/value']);
    await page.getByRole('button', { name: 'Mend …' }).click();
    await page.locator('.findings ul button').first().click();
    await waitForRules(page, []);
    // Hovering tells who an id is.
    const owner = await goTo(page, 'mark');
    await page.mouse.move(1, 1);
    await page.mouse.move(owner.x - 10, owner.y, { steps: 4 });
    await page.locator('.cm-tooltip-hover', { hasText: 'Mark Smit' }).waitFor();
    // Completion offers what the place takes.
    await page.mouse.move(1, 1);
    await goTo(page, 'EUR');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('waive');
    await page.locator('.cm-tooltip-autocomplete', { hasText: 'waivers' }).waitFor();
    await page.keyboard.press('Escape');
    for (let letter = 0; letter < 6; letter++) await page.keyboard.press('Backspace');
    await waitForRules(page, []);
    // An id leads to what it names.
    await goTo(page, 'mark', 'owner: mark');
    await page.keyboard.press('F12');
    await page.locator('.cm-activeLine', { hasText: 'Mark Smit' }).waitFor();
    await page.locator('.cm-scroller').evaluate((scroller) => scroller.scrollTo(0, 0));
    // Renaming reaches every place.
    await goTo(page, 'eta-service');
    await page.keyboard.press('F2');
    const field = page.locator('.cm-panel input');
    await field.fill('eta-product');
    await page.keyboard.press('Enter');
    await page.locator('.cm-line', { hasText: 'eta-product' }).first().waitFor();
    await waitForRules(page, []);
    assert.deepEqual(troubles, []);
    await page.context().close();
  });

  it('goes from the summary and from a finding to the line', async () => {
    const { page, troubles } = await site.open();
    await page.locator('.findings .go').first().click();
    await page.locator('.cm-activeLine', { hasText: 'van-rijn' }).waitFor();
    await page.frameLocator('iframe').locator('button.go').first().click();
    await page.locator('.cm-content:focus').waitFor();
    assert.deepEqual(troubles, []);
    await page.context().close();
  });

  it('makes a draft from the answers, and tidies it up', async () => {
    const { page, troubles } = await site.open();
    await page.getByRole('button', { name: 'New draft …' }).click();
    await page.getByLabel('What is the agreement called?').fill('Harbour heat');
    await page.getByLabel('Legal name of party 1').fill('Havenwarmte B.V.');
    await page.getByLabel('Legal name of party 2').fill('Woonhuis U.A.');
    await page.getByLabel('Visionary').first().fill('Ada Vos');
    await page.getByLabel('What guards the quality').check();
    await page.getByRole('button', { name: 'Make the draft' }).click();
    await page.locator('.cm-line', { hasText: 'Harbour heat' }).waitFor();
    await page.locator('.cm-line', { hasText: 'Ada Vos' }).first().waitFor();
    const drafted = await downloaded(page, 'The agreement (YAML)');
    assert.match(drafted, /^ {2}safeguards:$/m);
    assert.doesNotMatch(drafted, /^ {2}commitments:$/m);
    await page.locator('.cm-line', { hasText: 'title: Harbour heat' }).click();
    await page.keyboard.press('End');
    await page.keyboard.type('    # ours');
    await page.getByRole('button', { name: 'Tidy up' }).click();
    await page.locator('.cm-line', { hasText: /^title: Harbour heat # ours$/ }).waitFor();
    assert.deepEqual(troubles, []);
    await page.context().close();
  });

  it('lets its pictures say what is still to be filled in', async () => {
    const { page, troubles } = await site.open();
    await page.getByRole('button', { name: 'New draft …' }).click();
    await page.getByLabel('What is the agreement called?').fill('Harbour heat');
    await page.getByLabel('Legal name of party 1').fill('Havenwarmte B.V.');
    await page.getByLabel('Legal name of party 2').fill('Woonhuis U.A.');
    await page.getByRole('button', { name: 'Make the draft' }).click();
    await page.frameLocator('iframe').locator('.to-fill', { hasText: 'Still to be filled in' }).first().waitFor();
    assert.deepEqual(troubles, []);
    await page.context().close();
  });

  it('gives what there is to take along', async () => {
    const { page, troubles } = await site.open();
    for (const [title, begins] of [
      ['The agreement (YAML)', 'partnership: v1'],
      ['The summary as a page (HTML)', '<!DOCTYPE html>'],
      ['The summary as text (Markdown)', '# Live ETA'],
      ['The calendar (ICS)', 'BEGIN:VCALENDAR\r\n'],
      ['JSON Schema', '{'],
    ] as const) {
      const text = await downloaded(page, title);
      assert.ok(text.startsWith(begins), `${title}: ${text.slice(0, 60)}`);
    }
    assert.deepEqual(troubles, []);
    await page.context().close();
  });

  it('has a page for every rule, reached from a finding', async () => {
    const { page } = await site.open();
    const [rule] = await Promise.all([
      page.context().waitForEvent('page'),
      page.locator('.findings .ways a').first().click(),
    ]);
    await rule.getByRole('heading', { name: 'honesty/ceiling-missing' }).waitFor();
    await rule.goto(`${site.address}rules/index.html`);
    const links = await rule
      .locator('main a')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    assert.ok(links.length > 50);
    for (const link of links.filter((address) => address.startsWith(site.address)))
      assert.equal((await rule.request.get(link)).status(), 200, link);
    for (const { id } of rules) assert.ok(links.includes(`${site.address}rules/${id}.html`), id);
    await page.context().close();
  });

  it('works without WebAssembly and without storage', async () => {
    const { page, troubles } = await site.open();
    const names = ['WebAssembly', 'localStorage', 'sessionStorage', 'indexedDB'];
    const hide = `for (const name of ${JSON.stringify(names)})
      Object.defineProperty(globalThis, name, { get: () => undefined, configurable: true });`;
    await page.context().addInitScript(hide);
    await page.reload();
    await waitForRules(page, mission);
    assert.deepEqual(troubles, []);
    await page.context().close();
  });
});
