import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';

/**
 * Sets the outputs of the step. Each value stands between delimiters that nobody can guess, so that none can set another
 * output.
 *
 * @param {string | undefined} file of the runner; without one, nothing is set
 * @param {Readonly<Record<string, string>>} outputs
 */
export function setOutputs(file, outputs) {
  if (!file) return;
  for (const [name, value] of Object.entries(outputs)) {
    const delimiter = `end-${randomUUID()}`;
    appendFileSync(file, `${name}<<${delimiter}\n${value}\n${delimiter}\n`);
  }
}
