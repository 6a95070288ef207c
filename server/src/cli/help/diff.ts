import type { Help } from './help.ts';

export const diff: Help = {
  en: `partnership diff BASE [HEAD]
partnership diff REV [PATH …]
partnership diff --base REV [--head REV] [PATH …]
partnership diff --since-signed WHO FILE

Tells what changed between two versions of an agreement, and what that means: what weakens, what strengthens, which
findings are new or solved, and who must sign again. Moving and reordering is no change. What cannot be compared is told
first: it is never "no change".

BASE and HEAD are files, "-" for standard input, or files in git revisions, such as HEAD~1:live-eta.partnership.yaml
(from the top of the repository; HEAD~1:./live-eta.partnership.yaml from here). Without HEAD: the file as it is here;
where BASE is a file that is here, it is held against the last commit.

  --base REV           every agreement that changed since the branch left REV: added, removed and renamed ones too;
                       with PATH, only those files, folders or globs. "diff REV" is the same
  --head REV           up to this revision (default: as the files are here, those not committed yet included)
  --since-signed WHO   what changed since a person or party (its id) last signed FILE, from the history that git has
  --format NAME[=FILE] pretty, markdown, json, html; several at once, each but one to a file (default: pretty)
  --fail-on LIST       exit code 1 on any of these, with commas or given more than once:
                         error, warning   a new finding of this severity, or a worse one
                         weakening        anything weakens; includes removal and incomparable
                         removal          an agreement is gone that had not ended
                         incomparable     something could not be compared
                         never            nothing (default)
  --today DATE         the day to check for, YYYY-MM-DD (default: today, or the date pinned in the configuration)
  --config FILE        this configuration instead of the partnership.config.yaml above each file
  --lang en|nl         language (default: the configuration's, else the environment's)

With a revision, what agreements ask of the same people is counted on both sides; otherwise each file is checked by
itself.

Exit codes: 0, 1 as --fail-on says, 2 wrong usage, 3 no such path, 4 internal.

As git's own diff of agreements:
  git config diff.partnership.command "partnership diff"
  echo '*.partnership.yaml diff=partnership' >> .gitattributes

Examples:
  partnership diff before.partnership.yaml after.partnership.yaml
  partnership diff HEAD~1:live-eta.partnership.yaml
  partnership diff HEAD~3 agreements
  partnership diff --base origin/main --format markdown=comment.md --format html=diff.html --fail-on error,incomparable
  partnership diff --since-signed van-rijn live-eta.partnership.yaml
`,
  nl: `partnership diff BASE [HEAD]
partnership diff REV [PAD …]
partnership diff --base REV [--head REV] [PAD …]
partnership diff --since-signed WHO FILE

Vertelt wat er tussen twee versies van de afspraken gewijzigd is, en wat dat betekent: wat verzwakt, wat versterkt, welke
bevindingen nieuw of opgelost zijn, en wie opnieuw moet ondertekenen. Verplaatsen en anders ordenen is geen wijziging. Wat
niet te vergelijken is, staat vooraan: dat heet nooit "geen wijziging".

BASE en HEAD zijn bestanden, "-" voor de standaardinvoer, of bestanden in git-revisies, zoals
HEAD~1:live-eta.partnership.yaml (vanaf de top van de repository; HEAD~1:./live-eta.partnership.yaml vanaf hier). Zonder
HEAD: het bestand zoals het hier is; is BASE een bestand dat hier staat, dan wordt het naast de laatste commit gelegd.

  --base REV           alle afspraken die gewijzigd zijn sinds de branch van REV aftakte: ook toegevoegde, verwijderde en
                       hernoemde; met PAD alleen die bestanden, mappen of patronen. "diff REV" doet hetzelfde
  --head REV           tot en met deze revisie (anders: zoals de bestanden hier zijn, ook wat nog niet gecommit is)
  --since-signed WHO   wat er gewijzigd is sinds een persoon of partij (de id) FILE voor het laatst ondertekende, volgens
                       de geschiedenis in git
  --format NAME[=FILE] pretty, markdown, json, html; meer tegelijk, elk op één na naar een bestand (anders: pretty)
  --fail-on LIST       afsluitcode 1 bij een van deze, met komma's of meer dan eens gegeven:
                         error, warning   een nieuwe bevinding van deze ernst, of een die ernstiger werd
                         weakening        er verzwakt iets; removal en incomparable horen daarbij
                         removal          afspraken die nog niet beëindigd waren, zijn weg
                         incomparable     iets was niet te vergelijken
                         never            niets (zo is het zonder --fail-on)
  --today DATE         de dag waarvoor gecontroleerd wordt, JJJJ-MM-DD (anders: vandaag, of de datum die de configuratie
                       vastlegt)
  --config FILE        deze configuratie in plaats van de partnership.config.yaml boven elk bestand
  --lang en|nl         taal (anders: die van de configuratie, of van de omgeving)

Met een revisie telt aan beide kanten mee wat afspraken van dezelfde mensen vragen; anders wordt elk bestand op zichzelf
gecontroleerd.

Afsluitcodes: 0, 1 zoals --fail-on zegt, 2 verkeerd gebruik, 3 het pad is er niet, 4 interne fout.

Als de diff van git zelf voor afspraken:
  git config diff.partnership.command "partnership diff"
  echo '*.partnership.yaml diff=partnership' >> .gitattributes

Voorbeelden:
  partnership diff before.partnership.yaml after.partnership.yaml
  partnership diff HEAD~1:live-eta.partnership.yaml
  partnership diff HEAD~3 agreements
  partnership diff --base origin/main --format markdown=comment.md --format html=diff.html --fail-on error,incomparable
  partnership diff --since-signed van-rijn live-eta.partnership.yaml
`,
};
