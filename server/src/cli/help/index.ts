import { check } from './check.ts';
import { diff } from './diff.ts';
import { explain } from './explain.ts';
import { format } from './format.ts';
import type { Help } from './help.ts';
import { history } from './history.ts';
import { init } from './init.ts';
import { lsp } from './lsp.ts';
import { portfolio } from './portfolio.ts';
import { schema } from './schema.ts';
import { sign } from './sign.ts';
import { summary } from './summary.ts';

export { overview } from './overview.ts';

/** The help of each command, by its name. Loaded only when somebody asks for it. */
export const helps: Readonly<Record<string, Help>> = {
  check,
  summary,
  portfolio,
  diff,
  history,
  sign,
  init,
  format,
  explain,
  schema,
  lsp,
};
