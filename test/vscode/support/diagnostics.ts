import * as vscode from 'vscode';

/** How long the extension gets, in milliseconds; the first time it has to start a server, on a machine that is busy. */
const PATIENCE = 10_000;

/** The code of a diagnostic: the rule that speaks. */
export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Waits until a document's diagnostics are as wanted, and returns them. */
export function diagnosticsWhen(
  uri: vscode.Uri,
  wanted: (diagnostics: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const diagnostics = vscode.languages.getDiagnostics(uri);
      if (!wanted(diagnostics)) return;
      clearTimeout(timer);
      subscription.dispose();
      resolve(diagnostics);
    };
    const subscription = vscode.languages.onDidChangeDiagnostics(look);
    const timer = setTimeout(() => {
      subscription.dispose();
      const last = vscode.languages.getDiagnostics(uri).map((found) => `${codeOf(found)}: ${found.message}`);
      reject(new Error(`not the diagnostics that were expected; the last ones are ${JSON.stringify(last, null, 2)}`));
    }, PATIENCE);
    look();
  });
}
