/** Files that are named are run alone; without any, all are. Mocha would add those that are named to those that stand here. */
const isNamed = process.argv.slice(2).some((argument) => /(^|=).*\.test\.ts$/.test(argument));

module.exports = {
  ...(isNamed ? {} : { spec: ['test/**/*.test.ts'] }),
  ignore: ['test/vscode/**', 'test/bench/**'],
  'node-option': ['conditions=source', 'import=tsx', 'import=./test/support/own-coverage.mjs'],
  reporter: 'dot',
  timeout: 60_000,
};
