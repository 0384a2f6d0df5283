import { dollars } from './money-shape';
import { type MoneyRole, ROLE_CUES, type RoleCue } from './money-roles.data';
import { OUTSIDERS, OWNERS, SAYINGS } from './money-speakers.data';
import type { NumberMention } from './numbers';
import { type PhraseMatch, PhraseMatcher } from './phrases';
import type { Text } from './token';

const CUES = new PhraseMatcher(ROLE_CUES);

/** What attribution is made of: for spelling repair. */
export const MONEY_WORDS: ReadonlySet<string> = CUES.words;

export type FoundCue = PhraseMatch<RoleCue>;

/** All words of a text that may tell what an amount beside them is. */
export function findRoleCues(text: Text): readonly FoundCue[] {
  return CUES.findAllIn(text.tokens);
}

/** How far a cue reaches, in tokens. */
const REACH_BEFORE = 7;
const REACH_AFTER = 2;
/** Words before an amount tell more surely what it is than words after it. */
const AFTER_BIAS = 1.5;
const PHRASE_AFTER_BIAS = 0.3;

/** An amount and the figures beside it: a cue beyond another figure belongs to that one. */
export interface Amount {
  readonly first: NumberMention;
  readonly last: NumberMention;
  readonly previous: NumberMention | undefined;
  readonly next: NumberMention | undefined;
}

export interface Attribution {
  readonly role: MoneyRole;
  readonly distance: number;
}

/** The role told by the nearest cue in the same clause that no other figure stands in front of. */
export function attribute(text: Text, amount: Amount, cues: readonly FoundCue[]): Attribution | null {
  const { first, last } = amount;
  const clause = text.clauses[text.tokens[first.from]?.clause ?? 0];
  if (clause === undefined) return null;
  if (isPaidRegularly(text, last.to)) return { role: 'monthly', distance: 0 };
  if (isShare(text, amount)) return { role: 'fee', distance: 0 };
  if (isFormerPrice(text, amount)) return { role: 'listed', distance: 0 };
  if (isComeDownFrom(text, first.from)) return { role: 'withdrawn', distance: 0 };
  if (!isBounded(text, first.from) && isStep(text, last.to, dollars(last.value, last.isScaled)))
    return { role: 'difference', distance: 0 };
  const reach: Reach = { from: clause.from, to: clause.to, isBare: isBareClause(text, clause) };
  let best: Attribution | null = null;
  let bestScore = Infinity;
  for (const cue of cues) {
    if (cue.from > last.to + REACH_AFTER) break;
    const distance = distanceOf(cue, amount, reach);
    if (distance === null || isBlocked(cue, amount) || isTorn(cue, amount) || isRuledOut(text, cue, amount)) continue;
    const score = distance + biasOf(cue) - (cue.to - cue.from) / 10;
    if (score >= bestScore) continue;
    best = { role: cue.tag.role === 'hearsay' ? hearsayRole(text, cue.from) : cue.tag.role, distance };
    bestScore = score;
  }
  const isUnclaimed = best === null || best.role === 'asking' || best.role === 'other' || best.role === 'listed';
  return isUnclaimed && isReported(text, amount) ? { role: 'estimate', distance: best?.distance ?? 0 } : best;
}

/** How far before a figure it is told who names it, and how far before that who it is. */
const REPORT_REACH = 9;
const SPEAKER_REACH = 7;

/** "another company said they could do 251", "a note on the door saying 180": named by somebody who does not sell. */
function isReported(text: Text, { first, previous }: Amount): boolean {
  const { tokens, clauses } = text;
  // "what that guy said (150)"
  const isAside = tokens[first.from - 1]?.text === '(';
  const last = isAside ? first.from - 2 : first.from - 1;
  const clause = clauses[tokens[isAside ? last : first.from]?.clause ?? 0];
  // "a realtor told my daughter she could list it"
  const isGoingOn =
    /^(?:he|she|they|it)$/.test(tokens[clause?.from ?? 0]?.text ?? '') &&
    tokens[(clause?.from ?? 0) - 1]?.kind === 'word';
  const opening = isGoingOn ? clauses[(clause?.index ?? 1) - 1]?.from : clause?.from;
  const start = Math.max(opening ?? 0, last - REPORT_REACH, previous?.value === 1 ? 0 : (previous?.to ?? 0));
  for (let at = last; at >= start; at -= 1) {
    const word = tokens[at]?.text ?? '';
    if (/^(?:i|we|spend|afford|budget)$/.test(word)) return false;
    // "the figure is 465"
    const isNoun = word === 'figure' && /^(?:the|my|our|a)$/.test(tokens[at - 1]?.text ?? '');
    if (SAYINGS.has(word) && !isNoun) return isSaidByOutsider(text, at);
  }
  return false;
}

function isSaidByOutsider({ tokens, clauses }: Text, verb: number): boolean {
  const sentence = clauses[tokens[verb]?.clause ?? 0]?.sentence;
  for (let at = verb - 1; at >= verb - SPEAKER_REACH; at -= 1) {
    if (clauses[tokens[at]?.clause ?? 0]?.sentence !== sentence) break;
    const word = tokens[at]?.text ?? '';
    const isOwner = OWNERS.has(word) || (tokens[at - 1]?.text === 'old' && /^(?:man|lady|woman)$/.test(word));
    // "my ex wife"; "my son in law" is found by his "law"
    if (isOwner) return tokens[at - 1]?.text === 'ex';
    if (word === 'i' || word === 'we') return false;
    if (OUTSIDERS.has(word)) return true;
  }
  return false;
}

/** "the HOA wants 400 a month": no word before it makes that a price. */
function isPaidRegularly({ tokens }: Text, at: number): boolean {
  return (
    /^(?:a|per|every|each|\/)$/.test(tokens[at]?.text ?? '') &&
    /^(?:month|week|year|night)$/.test(tokens[at + 1]?.text ?? '')
  );
}

/** "that's 145 each", "275 a side": a part of the whole. */
function isShare({ tokens }: Text, { last, previous, next }: Amount): boolean {
  const hasWhole = [previous, next].some((other) => other !== undefined && other.value > last.value);
  const [word, after] = [tokens[last.to]?.text ?? '', tokens[last.to + 1]?.text ?? ''];
  if (word === 'each' || word === 'apiece') return hasWhole;
  return word === 'a' && /^(?:side|piece|share|head|person)$/.test(after);
}

/** "down to 320 from 350" */
function isFormerPrice(text: Text, { first, previous }: Amount): boolean {
  return text.tokens[first.from - 1]?.text === 'from' && previous?.to === first.from - 1;
}

/** "407 this morning, down from 411" */
function isComeDownFrom({ tokens }: Text, from: number): boolean {
  return tokens[from - 1]?.text === 'from' && tokens[from - 2]?.text === 'down';
}

/** "less than 400 more than 350": the figure has its "than" before it. */
function isBounded(text: Text, from: number): boolean {
  return text.tokens[from - 1]?.text === 'than' && STEPS.has(text.tokens[from - 2]?.text ?? '');
}

/** "50k more than I owe", "10k higher", "20 on top": a step from something, whatever stands before it. */
function isStep(text: Text, at: number, value: number): boolean {
  const [word, next] = [text.tokens[at]?.text ?? '', text.tokens[at + 1]?.text ?? ''];
  if (word === 'on' && next === 'top') return true;
  if (!STEPS.has(word) || next === 'or') return false;
  if (word === 'plus') return next === 'what';
  return STEP_FROM.has(next) || value < GREATEST_STEP;
}

/** A bare step is small beside a price: "10 more", "50 higher". */
const GREATEST_STEP = 100_000;
const STEPS = new Set(['plus', 'more', 'over', 'above', 'less', 'under', 'below', 'higher', 'lower']);
const STEP_FROM = new Set(
  'than what that the zillow your my asking market appraisal appraised list offer value tax'.split(' '),
);

/** Whoever was named last before "she thinks": an owner's word is the seller's. */
function hearsayRole(text: Text, from: number): MoneyRole {
  for (let at = from - 1; at >= 0; at -= 1) {
    const word = text.tokens[at]?.text ?? '';
    if (OWNERS.has(word)) return 'asking';
    if (OUTSIDERS.has(word)) return 'estimate';
  }
  return text.tokens[from]?.text === 'they' ? 'estimate' : 'other';
}

/** A phrase after the amount ("in repairs", "is what I owe") binds it more than a single word does. */
function biasOf({ tag, from, to }: FoundCue): number {
  if (tag.side === 'before') return 0;
  return to - from > 1 ? PHRASE_AFTER_BIAS : AFTER_BIAS;
}

interface Reach {
  readonly from: number;
  readonly to: number;
  /** Nothing but figures: then what stood before the comma still counts ("two mortgages, 140 and 35"). */
  readonly isBare: boolean;
}

const LONGEST_BARE = 8;
/** "give me what I owe, 187" */
const LASTING_ASK = 4;

function isBareClause(
  text: Text,
  clause: { readonly from: number; readonly to: number; readonly sentence: number; readonly index: number },
): boolean {
  const before = text.clauses[clause.index - 1];
  if (before?.sentence !== clause.sentence || clause.to - clause.from > LONGEST_BARE) return false;
  return text.tokens
    .slice(clause.from, clause.to)
    .every(({ kind, text: word }) => kind !== 'word' || word === 'and' || word === 'about');
}

function distanceOf({ tag, from, to }: FoundCue, { first, last }: Amount, clause: Reach): number | null {
  const isLasting = tag.role === 'owed' || tag.role === 'paid' || (tag.role === 'asking' && to - from >= LASTING_ASK);
  const isInherited = to === clause.from - 1 && clause.isBare && isLasting;
  if (!isInherited && (from < clause.from || to > clause.to)) return null;
  const distance = tag.side === 'before' ? first.from - to : from - last.to;
  const reach = tag.side === 'before' ? REACH_BEFORE : REACH_AFTER;
  return distance < 0 || distance > reach ? null : distance;
}

/** "200 flat no commissions": what is said not to be does not tell what the amount is. */
function isRuledOut({ tokens }: Text, { tag, from, to }: FoundCue, { last, next }: Amount): boolean {
  if (tag.side === 'before') return false;
  // "360 less 15" takes the smaller from the greater; in "15 less" it is the step
  if (tag.role === 'difference' && next !== undefined && next.from <= to + 2 && next.value < last.value) return true;
  return tokens.slice(last.to, from).some(({ text }) => text === 'no' || text === 'without' || text === 'zero');
}

/** "wholesaler said 90 i said 118": a cue that reaches across another figure was meant for that one. */
function isTorn({ from, to }: FoundCue, { previous }: Amount): boolean {
  return previous !== undefined && previous.from > from && previous.to < to;
}

function isBlocked({ tag, from, to }: FoundCue, { previous, next }: Amount): boolean {
  return tag.side === 'before' ? previous !== undefined && previous.from >= to : next !== undefined && next.to <= from;
}
