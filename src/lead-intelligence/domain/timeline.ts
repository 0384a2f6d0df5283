import type { PhraseMatch } from '../../reading/phrases';
import type { Text } from '../../reading/text';
import type { TimeSpan } from '../../reading/time-spans';
import type { FoundInText, LeadTimeline, TimelineClass } from './lead';
import type { LeadPhrases } from './lead-phrases';
import type { Elsewhere } from './timeline-phrases.data';

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

/** When they want to buy or sell: the newest time that is about that; a range goes by its far end. */
export function readTimeline(
  text: Text,
  times: readonly TimeSpan[],
  { elsewhere: others, extras: said, open }: LeadPhrases,
): FoundInText<LeadTimeline> | null {
  const found: FoundInText<LeadTimeline>[] = [];
  for (const span of times) {
    const value = timelineOf(text, span);
    if (
      value === null ||
      isElsewhere(text, span, others) ||
      isPast(text, span) ||
      isRate(text, span) ||
      isHours(text, span)
    )
      continue;
    found.push({ value, from: span.from, to: span.to });
  }
  // "7 months from now"
  const extras = said.filter(
    ({ from, to }) =>
      (text.tokens[to - 2]?.text !== 'from' || /^(?:a|one|year|month)$/.test(text.tokens[from]?.text ?? '')) &&
      !(/^(?:nos|me)$/.test(text.tokens[from]?.text ?? '') && text.tokens[from - 1]?.text === 'no') &&
      text.tokens[from - 1]?.kind !== 'number',
  );
  for (const { from, to } of open) found.push({ value: 'flexible', from, to });
  const all = [
    ...found.filter(({ from, to }) => extras.every((other) => other.to <= from || other.from >= to)),
    ...extras.map(({ tag, from, to }) => ({ value: timelineOfDays(tag.days, tag.isInMonths), from, to })),
  ].sort((a, b) => a.from - b.from);
  const timed = withFarEnds(
    text,
    all.filter(({ value }) => value !== 'flexible'),
  );
  const corrected = correctionOf(text, timed);
  if (corrected !== null) return corrected;
  return timed.find(({ value }) => value !== 'immediate') ?? timed[0] ?? all[0] ?? null;
}

/** "So 5 months", "the short version is 2 months", "make it 6 weeks": what all that was said before comes to. */
const CONCLUDES =
  /(?:^so |\bso (?:yeah |yes |its |it is |just |about )?|\bmake (?:it|that) |\bcall it |\b(?:short version|bottom line|answer|long story short) (?:is )?)$/;

function saidBefore(text: Text, from: number): string {
  const words = text.tokens.slice(Math.max(0, from - 4), from).filter(({ kind }) => kind !== 'punctuation');
  return words.map((token) => `${token.text} `).join('');
}

const CORRECTION = /^(?:mean|meant|correction|actually|sorry|scratch|wait|oops|originally)$/;
const MORE_LIKE = new Set('it like now is to closer say just about say and then us'.split(' '));
const TURNED = /^(?:now|make|making|like|changed|moved|bumped|pushed|closer|correction|meant|mean)$/;
const MOST_COUNTED = 24;

/** "2 months. I mean, 2 weeks!", "6 months, but they moved my start date up so make it 2": what was said last, in the unit said before. */
function correctionOf(text: Text, timed: readonly FoundInText<LeadTimeline>[]): FoundInText<LeadTimeline> | null {
  const conclusion = timed.findLast(({ from }) => CONCLUDES.test(saidBefore(text, from)));
  if (conclusion !== undefined && timed.length > 1) return conclusion;
  const wished = timed.filter(({ from }) =>
    /\b(?:buy|buying|move|moving|close|closing) (?:in|within) $/.test(saidBefore(text, from)),
  );
  if (wished.length === 1 && timed.length > 1) return wished[0] ?? null;
  const bare = bareCorrection(text, timed);
  if (bare !== null) return bare;
  const [first, second] = [timed[0], timed[1]];
  if (first === undefined || timed.length > 2) return null;
  if (second !== undefined)
    return text.tokens.slice(first.to, second.from).some((token) => CORRECTION.test(token.text)) ? second : null;
  return null;
}

/** "6 months, but they moved my date so make it 2": a number alone, in the unit of the times before. */
function bareCorrection(text: Text, timed: readonly FoundInText<LeadTimeline>[]): FoundInText<LeadTimeline> | null {
  const first = timed.at(-1);
  if (first === undefined) return null;
  const unit = UNIT_DAYS.get(text.tokens[first.to - 1]?.text ?? '');
  if (unit === undefined) return null;
  const at = text.tokens.findLastIndex(({ kind }) => kind === 'number');
  const count = Number(text.tokens[at]?.text);
  const isLast = at > first.to && (text.tokens[at + 1] === undefined || text.tokens[at + 1]?.kind === 'punctuation');
  if (!isLast || !(count > 0 && count <= MOST_COUNTED) || !MORE_LIKE.has(text.tokens[at - 1]?.text ?? '')) return null;
  if (!text.tokens.slice(first.to, at).some((token) => TURNED.test(token.text))) return null;
  return { value: timelineOfDays(count * unit, unit >= 30), from: at, to: at + 1 };
}

const UNIT_DAYS: ReadonlyMap<string, number> = new Map([
  ['days', 1],
  ['weeks', 7],
  ['months', 30],
  ['month', 30],
  ['week', 7],
]);

/** "An hour from Denton", "call in 2 hours": only days are told in so many hours. */
function isHours(text: Text, { unit, daysHigh }: TimeSpan): boolean {
  return unit === 'hour' && daysHigh !== null && daysHigh < 1;
}

const WISHED =
  /^(?:want|wanting|wanted|plan|planning|hoping|move|moving|buy|buying|sell|selling|thinking|need|trying|close)$/;

const DONE =
  /^(?:have|has|had|been|was|were|did|served|spent|worked|wintered|financed|loved|lived|rented|bought|paid|[a-z]{3,}ed)$/;

/** "have wintered here for six years", "financed for 39 months", "one more day": how long, not when. */
function isLasting(text: Text, from: number): boolean {
  const word = (at: number): string => text.tokens[at]?.text ?? '';
  if (word(from) === 'one' && word(from + 1) === 'more') return true;
  if (/^(?:did|served|spent)$/.test(word(from - 1))) return true;
  if (word(from - 1) !== 'for') return false;
  const { clause } = text.tokens[from] ?? { clause: -1 };
  const before = text.tokens.slice(Math.max(0, from - 9), from).filter((token) => token.clause === clause);
  if (
    before.some((token) =>
      /^(?:need|needs|approved|preapproved|locked|good|wait|ready|will|going|down)$/.test(token.text),
    )
  )
    return false;
  return before.some((token) => DONE.test(token.text));
}

/** "been in this apartment 5 years", "divorced a year": how long something has been going on. */
function isPast(text: Text, { from, kind }: TimeSpan): boolean {
  if (kind !== 'duration') return false;
  const clause = text.tokens[from]?.clause;
  if (isLasting(text, from)) return true;
  for (let at = from - 1; at >= from - 5; at -= 1) {
    const token = text.tokens[at];
    if (token?.clause !== clause || WISHED.test(token?.text ?? '')) return false;
    if (token?.text === 'in' && at === from - 1) return false;
    if (/^(?:been|divorced|widowed|separated|retired|sober|married|rented|owned|lived)$/.test(token?.text ?? ''))
      return true;
  }
  return false;
}

/** "365 days a year", "2 nights a month": how often. */
function isRate(text: Text, { from, kind }: TimeSpan): boolean {
  if (kind !== 'duration' || !/^(?:a|per|each|every)$/.test(text.tokens[from]?.text ?? '')) return false;
  // "2x a week", "611 houses a day"
  const [second, before] = [text.tokens[from - 2], text.tokens[from - 1]];
  if (before?.kind === 'number' || (second?.kind === 'number' && before?.kind === 'word')) return true;
  return /^(?:nights|night|days|day|weeks|week|wks|times|hours|hrs|once|twice|months)$/.test(
    text.tokens[from - 1]?.text ?? '',
  );
}

const ALTERNATIVES = new Set('or maybe could be might to even possibly - , perhaps'.split(' '));
const BY_LENGTH: readonly LeadTimeline[] = ['immediate', '1_month', '2_months', '3_months', '6_months', '1_year'];

/** "Could be 3 months, could be a year": two ends of one range, of which the far one counts. */
function withFarEnds(text: Text, found: readonly FoundInText<LeadTimeline>[]): FoundInText<LeadTimeline>[] {
  const joined: FoundInText<LeadTimeline>[] = [];
  for (const each of found) {
    const before = joined.at(-1);
    const between = before === undefined ? [] : text.tokens.slice(before.to, each.from);
    const isOutside = /^(?:at the outside|at the most|at most|max|tops)/.test(
      text.tokens
        .slice(each.to, each.to + 3)
        .map((token) => token.text)
        .join(' '),
    );
    const isRange =
      between.length <= 4 &&
      (isOutside || between.some(({ kind }) => kind === 'word')) &&
      between.every((token) => ALTERNATIVES.has(token.text));
    if (before !== undefined && isRange && BY_LENGTH.indexOf(before.value) < BY_LENGTH.indexOf(each.value))
      joined.pop();
    joined.push(each);
  }
  return joined;
}

function isElsewhere(text: Text, { from, to }: TimeSpan, others: readonly PhraseMatch<Elsewhere>[]): boolean {
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
  const about = /^(?:the|my|our|to)$/.test(next) ? (text.tokens[to + 2]?.text ?? '') : next;
  const isFlexible = text.tokens[to - 1]?.text === 'flexible';
  if (isFlexible && /^(?:on|with|about|as)$/.test(after) && !TIMES.test(about)) return true;
  return [before, second].some((token) => /^(?:budget|price|location|area|city)$/.test(token?.text ?? ''));
}

const TIMES = /^(?:time|timing|timeline|date|dates|when|move|moving|closing|close|schedule|it|that|this|start)$/;

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
