#!/usr/bin/env node
/**
 * `npm run everywhere`: runs the built command and the language server on Node 20, 22, 24 and 26, Bun and Deno, and
 * compares what they write, byte for byte. The runtimes come from npm, at the versions below, into a folder that is
 * removed again; they are no part of `npm test`. Ends with 1 on any difference.
 */
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cpu = os.arch() === 'arm64' ? 'arm64' : 'x64';

/** @type {Readonly<Record<string, { readonly package: string, readonly file: string, readonly flags?: readonly string[] }>>} */
const RUNTIMES = {
  'Node 20': { package: `node-linux-${cpu}@20.20.2`, file: 'bin/node' },
  'Node 22': { package: `node-linux-${cpu}@22.23.5`, file: 'bin/node' },
  'Node 24': { package: `node-linux-${cpu}@24.22.3`, file: 'bin/node' },
  'Node 26': { package: `node-linux-${cpu}@26.12.1`, file: 'bin/node' },
  Bun: { package: `@oven/bun-linux-${cpu === 'x64' ? 'x64' : 'aarch64'}@1.4.5`, file: 'bin/bun' },
  Deno: { package: `@deno/linux-${cpu}-glibc@2.9.6`, file: 'deno', flags: ['run', '-A'] },
};

if (process.platform !== 'linux') {
  console.error('The runtimes that this compares are those for Linux.');
  process.exit(2);
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'everywhere-'));
let differences = 0;
try {
  const binaries = Object.entries(RUNTIMES).map(([name, { package: from, file, flags = [] }], index) => {
    const place = path.join(folder, String(index));
    fs.mkdirSync(place);
    fs.writeFileSync(path.join(place, 'package.json'), '{}');
    const npm = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', from], {
      cwd: place,
      encoding: 'utf8',
    });
    if (npm.status !== 0) throw new Error(`${from} could not be installed:\n${npm.stderr}`);
    const binary = path.join(place, 'node_modules', from.slice(0, from.lastIndexOf('@')), file);
    fs.chmodSync(binary, 0o755);
    return { name, binary, flags };
  });
  // All run the same copy, so that what they keep beside it would be seen to get in each other's way.
  const dist = path.join(folder, 'dist');
  fs.cpSync(path.join(root, 'server/dist'), dist, { recursive: true, filter: (file) => !file.endsWith('.cache') });
  const command = path.join(dist, 'partnership.cjs');
  for (const { title, args, input, messages } of cases()) {
    /** @type {{ name: string, result: string } | undefined} */
    let first;
    // Twice: the second run starts from what the first one has kept.
    for (const { name, binary, flags } of [...binaries, ...binaries]) {
      const env = { PATH: process.env.PATH ?? '', HOME: folder, LANG: 'en_GB.UTF-8', DENO_NO_UPDATE_CHECK: '1' };
      const all = [...flags, command, ...args];
      const { status, stdout, stderr } = messages
        ? await talk(binary, all, env, messages)
        : spawnSync(binary, all, { cwd: root, input, encoding: 'utf8', env, maxBuffer: 1 << 26 });
      const result = JSON.stringify({ status, stdout, stderr });
      first ??= { name, result };
      if (result === first.result) continue;
      differences++;
      console.error(
        `${title}: ${name} differs from ${first.name}\n  ${result.slice(0, 600)}\n  ${first.result.slice(0, 600)}`,
      );
    }
    console.log(`${title}: ${binaries.length} runtimes`);
  }
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
console.log(differences === 0 ? 'All the same, byte for byte.' : `${differences} differences.`);
process.exitCode = differences === 0 ? 0 : 1;

/**
 * Talks with a language server: each message goes out when the request before it is answered, as a client would that waits,
 * so that what it writes comes in one order. The input stays open until the server ends by itself.
 * @param {string} binary
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {readonly { readonly id?: number }[]} messages
 * @returns {Promise<{ status: number | null, stdout: string, stderr: string }>}
 */
function talk(binary, args, env, messages) {
  const server = spawn(binary, args, { cwd: root, env });
  let [written, stdout, stderr] = [0, '', ''];
  const proceed = () => {
    for (const message of messages.slice(written)) {
      written++;
      const body = JSON.stringify({ jsonrpc: '2.0', ...message });
      server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
      if (message.id !== undefined) return;
    }
  };
  return new Promise((resolve, reject) => {
    server.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text;
      const awaited = messages[written - 1]?.id;
      if (awaited !== undefined && new RegExp(`"id":${awaited},"(?:result|error)"`).test(stdout)) proceed();
    });
    server.stderr.setEncoding('utf8').on('data', (text) => {
      stderr += text;
    });
    server.on('error', reject);
    server.on('close', (status) => resolve({ status, stdout, stderr }));
    proceed();
  });
}

/** What is run: each command, and a session of the language server. */
function cases() {
  const today = ['--today', '2026-11-24'];
  const reports = ['pretty', 'json', 'sarif', 'junit', 'github', 'gitlab', 'markdown', 'rdjson'].map((format) => ({
    title: `check --format ${format}`,
    args: ['check', 'examples', ...today, '--format', format, '--lang', format === 'pretty' ? 'nl' : 'en'],
    input: '',
  }));
  const [before, after] = ['examples/live-eta.partnership.yaml', 'examples/broken-promises.partnership.yaml'];
  return [
    ...reports,
    { title: 'check of standard input', args: ['check', '-', ...today], input: 'partnership: v1\ntitle: "é🚚"\n' },
    { title: 'summary', args: ['summary', before, ...today, '--format', 'html'], input: '' },
    { title: 'diff', args: ['diff', before, after, ...today, '--format', 'markdown'], input: '' },
    { title: 'format', args: ['format', '--check', 'examples'], input: '' },
    { title: 'explain', args: ['explain', 'honesty/ceiling-missing'], input: '' },
    { title: 'a wrong option', args: ['check', '--nothing'], input: '' },
    { title: 'the language server', args: ['lsp', '--stdio'], messages: session(before) },
  ];
}

/** A session over the protocol: opens an agreement, asks for what it says, and ends. */
function session(/** @type {string} */ example) {
  const uri = 'file:///nowhere/a.partnership.yaml';
  const text = fs.readFileSync(path.join(root, example), 'utf8').replace('able: 140000', 'able: 100000');
  const textDocument = { uri };
  const position = { line: 20, character: 12 };
  return [
    {
      id: 1,
      method: 'initialize',
      params: { processId: null, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } },
    },
    { method: 'initialized', params: {} },
    { method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'partnership', version: 1, text } } },
    { id: 2, method: 'textDocument/diagnostic', params: { textDocument } },
    { id: 3, method: 'textDocument/hover', params: { textDocument, position } },
    { id: 4, method: 'textDocument/completion', params: { textDocument, position } },
    { id: 5, method: 'textDocument/documentSymbol', params: { textDocument } },
    { id: 6, method: 'shutdown' },
    { method: 'exit' },
  ];
}
