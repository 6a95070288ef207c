import { registerAgreements } from './agreements/register.ts';
import { registerCompare } from './compare.ts';
import { registerExplainRule } from './explain-rule.ts';
import type { Feature } from './feature.ts';
import { registerGoToPrinciple } from './go-to-principle.ts';
import { registerMessageLanguage } from './message-language.ts';
import { registerNewAgreement } from './new-agreement/register.ts';
import { registerNextHole } from './next-hole.ts';
import { registerPortfolio } from './portfolio/register.ts';
import { registerRestartServer } from './restart-server.ts';
import { registerShowOutput } from './show-output.ts';
import { registerSignOff } from './sign-off.ts';
import { registerStatusItem } from './status-item.ts';
import { registerSummary } from './summary/register.ts';
import { registerWalkthrough } from './walkthrough.ts';
import { registerWorkspaceFiles } from './workspace-files.ts';

/** All that the extension adds to VS Code beyond what the language server answers. One file each. */
export const features: readonly Feature[] = [
  registerAgreements,
  registerCompare,
  registerExplainRule,
  registerGoToPrinciple,
  registerMessageLanguage,
  registerNewAgreement,
  registerNextHole,
  registerPortfolio,
  registerRestartServer,
  registerShowOutput,
  registerSignOff,
  registerStatusItem,
  registerSummary,
  registerWalkthrough,
  registerWorkspaceFiles,
];
