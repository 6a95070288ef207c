/** Loads the tests, now that mocha's globals exist, and runs them; it rejects when any of them fails. */
export async function runSuite(mocha: Pick<Mocha, 'run' | 'timeout'>, load: () => Promise<unknown>): Promise<void> {
  mocha.timeout(60_000);
  await load();
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} of the tests failed`);
}
