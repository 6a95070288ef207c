import { type Message, message } from '../../l10n/message.ts';
import type { CheckedFile } from '../checked-file.ts';

/** How much of each draft is still to be filled in. */
export const openWords = (files: readonly CheckedFile[]): readonly Message[] =>
  files.flatMap(({ path, progress }) =>
    progress && progress.open > 0
      ? [message('{file}: {open} of {all} still to be filled in', { file: path, ...progress })]
      : [],
  );
