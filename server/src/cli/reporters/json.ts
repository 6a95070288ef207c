import { jsonText } from '../../escape/json-text.ts';
import { countsOf, type Reporter, told } from './reporter.ts';

/** `--format json`: the shape is a promise. */
export const json: Reporter = (run) =>
  jsonText({
    version: 1,
    tool: { name: 'partnership', version: run.version },
    files: told(run).map(({ path, findings }) => ({ path, findings })),
    summary: countsOf(told(run)),
  });
