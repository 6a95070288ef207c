import type { Help } from './help.ts';

export const explain: Help = {
  en: `partnership explain [RULE]

Explains a rule: what it asks, why, an example with what the check says of it, and how to set it.
Without a rule: the list of all of them.

  --lang en|nl   language (default: the configuration's, else the environment's)

Example:
  partnership explain honesty/ceiling-missing
`,
  nl: `partnership explain [RULE]

Legt een regel uit: wat die vraagt, waarom, een voorbeeld met wat de controle erover zegt, en hoe de regel in te stellen is.
Zonder regel: de lijst van allemaal.

  --lang en|nl   taal (anders: die van de configuratie, of van de omgeving)

Voorbeeld:
  partnership explain honesty/ceiling-missing
`,
};
