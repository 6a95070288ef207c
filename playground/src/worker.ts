/**
 * The language server of the page. While the page makes its editor there is nothing to check yet: a text that is checked by
 * then, and thrown away, leaves everything compiled that the first one takes.
 */
import '../../server/src/lsp/browser.ts';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { check } from '../../server/src/findings/check.ts';
import { localDate } from '../../server/src/local-date.ts';
import broken from './begin/broken.partnership.yaml';

setTimeout(() => check(new AgreementDocument(broken), { today: localDate() }));
