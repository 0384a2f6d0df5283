import type { PhraseGroup } from './phrases';

/** What an amount of money is said to be. Figures that are no money (a year, a phone number) keep their own role. */
export type MoneyRole =
  | 'asking'
  | 'owed'
  | 'paid'
  | 'estimate'
  | 'listed'
  | 'offered'
  | 'repairs'
  | 'rent'
  | 'monthly'
  | 'down_payment'
  | 'salary'
  | 'fee'
  | 'difference'
  | 'size'
  | 'year'
  | 'phone'
  | 'zip'
  | 'address'
  | 'time'
  | 'count'
  | 'percent'
  | 'other';

export interface RoleCue {
  /** `hearsay`: "she thinks 410", an estimate or the seller's own wish, depending on who she is. */
  readonly role: MoneyRole | 'hearsay';
  readonly side: 'before' | 'after';
}

const cues = (role: RoleCue['role'], side: RoleCue['side'], ...phrases: readonly string[]): PhraseGroup<RoleCue> => ({
  tag: { role, side },
  phrases,
});

/**
 * Words that tell what the amount beside them is: `before` it ("I owe 180") or `after` it ("180 is what I owe").
 * The nearest one decides, of equally near ones the longer.
 */
export const ROLE_CUES: readonly PhraseGroup<RoleCue>[] = [
  cues(
    'asking',
    'before',
    '(zillow|zestimate|redfin|they|appraisal|appraiser|agent|realtor|county) (is|are|was|has it|had it|sounds|looks|seems) ~1 (right|correct|accurate|spot on|on the money|on point|dead on)',
    '(not|no|never|nothing) ~4 (less|under|below|lower) than what ~4 (paid|owe|owed|got|spent)',
    '(give me|pay me|give us|pay us|cover|pay|match|just|only|least|for) (just|only|back)? what (i|we) (owe|owed|paid|have in it|put in|put into it|got in it|invested|still owe)',
    '(not|no|never|nothing|anything|any) ~4 (less|under|below|lower) (than)? what (i|we) (still)? (owe|owed|paid) ~2 (which|that)? (is|was)?',
    '(want|wants|wanted|need|take|takes|get|ask|asking|accept|expect|expecting|expectation|expectations|hoping|hope)',
    '(looking|look|looked|sell|selling|sold) (it|the house|mine|this|ours)? for',
    '(can|could|may|might) have (it|her|this|mine|ours|the house|the place) for',
    '(open to|consider|considering|entertain|entertaining|accepting|taking|look at|listen to|hear) (any|all)? offers (over|above|from|around|at|starting at|north of|in the)',
    '(hands|hand|handed|pays|brings|gives) me',
    '(i|we) (said|told (you|them|him|her))',
    '(start|starts|begin|open) (at|with)',
    'quiere',
    '(want|need|take|get|wants|recover|recoup) (just|only|back)? what (i|we) (owe|owed|paid|have in it|put in|put into it|got in it|invested) (for it|on it|back|in it)? (which|that)? (is|was|so|back)?',
    '(let|letting) (it|her|this|the house|go of it) go for',
    '(let|letting) (it|her|mine|this one|ours)? go (for|at|around)',
    '(quiero|queremos|quisiera|quisieramos|pido|pedimos|acepto|aceptamos|aceptaria|necesito|minimo|gustaria|espero|esperaba|busco|dejo en|vendo en|venderia en|la doy en|dejaria en|lo menos)',
    '(seria|serian|precio es|vendo por|vendo a|daria en|daria por|conformo con)',
    '(part|parting) with it for',
    '(settle|settling|happy|fine|ok|okay|good|comfortable|cool|satisfied|content|do|live|roll) (with|for|at)',
    '(my|our|the|a|asking|sale|sales|selling|target|ideal|dream|bottom|rock|final|minimum|lowest|best|fair|firm|right) (price|number|figure|dollar|line)',
    'bottom (line|dollar|price)?',
    'rock bottom',
    '(lowest|least|minimum|floor|firm|max|most)',
    '(thinking|think|thought|say|saying|guess|guessing|figure|figured|figuring|suppose)',
    '(would|will|could|can) (be|do|work|say|go|sell)',
    '(have|has|got|needs|need|must|ought|gotta) (to)? (have|be|see|get|make)',
    '(came|come|coming|down|dropped|reduced|lowered|cut|moved|marked|went|go|going|get) (it|the price|price|me|down|up|that)? (down|up)? to',
    '(raise|bump|bring|make|push|up|take|drop|lower|reduce|get) (it|the price|that|the offer|your offer|me)? (up|down)? to',
    '(net|netting|pocket|clear|walk away with|walking away with|walk with)',
    '(go|going) (below|under|lower than|less than|any lower than|down to|for)',
    '(below|under|less than|lower than|no less than|north of|at least)',
    '(make|call) it',
    'shooting for',
    '(agreed|settled|decided|landed) (on|at)',
    'aiming (for|at)',
    'worth',
    'value (it|the house|mine)? at',
    'price (is|it at|would be|range|point)?',
    'ballpark',
    'range (of|is)?',
    'between',
    'somewhere',
    '(more|closer) (like|to)',
    'actually',
    'instead',
    'cash',
    'budget',
    'up to',
    'spend',
    'afford',
  ),
  cues(
    'asking',
    'after',
    'in (my|our) (head|mind)',
    '(after|before|net of|without|not counting|excluding) (all)? (the|my|your)? (fees|commission|commissions|closing|closing costs|taxes|costs|expenses|everything)',
    '(is|would be|sounds|seems|is about) (what i want|what we want|fair|good|right|fine|ok|great|perfect|reasonable|my|our|the|what i need|what we need|what i am asking|what we are asking|what i would take|what i had in mind|where i am at|acceptable|doable|enough|nice|ideal)',
    '(works|work|firm|cash|obo|net|takes|minimum|bottom line|gets)',
    'would (be|do|work|make|get)',
    'will (be|do|work|make|get)',
    '(and|then)? (it is|she is|you got|we got|you have|we have|i am) (yours|a deal|done|out|gone|sold)',
    '(is|would be) ~3 (low|lowest|minimum|floor|bottom|least) ~3',
    'or (best offer|more|better|nothing|no deal)',
    'for (it|the house|the place|my house|my place|this house|everything)',
    'too (much|high|crazy) (to|of a|for you|for this|for the)',
    '(pays|gets|covers|clears|buys) (everything|it all|it|me|us|all of it) (off|out)',
    'i (would|will|could) (take|sell|do|accept|be)',
    'and (not|no)',
    'take it or leave it',
    'each (max|maximum|tops|at most|or less)',
  ),
  cues(
    'owed',
    'before',
    '(owe|owes|owed|owing|owning)',
    '(a|the) (first|second|1st|2nd) (lien|mortgage)? (of|for|at)',
    '(debo|debemos|hipoteca|debe|deuda|prestamo|deber)',
    '(mortgage|mortgages|loan|loans|payoff|balance|lien|liens|heloc|note|debt|principal|bank)',
    'pay off',
    'paying off',
    '(upside down|underwater|behind|in arrears|arrears)',
    'equity',
    'judgment',
  ),
  cues(
    'owed',
    'after',
    'i (still)? owe on it',
    '(is|which is)? what (i|we) (still)? owe',
    '(i|we) (still)? owe',
    '(still|is still)? (owed|owing)',
    '(still)? left',
    '(is)? (still)? (left)? (on|in) (the|my|our|a)? (mortgage|loan|note|debt|equity|arrears|payoff)',
    '(mortgage|loan|payoff|lien|balance|debt|behind|equity|heloc)',
    'in (back|property)? (taxes|debt|liens|arrears)',
    'upside down',
  ),
  cues(
    'paid',
    'before',
    '(paid|bought|purchased|spent|invested|sunk|dumped|poured)',
    '(pague|pagamos|compre|compramos|costo|gaste|gastamos|inverti)',
    '(got|picked|bought|purchased|built) (it|the house|this|this house|this place|the place|it up) (for|at|back)',
    'purchase price',
    'cost (me|us)',
    '(put|putting) (in|into)?',
    'paying',
  ),
  cues(
    'paid',
    'after',
    '(is|was)? what (i|we|they|he|she) (paid|bought|gave)',
    '(i|we|they) paid',
    '(invested|sunk|spent|wrapped up)',
    '(into|invested in|tied up in) (it|the house|this house|this|the place|that)',
    'when (i|we) (bought|got|purchased)',
    '(for|on) (the|a|my|our)? (new|next|another) (place|house|home|condo|one)',
    'purchase',
  ),
  cues(
    'estimate',
    'before',
    '(lot|land|dirt|pool|kitchen|roof|location|acreage|shop|barn|garage|view|trees|timber) (alone|itself|by itself)? (is|are)? ~1 worth',
    '(zillow|zestimate|redfin|trulia|realtor|realtors|agent|agents|broker|appraised|appraisal|appraiser|assessed|assessment|assessor)',
    '(county|tax value|tax appraisal|comps|comp|comparables|neighbor|neighbors|website|websites|online|internet|google|chatgpt|homes com|hcad|dcad|cad)',
    '(neighbor|neighbors|friend|coworker|cousin|buddy|realtor|agent|somebody|someone|people|house|houses|homes|place|one|ones|guy|lady|family) ~5 (sold|got|went|going|go|sells|selling|sell|listed|wants|asking|says|said|thinks|thought|told|get|getting) (theirs|his|hers|it|me|us|one)? (for|at|about|around)?',
    '(neighbor|neighbors) (house|place|home)',
    '(next door|down the street|across the street|up the street|down the road|down the block|on my street|on our street|around the corner|around here|in the neighborhood (is|are|go|goes|going|went|sell|sells|selling|sold|have|listed|got)|in (my|our|this) neighborhood|on the block)',
    '(vecino|vecina|vecinos|tasacion|avaluo|valuo|agente|catastro|impuestos)',
    '(seen|saw|see|know|notice|watched) ~4 (go|going|sell|sold|selling|listed) (for|at)?',
    '(comp|comps|comparables) ~3 (go|going|sell|selling|sold|are|listed|went) (for|at)?',
    '(fixed|fixed up|rehabbed|remodeled|redone|after repairs|after rehab) (it|up)? (would|will|should|could|might)? (be|bring|go for|get|sell for)? (worth)?',
    '(realtor|agent|broker|neighbor|zillow|appraiser|buddy|friend) (thinks|says|said|told me|told us|figures|swears) ~3 (clear|net|get|list|worth|make)',
    '(new|next|bigger|smaller|other) (place|house|home|one|condo) ~7 (is|costs|runs|goes for|listed at)',
    '(them|they|ones|houses|homes|places|everything|stuff) (go|going|sell|selling|sold|are going|are selling|been going|have been going|have sold|went|are listed) (for|at|around|about)?',
    '(they|bank|county|city|appraiser|tax|agent|realtor|zillow|insurance|taxes) ~2 (had|have|has|put|puts|got|valued|value|values|priced|pegged|pegs) (it|mine|ours|the house|my house|this|the place|us)? (at|for|around|down at)?',
    '(came|come|comes|coming) (in|back|out) (at|around)',
    '(tax|city|town|insurance|bank|county) (office|man|people|assessor|district|bill|records|record|statement|board|notice|letter)',
    '(should|could|would) (get|list|sell|go) ~3 (says|said|told)',
    'told (me|us) ~3 (list|get|sell)',
    '(similar|other|same|identical|comparable) (house|houses|homes|home|ones|one|places|properties|model)',
    '(told|tells|said|says) (me|us|it is worth|i could get|it would|we could)',
    'they (say|said|told|sell|sold|go|were)',
    'market (value|price|rate)',
    '(insured|insurance) (for|at|value)?',
    'arv',
  ),
  cues(
    'estimate',
    'after',
    '(is|was)? what (zillow|the zestimate|redfin|the appraiser|the realtor|my realtor|the agent|an agent|a realtor|my neighbor|the neighbor|the neighbors|the county|they|it says)',
    '(per|from|on|by|according to|says|said|via|off) (the|my|a)? (zillow|zestimate|redfin|trulia|realtor|agent|appraisal|appraiser|county|neighbor|tax|website|comps)',
    '(zillow|zestimate|redfin|appraisal)',
    '(is|was) (the|my|its|their)? (zillow|zestimate|redfin|appraisal|appraised|assessed|tax)',
    '(next door|down the street|across the street|around here)',
    '(for|on)? (theirs|hers|his|(his|her|their) (house|place|home|one|lot|property))',
    '(segun|dice)',
  ),
  cues('percent', 'before', '(refinanced|refinance|refi|rate|interest|apr|locked in|locked) (rate)? (is|was|of|at)?'),
  cues(
    'hearsay',
    'before',
    '(says|said|thinks|thought|reckons|swears|believes|insists|told me|told us)',
    '(she|he|they) (thinks|think|says|say|said|thought|told|figures|believes|wants|told me|guessed) (it is|we could|i could)? (worth|get)?',
  ),
  cues(
    'listed',
    'before',
    '(listed|listing|list)',
    'on the market (for|at)',
    '(had|have) it (up)? (for sale)? (at|for)',
  ),
  cues('listed', 'after', '(list|listing) price', 'on (the)? (mls|market)'),
  cues(
    'offered',
    'before',
    '(offered|offering|offers)',
    '(turned down|turn down|turning down|rejected|refused|declined|passed on|walked away from|said no to|turned away)',
    '(got|had|have|received|turned down|rejected|declined|refused|passed on) ~3 (offer|offers|bid|bids)',
    '(opendoor|offerpad|investor|investors|buyer|wholesaler|guy|company|somebody|someone|another buyer) ~3 (offered|offer|said|bid|gave|would give|give)',
    'your (offer|number|price|figure|letter)',
    '(offer|bid) (of|for|at|was|is)',
    'under contract (once|before|already|last year)? (for|at)',
    '(you|you are|they|your|they are) (said|offered|say|offering|saying|want|are at|came back at|started at)',
  ),
  cues(
    'offered',
    'after',
    '(offer|bid)',
    'from (opendoor|offerpad|another|an investor|someone|somebody)',
    '(you|that you|they) (offered|said|are offering)',
    'like (the|that) (last|other|first) (guy|one|investor|buyer|company|outfit|caller|lady|person|offer)',
    'what (the|another|some|that|a|an)? ~2 (offered|bid|offered me|would give me|would pay)',
  ),
  cues(
    'repairs',
    'before',
    '^ needs (about|at least|like|maybe|around|probably|easily)?',
    '(house|it|place|property|roof|home) (needs|will need|would need|probably needs|could use) (about|at least|like|maybe|around|probably|easily)?',
    '(contractor|plumber|electrician|roofer|handyman|inspector|hvac guy|foundation guy) ~1 (said|says|estimated|told|wants|bid|wanted|priced) (me|us|it)?',
    '(repair|repairs|renovation|renovations|rehab|remodel|remodeling|quote|quoted|quotes|contractor|contractors|plumber|roofer|roofers|estimate|estimates|estimated|bid)',
    '(fix|fixing|replace|replacing|redo|redoing|update|updating) (it|it up|this|the)? (would|will|is)? (be|cost|run|take)?',
    '(cost|costs|run|runs|costing) (about|around|over|like|at least)?',
    '(roof|foundation|hvac|kitchen|plumbing|ac|furnace|septic|electrical|sewer|windows) (is|was|will be|would be|alone is|costs|for|at|replacement)',
  ),
  cues(
    'repairs',
    'after',
    '(in|of|worth of|for|for the|for a|on|on the|on a|just for|to) (new|the|a|all|some|deferred|basic|minor|major)? (repair|repairs|work|fix|fixing|updates|updating|upgrades|renovations|rehab|remodel|roof|foundation|plumbing|kitchen|hvac|ac|windows|damage|improvements|materials|stuff|electrical|maintenance|clean|cleanup|septic|sewer|replace|redo|paint|flooring|floors|furnace|siding)',
    'to (fix|repair|replace|redo|get it|make it|bring it|renovate|update|rehab)',
    '(new|worth of)? (roof|foundation|hvac|repair|repairs|kitchen|estimate|quote)',
    'into (fixing|repairing|renovating|updating)',
  ),
  cues('repairs', 'after', 'worth of', 'in (pilings|piers|remediation|materials|labor|code violations)'),
  cues('rent', 'before', '(rent|rents|rented|renting|lease|leased|leases|tenant|tenants|rental|section 8)', 'airbnb'),
  cues('rent', 'after', '(in|of)? (rent|rental)', 'a night'),
  cues('monthly', 'before', '(payment|payments|hoa|dues|utilities|premium|premiums)'),
  cues(
    'monthly',
    'after',
    '(a|per|every|each|/) (month|week|year|mo|day|night|hour)',
    '(monthly|yearly|annually|weekly|annual)',
    'for (the)? (hoa|payment|insurance)',
    '(payment|payments|hoa)',
  ),
  cues('down_payment', 'before', 'down payment', '(put|putting|saved)'),
  cues(
    'down_payment',
    'after',
    '(as|for)? (a|the|my|our)? down payment',
    'to put down',
    'down',
    'saved',
    'in (savings|the bank)',
  ),
  cues('salary', 'before', '(income|salary|earn|earning|earns|household income)', '(i|we|he|she) make'),
  cues(
    'fee',
    'before',
    '(commission|commissions|fees|fee|closing costs|taxes|tax bill|property tax|insurance|deductible|moving costs)',
  ),
  cues('fee', 'after', '(each|apiece|a piece|per person|per head|per heir|to each)'),
  cues(
    'fee',
    'before',
    '(losing|lose|lost)',
    '(remediation|cleanup|restoration|insurance|contractor|engineers|inspector) (co|company|report|outfit|guy)? (wanted|wants|says|said|quoted)',
  ),
  cues(
    'fee',
    'after',
    '(in|of|for|on|to)? (the|my|our|your)? (realtor|agent|closing|moving|back|property|legal)? (commission|commissions|fees|fee|closing costs|costs|taxes|expenses|lawyer|attorney|movers|deposit|earnest money|insurance)',
  ),
  cues(
    'difference',
    'before',
    '(come|came|go|going|move|moving|bump|bring|raise|push|bumping|get|nudge) (it|that|the price|the offer|your offer|your number|price|offer|yours|me)? (up|down) (by|another)?',
    '(raise|increase|bump|drop|lower|reduce|cut) (it|that|the price|the offer|your offer|price|offer|yours|by)? (by|another)?',
    '(knock|take|shave|took|knocked|come) (it|off|down|another|off the price)? (off|another)?',
    '(add|adding|throw in|toss in|sweeten it|sweeten the deal|kick in|tack on|throw another)',
    '(another|additional|extra|plus)',
    '(off by|apart by|short by|minus)',
    '(sube|suba|subele|agrega|agregue|anade)',
  ),
  cues(
    'difference',
    'after',
    '(more|higher|lower|less|extra|short|over|above|below|under|additional|off|better|shy|apart|on top)',
    'mas (de|que|y)',
    'too (high|much)',
    '(on|to) (top|it|that)',
  ),
];
