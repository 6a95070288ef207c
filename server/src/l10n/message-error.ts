import type { Message } from './message.ts';

/** Something that went wrong, as a message for the one who asked: told in that person's language. */
export class MessageError extends Error {
  readonly text: Message;

  constructor(text: Message) {
    super(text.text);
    this.text = text;
  }
}
