/** What the titles of the tests to run match, as the bundle was made for; empty for all. */
declare const ONLY: string;

/** Loads the tests, now that mocha's globals exist, and runs them; it rejects when any of them fails. */
export async function runSuite(
  mocha: Pick<Mocha, 'run' | 'timeout' | 'grep'>,
  load: () => Promise<unknown>,
): Promise<void> {
  mocha.timeout(60_000);
  if (ONLY) mocha.grep(new RegExp(ONLY));
  await load();
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} of the tests failed`);
}
