/** Milliseconds until the next local midnight. */
export function untilMidnight(now = new Date()): number {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime() - now.getTime();
}

/** Calls back later, without keeping the process alive for it. */
export function later(milliseconds: number, callback: () => void): () => void {
  const timer: unknown = setTimeout(callback, milliseconds);
  if (typeof timer === 'object' && timer !== null && 'unref' in timer && typeof timer.unref === 'function')
    timer.unref();
  return () => clearTimeout(timer as Parameters<typeof clearTimeout>[0]);
}
