import { LSPClient, type LSPClientConfig, type LSPClientExtension } from '@codemirror/lsp-client';
import DOMPurify from 'dompurify';
import type * as lsp from 'vscode-languageserver-protocol';
import { connectTo } from './connection.ts';
import { language } from './language.ts';

/** What CodeMirror's client does not announce by itself, and this page can do. */
const capabilities: LSPClientExtension = {
  clientCapabilities: {
    textDocument: {
      publishDiagnostics: { versionSupport: true, codeDescriptionSupport: true },
      codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
    },
    workspace: { workspaceEdit: { documentChanges: true } },
  },
};

interface Listening {
  readonly onDiagnostics: (params: lsp.PublishDiagnosticsParams) => void;
  /** The server is gone. */
  readonly onEnd: () => void;
  readonly extensions: readonly LSPClientExtension[];
}

/**
 * CodeMirror's client keeps what it has to tell until the script that runs has ended: of a change, until the editor has drawn
 * it. This one tells it at once, as soon as the server hears.
 */
class PromptClient extends LSPClient {
  readonly #worker: Worker;
  #isHeard = false;

  constructor(worker: Worker, config: LSPClientConfig) {
    super(config);
    this.#worker = worker;
    // A server that does not start is told of where it is started.
    this.initializing.then(
      () => (this.#isHeard = true),
      () => undefined,
    );
  }

  override notification<Params>(method: string, params: Params): void {
    if (this.#isHeard) this.#worker.postMessage({ jsonrpc: '2.0', method, params });
    else super.notification(method, params);
  }
}

/** Begins to talk to the language server, which the worker that `start.ts` has made loads for it. */
export function startServer({ onDiagnostics, onEnd, extensions }: Listening): LSPClient {
  const { worker } = started;
  worker.addEventListener('error', (event) => {
    // What fails in the worker while it serves is told by the server; a worker that does not start is not.
    if (!client.connected || client.serverCapabilities === null) onEnd();
    event.preventDefault();
  });
  const client = new PromptClient(worker, {
    rootUri: '',
    // A phone takes its time for a long text.
    timeout: 20_000,
    initializationOptions: { language, files: new URL('.', location.href).href.replace(/\/$/, ''), codeLens: false },
    // What hovers show holds names from the file: they are text to our server, and looked at again here.
    sanitizeHTML: (html) => DOMPurify.sanitize(html),
    notificationHandlers: {
      'textDocument/publishDiagnostics': (_, params: lsp.PublishDiagnosticsParams) => {
        onDiagnostics(params);
        return true;
      },
    },
    extensions: [capabilities, ...extensions],
  });
  client.initializing.catch(onEnd);
  return client.connect(connectTo(worker, answer));
}

/** There are no other files here, and nothing to be registered. */
function answer(method: string): unknown {
  if (method === 'partnership/findFiles') return [];
  if (method === 'partnership/readFile' || method === 'client/registerCapability') return null;
  return undefined;
}
