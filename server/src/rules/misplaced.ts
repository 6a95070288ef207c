import type { AgreementDocument } from '../agreement/document.ts';
import { message } from '../l10n/message.ts';
import type { FixMaker } from './rule.ts';

/** What to say of a line that stands one level too far to the left or to the right. */
export const misplacedMessages = {
  deeper: '`{key}` is indented one level too little: it belongs under `{parent}`.',
  shallower: '`{key}` is indented one level too far: it belongs under `{parent}`.',
  top: '`{key}` is indented, and belongs at the very left.',
};

/** The lines at another level, of the texts that YAML can read or of those that it cannot. */
export function* misplacedIn(agreement: AgreementDocument, isRead: boolean) {
  for (const { path, deeper, ...problem } of agreement.problemsOf('misplaced')) {
    if (problem.isRead !== isRead) continue;
    const name: keyof typeof misplacedMessages = path.length === 1 ? 'top' : deeper ? 'deeper' : 'shallower';
    const args = { key: String(path.at(-1)), parent: String(path.at(-2)) };
    yield { message: name, at: path, part: 'key', args } as const;
  }
}

const putInPlace: FixMaker = (agreement, { path }) => {
  const problem = agreement.problemAt('misplaced', path);
  if (!problem) return [];
  const title = problem.deeper ? message('Indent it one level further') : message('Indent it one level less');
  return [{ title, edits: problem.edits, safe: false }];
};
export const misplacedFixes = { deeper: putInPlace, shallower: putInPlace, top: putInPlace };
