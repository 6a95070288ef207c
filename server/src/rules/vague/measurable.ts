import { hasFigure } from './figure.ts';
import { anyOf, endingIn } from './phrases.ts';
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
  dubbel dubbele unaniem ongewijzigd volledig volledige`,
);
const compared =
  '(than|dan) <0-3> (before|now|today|year|month|quarter|season|vorige?|nu|vandaag|jaar|maand|kwartaal|seizoen|voorheen|daarvoor)';
const average =
  '(than|dan|below|above|under|over|at|onder|boven|op) (the|het|de|our|ons|onze)? <0-2> (average|gemiddelde|gemiddeld|median|mediaan|norm|budget|begroting)';
/** `As many as in 2026`: what stays the same can be counted too. */
const same =
  '(as|even|net zo) (many|much|few|little|high|low|often|veel|weinig|vaak|hoog|laag) <0-2> (as|als) (in|at|on|last|before|now|today|the (year|month|season)|bij|nu|vorige?|het (jaar|seizoen)|voorheen)|evenveel <0-2> als';
const faster =
  '(faster|slower|cheaper|lower|higher|sooner|earlier|shorter|longer|fewer|sneller|trager|goedkoper|lager|hoger|eerder|korter|langer) (than|dan) (the|a|an|in|by|with|de|het|een|met|bij) _';

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
  aangemeld verhuisd ingetrokken opgeheven gesloopt aanbesteed gepasseerd in_werking van_kracht uitgekeerd uitbetaald vergoed
  verleend onherroepelijk gecertificeerd certificaat certificering uitverkocht toegekend gegund goedgekeurd ondertekend
  geaccrediteerd accreditatie erkend erkenning vastgesteld aangenomen gepubliceerd verschenen geopend heropend
  opgeleverd geleverd afgerond voltooid ingevoerd ingeschreven geregistreerd geslaagd behaald gehaald gewonnen
  bekroond benoemd gekozen geselecteerd genomineerd verlengd vergund vergunning vergunningverlening toegelaten
  overgedragen verkocht betaald afbetaald terugbetaald afgelost volgeboekt vol_geboekt in_gebruik in_bedrijf
  operationeel aangesloten in_première gedrukt uitgezonden opgenomen keurmerk beschermde_status gepatenteerd octrooi
  definitief gesloten ontmanteld opgericht geaudit gevalideerd ingediend ontvangen aanvaard bereikt gebouwd geplaatst
  renovated restored refurbished digitised digitized trained repaired planted fitted implemented deployed migrated hired
  housed laid treated vaccinated founded established started defended obtained occupied placed champion champions promoted
  promotion_to first_place play_offs doctorate diploma diplomas authorisation authorization ce_mark ce_marking
  secured deposited switched_over removed vacant financial_close permanent_post
  michelin_star world_heritage open_to_the_public on_the_shelves in_the_shops in_stores app_store app_stores
  in_the_black in_profit makes_a_profit turns_a_profit cash_flow within_budget under_budget
  gerealiseerd gestart aangesteld gevestigd gerenoveerd gerestaureerd verbouwd gedigitaliseerd getraind opgeleid geplant
  gelegd behandeld hersteld geïmplementeerd uitgevoerd gemigreerd gehuisvest bewoond verkregen verdedigd ingericht
  gevaccineerd vastgelegd toelating kampioen gepromoveerd promotie_naar eerste_plaats ce_markering michelinster weggewerkt gedeponeerd omgezet aanstelling plaatsing_voor
  financieel_rond financiering_rond behoud_van_de_licentie
  werelderfgoed ingebruikname ingebruikneming open_voor_publiek open_voor_het_publiek in_de_schappen in_de_winkels
  in_het_assortiment zwarte_cijfers maakt_winst binnen_begroting binnen_de_begroting binnen_budget binnen_het_budget
  ligt_er staat_er is_open are_open zijn_open staat_open staan_open kwijtgescholden opgenomen_in in_productie in_dienst beschikt beschikking afgegeven genoteerd beursgenoteerd op_de_lijst
  replaced replaces vervangt vervangen overhandigd eerste_paal gunning ingestemd instemming stemt_in stemmen_in votes_in_favour votes_for
  enrolled tabled frozen league_title landstitel verhuurd bevroren
  full_house full_houses volle_zaal volle_zalen in_de_winkel on_the_shelf`,
);

/** Who gives an approval that is given or not. */
const approving =
  '(fda|ema|afm|acm|dnb|nza|igj|board|council|regulator|ministry|minister|commission|committee|authority|inspector|court|ofsted|inspectorate|inspection|onderwijsinspectie|raad|gemeenteraad|toezichthouder|ministerie|commissie|inspectie|provincie|gemeente|rechter)';
const approvals = [
  `${approving} <0-1> approval`,
  `approval (of|by|from) (a|the)? <0-2> ${approving}`,
  `goedkeuring (van|door) (een|de|het)? <0-2> ${approving}`,
  `(rated|rating|graded|grade|judged|beoordeeld|beoordeling|oordeel|cijfer) <0-5> ${approving}`,
  `inspection rated`,
  '(list|backlog|queue|debt|lijst|wachtlijst|achterstand|schuld) (is)? (gone|weg|empty|leeg|cleared)|(ready|klaar) ¶',
  '(subsidie|vergunning|geld|lening|financiering|bijdrage|handtekeningen|toestemming|akkoord|opdracht|contract) (is|zijn)? binnen ¶',
  `(yes|ja|akkoord|voldoende) (from|of|van) (the|a|de|het|een)? <0-2> ${approving}`,
  '(opens|opent) (¶|in|op|on)',
  '(label|energielabel|rating|grade|score|rapportcijfer|klasse) (a|b|c|d|e|f|g|aa|aaa|bb|bbb|a+|a++|a+++)',
  '(first|eerste) _ (runs|sails|flies|rijdt|vaart|vliegt|draait)',
  endingIn('vergunning'),
];

const ends =
  '(goals?|objectives?|aims?|ambitions?|results?|outcomes?|doel|doelen|doelstellingen?|ambities?|resultaten|resultaat)';
const bond =
  '(trust|confidence|bonds?|bridges|relationships?|relations?|understanding|community|faith|quality|hearts?|goodwill|vertrouwen|band|bruggen|relaties?|begrip|kwaliteit|harten|draagvlak)';
const happened =
  '(achieved|reached|realised|realized|delivered|met|built|won|restored|established|renewed|opened|recognised|recognized|behaald|gehaald|bereikt|gerealiseerd|geleverd|geboekt|gebouwd|opgebouwd|gewonnen|hersteld|gevestigd|vernieuwd|erkende?)';
const gains = anyOf(
  `safe clean healthy good livable liveable veilig veilige schoon schone gezond gezonde goed goede mooie betaalbare affordable
  more greater higher less lower fairer fair stronger safer cleaner healthier livelier nicer attractive sustainable
  meer minder groter grotere hoger hogere lager lagere eerlijk eerlijke eerlijker eerlijkere sterker sterkere veiliger
  veiligere schoner schonere gezonder gezondere leefbaar leefbare aantrekkelijk aantrekkelijke duurzaam duurzame`,
);
/** Words that name what happens or how many, and here say neither: `well received`, `full commitment`, `goals achieved`. */
const hollow = [
  '(well|warmly|positively|widely|goed|warm|positief|enthousiast) (received|accepted|established|trained|connected|ontvangen|aanvaard|geaccepteerd|getraind|opgeleid|verbonden|gevestigd)',
  `(all|every|our|alle|onze)? (${ends}|${bond}) <0-2> ${happened}`,
  `${happened} <0-2> ${bond}`,
  '(renewed|built|opened|verlengd|vernieuwde?) (energy|spirit|interest|enthusiasm|focus|attention|to last|minds?|doors|energie|belangstelling|elan)',
  '(minds?|doors|deuren) (opened|geopend)',
  '(accepted|aanvaard|geaccepteerd) (by|door) (the|its|our|de|het|onze)? <0-1> (residents|neighbou?rs|neighbou?rhood|staff|community|public|everyone|everybody|people|users|bewoners|buurt|omwonenden|personeel|publiek|iedereen|mensen|gebruikers)',
  '(recognised|recognized|seen|erkend|gezien) (as|als) (the|a|an|de|het|een)? (best|better|leading|good|beste|betere|goede|toonaangevende)',
  '(lives?) (well|better|happily|longer|together)',
  '(full|whole|total|complete|volledige?|maximaal|maximale|minimaal|minimale) (commitment|cooperation|support|attention|openness|transparency|involvement|dedication|engagement|inzet|medewerking|steun|openheid|transparantie|betrokkenheid|aandacht|overgave|rendement|effect|resultaat|gebruik|benutting)',
  '(one|a single|één|een enkel) team|never a dull|connected (community|neighbou?rhood)|double win',
];

/** Whom something is good for says not how good; and `B or better` is no mood. */
const benefits = [
  `${gains} <0-4> (for|voor) (everyone|everybody|all|both|every|each|iedereen|allen|alle|beide|elke|iedere?)`,
  '(or|of) (better|beter|hoger|higher)',
];

/** How somebody feels about it, which nobody can count. */
const moods = anyOf(
  `happy happier unhappy satisfied satisfaction dissatisfied content contented pleased delighted glad proud enthusiastic
  excited comfortable confident motivated inspired engaged loyal thrilled positive enjoy enjoys love loves feel feels
  feeling good great better best nice fine well impressed enthused optimistic relaxed friendly joy fun hassle worries
  surprises benefit benefits involved aboard on_board win_win fan fans same_direction
  tevreden tevredener tevredenheid ontevreden blij blije gelukkig gelukkige content trots enthousiast enthousiaste
  gemotiveerd vertrouwen vertrouwd positief voelt voelen gevoel goed goede beter betere best fijn prettig mooi plezier
  geïnspireerd betrokken loyaal opgetogen naar_wens leuk prima vriendelijk gedoe verrassingen baat profiteren profiteert
  aan_boord dezelfde_kant`,
);

interface Measures {
  readonly outcome: WordPatterns;
  readonly quantity: WordPatterns;
  readonly mood: WordPatterns;
  readonly hollow: WordPatterns;
  readonly benefits: WordPatterns;
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
    outcome: new WordPatterns([outcomes, ...approvals]),
    quantity: new WordPatterns([quantities, compared, average, faster, same]),
    mood: new WordPatterns([moods]),
    hollow: new WordPatterns(hollow),
    benefits: new WordPatterns(benefits),
  };
  const { outcome, quantity, mood } = measures;
  const told = measures.hollow.takenOutOf(words.folded);
  if (outcome.isIn(told)) return true;
  const counted = measures.benefits.takenOutOf(told);
  return quantity.isIn(counted) && !mood.isIn(counted);
});
