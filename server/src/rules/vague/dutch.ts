import { anyOf, endingIn, type Phrases } from './phrases.ts';

const able = '(mogelijk|haalbaar|doenlijk|kan|kunnen|we kunnen|wij kunnen|dat gaat|lukt|werkbaar|redelijk)';
const wanted = anyOf(
  'mogelijk haalbaar nodig noodzakelijk gewenst wenselijk opportuun passend zinvol nuttig relevant toepasbaar van_toepassing aan_de_orde uitvoerbaar verantwoord doenlijk dienstig vereist kan lukt uitkomt past gaat kunnen',
);
const means = anyOf(
  'weer oogst seizoen capaciteit beschikbaarheid drukte omstandigheden middelen mogelijkheden budget tijd bezetting situatie behoefte behoeften voorraad vraag personeel financiën financiering planning ruimte agenda prioriteiten ontwikkelingen draagkracht',
);
const subject = anyOf(
  'samenwerking project partnerschap alliantie pilot proef aanpak model traject concept formule relatie zaak boel verbond consortium experiment initiatief een_en_ander plan programma',
);
/** What is said to fail: a word for the venture and what belongs to it, or a pronoun. */
const venture = `(${subject} <0-3>|(het|dit|dat|alles) <0-1>)`;
const not = '(niet|onvoldoende|nauwelijks|amper|niet langer|niet meer|nooit|geenszins|minder|te weinig)';
const goods = anyOf(
  'draagvlak vertrouwen steun belangstelling interesse animo voortgang vooruitgang motivatie betrokkenheid enthousiasme meerwaarde toegevoegde_waarde klik perspectief toekomst heil nut brood commitment prioriteit resultaat resultaten effect rendement samenwerking communicatie chemie uitzicht momentum urgentie bereidheid inzet geloof baten succes opbrengsten energie plezier schot muziek toekomstperspectief profijt verbinding geloof begrip bereidwilligheid kwaliteit opbrengst capaciteit behoefte voordeel vraag wil',
);
const grave = anyOf(
  'ernstig ernstige groot grote fors forse serieuze flink flinke aanzienlijke aanmerkelijke aanmerkelijk substantiële zwaar zware structurele onoverkomelijke blijvende fundamentele wezenlijke langdurige veel onaanvaardbare zwaarwegende significante sterke stevige behoorlijke voortdurende aanhoudende te_veel',
);
const troubles = anyOf(
  'probleem problemen vertraging vertragingen twijfel twijfels verschil verschillen conflict conflicten meningsverschil meningsverschillen tegenvaller tegenvallers overschrijding overschrijdingen daling afname stijging achterstand onenigheid overlast schade tekortkoming tekortkomingen afwijking afwijkingen kosten spanning spanningen klachten hinder verslechtering tekort tekorten bezwaren verlies verliezen wijziging wijzigingen verandering veranderingen moeilijkheden risico weerstand tegenwerking ruzie zorgen discussie ontevredenheid fouten',
);
const outlook = anyOf(
  'omstandigheden situatie markt marktomstandigheden prioriteiten inzichten wereld economie wensen behoeften context verhoudingen klimaat tijden toestand marktsituatie plannen',
);

export const dutch: Phrases = {
  honest: [
    'over (zijn|haar|hun|het|een) (streven|verwachtingen|hoop|hopen|wensen|plannen)',
    `_ waar (mogelijk|nodig) <1-4> (is|zijn|wordt|worden|kan|ontstaat|ontstaan|bestaat|bestaan|optreedt|dreigt|voorkomt|gemeld|gemaakt|gevonden|gereedschap|ligt|liggen|staat|staan|was|ontbreekt|ontbreken|hangt|heerst|plaatsvindt|geldt|gebeurt|woont|wonen|lekt|zit|zitten|speelt|spelen|leven|leeft|groeit|kunnen) <0-2> ¶`,
    'best (te )?(verkochte|bezochte|gelezen|bewaarde|beoordeelde|scorende|presterende|betaalde|bekende|passende|verkopende)',
    '(clausule|bepaling|passage|formulering|zin|artikel|woorden) (over|van|met|omtrent) <0-2> (inspanning|inspanningen|voorbehoud|vermogen)',
    '(deposito|verkoop|verkopen|koop|kopen|levering|leveren|rekening|handel|rekeningen|contracten|contract) op termijn',
    'in overleg (is|zijn|zitten|zit|was|waren|gaan|gaat|treden|treedt)',
    'onder voorbehoud van (borg|goedkeuring door _|eigendom)|te veel betaalde|teveel betaalde|te veel betaald|te weinig betaald',
    'principes?verklaring|streefwaarden?|streefcijfers?',
  ],
  hedges: [
    'alle zeilen (bij|bijzetten)|(verdient|verdienen|toekomt) ¶|(aandacht|zorg|ruimte|tijd) die (het|ze|zij) (verdient|verdienen|nodig heeft|nodig hebben|vraagt)|(geven|geeft|gunnen|gunt) elkaar <0-2> (ruimte|tijd|vertrouwen)|(als|wanneer|indien|zodra) er <0-1> (budget|geld|ruimte|tijd|dekking|capaciteit) (voor )?(gevonden|gemaakt|vrijgemaakt|vrij) (wordt|is|kan)',
    '(stapje|stukje|beetje) (voor|bij) (stapje|stukje|beetje)|op de hoogte (van|houden) <0-1> relevante|(houden|houdt) elkaar <0-2> (op de hoogte|geïnformeerd|scherp)|(partijen|partners|we|wij|beide|beiden) <0-2> (steunen|ondersteunen|helpen) elkaar',
    'oog (voor|hebben)|(hebben|heeft|houden|houdt) oog|(hechten|hecht) <0-3> (waarde|belang) aan|(vinden|vindt) <0-4> belangrijk|(laten|laat) niets na|niets nalaten|geen steen op de andere|(goed|makkelijk|gemakkelijk|eenvoudig|snel|uitstekend) (bereikbaar|toegankelijk|verzorgd|onderhouden|geregeld|afgestemd)',
    '(gaan|gaat|ga|staan|staat) voor (een|de|het)? <0-2> (zo|hoge|hoogste|beste|optimale|maximale|goede|mogelijke)|zo <1-2> mogelijke?|(optimale?|maximale?|hoogwaardige?|adequate?|professionele?) (kwaliteit|service|zorg|bezetting|inzet|ondersteuning|begeleiding|resultaat|benutting|bereikbaarheid)',
    '(ergens|later) in de (loop|komende)|(in|bij) drukke (tijden|perioden|periodes)|bij drukte ¶',
    '(acceptabel|aanvaardbaar|behoorlijk|redelijk|goed|degelijk|passend|hoog|voldoende|gewenst) (peil|niveau)|op peil (houden|blijft|blijven|houdt)',
    '(soepele|vlotte|snelle|spoedige|goede|tijdige) (doorlooptijd|start|uitvoering|oplevering|aanpak|oplossing|doorstroming|levering|terugkoppeling|aansluiting)',
    '(maken|maakt|maak) <0-3> werk van|werk van (maken|te maken)|moeite (doen|doet|getroosten|te doen|steken|nemen)|(getroosten|getroost) <0-4> moeite',
    'bij gelegenheid|(wanneer|als|zodra) <0-2> gelegenheid|gelegenheid (toe|voor) is|(zo|heel) ongeveer|ruwweg|zo rond|rond (de|het) (zomer|winter|lente|herfst|voorjaar|najaar|jaarwisseling|vakantie|kerst|zomervakantie|feestdagen)',
    '(welwillend|coulant|constructief|flexibel|soepel|ruimhartig|loyaal) (naar|op|tegenover|mee|met|om|aan|¶|kijken|bekeken|behandelen|behandeld|opstellen|omgaan|omgegaan|meewerken|meedenken)|(stelt|stellen) (zich|ons) <0-2> (flexibel|constructief|coulant|soepel|welwillend|loyaal)',
    '(als|wanneer|zodra|indien|mits|zolang) er <0-2> (voor|aan toe|over|vrij|beschikbaar) (is|zijn|komt|komen)|(mankracht|menskracht|ruimte|tijd|geld|plek|handen|draagkracht|budget) (voor is|is er|over is|het toelaat|vrijkomt|beschikbaar is)',
    'zsm|asap|als (het|alles|dat) (meezit|goed gaat|mee zit|lukt|loopt)|(als|wanneer|indien|mits|zodra|voor zover) !(de wet) <1-4> (toelaat|toelaten|meewerkt)|aanleiding (toe|voor) (is|bestaat|zijn)|daartoe aanleiding|daarom vraagt|(zal|wordt|worden|zullen) <0-1> gekeken|gekeken (wordt|worden|naar of)|rekening (houden|gehouden) met',
    `zo <1-3> als( praktisch| redelijkerwijs| maar| technisch| enigszins| dat){0,2} ${able}`,
    `zo <1-2> mogelijk|zo (veel|weinig|min|snel|goed|laag|hoog) <1-3> mogelijk|(zoveel|zover|zosnel|zolang|zomin)( als)? <0-2> mogelijk`,
    'zo goed en zo kwaad|zo goed als (het|dat|we|wij)|zo (snel|veel|vaak|goed|ver) (als )?(dat|het|we|wij|maar)? (kan|kunnen|lukt|gaat)',
    `(waar|daar waar|overal waar|indien|als|wanneer|zodra|voor zover|voorzover|in zoverre|zo|mits|waar en wanneer)( dat| het| dit| enigszins| redelijkerwijs| even| nog| praktisch| maar| technisch| er| wij| we| daartoe| ons){0,3} ${wanted}`,
    'naar (beste |eigen |best |mijn |ons |hun |haar |zijn |vol ){0,2}(vermogen|kunnen|eer en geweten|behoren|redelijkheid|bevind van zaken|goeddunken|inzicht|believen|omstandigheden|mogelijkheden|draagkracht|bevinden)',
    'uiterste best|(doe|doet|doen|deed|deden|doende) <0-4> best|(hun|zijn|haar|ons|mijn|je|de)( uiterste| stinkende)? best (¶|(te)? (doen|om|voor|doet|de|het|een))|best te doen|best doen',
    '(doe|doet|doen) <0-1> wat (het|we|wij|ze|zij|hij|in|ze) _|zien (we|wij) (wel|verder|dan)|kijken we (wel|verder)|al het mogelijke|al het nodige|alles (op alles|aan doen|doen wat|in het werk|wat in)|alles doen om|alles aan (doen|gedaan)|er alles aan',
    'inspanningsverplichting|inspanningsverbintenis|(inspanning|inspanningen) (om|leveren|te|tot|plegen|verrichten|doen)|(redelijke|uiterste|maximale|alle|grote|nodige|serieuze|beste|gezamenlijke|extra|een|redelijkerwijs) (inspanning|inspanningen)',
    'beste (krachten|intenties|bedoelingen|weten)|te goeder trouw|naar eer en geweten|goede bedoelingen|beste beentje',
    'streefdatum|(ons|het|een|dit|hun|haar|gezamenlijk) streven',
    '(het|ons|hun|haar|een|met het) voornemen( is| om| te| ¶)|ons voornemen|voornemens( om| te| zijn| is)|voornemens ¶',
    '(is|zijn|ben|was|waren|is het) <0-3> (voornemens|van plan|van zins)',
    '(intentie|ambitie|bedoeling|wens|hoop|insteek|gedachte|opzet|oogmerk|doelstelling|doel|verwachting|wil)( is| om| dat| te| is om| is dat)|(de|onze|hun|goede|ons) (intentie|intenties|ambitie|bedoeling)|met (de intentie|de bedoeling|als doel|het oog op|het doel|de ambitie)',
    'onder( het| enig| het nodige| alle)? voorbehoud( van <0-1>)?|wijzigingen voorbehouden|voorbehouden',
    '(als|wanneer|indien|mits|zodra|voor zover|waar)( de| het| onze| er){0,2} (tijd|drukte|capaciteit|planning|agenda|situatie|omstandigheden|bezetting|budget|middelen|weer|werkdruk|ruimte|financiën|rooster|roosters|personeelsbezetting|voorraad) <0-2> (toelaat|toelaten|toestaat|toestaan|is|zijn|hebben|heeft|kan|meewerkt|beschikbaar|vrij)',
    '(soepele|vlotte|snelle|spoedige|adequate|zorgvuldige|naadloze|prettige|goede|tijdige|correcte) (overgang|afhandeling|invoering|communicatie|reactie|antwoorden|respons|opvolging|verwerking|overdracht|afstemming|dienstverlening|bereikbaarheid|samenwerking|begeleiding|afwikkeling|informatievoorziening) (van|naar|op|met|tussen|voor|aan|¶)',
    'naar (behoefte|wens|gelang)|(geeft|geven|gegeven) <0-2> de voorkeur|(behoort|behoren) tot de mogelijkheden|(als|indien|wanneer|zodra|waar) <0-2> (noodzaak|behoefte|aanleiding) <0-3> (is|zijn|bestaat|blijkt|ontstaat)',
    'bij (voldoende|genoeg|gebleken|blijvende) (belangstelling|interesse|animo|deelname|vraag|capaciteit|tijd|budget|middelen|steun|draagvlak|ruimte|aanmeldingen|bezetting)',
    '(als|wanneer|indien|mits|zodra)( er| we| wij){0,2} (genoeg|voldoende|nog)? (tijd|ruimte|capaciteit|budget|geld|mensen|plek|personeel) <0-2> (is|zijn|hebben|heeft|over|vinden)',
    `(afhankelijk van|al naar gelang|al naargelang|naargelang|naar gelang|mede afhankelijk van|op basis van|in lijn met|met inachtneming van) <0-3> ${means}`,
    `(voldoende|passende|geschikte|de nodige|afdoende|adequate|redelijke|gepaste|alle nodige|noodzakelijke|genoeg) ${anyOf('middelen capaciteit aandacht ondersteuning maatregelen mensen tijd zorg personeel stappen budget inzet hulp prioriteit bijdrage bijdragen niveau wijze manier mate')}`,
    'kijken <0-2> (of|hoe|naar mogelijkheden|naar de mogelijkheden|wat)|(moet|moeten) kunnen|(zou|zouden) (moeten|kunnen|mogen|willen)|graag',
  ],
  adverbs: [
    'redelijkerwijs|redelijkerwijze|naar redelijkheid|in redelijkheid|het redelijke|binnen( de| onze| hun| haar| zijn| ieders)?( redelijke| eigen| beschikbare| financiële)? (grenzen|perken|redelijkheid|mogelijkheden|kaders)|redelijke (termijn|tijd|mate|ondersteuning|termijnen|grenzen)|binnen redelijke|voor zover redelijk',
    'op enig moment|op (een |elk |ieder )?(later|gegeven|goed|geschikt|passend|nader te bepalen|gepast|willekeurig|zeker) (moment|tijdstip)|op den duur|vroeg of laat|ten spoedigste|met (bekwame |gepaste )?spoed|te gelegener tijd|(te|ter|ten) zijner tijd|tzt|bijtijds|mettertijd|gaandeweg|eerdaags|weldra|binnenkort|spoedig|voorlopig|vooralsnog|ooit|straks|een keer|op zijn tijd|na verloop van tijd|geleidelijk|stapsgewijs|eens een',
    'in de loop van <0-2>|in de( nabije| verre| nabij| verdere)? toekomst|binnen afzienbare (tijd|termijn)|binnen niet al te lange tijd|in een later stadium|later dit|als de tijd rijp is|als het moment daar is|in het vervolg',
    `in (${anyOf('onderling goed gezamenlijk nauw nader nauwe wederzijds regelmatig gezamenlijke onderlinge goede samen constructief')} ){0,2}(overleg|afstemming|samenspraak|goedvinden|goed vertrouwen|wederzijds goedvinden|samenwerking en)`,
    'na( onderling| nader| goed| gezamenlijk| voorafgaand)? overleg|nader (te bepalen|overeen te komen|te bespreken|in te vullen|af te spreken|te onderzoeken|uit te werken|overleg)|nog (te bepalen|af te spreken|te bespreken|nader)|wordt nog|volgt nog',
    'hopelijk|vermoedelijk|waarschijnlijk|naar verwachting|mogelijkerwijs|wellicht|misschien|liefst|bij voorkeur|idealiter|eventueel|in beginsel|in principe|desgewenst|desnoods|min of meer|globaal|in grote lijnen|in de regel|doorgaans|normaliter|zo goed als|in hoofdlijnen|als alles meezit|bij leven en welzijn|met een beetje geluk',
    'normaal gesproken|meestal|over het algemeen|in het algemeen|op gezette tijden|zo nu en dan|regelmatig|periodiek|geregeld|met regelmaat|af en toe|van tijd tot tijd|met enige regelmaat|nu en dan|frequent|regelmatige (evaluatie|afstemming|gesprekken|contacten|updates|terugkoppeling|bijeenkomsten|overleggen)|regelmatig overleg',
    'op ((korte|lange|langere|middellange|afzienbare|kortere|enige|redelijke) )?termijn|tijdig|op tijd',
  ],
  intentions: [
    'proberen|probeer|probeert|geprobeerd|trachten|tracht|getracht|pogen|poogt|hopen|hoopt|streven|streeft|streef|gestreefd|nastreven|nastreeft|nagestreefd|na te streven|beogen|beoogt|wensen|wenst|verwachten|verwacht|overwegen|overweegt|ambiëren|ambieert|mikken|mikt|mikken op|koersen op|zoeken naar',
    '(wordt|worden|is|zijn) beoogd',
    '(we|wij|partijen|partners|beiden|allen|beide partijen|ik) (willen|wil|hopen|denken|verwachten|menen)',
    '(spant|spannen|span|zet|zetten|zetten wij|inspannen) (zich|ons|wij ons|we ons|zij zich) <0-4> in|(zich|ons) <0-6> (in te (spannen|zetten)|inspannen|inzetten|ingespannen|ingezet|inspant|inzet|sterk maken|hard maken|beijveren)|(maakt|maken) (zich|ons) <0-1> (sterk|hard)|beijveren|beijvert',
    '(onderzoeken|bezien|nagaan|verkennen|bekijken|bestuderen|beoordelen|bespreken|onderzocht|bekeken|verkend|bezien|gaan na|gaan kijken) <0-2> (of|hoe|in hoeverre|welke|wat|mogelijkheden|de mogelijkheid|de mogelijkheden|naar mogelijkheden|kansen)',
    '(verkennen|onderzoeken|bekijken|zoeken) <0-2> (mogelijkheden|kansen|opties|mogelijkheid)',
    'denken <0-1> mee|denkt <0-1> mee|meedenken|mee te denken|werken <0-1> toe naar|toewerken naar|toe te werken naar|(draagt|dragen) <0-2> bij (aan|tot)|bijdragen aan|aandacht (besteden|hebben|geven|schenken|voor|zijn voor|is voor)|(staan|staat) open voor|bereid( zijn| is)? (om|te|tot)|(is|zijn) bereid|faciliteren|zetten in op|inzetten op',
  ],
  conditions: [
    '(niet|niet langer|niet meer) (loont|lonen|uit kan|uitkan|uit kunnen)|(de|het) (geest|strekking) van (de|het|deze|onze)|(toekomst|vooruitzichten|perspectief) <0-4> (somber|onzeker|slecht|donker|uitziet)|somber <0-2> (uitziet|vooruitzicht|beeld)',
    '(ervaringen|ervaring|reacties|signalen|geluiden|resultaten|uitkomsten|berichten|recensies|vooruitzichten) <0-3> (negatief|slecht|ongunstig|matig|zorgelijk|zorgwekkend|mager|ontmoedigend)|(negatieve|slechte|ongunstige|zorgelijke|zorgwekkende|ontmoedigende) (ervaringen|ervaring|reacties|signalen|geluiden|resultaten|uitkomsten|vooruitzichten)',
    'uitgekeken|uitgepraat|de rek (is )?(eruit|uit)|de lol (er)?af|op elkaar afknappen|afknappen|klaar met elkaar|de koek (is )?op|(onwerkbare|onhoudbare|onmogelijke|verziekte|vertroebelde) (verhoudingen|verhouding|situatie|relatie|sfeer)',
    '(drastische|scherpe|sterke|forse|flinke|plotselinge|aanzienlijke|ernstige) (terugval|daling|afname|krimp|inzinking|stijging|toename|verslechtering)',
    '(belang|nut|reden|noodzaak|behoefte|aanleiding|doel) <0-4> (wegvalt|vervalt|verdwijnt|ontbreekt|ontvalt|verdwenen|weggevallen|vervallen is)',
    'wanprestatie|nalatigheid van|(van|met) (betekenis|enige betekenis|substantiële omvang|belang is)|(onbetrouwbaar|onregelmatig|ondeugdelijk|gebrekkig|problematisch|zorgelijk|zorgwekkend|onzeker|instabiel|onstabiel) (blijft|blijven|wordt|worden|is|zijn|blijkt|blijken)|(blijft|blijven|wordt|worden) (onbetrouwbaar|problematisch|zorgelijk|onzeker|onstabiel)',
    '(niet|niet langer|niet meer) (meer )?(in de rede|voor de hand) (ligt|liggen)|(niet|niet meer|niet langer) <0-1> (opportuun|gewenst|nodig|aangewezen|geboden|vol te houden)',
    '(draagvlak|steun|medewerking|enthousiasme|animo|vertrouwen) (bij|van|onder) <1-3> (wegvalt|afbrokkelt|verdwijnt|ontbreekt|slinkt|terugloopt)|(brokkelt|brokkelen) <0-3> af|afbrokkelt|afbrokkelen',
    '(doel|nut|punt) voorbij|(meer|te veel) kost dan|meer kosten dan|(vraag|markt|omzet|verkoop|bezoek|animo) <0-2> (instort|inzakt|wegvalt|terugloopt|daalt|opdroogt|wegblijft|verdampt)|(noodzaak|behoefte|meerwaarde|nut) <0-3> (ontbreekt|wegvalt|vervalt|verdwijnt|vervallen|verdwenen)',
    'van koers (verander*|wijzig*)|op niets (uit|uitloopt|uitlopen|uitdraait)|(een|één) van (beide|de) (partijen|partners) <0-2> (vindt|wil|wenst|meent|oordeelt|besluit)|(negatief|nadelig|verkeerd) (wordt|uitvalt|uitpakt)',
    `(${anyOf('samenwerking project partnerschap alliantie pilot proef aanpak relatie concept idee formule culturen teams')}) <0-3> (geen|weinig|nauwelijks) <0-1> (vruchten|succes|zin|resultaat|resultaten|effect|zoden|vrucht|weerklank|gehoor|nut)|vruchten afwerpt|(weinig|niets|niet veel|te weinig) <0-1> (terechtkomt|terecht komt|van komt|uitkomt|terecht)|aanslaat|(slaat|slaan) <0-3> niet aan|(niet|geen) <0-1> (aanslaat|aanslaan)`,
    'uit de (pan|bocht|rails)|verziekt|verziekte|verpest|vergiftigd|escaleert|escalatie|explosief|genoeg van (heeft|hebben|krijgen|krijgt)|wind draait|tij keert|spijt|op zijn beloop|zakt in|inzakt|onderpresteert|onderpresteren|(achteruit|achteruitgaat|achteruitgang)',
    `niet <0-2> (vinden in|op peil|op niveau|op orde|enthousiast|achter staan|achter staat|achter (de|het) _ staat|geïnteresseerd|te spreken|gecharmeerd|overbrugbaar|te overbruggen|bij elkaar|matchen|passen|past)`,
    '(verstoring|verslechtering|verzieking|mislukking|mislukken|falen|stuklopen|stagnatie) van (de |het |onze |onderlinge )?(samenwerking|relatie|verhouding|verhoudingen|partnerschap|project|vertrouwen|sfeer)|(marktontwikkelingen|ontwikkelingen|marktomstandigheden) <0-3> (aanleiding|vragen|nopen|tegen|ongunstig)|(concurrentie|weerstand|druk|werkdruk|tegenstand) <0-4> (groot|sterk|hevig|hoog|zwaar|toeneemt|oploopt|stijgt)',
    '(nodig|wenselijk|noodzakelijk|zinvol|passend|opportuun|gewenst|raadzaam|verstandig|beter|verstandiger) (acht|achten|vindt|vinden|oordeelt|oordelen|lijkt|dunkt)|(acht|achten|vindt|vinden) <0-3> (nodig|wenselijk|noodzakelijk|zinvol|opportuun|raadzaam|verstandig|genoeg)',
    '(blijkt|wordt|is|zijn|raakt|lijkt)( toch| te| een| geen| erg| zo| heel| alsnog){0,3} (moeilijk|lastig|goed idee|slecht idee|vergissing|misser|verkeerde keuze|ramp|fiasco|problematisch|ondoenlijk|onbegonnen werk|uitzichtloos|hopeloos|zinloos|bezwaarlijk)|(moeilijk|lastig|moeizaam|problematisch|stroef) (blijkt|wordt|verloopt|ligt)|(geen|een slecht) (goed )?idee',
    `(business case|businesscase|plan|basis|grondslag|begroting|uitgangspunten|verdienmodel) <0-3> ${not} <0-1> (klopt|kloppen|sluitend|rond|rondkomt|houdt|positief|deugt|gelden|geldt|sluit|standhoudt|haalbaar)`,
    `(doel|doelen|doelstelling|doelstellingen|ambities|ambitie|resultaten|plannen|beloften|beloftes|afspraken|hoop) <0-4> ${not} <0-2> (gehaald|bereikt|behaald|gerealiseerd|waargemaakt|waarmaakt|nagekomen|nakomt|nakomen|uitkomen|uitkomt|lukken|haalt|halen|halen wij)`,
    'koerswijziging|beleidswijziging|strategiewijziging|koersverandering|beleidsverandering|(strategie|beleid|koers|focus|visie|richting) <0-4> (verander*|wijzig*|gewijzigd|verschuift|verlegd|anders)|(wijziging|verandering)( van| in) <0-1> (strategie|beleid|koers|focus|visie|plannen)',
    'afhaken|afhaakt|haken <0-2> af|haakt <0-2> af|wegblijven|blijven <0-1> weg|weglopen|(gevoel|klimaat) <0-3> (niet|slecht|verkeerd)|slecht gevoel|kosten de baten|baten niet|(te veel|teveel) (energie|gedoe|moeite|tijd)',
    `${not} ( meer| helemaal| langer| echt| zo| goed| verloopt| loopt| gaat){0,3} (volgens plan|zoals (gepland|gehoopt|verwacht|bedoeld|voorzien|afgesproken|gewenst|het hoort|we)|in (ons|het|hun|haar|zijn|ieders) <0-1> belang|leuk|plezierig|fijn|van deze tijd|goed voor)|anders (loopt|verloopt|uitpakt|gaat|uitvalt) dan|in ons belang`,
    `${venture} ${not} ( meer| goed| lekker| echt| langer| zo| naar wens| naar behoren| helemaal| soepel| voldoende| van de grond| vanzelf| uit de verf| tot zijn recht){0,2} (werkt|werken|loopt|lopen|gaat|bevalt|voelt|aanvoelt|klikt|botert|vlot|verloopt|slaagt|lukt|functioneert|vordert|draait|wil|opschiet|past|komt|blijkt te werken|kan|uitpakt|oplevert)`,
    `${venture} (werkt|loopt|gaat|verloopt|slaagt|lukt|vlot|functioneert|bevalt|vordert|botert|klikt|draait|deugt) <0-3> (niet|slecht|moeizaam|stroef|onvoldoende|mis|fout|verkeerd|vast|stuk|spaak)`,
    '(werkt|lukt|loopt|gaat|klikt|botert|bevalt|vlot)( het| dit){1,2} <0-2> niet|(niet|geen) <0-1> (klikt|klikken|botert|botert|vlot|klik)|(moeizaam|stroef|slecht|niet goed|niet lekker) <0-1> (loopt|verloopt|gaat|werkt|lopen|verlopen|gaan|samenwerken)',
    `${venture} (mislukt|mislukken|stukloopt|vastloopt|misgaat|mis gaat|fout gaat|strandt|stagneert|stokt|hapert|verzandt|doodbloedt|verwatert|spaak loopt|faalt|ontspoort|stilvalt|vast komt te zitten|sneuvelt)`,
    'loopt (stuk|spaak|vast|mis)|stuk gelopen|vastgelopen|spaak (loopt|gelopen)|in het slop|op een dood spoor|impasse|patstelling',
    'tegenvalt|tegenvallen|tegenvallend|tegenvallende|tegengevallen|(valt|vallen|viel|vielen) <0-3> tegen|teleurstelling|teleurstellend|teleurstellende|teleurstelt|teleurstellen|teleurgesteld|(stelt|stellen) teleur|tegenzit|tegenzitten|(zit|zitten) tegen|stagnatie|verwatering',
    'van de grond|uit de verf|tot zijn recht|geen kant|zoden aan de dijk|niets( meer)? (oplevert|opleveren|uithaalt|uitmaakt)|(niets|weinig|te weinig|niet genoeg|onvoldoende) (oplevert|opleveren|op|bijdraagt|rendeert|toevoegt)|niet <0-1> (oplevert|rendeert|renderen|toevoegt|bijdraagt)',
    `${not} ( meer| langer| voldoende| echt| zo| economisch| financieel| commercieel| bedrijfseconomisch| goed| helemaal| erg| de){0,3} (rendabel|rendabele|haalbaar|levensvatbaar|zinvol|houdbaar|werkbaar|uitvoerbaar|betaalbaar|wenselijk|interessant|aantrekkelijk|realistisch|nuttig|relevant|verantwoord|winstgevend|duidelijk|de moeite|moeite waard|kansrijk|lonend|opportuun|verdedigbaar|draaglijk|tevreden|blij|gelukkig|goed genoeg|genoeg|naar wens|naar behoren|naar tevredenheid|naar verwachting|acceptabel|aanvaardbaar|overtuigd|gemotiveerd|voldoende|succesvol|in balans|in verhouding|op orde|eens|eerlijk|prettig|productief|toekomstbestendig|effectief|voordelig|passend|vol te houden)`,
    'onrendabele?|onhaalbare?|onhaalbaar|onwerkbaar|onwerkbare|onhoudbaar|onhoudbare|onuitvoerbaar|onbetaalbaar|onwenselijke?|onrealistische?|onverantwoorde?|verliesgevend|verlieslatend|ontevreden|ontevredenheid|onvrede|ongelukkig|gefrustreerd|frustratie|onaantrekkelijk|zinloos',
    `(geen|te weinig|onvoldoende|weinig|gebrek aan|verlies van|nauwelijks|niet genoeg|amper|ontbreken van|niet voldoende|een gebrek aan|wegvallen van|afnemend|afnemende|verminderde|gebrekkige?|slechte|matige|beperkte?|verdwijnen van) <0-1> ${goods}`,
    `${goods} <0-5> (weg|wegvalt|wegvallen|wegebt|weggevallen|kwijt|ontbreekt|ontbreken|verdwijnt|verdwenen|geschaad|verloren|afneemt|neemt af|afkalft|beschaamd|geschonden|onder druk|laag|te wensen|uitblijft|uitblijven|zoek|beschadigd|verliest|verliezen|onduidelijk|afgenomen|vervliegt|opgezegd|verspeeld|daalt|achterblijft|achterblijven|blijven uit|blijft uit|minder wordt|mager|verslapt|valt weg|verslechtert)`,
    `(verlies|verliest|verliezen|verloren|kwijtraakt|kwijt raken) <0-3> ${anyOf('vertrouwen interesse belangstelling motivatie geloof zin')}`,
    'te (duur|dure|traag|trage|langzaam|veel|weinig|groot|grote|hoog|hoge|laag|lage|lang|lange|moeilijk|moeilijke|zwaar|zware|complex|complexe|ingewikkeld|ver|klein|kleine|krap|krappe|zwak|zwakke|riskant|belastend|kostbaar|hard|sterk|vaak|druk|stroperig|bewerkelijk|ambitieus|onzeker|eenzijdig|tijdrovend|mager|beperkt)|teveel|buitensporig|buitensporige',
    'onvoldoende|ondermaats|ondermaatse|onder de maat|beneden (de maat|peil|verwachting)|goed genoeg|te wensen over|(slecht|slechte|matige|zwakke|magere|gebrekkige) (resultaten|resultaat|kwaliteit|samenwerking|sfeer|communicatie|prestaties|verhouding|verhoudingen|cijfers|service|marktomstandigheden|ervaringen)',
    'onacceptabele?|onaanvaardbaar|onaanvaardbare|onredelijke?|onoverkomelijke?|onoverbrugbaar|onoverbrugbare|onverenigbaar|onverenigbare|onevenredige?|disproportionele?|disproportioneel|onverdraaglijk|onverdraaglijke|onoplosbaar|onoplosbare|ondraaglijk|ondraaglijke',
    `${outlook} <0-5> (verander*|wijzig*|gewijzigd|verslechter*|anders|tegenzit|tegenzitten|verschuiven|verschuift|uiteenlopen|keert|keren|tegenwerk*|vragen|vraagt|aanleiding|inzakt|instort|nopen|noopt|ongunstig|daarnaar|tegen|omslaat)`,
    `(gewijzigde|veranderde|veranderende|onvoorziene|onvoorzienbare|bijzondere|uitzonderlijke|onverwachte|zwaarwegende|zwaarwichtige|gewichtige|dringende|ernstige|nieuwe|economische|bedrijfseconomische|strategische|financiële|verslechterde|verslechterende|slechte|ongunstige|andere|gegronde|goede|moverende|externe|persoonlijke|politieke|zakelijke|tegenzittende|voortschrijdende|voortschrijdend)  <0-1> (omstandigheden|omstandigheid|situatie|situaties|markt|marktomstandigheden|inzichten|inzicht|redenen|reden|ontwikkelingen|gebeurtenissen|gebeurtenis|problemen|aanleiding|gronden|prioriteiten|tegenvallers|kosten|wijzigingen|overwegingen|belangen)`,
    `(wijziging|verandering|verslechtering)( van| in) (de |het |onze )? <0-1> ${outlook}`,
    `${grave} <0-1> ${troubles}`,
    '(sterk|flink|fors|aanzienlijk|drastisch|ingrijpend|aanmerkelijk|wezenlijk|ernstig|behoorlijk|substantieel|significant|zwaar|structureel) <0-1> (verander*|gewijzigd|wijzig*|daalt|dalen|stijgt|stijgen|afneemt|toeneemt|verslechter*|uitloopt|vertraagd|tegenvalt|afwijkt|achterblijft|achterblijven|hoger|lager|verstoord|oploopt|oplopen|terugloopt|teruglopen|verschilt|verschillen)|(verander|wijzig|daal|stijg)* (sterk|flink|fors|aanzienlijk|drastisch|ingrijpend|wezenlijk)',
    '(verwachting|verwachtingen) <0-4> (waargemaakt|waar|waarmaakt|waarmaken|uitkomen|uitkomt|ingelost|vervuld|gehaald|voldaan|voldoet|voldoen|beschaamd|achter|achterblijft|achterblijven|tegen)|(achter|onder|beneden|aan|bij)( de| onze| het){0,2} (verwachtingen|verwachting|verwachte|hooggespannen)|(blijft|blijven|bleef) <0-4> achter|achterblijft|achterblijven|achtergebleven|dan (was |waren |is |we |wij )?(verwacht|gehoopt|gepland|voorzien|gewenst|begroot|gedacht|redelijk|wenselijk|hopen|hoopten)|verwachtingen niet',
    'uit de hand|uit de klauwen|uit de pas|uit balans|uit evenwicht|uit verhouding|de spuigaten|verkeerde kant|niet de goede kant|bergafwaarts|scheefgroei|scheef( loopt| gaat)?',
    'geen zin( meer| hebben| heeft)?|heil in|(niet|geen)( meer)? (zien|ziet|zie) zitten|niet (eruit|uit|uitkomen)|er <0-3> (niet|geen) <0-1> (uit|uitkomen|uitkomt|eens)|niet eens (worden|zijn|raken|kunnen)|geen (overeenstemming|gezamenlijk|gezamenlijke|consensus|oplossing|overeenkomst|eensgezindheid)|(niet|niets)( meer)? (aan hebben|aan heeft|zien|ziet|wil|willen|gelooft|geloven|wenst|wensen)|niet langer (wil|willen|gelooft|geloven|achter)|(wil|willen) niet meer|er klaar mee|genoeg van heeft|de buik vol',
    '(belangen|visies|prioriteiten|meningen|doelen|ideeën|opvattingen|culturen|wegen|ambities|partijen|koersen|standpunten|verwachtingen|strategieën) <0-5> (uiteenlopen|uiteenloopt|uiteen|uit elkaar|botsen|conflicteren|tegenstrijdig|verschillen|schuren|uit elkaar lopen|wringen|haaks)|uit elkaar (groeien|groeit|lopen|loopt|drijven|liggen)|uiteenlopen|verschil van (inzicht|mening)|verschillen van (inzicht|mening)|(meningsverschil|meningsverschillen)|onenigheid',
    '(beter|goed|niet) uitkomt|het uitkomt|zoals het uitkomt|naar believen|wanneer (zij|hij|wij|we) (wil|willen)|als (één|een) van (ons|beide|de partijen) (dat|het|er) _|om (wat voor|welke) reden|zonder opgaaf',
    `(relatie|relaties|samenwerking|verhouding|verhoudingen|sfeer|kwaliteit|markt|economie|situatie|financiën|service|resultaten) <0-4> (verslechter*|bekoel*|verzuur*|verstoor*|verstoord|slecht|slechter|achteruit|achteruitgaat|gespannen|onder druk|inzakt|instort|afneemt|daalt|verzuurd|verpest|moeizaam|stroef)`,
    '(slechte|verstoorde|bekoelde|gespannen|moeizame|stroeve|verzuurde) (relatie|relaties|samenwerking|verhouding|verhoudingen|sfeer)|niet <0-2> opwegen|niet <0-2> opweegt|wegen <0-5> niet op',
  ],
  relative: '(wie|die|degene|degenen|waar|waarin|waarmee|iedereen|iemand)',
  others: anyOf(
    'wie die dat welke waar degene degenen iedereen iemand als wanneer zodra indien wiens waarmee waarin niemand ieder_die bezoekers klanten indringers gebruikers leerlingen patiënten reizigers bewoners leden studenten lezers burgers buren gasten scholieren patiënt klant bezoeker gebruiker leerling bewoner lid student reiziger gast',
  ),
  madeFor: `(${endingIn(
    'sensor melder alarm lamp bord sein seintje bel sirene bordje lampje kaart lijst register registratie logboek handleiding handboek gids brochure folder boek app software dashboard rapport onderzoek enquête peiling meting meter verzekering polis cursus training les lessen loket balie helpdesk toets test hek poort slagboom camera regeling reglement protocol procedure draaiboek noodplan aggregaat klep filter vergelijking overzicht analyse archief tentoonstelling film voorstelling lied campagne artikel databank website pagina teller formulier brief workshop tekst blokkade kluis waarschuwing signaal knop vangnet fonds boete korting garantie meldpunt telefoonnummer spreekuur winkel clausule poster lezing draagtas kliniek opvang kassa oefening zekering zekeringen weegschaal vaccin medicijn reserve stichting',
  )})  <0-3> (die|dat|voor|over|tegen|met|om|of|naar|onder|waar|waarin|waarmee|bij|als|wanneer|zodra|wat|hoe|van|dekt|vergoedt|betaalt|meldt)`,
  thing: '(een|elke|iedere) <0-3>  !(partner|partij|resultaat|situatie) _ (die|dat|waarmee|waarin|waarop)',
  about: '_ (voor|tegen|over|onder|met|omtrent|van)( een| de| het| zulke)?',
  judged: `(${endingIn(
    'rechter rechtbank gerechtshof hof arbiter arbiters scheidsgerecht geschillencommissie toezichthouder inspectie inspecteur accountant auditor commissie commissie keuringsinstantie certificeerder certificerende_instelling autoriteit autoriteit ombudsman minister ministerie raad_van_state acm afm dnb nza igj verzekeraar ggd keurmeester brandweer belastingdienst taxateur deskundige jury college constructeur notaris waterschap provincie provincie rijk kantonrechter keurder arts lab laboratorium bank ouderraad',
  )} <0-4> ${anyOf(
    'oordeelt oordelen vindt noemt beoordeelt acht verklaart bepaalt stelt constateert keurt geeft kwalificeert concludeert wijst bestempelt rekent heeft beslist verbiedt weigert merkt_aan beschouwt dekt vergoedt betaalt verzekert',
  )}|volgens  <0-3> ${anyOf('rechter rechtbank toezichthouder inspectie accountant waterschap autoriteit brandweer verzekeraar commissie deskundige ggd gemeente jury taxateur keurmeester')})`,
};
