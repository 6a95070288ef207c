import assert from 'node:assert/strict';
import path from 'node:path';
import * as esbuild from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { repository } from '../support/command.ts';
import { largeAgreement } from '../support/large.ts';
import { summaryOf } from './summaries.ts';

interface Host {
  readonly launchChromium: (place: unknown) => Promise<Browser>;
  readonly openOfflinePage: (browser: Browser, options: object) => Promise<Page>;
  readonly install: () => unknown;
}
/** The scripts that bring a browser have no types. */
const load = async (name: string): Promise<Partial<Host>> =>
  import(new URL(`../../scripts/vscode-host/${name}.mjs`, import.meta.url).href);

const text = largeAgreement(600);
const lines = text.split('\n');
const summary = summaryOf(text);
/** The place of a text: line and column from 1. */
function placeOf(piece: string, from = 0): { readonly line: number; readonly column: number } {
  const line = lines.findIndex((one, index) => index >= from && one.includes(piece));
  assert.ok(line >= 0, piece);
  return { line: line + 1, column: (lines[line] ?? '').indexOf(piece) + 1 };
}

describe('The summary beside a text', function () {
  this.timeout(120_000);
  let browser: Browser;
  let page: Page;

  before(async () => {
    const { launchChromium, openOfflinePage } = await load('chromium');
    const { install } = await load('install');
    assert.ok(launchChromium && openOfflinePage && install);
    browser = await launchChromium(install());
    page = await openOfflinePage(browser, { viewport: { width: 480, height: 700 } });
    const { outputFiles } = await esbuild.build({
      entryPoints: [path.join(repository, 'client/src/webview/summary.ts')],
      bundle: true,
      write: false,
      conditions: ['source'],
    });
    await page.setContent('<!DOCTYPE html><html lang="en"><title>Summary</title><div id="summary"></div>');
    await page.evaluate(`globalThis.acquireVsCodeApi = () => ({
      postMessage: () => {}, getState: () => undefined, setState: () => {},
    });
    // The editor has the focus, not this page.
    document.hasFocus = () => false;`);
    await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
    await show(summary);
    await page.locator('h1').waitFor();
  });
  after(() => browser?.close());

  const show = (shown: typeof summary) => tell({ kind: 'show', uri: 'file:///a', summary: shown });
  const cursor = (place: { readonly line: number; readonly column: number }) => tell({ kind: 'cursor', ...place });
  /** Gives a message to the view, and waits until it has drawn it. */
  const tell = (message: unknown) =>
    page.evaluate(
      (data) =>
        new Promise<void>((resolve) => {
          window.addEventListener('message', () => setTimeout(resolve, 0), { once: true });
          window.postMessage(data);
        }),
      message,
    );
  /** What is lit within the window, for somebody to see. */
  const litInSight = () =>
    page.locator('[aria-current]').evaluateAll((all) =>
      all
        .filter((one) => {
          const { top, bottom, height } = one.getBoundingClientRect();
          return height > 0 && top >= -1 && bottom <= innerHeight + 1;
        })
        .map(({ textContent }) => textContent ?? ''),
    );

  it('scrolls to what it lights, whatever was folded away', async () => {
    // One after the other from far away, up and down.
    const places = placesOf(summary).filter((_, index) => index % 9 === 0);
    assert.ok(places.length > 20);
    for (const place of [...places, ...places.toReversed()]) {
      await cursor(place.range.start);
      assert.ok((await litInSight()).length > 0, JSON.stringify(place.path));
    }
  });

  it('stays where something that is lit is in sight', async () => {
    await cursor(placeOf('title:'));
    const top = () => page.evaluate('scrollY');
    const before = await top();
    await cursor({ ...placeOf('title:'), column: 9 });
    assert.equal(await top(), before);
  });

  it('follows to what was only just written', async () => {
    await cursor(placeOf('title:'));
    const at = lines.findLastIndex((line) => /^ {6}[\w-]+: \{? ?/.test(line) && line.includes('what:'));
    const place = { line: (at < 0 ? lines.length : at) + 1, column: 12 };
    const gone = [...lines.slice(0, place.line - 1), '', ...lines.slice(place.line)].join('\n');
    await show(summaryOf(gone));
    await cursor(place);
    await page.evaluate('scrollTo(0, 0)');
    await show(summary);
    assert.ok((await litInSight()).length > 0);
  });
});

interface At {
  readonly path: readonly (string | number)[];
  readonly range: { readonly start: { readonly line: number; readonly column: number } };
}
/** A place of each part of a summary, the folded ones included. */
function placesOf(value: unknown): readonly At[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'at' ? [inner as At] : placesOf(inner)));
}
