import { RequestType } from 'vscode-languageclient';

export interface SummaryParams {
  readonly uri: string;
  /** A whole text to save; without it, the data that the view draws. */
  readonly format?: 'html' | 'markdown';
}

/** Client to server: an agreement as a picture; null where the server knows no such document. */
export const SummaryRequest = {
  type: new RequestType<SummaryParams, unknown, void>('partnership/summary'),
};
