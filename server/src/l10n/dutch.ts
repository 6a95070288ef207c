import agreements from '../../l10n/nl/agreements.json' with { type: 'json' };
import cli from '../../l10n/nl/cli.json' with { type: 'json' };
import configuration from '../../l10n/nl/configuration.json' with { type: 'json' };
import currencies from '../../l10n/nl/currencies.json' with { type: 'json' };
import examples from '../../l10n/nl/examples.json' with { type: 'json' };
import fields from '../../l10n/nl/fields.json' with { type: 'json' };
import general from '../../l10n/nl/general.json' with { type: 'json' };
import governance from '../../l10n/nl/governance.json' with { type: 'json' };
import honesty from '../../l10n/nl/honesty.json' with { type: 'json' };
import internal from '../../l10n/nl/internal.json' with { type: 'json' };
import language from '../../l10n/nl/language.json' with { type: 'json' };
import languageCompletion from '../../l10n/nl/language-completion.json' with { type: 'json' };
import portfolio from '../../l10n/nl/portfolio.json' with { type: 'json' };
import priorities from '../../l10n/nl/priorities.json' with { type: 'json' };
import review from '../../l10n/nl/review.json' with { type: 'json' };
import schema from '../../l10n/nl/schema.json' with { type: 'json' };
import strengths from '../../l10n/nl/strengths.json' with { type: 'json' };
import summary from '../../l10n/nl/summary.json' with { type: 'json' };
import syntax from '../../l10n/nl/syntax.json' with { type: 'json' };
import talents from '../../l10n/nl/talents.json' with { type: 'json' };
import transparency from '../../l10n/nl/transparency.json' with { type: 'json' };
import type { Bundle } from './translator.ts';

/** All Dutch texts, by their English ones. Loaded only when somebody reads Dutch. */
export const dutch: Bundle = {
  ...examples,
  ...fields,
  ...currencies,
  ...configuration,
  ...internal,
  ...syntax,
  ...schema,
  ...general,
  ...priorities,
  ...transparency,
  ...honesty,
  ...talents,
  ...strengths,
  ...governance,
  ...language,
  ...languageCompletion,
  ...review,
  ...portfolio,
  ...agreements,
  ...cli,
  ...summary,
};
