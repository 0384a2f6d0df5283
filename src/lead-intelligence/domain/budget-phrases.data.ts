import type { PhraseGroup } from '../../reading/phrases';

export interface Limit {
  /** `exact`: a word that looks like a limit and is none. */
  readonly bound: 'floor' | 'ceiling' | 'exact';
  readonly side: 'before' | 'after';
}

const limit = (bound: Limit['bound'], side: Limit['side'], ...phrases: readonly string[]): PhraseGroup<Limit> => ({
  tag: { bound, side },
  phrases,
});

/** How buyers limit a figure, besides what holds for any money. */
export const LIMITS: readonly PhraseGroup<Limit>[] = [
  limit(
    'ceiling',
    'before',
    '(max|maximum|ceiling|limit|cap|tops|top|most) (we|i)? (budget|price|can|could)? (is|would be|will be|of|do|go|spend|afford|being)',
    '(max|maximum|top|highest) (budget|price|spend|amount|purchase price)',
    '(hasta|maximo|no mas de|tope)',
    '(que|y que)? no (pase|pasen|suba|pasar) de',
    '(top|tap|max|cap|stop) (off|out) (at|around|about|near)?',
    '(most|max) (i|we) (will|would|can|could|want to|am willing to|are willing to) (pay|spend|go|do|give|offer)? (is|would be)?',
    '(por|a) menos de',
    'if ~3 (more than|over|above|past|north of)',
    '(stretching|stretched|pushing|maxing) (it)? (out)? (is|would be)',
    '(upper|top|outer|hard) (limit|end|ceiling) (is|of)?',
    '(maximo|tope) (de|es)',
    '(stay|staying|keep|keeping|be) (it)? (under|below|within)',
    '(can|could|may|might|will|would|willing to|able to) (maybe|possibly|probably|only|just)? (go|stretch|push|spend|do) (it)? (up|as high as)? to',
    'sub',
    '(tops|tope)',
    'not ~4 (more than|over|above|past|exceed|higher than)',
    '(stretch|push) (it)? (up)? to',
    '(can|could|might|may|able to) (only|just|maybe|possibly)? (stretch|push|go up|go as high as) (it|up)? (to|as)?',
    '(hard|absolute|final) (stop|limit|cap|line) (is|at|of)?',
    '(top|end|edge|limit|ceiling) of (my|our|the) (budget|range|price range|limit) (is|at|around)?',
    '(will|would|can|could) (pay|go|do) up to ~1',
    '(can|could|able to) (only|just) (do|go|spend|afford|swing)',
    '(only|just) (qualify|qualified|approved|preapproved|good|cleared) (for|up to)',
    '(only|just) (can|able to) (do|go|spend|afford|swing)',
    '(as high as|topping out at|maxed out at|maxing out at)',
    '(stop|stops|stopping|cap out|caps out|tap out|top out|tops out|max out|maxes out|bail|draw the line|cut off|cutoff is|quit) at',
    '(not|never) ~3 (cross|exceed|exceeding|break|pass|surpass|hit|top)',
    '(not|never) ~6 (over|above|past|more than|higher than|north of)',
    '(price|budget|spending)? (ceiling|limit|cap) (of|is|at)',
  ),
  limit(
    'ceiling',
    'after',
    '(and|,)? (that is|thats) (the end|all of it|my limit|the limit|the ceiling|the top|the most)',
    '(is|would be|being) (the|my|our)? (very|absolute)? (top|most|limit|ceiling|end|cap|roof|line|lid)',
    '(and)? not (a|one)? (single)? (dollar|penny|cent|dime|nickel|more|over|above|higher) ~1',
    '(and|,)? (i|we) (am|are|will|can) not (going|go) (over|above|past|higher|a dollar)',
    'not # plus',
    '(as|is|be) (the|my|our) (lid|roof|line)',
    '(maybe|possibly|preferably) (less|lower|under)',
    '(def|definitely|certainly|absolutely) not more',
    'is where (i|we) ~2 (tap|top|max|stop|draw|quit|bow|cap|bail)',
    '(and)? not (a|one|another)? (single|red)? ~1 (cent|penny|dime|nickel|dollar|buck) (more|over|above|past|higher)',
    '(and)? no (more|higher|mas)',
    '(firm|tops)? (is|would be|being) (my|our|the|her|his)? (absolute|total|hard|top)? (max|maximum|ceiling|limit|cap|top|most|highest)',
    'is as (high|far|much) as',
    '(each|apiece|all in|total) (max|maximum|tops)',
    '(is|would be) (the)? (most|highest|max)',
    '(or|and|y) (less|below|under|lower|cheaper|down|menos)',
    '(and)? not (a|one)? (single)? (dollar|penny|cent|dime|more)',
    '(house|home|place|budget|purchase)? (max|maximum|tops|ceiling|limit|cap)',
    '(hard)? (stop|limit|cap)',
    'o menos',
    'como maximo',
    'at the (outside|most|max|very most|absolute most|top end|high end)',
    'per (house|door|home|unit|property|piece|place) (at)? (the)? (most|max|maximum|tops)',
    '(is|are) (off the table|out|too (much|high|rich)|out of (reach|the question|our budget|my budget)|a no go|no go|a hard no|not happening)',
    '(y|and|but|pero) (no mas|no more|not more|nothing more|that is it|thats it)',
    'le llegamos pero no mas',
  ),
  limit(
    'exact',
    'before',
    '(went|gone|bumped|bump|raised|raise|increased|increase|moved|changed|change) (it|the budget|my budget|our budget)? (up|down)? to',
  ),
  limit(
    'exact',
    'before',
    '(closer|nearer) to',
    '(move|moving|step|stepping|trade|trading|size|sizing|went|gone|bumped|raised) up to (about|around)?',
  ),
  limit(
    'floor',
    'before',
    '(minimo|desde|a partir de|al menos)',
    '(minimum|min|floor) ~2 (is|of|would be)',
    '(not|never) ~6 (below|under|less than|lower than|cheaper than)',
  ),
  limit('floor', 'after', 'or (more|above|higher|up)', 'and (up|above)', 'o mas', 'para arriba', 'en adelante'),
];

export interface Owner {
  /** `final` goes before all others, `approval`, what a lender allows, behind them. */
  readonly whose: 'final' | 'buyer' | 'approval' | 'other';
  readonly side: Limit['side'];
}

/** Words that make a figure the buyer's own, whatever else is near ("preapproved by the bank for 300"), and those that make it none. */
export const OWN: readonly PhraseGroup<Owner>[] = [
  {
    tag: { whose: 'final', side: 'before' },
    phrases: [
      '(can|could|will|would|want to|like to|able to) (offer|pay)',
      '(actually|correction|more like|really)',
      '(make|change) (it|that)',
      '(mine|ours) is',
      '(ok|okay) fine',
      '(lets|let us) (say|do|go with|call it)',
    ],
  },
  {
    tag: { whose: 'final', side: 'after' },
    phrases: ['(get|gets|buy|buys) (me|us)', '(total|altogether|all together|all told|in total)'],
  },
  {
    tag: { whose: 'buyer', side: 'before' },
    phrases: [
      '(budget|price range|price point|max price|purchase price|spend|spending|afford|buying power)',
      'paying',
      '(budget|price range) (runs|goes|sits) (from|between|at)?',
    ],
  },
  {
    tag: { whose: 'approval', side: 'before' },
    phrases: [
      'loan amount',
      '(preaprobado|preaprobada|aprobado|aprobada|aprobados|aprobaron|preaprobaron) ~5 (hasta|por|de)',
      '(approved|preapproved|prequalified|preapproval|approval|prequal) (through|with|from|by|thru) ~3 (for|up to|at)',
      '(approved|preapproved|prequalified|qualified|qualify|prequal|preapproval|approval|approve|cleared|preapp|preappd|prequaled) (me|us|letter|amount)? (for|up to|to|at|with)?',
      '(lender|bank|broker|officer|credit union) ~2 (said|says|told us|told me) (ok|okay|yes) (to|on|for)',
      '(says|said|told|tells) (me|us)? (i am|we are) (good|cleared|approved|set|qualified|ok) (up to|for|to)',
      '(lender|bank|broker|officer|credit union|mortgage (guy|lady|person|company)|(wells|wells fargo|chase|usaa|rocket|navy federal)) ~2 (said|says|approved|cleared|qualified|thinks|told) (me|us)? (i|we)? (can|could|that)? (do|go|afford|get|qualify|spend|buy)? (for|up to|to)?',
    ],
  },
  {
    tag: { whose: 'buyer', side: 'after' },
    phrases: [
      '(purchase|budget|purchase price|price range)',
      'to (work with|spend|play with)',
      '(get|gets|buy|buys) (me|us)',
      'for the next (one|house|home|place)',
      '(each|apiece|per (house|door|home|property|unit))',
    ],
  },
  {
    tag: { whose: 'other', side: 'after' },
    phrases: [
      '(get|gets|buy|buys) you a',
      'is what ~6 (wants|want|is asking|asks|listed)',
      '(is|was) (my|our|his|her|the) ~2 idea',
      '(on|in) (the|my)? fico',
    ],
  },
  {
    tag: { whose: 'approval', side: 'after' },
    phrases: ['(preapproval|approval|approved|preapproved|prequal)'],
  },
  {
    tag: { whose: 'other', side: 'before' },
    phrases: [
      '(credit|fico|score|scores|beacon)',
      '(bid|countered|counter|outbid|offered|appraised|comps|comp|comped|comparables) (at|for|is|are|with|of)?',
      '(comps|comparables) ~5 (is|are|at|for)',
      '(bought|purchased|paid) ~4 for',
      'down payment ~2 (is|of|around|about|at|be|approximately)',
      '(rate|rates|interest|apr) (drop|dropped|fell|went|go|jumped|are|is|were|was|at)? (down|up)? (to|at|around|about)',
      '(payment|payments|rent|hoa|taxes) (is|are|was|of|at)? (around|about)?',
      '(seller|sellers|owner|owners) ~5 (want|wants|asking)',
      '(agent|realtor|she|he|they|you|zillow) ~2 (sending|sends|sent|showing|shows|showed) (me|us)?',
      '(they|seller|sellers|owner|owners|builder) (is|are|were|was)? (want|wants|asking|listed|listing|wanted) (for)?',
    ],
  },
  { tag: { whose: 'other', side: 'after' }, phrases: ['(credit|fico|score)'] },
];
