import * as z from 'zod/mini';
import { type About, describe, type Traits, traits } from './about.ts';
import { currencies } from './codes.ts';
import { countries } from './countries.ts';
import { activeCurrencies } from './currencies.ts';
import type { IdKind, ReferenceTarget } from './id-kinds.ts';
import { kebab, longestId, reservedForCompetencies, reservedForIds } from './ids.ts';
import { hasAtMost } from './scalar.ts';

/** One of a unit, or several of it: `1 months` is a slip of the pen, and leaves open which of the two was meant. */
const durationPattern = /^(1 (day|week|month|year)|([2-9]|[1-9][0-9]{1,3}) (day|week|month|year)s)$/;

/** A string schema with its checks from the start: adding them later makes a copy. So for numbers, lists and maps. */
const string = (...checks: z.core.$ZodCheck<string>[]) => new z.ZodMiniString({ type: 'string', checks });
const number = (...checks: z.core.$ZodCheck<number>[]) => new z.ZodMiniNumber({ type: 'number', checks });

// Each node is made once for every place: what can be shared between them is.
const shortEnough = z.maxLength(longestId);
const isKebabCase = z.regex(kebab);
const notReserved = z.refine<string>((value) => !reservedForIds.includes(value), { error: 'reserved' });
const notReservedHere = z.refine<string>((value) => !reservedForCompetencies.includes(value), { error: 'reserved' });
const notBlank = z.regex(/\S/);
const notLongerThan = (most: number) => z.refine<string>((value) => hasAtMost(most, value), { error: 'too_long' });
const notTooLong = notLongerThan(2000);
const notNegative = z.gte(0);
const holdsSomething = z.minLength(1) as z.core.$ZodCheck<unknown[]>;
const hasKeys = z.refine<object>((data) => Object.keys(data).length > 0, { error: 'too_few' });
const noReservedWord = { not: { enum: reservedForIds } };
const idKey = describe(string(isKebabCase, shortEnough, notReserved), undefined, { json: noReservedWord });
const competencyKey = describe(string(isKebabCase, shortEnough, notReservedHere), undefined, {
  json: { not: { enum: reservedForCompetencies } },
});

/** Text that says something: not blank, at most 2,000 characters. */
export const text = (about: About, own: Traits = {}) =>
  describe(string(notBlank, notTooLong), about, { scalar: 'text', json: { maxLength: 2000 }, ...own });

/** A day, as `YYYY-MM-DD`. */
export const date = (about: About, own: Traits = {}) => describe(z.iso.date(), about, { scalar: 'date', ...own });
/** An amount in the agreement's currency. */
export const money = (about: About, own: Traits = {}) =>
  describe(number(notNegative), about, { scalar: 'money', ...own });
/** Person-days. */
export const days = (about: About, own: Traits = {}) =>
  describe(number(notNegative), about, { scalar: 'days', ...own });
export const integer = (about: About, least: number, most?: number) =>
  describe(most === undefined ? z.int().check(z.gte(least)) : z.int().check(z.gte(least), z.lte(most)), about, {
    scalar: 'integer',
    bounds: { least, most },
  });
export const duration = (about: About) => describe(string(z.regex(durationPattern)), about, { scalar: 'duration' });
export const uri = (about: About) =>
  describe(string(z.regex(/^[A-Za-z][A-Za-z0-9+.-]*:[^\s]+$/), notTooLong), about, {
    scalar: 'uri',
    json: { maxLength: 2000 },
  });
export const choice = <const V extends readonly [string, ...string[]]>(about: About, values: V) =>
  describe(z.enum(values), about, { scalar: 'enum' });
export const currencyCode = (about: About) =>
  describe(z.enum(currencies), about, { scalar: 'enum', codes: 'currency', suggests: activeCurrencies });
export const countryCode = (about: About) => describe(z.enum(countries), about, { scalar: 'enum', codes: 'country' });
export const digest = (about: About) => describe(string(z.regex(/^sha256:[0-9a-f]{64}$/)), about, { scalar: 'digest' });
export const textOrNumber = (about: About) =>
  describe(z.union([text({ title: about.title, description: about.description }), z.number()]), about, {
    scalar: 'text-or-number',
  });

/** A reference to something that has an id elsewhere in the file. */
export const ref = (target: ReferenceTarget, about?: About, own: Traits = {}) =>
  describe(string(isKebabCase, shortEnough, notReserved), about, {
    scalar: 'reference',
    refers: target,
    json: noReservedWord,
    ...own,
  });
/** The id of a rule, `group/name`. */
export const ruleId = (about: About) =>
  describe(string(z.regex(/^[a-z]+\/[a-z]([a-z]|-[a-z])*$/)), about, { scalar: 'reference', refers: 'rule' });
/** A dotted path into this file. */
export const place = (about: About) =>
  describe(string(z.regex(/^[^\s.]([^\s.]|\.[^\s.])*$/), notLongerThan(500)), about, {
    scalar: 'reference',
    refers: 'place',
    json: { maxLength: 500 },
  });

/** An object whose keys are all known; `x-` keys are taken out before zod sees the data. */
export const object = <S extends z.core.$ZodLooseShape>(about: About | undefined, shape: S, own: Traits = {}) =>
  describe(z.strictObject(shape), about, own);

/** A key that may be left out: then a list or a map that holds nothing says the same as none, and may be empty. */
export const optional = <S extends z.core.$ZodType>(schema: S) => z.optional(mayBeEmpty(schema));

/** A list or a map without the check that it holds something; `at least two` stays. Any other node is as it was. */
function mayBeEmpty<S extends z.core.$ZodType>(schema: S): S {
  const own = traits.get(schema);
  if (!own?.nonEmpty || own.least !== undefined) return schema;
  const copy = z.clone(schema, { ...schema._zod.def, checks: [] });
  return describe(copy, z.globalRegistry.get(schema) as About | undefined, { ...own, nonEmpty: false });
}

/** A list; required to hold something, or `least` things, unless `mayBeEmpty` or optional. */
export const list = <S extends z.core.$ZodType>(
  about: About | undefined,
  item: S,
  own: Traits & { mayBeEmpty?: boolean } = {},
) => {
  const { mayBeEmpty = false, ...rest } = own;
  const enough = own.least === undefined ? holdsSomething : (z.minLength(own.least) as z.core.$ZodCheck<unknown[]>);
  const checks = mayBeEmpty ? [] : [enough];
  const schema = new z.ZodMiniArray({ type: 'array', element: item, checks }) as z.ZodMiniArray<S>;
  return describe(schema, about, { ...rest, nonEmpty: !mayBeEmpty });
};

type Key = typeof idKey;

const mapOf = <V extends z.core.$ZodType>(
  key: Key,
  value: V,
  about: About | undefined,
  own: Traits,
  nonEmpty = true,
) => {
  const checks = nonEmpty ? [hasKeys] : [];
  const schema = new z.ZodMiniRecord({ type: 'record', keyType: key, valueType: value, checks }) as z.ZodMiniRecord<
    Key,
    V
  >;
  return describe(schema, about, { ...own, nonEmpty });
};

/** `map<party>`: an entry for every party. */
export const everyParty = <V extends z.core.$ZodType>(about: About, value: V, own: Traits = {}) =>
  mapOf(idKey, value, about, { keys: { kind: 'every-party' }, ...own });
/** An entry for every party that `concerns` beside it names; for every party where it names none. */
export const concernedParties = <V extends z.core.$ZodType>(about: About, value: V, own: Traits = {}) =>
  mapOf(idKey, value, about, { keys: { kind: 'concerned-parties' }, ...own });
/** Keyed by people of the party under whose id it stands. */
export const peopleOfParty = <V extends z.core.$ZodType>(about: About, value: V, own: Traits = {}) =>
  mapOf(idKey, value, about, { keys: { kind: 'references', refers: 'own-person' }, ...own });
/** `some<party>`: keyed by parties, but not each needs an entry. */
export const someParties = <V extends z.core.$ZodType>(about: About, value: V, own: Traits = {}) =>
  mapOf(idKey, value, about, { keys: { kind: 'some-parties' }, ...own });
/** `map<id>`: ids of the author's choice, declared here. */
export const idMap = <V extends z.core.$ZodType>(
  declares: IdKind,
  about: About | undefined,
  value: V,
  own: Traits & { mayBeEmpty?: boolean } = {},
) => {
  const { mayBeEmpty = false, ...rest } = own;
  const key = declares === 'competency' ? competencyKey : idKey;
  return mapOf(key, value, about, { keys: { kind: 'ids', declares }, ...rest }, !mayBeEmpty);
};
/** `map<scheme, text>`: registrations by register. */
export const registrations = (about: About) =>
  mapOf(
    idKey,
    text({ title: 'Registration', description: 'The number in this register, in quotes.' }, { scalar: 'registration' }),
    about,
    { keys: { kind: 'schemes' } },
  );
