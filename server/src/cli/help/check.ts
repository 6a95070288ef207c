import type { Help } from './help.ts';

export const check: Help = {
  en: `partnership check [path or glob …]

Checks agreements. Without a path: every *.partnership.yaml and *.partnership.yml from here, .gitignore respected.
"-" reads one agreement from standard input.

What to check:
  --changed-since REV      only agreements that changed since the branch left this git revision, not yet committed ones too
  --exclude GLOB           leaves these out, written as in .gitignore, from here; may be given several times
  --shard I/N              only part I of N; the parts are about as large, and together they are the whole
  --stdin-filename FILE    what standard input is called, and where it would stand
  --config FILE            this configuration instead of the partnership.config.yaml above each file
  --isolated               reads no other agreement, so what those ask of the same people is not counted
  --today DATE             the day to check for, YYYY-MM-DD (default: today, or the date pinned in the configuration)

What to tell:
  --format NAME[=FILE]     pretty, json, sarif, junit, github, gitlab, markdown, rdjson;
                           several at once, each but one to a file (default: pretty)
  --lang en|nl             language of messages (default: the configuration's, else the environment's)
  --quiet                  tells errors only, and what makes the run fail
  --fail-on LEVEL          error, warning, info or never: from where on the exit code is 1 (default: error)
  --write-baseline FILE    takes all that is found for known, writes it to a file, and ends with 0
  --baseline FILE          leaves out what is known, and tells what of it is no longer found
  --max-warnings N         more warnings than N: exit code 1, whatever --fail-on says

What to do:
  --fix                    applies the fixes that leave no choice, says what it did, and checks what remains
  --fix-dry-run            writes nothing; prints what --fix would change as a unified diff, and ends with 1 if anything
  --jobs N                 threads (default: the cores of this machine where there are many files)

Exit codes: 0 clean, 1 findings at or above --fail-on, 2 wrong usage or configuration, 3 nothing matched, 4 internal.

Examples:
  partnership check
  partnership check examples --format pretty --format sarif=out.sarif
  partnership check --changed-since origin/main --format github
  git show HEAD:a.partnership.yaml | partnership check - --stdin-filename a.partnership.yaml
`,
  nl: `partnership check [pad of patroon …]

Controleert samenwerkingsafspraken. Zonder pad: elke *.partnership.yaml en *.partnership.yml vanaf hier, behalve wat
.gitignore uitsluit. "-" leest één bestand met afspraken van de standaardinvoer.

Wat er gecontroleerd wordt:
  --changed-since REV      alleen afspraken die gewijzigd zijn sinds de branch van deze git-revisie aftakte, ook als ze nog
                           niet gecommit zijn
  --exclude GLOB           laat deze weg, geschreven zoals in .gitignore, vanaf hier; mag meer dan eens
  --shard I/N              alleen deel I van N; de delen zijn ongeveer even groot, en samen het geheel
  --stdin-filename FILE    hoe de standaardinvoer heet, en waar die zou staan
  --config FILE            deze configuratie in plaats van de partnership.config.yaml boven elk bestand
  --isolated               leest geen andere afspraken, zodat wat die van dezelfde mensen vragen niet meetelt
  --today DATE             de dag waarvoor gecontroleerd wordt, JJJJ-MM-DD (anders: vandaag, of de datum die de
                           configuratie vastlegt)

Wat er verteld wordt:
  --format NAME[=FILE]     pretty, json, sarif, junit, github, gitlab, markdown, rdjson;
                           meer tegelijk, elk op één na naar een bestand (anders: pretty)
  --lang en|nl             taal van de berichten (anders: die van de configuratie, of van de omgeving)
  --quiet                  vertelt alleen fouten, en wat de controle laat mislukken
  --fail-on LEVEL          error, warning, info of never: vanaf welke ernst de afsluitcode 1 is (anders: error)
  --write-baseline FILE    beschouwt alles wat gevonden wordt als bekend, schrijft het in een bestand, en eindigt met 0
  --baseline FILE          laat weg wat bekend is, en vertelt wat daarvan niet meer gevonden wordt
  --max-warnings N         meer dan N waarschuwingen: afsluitcode 1, wat --fail-on ook zegt

Wat er gedaan wordt:
  --fix                    herstelt alles waarvoor maar één oplossing is, vertelt wat er gedaan is, en controleert de rest
  --fix-dry-run            schrijft niets; toont als unified diff wat --fix zou wijzigen, en eindigt met 1 als dat iets is
  --jobs N                 threads (anders: zoveel als deze machine cores heeft, bij veel bestanden)

Afsluitcodes: 0 in orde, 1 bevindingen vanaf --fail-on, 2 verkeerd gebruik of foute configuratie, 3 niets gevonden,
4 interne fout.

Voorbeelden:
  partnership check
  partnership check examples --format pretty --format sarif=out.sarif
  partnership check --changed-since origin/main --format github
  git show HEAD:a.partnership.yaml | partnership check - --stdin-filename a.partnership.yaml
`,
};
