import { h } from 'preact';
import { render } from 'preact-render-to-string';
import type { Summary } from '../model.ts';
import { pageStyle } from '../view/page.ts';
import { style } from '../view/style.ts';
import { SummaryView } from '../view/summary.tsx';

/** Nothing is loaded and nothing runs: the page is its own text and look. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The summary as one self-contained page, that looks the same wherever it is opened. */
export function summaryHtml(summary: Summary): string {
  const { language, header } = summary;
  const page = h('html', { lang: language }, [
    h('head', {}, [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', {}, header.title),
    ]),
    h('body', {}, h(SummaryView, { summary })),
  ]);
  const body = apart(render(page));
  // The look is ours; what it has of the file is escaped for it. As an element its quotes would be escaped.
  return `<!DOCTYPE html>\n${body.replace('</head>', () => `<style>${style}${pageStyle(summary)}</style></head>`)}\n`;
}

/**
 * Words that only the style sheet keeps apart run together where it is not read: in mail, in Word, in a browser without
 * graphics. A blank between them changes nothing where it is. In texts and attributes no `<` stands for itself.
 */
const apart = (html: string) => html.replace(/<\/(span|b|svg|a)>(?=<(?:span|b|svg|a)\b)/g, '</$1> ');
