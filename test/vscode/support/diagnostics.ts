import * as vscode from 'vscode';
import { until } from './until.ts';

/** How long the extension gets, in milliseconds; the first time it has to start a server, on a machine that is busy. */
const PATIENCE = 60_000;

/** Waits until a document's diagnostics are of these rules, one each and no others, and returns them. */
export function diagnosticsOf(uri: vscode.Uri, rules: readonly string[]): Promise<readonly vscode.Diagnostic[]> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const diagnostics = vscode.languages.getDiagnostics(uri);
      if (diagnostics.map(ruleOf).join() !== rules.join()) return;
      clearTimeout(timer);
      subscription.dispose();
      resolve(diagnostics);
    };
    const subscription = vscode.languages.onDidChangeDiagnostics(look);
    const timer = setTimeout(() => {
      subscription.dispose();
      const last = vscode.languages.getDiagnostics(uri).map((found) => `${ruleOf(found)}: ${found.message}`);
      reject(new Error(`expected diagnostics of ${JSON.stringify(rules)}, got ${JSON.stringify(last, null, 2)}`));
    }, PATIENCE);
    look();
  });
}

/** The rule that speaks: the diagnostic's code, which also links to the rule's page. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Waits until a rule speaks in a document, whatever else is said, and returns its first diagnostic. */
export const diagnosticOf = (uri: vscode.Uri, rule: string): Promise<vscode.Diagnostic> =>
  until(() => vscode.languages.getDiagnostics(uri).find((found) => ruleOf(found) === rule), `${rule} in ${uri}`);
