import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
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
  const after = await keystrokesIn(site);
  await site.close();
  return [
    row('page to try: first findings', median(findings), 'its editor alone', median(editor), '1.50'),
    row('page to try: findings after a key, 150 lines', median(after.page), 'over stdio', median(after.stdio), '2.00'),
  ];
}

const keys = 30;
/**
 * Milliseconds between two keys, as fingers leave them: of the page as of the server, since a processor that is kept busy is
 * faster than one that is woken. In them falls what follows the findings: the summary, and what could complete the word, which
 * the page asks for a tenth of a second after the key.
 */
const rest = 200;

interface Keystrokes {
  readonly page: readonly number[];
  readonly stdio: readonly number[];
}

/**
 * How long each of some keys takes until its finding is there, or gone, in milliseconds: on the page, and of the server over
 * stdio. The two take turns, so that whatever else the machine does falls on both alike.
 */
const keystrokesIn = (site: Site): Promise<Keystrokes> =>
  inFolder({}, async (folder) => {
    const server = new Editing(ours, pathToFileURL(path.join(folder, 'a.partnership.yaml')).toString());
    await server.start(folder);
    await server.open(readFileSync(path.join(repository, 'playground/dist/examples/mended.partnership.yaml'), 'utf8'));
    const typing = await Typing.begin(site);
    const times: { readonly page: number[]; readonly stdio: number[] } = { page: [], stdio: [] };
    for (let key = 0; key < keys; key++) {
      const isBroken = key % 2 === 0;
      times.page.push(await typing.keystroke(isBroken));
      await setTimeout(rest);
      times.stdio.push(await server.keystroke(isBroken));
      await setTimeout(rest);
    }
    await Promise.all([typing.end(), server.stop()]);
    return { page: times.page.slice(keys / 3), stdio: times.stdio.slice(keys / 3) };
  });

/** Somebody who types on the page. */
class Typing {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  static async begin(site: Site): Promise<Typing> {
    const { page } = await site.open();
    await page.getByRole('button', { name: 'Show it mended' }).click();
    await waitForRules(page, []);
    await page.locator('.cm-line', { hasText: 'version: ' }).click();
    await page.keyboard.press('End');
    return new Typing(page);
  }

  /** Types a mistake, or takes it back, and waits until the page shows that. */
  async keystroke(broken: boolean): Promise<number> {
    // The page tells by itself that its list has changed: one that is asked in each of its frames has more to do.
    const watching = await this.#page.evaluateHandle(() => ({
      shown: new Promise<number>((resolve) => {
        const list = document.querySelector('.found');
        if (!list) throw new Error('There is no list of findings');
        let pressed: number | undefined;
        document.addEventListener('keydown', () => (pressed = performance.now()), { capture: true, once: true });
        const observer = new MutationObserver(() => {
          if (pressed === undefined) return;
          observer.disconnect();
          resolve(performance.now() - pressed);
        });
        observer.observe(list, { childList: true, subtree: true, characterData: true });
      }),
    }));
    await this.#page.keyboard.press(broken ? 'x' : 'Backspace');
    const shown = await watching.evaluate((watched) => watched.shown);
    await watching.dispose();
    return shown;
  }

  async end(): Promise<void> {
    await this.#page.context().close();
  }
}
