import { MessageError } from '../l10n/message-error.ts';

/** Something git could not do, said for the one who asked. */
export class GitError extends MessageError {}
