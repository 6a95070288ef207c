import { type ChildProcess, spawn } from 'node:child_process';
import { command } from './command.ts';

/** A message of JSON-RPC, of which a test looks at what it asks about. */
export interface RawMessage {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** A client that sends what it is told to, however wrong, and hands over what comes back as it is. */
export class RawClient {
  readonly received: RawMessage[] = [];
  readonly exited: Promise<number | null>;
  readonly #process: ChildProcess;
  readonly #waiting = new Map<number, (message: RawMessage) => void>();
  #buffer = Buffer.alloc(0);
  #ids = 0;

  constructor() {
    const server = spawn(process.execPath, [command, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#process = server;
    this.exited = new Promise((resolve) => void server.once('exit', (code) => resolve(code)));
    server.stdout.on('data', (data: Buffer) => this.#read(data));
    server.stdin.on('error', () => undefined);
  }

  /** Sends bytes as they are. */
  write(text: string): void {
    this.#process.stdin?.write(text);
  }

  /** Ends what the client has to say. */
  end(): void {
    this.#process.stdin?.end();
  }

  send(message: object): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  tell(method: string, params?: unknown): void {
    this.send({ method, params });
  }

  ask(method: string, params?: unknown): Promise<RawMessage> {
    const id = ++this.#ids;
    const answer = new Promise<RawMessage>((resolve) => this.#waiting.set(id, resolve));
    this.send({ id, method, params });
    return answer;
  }

  /** Begins as a client does that can what `capabilities` say. */
  async begin(params: object = {}): Promise<RawMessage> {
    const answer = await this.ask('initialize', { processId: null, rootUri: null, capabilities: {}, ...params });
    this.tell('initialized', {});
    return answer;
  }

  open(uri: string, text: string, languageId = 'yaml'): void {
    this.tell('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  /** The first message of this method that has come, or comes within some seconds. */
  async heard(method: string): Promise<RawMessage> {
    for (const until = Date.now() + 10_000; Date.now() < until; await new Promise((wake) => setTimeout(wake, 10))) {
      const message = this.received.find((one) => one.method === method);
      if (message) return message;
    }
    throw new Error(`waited in vain for ${method}`);
  }

  kill(): void {
    this.#process.kill('SIGKILL');
  }

  #read(data: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, data]);
    for (;;) {
      const head = this.#buffer.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/i.exec(this.#buffer.toString('latin1', 0, Math.max(0, head)))?.[1]);
      if (head < 0 || this.#buffer.length < head + 4 + length) return;
      const message: RawMessage = JSON.parse(this.#buffer.toString('utf8', head + 4, head + 4 + length));
      this.#buffer = this.#buffer.subarray(head + 4 + length);
      this.received.push(message);
      const answered = typeof message.id === 'number' && message.method === undefined ? message.id : undefined;
      if (answered === undefined) continue;
      this.#waiting.get(answered)?.(message);
      this.#waiting.delete(answered);
    }
  }
}

/** Serves a raw client for as long as the callback runs. */
export async function rawly(use: (client: RawClient) => Promise<void>): Promise<void> {
  const client = new RawClient();
  try {
    await use(client);
  } finally {
    client.kill();
  }
}
