import { dotted, type Path } from '../agreement/path.ts';
import type { ChangeCheck } from './check.ts';

/** Whether a map or list that holds nothing came or went: to say so is to say something. */
export function isEmptied(before: unknown, after: unknown): boolean {
  if ((before === undefined) === (after === undefined)) return false;
  const there = before ?? after;
  return typeof there === 'object' && there !== null && Object.keys(there).length === 0;
}

/** What is told of a map or list that holds nothing, where no row of the table says more. */
export function emptiness(at: Path, check: ChangeCheck | undefined): ChangeCheck {
  const path = dotted(at);
  const words = check?.empty ?? {
    added: '{path} is there now, and holds nothing.',
    removed: '{path}, which held nothing, is gone.',
  };
  return { at: check?.at ?? path, label: '{path}', presence: 'neutral', args: () => ({ path }), ...words };
}
