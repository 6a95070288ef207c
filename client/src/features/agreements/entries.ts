import * as vscode from 'vscode';
import type { OverviewFinding, OverviewPart } from '../../../../server/src/language/agreement-overview.ts';
import type { ListedAgreement } from '../../../../server/src/lsp/protocol.ts';
import { fileName, type StandsForAgreement } from '../../agreement-argument.ts';

/** An entry of the tree: an agreement, a principle with findings, or a finding. */
export type Entry = AgreementEntry | PartEntry | FindingEntry;

export interface AgreementEntry extends StandsForAgreement {
  readonly kind: 'agreement';
  readonly listed: ListedAgreement;
}

export interface PartEntry extends StandsForAgreement {
  readonly kind: 'part';
  readonly part: OverviewPart;
}

export interface FindingEntry extends StandsForAgreement {
  readonly kind: 'finding';
  readonly finding: OverviewFinding;
}

/** What is below an entry. */
export function childrenOf(entry: Entry): readonly Entry[] {
  const { agreementUri } = entry;
  if (entry.kind === 'agreement') return entry.listed.parts.map((part) => ({ kind: 'part', agreementUri, part }));
  if (entry.kind === 'part') return entry.part.findings.map((finding) => ({ kind: 'finding', agreementUri, finding }));
  return [];
}

/** An entry as VS Code shows it. */
export function itemOf(entry: Entry): vscode.TreeItem {
  if (entry.kind === 'agreement') return agreementItem(entry);
  return entry.kind === 'part' ? partItem(entry) : findingItem(entry);
}

function agreementItem({ listed, agreementUri }: AgreementEntry): vscode.TreeItem {
  const { title, statusText, next, parts } = listed;
  const count = parts.reduce((sum, { findings }) => sum + findings.length, 0);
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(title || fileName(agreementUri), count > 0 ? Collapsed : None);
  item.id = agreementUri.toString();
  item.resourceUri = agreementUri;
  item.description = next ? `${statusText} · ${next.text}` : statusText;
  item.tooltip = [
    title || fileName(agreementUri),
    item.description,
    vscode.workspace.asRelativePath(agreementUri),
  ].join('\n');
  item.contextValue = 'agreement';
  item.iconPath = vscode.ThemeIcon.File;
  item.command = { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [agreementUri] };
  item.accessibilityInformation = {
    label: vscode.l10n.t('{0}, {1}, findings: {2}', title || fileName(agreementUri), item.description, count),
  };
  return item;
}

function partItem({ part, agreementUri }: PartEntry): vscode.TreeItem {
  const item = new vscode.TreeItem(part.title, vscode.TreeItemCollapsibleState.Expanded);
  item.id = `${agreementUri}#${part.id}`;
  item.description = String(part.findings.length);
  item.contextValue = 'principle';
  item.accessibilityInformation = {
    label: vscode.l10n.t('{0}, findings: {1}', part.title, part.findings.length),
  };
  return item;
}

const ICONS = {
  error: new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground')),
  warning: new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground')),
  info: new vscode.ThemeIcon('info'),
} as const;

function findingItem({ finding, agreementUri }: FindingEntry): vscode.TreeItem {
  const { text, rule, severity, range } = finding;
  const item = new vscode.TreeItem(text);
  // Plain text: as Markdown, every space of it would be one that no line can break at.
  item.tooltip = `${text}\n${rule}`;
  item.iconPath = ICONS[severity];
  item.contextValue = 'finding';
  const selection = new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);
  item.command = {
    command: 'vscode.open',
    title: vscode.l10n.t('Open'),
    arguments: [agreementUri, { selection } satisfies vscode.TextDocumentShowOptions],
  };
  const levels = {
    error: vscode.l10n.t('error'),
    warning: vscode.l10n.t('warning'),
    info: vscode.l10n.t('information'),
  };
  item.accessibilityInformation = { label: `${levels[severity]}: ${text}` };
  return item;
}
