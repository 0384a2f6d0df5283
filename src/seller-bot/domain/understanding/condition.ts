import type { PhraseMatch } from '../../../reading/phrases';
import { PhraseMatcher } from '../../../reading/phrases';
import type { Text } from '../../../reading/text';
import { isNegated } from '../../../reading/text';
import type { Condition, Question } from '../reading';
import { CONDITION_CONCEPTS, CONDITION_PHRASES, type ConditionSign } from './condition.data';
import { ConditionPicture } from './condition-picture';
import type { Found } from './found-value';
import { foundAt } from './found-value';

const phrases = new PhraseMatcher(CONDITION_PHRASES, CONDITION_CONCEPTS);

/** Words spelling repair should know. */
export const conditionWords = phrases.words;

/** What the text says about the state of the seller's house: the worst of what is stated, null when nothing is. */
export function readCondition(text: Text, question: Question | null): Found<Condition> | null {
  const signs = phrases.findIn(text.tokens);
  const picture = new ConditionPicture(text);
  for (const sign of signs) picture.add(sign);
  const worst = picture.worst();
  if (worst !== null) return foundAt(text, worst.condition, worst);
  return question === 1 ? shortAnswer(text, signs) : null;
}

/** "Good", "average", "7 out of 10": only as an answer to the question, and with nothing else said about the house. */
function shortAnswer(text: Text, signs: readonly PhraseMatch<ConditionSign>[]): Found<Condition> | null {
  for (const sign of signs) {
    if (sign.tag !== 'short-ready' && sign.tag !== 'short-minor') continue;
    const clause = text.clauses[text.tokens[sign.from]?.clause ?? 0];
    if (clause === undefined || clause.isQuestion || clause.isHypothetical) continue;
    const ready = sign.tag === 'short-ready' && !isNegated(text, sign.from);
    return foundAt(text, ready ? 'move_in_ready' : 'needs_minor_repairs', sign);
  }
  return null;
}
