/** Commands, by the names that they have in every client. */
export const commands = {
  explainRule: 'partnership.explainRule',
  openSummary: 'partnership.openSummary',
  signOff: 'partnership.signOff',
} as const;

/** Own requests: what our own client asks besides LSP. */
export const requests = {
  agreements: 'partnership/agreements',
  diff: 'partnership/diff',
  explain: 'partnership/explain',
  newAgreement: 'partnership/newAgreement',
  rules: 'partnership/rules',
  sign: 'partnership/sign',
  signers: 'partnership/signers',
  summary: 'partnership/summary',
} as const;
