import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { check } from '../../server/src/findings/check.ts';
import { dutch } from '../../server/src/l10n/dutch.ts';
import { createTranslator, type Language } from '../../server/src/l10n/translator.ts';
import type { Summary } from '../../server/src/summary/model.ts';
import { summarize } from '../../server/src/summary/summarize.ts';

export interface Asked {
  readonly today?: string;
  readonly language?: Language;
  readonly party?: string;
}

/** The summary of a text, as the command line makes it. */
export function summaryOf(text: string, { today = '2026-11-24', language = 'en', party }: Asked = {}): Summary {
  const agreement = new AgreementDocument(text);
  return summarize(agreement, {
    findings: check(agreement, { today }),
    today,
    translate: createTranslator(language, language === 'nl' ? dutch : undefined),
    ...(party === undefined ? {} : { party }),
  });
}

/** A text with all that a file can hold against its readers. */
export const hostileTexts = {
  image: '<img src=x onerror=alert(1)>',
  script: '</script><script>alert(2)</script>',
  style: '</style><style>body{display:none}</style>',
  bidi: 'safe\u202Eevil',
  escape: '\u001b[31mred',
  link: '[click](javascript:alert(3)) @everyone',
  word: 'w'.repeat(2000),
};
