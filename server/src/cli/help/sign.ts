import type { Help } from './help.ts';

export const sign: Help = {
  en: `partnership sign FILE … --person ID [--party ID]
partnership sign --check [path or glob …]

Signs this version of an agreement as a person of a party: the date, the version and a digest of what is signed. Nothing
else in the file changes, and nobody else is signed in. First it shows what is signed: the title and the version, what
changed since this person's last signature, and what is still open. On a terminal it asks; a script says --yes.

It refuses a draft, errors, answers that are not filled in yet, and a text that somebody else signed under the same version
while it was another one; --force signs all the same. "-" reads standard input, and writes the signed text to standard
output.

  --person ID        who signs
  --party ID         the party to sign for (default: that of the person)
  --date DATE        YYYY-MM-DD (default: today, or the date pinned in the configuration)
  --yes              signs without asking
  --force            signs in spite of what would be refused
  --check            verifies the signatures instead: exit code 1 unless all hold. Without a path: all agreements from here
  --format NAME      of what --check tells: pretty or json (default: pretty)
  --today DATE       the day to check for, YYYY-MM-DD (default: today, or the date pinned in the configuration)
  --config FILE      this configuration instead of the partnership.config.yaml above each file
  --lang en|nl       language (default: the configuration's, else the environment's)

Exit codes: 0, 1 signatures that do not hold, or somebody said no, 2 refused or wrong usage, 3 nothing matched, 4 internal.

Examples:
  partnership sign live-eta.partnership.yaml --person eva
  partnership sign agreements/*.partnership.yaml --person eva --yes
  partnership sign --check agreements
`,
  nl: `partnership sign FILE … --person ID [--party ID]
partnership sign --check [pad of patroon …]

Ondertekent deze versie van de afspraken als persoon van een partij: de datum, de versie en een vingerafdruk van wat
ondertekend wordt. Verder wijzigt er niets in het bestand, en niemand anders wordt mee ondertekend. Eerst is te zien wat er
ondertekend wordt: de titel en de versie, wat er gewijzigd is sinds de laatste handtekening van deze persoon, en wat nog
open staat. Op een terminal volgt dan een vraag; een script zegt --yes.

Geweigerd worden een concept, fouten, antwoorden die nog niet ingevuld zijn, en een tekst die een ander onder dezelfde versie
ondertekende toen die anders luidde; met --force wordt er toch ondertekend. "-" leest de standaardinvoer, en schrijft de
ondertekende tekst naar de standaarduitvoer.

  --person ID        wie er ondertekent
  --party ID         de partij namens wie (anders: die van de persoon)
  --date DATE        JJJJ-MM-DD (anders: vandaag, of de datum die de configuratie vastlegt)
  --yes              ondertekent zonder te vragen
  --force            ondertekent ook wat geweigerd zou worden
  --check            gaat in plaats daarvan de handtekeningen na: afsluitcode 1 als ze niet allemaal gelden. Zonder pad:
                     alle afspraken vanaf hier
  --format NAME      van wat --check vertelt: pretty of json (anders: pretty)
  --today DATE       de dag waarvoor gecontroleerd wordt, JJJJ-MM-DD (anders: vandaag, of de datum die de configuratie
                     vastlegt)
  --config FILE      deze configuratie in plaats van de partnership.config.yaml boven elk bestand
  --lang en|nl       taal (anders: die van de configuratie, of van de omgeving)

Afsluitcodes: 0, 1 handtekeningen die niet gelden, of iemand zei nee, 2 geweigerd of verkeerd gebruik, 3 niets gevonden,
4 interne fout.

Voorbeelden:
  partnership sign live-eta.partnership.yaml --person eva
  partnership sign agreements/*.partnership.yaml --person eva --yes
  partnership sign --check agreements
`,
};
