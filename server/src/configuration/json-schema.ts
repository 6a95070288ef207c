import * as z from 'zod/mini';
import { site } from '../rules/rule-page.ts';
import { configurationSchema } from './schema.ts';
import { settableRules } from './settable.ts';
import { aboutSetting } from './settings.ts';

/** The JSON Schema of `partnership.config.yaml`, made from the schema that it is read with; each rule with what it says. */
export function configurationJsonSchema(): unknown {
  const about = new Map<string, string>(settableRules.map(({ id, docs }) => [id, docs.what]));
  const schema = z.toJSONSchema(configurationSchema([...about.keys()]), {
    io: 'input',
    // As that of agreements: editors know this draft best.
    target: 'draft-7',
    override: ({ jsonSchema, path }) => {
      const name = String(path.at(-1));
      const text = path.length === 2 && path[0] === 'properties' ? aboutSetting(name)?.text : about.get(name);
      if (text !== undefined) jsonSchema.description = text;
    },
  });
  return {
    ...schema,
    $id: `${site}/partnership.config.schema.json`,
    title: 'Configuration of partnership agreements',
  };
}
