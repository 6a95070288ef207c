import type { Help } from './help.ts';

/** What "partnership --help" tells. */
export const overview: Help = {
  en: `partnership: partnership agreements as code

  partnership check     checks agreements
  partnership summary   tells an agreement as a picture
  partnership portfolio tells all agreements together
  partnership diff      tells what a change means, and who must sign again
  partnership history   tells the life of an agreement from git
  partnership sign      signs an agreement for a party, or verifies signatures
  partnership init      begins an agreement
  partnership format    puts the layout of agreements in order
  partnership explain   explains a rule, or lists them all
  partnership schema    prints the JSON Schema
  partnership lsp       runs the language server

"partnership COMMAND --help" tells more, with examples. "partnership --version" tells the version.
`,
  nl: `partnership: samenwerkingsafspraken als code

  partnership check     controleert afspraken
  partnership summary   vertelt afspraken als beeld
  partnership portfolio vertelt alle afspraken samen
  partnership diff      vertelt wat een wijziging betekent, en wie opnieuw moet ondertekenen
  partnership history   vertelt het leven van afspraken volgens git
  partnership sign      ondertekent afspraken namens een partij, of gaat handtekeningen na
  partnership init      begint afspraken
  partnership format    brengt de opmaak van afspraken op orde
  partnership explain   legt een regel uit, of noemt ze allemaal
  partnership schema    toont het JSON Schema
  partnership lsp       draait de taalserver

"partnership COMMAND --help" vertelt meer, met voorbeelden. "partnership --version" vertelt de versie.
`,
};
