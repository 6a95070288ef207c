/**
 * Words in a target that can be measured against, in English and Dutch, besides digits and `numberWords`. Generous: a
 * target that is clear to the parties is not questioned.
 */
export const quantities: readonly string[] = [
  ...'zero one once none no nil nobody nothing never always all every everyone everybody everything each both'.split(
    ' ',
  ),
  ...'single majority daily weekly fortnightly monthly quarterly yearly annually hourly'.split(' '),
  'no one',
  'at least',
  'at most',
  'break-even',
  'breakeven',
  ...'nul één eenmaal geen niets niemand nooit altijd alle allen allemaal alles allebei beide beiden'.split(' '),
  ...'iedere ieder iedereen elk elke meerderheid'.split(' '),
  ...'dagelijks dagelijkse wekelijks wekelijkse maandelijks maandelijkse jaarlijks jaarlijkse'.split(' '),
  'per kwartaal',
  'ten minste',
  'tenminste',
  'minstens',
  'hoogstens',
  'ten hoogste',
  'maximaal',
  'minimaal',
  'quitte',
  'kostendekkend',
];
