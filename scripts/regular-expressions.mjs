/**
 * What every build says of regular expressions. Those with `\p{…}` are read by each engine that is served; esbuild would
 * make each of them a call, which is run again wherever the literal stands. To make one has no effect but the time it
 * takes, so those that nobody uses are left out.
 */
export const regularExpressions = {
  supported: { 'regexp-unicode-property-escapes': true },
  pure: ['RegExp'],
};
