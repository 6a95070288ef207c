/**
 * The signatures of an example without their digests, each on one line: for what is changed on purpose, in tests and in the
 * pages of the rules, where every digest would be stale.
 */
export const withoutDigests = (text: string): string =>
  text.replace(
    /^ {4}([\w-]+):\n {6}(\w+):\n {8}date: (\S+)\n {8}version: (\d+)\n {8}digest: \S+$/gm,
    '    $1: { $2: { date: $3, version: $4 } }',
  );
