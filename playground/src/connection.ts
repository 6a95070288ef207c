import type { Transport } from '@codemirror/lsp-client';

/** A message of JSON-RPC, as far as this end looks into it. */
interface Message {
  readonly jsonrpc: '2.0';
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
}

/** What a server asks of its client; undefined where the client does not know it. */
export type Answering = (method: string, params: unknown) => unknown;

/**
 * The connection to a language server in a worker. The worker posts objects, CodeMirror's client takes text. CodeMirror's
 * client refuses whatever a server asks, so requests of the server are answered here.
 */
export function connectTo(worker: Worker, answer: Answering): Transport {
  const handlers = new Set<(value: string) => void>();
  worker.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    const { id, method } = data;
    if (id !== undefined && method !== undefined) {
      const result = answer(method, data.params);
      const error = { code: -32601, message: `This page does not know ${method}.` };
      worker.postMessage({ jsonrpc: '2.0', id, ...(result === undefined ? { error } : { result }) });
      return;
    }
    const text = JSON.stringify(data);
    for (const handler of handlers) handler(text);
  });
  return {
    send: (message) => worker.postMessage(corrected(JSON.parse(message))),
    subscribe: (handler) => void handlers.add(handler),
    unsubscribe: (handler) => void handlers.delete(handler),
  };
}

/**
 * CodeMirror's client announces that it pulls diagnostics, and never does. A server that believes it waits for a while before
 * it sends any, so this end says what is true.
 */
function corrected(message: Message): Message {
  if (message.method !== 'initialize') return message;
  const { capabilities, ...params } = message.params as {
    readonly capabilities: { readonly textDocument?: Readonly<Record<string, unknown>> };
  };
  const { diagnostic: _, ...textDocument } = capabilities.textDocument ?? {};
  return { ...message, params: { ...params, capabilities: { ...capabilities, textDocument } } };
}
