import type { Message } from '../l10n/message.ts';
import { MessageError } from '../l10n/message-error.ts';

/** What the command line says to a script. */
export const exitCodes = { clean: 0, findings: 1, usage: 2, nothingMatched: 3, internal: 4 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Something the user can put right: what is wrong, and what to do about it. */
export class UsageError extends MessageError {
  readonly exitCode: ExitCode;

  constructor(text: Message, exitCode: ExitCode = exitCodes.usage) {
    super(text);
    this.exitCode = exitCode;
  }
}
