import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

interface Tools {
  readonly launchChromium: (place: unknown) => Promise<Browser>;
  readonly install: () => unknown;
  readonly serveFolder: (folder: URL) => Promise<{ readonly address: string; readonly close: () => Promise<void> }>;
}
/** The scripts that bring a browser and serve a folder have no types. */
const load = async (name: string): Promise<Partial<Tools>> =>
  import(new URL(`../../scripts/${name}.mjs`, import.meta.url).href);

/** The built page, served to a real Chromium, from a folder of a host that has other things too. */
export interface Site {
  /** Of the page; what it asks for lies below it. */
  readonly address: string;
  /** Opens the page, and waits for the first findings. What goes wrong in it is collected in `troubles`. */
  readonly open: (below?: string, options?: BrowserContextOptions) => Promise<Opened>;
  /** Milliseconds from the start of the page to one of its marks; without the server, there is no worker. */
  readonly measure: (mark: 'editor' | 'findings', withServer: boolean) => Promise<number>;
  readonly close: () => Promise<void>;
}
export interface Opened {
  readonly page: Page;
  /** Errors, what the content policy refused, and requests to anywhere else. */
  readonly troubles: string[];
}

export async function openSite(): Promise<Site> {
  const [{ launchChromium }, { install }, { serveFolder }] = await Promise.all([
    load('vscode-host/chromium'),
    load('vscode-host/install'),
    load('serve-folder'),
  ]);
  assert.ok(launchChromium && install && serveFolder);
  const host = fs.mkdtempSync(path.join(os.tmpdir(), 'host-'));
  fs.mkdirSync(path.join(host, 'tools'));
  const built = fileURLToPath(new URL('../../playground/dist/', import.meta.url));
  fs.symlinkSync(built, path.join(host, 'tools', 'agreements'), 'junction');
  const server = await serveFolder(pathToFileURL(`${host}/`));
  const address = `${server.address}tools/agreements/`;
  const browser = await launchChromium(install());
  return {
    address,
    async open(below = '', options = {}) {
      const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 }, ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(60_000);
      const troubles: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') troubles.push(message.text());
      });
      page.on('pageerror', ({ message }) => void troubles.push(message));
      await page.route(
        (url) => !url.href.startsWith(address) && !url.href.startsWith('blob:') && url.protocol !== 'data:',
        (route) => {
          troubles.push(`asks ${route.request().url()}`);
          return route.abort();
        },
      );
      await page.goto(address + below);
      await page.waitForSelector('.findings li, .sound', { state: 'attached' });
      return { page, troubles };
    },
    async measure(mark, withServer) {
      const context = await browser.newContext();
      const page = await context.newPage();
      // A worker that never is: to hold up requests would slow down those of the page too.
      if (!withServer)
        await page.addInitScript(() => {
          Object.assign(globalThis, {
            Worker: class extends EventTarget {
              postMessage() {}
            },
          });
        });
      await page.goto(address);
      const marked = await page.waitForFunction((name) => performance.getEntriesByName(name)[0]?.startTime, mark);
      const time = await marked.jsonValue();
      await context.close();
      return Number(time);
    },
    async close() {
      await browser.close();
      await server.close();
      fs.rmSync(host, { recursive: true });
    },
  };
}

/** The rules of the findings that the page lists. */
export const rulesOn = (page: Page): Promise<string[]> =>
  page.locator('.findings > li .ways a').evaluateAll((links) => links.map(({ textContent }) => textContent ?? ''));

/** Waits until the page lists just these rules. */
export async function waitForRules(page: Page, rules: readonly string[]): Promise<void> {
  await page.waitForFunction((wanted) => {
    const shown = [...document.querySelectorAll('.findings > li .ways a')].map(({ textContent }) => textContent);
    const isSound = document.querySelector('.sound') !== null;
    return JSON.stringify(shown) === wanted && (shown.length > 0 || isSound);
  }, JSON.stringify(rules));
}
