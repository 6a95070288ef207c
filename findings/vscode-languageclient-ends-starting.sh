#!/usr/bin/env bash
# `vscode-languageclient` 11.0.0 starts a server again that ended while it answered `initialize`, before the first start has
# failed. Seen, with a server that ends at its first `initialize` and answers the second: the promise of `start` is rejected
# and the state becomes StartFailed after the second start has begun; three error messages are shown; and the server runs.
. "$(dirname "$0")/setup.sh" vscode-languageclient@11.0.0 vscode-languageserver@11.0.0
cat > server.cjs <<'E'
const { existsSync, writeFileSync } = require('node:fs');
const { createConnection, ProposedFeatures } = require('vscode-languageserver/node');
const connection = createConnection(ProposedFeatures.all);
connection.onInitialize(() => {
  if (existsSync('ended-once')) return { capabilities: {} };
  writeFileSync('ended-once', '');
  process.exit(1);
});
connection.listen();
E
cat > client.cjs <<'E'
// In the place of VS Code: an API whose members can all be called, made and walked through, and do nothing.
const nothing = () =>
  new Proxy(class {}, {
    get: (target, key) => {
      if (key === 'then') return undefined;
      if (key === 'length') return 0;
      if (key === Symbol.iterator) return function* () {};
      if (key === Symbol.toPrimitive) return () => '0';
      if (key === 'prototype') return target.prototype;
      return (target[key] ??= nothing());
    },
    apply: () => nothing(),
  });
const also = (known) => new Proxy(known, { get: (target, key) => (key in target || key === 'then' ? target[key] : (target[key] = nothing())) });
class EventEmitter {
  #listeners = [];
  event = (listener) => {
    this.#listeners.push(listener);
    return { dispose: () => {} };
  };
  fire(what) {
    for (const listener of this.#listeners) listener(what);
  }
  dispose() {}
}
let messages = 0;
const vscode = also({
  EventEmitter,
  version: '1.110.0',
  env: also({ language: 'en' }),
  window: also({ showErrorMessage: async () => void messages++, visibleTextEditors: [], tabGroups: also({ all: [] }) }),
  workspace: also({ workspaceFolders: undefined, textDocuments: [], notebookDocuments: [], getConfiguration: () => ({ get: (_, or) => or }) }),
});
const Module = require('node:module');
const load = Module._load;
Module._load = (name, ...rest) => (name === 'vscode' ? vscode : load(name, ...rest));
const { LanguageClient, State, TransportKind } = require('vscode-languageclient/node');
const server = { module: require.resolve('./server.cjs'), transport: TransportKind.ipc };
const client = new LanguageClient('server', 'Server', server, { documentSelector: [] });
const states = [];
let start = 'starts';
client.onDidChangeState(({ newState }) => {
  states.push(State[newState]);
  if (newState !== State.Running) return;
  console.log(start, ...states, messages);
  process.exit();
});
client.start().catch(() => (start = 'rejected'));
E
expect 'rejected Starting Stopped Starting StartFailed Running 3' "$(node client.cjs)"
