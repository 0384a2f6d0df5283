import type { Attitude } from '../../../reading/attitudes';
import type { Money } from '../../../reading/money';
import type { PhraseMatch } from '../../../reading/phrases';
import { type Text, isNegated } from '../../../reading/text';
import type { TimeSpan } from '../../../reading/time-spans';
import type { ReadingContext } from '../reading';
import { isSameAs, readCounterOffer } from './counter-offer';
import { type Found, foundAt } from './found-value';
import { isMereReaction } from './reaction';
import { readClosingTime } from './timeline';

/** Everything the offer readers weigh; made once per text by `readSellerText`. */
export interface OfferClues {
  readonly text: Text;
  readonly money: readonly Money[];
  readonly times: readonly TimeSpan[];
  readonly attitudes: readonly PhraseMatch<Attitude>[];
}

export interface OfferReading {
  readonly accepted: Found<boolean> | null;
  readonly timeline: Found<boolean> | null;
  readonly counter: Found<number> | null;
}

const NOTHING: OfferReading = { accepted: null, timeline: null, counter: null };

/** The answer to question 4: decision, closing time, counter-offer. Other questions have no such answer. */
export function readOffer(clues: OfferClues, { question, offerAmount }: ReadingContext): OfferReading {
  if (question !== 4 || isMereReaction(clues.text)) return NOTHING;
  const counter = readCounterOffer(clues, offerAmount);
  const decision = readDecision(clues, { offerAmount, counter });
  const timeline = readClosingTime(clues) ?? impliedTimeline(clues, decision);
  return { accepted: decision?.found ?? null, timeline, counter: decision?.found.value === true ? null : counter };
}

interface Decision {
  readonly found: Found<boolean>;
  /** Consent to the whole, not to the price alone. */
  readonly isWhole: boolean;
}

/** An unqualified yes takes the closing time too. */
function impliedTimeline(clues: OfferClues, decision: Decision | null): Found<boolean> | null {
  if (decision === null || !decision.found.value || !decision.isWhole) return null;
  if (
    clues.attitudes.some(
      ({ tag, from, to }) => tag === 'deferral' || (tag === 'unsure' && doubtsDates(clues.text, { from, to })),
    )
  )
    return null;
  return { value: true, span: decision.found.span };
}

/** "not sure on my dates yet" */
function doubtsDates(text: Text, { to }: Place): boolean {
  return text.tokens.slice(to, to + 5).some(({ text: word }) => DATES.test(word));
}

const DATES = /^(?:dates?|timeline|timing|timeframe|schedule|closing|weeks|when)$/;

interface Weighing {
  readonly offerAmount: number | null;
  readonly counter: Found<number> | null;
}

/** Tokens `from` up to but not including `to`. */
type Place = Pick<PhraseMatch<unknown>, 'from' | 'to'>;

type Verdict = 'accept' | 'refuse' | 'sarcasm';

interface Vote {
  readonly verdict: Verdict;
  readonly match: Place;
  readonly isFirm: boolean;
  readonly isWhole: boolean;
}

/** Of several firm words the last one counts ("no wait, yes"); mockery counts before all. */
function readDecision(clues: OfferClues, weighing: Weighing): Decision | null {
  const votes = [...clues.attitudes.map((match) => voteOf(clues, match, weighing)), ...offerRepeated(clues, weighing)]
    .filter((vote) => vote !== null)
    .sort((a, b) => a.match.from - b.match.from);
  const mockery = votes.findLast(({ verdict }) => verdict === 'sarcasm');
  const last = votes.at(-1);
  const isMocked =
    mockery !== undefined &&
    last !== undefined &&
    sentenceOf(clues.text, last.match.from) <= sentenceOf(clues.text, mockery.match.from) + 1;
  const decisive = isMocked ? mockery : decisiveVote(clues, votes, weighing);
  if (decisive === undefined) return null;
  const found = foundAt(clues.text, decisive.verdict === 'accept', decisive.match);
  return { found, isWhole: decisive.isWhole };
}

function decisiveVote(clues: OfferClues, votes: readonly Vote[], { counter }: Weighing): Vote | undefined {
  const firm = votes.filter((vote) => vote.isFirm);
  const last = firm.at(-1) ?? votes.at(-1);
  if (last === undefined || last.verdict === 'refuse') return last;
  const hesitation = clues.attitudes.filter(({ tag }) => tag === 'deferral' || tag === 'unsure');
  if (!last.isFirm) {
    const isOnlyTime = readClosingTime(clues)?.value === false;
    return hesitation.length > 0 || counter !== null || (asksOrAcknowledges(clues) && !isOnlyTime) ? undefined : last;
  }
  const isOutweighed = hesitation.some(
    (match) => sentenceOf(clues.text, match.from) === sentenceOf(clues.text, last.match.from) || isOneWord(last.match),
  );
  return isOutweighed && last.isWhole ? undefined : last;
}

function asksOrAcknowledges({ text, attitudes }: OfferClues): boolean {
  return (
    text.clauses.some((clause) => clause.isQuestion) ||
    attitudes.some(({ tag }) => tag === 'heard' || tag === 'withheld')
  );
}

function isOneWord(match: Place): boolean {
  return match.to - match.from === 1;
}

const TAKING = new Set([
  'take',
  'accept',
  'works',
  'work',
  'good',
  'fine',
  'ok',
  'do',
  'deal',
  'yes',
  'sounds',
  'agree',
  'acepto',
  'perfect',
  'great',
  'sold',
  'done',
  'agreeable',
  'plenty',
  'settled',
  'with',
]);

/** How far from the figure the words that take it may stand. */
const NEAR = 8;

/** "262,500 works", "we'll take the 258": the offer named again and taken. */
function offerRepeated({ text, money }: OfferClues, { offerAmount }: Weighing): Vote[] {
  return money.flatMap((amount): Vote[] => {
    if (!isSameAs(amount.value, offerAmount) || isNegated(text, amount.from)) return [];
    const clause = text.clauses[text.tokens[amount.from]?.clause ?? 0];
    if (clause === undefined || clause.isQuestion || clause.isHypothetical) return [];
    const place = { from: Math.max(clause.from, amount.from - NEAR), to: Math.min(clause.to, amount.to + NEAR) };
    const words = text.tokens.slice(place.from, place.to);
    if (!words.some((token) => TAKING.has(token.text)) || words.some((token) => token.text === 'not')) return [];
    if (isConditional(text, amount)) return [];
    return [{ verdict: 'accept', match: place, isFirm: true, isWhole: true }];
  });
}

function voteOf(clues: OfferClues, match: PhraseMatch<Attitude>, weighing: Weighing): Vote | null {
  const { text } = clues;
  switch (match.tag) {
    case 'yes':
    case 'eager':
    case 'fine':
    case 'price_fine':
      return acceptance(clues, match, weighing);
    case 'no':
      if (isOneWord(match) && isAsked(text, match)) return null;
      if (isAsked(text, match) && isHypothetical(text, match)) return null;
      return { verdict: 'refuse', match, isFirm: true, isWhole: true };
    case 'price_bad':
      if (isAsked(text, match)) return null;
      return isNegated(text, match.from) ? null : { verdict: 'refuse', match, isFirm: true, isWhole: false };
    case 'unyielding':
      if (isAsked(text, match)) return null;
      return { verdict: 'refuse', match, isFirm: true, isWhole: false };
    case 'sarcasm':
      return { verdict: 'sarcasm', match, isFirm: true, isWhole: true };
    default:
      return null;
  }
}

function isAsked(text: Text, match: Place): boolean {
  return text.clauses[text.tokens[match.from]?.clause ?? 0]?.isQuestion === true;
}

function isHypothetical(text: Text, match: Place): boolean {
  return text.clauses[text.tokens[match.from]?.clause ?? 0]?.isHypothetical === true;
}

function acceptance(clues: OfferClues, match: PhraseMatch<Attitude>, { counter }: Weighing): Vote | null {
  const { text } = clues;
  const clause = text.clauses[text.tokens[match.from]?.clause ?? 0];
  if (clause === undefined) return null;
  const isWhole = match.tag !== 'price_fine';
  const isFirm = match.tag !== 'fine';
  if (isNegated(text, match.from)) return { verdict: 'refuse', match, isFirm, isWhole };
  if (saysWouldHave(text, clause, match)) return { verdict: 'refuse', match, isFirm, isWhole };
  if (isConditional(text, match) || (clause.isQuestion && match.tag !== 'eager' && !opensQuestion(clause, match)))
    return null;
  if (isBargain(text, match)) return null;
  if (counter !== null && isTiedTo(clues, match, counter)) return null;
  return { verdict: 'accept', match, isFirm, isWhole };
}

const BARGAINS = new Set(
  'remove pay cover throw add make give take drop waive bump raise come go do let include leave meet cut knock double match beat put split sweeten up skip'.split(
    ' ',
  ),
);

/** "waive the inspection and I'm in": the consent is bought with what stands before it. */
function isBargain(text: Text, match: Place): boolean {
  const sentence = sentenceOf(text, match.from);
  const first = text.clauses.find((clause) => clause.sentence === sentence);
  if (first === undefined || match.from - first.from < 3) return false;
  const isLinked = text.tokens.slice(match.from - 2, match.from).some((token) => token.text === 'and');
  if (!isLinked) return false;
  return text.tokens
    .slice(first.from, match.from)
    .some(({ text: word }, at, all) => BARGAINS.has(word) && (at === 0 || all[at - 1]?.text === 'and'));
}

/** "yes how soon can you close": the consent comes first, the question after it. */
function opensQuestion(clause: Place, match: Place): boolean {
  return match.from === clause.from && match.to + 1 < clause.to;
}

/** "I would have said yes yesterday": that is over. */
function saysWouldHave(text: Text, clause: Place, match: Place): boolean {
  for (let at = Math.max(clause.from, match.from - NEAR); at < match.from; at += 1) {
    const [word, next, after] = [text.tokens[at]?.text, text.tokens[at + 1]?.text, text.tokens[at + 2]?.text];
    if (word === 'would' && next === 'have' && after !== 'to') return true;
  }
  return false;
}

/** "if you cover closing then yes" */
function isConditional(text: Text, match: Place): boolean {
  const sentence = sentenceOf(text, match.from);
  return text.clauses.some((clause) => {
    if (clause.sentence !== sentence) return false;
    const words = text.tokens
      .slice(clause.from, clause.to)
      .filter(({ index }) => index < match.from || index >= match.to);
    const rest = words.map((token) => token.text).join(' ');
    return (clause.isHypothetical || TERMS.test(rest)) && !isOurTerm(rest) && !isTimeTerm(rest);
  });
}

const TERMS = /\b(?:as long as|so long as|provided|providing|on (?:the )?condition|only if|con tal)\b/;

/** "If it's cash", "if you can close in 2 weeks": what was offered anyway. */
function isOurTerm(words: string): boolean {
  if (/\d|\b(?:not|without|no)\b/.test(words.replace(/\b[23]\b/g, ''))) return false;
  return /\b(?:cash|(?:2|3|two|three|couple|couple of|few) weeks|close (?:fast|quick|quickly|soon))\b/.test(words);
}

/** "I'll take it provided we close in 90 days": a term about the closing alone leaves the price accepted. */
function isTimeTerm(words: string): boolean {
  return !MONEY_TERM.test(words) && (TIME_TERM.test(words) || LATER_TERM.test(words));
}

const TIME_TERM =
  /\b(?:provided|providing|as long as|so long as)\b.*\b(?:days|weeks|months|closing|rent back|lease back)\b/;
const LATER_TERM = /\bif\b.*\b(?:push|delay|extend)\b.*\b(?:weeks|months|days)\b/;
const MONEY_TERM = /\b(?:pay|cover|price|more)\b/;

/** "make it 240 and you have a deal": the consent is to the seller's own number. */
function isTiedTo(clues: OfferClues, match: Place, counter: Found<number>): boolean {
  const figure = clues.text.tokens.find((token) => token.start >= counter.span.start);
  if (figure === undefined) return false;
  const isJustBefore = match.from > figure.index && match.from - figure.index <= 3;
  return isJustBefore || sentenceOf(clues.text, figure.index) === sentenceOf(clues.text, match.from);
}

function sentenceOf(text: Text, token: number): number {
  return text.clauses[text.tokens[token]?.clause ?? 0]?.sentence ?? 0;
}
