import { countsOf, type Reporter, told } from './reporter.ts';

/** `--format json`: the shape is a promise. */
export const json: Reporter = (run) => {
  const files = told(run).map(({ path, findings }) => ({ path, findings }));
  const report = {
    version: 1,
    tool: { name: 'partnership', version: run.version },
    files,
    summary: countsOf(told(run)),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
};
