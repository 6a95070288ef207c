import * as z from 'zod/mini';
import { traits } from './about.ts';
import { agreement } from './agreement.ts';

type Json = Record<string, unknown>;

/** True where a map holds a key of its own (not `x-`) that has a value: what `required to hold something` means. */
const holdsSomething = { not: { patternProperties: { '^x-': {} }, additionalProperties: { type: 'null' } } };
const extension = { '^x-': {} };
const extensionKey = { type: 'string', pattern: '^x-' };

/** A key without a value is a key that is missing, so where a key may be missing, null passes. */
const orNull = (schema: Json): Json => {
  const { title, description, examples, ...rest } = schema;
  const about = {
    ...(title ? { title } : {}),
    ...(description ? { description } : {}),
    ...(examples ? { examples } : {}),
  };
  return { ...about, anyOf: [rest, { type: 'null' }] };
};

/**
 * The JSON Schema (draft-07) of an agreement, for the editors and validators that read it.
 * A document passes it exactly when it passes the zod schema, once `x-` keys and keys without a value are taken out.
 */
export function agreementJsonSchema(): Json {
  const schema = z.toJSONSchema(agreement, {
    target: 'draft-7',
    override: ({ zodSchema, jsonSchema }) => {
      const node = jsonSchema as Json;
      const own = traits.get(zodSchema);
      const { def } = (zodSchema as z.core.$ZodTypes)._zod;
      Object.assign(node, own?.json ?? {});
      if (def.type === 'object') {
        node.patternProperties = extension;
        const required = new Set((node.required as string[] | undefined) ?? []);
        const properties = node.properties as Record<string, Json>;
        for (const [key, property] of Object.entries(properties)) {
          if (!required.has(key)) properties[key] = orNull(property);
        }
      }
      if (def.type === 'record') {
        node.patternProperties = extension;
        node.propertyNames = { anyOf: [extensionKey, node.propertyNames] };
        node.additionalProperties = orNull(node.additionalProperties as Json);
        if (own?.nonEmpty) Object.assign(node, holdsSomething);
      }
    },
  }) as Json;
  const { $schema, title, description, ...rest } = schema;
  return {
    $schema,
    $id: 'https://partnership-agreements.dev/agreement-v1.schema.json',
    title,
    description: `${description} JSON Schema knows no drafts and no severities: it asks for every required key from the first line on. References, sums, dates and much more are checked by \`partnership check\` only.`,
    ...rest,
  };
}
