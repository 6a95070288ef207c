import * as vscode from 'vscode';
import { workspaceFile } from './workspace.ts';

/** A window that is loaded again starts its tests again: a file that the first one left tells the second that it is one. */
const trace = () => workspaceFile('loaded-again.txt');

export const isLoadedAgain = (): Promise<boolean> =>
  Promise.resolve(
    vscode.workspace.fs.stat(trace()).then(
      () => true,
      () => false,
    ),
  );

export const leaveTrace = (): Thenable<void> => vscode.workspace.fs.writeFile(trace(), new Uint8Array());
