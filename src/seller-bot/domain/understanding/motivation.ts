import type { PhraseMatch } from '../../../reading/phrases';
import { PhraseMatcher } from '../../../reading/phrases';
import type { Text } from '../../../reading/text';
import type { Token } from '../../../reading/token';
import type { Motivation, Question } from '../reading';
import { isDeniedAt } from './denial';
import { type Outcome, foundAt } from './found-value';
import type { MotivationSign } from './motivation.data';
import { ASKED_MOTIVATION_PHRASES, MOTIVATION_CONCEPTS, MOTIVATION_PHRASES, OWNER_PHRASES } from './motivation.data';

type Sign = PhraseMatch<MotivationSign>;
type ReasonSign = Exclude<MotivationSign, 'nothing' | 'taken-back'>;

const phrases = new PhraseMatcher(MOTIVATION_PHRASES, MOTIVATION_CONCEPTS);
/** Asked why they sell, people say in words what would be told in passing elsewhere: "three kids in one bedroom". */
const askedPhrases = new PhraseMatcher([...MOTIVATION_PHRASES, ...ASKED_MOTIVATION_PHRASES], MOTIVATION_CONCEPTS);
const owners = new PhraseMatcher(OWNER_PHRASES, MOTIVATION_CONCEPTS);

/** Words spelling repair should know. */
export const motivationWords: ReadonlySet<string> = new Set([...askedPhrases.words, ...owners.words]);

/** How many words before an event its owner is looked for: "my tenant is going through a divorce". */
const OWNER_REACH = 6;
const SELLERS = new Set(['i', 'we', 'me', 'us', 'my', 'our', 'mine', 'ours', 'wife', 'husband', 'spouse']);
/** Events that concern the seller whoever they happen to: a father's death, grown-up children, a bad tenant. */
const SHARED: ReadonlySet<MotivationSign> = new Set([
  'inheritance',
  'landlord_exit',
  'downsizing',
  'upsizing',
  'other',
  'other-weak',
  'rental-weak',
]);
/** What one may not want and yet has: "I don't want a foreclosure on my record" denies nothing. */
const UNWANTED: ReadonlySet<MotivationSign> = new Set(['foreclosure', 'inheritance', 'divorce', 'landlord_exit']);
const WANTING = new Set(['want', 'need', 'like', 'wish', 'let', 'lose', 'deserve', 'ask', 'expect', 'plan']);
const CAUSES = new Set([
  'because',
  'why',
  'since',
  'so',
  'due',
  'reason',
  'sell',
  'selling',
  'porque',
  'vender',
  'vendo',
]);

/** Why the seller sells: the first reason that is stated, theirs, and not denied. */
export function readMotivation(text: Text, question: Question | null): Outcome<Motivation> {
  const signs = (question === 3 ? askedPhrases : phrases).findIn(text.tokens);
  if (signs.length === 0) return null;
  const takenBack = signs.findLast(({ tag }) => tag === 'taken-back')?.from ?? -1;
  const reasons = signs.filter(isReasonSign).filter((sign) => sign.from > takenBack && isReason(text, sign, question));
  const strong = reasons.find(({ tag }) => tag !== 'other-weak' && tag !== 'rental-weak');
  const reason = strong ?? reasons[0];
  return reason === undefined ? 'rejected' : foundAt(text, motivationOf(reason.tag), reason);
}

function isReasonSign(sign: Sign): sign is PhraseMatch<ReasonSign> {
  return sign.tag !== 'nothing' && sign.tag !== 'taken-back';
}

function isReason(text: Text, sign: Sign, question: Question | null): boolean {
  if (sign.tag === 'rental-weak' && question !== 3) return false;
  if (sign.tag === 'landlord_exit' && question !== 3 && isOnlyWhen(text, sign)) return false;
  if (needsCause(sign.tag) && question !== 3 && !namesMove(text, sign) && !text.tokens.some(isCause)) return false;
  if (text.clauses[text.tokens[sign.from]?.clause ?? 0]?.isHypothetical === true) return false;
  return !isDenied(text, sign) && !isSomebodyElses(text, sign);
}

const WHEN = /^(?:since|after|when|until|till|before|once|while|desde|cuando)$/;

/** "Haven't been inside since the tenants left": told to say when, where nobody speaks of selling. */
function isOnlyWhen({ tokens }: Text, { from }: Sign): boolean {
  const isWhen = tokens.slice(Math.max(0, from - 2), from + 1).some(({ text }) => WHEN.test(text));
  return isWhen && !tokens.some(({ text }) => /^(?:sell|selling|sale|sold|vender|vendo|reason|why)$/.test(text));
}

/** "Moving to be near family": nobody moves but by selling. */
function namesMove({ tokens }: Text, { from, to }: Sign): boolean {
  return tokens.slice(Math.max(0, from - 1), to).some(({ text }) => text === 'moving' || text === 'relocating');
}

function isCause({ text }: Token): boolean {
  return CAUSES.has(text);
}

/** Told unasked, these are a reason only where the text says so: being in the hospital also explains a late answer. */
function needsCause(tag: MotivationSign): boolean {
  return tag === 'other' || tag === 'other-weak' || tag === 'medical_emergency';
}

function motivationOf(tag: ReasonSign): Motivation {
  if (tag === 'other-weak') return 'other';
  return tag === 'rental-weak' ? 'landlord_exit' : tag;
}

function isDenied(text: Text, sign: Sign): boolean {
  if (saysNotMe(text, sign) || saysNotWhy(text, sign)) return true;
  if (!isDeniedAt(text, sign.from)) return false;
  return !(UNWANTED.has(sign.tag) && isUnwanted(text, sign));
}

/** Whether what is negated is the wish: "I don't want …", "won't let …". */
function isUnwanted(text: Text, sign: Sign): boolean {
  for (let at = sign.from - 1; at > 0 && sign.from - at <= OWNER_REACH; at -= 1) {
    if (text.tokens[at]?.text === 'not') return WANTING.has(text.tokens[at + 1]?.text ?? '');
  }
  return false;
}

/** "…, not me", "…, not us" */
function saysNotMe(text: Text, sign: Sign): boolean {
  for (let at = sign.to; at < Math.min(text.tokens.length - 1, sign.to + OWNER_REACH); at += 1) {
    const next = text.tokens[at + 1]?.text ?? '';
    if (text.tokens[at]?.text === 'not' && (next === 'me' || next === 'us' || next === 'mine')) return true;
  }
  return false;
}

const NOT_WHY = new PhraseMatcher([
  {
    tag: true,
    phrases: [
      'but (that|this|it|which) (is|was) not (really|actually)? (why|it|because|the (real|main|actual|only)? (reason|cause|issue)|my reason|our reason|what this is about)',
      'but (that|this|it|which)? (has|had|have) nothing to do (with)?',
      'but not because of (that|it|this)',
      'pero no es por eso',
    ],
  },
]);

/** "I got laid off but that's not why" */
function saysNotWhy(text: Text, sign: Sign): boolean {
  const near = text.tokens.slice(sign.to, sign.to + OWNER_REACH + 1);
  if (!near.some((token) => token.text === 'but' || token.text === 'pero')) return false;
  const sentence = sentenceOf(text, sign.from);
  return NOT_WHY.findIn(text.tokens).some(
    ({ from }) => from >= sign.to && from - sign.to <= OWNER_REACH && sentenceOf(text, from) === sentence,
  );
}

function sentenceOf(text: Text, token: number): number | undefined {
  return text.clauses[text.tokens[token]?.clause ?? 0]?.sentence;
}

function isSomebodyElses(text: Text, sign: Sign): boolean {
  if (SHARED.has(sign.tag)) return false;
  const clause = text.clauses[text.tokens[sign.from]?.clause ?? 0];
  const from = Math.max(clause?.from ?? 0, sign.from - OWNER_REACH);
  const owner = owners
    .findIn(text.tokens.slice(from, sign.to))
    .findLast((each) => from + each.from <= sign.from && (each.tag === 'stranger' || sign.tag !== 'medical_emergency'));
  if (owner === undefined) return false;
  for (let at = from + owner.to; at < sign.from; at += 1) if (SELLERS.has(text.tokens[at]?.text ?? '')) return false;
  return true;
}
