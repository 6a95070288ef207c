import Mocha from 'mocha';
import { runSuite } from './support/run-suite.ts';

/** The tests' entry in the node extension host: VS Code calls it. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ reporter: 'spec' });
  mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, '', mocha);
  await runSuite(mocha);
}
