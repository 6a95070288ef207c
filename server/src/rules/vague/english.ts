import { anyOf, endingIn, type Phrases } from './phrases.ts';

const able = '(possible|feasible|practicable|practical|reasonable|achievable|workable)';
const wanted = anyOf(
  'necessary needed appropriate required desired desirable applicable useful relevant suitable convenient helpful opportune',
);
const means = anyOf(
  'availability capacity resources funding funds budget demand staff staffing time circumstances change changes conditions workload interest need needs possibilities situation agreement discussion consultation occupancy supply means priorities planning',
);
const subject = anyOf(
  'cooperation co_operation collaboration partnership alliance project venture approach model arrangement relationship relations plan concept pilot idea team teams trial scheme programme consortium',
);
/** What is said to fail: a word for the venture and what belongs to it, or a pronoun. */
const venture = `(${subject} <0-3>|(it|this|things|everything|all) <0-2>)`;
const not = anyOf(
  "not no_longer never hardly barely doesn't isn't don't aren't insufficiently cannot can't stops stop ceases fails",
);
const goods = anyOf(
  'trust confidence faith interest support progress results result commitment enthusiasm motivation demand momentum backing buy_in involvement engagement chemistry belief goodwill success benefits gains returns energy cooperation collaboration communication transparency benefit benefits added_value value priority appetite perspective willingness quality capacity alignment understanding',
);
const grave = anyOf(
  'serious major big large significant substantial considerable severe grave fundamental structural long lasting material unacceptable too_many great persistent',
);
const troubles = anyOf(
  'problem problems delay delays change changes difference differences drop decline decrease increase deterioration overrun overruns concern concerns doubt doubts disagreement disagreements conflict conflicts setback setbacks deviation deviations risk risks harm loss losses shortfall tension tensions nuisance friction difficulty difficulties issue issues shortage shortages objections shortcomings complaints',
);
const outlook = anyOf(
  'circumstances situation market markets things priorities environment climate economy needs insights world conditions landscape',
);

export const english: Phrases = {
  honest: [
    `_ (where|wherever|if|when) ${anyOf('possible needed required appropriate')} <1-4> (is|are|was|were|exists?|arises?|occurs?|lies?|lives?) <0-3> ¶`,
    '(as|where|if|when) (required|needed) by',
    '(best|reasonable) (efforts?|endeavours?) (clauses?|obligations?|standards?|wording|traffic|class|services?|delivery|routing|mode|tier|basis is|provisions?)',
    '(clause|wording|provision|phrase|words) (on|about|of|with) (best|reasonable) (efforts?|endeavours?)',
    `(a|an|the|this|that|any|each|every|no|failed|our|its|their|your|his|her|of|against|for|and|or|new|repeated|evacuation|floor|business|detailed|approved|draft) ${anyOf('plan plans attempt attempts aim aims hope hopes')} (to|for|of)`,
    `(plans|plan|attempts|aims|hopes) (to|for) (the|a|an|our|each|every|all|scale)`,
    '(conditions?|requirements?|criteria|terms) <0-5> not <0-1> satisfied|quality (mark|label|seal)|(for|helps?|teach|teaches|invites?|asks?|allows?|lets?)  <1-3> to try|subject to no _|aim at|soon to be|too soon|sooner than|regular (and|or|size|price)|best selling',
    'as soon as (the|they|he|she|a|an|we|it|all|each)',
    '(on|of|about|explains|teaches|learns?|know) how to _|(what|how) to _ (if|when|in case|in|with) <0-8>',
  ],
  hedges: [
    'asap|(when|if|where|as|whenever) (available|ready) ¶|(where|if|when|wherever) (it|this|that) (makes sense|suits|helps|fits|adds value|is useful|is called for|works out)|if (all|everything|things) (goes|go|is|are|works out) (well|right|to plan)|best shot|(work|works|cooperate|collaborate|liaise)( together)? closely|closely together|ongoing (support|attention|contact)',
    `as _ as <0-1> (${able}|we can|they can|we are able|it can|one can|can be|may be)`,
    `as (much|many|few|little) <1-3> as <0-1> (${able}|we can|they can)`,
    'as (soon|far|much|long|quickly) as <1-3> (permits?|allows?|can|is able|are able)',
    `(where|wherever|if|when|whenever|insofar as|in so far as|as far as|so far as|to whatever extent)( it| is| that| at all| ever| reasonably| practically| this| and when| and where){0,3} (${able}|${wanted})`,
    `as (and when|if and when) (${wanted})?`,
    `as ${anyOf('needed necessary appropriate required circumstances_allow')}`,
    '(where|when|whenever|wherever|if) (we|they|it|one|you) (can|could|are able) ¶',
    '(where|when|whenever|wherever) we can',
    '(to|in) (the|a|an|any|some) <0-1> (extent|degree) <0-1>( possible| feasible| reasonable| practicable)',
    'to the extent (possible|feasible|practicable|reasonable|that|we|permitted by circumstances)',
    '(to|within) (our|its|their|the)( best| own| full)? (ability|abilities|means|capabilities|power)|to the (best|full|fullest|utmost) of <1-2> (ability|abilities|capacity|capability|power|knowledge|means)',
    'within reason|within( the)? <0-1> (limits|bounds|realms?) of <0-3> (reason|reasonable|possible|(possibility|possibilities)|capacity)',
    '(best|(commercially |all )?reasonable|all possible|all necessary|utmost|every|serious|good faith|sincere|maximum|due|considerable|great|extra) (efforts?|endeavou?rs?)',
    '(every|serious|sincere|reasonable|good faith) attempts?',
    `(make|makes|making|put|puts) (an?|some|more|all|all the) <0-1> efforts?`,
    'an effort to|efforts? (will be|are|is|shall be|are being) (made|undertaken)|in good faith|with the best( of)? intentions',
    '(do|does|doing|did|done|try|tries|trying) <0-1>( very)? (best|utmost)',
    '(do|does|doing) (what|all|everything|whatever|anything)( that)? (we|they|it|is|lies|he|she|one)|(everything|all|anything) (in|within) (our|its|their|the|my|your) (power|means|ability)',
    '(commits?|committed|dedicates?|dedicated|devotes?|devoted) (itself|ourselves|themselves)? to (the|a|an|our|its|their|this|working|making|helping|improving|achieving|doing|supporting)',
    `at (our|its|their|your|the)( own)?( earliest| first)? (convenience|discretion|opportunity|possible opportunity)`,
    `(subject to|depending (up)?on|dependent (up)?on|depends (up)?on|conditional (up)?on|contingent (up)?on|in line with|within the limits of|in accordance with) <0-2> ${means}`,
    `${anyOf('time resources circumstances conditions weather staff traffic tide health budget funds capacity staffing schedule schedules funding availability workload')} (permitting|allowing)`,
    `(if|when|where|whenever|as|as far as|provided) <0-3> ${anyOf('time times resources circumstances capacity budget staffing funds finances conditions schedule schedules workload weather situation occupancy planning')} <0-1> (permit|permits|allow|allows|available)`,
    '(quick|prompt|swift|speedy|smooth|seamless|timely|rapid|proper|careful|pleasant) (response|responses|answers|answer|handling|transition|delivery|reply|replies|follow up|support|service|resolution|introduction|cooperation|collaboration|process|integration|settlement|communication|handover|settling|processing|repair|repairs) (of|to|for|from|between|with|¶)|(the|a|our) best possible|best possible',
    '(continuous|continual|significant|substantial|constant|noticeable|considerable|marked|further|gradual|visible) (improvement|reduction|progress|growth|increase|simplification) (of|in|to|on|¶)|sooner or later|sooner rather than later|(is|are|being) (being )?(considered|looked into|explored|looked at) ¶',
    '(reasonable|all due|proper|utmost|great) (care|precautions|notice|assistance|means|diligence)|(where|when|whenever|if|as long as|provided( that)?) there is <0-2> (need|needs|demand|space|room|interest|scope|capacity|time|appetite|call)|(when|if|where|as) (so )?(desired|called upon|asked for)|(in|within) the spirit of',
    '(cooperate|collaborate|work together|communicate|liaise|interact) (constructively|closely|well|openly|intensively|smoothly|actively|fruitfully|efficiently)|(sufficient|adequate) !(reason|reasons|proof|evidence|grounds|votes|signatures|majority) _',
    '(given|with|in case of|upon) (sufficient|enough|adequate) (interest|demand|capacity|time|budget|funding|support|participation|resources)',
    '(if|when|where|provided) (there is|we have|they have|we find|enough|there are) <0-2> (time|capacity|budget|money|room|people|staff|resources)',
    '(by|upon|with|through) (mutual|common|joint|prior|amicable) (agreement|consent|consultation|arrangement|understanding)',
    '(to be|yet to be|still to be) (agreed|determined|decided|discussed|confirmed|worked out|defined|specified)|by arrangement|as agreed later',
    `(sufficient|adequate|appropriate|suitable|ample|enough|the necessary|the right) ${anyOf('measures support attention steps resources care capacity action means staff staffing contribution contributions level levels number amount form way manner people time budget help assistance priority')}`,
    '(is|are) (meant|supposed|expected|intended|anticipated) (to|that)|it is (expected|intended|anticipated|hoped|planned|foreseen) (to|that)|(is|are) foreseen',
    `(our|its|their|the|an|of the|main|joint) (aim|intention|intent|ambition|aspiration|hope|wish|desire|goal|objective|idea|expectation|plan) (is|are|to|that|of working)`,
    'with (a view to|the aim|the intention|the intent|the hope|the ambition|the goal)|have the (intention|ambition|aim|hope)|has the (intention|ambition|aim|hope)|good intentions',
    '(we|they|it|parties|partners) (might|may|could) <0-1>',
  ],
  adverbs: [
    'hopefully|ideally|preferably|presumably|perhaps|maybe|probably|possibly|eventually|most likely|will likely',
    'in principle|in theory|in practice where|more or less|roughly speaking|by and large|as a rule|in general terms|all being well|god willing|fingers crossed|with any luck',
    'over time|in time|as time goes by|with time|sooner or later|some day|someday|one day|before long|shortly|soon|soonest|later on|in future|down the line|down the road',
    `(at|in) (some|a later|the right|the appropriate|an appropriate|a suitable|a convenient|a good|an opportune|any|some later|a given) (point|time|moment|date|stage|opportunity)( in time| in the future)?`,
    `(in|for|over) the( very| not too)? (near|foreseeable|distant|longer|long|medium|short|near to medium|immediate|coming) <0-1> (future|term|run|time|period)`,
    'in the (future|long run|coming period)|in (due|the fullness of) (course|time)|in good time|in the course of <1-2>|when the time (comes|is right|is ripe)|until further notice',
    'normally|usually|generally|typically|in general|at regular intervals|from time to time|now and then|regularly|periodically|occasionally|promptly|timely|in a timely|without (undue )?delay|speedily|on a regular basis|every so often|frequently',
    `regular ${anyOf('meetings contact consultation consultations updates update reports review reviews talks dialogue evaluation communication visits feedback alignment')}`,
    `in( mutual| close| joint| good| regular| further| due| continuous)? (consultation|dialogue|coordination|mutual agreement|mutual understanding|joint agreement)`,
    'reasonably|a reasonable (time|period|term|price|extent|degree|effort|notice|number|amount|level)|fair and reasonable|reasonable (support|assistance|help|measures|steps)',
    'should be (able|ready|possible|available|finished|done|in place|feasible)|should normally',
  ],
  intentions: [
    '(try|tries|trying|tried|attempt|attempts|attempting|aim|aims|aiming|aspire|aspires|seek|seeks|seeking|plan|plans|planning|intend|intends|intending|hope|hopes|hoping|strive|strives|striving|endeavou?r|endeavou?rs|endeavou?ring|expect|expects|wish|wishes|propose|proposes|mean|hope|undertake efforts|work hard) (to|and|for|towards?)|(anticipates?|envisages?|foresees?|contemplates?) _|(look|looks|looking) at *ing',
    '(aims|aim|seeks|strives) at',
    '(we|they|parties|partners|both|will|shall) try|(will|we|well|to) see (what|how|whether|if)',
    "(we|they|parties|partners|both|all|i) (want|hope|expect|plan|intend|aim|wish|think|believe)( to| that| for)?|(would|we'd|they'd) (like|love|prefer|want)( to)?",
    '(look|looks|looking) (to|into|at (whether|ways|how|options|possibilities|opportunities))|looking forward',
    `(explore|explores|exploring|investigate|investigates|consider|considers|considering|examine|examines|study|research|see|assess|discuss|think about|review) <0-2> (whether|if|ways|how|options|possibilities|possibility|opportunities|scope|feasibility)`,
    '(will|we|shall|to) (explore|consider|contemplate|strive|aspire|facilitate where|bear in mind|keep in mind)',
    '(is|are|be|am|remain|remains|feel) (committed|willing|prepared|inclined|open|minded|keen|eager|motivated|happy) to( work| discuss| consider| help| look| explore| talks| share| do| make| working| contribute| think| support| investigate| improve| improving)?',
    '(work|works|working) (towards?|hard)|facilitates? (the|a|an|dialogue|contact|cooperation)|think along|think with|give <0-1> (thought|attention|consideration|priority) to|pay <0-1> attention|take care where',
  ],
  conditions: [
    '(loses|lose|lost) (its|their|the|all|our) <0-1> (purpose|way|relevance|meaning|momentum|appeal|point|value|interest)|(demand|market|attendance|interest|sales|support|turnover|revenue|income|enthusiasm) <0-2> (collapses?|falls?|drops?|declines?|disappears?|dries up|shrinks?|stays? behind|slumps?|evaporates?|dwindles?|wanes?)|costs more than it|more trouble than',
    '(either|any|one|each) (party|partner|side|of us|of them|of the parties|of the partners) <0-2> (feels|wishes|wants|sees fit|prefers|desires|considers|believes|thinks)|(turns|becomes|goes) (negative|sour|bad|against us|against the)|(comes|come|leads|lead|amounts) to (nothing|little)',
    `(${anyOf('cooperation collaboration partnership alliance project venture pilot arrangement relationship teams cultures it trial idea concept')}) <0-3> (no|little|few) <0-1> (fruit|fruits|sense|results?|good|ground|where|way)|bears? no fruit|comes? of it|(catch|catches) on|(not|no) <0-1> (success|good fit|great success)`,
    'spirals?|spiralling|escalates?|toxic|poisoned|underperform|underperforms|underperformance|second thoughts|(calls?|asks?|begs?) for it|(give|gives) reason to|gives? cause|(quality|standards|service|schedule|planning) (slips?|slides?|drops?|falls?)|wants? out|pulls? back',
    `(not|no longer) <0-1> (stands? behind|keep its|keep their|keep our|honou?rs? (its|their)|keeps? (its|their) <0-1> (word|promises?)|match|mesh|mix|blend|align|enthusiastic|committed|interested|on board|in favour|supportive|impressed|pleased)`,
    '(disruption|disturbance|deterioration|breakdown|erosion|souring|failure) of (the |our |mutual )?(cooperation|collaboration|relationship|relations|partnership|trust|project|alliance)|wind (changes|turns)|tide turns|(competition|pressure|resistance|workload|opposition|burden) <0-3> (fierce|strong|heavy|high|mounts|grows|increases|intensifies)',
    `(considers?|deems?|finds?|thinks?|judges?|feels?|believes?|regards?) <0-3> ${anyOf('appropriate necessary desirable fit useful sensible wise advisable opportune better best')}`,
    `(proves?|turns? out|becomes?|gets?|is|are|appears?|seems?)( to be)?( a| too| very| so| simply)? (bad idea|mistake|difficult|too difficult|wrong choice|disaster|failure|hard to|problematic|troublesome|tough|cumbersome|burdensome|a burden|burden|unclear|hopeless|pointless|futile|messy)`,
    `(business case|plan|rationale|premise|basis|case) <0-2> ${not} <0-1> (hold|holds|add up|adds up|stand|stands|work|works|valid|sound|closed|positive)`,
    `(goals?|objectives?|aims|ambitions?|results|plans|promises|hopes) <0-3> not <0-2> (met|achieved|reached|realised|realized|attained|delivered|come|kept|fulfilled)`,
    `(change|changes|shift) (of|in) <0-1> (strategy|policy|course|direction|priorities|insight|heart|plans|focus|circumstances)|(strategy|strategies|policy|direction|course|focus) <0-2> (changes?|shifts?|changed)|strategic changes?`,
    `(customers|visitors|members|schools|people|clients|guests|volunteers|farmers) <0-1> (stay away|stays away|drop out|walk away|lose interest|drift away|run away)|gets? tough|hard going`,
    `(costs?|risks?|effort|burden|efforts) <0-2> (exceeds?|outweighs?|outgrows?|surpass) <0-2> (benefits?|gains?|advantages?|added value|use|value)|benefits? <0-3> (outweighed|do not|fail)`,
    `${not} <0-3> (as (planned|hoped|expected|intended|foreseen|desired|wished|it should)|according to plan|to plan|in (our|its|their|the|either|anyone's|everyone's|both|one) <0-1> interests?|fun|enjoyable|right for|yield enough|bring enough|fit|fits)`,
    'yields? too|brings? in too|loses? momentum|sours?|(bad|poor|wrong) (feeling|fit|match|idea|choice|chemistry|blood)|too much energy',
    `${venture} ${not} <0-2> ${anyOf('work works working function functions go going run running progress progressing succeed succeeds deliver delivering perform performing continue')}`,
    `${venture} (no longer|stops|stop|never really) (work|works|working|functions?)`,
    `${venture} ${anyOf('fails fail failed failing flops falters stalls stalled stagnates stagnate stuck collapses collapse disappoints disappoint derails unravels unsuccessful')}`,
    `${not} <0-2> ${anyOf('click clicking gel go_well going_well went_well run_smoothly make_sense makes_sense add_value adds_value pay_off paying_off live_up take_off taking_off off_the_ground get_along getting_along get_on worthwhile worth_it worth_the feel_right feels_right see_the_point materialise materialize bear_fruit come_together work_together working_together work_out working_out working_well work_well successful')}`,
    `${not} <0-3> ${anyOf('viable profitable feasible sustainable worthwhile economical economically_viable cost_effective attractive workable tenable realistic relevant meaningful useful justified interesting clear desirable affordable satisfied satisfactory happy content comfortable convinced good_enough enough sufficient acceptable reasonable adequate motivated committed aligned productive constructive up_to beneficial in_proportion in_balance strong_enough fast_enough advantageous')}`,
    'makes no sense|make no sense|no longer makes( any)? sense|of no use|no use|no point|no future|no benefit|no prospect|no reason to continue|no added value|no progress|no click|no chemistry|no common ground|no way forward',
    'off the ground|out of hand|out of control|off the rails|downhill|pear shaped|in the wrong direction|goes? nowhere|leads? nowhere|going nowhere|(goes?|going|went|turns?|turned) (wrong|badly|sour|bad|against)|deadlock|deadlocked|impasse|stalemate|standstill|breaks? down|falls? apart|falls? through|fall out|falls? away|dries up',
    `${anyOf('unprofitable unviable unfeasible infeasible unworkable untenable unsustainable unrealistic unaffordable uneconomic uneconomical unattractive unworthy loss_making unsuccessful undesirable')}`,
    'disappoint|disappoints|disappointed|disappointing|disappointment|disappointingly|(dissatisfied|dissatisfaction)|(unsatisfied|unsatisfactory)|unhappy|frustrated|frustration|displeased|discontent|discontented|fed up|regret',
    `expectations? <0-4> (met|fulfilled|realised|realized|exceeded|lived up|achieved|matched|disappointed)`,
    `(falls?|fell|falling|lags?|lagging|stays?|remains?|runs?|trails?|are|is) <0-2> (short of|behind|below) <0-3> (expectations?|expected|hoped|plan|planned|schedule|target|targets|par|standard|standards|forecast)`,
    'below (par|standard|expectations?|expectation)|under par|substandard|sub standard|not up to (standard|scratch|par|expectations)|leaves? (much|something|a lot) to be desired|short of expectations',
    `(lack|loss|absence|breach|erosion|want|shortage|breakdown|too little|insufficient|inadequate|limited|waning|declining|dwindling|little|not enough|no|poor|decline|decrease) (of |in )?(mutual |any |real |more |such |sufficient |the |local |joint |clear |visible |our |enough )?${goods}`,
    `${goods} <0-3> ${anyOf('gone lost broken damaged disappears disappear eroded lacking missing undermined evaporates evaporated violated shaken fades vanishes vanished absent unclear insufficient limited low poor weak wanes wane dwindles dwindling declines decline dry drops dropping suffers suffer weakens deteriorates disappointing shrinks falters away inadequate betrayed')}`,
    `(lose|loses|lost|losing|losing all) (its |our |their |all |any )?${goods}`,
    "(we|one of us|party|partner|parties|partners|either|side|sides|they|each|both) <0-2> (no longer|do not|does not|don't|doesn't) (really |fully )?(trusts?|believes?|wants?|sees?|supports?|feels?|wish|wishes|like|benefits?|agree|agrees|like)",
    '(feels?|feeling) (like it|that it|wrong|the need|uncomfortable|unheard)|one of us (wants|feels|thinks|finds|prefers) <0-1>|sees? no <0-1> (point|future|reason|benefit|prospect|value|use)|gut feeling|had enough',
    '(far |much |way |just )?(too|unduly|overly|excessively) (expensive|costly|slow|slowly|long|difficult|hard|complex|complicated|heavy|heavily|much|little|many|few|far|different|high|low|great|big|large|risky|weak|small|often|demanding|burdensome|tight|poor|distant|uncertain|ambitious|time consuming|strongly)',
    `insufficient|inadequate|${anyOf('poor bad weak mediocre')} (results?|quality|performance|cooperation|communication|progress|experience|atmosphere|relations?|market|outlook|faith)`,
    'unacceptable|unacceptably|unreasonable|unreasonably|intolerable|insurmountable|irreconcilable|irreparably?|unbridgeable|disproportionate|disproportionately|excessive|excessively|unbearable|unmanageable|incompatible',
    `(unforeseen|unforeseeable|unexpected|exceptional|extraordinary|special|changed|changing|altered|new|adverse|unfavourable|unfavorable|difficult|external|compelling|urgent|worsening|economic)  <0-1> (circumstances|events|event|developments|costs|problems|difficulties|changes|conditions|market|situation|setbacks|reasons|priorities|climate|insights|factors|grounds)`,
    `${outlook} <0-3> ${anyOf('change changes changed changing deteriorate deteriorates worsen worsens shift shifts evolve evolves unfavourable unfavorable against adverse so_require demand_it require_it warrant dictate allow differ downturn turns collapses')}`,
    `(change|changes|shift|downturn|deterioration|developments) (in|of) (the |our |its |market |economic |external )?${outlook}`,
    `${grave} <0-1> ${troubles}`,
    '(change|changes|changed|drop|drops|fall|falls|rise|rises|increase|increases|deteriorate|deteriorates|decline|declines|differ|deviate|deviates|worsen|worsens|delayed|lower|higher|overrun|suffer|suffers) (significantly|substantially|considerably|drastically|sharply|seriously|too far|dramatically|markedly|strongly)|(significantly|substantially|considerably|drastically|seriously|dramatically|much|far) (change|changes|changed|lower|higher|less|more|worse|delayed|behind|deteriorates?|late)',
    "(cannot|can't|unable to|fail to|fails to|can no longer|do not|not able to|never|not) (really |reach |come to |find |an |any )*(agree|agreement|see eye to eye|get along|get on|work together|work it out|common ground|solve it|resolve it|resolve our|figure it out|a solution|find a solution|consensus)",
    `(interests|views|priorities|visions?|goals|ideas|opinions|ways|strategies|cultures|ambitions|paths|we|parties|partners|directions) <0-3> (diverge|differ|clash|collide|conflict|drift apart|grow apart|far apart|apart|incompatible|misaligned|part)`,
    '(for|due to|because of|on|in case of|where there are|if there are|given)( a| any| other)? (compelling|good|important|serious|valid|weighty|other|just|sound|strategic|financial|economic|commercial|business|political|personal|operational|well founded|pressing) (reasons?|cause|grounds|considerations)|compelling reasons?',
    'outweigh|outweighs|out of balance|out of proportion|suits? <1-3> better|suits? (us|them|either|one)|is convenient|at will|as (we|they) see fit|(see|sees|deems?|think|thinks) fit|at (any|some) (time|moment)( that)? (suits|we|they)|(when|whenever) (we|they|it) (want|wants|like|suits?|feel|feels)',
    'than (was |were |is |are )?(originally |initially )?(expected|planned|hoped|anticipated|foreseen|wanted|desired|acceptable|reasonable)( for)?',
    `(relations?|relationship|cooperation|market|conditions|situation|economy|atmosphere|quality|results|service|climate|finances|collaboration) <0-3> (deteriorates?|deteriorated|worsens?|worsened|suffers?|declines?|drops|sours?|soured|poor|bad|strained|under pressure|untenable)`,
    'things (go|do|are|get) <0-1> (badly|well|worse|wrong|difficult|tough|bad|south)',
  ],
  relative:
    '(who|whom|whoever|whose|which|where|those|anyone|anybody|that (is|are|was|were|do|does|has|have|will|no|can|cannot|keep|keeps|come|comes|get|gets|go|goes))',
  others: anyOf(
    'who whom whoever whose that which where those anyone anybody someone somebody everyone everybody nobody if when whenever once people visitors customers users intruders thieves hackers patients pupils passengers residents students members citizens neighbours guests travellers readers voters resident patient customer visitor user pupil student member passenger guest traveller couples parents children pairs families',
  ),
  madeFor: `(${endingIn(
    'alarm sensor detector lamp light sign siren bell chart signpost notice manual guide leaflet brochure booklet book list register log map report survey study comparison insurance cover course training lesson lessons desk test gate barrier software app dashboard protocol procedure filter fee fine meter monitor generator camera valve counter helpdesk hotline form letter workshop measurement overview analysis archive exhibition film article database website page alert warning signal button fund policy block code checklist poster talk shelter warehouse shop song clinic lecture counsellor till drill exercise script fuse fuses scale plaster kit medicine vaccine reserve rule_book',
  )})  <0-3> (that|which|who|for|against|on|about|among|if|when|how|what|where|with|of|covers|pays|reports)`,
  thing: '(a|an|every|each) <0-3>  !(partner|party|result|situation) _ (that|which|who)',
  about: '_ (for|against|about|on|over|among|from|with)( a| an| the| such)?',
  judged: `(${anyOf(
    'judge court courts tribunal arbitrator regulator inspector inspectors inspectorate auditor auditors surveyor authority authorities insurer ministry minister certifier assessor panel ombudsman brigade valuer expert commission committee jury board_of_appeal notified_body water_board tax_office supreme_court government parliament registrar doctor laboratory lab accountant bank notary',
  )} <0-4> ${anyOf(
    'finds find found rules ruled rule calls called rates rated deems deemed declares declared holds held judges considers concludes determines establishes reports classifies states labels qualifies rejects certifies assesses designates ranks says grades refuses prohibits forbids pays covers insures refunds reimburses',
  )}|according to  <0-3> ${anyOf('judge court regulator inspector inspectorate auditor surveyor authority insurer ministry panel expert jury brigade accountant')})`,
};
