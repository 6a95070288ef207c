import { withdrawalOf } from 'partnership-agreements-schema';
import { replaceValue } from '../../agreement/edit.ts';
import { currencyName } from '../../agreement/known-code.ts';
import { date, message } from '../../l10n/message.ts';
import { defineRule, type FixMaker } from '../rule.ts';

const replace: FixMaker = (agreement, { path, data }) => {
  const { successor } = data;
  const edit = typeof successor === 'string' ? replaceValue(agreement, path, [successor]) : undefined;
  const title = message('Replace it with `{currency}`; the amounts stay as they are', { currency: String(successor) });
  return edit ? [{ title, edits: [edit], safe: false }] : [];
};

/** Principle 3: an amount in money that is no longer there is no ceiling. */
export const currencyWithdrawn = defineRule({
  id: 'general/currency-withdrawn',
  severity: 'warning',
  messages: {
    withdrawn: '{currency} ({name}) was legal tender until {date}. Are these amounts in {successor}?',
  },
  docs: {
    what: 'The currency of the agreement is legal tender on the day that it begins.',
    why: 'An amount in a currency that is gone has to be converted before anybody can hold it against a ceiling, and each converts it in their own way.',
    bad: 'currency: BGN\n',
    good: 'currency: EUR\n',
    since: '1.0.0',
  },
  *check({ agreement, status }) {
    const { currency, effective } = agreement.data;
    // What is over was paid in what there was.
    if (status === 'ended' || currency === undefined || effective === undefined) return;
    const withdrawal = withdrawalOf(currency);
    if (!withdrawal || effective <= withdrawal.until) return;
    const { until, successor } = withdrawal;
    const args = { currency, name: message(currencyName(currency)), date: date(until), successor };
    yield { message: 'withdrawn', at: ['currency'], args, data: { successor } };
  },
  fixes: { withdrawn: replace },
});
