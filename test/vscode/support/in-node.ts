import Mocha from 'mocha';
import { runSuite } from './run-suite.ts';

/** What VS Code calls in the node extension host, to run the tests that are loaded by `load`. */
export const inNode = (load: () => Promise<unknown>) => async (): Promise<void> => {
  const mocha = new Mocha({ reporter: 'spec' });
  mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, '', mocha);
  await runSuite(mocha, load);
};
