import * as z from 'zod/mini';
import { type About, type Traits, traits } from './about.ts';
import { agreement } from './agreement.ts';
import type { Form } from './scalar.ts';
import type { NodeData, ShapeData } from './shape-data.ts';

/** What zod knows of the schema, together with its documentation and traits. "npm run generate" writes it to a file. */
export function shapeOfSchema(): ShapeData {
  const forms = new Map<string, Form>();
  const indexOf = (form: Form) => {
    const text = JSON.stringify(form);
    if (!forms.has(text)) forms.set(text, form);
    return [...forms.keys()].indexOf(text);
  };
  const root = convert(agreement, indexOf);
  return { forms: [...forms.values()], root };
}

function convert(schema: z.core.$ZodType, indexOf: (form: Form) => number): NodeData {
  const own: Traits = traits.get(schema) ?? {};
  const about = (z.globalRegistry.get(schema) as About | undefined) ?? { title: '', description: '' };
  const node = { about, ...(own.absence === undefined ? {} : { absence: own.absence }) };
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
      return convert(def.innerType, indexOf);
    case 'object': {
      const fields = Object.entries(def.shape).map(([key, inner]) => ({
        key,
        required: (inner as z.core.$ZodTypes)._zod.def.type !== 'optional',
        shape: convert(inner, indexOf),
      }));
      return { kind: 'object', ...node, fields };
    }
    case 'record': {
      if (!own.keys) throw new Error('a map of the schema does not say what its keys are');
      const { keys, nonEmpty = false, entryAbsence } = own;
      const value = convert(def.valueType, indexOf);
      return { kind: 'map', ...node, keys, nonEmpty, ...(entryAbsence === undefined ? {} : { entryAbsence }), value };
    }
    case 'array': {
      const { nonEmpty = false, least = nonEmpty ? 1 : 0 } = own;
      return { kind: 'list', ...node, nonEmpty, least, item: convert(def.element, indexOf) };
    }
    default: {
      const { scalar, suggests, refers, bounds, codes } = own;
      if (!scalar) throw new Error(`a ${def.type} of the schema does not say what kind of scalar it is`);
      return {
        kind: 'scalar',
        ...node,
        scalar,
        ...(codes === undefined ? { form: indexOf(formOf(schema)) } : { codes }),
        ...(suggests === undefined ? {} : { suggests }),
        ...(refers === undefined ? {} : { refers }),
        ...(bounds === undefined ? {} : { bounds }),
      };
    }
  }
}

/** The form of a scalar, by the JSON Schema that zod makes of it, and what its traits add to that. */
function formOf(schema: z.core.$ZodType): Form {
  const json = z.toJSONSchema(schema, {
    target: 'draft-7',
    override: ({ zodSchema, jsonSchema }) => Object.assign(jsonSchema, traits.get(zodSchema)?.json ?? {}),
  });
  return formOfJson(json as Record<string, unknown>);
}

function formOfJson(json: Record<string, unknown>): Form {
  const { $schema, title, description, examples, format, ...asked } = json;
  const { type, pattern, maxLength, not, minimum, maximum, enum: values, const: value, anyOf, ...rest } = asked;
  // What is not known here would be left out of every check.
  if (Object.keys(rest).length > 0) throw new Error(`a scalar asks for what no form tells: ${Object.keys(rest)}`);
  if (anyOf) return { type: 'either', forms: (anyOf as Record<string, unknown>[]).map(formOfJson) };
  if (values || value !== undefined) return { type: 'choice', values: ((values ?? [value]) as unknown[]).map(String) };
  const most = (maxLength ?? maximum) as number | undefined;
  if (type === 'string') {
    if (typeof pattern !== 'string') throw new Error('a text of the schema has no pattern');
    const words = (not as { enum: readonly string[] } | undefined)?.enum;
    return { type, pattern, ...(most === undefined ? {} : { most }), ...(words ? { not: words } : {}) };
  }
  if (type !== 'number' && type !== 'integer') throw new Error(`a scalar of the schema is a ${String(type)}`);
  return {
    type,
    ...(minimum === undefined ? {} : { least: minimum as number }),
    ...(most === undefined ? {} : { most }),
  };
}
