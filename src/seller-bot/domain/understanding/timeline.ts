import { type Text, isNegated } from '../../../reading/text';
import type { TimeSpan } from '../../../reading/time-spans';
import { type Found, foundAt } from './found-value';
import type { OfferClues } from './offer';

/** Three weeks are what was offered; a month is not. */
const OFFERED_DAYS = 21;
const FITS = new Set([
  'can',
  'could',
  'works',
  'work',
  'fine',
  'great',
  'good',
  'ok',
  'perfect',
  'doable',
  'easy',
  'plenty',
  'suits',
  'suit',
  'exactly',
  'fits',
  'enough',
  'funcionan',
  'bien',
]);

interface Sign {
  readonly value: boolean;
  readonly from: number;
  readonly to: number;
}

/** Whether closing in two to three weeks suits; null when the text says nothing of it. The last word counts. */
export function readClosingTime(clues: OfferClues): Found<boolean> | null {
  const signs = [...attitudeSigns(clues), ...spanSigns(clues)].sort((a, b) => a.from - b.from);
  const refused = signs.filter((sign) => !sign.value).at(-1);
  const last = signs.at(-1);
  // "2 weeks is too fast but 3 is ok"
  const isMended = refused !== undefined && last?.value === true && isAfterBut(clues.text, refused, last);
  const decisive = isMended ? last : (refused ?? last);
  return decisive === undefined ? null : foundAt(clues.text, decisive.value, decisive);
}

function isAfterBut({ tokens }: Text, { to }: Sign, { from, to: end }: Sign): boolean {
  // "no to 2 weeks, yes to 3": the longer of what was offered
  const isThree = tokens.slice(from, end).some(({ text }) => text === '3' || text === 'three');
  return (
    isThree || tokens.slice(to, from + 1).some(({ text }) => text === 'but' || text === 'pero' || text === 'however')
  );
}

function attitudeSigns({ text, attitudes, money }: OfferClues): Sign[] {
  return attitudes.flatMap(({ tag, from, to }) => {
    if (tag === 'time_bad') return [{ value: false, from, to }];
    if (tag !== 'time_fine' || money.some((amount) => amount.from < from && from < amount.to)) return [];
    return [{ value: !isNegated(text, from) && !startsLongSpan(text, from), from, to }];
  });
}

function startsLongSpan(text: Text, from: number): boolean {
  return /^(?:4|four|5|five|6|six|8|eight)$/.test(text.tokens[from]?.text ?? '');
}

function spanSigns(clues: OfferClues): Sign[] {
  return clues.times.flatMap((span) => {
    const value = suits(clues, span);
    return value === null ? [] : [{ value, from: span.from, to: span.to }];
  });
}

function suits({ text, attitudes }: OfferClues, span: TimeSpan): boolean | null {
  const { daysLow, from } = span;
  if (daysLow === null || span.kind === 'now' || span.kind === 'open') return null;
  if (
    attitudes.some((match) => match.tag === 'deferral' && text.tokens[match.from]?.clause === text.tokens[from]?.clause)
  )
    return null;
  if (daysLow > OFFERED_DAYS)
    return isWaivedBefore(text, from) || isDeniedAfter(text, span.to) || isNoClosing(text, span) ? null : false;
  if (span.kind === 'deadline') return null;
  if (isNegated(text, from) || isDeniedAfter(text, span.to)) return false;
  return clauseHas(text, from) ? true : null;
}

/** What a stretch of time belongs to that has been: "44 years", "2 months behind", "5 months ago", "27 years of it". */
const PAST_AFTER = /^(?:behind|late|past|ago|of|old|straight|running|already|now)$/;
/** What people say who have time and those who plan; without such a word years are those one has lived through. */
const AHEAD = new Set(
  `need needs want wants give gives take takes require prefer least close closing move moving out leave until before another wait
   would could can in next within maybe like make push figure not necesito ocupo dentro`.split(/\s+/),
);

/** "home of 44 years", "2 months behind", "I can wait a year": time that is not asked for. */
function isNoClosing(text: Text, { from, to, unit, kind }: TimeSpan): boolean {
  if (PAST_AFTER.test(text.tokens[to]?.text ?? '')) return true;
  const clause = text.clauses[text.tokens[from]?.clause ?? 0];
  const before = text.tokens.slice(clause?.from ?? 0, from).map((token) => token.text);
  if (before.at(-1) === 'of' && unit === 'year') return true;
  if (hasTime(text)) return true;
  if (before.some((word) => LIVED.test(word))) return true;
  return unit === 'year' && kind === 'duration' && before.at(-1) !== 'in' && !before.some((word) => AHEAD.has(word));
}

/** "I can wait": no later closing is asked for by one who would rather keep the house. */
function hasTime({ tokens }: Text): boolean {
  return tokens.some(({ text }, at) => text === 'wait' && /^(?:can|could)$/.test(tokens[at - 1]?.text ?? ''));
}

const LIVED = /^(?:drove|worked|tied|lived|spent|gets|raised|been|owned|rented|waited|buys|bought|served)$/;

/** "not a month", "don't need 60 days" */
function isWaivedBefore(text: Text, from: number): boolean {
  const before = [text.tokens[from - 1]?.text, text.tokens[from - 2]?.text];
  return before[0] === 'not' || (before[0] === 'need' && before[1] === 'not') || before[0] === 'than';
}

function isDeniedAfter(text: Text, to: number): boolean {
  const [next, after] = [text.tokens[to]?.text ?? '', text.tokens[to + 1]?.text ?? ''];
  // "I can do 3 weeks but not that price"
  return next === 'not' || (after === 'not' && next !== 'but' && next !== ',' && next !== 'and');
}

function clauseHas(text: Text, from: number): boolean {
  const clause = text.clauses[text.tokens[from]?.clause ?? 0];
  if (clause === undefined) return false;
  for (let at = clause.from; at < clause.to; at += 1) if (FITS.has(text.tokens[at]?.text ?? '')) return true;
  return false;
}
