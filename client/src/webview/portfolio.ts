import { h, render, type TargetedEvent } from 'preact';
import { changed } from '../../../server/src/portfolio/changes.ts';
import type { PortfolioChoices } from '../../../server/src/portfolio/choices.ts';
import type { Place, Portfolio } from '../../../server/src/portfolio/model.ts';
import { PortfolioView } from '../../../server/src/portfolio/view/portfolio.tsx';
import { portfolioStyle } from '../../../server/src/portfolio/view/style.ts';
import { style } from '../../../server/src/summary/view/style.ts';
import type { Filter, FromView, ToView, ViewState } from '../features/portfolio/messages.ts';

/** What VS Code gives the script of a webview. */
declare function acquireVsCodeApi(): {
  postMessage(message: FromView): void;
  getState(): ViewState | undefined;
  setState(state: ViewState): void;
};

const vscode = acquireVsCodeApi();
const root = document.getElementById('portfolio');
let portfolio: Portfolio | undefined;
let choices: PortfolioChoices | undefined;
let gone: Extract<ToView, { kind: 'server' }>['gone'];
let filter: Filter = vscode.getState()?.filter ?? {};

/** The look comes with the script, under the nonce that lets the script itself run. */
function bringStyle(): void {
  const element = document.createElement('style');
  if (document.currentScript) element.nonce = document.currentScript.nonce;
  element.textContent = style + portfolioStyle;
  document.head.append(element);
}

const link = { open: ({ file, line }: Place) => vscode.postMessage({ kind: 'open', uri: file, line }) };

/** Only what differs is touched: the scroll position, the focus and a selection stay. */
function draw(): void {
  if (!root) return;
  const filters = portfolio && choices && h(Filters, { words: portfolio.words, choices });
  render([gone && h(ServerGone, gone), portfolio && h(PortfolioView, { portfolio, link, filters })], root);
}

/** What is shown above the picture while nobody keeps it up to date. */
const ServerGone = ({ text, restart }: NonNullable<typeof gone>) =>
  h('div', { class: 'notice gone', role: 'alert' }, [
    h('p', {}, h('b', {}, text)),
    h('button', { type: 'button', onClick: () => vscode.postMessage({ kind: 'restart' }) }, restart),
  ]);

function Filters({ words, choices }: { readonly words: Portfolio['words']; readonly choices: PortfolioChoices }) {
  const { parties, people, statuses } = choices;
  const all = [
    { name: 'party', label: words.party, of: parties },
    { name: 'person', label: words.person, of: people },
    { name: 'status', label: words.status, of: statuses },
  ] as const;
  return h(
    'form',
    { class: 'filters', 'aria-label': words.filter },
    all.map(({ name, label, of }) =>
      h('label', { key: name }, [
        label,
        h(
          'select',
          {
            name,
            value: filter[name] ?? '',
            onChange: ({ currentTarget }: TargetedEvent<HTMLSelectElement>) => narrow(name, currentTarget.value),
          },
          [
            h('option', { value: '' }, words.all),
            ...of.map(({ id, text }) => h('option', { key: id, value: id }, text)),
          ],
        ),
      ]),
    ),
  );
}

function narrow(name: keyof Filter, value: string): void {
  const { [name]: _, ...others } = filter;
  filter = value === '' ? others : { ...others, [name]: value };
  remember();
  draw();
  vscode.postMessage({ kind: 'filter', filter });
}

function receive(message: ToView): void {
  if (message.kind === 'server') {
    gone = message.gone;
    draw();
    return;
  }
  const isFirst = portfolio === undefined;
  const { answer } = message;
  if ('portfolio' in answer) portfolio = answer.portfolio;
  else if (portfolio) portfolio = changed(portfolio, answer.changes);
  else return;
  choices = answer.choices ?? choices;
  document.documentElement.lang = portfolio.language;
  document.title = portfolio.title;
  draw();
  if (isFirst) window.scrollTo(0, vscode.getState()?.scroll ?? 0);
  remember();
}

const remember = () => vscode.setState({ filter, scroll: window.scrollY });

bringStyle();
window.addEventListener('message', ({ data }: MessageEvent<ToView>) => receive(data));
window.addEventListener('scrollend', remember);
vscode.postMessage({ kind: 'ready', filter });
