/** Commands, by the names that they have in every client. */
export const commands = {
  explainRule: 'partnership.explainRule',
  openSummary: 'partnership.openSummary',
  nextHole: 'partnership.nextHole',
  signOff: 'partnership.signOff',
} as const;
