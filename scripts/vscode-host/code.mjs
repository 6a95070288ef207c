#!/usr/bin/env node
/**
 * Stands in for the desktop's `code` when extension tests run: takes the same command line, starts VS Code's server and a
 * headless Chromium that shows it, prints what the tests print and ends with their exit code.
 *
 * Environment: `VSCODE_HOST_KIND=web` for the web-worker extension host, `VSCODE_HOST_PAGE_FUNCTIONS` a module for the
 * page's door, `VSCODE_HOST_LOCALE` the language of VS Code as a language pack would set it, `VSCODE_HOST_RESTRICTED` for a
 * workspace that is not trusted, `VSCODE_HOST_TIMEOUT` in milliseconds, `VSCODE_HOST_KEEP` to keep the profile and the server's log.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { format } from 'node:util';
import { launchChromium, openOfflinePage } from './chromium.mjs';
import { readCommandLine } from './command-line.mjs';
import { install } from './install.mjs';
import { openPageDoor } from './page-functions.mjs';
import { startServer } from './server.mjs';
import { writeUserSettings } from './user-settings.mjs';
import { useWebExtensionHost } from './web-extension-host.mjs';
import { workbenchUrl } from './workbench-url.mjs';

/** What the workbench itself says on its console while it is offline or busy; none of it is about the extension. */
const NOISE = new RegExp(
  [
    /^\[(ChatModelSelection|AgentHost|AccountPolicyGate|RemoteAgentHostProtocol|Service Worker|reconnection-grace-time)/,
    /^(Creating a socket|Resolv(ing|ed) connection token|Updating additional builtin|Loading development extension)/,
    /^(Creation of workbench contribution|Extension host \(Remote\)|Timed out waiting for authentication provider)/,
    // It looks into a virtual folder before the tests have brought its file system.
    /^CodeExpectedError|ENOPRO: /,
    /open-vsx|Canceled: Canceled|^Aborted onWillSaveTextDocument-event/,
  ]
    .map(({ source }) => source)
    .join('|'),
);

const { folder, extensions, tests, userData, extensionsDir } = readCommandLine(process.argv.slice(2));
const web = process.env.VSCODE_HOST_KIND === 'web';
const timeout = Number(process.env.VSCODE_HOST_TIMEOUT ?? 1_200_000);
const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'vscode-host-'));
const profile = {
  folder: temporary,
  userData: userData ?? path.join(temporary, 'user-data'),
  extensions: extensionsDir ?? path.join(temporary, 'extensions'),
};

/** What is to be closed at the end, last first. @type {(() => Promise<unknown>)[]} */
const closers = [];
let ending = false;

async function end(/** @type {number} */ code) {
  if (ending) return;
  ending = true;
  for (const close of closers.reverse()) await close().catch(() => {});
  if (!process.env.VSCODE_HOST_KEEP) fs.rmSync(temporary, { recursive: true, force: true, maxRetries: 3 });
  process.exit(code);
}

function fail(/** @type {unknown} */ error) {
  console.error(error);
  end(1);
}

process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);
process.on('SIGINT', () => end(130));
process.on('SIGTERM', () => end(143));
process.on('SIGHUP', () => end(129));
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => end(1));
const parent = process.ppid;
setInterval(() => process.ppid === parent || end(1), 1000).unref();
/** What the page complained of: the reason, when the tests did not even start. @type {string[]} */
const complaints = [];
setTimeout(() => {
  console.error([`The tests gave no result within ${timeout} ms`, ...complaints].join('\n'));
  end(124);
}, timeout);

/** @type {(page: import('playwright-core').Page) => void} */
let showPage;
const shown = new Promise((resolve) => {
  showPage = resolve;
});
const pageFunctions = process.env.VSCODE_HOST_PAGE_FUNCTIONS;
const door = pageFunctions && (await openPageDoor(path.resolve(pageFunctions), () => shown));
writeUserSettings(profile.userData, door ? { 'vscodeHost.page': door } : {});

const place = install();
const server = await startServer(place, profile, { trust: !process.env.VSCODE_HOST_RESTRICTED });
closers.push(server.stop);
const browser = await launchChromium(place);
closers.push(() => browser.close());
const page = await openOfflinePage(browser);
page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
page.on('crash', () => fail('The page crashed'));

// The workbench itself calls these two: with each line that tests print, and with their exit code.
await page.exposeFunction('codeAutomationLog', (/** @type {string} */ _type, /** @type {unknown[]} */ args) => {
  const line = format(...args);
  if (!NOISE.test(line)) process.stdout.write(`${line}\n`);
});
await page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => end(code));

const locale = process.env.VSCODE_HOST_LOCALE;
if (locale) await page.addInitScript(speak, locale);
const url = web
  ? workbenchUrl(await useWebExtensionHost(page, server.port, { extensions, tests }), { folder })
  : workbenchUrl(server.port, { folder, extensions, tests });
await page.goto(url);
showPage(page);

/**
 * Runs in the page, before the workbench: names its language, which a language pack would do along with bringing VS Code's
 * own texts. Those stay English; extensions get the language, and theirs are what is tested.
 */
function speak(/** @type {string} */ language) {
  Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => language, set: () => {} });
}
