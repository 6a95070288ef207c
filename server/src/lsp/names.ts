/** Commands, by the names that they have in every client. */
export const commands = {
  explainRule: 'partnership.explainRule',
  openSummary: 'partnership.openSummary',
  signOff: 'partnership.signOff',
} as const;

/** Own requests: what our own client asks besides LSP. */
export const requests = { explain: 'partnership/explain', sign: 'partnership/sign' } as const;
