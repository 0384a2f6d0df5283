import type { PhraseMatch } from '../../../reading/phrases';
import { PhraseMatcher } from '../../../reading/phrases';
import type { Text } from '../../../reading/text';
import { isNegated } from '../../../reading/text';
import type { Motivation, Question } from '../reading';
import type { Found } from './found-value';
import { foundAt } from './found-value';
import type { MotivationSign } from './motivation.data';
import { MOTIVATION_CONCEPTS, MOTIVATION_PHRASES } from './motivation.data';

type Sign = PhraseMatch<MotivationSign>;

const phrases = new PhraseMatcher(MOTIVATION_PHRASES, MOTIVATION_CONCEPTS);

/** Words spelling repair should know. */
export const motivationWords = phrases.words;

/** How many words before an event its owner is looked for: "my tenant is going through a divorce". */
const OWNER_REACH = 6;
const SELLERS = new Set(['i', 'we', 'me', 'us', 'my', 'our']);
/** Events that are the seller's own whoever they happen to: a father's death, grown-up children. */
const SHARED: ReadonlySet<MotivationSign> = new Set([
  'inheritance',
  'landlord_exit',
  'downsizing',
  'upsizing',
  'other',
  'other-weak',
]);

/** Why the seller sells: the first reason that is stated, theirs, and not denied; null when there is none. */
export function readMotivation(text: Text, question: Question | null): Found<Motivation> | null {
  const signs = phrases.findIn(text.tokens);
  const takenBack = signs.findLast(({ tag }) => tag === 'taken-back')?.from ?? -1;
  const reasons = signs.filter((sign) => sign.from > takenBack && isReason(text, sign, signs));
  for (const { tag, from, to } of reasons) {
    const value = motivationOf(tag);
    if (value !== null && value !== 'other') return foundAt(text, value, { from, to });
    if (value === 'other' && question === 3) return foundAt(text, value, { from, to });
  }
  const weak = reasons.find(({ tag }) => tag === 'other-weak');
  return weak === undefined || question !== 3 ? null : foundAt(text, 'other', weak);
}

function isReason(text: Text, sign: Sign, signs: readonly Sign[]): boolean {
  if (motivationOf(sign.tag) === null && sign.tag !== 'other-weak') return false;
  if (text.clauses[text.tokens[sign.from]?.clause ?? 0]?.isHypothetical === true) return false;
  return !isDenied(text, sign) && !isSomebodyElses(text, sign, signs);
}

function motivationOf(tag: MotivationSign): Motivation | null {
  switch (tag) {
    case 'other-weak':
    case 'stranger':
    case 'relative':
    case 'taken-back':
    case 'nothing':
      return null;
    default:
      return tag;
  }
}

function isDenied(text: Text, sign: Sign): boolean {
  return isNegated(text, sign.from);
}

function isSomebodyElses(text: Text, sign: Sign, signs: readonly Sign[]): boolean {
  if (SHARED.has(sign.tag)) return false;
  const owner = signs.findLast(
    ({ tag, from, to }) =>
      (tag === 'stranger' || (tag === 'relative' && sign.tag !== 'medical_emergency')) &&
      to <= sign.from &&
      sign.from - to <= OWNER_REACH &&
      text.tokens[from]?.clause === text.tokens[sign.from]?.clause,
  );
  if (owner === undefined) return false;
  for (let at = owner.to; at < sign.from; at += 1) if (SELLERS.has(text.tokens[at]?.text ?? '')) return false;
  return true;
}
