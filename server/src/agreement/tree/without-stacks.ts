/** A parser makes an `Error` of each mistake; nobody looks at where in the parser it did, and it takes longest. */
export function withoutStacks<T>(work: () => T): T {
  const errors: { stackTraceLimit?: number } = Error;
  const { stackTraceLimit } = errors;
  errors.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    if (stackTraceLimit === undefined) delete errors.stackTraceLimit;
    else errors.stackTraceLimit = stackTraceLimit;
  }
}
