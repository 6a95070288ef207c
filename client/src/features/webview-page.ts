import * as vscode from 'vscode';

/** The page of a view: one script, that brings its look. Nothing else is loaded, and nothing inline runs. */
export function pageOf(webview: vscode.Webview, extension: vscode.Uri, name: 'summary' | 'portfolio'): string {
  const script = webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', `${name}.webview.js`));
  const nonce = newNonce();
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${vscode.env.language.replace(/[^\w-]/g, '')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
</head>
<body>
<div id="${name}"></div>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
