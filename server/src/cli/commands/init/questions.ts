import { isCurrency } from 'partnership-agreements-schema';
import { dateReadings, type IsoDate, isIsoDate } from '../../../agreement/date.ts';
import { meantCode } from '../../../agreement/known-code.ts';
import { type Arg, type Message, message } from '../../../l10n/message.ts';
import type { Translator } from '../../../l10n/translator.ts';
import { type OptionalSection, optionalSections } from '../../../language/new-agreement.ts';
import { UsageError } from '../../exit.ts';
import type { Terminal } from '../../terminal.ts';

/** Asks for what is not given, and asks again where an answer is none. */
export class Questions {
  readonly #terminal: Terminal;
  readonly #tell: Translator;

  constructor(terminal: Terminal, tell: Translator) {
    this.#terminal = terminal;
    this.#tell = tell;
  }

  /** What has to be known. `flag` gives it where nobody answers. */
  async needed(question: Message, flag: Arg): Promise<string> {
    for (;;) {
      const answer = await this.#ask(question);
      if (answer === undefined)
        throw new UsageError(
          message('{question} Say it with {flag}. Run "partnership init --help" for an example.', { question, flag }),
        );
      if (answer !== '') return answer;
      this.#say(message('This is needed. You can change it later.'));
    }
  }

  /** What may be left open: `read` takes an answer, or tells with undefined that it is none. */
  async open<T>(question: Message, read: (answer: string) => T | undefined, hint: Message): Promise<T | undefined> {
    for (;;) {
      const answer = await this.#ask(question);
      if (answer === undefined || answer === '') return undefined;
      const value = read(answer);
      if (value !== undefined) return value;
      this.#say(hint);
    }
  }

  async names(question: Message): Promise<readonly string[]> {
    const answer = await this.open(question, (text) => text, question);
    return (answer ?? '')
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '');
  }

  currency(): Promise<string | undefined> {
    return this.open(
      message('In which currency are the amounts (Enter: not known yet)?'),
      (answer) => (isCurrency(answer) ? answer : meantCode('currency', answer)),
      message('Three letters, such as EUR.'),
    );
  }

  date(question: Message): Promise<IsoDate | undefined> {
    const read = (answer: string) => {
      const readings = isIsoDate(answer) ? [answer] : dateReadings(answer);
      return readings.length === 1 ? readings[0] : undefined;
    };
    return this.open(question, read, message('Year, month and day, such as 2027-01-01.'));
  }

  async sections(): Promise<ReadonlySet<OptionalSection>> {
    const wanted = new Set<OptionalSection>();
    for (const section of optionalSections) {
      const answer = await this.open(
        offers[section],
        (text) => (/^(?:y|yes|j|ja)$/i.test(text) ? true : /^(?:n|no|nee)$/i.test(text) ? false : undefined),
        message('Yes or no; Enter is no.'),
      );
      if (answer) wanted.add(section);
    }
    return wanted;
  }

  async #ask(question: Message): Promise<string | undefined> {
    return (await this.#terminal.ask(`${this.#tell(question)} `))?.trim();
  }

  #say(text: Message): void {
    this.#terminal.error(`${this.#tell(text)}\n`);
  }
}

const offers: Readonly<Record<OptionalSection, Message>> = {
  commitments: message('Do you promise results already, each with an owner and a day (y/N)?'),
  workstreams: message('Do you divide the work into workstreams (y/N)?'),
  differences: message('Do you write down where your ways of working differ (y/N)?'),
  safeguards: message('Do you write down what guards the quality (y/N)?'),
};
