import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type CompletionItem,
  CompletionRequest,
  createProtocolConnection,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentClientCapabilities,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver-protocol/node';
import { command, inFolder, repository } from '../support/command.ts';
import { largeAgreement } from '../support/large.ts';
import { median, ms, type Row, row } from './measure.ts';

interface Contender {
  readonly name: string;
  readonly args: readonly string[];
}
export const ours: Contender = { name: 'partnership lsp', args: [command, 'lsp', '--stdio'] };
const peer: Contender = {
  name: 'yaml-language-server',
  args: [
    path.join(repository, 'test/bench/peers/node_modules/yaml-language-server/bin/yaml-language-server'),
    '--stdio',
  ],
};
const schema = pathToFileURL(path.join(repository, 'schemas/agreement-v1.schema.json')).toString();

const yaml = { schemas: { [schema]: '*.partnership.yaml' }, validate: true, completion: true, hover: true };

/** A server that edits one document, and how long it lets one wait. */
export class Editing {
  readonly connection: ProtocolConnection;
  readonly #process;
  readonly #uri: string;
  readonly #name: string;
  #version = 1;
  #waiting: ((count: number) => void) | undefined;
  #text = '';
  /** How many diagnostics the text has as it was opened. */
  #found = 0;

  constructor({ name, args }: Contender, uri: string) {
    this.#uri = uri;
    this.#name = name;
    this.#process = spawn(process.execPath, [...args], { stdio: ['pipe', 'pipe', 'ignore'] });
    this.connection = createProtocolConnection(
      new StreamMessageReader(this.#process.stdout),
      new StreamMessageWriter(this.#process.stdin),
    );
    this.connection.onNotification(PublishDiagnosticsNotification.type, ({ uri: of, diagnostics }) => {
      if (of === this.#uri) this.#waiting?.(diagnostics.length);
    });
    this.connection.onRequest('workspace/configuration', ({ items }: { items: readonly { section?: string }[] }) =>
      items.map(({ section }) => (section === 'yaml' ? yaml : {})),
    );
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.listen();
  }

  async start(folder: string, textDocument: TextDocumentClientCapabilities = {}): Promise<void> {
    await this.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: pathToFileURL(folder).toString(),
      workspaceFolders: [{ uri: pathToFileURL(folder).toString(), name: 'bench' }],
      capabilities: {
        workspace: { configuration: true },
        textDocument: {
          ...textDocument,
          publishDiagnostics: {},
          completion: { completionItem: { snippetSupport: true } },
        },
      },
    });
    await this.connection.sendNotification(InitializedNotification.type, {});
    await this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: { yaml } });
  }

  async open(text: string): Promise<number> {
    this.#text = text;
    const found = this.#diagnostics(() => true);
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri: this.#uri, languageId: 'yaml', version: 1, text },
    });
    this.#found = await found;
    return found;
  }

  /** Types a mistake, or takes it back, and waits for diagnostics that say so. */
  async keystroke(broken: boolean): Promise<number> {
    const [from, to] = broken ? ['version: 1', 'version: x'] : ['version: x', 'version: 1'];
    const offset = this.#text.indexOf(from);
    const before = this.#text.slice(0, offset + 9).split('\n');
    const line = before.length - 1;
    const start = { line, character: 9 };
    const start_ = performance.now();
    const told = this.#diagnostics((count) => (broken ? count > this.#found : count === this.#found));
    this.#text = this.#text.replace(from, to);
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: this.#uri, version: ++this.#version },
      contentChanges: [{ range: { start, end: { line, character: 10 } }, text: to.slice(-1) }],
    });
    await told;
    return performance.now() - start_;
  }

  /** Types an empty line into the status, and asks what fits there. */
  async completion(): Promise<{ readonly time: number; readonly items: number }> {
    const lines = this.#text.split('\n');
    const line = lines.findIndex((text) => text.startsWith('status: '));
    const position = { line, character: 8 };
    const value = (lines[line] ?? '').slice(8);
    const change = (text: string, end: number) =>
      this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri: this.#uri, version: ++this.#version },
        contentChanges: [{ range: { start: position, end: { line, character: end } }, text }],
      });
    const start = performance.now();
    await change('', 8 + value.length);
    const answer = await this.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri: this.#uri },
      position,
    });
    const time = performance.now() - start;
    await change(value, 8);
    const items: readonly CompletionItem[] = Array.isArray(answer) ? answer : (answer?.items ?? []);
    return { time, items: items.length };
  }

  /** Resident memory in MB. */
  memory(): number {
    const status = readFileSync(`/proc/${this.#process.pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  }

  /** CPU time that the server has taken so far, in milliseconds. */
  cpu(): number {
    const fields = readFileSync(`/proc/${this.#process.pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    // In ticks of 10 ms, of the user and of the system.
    return (Number(fields[11]) + Number(fields[12])) * 10;
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest(ShutdownRequest.type);
    const ended = once(this.#process, 'exit');
    await this.connection.sendNotification(ExitNotification.type);
    await ended;
    this.connection.dispose();
  }

  #diagnostics(accept: (count: number) => boolean): Promise<number> {
    return new Promise((resolve, reject) => {
      const patience = setTimeout(
        () => reject(new Error(`${this.#name}: no such diagnostics within a minute`)),
        60_000,
      );
      this.#waiting = (count) => {
        if (!accept(count)) return;
        this.#waiting = undefined;
        clearTimeout(patience);
        resolve(count);
      };
    });
  }
}

interface Measured {
  readonly start: number;
  readonly keystroke: number;
  readonly completion: number;
  readonly memory: number;
}

async function measure(
  contender: Contender,
  lines: number,
  extra: Readonly<Record<string, string>> = {},
  text = largeAgreement(lines),
): Promise<Measured> {
  return inFolder({ ...extra, 'a.partnership.yaml': '' }, async (folder) => {
    const started = performance.now();
    const editing = new Editing(contender, pathToFileURL(path.join(folder, 'a.partnership.yaml')).toString());
    await editing.start(folder);
    await editing.open(text);
    const start = performance.now() - started;
    const rounds = lines > 5000 ? 3 : 7;
    const keystrokes: number[] = [];
    for (let round = 0; round < rounds; round++) {
      keystrokes.push(await editing.keystroke(true));
      keystrokes.push(await editing.keystroke(false));
    }
    const completions: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const { time, items } = await editing.completion();
      if (items === 0) throw new Error(`${contender.name} completed nothing`);
      completions.push(time);
    }
    const memory = editing.memory();
    await editing.stop();
    return { start, keystroke: median(keystrokes.slice(2)), completion: median(completions), memory };
  });
}

/** A text in the middle of which a list is open that has just been begun. */
function leftOpen(text: string): string {
  const at = text.indexOf(']', text.indexOf('requires: [', text.length / 2));
  return text.slice(0, at) + text.slice(at + 1);
}

/** The language server, held against yaml-language-server with the JSON Schema, on the same file. */
export async function benchServers(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  // Both once before, as all commands are: what they keep from one start to the next is there.
  for (const contender of [ours, peer]) await measure(contender, 153);
  for (const lines of [153, 1500, 15_000]) {
    const [mine, other] = [await measure(ours, lines), await measure(peer, lines)];
    if (lines === 15_000) {
      const broken = await measure(ours, lines, {}, leftOpen(largeAgreement(lines)));
      const what = `keystroke in a broken text, ${lines} lines`;
      rows.push(row(what, broken.keystroke, `${peer.name} on the sound one`, other.keystroke, '≤ 1.00 ×'));
    }
    const aim = lines > 5000 ? '< 1.00 ×' : '≤ 0.33 ×';
    const keystrokeAim = lines > 5000 ? '≤ 0.25 ×' : lines > 1000 ? '≤ 0.10 ×' : '≤ 0.06 ×';
    rows.push(
      row(`keystroke to diagnostics, ${lines} lines`, mine.keystroke, peer.name, other.keystroke, keystrokeAim),
    );
    rows.push(row(`completion after a keystroke, ${lines} lines`, mine.completion, peer.name, other.completion, aim));
    if (lines === 153)
      rows.push(row('start of the server to the first diagnostics', mine.start, peer.name, other.start, '≤ 0.35 ×'));
    rows.push({
      what: `memory, ${lines} lines`,
      ours: `${mine.memory.toFixed(0)} MB`,
      other: `${other.memory.toFixed(0)} MB (${peer.name})`,
      ratio: `${(mine.memory / other.memory).toFixed(2)} ×`,
      aim: lines > 5000 ? '≤ 0.75 ×' : '≤ 1.00 ×',
    });
  }
  return rows;
}

/** An edit in a workspace of a thousand agreements, held against one in a workspace of one. */
export async function benchWorkspace(): Promise<readonly Row[]> {
  const text = largeAgreement(153);
  const others = Object.fromEntries(
    Array.from({ length: 1000 }, (_, n) => [
      `${n}/${n}.partnership.yaml`,
      text
        .replaceAll('9000010', `90${String(n).padStart(4, '0')}`)
        .replaceAll('noord', `noord${n}`)
        .replaceAll('zuid', `zuid${n}`),
    ]),
  );
  const pull = await measurePull(others);
  const alone = await measure(ours, 153);
  const among = await measure(ours, 153, others);
  return [
    row(
      'keystroke to diagnostics among 1,000 agreements',
      among.keystroke,
      'in a workspace of one',
      alone.keystroke,
      '≈ 1 ×',
    ),
    {
      what: 'memory with 1,000 agreements',
      ours: `${among.memory.toFixed(0)} MB`,
      other: `${alone.memory.toFixed(0)} MB (alone)`,
      ratio: '',
      aim: '< 200 MB',
    },
    {
      what: 'unchanged pull of 1,000 agreements, CPU time',
      ours: ms(pull.unchanged),
      other: `${ms(pull.first)} (the first pull)`,
      ratio: '',
      aim: '< 20 ms',
    },
  ];
}

/** CPU time of pulls of a whole workspace, in milliseconds: the first, and one when nothing has changed since. */
async function measurePull(files: Readonly<Record<string, string>>) {
  return inFolder(files, async (folder) => {
    const server = new Editing(ours, pathToFileURL(path.join(folder, 'none.partnership.yaml')).toString());
    await server.start(folder, { diagnostic: {} });
    const pull = (previousResultIds: { uri: string; value: string }[]) =>
      server.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds });
    const begin = server.cpu();
    const { items } = await pull([]);
    const first = server.cpu() - begin;
    const known = items.map(({ uri, resultId = '' }) => ({ uri, value: resultId }));
    const rounds = 20;
    const before = server.cpu();
    for (let round = 0; round < rounds; round++) await pull(known);
    const unchanged = (server.cpu() - before) / rounds;
    await server.stop();
    return { first, unchanged };
  });
}
