import * as vscode from 'vscode';

/** A read-only file system in which every file has the same text, as the older revisions of a file are shown. */
export class ReadOnlyFiles implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;
  readonly #bytes: Uint8Array;

  constructor(text: string) {
    this.#bytes = new TextEncoder().encode(text);
  }

  stat(): vscode.FileStat {
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: this.#bytes.length };
  }

  readFile(): Uint8Array {
    return this.#bytes;
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }

  createDirectory = refuse;
  writeFile = refuse;
  delete = refuse;
  rename = refuse;
}

function refuse(): never {
  throw vscode.FileSystemError.NoPermissions('read-only');
}
