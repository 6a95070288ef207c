import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** The language server as the rest of the extension knows it: a client to talk to, and a life of its own. */
export class LanguageServer {
  readonly client: BaseLanguageClient;
  /** Starting and stopping take turns: a client that is still starting cannot be stopped. */
  #turn: Promise<void> = Promise.resolve();

  constructor(client: BaseLanguageClient) {
    this.client = client;
  }

  /** Starts the server, or starts it anew. It resolves when the server is ready, and when it failed and was reported. */
  restart(): Promise<void> {
    return this.#afterwards(async () => {
      if (this.client.needsStop()) await this.client.stop();
      await this.client.start();
    });
  }

  stop(): Promise<void> {
    return this.#afterwards(async () => {
      if (this.client.needsStop()) await this.client.stop();
    });
  }

  #afterwards(action: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(action).catch((error) => this.#report(error));
    return this.#turn;
  }

  #report(error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    this.client.outputChannel.error(reason);
    const showOutput = vscode.l10n.t('Show Output');
    void vscode.window
      .showErrorMessage(vscode.l10n.t('The language server did not start: {0}', reason), showOutput)
      .then((choice) => choice === showOutput && this.client.outputChannel.show());
  }
}
