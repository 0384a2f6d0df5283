import type { PhraseGroup } from '../../reading/phrases';

export type Elsewhere = 'before' | 'after' | 'clause';

/** Days with a unit, in words the shared time spans do not know. */
export interface Extra {
  readonly days: number;
  readonly isInMonths: boolean;
}

const extra = (days: number, isInMonths: boolean, ...phrases: readonly string[]): PhraseGroup<Extra> => ({
  tag: { days, isInMonths },
  phrases,
});

export const EXTRAS: readonly PhraseGroup<Extra>[] = [
  extra(
    7,
    false,
    'within (the|a) week',
    'any day now',
    '< (right)? now >',
    'immediate (need|move|possession|occupancy)',
    '(need|needs|have|sell|move|buy) ~4 (right now|now|today|tomorrow)',
    'out (of here|of there)? (by)? (right now|now|today|tomorrow)',
    'casa ya',
    'para (ya|you|yes)',
    '(nos|me) urge',
    'ahorita mismo',
    '(need|needs|want|wants) (it|this|one|something|a place|a house) ~1 (yesterday|now|today)',
    'like (now|right now|yesterday|today)',
    '(pero|necesito|necesitamos) (ya|you) >',
    '(the)? (sooner|faster|quicker|earlier) the better',
    '(like|as of|by|preferably) yesterday',
    '(need|needs|have|got) to (move|buy|close|be out|find (something|one|a house|a place)) (real|really|super|very|pretty|kind of)? (quick|quickly|fast|now|soon as possible)',
    '(evicted|eviction|out|move|moved|foreclosed|auction|auctioned) (by|on|this)? (monday|tuesday|wednesday|thursday|friday|saturday|sunday)',
    '(urgent|urgently|urgente|emergency)',
    '(mid|middle of the|middle of this) month',
    '(pretty much|basically|honestly)? ready ~3 (yesterday|today)',
    'ready (to go|to buy|to move|to close)? (right now|now|today)',
  ),
  extra(45, true, '(a|one|1)? month and (a)? half', '(month and a half|six weeks)'),
  extra(365, true, '(a|one|1)? year and (a)? half'),
  extra(183, true, '(half a|half|medio) (year|ano) (from now|from today|out)?', 'six months or so'),
  extra(365, true, '(a|one)? year (from now|from today|out)'),
  extra(30, true, '(a|one)? month (from now|from today|out)'),
  extra(
    7,
    false,
    'as (quick|quickly|fast|soon) as (humanly|is|you) (possible|can|humanly possible)',
    '(need|needs) ~8 right now',
  ),
  extra(365, true, '(within|in) (a|the) year', 'year or so'),
];

/** No hurry, in words the shared time spans do not know. */
export const OPEN: readonly PhraseGroup<true>[] = [
  {
    tag: true,
    phrases: [
      '(no|without a|without any) (particular|set|real|specific|hard|firm|fixed|strict)? (timetable|timeline|schedule|time line|time limit|calendar|date|deadline)',
      '(timing|timeline|timetable|schedule|move date|move in date|date|dates|closing) (is|are)? (wide|totally|pretty|very|fully)? (open|flexible|up in the air|tbd|whenever)',
      'take all the time',
      'all the time (in the world|you need|you want)',
      '(not|do not) (really)? (care|matter|mind) how long',
      'patience of a saint',
      '(no|sin) (tengo|tenemos|hay)? apuro',
      'algun dia',
      'no urgency',
      'no (me|nos|le) (urge|corre prisa|apura)',
      'cuando (se pueda|podamos|pueda|dios quiera)',
      '(there is|in) no (hurry|rush)',
      '(can|will|happy to|willing to) wait (for|as long)',
    ],
  },
];

/** A time that is about something else: how long they have looked, how old a thing is, when the lender calls. */
export const ELSEWHERE: readonly PhraseGroup<Elsewhere>[] = [
  {
    tag: 'clause',
    phrases: [
      '(flying|fly|visiting|visit|touring|tour|showing|appointment|open house|in town|coming down|coming up|house hunting|home shopping)',
      '(can|could|may|want to|like to|love to|able to|available to|free to|going to) (i|we|you)? (come)? (see|view|tour|walk|check|look at|meet|drive by|visit)',
    ],
  },
  {
    tag: 'before',
    phrases: [
      '(been|looking|lived|living|waiting|searching|rented|renting|worked|married|shopping) ~4 (for|over|like)',
      '(since|past|last|previous|after|llevo|llevamos|hace|desde hace|every)',
      '(waitlist|waiting list|wait|backlog|line) ~2 (is|was|of|runs)',
      '(hitch|rotation|deployment|tour|shift|turnaround)',
      'from # to # in',
      '(getting|get|be|become|loan|meeting|meet) ~2 (preapproved|prequalified|approved|lender|bank)',
      '(preapproved|preapproval|prequalified|prequalifying|approved|approval|lender|letter) (by|since|next|on|this|last|in)',
      '(quoted|confirming|confirmed|call|chat|talk|text) (me|you)?',
      '(going|reviews) (is|for)',
      'lease is (for|a|another)',
      '(approval|preapproval|preapproved|approved|letter|lock|prequal) (is)? (only)? (expires|expire|expired|good|valid|locked) (in|for|another)?',
      '(self employed|in business|on the job|employed|been at) (for)?',
      'bought (it|this)',
      'hours a',
      '(took|closing took|last closing)',
      '(q1|q2|q3|q4)',
    ],
  },
  {
    tag: 'after',
    phrases: [
      '(ago|old|older|new|lease|fixed|loan|mortgage|rate|rates|arm|term|warranty|anniversary)',
      'left on (my|our|the|this)? (arm|loan|mortgage|note|warranty|contract|policy)',
      '(of)? (tax)? (returns|taxes|history|statements|self employment)',
      '(self employed|in business|in a row|on the job|at my job|experience)',
      '(job|work|rental|credit|employment) history',
      '(a|per|each|every|out of the|of the|of every) (day|week|month|mo|year|yr)',
      '(on|off) (two|#|and)',
      '(expiration|expiry|apart)',
      '(too long|together|straight|running|now|already|total)',
      '(on|off|away|gone|apart) ~1 # ~1 (on|off)',
      'of (drizzle|rain|winter|work|service|school|college|history|rent|renting|statements|tax|taxes|marriage|training|sobriety|payments|credit|impeccable|being|living|doing|this)',
      'of (experience|looking|reserves|bank|statements|history|job|work|employment)',
      '(with|of) (another|an) agent',
      '(with|on) (the)? (lender|bank)',
    ],
  },
];
