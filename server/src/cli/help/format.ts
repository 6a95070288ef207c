import type { Help } from './help.ts';

export const format: Help = {
  en: `partnership format [path or glob …]

Puts the layout of agreements in order: Prettier's YAML, 120 columns wide. Comments, line ends and what is said stay.
Without a path: every agreement from here, .gitignore and the configuration's ignore respected.

  --check          writes nothing; lists the files that are not in order, and ends with 1 if there are any
  --exclude GLOB   leaves these out, written as in .gitignore, from here; may be given several times
  --lang en|nl     language of messages (default: the configuration's, else the environment's)

Exit codes: 0, 1 as --check says or a file that cannot be formatted, 2 wrong usage, 3 nothing matched, 4 internal.

Examples:
  partnership format
  partnership format live-eta.partnership.yaml --check
`,
  nl: `partnership format [pad of patroon …]

Brengt de opmaak van afspraken op orde: de YAML van Prettier, 120 kolommen breed. Commentaar, regeleinden en wat er staat
blijven zoals ze zijn. Zonder pad: alle afspraken vanaf hier, behalve wat .gitignore en ignore in de configuratie uitsluiten.

  --check          schrijft niets; noemt de bestanden die niet op orde zijn, en eindigt met 1 als die er zijn
  --exclude GLOB   laat deze weg, geschreven zoals in .gitignore, vanaf hier; mag meer dan eens
  --lang en|nl     taal van de berichten (anders: die van de configuratie, of van de omgeving)

Afsluitcodes: 0, 1 zoals --check zegt of een bestand dat niet op te maken is, 2 verkeerd gebruik, 3 niets gevonden,
4 interne fout.

Voorbeelden:
  partnership format
  partnership format live-eta.partnership.yaml --check
`,
};
