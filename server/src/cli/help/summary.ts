import type { Help } from './help.ts';

export const summary: Help = {
  en: `partnership summary FILE

Tells an agreement as a picture: who stands where, what is promised, and what there is to talk about.
The report goes to standard output, or to a file; "-" reads the agreement from standard input.

  --format NAME[=FILE]
                   markdown, html (one self-contained page), docx (a Word document), svg (the pictures alone), json, ics
                   (its dates as a calendar) or csv (its dates as a table); several at once, each but one to a file
                   (default: markdown)
  --full           every clause as well, with the signatures at the end
  --party ID       the view of one party; what is shared stays
  --today DATE     the day to tell it for, YYYY-MM-DD (default: today, or the date pinned in the configuration)
  --config FILE    the configuration to use (default: partnership.config.yaml, found from the file upwards)
  --lang en|nl     language (default: the configuration's, else the environment's)

Examples:
  partnership summary examples/live-eta.partnership.yaml
  partnership summary live-eta.partnership.yaml --format html > live-eta.html
  partnership summary live-eta.partnership.yaml --full --format docx=live-eta.docx
  partnership summary live-eta.partnership.yaml --party van-rijn --lang nl
`,
  nl: `partnership summary FILE

Vertelt afspraken als beeld: wie waar staat, wat er toegezegd is, en waarover te praten valt.
Het verslag gaat naar de standaarduitvoer of naar een bestand; "-" leest de afspraken van de standaardinvoer.

  --format NAME[=FILE]
                   markdown, html (één pagina die op zichzelf staat), docx (een Word-document), svg (alleen de beelden),
                   json, ics (de datums als kalender) of csv (de datums als tabel); meer tegelijk, elk op één na naar een
                   bestand (anders: markdown)
  --full           ook elke bepaling, met de handtekeningen aan het eind
  --party ID       gezien vanuit één partij; wat gezamenlijk is, blijft
  --today DATE     de dag waarvoor verteld wordt, JJJJ-MM-DD (anders: vandaag, of de datum die de configuratie vastlegt)
  --config FILE    welke configuratie geldt (anders: partnership.config.yaml, gezocht vanaf het bestand omhoog)
  --lang en|nl     taal (anders: die van de configuratie, of van de omgeving)

Voorbeelden:
  partnership summary examples/live-eta.partnership.yaml
  partnership summary live-eta.partnership.yaml --format html > live-eta.html
  partnership summary live-eta.partnership.yaml --full --format docx=live-eta.docx
  partnership summary live-eta.partnership.yaml --party van-rijn --lang nl
`,
};
