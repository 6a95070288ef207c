import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { inkOnPaper } from '../../summary/view/page.ts';
import { style } from '../../summary/view/style.ts';
import type { Portfolio } from '../model.ts';
import { PortfolioView } from '../view/portfolio.tsx';
import { portfolioStyle } from '../view/style.ts';

/** Nothing is loaded and nothing runs: the page is its own text and look. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The portfolio as one self-contained page, made to be printed as well. */
export function portfolioHtml(portfolio: Portfolio): string {
  const { language, title, today } = portfolio;
  const page = h('html', { lang: language }, [
    h('head', {}, [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', {}, title),
    ]),
    h('body', {}, h(PortfolioView, { portfolio })),
  ]);
  // What CSS quotes has to be escaped for it: a title may hold quotes of its own.
  const quoted = (text: string) => `"${text.replace(/["\\\n<]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;
  const printed = `@page { size: A4 landscape; margin: 14mm 12mm 16mm; @bottom-left { content: ${quoted(`${title}, ${today}`)}; font-size: 8pt; } @bottom-right { content: counter(page) " / " counter(pages); font-size: 8pt; } }
@media print {
  ${inkOnPaper}
}`;
  return `<!DOCTYPE html>\n${render(page).replace('</head>', () => `<style>${style}${portfolioStyle}${printed}</style></head>`)}\n`;
}
