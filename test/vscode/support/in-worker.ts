import 'mocha/mocha.js';
import { runSuite } from './run-suite.ts';

/** What VS Code calls in the web-worker extension host, to run the tests that are loaded by `load`. */
export const inWorker = (load: () => Promise<unknown>) => async (): Promise<void> => {
  mocha.setup({ ui: 'bdd', reporter: 'spec' });
  await runSuite(mocha, load);
};
