import {
  type Connection,
  type ConnectionOptions,
  ErrorCodes,
  type Message,
  ResponseError,
} from 'vscode-languageserver';
import { asObject, lacks, withoutNulls } from './params.ts';
import { canonical } from './uri.ts';

type Next = (message: Message) => Promise<void> | void;

/** A request, or a notification where it has no id. */
interface Called extends Message {
  readonly id?: number | string;
  readonly method: string;
  readonly params?: unknown;
}

/** By which a request that is refused goes on, to be answered: no client knows it. */
const refusedMethod = '$/partnership/refused';

/** Why a request is refused, as JSON-RPC tells it. */
interface Refusal {
  readonly code: number;
  readonly message: string;
}

/**
 * What comes before any feature hears of a message: whether it may be sent now, whether it can be read, and that what clients
 * write in different ways is the same for all that follows.
 */
export class Reception {
  /** Resolves with the first message after `initialize` has been answered: not every client says `initialized`. */
  readonly begun: Promise<void>;
  #begin: () => void = () => {};
  /** Resolves when `initialize` has been answered: what comes before waits until then. */
  #answered: Promise<void> | undefined;
  #isAnswered = false;
  #isShutDown = false;
  /** What is open, by its canonical URI, as the client called it when it opened it. */
  readonly #opened = new Map<string, string>();
  readonly #names = new Set<string>();
  #received = 0;
  /** What is being answered; not what stands open until something changes. */
  readonly #answering = new Set<Promise<void>>();

  constructor() {
    this.begun = new Promise((resolve) => {
      this.#begin = resolve;
    });
  }

  /** For the connection that it receives. */
  get options(): ConnectionOptions {
    return { messageStrategy: { handleMessage: (message, next) => this.#receive(message, next) } };
  }

  /** Resolves when all that was asked has been answered, and nothing more comes. */
  async settled(): Promise<void> {
    for (let known = -1; known < this.#received; ) {
      known = this.#received;
      await Promise.allSettled(this.#answering);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Answers what is refused. */
  answerOn(connection: Connection): void {
    connection.onRequest(refusedMethod, ({ code, message }: Refusal) => new ResponseError<void>(code, message));
  }

  #receive(message: Message, next: Next): Promise<void> | void {
    this.#received++;
    if (!isCalled(message)) return next(message);
    const received = this.#take(message, next);
    if (!(received instanceof Promise) || asObject(message.params)?.partialResultToken !== undefined) return received;
    const answering = received.finally(() => this.#answering.delete(answering));
    this.#answering.add(answering);
    return answering;
  }

  #take(message: Called, next: Next): Promise<void> | void {
    const called = withParams(message, withoutNulls(message.params) ?? undefined);
    if (called.method === 'initialize' && !this.#answered && called.id !== undefined) {
      this.#answered = Promise.resolve(next(called)).finally(() => {
        this.#isAnswered = true;
      });
      return this.#answered;
    }
    if (this.#answered && !this.#isAnswered) return this.#answered.then(() => this.#dispatch(called, next));
    return this.#dispatch(called, next);
  }

  #dispatch(called: Called, next: Next): Promise<void> | void {
    const refusal = this.#refusalOf(called);
    if (refusal) return called.id === undefined ? undefined : next(asRefused(called, refusal));
    if (called.method === 'shutdown') this.#isShutDown = true;
    this.#begin();
    return next(withParams(called, this.#asCalled(called)));
  }

  /** Why a message goes no further; a notification is then passed over. */
  #refusalOf({ method, params }: Called): Refusal | undefined {
    if (method === 'exit') return undefined;
    if (!this.#answered)
      return { code: ErrorCodes.ServerNotInitialized, message: `${method} comes before initialize.` };
    if (this.#isShutDown) return { code: ErrorCodes.InvalidRequest, message: `${method} comes after shutdown.` };
    if (method === 'initialize')
      return { code: ErrorCodes.InvalidRequest, message: 'The server has been initialized already.' };
    const lacking = lacks(method, params);
    return lacking === undefined
      ? undefined
      : { code: ErrorCodes.InvalidParams, message: `${method} has no ${lacking} that can be read.` };
  }

  /** What a message says, with the document that it is about under the name by which it was opened. */
  #asCalled({ method, params }: Called): unknown {
    const told = asObject(params);
    if (!told) return params;
    const document = asObject(told.textDocument);
    if (method === 'textDocument/didOpen' && typeof document?.uri === 'string') {
      this.#opened.set(canonical(document.uri), document.uri);
      this.#names.add(document.uri);
      return { ...told, textDocument: versioned(document) };
    }
    const uri = document ? document.uri : told.uri;
    if (typeof uri !== 'string') return params;
    const name = this.#nameOf(uri);
    if (method === 'textDocument/didClose') {
      this.#names.delete(name);
      this.#opened.delete(canonical(name));
    }
    if (!document) return name === uri ? params : { ...told, uri: name };
    const known = name === uri ? document : { ...document, uri: name };
    if (method === 'textDocument/didChange') return { ...told, textDocument: versioned(known) };
    return known === document ? params : { ...told, textDocument: known };
  }

  #nameOf(uri: string): string {
    return this.#names.has(uri) ? uri : (this.#opened.get(canonical(uri)) ?? uri);
  }
}

/** Without a version a change would be passed over, and be lost. */
const versioned = (document: Readonly<Record<string, unknown>>) =>
  typeof document.version === 'number' ? document : { ...document, version: 0 };

const withParams = (called: Called, params: unknown): Called => ({ ...called, params });
const asRefused = (called: Called, params: Refusal): Called => ({ ...called, method: refusedMethod, params });

const isCalled = (message: Message): message is Called => typeof asObject(message)?.method === 'string';
