/** @jsxRuntime automatic @jsxImportSource preact */
import type { RefObject } from 'preact';
import type * as lsp from 'vscode-languageserver-protocol';
import type { Beginning } from '../../server/src/language/new-agreement.ts';
import type { Example } from './agreements.ts';
import { type Download, downloads } from './downloads.ts';
import { DraftDialog } from './draft-dialog.tsx';
import { FindingsList } from './findings-list.tsx';
import { language, say } from './language.ts';
import type { Notice } from './notice.ts';
import type { Fix } from './quick-fixes.ts';
import { pageOfRules } from './rule-pages.ts';

/** The panes of the page; on a narrow one, one at a time. */
export const panes = ['text', 'findings', 'summary'] as const;
export type Pane = (typeof panes)[number];
const titles = { text: 'Text', findings: 'Findings', summary: 'Summary' } as const;

/** What the page shows. */
export interface PageState {
  readonly diagnostics: readonly lsp.Diagnostic[] | undefined;
  readonly examples: readonly Example[];
  /** The example that was chosen last; empty where the text is the reader's own. */
  readonly chosen: string;
  readonly notice: Notice | undefined;
  readonly isDrafting: boolean;
  readonly pane: Pane;
}

/** What a reader can do. */
export interface Actions {
  readonly choose: (file: string) => void;
  readonly mend: () => void;
  readonly draft: (isDrafting: boolean) => void;
  readonly makeDraft: (beginning: Beginning) => void;
  readonly share: () => void;
  readonly format: () => void;
  readonly download: (download: Download) => void;
  readonly turnLanguage: () => void;
  readonly show: (pane: Pane) => void;
  readonly open: (range: lsp.Range) => void;
  readonly fixes: (diagnostic: lsp.Diagnostic) => Promise<readonly Fix[]>;
}

interface PageProps {
  readonly state: PageState;
  readonly actions: Actions;
  readonly editor: RefObject<HTMLDivElement>;
  readonly frame: RefObject<HTMLIFrameElement>;
}

export function Page({ state, actions, editor, frame }: PageProps) {
  const { diagnostics, notice, pane } = state;
  return (
    <>
      <header>
        <div class="name">
          <h1>{say('Partnership agreements as code')}</h1>
          <p>
            {say('Try it: write down how you work together, and see what was left unsaid.')}{' '}
            <span class="quiet">{say('Nothing leaves this page.')}</span>
          </p>
        </div>
        <Toolbar state={state} actions={actions} />
      </header>
      <p class={`notice ${notice?.kind ?? 'none'}`} role="status">
        {notice?.text}
      </p>
      <main>
        <div class="tabs" role="tablist" aria-label={say('What to look at')}>
          {panes.map((each) => (
            <button
              key={each}
              type="button"
              role="tab"
              id={`tab-${each}`}
              aria-controls={`pane-${each}`}
              aria-selected={each === pane}
              tabIndex={each === pane ? 0 : -1}
              onClick={() => actions.show(each)}
              onKeyDown={(event) => turn(event, each, actions.show)}
            >
              {say(titles[each])}
              {each === 'findings' && diagnostics ? ` (${diagnostics.length})` : ''}
            </button>
          ))}
        </div>
        <div class="panes" data-pane={pane}>
          <section class="text" id="pane-text" aria-label={say('Text')}>
            <div class="editor" ref={editor} />
          </section>
          <section class="found" id="pane-findings" aria-label={say('Findings')}>
            <h2>
              {say('Findings')}
              {diagnostics ? <span class="count"> {diagnostics.length}</span> : null}
            </h2>
            <FindingsList diagnostics={diagnostics} open={actions.open} fixes={actions.fixes} />
          </section>
          <section class="picture" id="pane-summary" aria-label={say('Summary')}>
            <iframe ref={frame} title={say('Summary')} />
          </section>
        </div>
      </main>
      {state.isDrafting && <DraftDialog make={actions.makeDraft} close={() => actions.draft(false)} />}
    </>
  );
}

function Toolbar({ state: { examples, chosen }, actions }: Pick<PageProps, 'state' | 'actions'>) {
  return (
    <div class="toolbar" role="toolbar" aria-label={say('Actions')}>
      <select
        aria-label={say('Agreement')}
        value={chosen}
        onChange={({ currentTarget }) => actions.choose(currentTarget.value)}
      >
        {examples.map(({ file, title }) => (
          <option key={file} value={file}>
            {title}
          </option>
        ))}
      </select>
      <button type="button" class="first" onClick={actions.mend}>
        {say('Show it mended')}
      </button>
      <button type="button" onClick={() => actions.draft(true)}>
        {say('New draft …')}
      </button>
      <button type="button" onClick={actions.format}>
        {say('Tidy up')}
      </button>
      <button type="button" onClick={actions.share}>
        {say('Share by link')}
      </button>
      <select
        aria-label={say('Download …')}
        value=""
        onChange={({ currentTarget }) => {
          const download = downloads[Number(currentTarget.value)];
          currentTarget.value = '';
          if (download) actions.download(download);
        }}
      >
        <option value="">{say('Download …')}</option>
        {downloads.map(({ title }, index) => (
          <option key={title} value={index}>
            {title}
          </option>
        ))}
      </select>
      <a href={pageOfRules} target="_blank" rel="noopener">
        {say('The rules')}
      </a>
      <button type="button" lang={language === 'nl' ? 'en' : 'nl'} onClick={actions.turnLanguage}>
        {say('Nederlands')}
      </button>
    </div>
  );
}

/** The arrow keys go from tab to tab, as screen readers expect. */
function turn(event: KeyboardEvent, from: Pane, show: (pane: Pane) => void): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  const to = panes[(panes.indexOf(from) + step + panes.length) % panes.length];
  if (step === 0 || !to) return;
  event.preventDefault();
  show(to);
  document.getElementById(`tab-${to}`)?.focus();
}
