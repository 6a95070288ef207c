/**
 * The grammar of agreements: that of YAML, where free text is told apart. VS Code asks for what fits in each word, also where it
 * can only be told that nothing does; of what its settings and `tokenTypes` (package.json) except, it asks at Ctrl+Space and
 * behind signs alone. The names of scopes decide on colours, which are as before.
 */
import type { Shape } from '../schemas/src/shape.ts';

/** Also in the manifest of the extension, which makes VS Code ask nothing in it. */
const FREE_TEXT = 'meta.text.partnership';

export function agreementGrammar(agreement: Shape): string {
  const keys = freeTextKeys(agreement);
  const behindKey = `(?<=${keys.map((key) => `\\b${key}: `).join('|')})`;
  // From the first letter up to a comment, or a colon that would be wrong here; in braces up to the next field.
  const text = (signs: string) => ({
    name: FREE_TEXT,
    match: `${behindKey}(?=\\p{L})(?:[^\\s:${signs}]|:(?=[^\\s${signs}])|[ \\t]+(?![\\s#${signs}]|$))+`,
  });
  const grammar = {
    comment: 'Generated from the schema by "npm run generate".',
    name: 'Partnership Agreement',
    scopeName: 'source.partnership',
    patterns: [{ include: 'source.yaml' }],
    injections: {
      'string.unquoted.plain.out.yaml': { patterns: [text('')] },
      'string.unquoted.plain.in.yaml': { patterns: [text(',\\[\\]{}')] },
    },
  };
  return `${JSON.stringify(grammar, null, 2)}\n`;
}

/** The keys that have free text for a value wherever they stand, for which nothing can be offered. */
export function freeTextKeys(agreement: Shape): readonly string[] {
  const free = new Set<string>();
  const others = new Set<string>();
  const walk = (shape: Shape): void => {
    if (shape.kind === 'map') walk(shape.value);
    else if (shape.kind === 'list') walk(shape.item);
    else if (shape.kind === 'object')
      for (const [key, field] of shape.fields) {
        (isFreeText(field.shape) ? free : others).add(key);
        walk(field.shape);
      }
  };
  walk(agreement);
  return [...free].filter((key) => !others.has(key)).sort();
}

const isFreeText = (shape: Shape): boolean =>
  shape.kind === 'scalar' && shape.scalar === 'text' && !shape.values && !shape.suggests && !shape.refers;
