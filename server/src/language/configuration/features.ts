import type { Range } from '../../agreement/range.ts';
import { levelsOf, settableRules, settings } from '../../configuration/settable.ts';
import { aboutSetting } from '../../configuration/settings.ts';
import { type Message, message } from '../../l10n/message.ts';
import { languages } from '../../l10n/translator.ts';
import { ruleById } from '../../rules/index.ts';
import type { AnyRule } from '../../rules/rule.ts';
import { rulePage } from '../../rules/rule-page.ts';
import { defaultsOf } from '../../rules/threshold.ts';
import { type ConfigurationPlace, configurationPlaceAt } from './place.ts';

/** Something that can be written into a configuration. */
export interface ConfigurationOffer {
  readonly label: string;
  readonly kind: 'key' | 'value';
  readonly about: Message | undefined;
  readonly insert: string;
  readonly range: Range;
}

/** What can stand at an offset of a `partnership.config.yaml`: settings, rules by their id, severities, options. */
export function completeConfiguration(text: string, offset: number, today: string): readonly ConfigurationOffer[] {
  const place = configurationPlaceAt(text, offset);
  if (place.key !== undefined)
    return valuesOf(place, today).map((offer) => ({ kind: 'value', range: place.range, ...offer }));
  return keysOf(place)
    .filter(({ label }) => !place.beside.has(label))
    .map((offer) => ({ kind: 'key', range: place.range, ...offer, insert: `${offer.label}: ` }));
}

type Offered = Pick<ConfigurationOffer, 'label' | 'about'>;

/** The section that a place belongs to: `rules` of an override is told as `rules`. */
const inSection = ({ above }: ConfigurationPlace) => (above[0] === 'overrides' ? above.slice(1) : above);

function keysOf(place: ConfigurationPlace): readonly Offered[] {
  if (place.above.length === 0) return settings.map((label) => ({ label, about: aboutSetting(label) }));
  const [section, id, ...deeper] = inSection(place);
  if (section === undefined) return ['files', 'rules'].map((label) => ({ label, about: aboutSetting(label) }));
  if (section !== 'rules' || deeper.length > 0) return [];
  if (id === undefined) return settableRules.map(({ id: label, docs }) => ({ label, about: message(docs.what) }));
  const rule = ruleById(id);
  if (!rule) return [];
  return [
    { label: 'severity', about: aboutSetting('severity') },
    ...Object.keys(rule.options ?? {}).map((label) => ({ label, about: aboutOption(rule, label) })),
  ];
}

function valuesOf(place: ConfigurationPlace, today: string): readonly (Offered & { readonly insert: string })[] {
  const plain = (labels: readonly string[]) => labels.map((label) => ({ label, about: undefined, insert: label }));
  if (place.above.length === 0 && place.key === 'language') return plain(languages);
  if (place.above.length === 0 && place.key === 'today') return plain([today]);
  const [section, id] = inSection(place);
  if (section !== 'rules') return [];
  const rule = ruleById(id ?? place.key ?? '');
  if (!rule) return [];
  if (id === undefined || place.key === 'severity') {
    const own = levelsOf(rule).map((label) => ({
      label,
      about: label === rule.severity ? message('As the rule is by itself.') : undefined,
      insert: label,
    }));
    return own;
  }
  const byItself = defaultsOf(rule)[place.key ?? ''];
  return byItself === undefined ? [] : plain([JSON.stringify(byItself)]);
}

/** What stands at an offset, explained; undefined where there is nothing to say. */
export function hoverConfiguration(
  text: string,
  offset: number,
): { readonly about: readonly Message[]; readonly link?: string; readonly range: Range } | undefined {
  const word = /[^\s{}[\],:"']*$/.exec(text.slice(0, offset))?.[0] ?? '';
  const rest = /^[^\s{}[\],:"'#]*/.exec(text.slice(offset))?.[0] ?? '';
  const name = word + rest;
  const start = offset - word.length;
  const range = { start, end: start + name.length };
  const place = configurationPlaceAt(text, start);
  if (name === '' || place.key !== undefined) return undefined;
  if (place.above.length === 0) return aboutIn(aboutSetting(name), range);
  const [section, id] = inSection(place);
  if (section === undefined) return aboutIn(aboutSetting(name), range);
  if (section !== 'rules') return undefined;
  const rule = ruleById(id ?? name);
  if (!rule) return undefined;
  if (id !== undefined) return aboutIn(name === 'severity' ? aboutSetting(name) : aboutOption(rule, name), range);
  const options = Object.keys(rule.options ?? {}).flatMap((option) => aboutOption(rule, option) ?? []);
  const severity = message('By itself: {severity}.', { severity: rule.severity });
  return {
    about: [message(rule.docs.what), message(rule.docs.why), severity, ...options],
    link: rulePage(rule.id),
    range,
  };
}

const aboutIn = (about: Message | undefined, range: Range) => about && { about: [about], range };

function aboutOption(rule: AnyRule, option: string): Message | undefined {
  const value = defaultsOf(rule)[option];
  if (value === undefined) return undefined;
  return message('`{option}`: {value} by itself.', { option, value: JSON.stringify(value) });
}
