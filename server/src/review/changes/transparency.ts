import type { ChangeCheck } from '../check.ts';
import { ranked, soonerIsStronger } from '../orders.ts';

/** Principle 2: needs, expectations and culture in the open. */
export const transparencyChecks: readonly ChangeCheck[] = [
  { at: 'transparency.expectations.*.motives', label: 'The motives of {party}' },
  { at: 'transparency.expectations.*.needs.*', label: 'The need “{entry}” of {party}' },
  { at: 'transparency.expectations.*.needs.*.what', label: 'The need “{entry}” of {party}' },
  {
    at: 'transparency.expectations.*.needs.*.met_by',
    label: 'What answers the need “{entry}” of {party}',
    presence: 'strength',
  },
  { at: 'transparency.expectations.*.benefits', label: 'What {party} gets out of it' },
  {
    at: 'transparency.expectations.*.success.*',
    label: 'The success criterion “{entry}” of {party}',
    presence: 'strength',
  },
  {
    at: 'transparency.expectations.*.success.*.measure',
    label: 'What {party} measures its success by',
  },
  {
    at: 'transparency.expectations.*.success.*.target',
    label: 'The target of “{entry}” of {party}',
    presence: 'strength',
  },
  {
    at: 'transparency.expectations.*.success.*.by',
    label: 'The day on which “{entry}” of {party} is measured',
    strength: soonerIsStronger,
    presence: 'strength',
    changed: {
      weakens: '{party} expects “{entry}” later: {after} instead of {before}.',
      strengthens: '{party} expects “{entry}” sooner: {after} instead of {before}.',
    },
  },
  { at: 'transparency.culture.*.mission', label: 'The mission of {party}', presence: 'strength' },
  { at: 'transparency.culture.*.values', label: 'The values of {party}' },
  { at: 'transparency.culture.*.ways_of_working', label: 'How {party} works', presence: 'strength' },
  {
    at: 'transparency.differences.*',
    label: 'The difference in culture “{entry}”',
    presence: 'strength',
    added: 'A difference in culture is on record: “{entry}”.',
    removed: 'A difference in culture is no longer on record: “{entry}”.',
  },
  { at: 'transparency.differences.*.topic', label: 'The difference in culture “{entry}”' },
  {
    at: 'transparency.differences.*.verdict',
    label: 'How the difference in culture “{entry}” stands',
    strength: ranked(['unbridgeable'], ['open'], ['bridged'], ['none']),
    presence: 'strength',
  },
  {
    at: 'transparency.differences.*.approach',
    label: 'How you bridge “{entry}”',
    presence: 'strength',
  },
  {
    at: 'transparency.differences.*.settle_by',
    label: 'The day on which you settle “{entry}”',
    strength: soonerIsStronger,
    presence: 'strength',
  },
  {
    at: 'transparency.differences.*.discussed_on',
    label: 'The day on which you talked about “{entry}”',
    presence: 'strength',
    otherwise: 'neutral',
  },
];
