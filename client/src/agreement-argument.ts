import * as vscode from 'vscode';

/** Something that a command can be called with because it stands for an agreement, such as an entry of the tree. */
export interface StandsForAgreement {
  readonly agreementUri: vscode.Uri;
}

/**
 * The agreement that a command is about: what it was called with (a URI from a menu, its text from a code lens, an entry of
 * the tree), else the one in the active editor.
 */
export function agreementOf(asked: unknown): vscode.Uri | undefined {
  if (asked instanceof vscode.Uri) return asked;
  if (typeof asked === 'string') return vscode.Uri.parse(asked);
  if (standsForAgreement(asked)) return asked.agreementUri;
  const document = vscode.window.activeTextEditor?.document;
  return document?.languageId === 'partnership' ? document.uri : undefined;
}

const standsForAgreement = (asked: unknown): asked is StandsForAgreement =>
  typeof asked === 'object' && asked !== null && 'agreementUri' in asked && asked.agreementUri instanceof vscode.Uri;

/** The last part of a URI's path: the name of the file. */
export const fileName = ({ path }: vscode.Uri): string => path.slice(path.lastIndexOf('/') + 1);

/** The files that are agreements, as a glob. */
export const AGREEMENT_FILES = '**/*.partnership.{yaml,yml}';
/** Whether a file is an agreement, by its name. */
export const isAgreementFile = ({ path }: vscode.Uri): boolean => /\.partnership\.ya?ml$/.test(path);
