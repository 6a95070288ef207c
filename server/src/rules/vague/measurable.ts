import { hasFigure } from './figure.ts';
import { anyOf } from './phrases.ts';
import { remembered } from './remembered.ts';
import { WordPatterns } from './word-patterns.ts';
import { wordsOf } from './words.ts';

/** Words that say how many without a figure: `no complaints`, `all 40 schools`, `half of the crew`. */
const quantities = anyOf(
  `zero one once none no no_one nil nobody nothing never not_one always all every everyone everybody everything each both
  single half majority daily weekly fortnightly monthly quarterly yearly annually hourly at_least at_most
  break_even breakeven double twice unanimous unanimously unchanged full fully whole
  nul één eenmaal geen niets niemand nooit altijd alle allen allemaal alles allebei beide beiden iedere ieder iedereen elk
  elke half halve helft kwart meerderheid dagelijks dagelijkse wekelijks wekelijkse maandelijks maandelijkse jaarlijks
  jaarlijkse per_kwartaal ten_minste tenminste minstens hoogstens ten_hoogste maximaal minimaal quitte kostendekkend
  dubbel dubbele unaniem ongewijzigd volledig`,
);
const compared =
  '(than|dan) <0-3> (before|now|today|year|month|quarter|season|vorige?|nu|vandaag|jaar|maand|kwartaal|seizoen|voorheen|daarvoor)';

/** What happens or does not, so that nobody can differ about it: `permit granted`, `vergunning onherroepelijk`. */
const outcomes = anyOf(
  `awarded certified certificate certification granted listed delisted sold sold_out accredited accreditation approved
  signed ratified adopted published opened reopened launched released installed delivered completed commissioned
  registered patented passed enacted elected appointed nominated selected shortlisted won renewed extended licensed
  licence permit permitted permission recognised recognized repaid paid acquired transferred admitted irrevocable final
  live operational in_operation in_use in_service on_air on_stage on_sale on_the_market fully_booked booked_out
  connected inaugurated accepted built printed premiered broadcast recorded qualified graduated validated verified
  submitted received issued cleared settled filed purchased bought introduced activated switched_on in_force enforced
  handed_over shipped vacated demolished repealed withdrawn revoked discharged notarised notarized chartered tendered
  audited endorsed notified incorporated merged decommissioned dismantled closed retired prolonged reached achieved
  getekend uitgereikt gelanceerd aangekocht gekocht aangelegd gekeurd vrijgegeven uitgebracht beëindigd gefuseerd
  aangemeld verhuisd ingetrokken opgeheven gesloopt aanbesteed gepasseerd in_werking van_kracht uitgekeerd vergoed
  verleend onherroepelijk gecertificeerd certificaat certificering uitverkocht toegekend gegund goedgekeurd ondertekend
  geaccrediteerd accreditatie erkend erkenning vastgesteld aangenomen gepubliceerd verschenen geopend heropend
  opgeleverd geleverd afgerond voltooid ingevoerd ingeschreven geregistreerd geslaagd behaald gehaald gewonnen
  bekroond benoemd gekozen geselecteerd genomineerd verlengd vergund vergunning vergunningverlening toegelaten
  overgedragen verkocht betaald afbetaald terugbetaald afgelost volgeboekt vol_geboekt in_gebruik in_bedrijf
  operationeel aangesloten in_première gedrukt uitgezonden opgenomen keurmerk beschermde_status gepatenteerd octrooi
  definitief gesloten ontmanteld opgericht geaudit gevalideerd ingediend ontvangen aanvaard bereikt gebouwd geplaatst
  is_open are_open zijn_open staat_open staan_open kwijtgescholden opgenomen_in in_productie in_dienst beschikt beschikking afgegeven genoteerd beursgenoteerd op_de_lijst`,
);

/** How somebody feels about it, which nobody can count. */
const moods = anyOf(
  `happy happier unhappy satisfied satisfaction dissatisfied content contented pleased delighted glad proud enthusiastic
  excited comfortable confident motivated inspired engaged loyal thrilled positive enjoy enjoys love loves feel feels
  feeling good great better best nice fine well impressed enthused optimistic relaxed
  tevreden tevredener tevredenheid ontevreden blij blije gelukkig gelukkige content trots enthousiast enthousiaste
  gemotiveerd vertrouwen vertrouwd positief voelt voelen gevoel goed goede beter betere best fijn prettig mooi plezier
  geïnspireerd betrokken loyaal opgetogen naar_wens leuk prima`,
);

interface Measures {
  readonly outcome: WordPatterns;
  readonly quantity: WordPatterns;
  readonly mood: WordPatterns;
}

let measures: Measures | undefined;

/**
 * Whether both sides can see that a target is reached: it has a figure, or a number word that is not about a mood
 * (`all customers happy`), or names something that happens or does not.
 */
export const isMeasurable = remembered((target: string): boolean => {
  const words = wordsOf(target);
  if (hasFigure(words)) return true;
  measures ??= {
    outcome: new WordPatterns([outcomes]),
    quantity: new WordPatterns([quantities, compared]),
    mood: new WordPatterns([moods]),
  };
  const { outcome, quantity, mood } = measures;
  return outcome.isIn(words.folded) || (quantity.isIn(words.folded) && !mood.isIn(words.folded));
});
