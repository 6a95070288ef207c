import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { inFolder } from '../support/command.ts';
import { largeAgreement } from '../support/large.ts';
import { median, type Row, row } from './measure.ts';

interface Profile {
  readonly folder: string;
  readonly userData: string;
  readonly extensions: string;
}
interface Tools {
  readonly install: () => unknown;
  readonly launchChromium: (place: unknown) => Promise<Browser>;
  readonly openOfflinePage: (browser: Browser) => Promise<Page>;
  readonly serveBeside: (server: number, mounts: readonly never[]) => Promise<number>;
  readonly startServer: (place: unknown, profile: Profile) => Promise<{ port: number; stop: () => Promise<void> }>;
  readonly writeUserSettings: (userData: string, more?: Readonly<Record<string, unknown>>) => void;
  readonly workbenchUrl: (port: number, options: { folder: string; extensions: readonly string[] }) => string;
}
/** The scripts that bring a VS Code have no types. */
async function tools(): Promise<Tools> {
  const names = ['install', 'chromium', 'server', 'user-settings', 'workbench-url', 'same-origin'];
  const modules: readonly Partial<Tools>[] = await Promise.all(
    names.map((name) => import(new URL(`../../scripts/vscode-host/${name}.mjs`, import.meta.url).href)),
  );
  return Object.assign({}, ...modules);
}

const client = fileURLToPath(new URL('../../client', import.meta.url));
const typed = 'Together we bring goods home on time ';
/** Between two keys, in milliseconds: somebody who types fast. */
const pace = 120;
/** How long whatever follows a burst of keys may take, in milliseconds. */
const settling = 2500;
const rounds = 5;
const sizes = [150, 1500];
/** CPU time of the server a key, in milliseconds, before diagnostics were pulled and checks shared; no more than half is aimed at. */
const serverBefore = 16;

/**
 * Typing in a real VS Code: what a key takes of the extension host, in an agreement and in the same text as plain YAML that
 * no extension knows, and of the language server. The two take turns.
 */
export async function benchEditor(): Promise<readonly Row[]> {
  const { install, launchChromium, openOfflinePage, serveBeside, startServer, writeUserSettings, workbenchUrl } =
    await tools();
  return inFolder({}, async (folder) => {
    const opened = path.join(folder, 'agreements');
    mkdirSync(opened);
    for (const size of sizes) {
      writeFileSync(path.join(opened, `a${size}.partnership.yaml`), largeAgreement(size));
      writeFileSync(path.join(opened, `plain${size}.yaml`), largeAgreement(size));
    }
    const profile = { folder, userData: path.join(folder, 'user'), extensions: path.join(folder, 'extensions') };
    writeUserSettings(profile.userData);
    const place = install();
    const server = await startServer(place, profile);
    const browser = await launchChromium(place);
    try {
      const page = await openOfflinePage(browser);
      // As on the desktop, nothing between the window and the extension host is compressed.
      const port = await serveBeside(server.port, []);
      await page.goto(workbenchUrl(port, { folder: opened, extensions: [client] }));
      await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
      const rows: Row[] = [];
      for (const size of sizes) rows.push(...(await typing(page, size)));
      return rows;
    } finally {
      await browser.close();
      await server.stop();
    }
  });
}

async function typing(page: Page, size: number): Promise<readonly Row[]> {
  const taken = { agreement: [] as number[], plain: [] as number[], server: [] as number[] };
  for (let round = -1; round < rounds; round++) {
    await open(page, `plain${size}.yaml`);
    const plain = await cpuOfKeys(page);
    await open(page, `a${size}.partnership.yaml`);
    const agreement = await cpuOfKeys(page);
    // The first round warms both up.
    if (round < 0) continue;
    taken.plain.push(plain.host);
    taken.agreement.push(agreement.host);
    taken.server.push(agreement.server);
  }
  const lines = size.toLocaleString('en');
  return [
    row(
      `VS Code, a key at ${lines} lines: extension host (CPU)`,
      median(taken.agreement),
      'the same text as plain YAML',
      median(taken.plain),
      '1.30',
    ),
    row(
      `VS Code, a key at ${lines} lines: language server (CPU)`,
      median(taken.server),
      'before',
      serverBefore,
      '0.50',
    ),
  ];
}

/** Opens a file, and puts the cursor behind its title. */
async function open(page: Page, name: string): Promise<void> {
  await page.locator(`.explorer-folders-view .monaco-list-row[aria-label^="${name}"]`).dblclick();
  await page.locator('.tab.active', { hasText: name }).waitFor();
  await page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.waitForTimeout(settling);
}

/** Milliseconds of CPU time a key, of the extension host and of the language server. */
async function cpuOfKeys(page: Page): Promise<{ readonly host: number; readonly server: number }> {
  const before = { host: cpuOf('--type=extensionHost'), server: cpuOf('server.node.cjs') };
  await page.keyboard.type(typed, { delay: pace });
  await page.waitForTimeout(settling);
  await page.keyboard.press('Escape');
  return {
    host: (cpuOf('--type=extensionHost') - before.host) / typed.length,
    server: (cpuOf('server.node.cjs') - before.server) / typed.length,
  };
}

/** Milliseconds of CPU time so far, of the processes below this one whose command line holds a text. */
function cpuOf(text: string): number {
  const parents = new Map<number, number>();
  const found: { readonly pid: number; readonly taken: number }[] = [];
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '');
      parents.set(pid, Number(fields.split(' ')[1]));
      if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(text)) continue;
      found.push({ pid, taken: takenBy(`/proc/${pid}/task`) });
    } catch {
      // It has ended.
    }
  }
  const isOurs = (pid: number): boolean => pid === process.pid || (pid > 1 && isOurs(parents.get(pid) ?? 0));
  return found.filter(({ pid }) => isOurs(pid)).reduce((sum, { taken }) => sum + taken, 0);
}

/** Milliseconds of CPU time of threads, which Linux counts in nanoseconds: that of a whole process it tells in ticks of 10 ms. */
function takenBy(threads: string): number {
  let taken = 0;
  for (const thread of readdirSync(threads)) {
    try {
      taken += Number(readFileSync(path.join(threads, thread, 'schedstat'), 'utf8').split(' ')[0]) / 1e6;
    } catch {
      // It has ended.
    }
  }
  return taken;
}
