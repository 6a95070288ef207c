/** Commands, by the names that they have in every client. */
export const commands = {
  explainRule: 'partnership.explainRule',
  openSummary: 'partnership.openSummary',
  nextHole: 'partnership.nextHole',
  signOff: 'partnership.signOff',
} as const;

/** The command that changes a text, for clients that take commands where others take actions with edits in them. */
export const applyEdit = 'partnership.applyEdit';
