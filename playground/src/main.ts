import { h, render } from 'preact';
import { App } from './app.tsx';
import { beginsWith } from './begin.ts';
import { language, say } from './language.ts';
import type { PageState } from './page.tsx';
import type { Shared } from './share.ts';

document.documentElement.lang = language;
document.title = say('Partnership agreements as code');
const root = document.getElementById('page');
const nonce = document.querySelector('script')?.nonce ?? '';
const [shared, text] = await Promise.all([started.shared, started.text]);
const chosen = shared && 'text' in shared ? '' : beginsWith;
if (root) render(h(App, { text, chosen, notice: noticeOf(shared), nonce }), root);

function noticeOf(shared: Shared | undefined): PageState['notice'] {
  if (!shared) return undefined;
  if ('text' in shared) return { kind: 'said', text: say('This text came with the link.') };
  const refused =
    shared.refused === 'too-long'
      ? say('The text in this link is longer than an agreement may be (1 MiB), so it was not opened.')
      : say('The text in this link is damaged: was it cut off on the way?');
  return { kind: 'failed', text: refused };
}
