import type { Help } from './help.ts';

export const portfolio: Help = {
  en: `partnership portfolio [path or glob …]

Tells all agreements together: what comes up, who is asked for too much and when, what is promised in total, and who
relies on whom. Files are chosen as "partnership check" does: without a path, every agreement from here.

  --format NAME[=FILE]     pretty, markdown, html, docx (a Word document), json, csv, ics; several at once, each but one
                           to a file (default: pretty);
                           csv=FOLDER writes a table a file: agreements, commitments, people, ceilings, calendar
  --party ID               the view of one party
  --person ID              the view of one person
  --from DATE, --to DATE   the first and the last day to tell of, YYYY-MM-DD (default: from today, for a year)
  --exclude GLOB           leaves these out, written as in .gitignore, from here; may be given several times
  --fail-on LEVEL          error, warning, info or never: findings from where on the exit code is 1 (default: error)
  --jobs N                 threads (default: the cores of this machine where there are many files)
  --today DATE             the day to tell it for, YYYY-MM-DD (default: today, or the date pinned in the configuration)
  --config FILE            this configuration instead of the partnership.config.yaml above each file
  --lang en|nl             language (default: the configuration's, else the environment's)

Exit codes: 0 clean, 1 findings at or above --fail-on, 2 wrong usage or configuration, 3 nothing matched, 4 internal.

Examples:
  partnership portfolio examples
  partnership portfolio --format html=portfolio.html --format ics=agreements.ics --fail-on never
  partnership portfolio --party noordlicht --from 2027-01-01 --to 2027-12-31 --format csv=tables
`,
  nl: `partnership portfolio [pad of patroon …]

Vertelt alle afspraken samen: wat eraan komt, van wie te veel gevraagd wordt en wanneer, wat er in totaal toegezegd is, en
wie op wie rekent. Bestanden worden gekozen zoals bij "partnership check": zonder pad alle afspraken vanaf hier.

  --format NAME[=FILE]     pretty, markdown, html, docx (een Word-document), json, csv, ics; meer tegelijk, elk op één na
                           naar een bestand (anders: pretty); csv=MAP schrijft een bestand per tabel: agreements,
                           commitments, people, ceilings, calendar
  --party ID               gezien vanuit één partij
  --person ID              gezien vanuit één persoon
  --from DATE, --to DATE   de eerste en de laatste dag waarover verteld wordt, JJJJ-MM-DD (anders: vanaf vandaag, een jaar)
  --exclude GLOB           laat deze weg, geschreven zoals in .gitignore, vanaf hier; mag meer dan eens
  --fail-on LEVEL          error, warning, info of never: vanaf welke ernst van bevindingen de afsluitcode 1 is (anders:
                           error)
  --jobs N                 threads (anders: zoveel als deze machine cores heeft, bij veel bestanden)
  --today DATE             de dag waarvoor verteld wordt, JJJJ-MM-DD (anders: vandaag, of de datum die de configuratie
                           vastlegt)
  --config FILE            deze configuratie in plaats van de partnership.config.yaml boven elk bestand
  --lang en|nl             taal (anders: die van de configuratie, of van de omgeving)

Afsluitcodes: 0 in orde, 1 bevindingen vanaf --fail-on, 2 verkeerd gebruik of foute configuratie, 3 niets gevonden,
4 interne fout.

Voorbeelden:
  partnership portfolio examples
  partnership portfolio --format html=portfolio.html --format ics=agreements.ics --fail-on never
  partnership portfolio --party noordlicht --from 2027-01-01 --to 2027-12-31 --format csv=tables
`,
};
