import { PhraseMatcher } from '../../../reading/phrases';
import type { Text } from '../../../reading/text';
import type { Condition, Question } from '../reading';
import { CONDITION_CONCEPTS, CONDITION_PHRASES } from './condition.data';
import { ConditionPicture } from './condition-picture';
import type { Found } from './found-value';
import { foundAt } from './found-value';

const phrases = new PhraseMatcher(CONDITION_PHRASES, CONDITION_CONCEPTS);

/** Words spelling repair should know. */
export const conditionWords = phrases.words;

/** What the text says about the state of the seller's house: the worst of what is stated, null when nothing is. */
export function readCondition(text: Text, question: Question | null): Found<Condition> | null {
  const signs = phrases.findIn(text.tokens);
  if (signs.length === 0) return null;
  const worst = new ConditionPicture(text, signs, question).worst();
  return worst === null ? null : foundAt(text, worst.condition, worst);
}
