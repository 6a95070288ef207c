import type * as lsp from 'vscode-languageserver-protocol';
import type { AgreementDocument } from '../agreement/document.ts';
import { isScalar } from '../agreement/tree/tree.ts';
import { toLines } from './lines.ts';
import { scalarText } from './scalar-text.ts';

/** The legal contract as a link, where it is on the web: an address of another scheme could start a program. */
export function documentLinks(agreement: AgreementDocument): readonly lsp.DocumentLink[] {
  const { legal_contract: target } = agreement.data;
  const node = agreement.places.node(['legal_contract']);
  const range = isScalar(node) ? scalarText(agreement.text, node) : undefined;
  if (!target || !range || !isOnTheWeb(target)) return [];
  return [{ range: toLines(agreement, range), target }];
}

const isOnTheWeb = (address: string): boolean => /^https?:\/\//i.test(address) && URL.canParse(address);
