import type { PhraseGroup } from '../../../reading/phrases';

/**
 * What words beside a city say of it: `wanted`; `home` where somebody is now or comes from; `other` where they work, where
 * others live; `refused`; `selling` where the house is that they sell.
 */
export type PlaceRole = 'wanted' | 'home' | 'other' | 'refused' | 'selling';

export interface PlaceTag {
  readonly field: 'place';
  readonly role: PlaceRole;
  readonly side: 'before' | 'after';
}

const said = (role: PlaceRole, side: PlaceTag['side'], ...phrases: readonly string[]): PhraseGroup<PlaceTag> => ({
  tag: { field: 'place', role, side },
  phrases,
});

const IN =
  '(in|near|around|at|by|outside|inside|within|over in|out in|down in|up in|here in|out of|en|outside of|back in|right in)';
const PEOPLE =
  '(sister|sisters|brother|brothers|parents|mom|dad|mother|father|son|daughter|family|friend|friends|aunt|uncle|cousin|cousins|grandma|grandpa|grandparents|laws|kids|grandkids|girlfriend|boyfriend|fiance|wife|husband|hubby|ex|boss|coworker|people|folks|landlord|tenant|hermana|hermano|mama|papa|familia|suegra|primo)';

export const PLACE_CUES: readonly PhraseGroup<PlaceTag>[] = [
  said(
    'wanted',
    'before',
    `(want|wants|like|love|looking|hoping|hope|plan|planning|need|needs|prefer|going|trying|try|wish|rather|wanting|decided|ready|quiero|queremos|quisiera|gustaria|interested) ~3 (live|living|stay|staying|be|own|owning|reside|settle|buy|buying|move|moving|moved|home|house|place|retire|relocate|relocating|something|somewhere|anything|vivir|comprar|mudarme|mudarnos|land|condo|rental|duplex) ~2 ${IN}`,
    `(look|looking|search|searching|shopping|hunting|hunt|buy|buying|interested|find|homes|houses|home|house|place|places|condo|property|properties|land|something|anything|somewhere|listings|listing|market|focus|focused|focusing|stay|staying|busco|buscamos|buscando|comprar|casa|casas|terreno|options|area|stuff|investment|rental|rentals|duplex|townhome|lot|ranch|acres|acreage|bedroom|bed|beds|story) (for|only|mostly|primarily|mainly|specifically|exclusively|homes|houses|now|a house|something)? (a house|a home|homes|houses|land|a place)? ${IN}`,
    '(min|mins|minute|minutes|mile|miles|hour|hours|hr|hrs|drive|far|close|distance|proximity|commute|commutable|walking distance|equidistant|somewhere|anywhere|anything|everything|everywhere|halfway) (out)? (from|of|between|to)',
    `(close|closer|near|nearer|nearby|next|proximity|be) ~2 ${PEOPLE} ${IN}`,
    `(move|moving|moves|relocate|relocating|relocation|relocated|transfer|transferring|transferred|pcs|pcsing|coming|come|back|heading|headed|return|returning|downsizing|upsizing|mudar|mudarme|mudarnos|mudando|mudamos) (back|over|out|down|up|near|closer)? (to|into|in|a)`,
    '(and|or|but|then|now) (looking|want|wanting|moving|buying|searching|hoping) (in|to|for|at)?',
    '(only|just|prefer|preferably|ideally|love|loves|consider|considering|open to|okay with|ok with|fine with|either|maybe|like|even|actually|instead|rather|versus|vs|target|targeting|interested in|looking at|considered|thinking|thinking about)',
    'not (too|very|that|so)? far from',
  ),
  said(
    'home',
    'before',
    `(live|lives|living|lived|reside|resides|residing|rent|rents|rented|renting|lease|leasing|leased|located|stuck|born|raised|grew up|based|vivo|vivimos|rento|rentamos|viviendo|rentando|currently|presently|am|are|apartment|apt|apartments|staying with ~4) (here|now|currently|right now|both|an apartment|a house|a place|apartment|month to month|temporarily|actualmente|ahora|also|still|all the way|out|over|down|up|happily)? ${IN}`,
    '(from|leaving|left|leave|leaves|departing|fleeing|desde|soy de|somos de|vengo de|venimos de)',
    `(moving|moved|move|relocating|relocated|relocate|coming|came|come|transferring|transferred|transplant|transplants|transplanted|hail|hailing|originally|driving|drive|commuting|commute|up|down|over|in|hello|hi|hey|greetings|house hunting|hunting|shopping|visiting|flying|flying in|pcs|pcsing|migrating|escaping) (here|out|over|down|up|back)? from`,
    '(out|away|gone|far away|escape|escaping|get out|getting out) (of|from)',
    'used to (live|stay|be|rent|own) (in|near)',
    `(my|our|current|old|present|first|existing|the) (old|current|own|little|big|rental|starter|present)? (house|home|apartment|apt|place|condo|townhome|rental|lease|spot) (here|is|back|over|out)? ${IN}`,
    `(moving|staying|living|crashing|stay|live|move|moved|stuck) (in)? with ~4 ${IN}`,
    `(rent|renting|lease|apartment|apt|airbnb|hotel|temporary|temp housing) (is|are)? (up|ends|ending|expires|over)? ${IN}`,
    '(sold|selling|sell|closing on|closed on) ~4 in',
    '(am|are) (currently|right now|now|both|presently|still|also|over|out|down|up|here) (in|near|at)',
    '(i am|we are) (in|at) (the)?',
    '(currently|presently|ahorita|actualmente) (in|en)',
  ),
  said(
    'other',
    'before',
    `(work|works|working|worked|job|jobs|gig|office|offices|employed|employer|career|position|hq|headquarters|campus|internship|residency|stationed|starts|starting|start|hired|hires|teach|teaches|teaching|practice|business|company|shop|store|restaurant|trabajo|trabaja|trabajamos|empleo|chamba|firm|clinic|plant|warehouse|gym|church|hospital|base|assignment|role|boss is|shift|shifts|interview|interviewing|toyota|amazon|lockheed|raytheon|american airlines|att|bell|boeing|usaa|fidelity|schwab|jpmorgan|chase|state farm|liberty mutual|capital one|ti|texas instruments|ericsson|frito lay|pepsi|dr pepper|tesla|medical center|the va) (is|are|moved|located|me|him|her|us|out|over|down|up|there|transferred|relocated|here|at|with|for ~3)? ${IN}`,
    '(work|works|working|job|teach|teaches|employed|employee|cop|firefighter|nurse|manager) (for|at|with) (the)? (city of|town of)?',
    '(work|works|working|employed|trabajo|trabaja|teach|teaches|starts|starting|start|job) ~3 (in|en|near)',
    '(commute|commutes|commuting|driving|drive|drives|drove|travel|travels|traveling|train|bus) ~3 (to|into|toward|between)',
    `(dentist|teacher|nurse|doctor|lawyer|engineer|physician|agent|realtor|broker|firefighter|cop|manager|student|pastor|chef|accountant|contractor|investor|professor|lender|builder|officer|paramedic|attorney|realtors|agents) (at|in|from|near|out of|based in)`,
    `${PEOPLE} (is|are|lives|live|living|moved|bought|just moved|just bought|still lives|all live|both live|has a place|have a place|has a house|vive|viven|stay|stays|works|work|over|out|down)? ${IN}`,
    '(went|go|goes|going|attend|attends|attending|graduated|studied|studying|study|got) ~2 (school|college|class|classes|grad school|law school|med school|into|university|church|daycare)? (in|at|into|from|to)',
    '(grew up|born|raised|met|married|vacation|vacationing|deployed|visited|visiting|visit|was) (in|near|at)',
    '(graduated from|alumni of|degree from)',
    '(just|only|already|recently|previously|once) (bought|closed|purchased|sold) ~4 in',
    '(sold|own|owned|owns|have|has|bought|flipped|built) ~3 (house|houses|home|homes|rental|rentals|property|properties|duplex|condo|one|place|land|lot) (already)? in',
    '(flight|fly|flying|trip|event|party|concert|game|meeting|conference|appointment|dinner|lunch|wedding|funeral) (to|in|at|into)',
  ),
  said(
    'refused',
    'before',
    '(not|no|never|nothing|ni|nor|neither|hate|hates|hated|avoid|avoiding|skip|skipping|forget|scratch|except|excluding|minus|besides|without|leaving|over|tired of|sick of|done with|ruled out|crossed off|against|versus|tampoco|menos|excepto)',
    `(not|never|no|nothing|none|not anything|dont|no longer|not even|no more|stop|quit|cant|nowhere) ~5 ${IN}`,
    '(not|never|no longer|no more|not really|not even|stopped|quit|done|over) ~3 (in|at|interested in|considering|looking at|looking in|looking for|want|wanting|like|liking|about|consider|afford|do|doing|with|a fan of|feeling|into|open to|sending me|sending)',
    '(anywhere|anything|everywhere|everything|any city|any suburb|somewhere|all|nothing|any place|wherever|open to any|suburbs|cities|dfw|county|metroplex) ~2 (but|except|besides|other than|excluding|minus|outside of)',
    '(instead|rather|other|in lieu|away|outside|aside|apart|different) (of|than|from)',
    '(than|over)',
    '(gave up on|given up on|priced out of|outpriced in|tired of|sick of|done with|get away from|hate|cannot stand|not stand|burned out on|bored of|fed up with|had it with)',
    '(can|could) not (afford|do|stand|buy in|live in)',
    '(too far|further|farther) (from|than)',
    '(used to want|wanted|considered|thought about|was looking in|were looking in|was looking at|were looking at|started in|started out in|looked in|looked at|tried) (to be in|in)?',
  ),
  said(
    'refused',
    'after',
    '(has|have|is|are|was|were|got|getting|gets|just|all|seems|feels|looks) ~2 (too|so|overpriced|unaffordable|insane|crazy|ridiculous|expensive|pricey|unreal|out of|off the|nuts)',
    '(is|are|was|were|just|has|have)? (gotten|got|just|way|become|become|a bit|a little|getting|been)? too (expensive|far|pricey|hot|big|crowded|busy|high|much|small|rural|hectic|congested|long|close)',
    '(is|are|was) (out|no|not|a no|overpriced|off)',
    '(is|are|was|were|do|does|did|will|would|could) not',
    '(priced|prices|taxes|traffic|hoa) (us|me|is|are|got|killed)',
    '(no longer|anymore|any more|fell through|did not work|will not work|does not work)',
    '(no|nope|nah) (that|thats|too|way|its|it|thanks|thank)',
    '(sucks|sucked)',
  ),
  said(
    'home',
    'after',
    '(transplant|transplants|native|natives|resident|residents|based|born|born and raised|homeowner|homeowners|renter|renters|now)',
    '(is|was) (where|home|our home|my home|where we|where i) ~2 (live|living|are|am|rent|now|currently|from|work|works|born|lived)?',
    '(apartment|apt|lease|rental|landlord)',
    'at (the moment|present)',
  ),
  said('other', 'after', '(office|location|store|campus|branch|team|crew|showroom|headquarters|hq|plant|job|jobs)'),
  said(
    'selling',
    'before',
    `(sell|selling|list|listing|unload|offload|offer on|offer for|value of|worth|vender|vendo|get rid of) ~3 (house|home|place|property|condo|townhome|land|lot|duplex|rental|casa|propiedad|rentals|mine|it|one) ~2 ${IN}`,
    `(have|has|own|owns|got|inherited|inherit|tengo|tenemos) ~2 (house|home|place|property|condo|townhome|land|lot|duplex|rental|rentals|casa|propiedad|building|houses|rent house) ~1 ${IN}`,
    `(my|our|mom|moms|dads|parents|grandmas|mothers|fathers|mi|nuestra|his|her|late ~1) (rental|house|home|place|property|condo|townhome|land|lot|duplex|casa|rent house|investment property|estate) (is|located|that is|here|out|over|up|queda|esta)? ${IN}`,
    '(house|home|place|property|casa) (is|located|queda|esta) (in|at|en|near)',
  ),
];
