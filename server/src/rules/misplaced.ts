import type { AgreementDocument } from '../agreement/document.ts';
import { unnamed } from '../agreement/lost-heading.ts';
import { message } from '../l10n/message.ts';
import type { FixMaker } from './rule.ts';

/** What to say of a line that stands one level too far to the left or to the right, or has lost the one above it. */
export const misplacedMessages = {
  deeper: '`{key}` is indented one level too little: it belongs under `{parent}`.',
  shallower: '`{key}` is indented one level too far: it belongs under `{parent}`.',
  heading: 'Above `{key}` the line `{parent}:` is missing.',
  id: 'Above `{key}` the line with the id of this entry is missing.',
  top: '`{key}` is indented, and belongs at the very left.',
};

/** The lines at another level, of the texts that YAML can read or of those that it cannot. */
export function* misplacedIn(agreement: AgreementDocument, isRead: boolean) {
  for (const { path, deeper, heading, ...problem } of agreement.problemsOf('misplaced')) {
    if (problem.isRead !== isRead) continue;
    const level = path.length === 1 ? 'top' : deeper ? 'deeper' : 'shallower';
    const told: keyof typeof misplacedMessages = heading === undefined ? level : 'heading';
    const name = heading === unnamed ? 'id' : told;
    const args = { key: String(path.at(-1)), parent: String(path.at(-2)) };
    yield { message: name, at: path, part: 'key', args } as const;
  }
}

const putInPlace: FixMaker = (agreement, { path }) => {
  const problem = agreement.problemAt('misplaced', path);
  if (!problem) return [];
  if (problem.edits.length === 0) return [];
  if (problem.heading !== undefined) {
    const title = message('Add the line `{heading}:`', { heading: problem.heading });
    return [{ title, edits: problem.edits, safe: false }];
  }
  const title = problem.deeper ? message('Indent it one level further') : message('Indent it one level less');
  return [{ title, edits: problem.edits, safe: false }];
};
export const misplacedFixes = { heading: putInPlace, deeper: putInPlace, shallower: putInPlace, top: putInPlace };
