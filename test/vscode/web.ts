import 'mocha/mocha.js';
import { runSuite } from './support/run-suite.ts';

/** The tests' entry in the web-worker extension host: VS Code calls it. */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', reporter: 'spec' });
  await runSuite(mocha);
}
