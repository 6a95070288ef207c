import * as vscode from 'vscode';
import type { OverviewFinding, OverviewPart, Standing } from '../../../../server/src/language/agreement-overview.ts';
import type { ListedAgreement } from '../../../../server/src/lsp/protocol.ts';
import { fileName, type StandsForAgreement } from '../../agreement-argument.ts';
import { messageLanguage } from '../../server/message-language.ts';

/** An entry of the tree: agreements that stand alike, an agreement, a principle with findings, or a finding. */
export type Entry = GroupEntry | AgreementEntry | PartEntry | FindingEntry;

export interface GroupEntry {
  readonly kind: 'group';
  readonly standing: Standing;
  readonly agreements: readonly AgreementEntry[];
}

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
  if (entry.kind === 'group') return entry.agreements;
  const { agreementUri } = entry;
  if (entry.kind === 'agreement') return entry.listed.parts.map((part) => ({ kind: 'part', agreementUri, part }));
  if (entry.kind === 'part') return entry.part.findings.map((finding) => ({ kind: 'finding', agreementUri, finding }));
  return [];
}

/** An entry as VS Code shows it. */
export function itemOf(entry: Entry): vscode.TreeItem {
  switch (entry.kind) {
    case 'group':
      return groupItem(entry);
    case 'agreement':
      return agreementItem(entry);
    case 'part':
      return partItem(entry);
    case 'finding':
      return findingItem(entry);
  }
}

function groupItem({ standing, agreements }: GroupEntry): vscode.TreeItem {
  const titles: Readonly<Record<Standing, string>> = {
    now: vscode.l10n.t('Needs You Now'),
    'in-force': vscode.l10n.t('In Force'),
    'in-review': vscode.l10n.t('In Review'),
    draft: vscode.l10n.t('Drafts'),
    ended: vscode.l10n.t('Ended'),
  };
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(titles[standing], standing === 'ended' ? Collapsed : Expanded);
  item.id = `group#${standing}`;
  item.description = String(agreements.length);
  item.contextValue = 'group';
  item.accessibilityInformation = {
    label: vscode.l10n.t('{0}, agreements: {1}', titles[standing], agreements.length),
  };
  return item;
}

/** By status, told apart by shape. */
const STATUS_ICONS: Readonly<Record<string, string>> = {
  draft: 'edit',
  'in-review': 'comment-discussion',
  agreed: 'verified',
  suspended: 'debug-pause',
  ended: 'archive',
};

function agreementItem({ listed, agreementUri }: AgreementEntry): vscode.TreeItem {
  const { title, status, statusText, standing, next, parties, parts } = listed;
  const count = parts.reduce((sum, { findings }) => sum + findings.length, 0);
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  const name = title || fileName(agreementUri);
  const item = new vscode.TreeItem(name, count > 0 ? Collapsed : None);
  // No resource: VS Code would paint every agreement with a finding red.
  item.id = agreementUri.toString();
  item.description = next ? `${shortDate(next.date)} ${next.what}` : statusText;
  item.tooltip = [
    name,
    parties.join(' · '),
    next ? `${statusText} · ${next.text}` : statusText,
    vscode.workspace.asRelativePath(agreementUri),
  ].join('\n');
  item.contextValue = 'agreement';
  const icon = STATUS_ICONS[status ?? ''] ?? 'question';
  const colour = standing === 'now' ? new vscode.ThemeColor('list.warningForeground') : undefined;
  item.iconPath = new vscode.ThemeIcon(icon, colour);
  item.command = { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [agreementUri] };
  item.accessibilityInformation = {
    label: vscode.l10n.t('{0}, {1}, findings: {2}', name, next ? `${statusText} · ${next.text}` : statusText, count),
  };
  return item;
}

/** A day as a list has room for it: with its year only where that is another one. */
function shortDate(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  const isThisYear = day.getUTCFullYear() === new Date().getUTCFullYear();
  return day.toLocaleDateString(messageLanguage() === 'nl' ? 'nl' : 'en-GB', {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
    ...(isThisYear ? {} : { year: 'numeric' }),
  });
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
