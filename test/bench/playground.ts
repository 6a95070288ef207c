import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { openSite, type Site, waitForRules } from '../playground/site.ts';
import { inFolder, repository } from '../support/command.ts';
import { median, type Row, row } from './measure.ts';
import { Editing, ours } from './servers.ts';

const rounds = 7;

/**
 * The page to try, in Chromium: how long until the first findings, beside how long the same page takes to show its editor
 * when it gets no server, the two taking turns; and how long a key takes until its finding is there.
 */
export async function benchPlayground(): Promise<readonly Row[]> {
  const site = await openSite();
  const findings: number[] = [];
  const editor: number[] = [];
  for (let round = 0; round < rounds; round++) {
    findings.push(await site.measure('findings', true));
    editor.push(await site.measure('editor', false));
  }
  const inPage = await keystrokesIn(site);
  await site.close();
  return [
    row('page to try: first findings', median(findings), 'its editor alone', median(editor), '1.50'),
    row(
      'page to try: findings after a key, 150 lines',
      median(inPage),
      'over stdio',
      median(await overStdio()),
      '2.00',
    ),
  ];
}

const keys = 30;

/** How long each of some keys takes until its finding is on the page, or gone from it, in milliseconds. */
async function keystrokesIn(site: Site): Promise<readonly number[]> {
  const { page } = await site.open();
  await page.getByRole('button', { name: 'Show it mended' }).click();
  await waitForRules(page, []);
  await page.locator('.cm-line', { hasText: 'version: ' }).click();
  await page.keyboard.press('End');
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(globalThis, { times });
    let pressed: number | undefined;
    document.addEventListener('keydown', () => (pressed = performance.now()), true);
    const list = document.querySelector('.found');
    if (!list) throw new Error('There is no list of findings');
    new MutationObserver(() => {
      if (pressed !== undefined) times.push(performance.now() - pressed);
      pressed = undefined;
    }).observe(list, { childList: true, subtree: true, characterData: true });
  });
  for (let key = 0; key < keys; key++) {
    await page.keyboard.press(key % 2 === 0 ? 'x' : 'Backspace');
    await page.waitForFunction((count) => (globalThis as { times?: unknown[] }).times?.length === count, key + 1);
    // What follows the findings is not to be in the way of the next key.
    await page.waitForTimeout(100);
  }
  const times = await page.evaluate(() => (globalThis as { times?: number[] }).times ?? []);
  await page.context().close();
  return times.slice(keys / 3);
}

/** The same keys in the same text, to a server that pushes over stdio. */
const overStdio = (): Promise<readonly number[]> =>
  inFolder({}, async (folder) => {
    const uri = pathToFileURL(path.join(folder, 'a.partnership.yaml')).toString();
    const server = new Editing(ours, uri);
    await server.start(folder);
    await server.open(readFileSync(path.join(repository, 'playground/dist/examples/mended.partnership.yaml'), 'utf8'));
    const times: number[] = [];
    for (let key = 0; key < keys; key++) times.push(await server.keystroke(key % 2 === 0));
    await server.stop();
    return times.slice(keys / 3);
  });
