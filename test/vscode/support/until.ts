/** How long the extension gets, in milliseconds, on a machine that is busy. */
const PATIENCE = 60_000;

/** Waits until something is there, and returns it. */
export async function until<T>(look: () => T | undefined | false, what: string): Promise<T> {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    const found = look();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > deadline) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
