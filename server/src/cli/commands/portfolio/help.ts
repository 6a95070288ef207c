export const help = `partnership portfolio [path or glob …]

Tells all agreements together: what comes up, who is asked for too much and when, what is promised in total, and who
relies on whom. Files are chosen as "partnership check" does: without a path, every agreement from here.

  --format NAME[=FILE]     pretty, markdown, html, json, csv, ics; several at once, each but one to a file (default: pretty)
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
`;
