import { setFlagsFromString } from 'node:v8';

/**
 * How much of its bytecode a function runs, in bytes, before V8 thinks of optimizing it, in the V8 of Node 20. That one
 * begins so early that it takes a good part of a run; those after it wait by themselves.
 */
const budget = { engine: '11', usual: 67_584, less: 1_000_000 } as const;

/** Whether an engine knows the budget: to V8, a flag that it does not know is an error. */
export const knowsBudget = ({ v8 = '', bun, deno }: NodeJS.ProcessVersions): boolean =>
  bun === undefined && deno === undefined && v8.split('.', 1)[0] === budget.engine;

/**
 * Has V8 optimize what is really hot, and nothing else, in all threads. It does that in threads of its own, which is free as
 * long as there is a core for them; where each core has a thread that checks files, it takes time from these, and what one
 * thread has compiled is compiled again for the next. And in a run that ends, what is optimized is seldom needed again: to
 * check one file among its neighbours took more of it than all else.
 */
export const compileLess = (): void => set(budget.less);

/** As before. Compiled code that is kept is good only for an engine with the same flags as the one that made it. */
export const compileAsUsual = (): void => set(budget.usual);

function set(bytes: number): void {
  if (knowsBudget(process.versions)) setFlagsFromString(`--interrupt-budget=${bytes}`);
}
