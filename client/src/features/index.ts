import type { Feature } from '../extension.ts';
import { registerMessageLanguage } from './message-language.ts';
import { registerRestartServer } from './restart-server.ts';
import { registerShowOutput } from './show-output.ts';
import { registerSummary } from './summary/register.ts';
import { registerWorkspaceFiles } from './workspace-files.ts';

/** All that the extension adds to VS Code beyond what the language server answers. One file each. */
export const features: readonly Feature[] = [
  registerMessageLanguage,
  registerRestartServer,
  registerShowOutput,
  registerSummary,
  registerWorkspaceFiles,
];
