import type { Help } from './help.ts';

export const history: Help = {
  en: `partnership history FILE

Tells the life of an agreement from git, version by version, the newest first: what weakened and strengthened, and who
signed when. Renames are followed. Where the clone is shallow, it says so.

  --format NAME[=FILE] pretty, markdown, json, html; several at once, each but one to a file (default: pretty)
  --config FILE        this configuration instead of the partnership.config.yaml above the file
  --lang en|nl         language (default: the configuration's, else the environment's)

Exit codes: 0, 2 wrong usage, 3 no history, 4 internal.

Examples:
  partnership history live-eta.partnership.yaml
  partnership history live-eta.partnership.yaml --format html=history.html
`,
  nl: `partnership history FILE

Vertelt het leven van afspraken volgens git, versie voor versie, de nieuwste eerst: wat verzwakte en versterkte, en wie
wanneer ondertekende. Een andere bestandsnaam wordt gevolgd. Is de kloon ondiep, dan staat dat erbij.

  --format NAME[=FILE] pretty, markdown, json, html; meer tegelijk, elk op één na naar een bestand (anders: pretty)
  --config FILE        deze configuratie in plaats van de partnership.config.yaml boven het bestand
  --lang en|nl         taal (anders: die van de configuratie, of van de omgeving)

Afsluitcodes: 0, 2 verkeerd gebruik, 3 geen geschiedenis, 4 interne fout.

Voorbeelden:
  partnership history live-eta.partnership.yaml
  partnership history live-eta.partnership.yaml --format html=history.html
`,
};
