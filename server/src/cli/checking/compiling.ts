import { setFlagsFromString } from 'node:v8';

/** What tells V8 when code is worth being optimized, by its major version: at ten times of what is usual, or more. */
const flags: Readonly<Record<string, string>> = {
  '11': '--interrupt-budget=1000000',
  '12': '--invocation-count-for-turbofan=30000',
  '13': '--invocation-count-for-turbofan=30000',
};

/** The flag by which less is optimized; undefined for an engine of which that is not known: a flag unknown to V8 is an error. */
export const flagFor = ({ v8 = '', bun, deno }: NodeJS.ProcessVersions): string | undefined =>
  bun === undefined && deno === undefined ? flags[v8.split('.', 1)[0] ?? ''] : undefined;

/**
 * Has V8 optimize what is really hot, and nothing else. It does that in threads of its own, which is free as long as there
 * is a core for them; where each core has a thread that checks files, it takes time from these, and what one thread has
 * compiled is compiled again for the next.
 */
export function compileLess(): void {
  const flag = flagFor(process.versions);
  if (flag !== undefined) setFlagsFromString(flag);
}
