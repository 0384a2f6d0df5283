import { type NumberMention, findNumbers } from './numbers';
import {
  DEADLINE_PHRASES,
  MONTHS,
  SEASONS,
  SPECIAL_SPANS,
  TIME_UNITS,
  type TimeUnit,
  WEEKDAYS,
} from './time-spans.data';
import { PhraseMatcher } from './phrases';
import type { Text, Token } from './token';

/**
 * `duration` "2-3 weeks", "a month"; `deadline` "by friday", "end of the month", "in march" (no days where that depends on
 * today's date); `now` asap, right away; `open` no rush, whenever, flexible.
 */
export type TimeSpanKind = 'duration' | 'deadline' | 'now' | 'open';

export interface TimeSpan {
  readonly from: number;
  readonly to: number;
  readonly kind: TimeSpanKind;
  /** The unit it was said in; null when none was. */
  readonly unit: TimeUnit | null;
  /** Days from now; null when the text does not give them. */
  readonly daysLow: number | null;
  readonly daysHigh: number | null;
  /** Offsets into the raw text. */
  readonly start: number;
  readonly end: number;
}

const NAMED = new PhraseMatcher([...SPECIAL_SPANS, ...DEADLINE_PHRASES]);

/** What time-span phrases are made of: for spelling repair. */
export const TIME_SPAN_WORDS: ReadonlySet<string> = NAMED.words;

/** Durations and deadlines of a text, left to right, none overlapping. */
export function findTimeSpans(text: Text, numbers: readonly NumberMention[] = findNumbers(text)): TimeSpan[] {
  const spans: TimeSpan[] = [];
  const isFree = (from: number, to: number): boolean => spans.every((span) => to <= span.from || from >= span.to);
  for (const span of [...specialSpans(text), ...durations(text, numbers), ...calendarSpans(text)]) {
    if (isFree(span.from, span.to)) spans.push(span);
  }
  return spans.sort((a, b) => a.from - b.from);
}

type Found = Omit<TimeSpan, 'start' | 'end'>;

function located(text: Text, found: Found): TimeSpan {
  const start = text.tokens[found.from]?.start ?? 0;
  return { ...found, start, end: text.tokens[found.to - 1]?.end ?? start };
}

/** Phrases with days of their own: "next year", "end of the month", "asap", "no rush". */
function specialSpans(text: Text): TimeSpan[] {
  return NAMED.findIn(text.tokens).map(({ tag, from, to }) => located(text, { from, to, ...tag }));
}

function durations(text: Text, numbers: readonly NumberMention[]): TimeSpan[] {
  const spans: TimeSpan[] = [];
  numbers.forEach((number, index) => {
    const next = numbers[index + 1];
    const span = durationOf(text, number, next);
    if (span !== null) spans.push(span);
  });
  return [...spans, ...looseDurations(text, spans)];
}

/** "3 weeks", "2-3 weeks", "6 to 8 months", "a week or two" is in `looseDurations`. */
function durationOf(text: Text, number: NumberMention, next: NumberMention | undefined): TimeSpan | null {
  if (number.isMoney || number.form === 'ordinal' || number.form === 'percent') return null;
  const unit = unitAt(text.tokens, number.to);
  if (unit !== null) return durationSpan(text, [number.from, unit.to], [number.value, number.value], unit.unit);
  if (next === undefined || !isRangeGap(text.tokens, number.to, next.from) || next.value <= number.value) return null;
  const far = unitAt(text.tokens, next.to);
  if (far === null || number.value > 120) return null;
  return durationSpan(text, [number.from, far.to], [number.value, next.value], far.unit);
}

function durationSpan(
  text: Text,
  [from, to]: readonly [number, number],
  [low, high]: readonly [number, number],
  unit: TimeUnit,
): TimeSpan | null {
  if (/^(?:old|ago|older|newer|straight|loan|fixed|mortgage)$/.test(text.tokens[to]?.text ?? '')) return null;
  const days = TIME_UNITS.days[unit];
  if (low * days > LONGEST_DAYS) return null;
  return located(text, { from, to, kind: 'duration', unit, daysLow: low * days, daysHigh: high * days });
}

function isRangeGap(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > 2) return false;
  const between = tokens.slice(from, to).map((token) => token.text);
  return between.length === 0 || /^(?:-|to|or|\/|or maybe|maybe|and)$/.test(between.join(' '));
}

function unitAt(tokens: readonly Token[], at: number): { readonly unit: TimeUnit; readonly to: number } | null {
  let place = at;
  if (tokens[place]?.text === 'more') place += 1;
  if (tokens[place]?.text === 'full' || tokens[place]?.text === 'business' || tokens[place]?.text === 'calendar')
    place += 1;
  const unit = TIME_UNITS.byWord.get(tokens[place]?.text ?? '');
  return unit === undefined ? null : { unit, to: place + 1 };
}

/** "Not in a million years" is no time. */
const LONGEST_DAYS = 36_500;

const VAGUE_COUNTS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['a', [1, 1]],
  ['an', [1, 1]],
  ['another', [1, 1]],
  ['couple', [2, 2]],
  ['few', [3, 4]],
  ['several', [3, 6]],
  ['un', [1, 1]],
  ['una', [1, 1]],
  ['par', [2, 2]],
]);

const MONEY_UNITS = new Set(['k', 'dollars', 'bucks', 'hundred', 'thousand', 'grand']);

/** "a month", "a couple of weeks", "a few months", "a week or two". */
function looseDurations(text: Text, counted: readonly TimeSpan[]): TimeSpan[] {
  const spans: TimeSpan[] = [];
  text.tokens.forEach(({ text: word }, at) => {
    const count = VAGUE_COUNTS.get(word);
    // "1850 a month" is a rate
    if (
      count === undefined ||
      text.tokens[at - 1]?.kind === 'number' ||
      MONEY_UNITS.has(text.tokens[at - 1]?.text ?? '')
    )
      return;
    const after =
      /^(?:couple|few|par)$/.test(word) && /^(?:of|de)$/.test(text.tokens[at + 1]?.text ?? '') ? at + 2 : at + 1;
    const found = unitAt(
      text.tokens,
      text.tokens[after]?.text === 'good' || text.tokens[after]?.text === 'whole' ? after + 1 : after,
    );
    if (found === null || counted.some((span) => span.to === found.to)) return;
    const orMore = orSomeMore(text.tokens, found.to, count[1]);
    const span = durationSpan(text, [at, orMore?.to ?? found.to], [count[0], orMore?.high ?? count[1]], found.unit);
    if (span !== null) spans.push(span);
  });
  return spans;
}

function orSomeMore(
  tokens: readonly Token[],
  at: number,
  low: number,
): { readonly high: number; readonly to: number } | null {
  if (tokens[at]?.text !== 'or') return null;
  const next = tokens[at + 1]?.text;
  if (next === 'two' || next === '2') return { high: 2, to: at + 2 };
  return next === 'so' ? { high: low, to: at + 2 } : null;
}

/** "by friday", "in march", "this summer", "before june 1st": how far off depends on today. */
function calendarSpans(text: Text): TimeSpan[] {
  const spans: TimeSpan[] = [];
  text.tokens.forEach((token, at) => {
    const before = text.tokens[at - 1]?.text ?? '';
    const isDay = WEEKDAYS.has(token.text);
    const isMonth =
      MONTHS.has(token.text) &&
      (token.text !== 'may' || /^(?:in|by|until|of|next|this|before|mid|early|late)$/.test(before));
    const isSeason = SEASONS.has(token.text) && /^(?:in|by|until|the|this|next|before|early|late|after)$/.test(before);
    if (!isDay && !isMonth && !isSeason) return;
    const from = /^(?:by|in|on|until|this|next|before|the|of|mid|early|late|after)$/.test(before) ? at - 1 : at;
    const to = text.tokens[at + 1]?.kind === 'number' && !isDay ? at + 2 : at + 1;
    const daysHigh = isDay ? (before === 'next' ? 14 : 7) : null;
    spans.push(
      located(text, { from, to, kind: 'deadline', unit: isDay ? 'day' : 'month', daysLow: isDay ? 0 : null, daysHigh }),
    );
  });
  return spans;
}
