import type { Help } from './help.ts';

export const init: Help = {
  en: `partnership init [FILE]

Begins an agreement: a draft with everything in it that is still to be filled in, marked as such. Asks for what is not
given, on a terminal.

  --title TEXT          what the agreement is called
  --party [ID=]NAME     legal name of a party, with its id if it is to be another one; give it for each, at least twice
  --person PARTY=NAME   somebody of a party, by its id: first its visionary, then project lead, process owner, and others
  --currency CODE       of all amounts
  --effective DATE      the first day of the term
  --expires DATE        the last day of the term
  --with SECTION        commitments, workstreams, differences or safeguards; give it for each
  --lang en|nl          language of what is to be filled in (default: the configuration's, else the environment's)
  --force               overwrites a file that is there

FILE is made from the title by itself, and ends in .partnership.yaml.

Examples:
  partnership init
  partnership init live-eta.partnership.yaml --title "Live ETA" --party "Noordlicht B.V." --party van-rijn="Van Rijn B.V." \\
    --person noordlicht="Eva de Wit" --person van-rijn="Hans van Rijn"
`,
  nl: `partnership init [FILE]

Begint afspraken: een concept met alles erin wat nog ingevuld moet worden, en als zodanig te herkennen. Vraagt op een
terminal naar wat niet gegeven is.

  --title TEXT          hoe de afspraken heten
  --party [ID=]NAME     statutaire naam van een partij, met de id als dat een andere moet zijn; geef hem voor elke partij,
                        minstens twee keer
  --person PARTY=NAME   iemand van een partij, bij haar id: eerst de visionair, dan projectleider, procespersoon, en anderen
  --currency CODE       van alle bedragen
  --effective DATE      de eerste dag van de looptijd
  --expires DATE        de laatste dag van de looptijd
  --with SECTION        commitments, workstreams, differences of safeguards; geef hem voor elk
  --lang en|nl          taal van wat ingevuld moet worden (anders: die van de configuratie, of van de omgeving)
  --force               overschrijft een bestand dat er al is

FILE wordt vanzelf uit de titel gemaakt, en eindigt op .partnership.yaml.

Voorbeelden:
  partnership init
  partnership init live-eta.partnership.yaml --title "Live ETA" --party "Noordlicht B.V." --party van-rijn="Van Rijn B.V." \\
    --person noordlicht="Eva de Wit" --person van-rijn="Hans van Rijn"
`,
};
