/** Where progress is told: a terminal that somebody looks at, beside what the command writes. */
export interface ProgressOutput {
  readonly write: (text: string) => void;
  /** Milliseconds that only ever go up. */
  readonly now: () => number;
}

/** Nobody waits for what takes less than this, in milliseconds. */
const patience = 1000;
/** How often it is told, in milliseconds: more often nobody can read it. */
const interval = 100;

/**
 * How far a long run has come, on a line that is written over and is gone at the end. It is told between two steps of the
 * work, so that no timer keeps the process alive.
 */
export class Progress {
  readonly #output: ProgressOutput | undefined;
  readonly #begin: number;
  #told: number | undefined;

  constructor(output: ProgressOutput | undefined) {
    this.#output = output;
    this.#begin = output?.now() ?? 0;
  }

  /** So many of so many things have been taken. */
  at(done: number, count: number): void {
    if (!this.#output) return;
    const now = this.#output.now();
    if (now - this.#begin < patience || now - (this.#told ?? 0) < interval) return;
    this.#told = now;
    this.#output.write(`\r\u001b[K${Math.min(done, count)} / ${count}`);
  }

  /** Clears the line. */
  end(): void {
    if (this.#told !== undefined) this.#output?.write('\r\u001b[K');
    this.#told = undefined;
  }
}
