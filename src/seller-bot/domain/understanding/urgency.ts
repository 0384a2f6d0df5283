import type { PhraseMatch } from '../../../reading/phrases';
import { PhraseMatcher } from '../../../reading/phrases';
import type { Text } from '../../../reading/text';
import type { TimeSpan } from '../../../reading/time-spans';
import { findTimeSpans } from '../../../reading/time-spans';
import type { Question, Urgency } from '../reading';
import { isDeniedAt } from './denial';
import type { Found } from './found-value';
import { foundAt } from './found-value';
import type { UrgencySign } from './urgency.data';
import { URGENCY_CONCEPTS, URGENCY_PHRASES } from './urgency.data';

type Sign = PhraseMatch<UrgencySign>;

const phrases = new PhraseMatcher(URGENCY_PHRASES, URGENCY_CONCEPTS);

/** Words spelling repair should know. */
export const urgencyWords = phrases.words;

/** A date up to so many days off is near. */
const NEAR_DAYS = 45;
/** How many words may stand between what is due and its date. */
const DUE_REACH = 6;

/** How much the sale presses: a near deadline or hurry is high, no rush or a year and more is low; null without a sign. */
export function readUrgency(
  text: Text,
  question: Question | null,
  times: readonly TimeSpan[] = findTimeSpans(text),
): Found<Urgency> | null {
  const signs = phrases.findAllIn(text.tokens);
  const disguises = signs.filter(({ tag }) => tag === 'nothing');
  const hidden = [...disguises, ...signs.filter(({ tag }) => tag === 'low')];
  const hurry = signs.find(
    (sign) =>
      sign.tag === 'high' &&
      !isDeniedAt(text, sign.from) &&
      !isCovered(sign, hidden) &&
      !(question === 4 && isBargained(text, sign)),
  );
  if (hurry !== undefined) return foundAt(text, 'high', hurry);
  const deadline = nearDeadline(text, question, times, signs, hidden);
  if (deadline !== null) return foundAt(text, 'high', deadline);
  const ease = signs.find(
    (sign) => sign.tag === 'low' && !isUnsaid(text, sign) && !isPast(text, sign) && !isCovered(sign, disguises),
  );
  return ease === undefined ? null : foundAt(text, 'low', ease);
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function nearDeadline(
  text: Text,
  question: Question | null,
  times: readonly TimeSpan[],
  signs: readonly Sign[],
  hidden: readonly Sign[],
): Span | null {
  const dates = [...signs.filter(({ tag }) => tag === 'near'), ...times.filter((time) => isNear(time))];
  for (const date of dates) {
    if (isIfYou(text, date)) continue;
    if (isCovered(date, hidden) || isPast(text, date) || isDeniedAt(text, date.from) || isAsked(text, date)) continue;
    const due = signs.find((sign) => isDueOn(text, sign, date, question));
    if (due !== undefined) return { from: Math.min(due.from, date.from), to: Math.max(due.to, date.to) };
  }
  return null;
}

/**
 * Whether an event or a must stands beside the date. At the offer, how long one would like to have is no deadline
 * ("need 6 weeks to move", "can close in 2 weeks"), an event still is.
 */
function isDueOn(text: Text, sign: Sign, date: Span, question: Question | null): boolean {
  if (sign.tag !== 'event' && sign.tag !== 'due' && sign.tag !== 'by') return false;
  if (question === 4 && sign.tag === 'by') return false;
  if (isDeniedAt(text, sign.from) || sentenceAt(text, sign.from) !== sentenceAt(text, date.from)) return false;
  if (date.from >= sign.to) return date.from - sign.to <= DUE_REACH;
  if (sign.from <= date.from) return sign.to >= date.from;
  return sign.tag === 'event' && sign.from - date.to <= DUE_REACH;
}

function sentenceAt(text: Text, token: number): number | undefined {
  return text.clauses[text.tokens[token]?.clause ?? 0]?.sentence;
}

function isNear({ daysHigh, kind }: TimeSpan): boolean {
  return daysHigh !== null && daysHigh <= NEAR_DAYS && kind !== 'open' && kind !== 'now';
}

/** "If you could do 220 I'd sign today": what hurry there is belongs to the bargain. */
function isBargained({ tokens, clauses }: Text, { from }: Sign): boolean {
  const sentence = clauses[tokens[from]?.clause ?? 0]?.sentence;
  const isPromise = tokens.slice(Math.max(0, from - 3), from).some(({ text }) => text === 'would' || text === 'will');
  return isPromise && clauses.some((clause) => clause.sentence === sentence && clause.isHypothetical);
}

/** "260 if you can close in 10 days": a wish of a bargain, no deadline of the seller. */
function isIfYou({ tokens, clauses }: Text, { from }: Span): boolean {
  const clause = clauses[tokens[from]?.clause ?? 0];
  if (clause?.isHypothetical !== true) return false;
  const at = tokens.slice(clause.from, clause.to).findIndex(({ text }) => text === 'if');
  return tokens[clause.from + at + 1]?.text === 'you';
}

const BEFORE_PAST = new Set(['last', 'past', 'after', 'for', 'since', 'over', 'every', 'per', 'was', 'been', 'these']);
const AFTER_PAST = new Set(['ago', 'back', 'old', 'late', 'behind', 'already', 'earlier', 'of', 'left', 'remaining']);
const PERFECT = new Set(['have', 'has', 'had', 'been', 'lived', 'owned', 'worked', 'rented', 'was', 'were']);

/** "Two weeks ago", "for three weeks now", "in the last month", "haven't lived there in two years" */
function isPast(text: Text, { from, to }: Span): boolean {
  const before = text.tokens[from - 1]?.text ?? '';
  if (AFTER_PAST.has(text.tokens[to]?.text ?? '') || text.tokens[from]?.text === 'last') return true;
  if (BEFORE_PAST.has(before) && text.tokens[from - 2]?.text !== 'not') return true;
  return /^years?$/.test(text.tokens[to - 1]?.text ?? '') && isPerfect(text, from);
}

function isPerfect(text: Text, index: number): boolean {
  const clause = text.clauses[text.tokens[index]?.clause ?? 0];
  for (let at = clause?.from ?? index; at < index; at += 1) if (PERFECT.has(text.tokens[at]?.text ?? '')) return true;
  return false;
}

function isCovered(span: Span, hidden: readonly Sign[]): boolean {
  return hidden.some(
    (other) => span.from < other.to && other.from < span.to && other.to - other.from >= span.to - span.from,
  );
}

function isAsked(text: Text, span: Span): boolean {
  return text.clauses[text.tokens[span.from]?.clause ?? 0]?.isQuestion === true;
}

/** "Don't know what it's worth" is no looking around; "not for a year" still is a year. */
function isUnsaid(text: Text, sign: Sign): boolean {
  return isDeniedAt(text, sign.from) && !/^years?$/.test(text.tokens[sign.to - 1]?.text ?? '');
}
