import type { Concepts, PhraseGroup } from '../../reading/phrases';

/**
 * What the words beside a city say of it. `aside`, then `passing`, are dropped as soon as another city is wanted; `refused` also takes back what
 * was said for the city before; `final` takes back whatever other city was wanted before.
 */
export type Say = 'wanted' | 'final' | 'not_wanted' | 'refused' | 'aside' | 'passing';

export interface Cue {
  readonly say: Say;
  readonly side: 'before' | 'after';
}

const said = (say: Say, side: Cue['side'], ...phrases: readonly string[]): PhraseGroup<Cue> => ({
  tag: { say, side },
  phrases,
});

/** What several cues are made of. */
export const CUE_CONCEPTS: Concepts = {
  person: [
    '(sister|brother|parent|parents|mom|mama|mum|mother|dad|daddy|papa|father|son|sons|daughter|daughters|family|friend|friends|bestie|aunt|auntie|uncle|cousin|cousins)',
    '(grandma|grandpa|granny|grandmother|grandfather|grandparents|grandson|granddaughter|grandkids|grandbabies|laws|folks|kid|kids|niece|nephew|twin|stepson|stepdaughter)',
    '(husband|wife|spouse|partner|fiance|fiancee|girlfriend|boyfriend|hubby|ex|roommate|neighbor|coworker|coworkers|boss|buddy|landlord|tenant)',
    '(lender|realtor|agent|broker|banker|doctor|dentist|attorney|lawyer|accountant|pastor|team|company|employer|firm|bank)',
    '(hermana|hermano|hermanos|primo|prima|primos|mama|papa|papas|padres|suegra|suegro|suegros|tio|tia|hija|hijo|hijos|esposa|esposo|amigo|amiga|jefe|familia|abuela|abuelo|cunada|cunado)',
  ],
  belongs: ['(my|our|his|her|their|the|mi|mis|nuestra|nuestro|su)'],
  workplace: [
    '(work|job|office|offices|school|schools|college|university|daycare|church|gym|hospital|clinic|campus|store|shop|plant|warehouse|base|headquarters|hq|branch|practice|business|restaurant|company|firm|factory|trabajo|escuela|oficina|iglesia)',
  ],
  home: [
    '(house|home|place|condo|apartment|apt|townhouse|townhome|duplex|rental|rentals|property|properties|lot|land|farm|ranch|cabin|trailer|casa|departamento|apartamento)',
  ],
  at: ['(over|out|up|down|off|close|back|here|there|just)? (in|at|near|around|to|en|by)'],
};

/** A city somebody looks in, and one somebody comes from, works in, has left, or does not want. */
export const LOCATION_CUES: readonly PhraseGroup<Cue>[] = [
  said(
    'wanted',
    'before',
    '(anywhere|anything|somewhere|everything|everywhere|all) from',
    '(looking|look|search|searching|shopping|hunting|buy|buying|purchase|move|moving|relocate|relocating|settle|settling|retire|invest|find|build|upgrade|downsize) (something|one|place|house|home|somewhere)? (back|closer|over|up|down|out|here)? (in|to|near|around|at|into|for|toward|within|outside of|by)',
    '(want|wants|hoping|hope|like|love|plan|planning|prefer|trying|need|needs|rather|decided|looking|going) (to)? (live|be|stay|remain|end up|move|buy|retire|get|go|look) (back|close|closer|somewhere|right|out)? (in|to|near|around|at|by|into)',
    '(want|wants|need|needs|prefer|prefers|consider|considering|interested|love|loves|loved|like|likes|liked)',
    '(want|wants|need|needs|like|love) ~3 in',
    '(would|could|might|gonna|will|going to) (probably|maybe|likely|rather|also|happily|gladly)? (live|be living|settle|be|end up|land|look) (in|near|around|at)',
    '(looking|look|search|searching|shopping|hunting) (at|for) ~4 in',
    '(add|adding|include|including|throw in)',
    '(quiero|queremos|busco|buscamos|comprar|mudarme|mudarnos) ~3 (en|a)',
    '(quiero|queremos) vivir en',
    // Who it is for, not where they live already
    '(for|para) (my|our|his|her|mi|mis|nuestra)? ~2 (sister|brother|parents|mom|dad|son|daughter|family|familia|padres|papas|friend|friends|aunt|uncle|cousin|grandma|grandparents|laws|mother|father|folks|kids|hijos|wife|husband) ~3 (in|near|around|en)',
  ),
  said(
    'not_wanted',
    'before',
    '(from|leaving|left|leave)',
    '(out|gone|away|escape|escaping) of',
    '(moved|relocated|relocating|transferring|transplant|came|coming|driving|commuting|flying|visiting) (in|up|down|over|out)? from',
    '(i|we|currently|now|he|she|they) (currently|now|both|do|am|are|still|have|been)? (live|living|lived|rent|renting|rented|stay|staying|reside) (over|up|down|out|here|near|close)? (in|to|by)',
    '(live|lives|lived|living|renting|rents|rented|been) (here|over|out|up|down)? (in|near)',
    '< (currently|still)? rent in',
    '(live|living|lives|rent|renting|cramped|crammed|stuck) in (a|an|the|our|my) ~4 in',
    '(moving|staying|living) in with ~4 in',
    '(my|our|current|the) (old|current)? (lease|rental|rent|landlord) (is|here)? in',
    '(stay|staying) put in',
    '(ours|mine) (here|over|out|down|up)? in',
    'used to (live|be|rent|work|own) (in|near)',
    '(my|our) (old|current|present|first|last|other)? (house|home|apartment|apt|place|condo|townhouse|townhome|duplex|rental) (here|over)? (in|is in)',
    '(sold|bought|owned|inherited) ~4 (in|near)',
    '(i|we) (already|still|also)? own ~4 (in|near)',
    '(i|we|they|he|she|who|already|also) (have|has|got|own|owns) ~2 (house|home|place|condo|rental|rentals|property|properties|family|friends|grandkids|kids|parents|job|business|apartment) ~1 (in|near)',
    '(i|we|they) (am|are) (currently|both|now|still|already|all|right now)? (over|down|up|out|here|based)? in',
    '(based|currently|presently|located|living) (out|here|over)? (in|of)',
    '< (right now|currently) in',
    '(work|works|working|job|jobs|trabajo|trabaja|office|starts|start|stationed|employed|employer|gig) ~3 (in|at|en|near)',
    '(commute|commuting|commutes|drive|driving) ~2 (to|into)',
    '(dentist|teacher|nurse|doctor|lawyer|engineer|physician|agent|realtor|firefighter|cop|manager|student|pastor|chef|accountant|lender|bank|broker|officer|attorney) (at|in|from|out of|over in)',
    '(my|our|his|her|in) (older|younger|little|big)? (sister|brother|parents|mom|dad|son|daughter|family|friend|friends|aunt|uncle|cousin|grandma|grandparents|laws|mother|father|folks|kids|grandkids) (is|are|lives|live|living|that lives)? (over|up|down|out|here)? in',
    '(sister|brother|parents|mom|dad|son|daughter|family|friend|friends|aunt|uncle|cousin|grandma|grandparents|laws|mother|father|folks|kids|grandkids) (is|are|lives|live|living|bought|moved|stays) (just|over|up|down|out|here)? (in|to)',
    '(my|our|his|her|the) (current|old|new)? (lender|realtor|agent|broker|banker|bank|doctor|dentist|church|gym|daycare|attorney|lawyer|boss|coworker|coworkers|friends|landlord) (is|are|works|lives|work|live)? (located|based|out|over|up|down)? (in|from|of|at)',
    'went to (school|college|church|work)? (in|at)?',
    '(go|goes) to (school|college|church|work) (in|at)?',
    '(went|go|goes) to ~3 (in|at)',
    '(grew up|born|raised|married) (over|up|down|out)? in',
    '(tired|sick) of (living in|driving (to|in)|renting in)?',
    'outgrew',
    '(vivo|vivimos|rento|rentamos|estoy|estamos) (ahora|actualmente)? en',
    '(vengo|venimos|soy|somos) de',
    '(tengo|tenemos) ~2 (casa|familia) en',
  ),
  said(
    'refused',
    'before',
    '(nothing|anything|anywhere|everywhere|everything) (but|except)',
    '(except|besides|not|instead of|rather than|over|excluding|minus|vetoed|veto|scratch|scratched|nixed|nix|drop|dropped|removed|remove|avoid|avoiding|skip|forget|ditch|hate|hates|hated|dislike)',
    '(ruled|crossed) (out|off)',
    '(gave|given|giving) up on',
    '(no|zero|not any) (interest|desire) in',
    '(says|said|say) (no|no way|nope|absolutely not|hell no|heck no|not) (to|on)',
    '(veto|vetoes|vetoing|against|opposed to|sour on|burned by|burnt by)',
    '(done|through|fed up|finished) with',
    'priced (us|me)? out of',
  ),
  said(
    'wanted',
    'after',
    '(only|instead|preferred|preferably)',
    '(is|would be) (better|best|perfect|ideal|our first|my first|first|fine|ok|good|great|preferred|where we want|where i want)',
  ),
  said(
    'passing',
    'before',
    '(was|were|had been|started out|used to) (looking|searching|look|set) (in|at|on|around)',
    '(considered|toured|visited|explored|looked at|looked in|tried)',
    '(transferred|relocated|moved|transferring|stationed|assigned|orders|pcs|pcsing) (in|at|would)? to',
    '(saw|seen|toured|viewed|visited) ~6 in',
    '(go|goes|going) to',
    '(driving|drive) (around|through|by|past)',
    '(outbid|lost out|beat out|beaten out|struck out|no luck) ~3 (in|on|around)',
  ),
  said(
    'refused',
    'after',
    '(prices|taxes|traffic|houses|homes|schools|area)? (has|have|is|are|was|got|getting|gets)? (gotten|got|just|way|become|all)? (too|so) (expensive|far|pricey|hot|big|crowded|busy|high|much|small|rural|dang|damn|rich)',
    '(prices|taxes|traffic) (is|are|has|have|got) (insane|awful|terrible|crazy|horrible|ridiculous|nuts|brutal)',
    '(is|are|was) (insane|awful|terrible|horrible|ridiculous|overpriced|off the table)',
    '(is|are)? out of (our|my|the)? (budget|price range|league|reach|question|range)',
    '(no|nope|nah) (that|thats|too|way)',
    '(is|was)? (out|overpriced|priced us out)',
    'but (i|we|it|that|they)? ~2 (can not|could not|do not) (afford|swing|do) ~1',
    '(is|was|got)? (beyond|outside|out of) (my|our) (means)',
    '(is|was) (not|a no)',
    '(has|have|is|are)? (went|gone|going|shot|jumped|gotten|got) (up|way up|crazy|nuts|insane|through the roof|out of (hand|control))',
  ),
  said(
    'not_wanted',
    'after',
    'born',
    '(area)? code',
    '(is|was) (home|where (i|we) (live|work|am|are|lived))',
    'transplant',
    'transplants',
    'native',
    'office',
    '(city)? credit union',
  ),
  said(
    'not_wanted',
    'before',
    '@belongs (own|older|younger|little|big|current|best|old|new)? @person ~2 (is|are|was|were|lives|live|living|lived|works|work|worked|stays|stay|has|have|got|owns|own|vive|viven|trabaja|esta) ~4 @at',
    '@belongs @person ~2 (bought|paid|sold|moved|closed|retired|built|found|rented|relocated|got|transferred|graduated|compro|vendio) ~4 @at',
    '@belongs ~2 @workplace ~1 (is|are|was|will be|moved|esta) ~4 @at',
    '@workplace (is|are) @at',
    '(my|our|his|her|mi) ~3 (is|are|was|sits|sit) (in|on|at|en)',
    '@belongs ~1 @person (in|en|at|from)',
    '(years|year|months|decade|decades|while|lifetime) (here|out|over|down|up)? in',
    '(my|our|his|her) ~2 (lease|storage|unit|job|rental|office) (is)? (in|at)',
    '(the)? city of',
    '< (job|work|office|school|church|family|lender|husband|wife) (is|are) ~1 @at',
    '(flying|fly|flew|flight|landed|landing|layover|stuck|stranded|vacation|vacationing|conference|convention|wedding|funeral|game|tournament|recital|concert|practice|hospital|traveling|travelling|travel|deployed|deployment|plane|airport|touchdown|delayed|camping|trip|broke down|trade show|hotel|visit|on a job) ~2 (in|into|to|at|over|through|near|from|out of)',
    '(minute|minutes|min|mins|hour|hours|daily|long) (drive|commute|ride|drives) ~3 (to|into|from|through|thru)',
    '(used to|once|had|sold|selling|sell|lost|paid|closed|bought|purchased|proceeds|equity) ~3 (in|near)',
    '(divorced|retired|graduated|buried|employed|enrolled|hired|enlisted|taught|coached|interned|headquartered|transferred|relocated|relocating|laid off) ~2 (in|at|from|out of)',
    '(i|he|she|husband|wife) (am|is) (a|an|the) ~3 (in|at|for|with)',
    '(got|received|saw|seen) your ~1 (text|message|email|letter|mailer|postcard|flyer|voicemail|ad|texts) ~1 (about|on|regarding) ~4 (in|for)',
    '(lender|bank|banker|broker|agent|realtor|lawyer|attorney|title company|inspector|cpa|accountant) ~2 (in|at|from|out of)',
    '(investor|investors|buyer|transplant|native|originally|straight|coming|came) (from|out of)',
    '(nacimos|naci|crecimos|creci|trabajo|trabajamos|trabaja|trabajando|venimos|vivia|viviamos|viviendo|viviamos|rentando|saliendo) ~2 (en|de)',
  ),
  said(
    'refused',
    'before',
    '(no thanks|no thank you|hard pass|pass) (on|to|for)',
    '(menos|excepto)',
    '(hold|strike|cross|crossing|cut|kill|lose|delete|take out|take off|leave out|minus|dropping|striking|rule out|ruling out|ruled out) (the|out|off)?',
    '(anywhere|anything|everywhere|everything|any city|any town) (but|except|besides|other than|outside of)',
    '(not|never) (really|a fan|big|crazy|interested|sold) (of|on|about|in)?',
    '(sick|tired|done|fed up|had enough) (of|with) (living in|driving (to|in)|renting in|being in)?',
  ),
  said(
    'refused',
    'after',
    'would be (a|the|my|our)? (dream|nice|great|ideal|perfect|awesome) but',
    '(taxes|prices|traffic|schools|hoas|hoa|insurance) (killed|kill|kills|scared|scare|ruined|priced|ran) ~1',
    '(is)? (off|out of|from) (the|my|our) (list|table|search|map)',
    '(no|nope|nah) >',
    'no (thanks|thank you|way)',
    '(got|is|was|has been|have been)? (cancelled|canceled|fell through|called off)',
  ),
  said(
    'not_wanted',
    'after',
    '(area|side)? is where (my|our|he|she|they|i|we|the) ~2 (do|does|work|works|live|lives|go|goes|grew|went|rent|rents|worked|lived|met|am|are|is)',
    '(born|bred|educated)',
    '(resident|residents|based|branch|headquarters|hq|campus|plant|traffic|born|police|deputy|teacher|nurse)',
  ),
  said(
    'final',
    'before',
    '(settled|settling|decided|landed|agreed|leaning|lean|going|went) (on|with|toward|towards)',
    '(well|ok|okay|fine|wait|no|actually|nah) (just|only|make it|it is|lets (say|do|go with|just do))',
    '(now|but) (just|only|it is|we lean|we are leaning|leaning|make it)',
    '(so|then) (it is|we are (looking at|thinking|going with)|we (want|picked|chose)|just)?',
    '(picked|chose|choosing|choose|meant)',
    '(will|can|could) (do|afford|settle for|take|go with)',
    'what i (said|want|wanted|asked for) (is|was)',
    '(changed|change|switch|switched|switching|moved) ~4 to',
  ),
  said('final', 'after', 'is where (i|we) (am|are|will be|want|would) (going|headed|moving|looking|to be)'),
  said('wanted', 'before', '(take|bring|get|find|put) (me|us) (something|a house|a place|back)? (to|in)', '(rather|rather be|settle) (in|near)', '(hunting|looking|shopping|searching) with ~4 (in|near)'),
  said('wanted', 'after', '(yes|yep|si) >'),
  said('final', 'after', '(is the one|is it >|then >|wins|won|is the winner|is the pick|instead)'),
];

/** What takes back the cities named before it. */
export const RETRACTED: readonly PhraseGroup<true>[] = [
  {
    tag: true,
    phrases: [
      '(scratch|forget|cancel|strike|nix|ignore|disregard) (that|it|those|them|all)',
      '(never mind|nevermind|on second thought|changed (my|our) (mind|minds)|change of plans|my bad|correction|i mean|i meant|i take that back)',
      '(hated|hate|did not like|do not like|not like|not love|not feeling|not for us|not for me|gave up on|over) ~1 (em|them|it|any|either|both|there)',
      '(none|neither) ~2 (worked|work|fit|works)',
      '(too|so) (expensive|far|pricey|crowded|high|rich|busy)',
    ],
  },
];

/** "Been renting in Carrollton, time to buy here": then where they live is where they look. */
export const STAYING: readonly PhraseGroup<true>[] = [
  {
    tag: true,
    phrases: [
      '(buy|buying|stay|staying|remain|own|settle|look|looking) ~1 here',
      '(same|this) (area|town|city|neighborhood|thing)',
      'the same $',
      '(minutes|minute|min|mins|miles|close|near|around|closer to|near to) (of|to|from)? (there|it)',
      '(something|anything|place|house|home|buy|live|be) (over|out|up|down)? there',
      'there (too|as well|also)',
      '(looking|move|moving|invest|look) (over|out|up|down)? there',
      'set on it',
      'like (that|it|theirs|his|hers) (one)?',
      'not want to (switch|change|leave)',
      'not want to move (away|far|out)',
      'not want to move >',
      '(stay|staying|remain|keep) (in|within) (it|that|the (same|district|school district|isd|area))',
      'miss (it|living (there|here)|that area|being there)',
      '(thinking about|thinking of|want to|wanting to|would like to|looking to|ready to|hoping to|plan to|planning to) (come|coming|move|moving|go|going|get|getting) back',
      '(close|closer|near|nearer|next) to (us|me|here|home)',
      '(close|closer|near|nearer) to (work|my work|my job|the office|my office|school)',
    ],
  },
];
