import type { Help } from './help.ts';

export const schema: Help = {
  en: `partnership schema

Prints the JSON Schema (draft-07) of the agreement format, for editors and validators that read it.

Example:
  partnership schema > agreement-v1.schema.json
`,
  nl: `partnership schema

Toont het JSON Schema (draft-07) van de vorm van de afspraken, voor editors en validators die dat lezen.

Voorbeeld:
  partnership schema > agreement-v1.schema.json
`,
};
