import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Connection } from 'vscode-languageserver';
import { run } from '../../server/src/cli/commands/check.ts';
import { createTranslator } from '../../server/src/l10n/translator.ts';
import { CheckedFiles } from '../../server/src/lsp/checked.ts';
import { nodeHost } from '../../server/src/lsp/node-host.ts';
import { PortfolioEntries } from '../../server/src/lsp/portfolio-entries.ts';
import { canonical } from '../../server/src/lsp/uri.ts';
import { Workspace } from '../../server/src/lsp/workspace.ts';
import type { PortfolioEntry } from '../../server/src/portfolio/entry.ts';
import { alike, readBase } from '../support/markers.ts';

const two = readBase('two');
const today = '2026-11-24';

/** Texts that ask the same people, or others, or nobody; two are the same agreement. */
const texts = [
  two,
  `${two}# the same\n`,
  alike(two, 'B'),
  alike(two, 'C').replace('status: agreed', 'status: draft'),
  alike(two.replaceAll('noordlicht', 'noord'), 'D').replace('willing: 120000', 'willing: 150000'),
  alike(two.replaceAll('900000', '910000'), 'E'),
  'partnership: v1\n',
  `${two}waivers:\n  busy: { rule: honesty/person-overloaded, because: For a while, agreed_by: [eva, hans], until: 2027-06-30 }\n`,
];
export const names = [
  'a.partnership.yaml',
  'b copy.partnership.yaml',
  'SUB/C.PARTNERSHIP.YML',
  'sub/d.partnership.yaml',
  'nested/e.partnership.yaml',
  'nested/deep/f.partnership.yaml',
  'old/g.partnership.yaml',
];
const landmarks: Readonly<Record<string, string>> = {
  'nested/.git/HEAD': 'ref: refs/heads/main\n',
  'nested/partnership.config.yaml': `today: ${today}\n`,
  'sub/partnership.config.yaml': `ignore: [d.partnership.yaml]\nrules: { honesty/person-overloaded: warning }\n`,
  '.gitignore': 'old/\n',
  'partnership.config.yaml': 'rules: { general/copy: error }\n',
};

/** What happens to a workspace, one after the other. */
export type Step =
  | { readonly kind: 'write'; readonly name: number; readonly text: number }
  | { readonly kind: 'open'; readonly name: number; readonly text: number }
  | { readonly kind: 'close'; readonly name: number }
  | { readonly kind: 'delete'; readonly name: number }
  | { readonly kind: 'link'; readonly name: number }
  | { readonly kind: 'landmark'; readonly which: number; readonly there: boolean }
  | { readonly kind: 'folder-goes'; readonly name: number };

/** What a door tells: by file, its findings as `line:column rule message`. */
export type Told = Readonly<Record<string, readonly string[]>>;

/** A folder that the server and the command line look at, each in its own way. */
export class Doors {
  readonly #folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'partnership-doors-')));
  readonly #open = new Map<string, string>();
  #version = 0;
  readonly #workspace: Workspace;
  readonly #files: CheckedFiles;
  readonly #entries: PortfolioEntries;

  constructor() {
    mkdirSync(path.join(this.#folder, '.git'));
    const host = { ...nodeHost({} as Connection, {}), today: () => today };
    this.#workspace = new Workspace(host, Promise.resolve());
    const translate = createTranslator('en');
    this.#files = new CheckedFiles({ workspace: this.#workspace, translate: () => translate });
    this.#entries = new PortfolioEntries(this.#workspace);
    this.#workspace.setFolders([this.#uri('')], []);
  }

  async take(step: Step): Promise<void> {
    const full = (name: string) => path.join(this.#folder, name);
    const name = 'name' in step ? (names[step.name % names.length] ?? '') : '';
    const text = 'text' in step ? (texts[step.text % texts.length] ?? '') : '';
    const write = (file: string, content: string) => {
      mkdirSync(path.dirname(full(file)), { recursive: true });
      writeFileSync(full(file), content);
    };
    switch (step.kind) {
      case 'write':
        write(name, text);
        if (this.#open.has(name)) this.#show(name, text);
        return this.#workspace.refresh(this.#uri(name));
      case 'open':
        // The command line reads what is saved, so this is saved at once; nobody tells the server of that.
        write(name, text);
        this.#workspace.reach(this.#uri(name));
        this.#show(name, text);
        return this.#workspace.ready;
      case 'close':
        return this.#close(name);
      case 'delete':
        rmSync(full(name), { force: true });
        await this.#close(name);
        return this.#workspace.refresh(this.#uri(name));
      case 'link': {
        const link = `${path.dirname(name)}/link.partnership.yaml`;
        rmSync(full(link), { force: true });
        mkdirSync(path.dirname(full(link)), { recursive: true });
        symlinkSync(path.basename(name), full(link));
        this.#workspace.readAgain();
        return this.#workspace.ready;
      }
      case 'landmark': {
        const [file = '', content = ''] = Object.entries(landmarks)[step.which % Object.keys(landmarks).length] ?? [];
        if (step.there) write(file, content);
        else rmSync(full(file.replace('/HEAD', '')), { recursive: true, force: true });
        if (file.endsWith('config.yaml')) await this.#workspace.refresh(this.#uri(file));
        this.#workspace.readAgain();
        return this.#workspace.ready;
      }
      case 'folder-goes': {
        const folder = path.dirname(name);
        if (folder === '.') return;
        for (const each of [...this.#open.keys()].filter((open) => open.startsWith(`${folder}/`)))
          await this.#close(each);
        rmSync(full(folder), { recursive: true, force: true });
        return this.#workspace.refresh(this.#uri(folder));
      }
    }
  }

  async server(): Promise<Told> {
    await this.#workspace.ready;
    const told: [string, readonly string[]][] = [];
    for (const uri of this.#workspace.uris) this.#files.prepare(uri);
    for (const uri of this.#workspace.uris) {
      const items = this.#files.answer(uri)?.items ?? [];
      const lines = items.map(
        ({ range: { start }, code, message }) => `${start.line + 1}:${start.character + 1} ${code} ${message}`,
      );
      told.push([decodeURIComponent(uri.slice(this.#uri('').length + 1)), lines]);
    }
    return Object.fromEntries(told.filter(([, lines]) => lines.length > 0));
  }

  /** What all files bring to a portfolio: as it was kept from step to step, and as it is gathered anew. */
  async portfolio(): Promise<readonly (readonly PortfolioEntry[])[]> {
    await this.#workspace.ready;
    const { uris } = this.#workspace;
    return [this.#entries, new PortfolioEntries(this.#workspace)].map((entries) => {
      entries.keepOnly(uris);
      for (const uri of entries.staleOf(uris)) entries.prepare(uri);
      return entries.of(uris);
    });
  }

  /** What the command line tells of the folder and, by name, of what is open. */
  async commandLine(): Promise<Told> {
    return { ...(await this.#check([])), ...(await this.#check([...this.#open.keys()])) };
  }

  end(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #check(args: readonly string[]): Promise<Told> {
    let out = '';
    const terminal = {
      out: (text: string | Uint8Array) => {
        out += String(text);
      },
      error: () => {},
      notice: () => {},
      cwd: this.#folder,
      env: { LANG: 'en' },
      isTerminal: false,
      readInput: async () => new Uint8Array(),
      ask: async () => '',
      today: () => today,
    };
    try {
      await run(['--format', 'json', '--lang', 'en', ...args], terminal);
    } catch {
      // Nothing to check is no finding.
      return {};
    }
    interface File {
      readonly path: string;
      readonly findings: readonly {
        readonly rule: string;
        readonly message: string;
        readonly waived?: unknown;
        readonly range: { readonly start: { readonly line: number; readonly column: number } };
      }[];
    }
    const { files } = JSON.parse(out) as { files: readonly File[] };
    return Object.fromEntries(
      files
        .map((file): [string, string[]] => [
          file.path,
          file.findings
            .filter(({ waived }) => !waived)
            .map(({ rule, message, range: { start } }) => `${start.line}:${start.column} ${rule} ${message}`),
        ])
        .filter(([, lines]) => lines.length > 0),
    );
  }

  #show(name: string, text: string): void {
    this.#open.set(name, text);
    this.#workspace.open(this.#uri(name), ++this.#version, text);
  }

  async #close(name: string): Promise<void> {
    if (this.#open.delete(name)) await this.#workspace.close(this.#uri(name));
  }

  #uri(name: string): string {
    return canonical(pathToFileURL(path.join(this.#folder, name)).toString());
  }
}
