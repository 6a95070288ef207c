import { asObject } from './params.ts';

/** What a user can set in the editor, for the server to know. */
export interface Settings {
  readonly inlayHints: { readonly names: boolean; readonly totals: boolean; readonly daysLeft: boolean };
  readonly codeLens: boolean;
  /** Commands that the client brings itself. */
  readonly commands: readonly string[];
}

export const defaultSettings: Settings = {
  inlayHints: { names: true, totals: true, daysLeft: true },
  codeLens: true,
  commands: [],
};

/** Takes from what a client sends whatever is of the right kind; everything else stays as it was. */
export function readSettings(sent: unknown, before: Settings = defaultSettings): Settings {
  const from = asObject(sent) ?? {};
  const hints = asObject(from.inlayHints) ?? {};
  const flag = (value: unknown, fallback: boolean) => (typeof value === 'boolean' ? value : fallback);
  return {
    inlayHints: {
      names: flag(hints.names, before.inlayHints.names),
      totals: flag(hints.totals, before.inlayHints.totals),
      daysLeft: flag(hints.daysLeft, before.inlayHints.daysLeft),
    },
    codeLens: flag(from.codeLens, before.codeLens),
    commands: Array.isArray(from.commands)
      ? from.commands.filter((command) => typeof command === 'string')
      : before.commands,
  };
}
