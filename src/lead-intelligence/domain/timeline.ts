import { type PhraseGroup, type PhraseMatch, PhraseMatcher } from '../../reading/phrases';
import type { Text } from '../../reading/text';
import type { TimeSpan } from '../../reading/time-spans';
import type { FoundInText, LeadTimeline, TimelineClass } from './lead';

const CLASSES: Readonly<Record<LeadTimeline, TimelineClass>> = {
  immediate: '0-30 days',
  '1_month': '0-30 days',
  '2_months': '1-3 months',
  '3_months': '1-3 months',
  '6_months': '3-6 months',
  '1_year': '6+ months',
  flexible: 'Unknown',
  unknown: 'Unknown',
};

/** The dashboard's class of a timeline. */
export function timelineClassOf(timeline: LeadTimeline): TimelineClass {
  return CLASSES[timeline];
}

/** Days with a unit, in words the shared time spans do not know. */
interface Extra {
  readonly days: number;
  readonly isInMonths: boolean;
}

const extra = (days: number, isInMonths: boolean, ...phrases: readonly string[]): PhraseGroup<Extra> => ({
  tag: { days, isInMonths },
  phrases,
});

const EXTRAS = new PhraseMatcher<Extra>([
  extra(
    7,
    false,
    'within (the|a) week',
    'any day now',
    '< (right)? now >',
    'immediate (need|move|possession|occupancy)',
    '(need|needs|have|sell|move|buy|out) ~4 (right now|now|today|tomorrow)',
    'casa ya',
    '(pero|necesito|necesitamos) (ya|you) >',
    '(the)? (sooner|faster|quicker|earlier) the better',
    '(like|as of|by|preferably) yesterday',
    '(need|needs|have|got) to (move|buy|close|be out|find (something|one|a house|a place)) (real|really|super|very|pretty|kind of)? (quick|quickly|fast|now|soon as possible)',
    '(evicted|eviction|out|move|moved|foreclosed|auction|auctioned) (by|on|this)? (monday|tuesday|wednesday|thursday|friday|saturday|sunday)',
    '(urgent|urgently|urgente|emergency)',
    '(mid|middle of the|middle of this) month',
    'ready (to go|to buy|to move|to close)? (right now|now|today)',
  ),
  extra(45, true, '(a|one|1)? month and (a)? half', '(month and a half|six weeks)'),
  extra(365, true, '(a|one|1)? year and (a)? half'),
  extra(183, true, '(half a|half|medio) (year|ano)', 'six months or so'),
  extra(365, true, '(within|in) (a|the) year', 'year or so'),
]);

/** A time that is about something else: how long they have looked, how old a thing is, when the lender calls. */
const ELSEWHERE = new PhraseMatcher<'before' | 'after' | 'clause'>([
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
      '(since|past|last|previous)',
      '(getting|get|be|become|loan|meeting|meet) ~2 (preapproved|prequalified|approved|lender|bank)',
      '(preapproved|preapproval|prequalified|prequalifying|approved|approval|lender|letter) (by|since|next|on|this|last|in)',
      '(quoted|confirming|confirmed|call|chat|talk|text) (me|you)?',
      '(going|reviews) (is|for)',
      'lease is (for|a|another)',
      '(approval|preapproval|preapproved|approved|letter|lock|prequal) (is)? (only)? (expires|expire|expired|good|valid|locked) (in|for|another)?',
      '(self employed|in business|on the job|employed|been at) (for)?',
      'bought (it|this)',
      'hours a',
      '(q1|q2|q3|q4)',
    ],
  },
  {
    tag: 'after',
    phrases: [
      '(ago|old|older|new|lease|fixed|loan|mortgage|rate|rates|arm|term|warranty|anniversary|left on)',
      '(of)? (tax)? (returns|taxes|history|statements|self employment)',
      '(self employed|in business|in a row|on the job|at my job|experience)',
      '(job|work|rental|credit|employment) history',
      'of (experience|looking|reserves|bank|statements|history|job|work|employment)',
      '(with|of) (another|an) agent',
      '(with|on) (the)? (lender|bank)',
    ],
  },
]);

/** When they want to buy or sell: the newest time that is about that; a range goes by its far end. */
export function readTimeline(text: Text, times: readonly TimeSpan[]): FoundInText<LeadTimeline> | null {
  const found: FoundInText<LeadTimeline>[] = [];
  const others = ELSEWHERE.findAllIn(text.tokens);
  for (const span of times) {
    const value = timelineOf(text, span);
    if (value === null || isElsewhere(text, span, others)) continue;
    found.push({ value, from: span.from, to: span.to });
  }
  const extras = EXTRAS.findIn(text.tokens);
  const all = [
    ...found.filter(({ from, to }) => extras.every((other) => other.to <= from || other.from >= to)),
    ...extras.map(({ tag, from, to }) => ({ value: timelineOfDays(tag.days, tag.isInMonths), from, to })),
  ].sort((a, b) => a.from - b.from);
  const timed = withFarEnds(
    text,
    all.filter(({ value }) => value !== 'flexible'),
  );
  return timed.find(({ value }) => value !== 'immediate') ?? timed[0] ?? all[0] ?? null;
}

const ALTERNATIVES = new Set('or maybe could be might to even possibly - , perhaps'.split(' '));
const BY_LENGTH: readonly LeadTimeline[] = ['immediate', '1_month', '2_months', '3_months', '6_months', '1_year'];

/** "Could be 3 months, could be a year": two ends of one range, of which the far one counts. */
function withFarEnds(text: Text, found: readonly FoundInText<LeadTimeline>[]): FoundInText<LeadTimeline>[] {
  const joined: FoundInText<LeadTimeline>[] = [];
  for (const each of found) {
    const before = joined.at(-1);
    const between = before === undefined ? [] : text.tokens.slice(before.to, each.from);
    const isRange =
      between.length <= 4 &&
      between.some(({ kind }) => kind === 'word') &&
      between.every((token) => ALTERNATIVES.has(token.text));
    if (before !== undefined && isRange && BY_LENGTH.indexOf(before.value) < BY_LENGTH.indexOf(each.value))
      joined.pop();
    joined.push(each);
  }
  return joined;
}

function isElsewhere(
  text: Text,
  { from, to }: TimeSpan,
  others: readonly PhraseMatch<'before' | 'after' | 'clause'>[],
): boolean {
  return others.some((cue) => {
    if (cue.tag === 'clause') return isSameClause(text, cue.from, from);
    return cue.tag === 'before'
      ? cue.from < from && cue.to >= from - 1 && cue.to <= from + 1 && isSameClause(text, cue.from, from)
      : cue.from === to;
  });
}

function isSameClause(text: Text, one: number, other: number): boolean {
  return text.tokens[one]?.clause === text.tokens[other]?.clause;
}

/** Said of all kinds of things: they tell a time only together with a wish (see `EXTRAS`). */
const WEAK_NOW = new Set(['today', 'tonight', 'tomorrow', 'yesterday', 'right now', 'at once']);

/** Ten years and more are the term of a loan or the age of a roof. */
const LONGEST_DAYS = 3000;

function timelineOf(text: Text, span: TimeSpan): LeadTimeline | null {
  if (span.kind === 'open') return isPriceFlexible(text, span) ? null : 'flexible';
  if (span.kind === 'now') {
    const said = text.tokens.slice(span.from, span.to).map((token) => token.text);
    return WEAK_NOW.has(said.join(' ')) && !isAllOfClause(text, span) ? null : 'immediate';
  }
  if (span.daysHigh === null || span.daysHigh > LONGEST_DAYS) return null;
  if (span.unit === 'day' && span.kind === 'deadline') return deadlineByWeekday(text, span);
  return timelineOfDays(span.daysHigh, span.unit === 'month' || span.unit === 'year');
}

/** "$450k (flexible)", "budget is flexible" */
function isPriceFlexible(text: Text, { from, to }: TimeSpan): boolean {
  const [second, before] = [text.tokens[from - 2], text.tokens[from - 1]];
  if (before?.text === '(' && second?.kind === 'number') return true;
  const [after, next] = [text.tokens[to]?.text ?? '', text.tokens[to + 1]?.text ?? ''];
  if (
    /^(?:on|with|about|as)$/.test(after) &&
    /^(?:area|areas|location|locations|price|budget|size|city|where|bedrooms|beds)$/.test(
      /^(?:the|my|our|to)$/.test(next) ? (text.tokens[to + 2]?.text ?? '') : next,
    )
  )
    return true;
  return [before, second].some((token) => /^(?:budget|price|location|area|city)$/.test(token?.text ?? ''));
}

/** "600k, Southlake, yesterday": nothing else is said with it. */
function isAllOfClause(text: Text, { from, to }: TimeSpan): boolean {
  const clause = text.clauses[text.tokens[from]?.clause ?? 0];
  if (clause === undefined || text.clauses.length < 2) return false;
  // "right now 430" is about the figure
  if (text.tokens[to]?.kind === 'number') return false;
  return text.tokens
    .slice(clause.from, clause.to)
    .every(
      ({ kind, index, text: word }) =>
        kind !== 'word' || /^(?:lol|haha|jk|please|pls)$/.test(word) || (index >= from && index < to),
    );
}

/** "by friday" is when something has to be; "on sunday", "sundays" is a talk. */
function deadlineByWeekday(text: Text, span: TimeSpan): LeadTimeline | null {
  return text.tokens[span.from]?.text === 'by' ? 'immediate' : null;
}

function timelineOfDays(days: number, isInMonths: boolean): LeadTimeline {
  if (days <= 30) return isInMonths ? '1_month' : 'immediate';
  if (days <= 60) return '2_months';
  if (days <= 92) return '3_months';
  return days <= 183 ? '6_months' : '1_year';
}
