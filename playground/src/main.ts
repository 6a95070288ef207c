import { h, render } from 'preact';
import { App } from './app.tsx';
import { ahead, begin } from './begin.ts';
import { language, say } from './language.ts';
import type { PageState } from './page.tsx';
import { fromFragment } from './share.ts';
import { today } from './today.ts';

document.documentElement.lang = language;
document.title = say('Partnership agreements as code');
const root = document.getElementById('page');
const nonce = document.querySelector('script')?.nonce ?? '';
const shared = await fromFragment(location.hash);
const isShared = shared !== undefined && 'text' in shared;
const text = isShared ? shared.text : ahead(begin.text, today());
if (root) render(h(App, { text, chosen: isShared ? '' : begin.file, notice: noticeOf(), nonce }), root);

function noticeOf(): PageState['notice'] {
  if (!shared) return undefined;
  if ('text' in shared) return { kind: 'said', text: say('This text came with the link.') };
  const refused =
    shared.refused === 'too-long'
      ? say('The text in this link is longer than an agreement may be (1 MiB), so it was not opened.')
      : say('The text in this link is damaged: was it cut off on the way?');
  return { kind: 'failed', text: refused };
}
