import * as l10n from '@vscode/l10n';
import type { Hundredths } from '../agreement/amount.ts';
import { type IsoDate, parts } from '../agreement/date.ts';
import type { Arg, Message } from './message.ts';

export type Language = 'en' | 'nl';
export const languages: readonly Language[] = ['en', 'nl'];

/** Translations by English text. */
export type Bundle = Readonly<Record<string, string>>;

/** Puts messages into a language. */
export interface Translator {
  readonly language: Language;
  (message: Message): string;
}

let active: Bundle | undefined;
const noBundle: Bundle = {};

/** A translator for a language; English needs no bundle. */
export function createTranslator(language: Language, bundle: Bundle = noBundle): Translator {
  const form = forms[language];
  const tell = (message: Message): string => {
    // The library holds one bundle for the whole process; a server or a test may speak two languages.
    if (active !== bundle) {
      l10n.config({ contents: bundle as Record<string, string> });
      active = bundle;
    }
    const template = bundle[message.text] || message.text;
    // What a text does not name need not be put into words: the list of a sentence is no part of the label within it.
    const args = told(message, (name, arg) => typeof arg !== 'object' || template.includes(`{${name}}`));
    const text = l10n.t(message.text, args);
    return text.includes('..')
      ? withoutDoubleStops(
          text,
          told(message, () => true),
        )
      : text;
  };
  const told = (message: Message, isAsked: (name: string, arg: Arg) => boolean) => {
    const args: Record<string, string | number> = {};
    for (const name of Object.keys(message.args)) {
      const arg = message.args[name];
      if (arg !== undefined && isAsked(name, arg)) args[name] = tellArg(arg);
    }
    return args;
  };
  const tellArg = (arg: Arg): string | number => {
    if (typeof arg === 'string') return arg;
    if (typeof arg === 'number') return formatNumber(arg * 100, form);
    if (!('kind' in arg)) return tell(arg);
    switch (arg.kind) {
      case 'date':
        return formatDate(arg.date, form);
      case 'days':
        return formatNumber(arg.amount, form);
      case 'money':
        return form.money(formatMoney(arg.amount, form), arg.currency);
      case 'list':
        return joinList(
          arg.items.map((item) => String(tellArg(item))),
          form[arg.join],
        );
    }
  };
  return Object.assign(tell, { language });
}

/** A name that ends in a full stop ends the sentence as well: “Van Rijn B.V.”, not “Van Rijn B.V..”. */
function withoutDoubleStops(text: string, args: Readonly<Record<string, string | number>>): string {
  let told = text;
  for (const arg of Object.values(args))
    if (typeof arg === 'string' && /[^.]\.$/.test(arg))
      told = told.replaceAll(`${arg}.`, (stops, at: number, whole: string) =>
        whole[at + stops.length] === '.' ? stops : arg,
      );
  return told;
}

interface Form {
  readonly thousands: string;
  readonly decimal: string;
  readonly months: readonly string[];
  readonly and: string;
  readonly or: string;
  money(amount: string, currency: string | undefined): string;
}

const forms: Record<Language, Form> = {
  en: {
    thousands: ',',
    decimal: '.',
    months: 'January February March April May June July August September October November December'.split(' '),
    and: 'and',
    or: 'or',
    money: (amount, currency) => (currency ? `${amount} ${currency}` : amount),
  },
  nl: {
    thousands: '.',
    decimal: ',',
    months: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
    and: 'en',
    or: 'of',
    // A no-break space: an amount stays on one line.
    money: (amount, currency) => (currency ? `${currency === 'EUR' ? '€' : currency}\u00A0${amount}` : amount),
  },
};

const formatDate = (value: IsoDate, form: Form) => {
  const [year, month, day] = parts(value);
  return `${day} ${form.months[month - 1]} ${year}`;
};

/** A number from its hundredths, with as many decimals as it has. */
const formatNumber = (amount: Hundredths, form: Form) => {
  const rounded = Math.round(Math.abs(amount));
  const whole = String(Math.floor(rounded / 100)).replace(/\B(?=(\d{3})+$)/g, form.thousands);
  const rest = rounded % 100;
  const decimals =
    rest === 0 ? '' : form.decimal + (rest % 10 === 0 ? String(rest / 10) : String(rest).padStart(2, '0'));
  return (amount < 0 ? '-' : '') + whole + decimals;
};

/** Money has two decimals or none. */
const formatMoney = (amount: Hundredths, form: Form) => {
  const text = formatNumber(amount, form);
  const at = text.lastIndexOf(form.decimal);
  return amount % 100 !== 0 && at === text.length - 2 ? `${text}0` : text;
};

const joinList = (items: readonly string[], word: string) =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;
