/** What the titles of the tests to run match, as the bundle was made for; empty for all. */
declare const ONLY: string;

/** Loads the tests, now that mocha's globals exist, and runs them; it rejects when any of them fails. */
export async function runSuite(
  mocha: Pick<Mocha, 'run' | 'timeout' | 'grep'>,
  load: () => Promise<unknown>,
): Promise<void> {
  // Longer than what a test waits for at any one place, so that it tells what it waited for.
  mocha.timeout(180_000);
  if (ONLY) mocha.grep(new RegExp(ONLY));
  await load();
  let passed = 0;
  const failures = await new Promise<number>((resolve) => {
    mocha.run(resolve).on('pass', () => passed++);
  });
  if (failures > 0) throw new Error(`${failures} of the tests failed`);
  // Nothing is shown by a run in which all were skipped.
  if (passed === 0) throw new Error(ONLY ? `No test has a title like '${ONLY}'` : 'No test was run');
}
