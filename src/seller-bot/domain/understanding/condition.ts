import { type PhraseMatch, PhraseMatcher, withoutOverlaps } from '../../../reading/phrases';
import type { Text } from '../../../reading/text';
import type { Condition, Question } from '../reading';
import { CONDITION_CONCEPTS, CONDITION_PHRASES, type ConditionSign } from './condition.data';
import { ConditionPicture } from './condition-picture';
import { type Outcome, foundAt } from './found-value';

const phrases = new PhraseMatcher(CONDITION_PHRASES, CONDITION_CONCEPTS);

/** Words spelling repair should know. */
export const conditionWords = phrases.words;

/** What the text says about the state of the seller's house: the worst of what is stated. */
export function readCondition(text: Text, question: Question | null): Outcome<Condition> {
  const all = phrases.findAllIn(text.tokens);
  if (all.length === 0) return null;
  const signs = withOtherHouses(withoutOverlaps(all), all);
  const worst = new ConditionPicture(text, signs, question).worst();
  return worst === null ? 'rejected' : foundAt(text, worst.condition, worst);
}

/** "My other house is a mess": whose house it is stays known, however long the phrase that tells its state. */
function withOtherHouses(
  signs: readonly PhraseMatch<ConditionSign>[],
  all: readonly PhraseMatch<ConditionSign>[],
): readonly PhraseMatch<ConditionSign>[] {
  const hidden = all.filter(
    (each) =>
      each.tag === 'elsewhere' &&
      signs.some(
        ({ tag, from, to }) => tag.startsWith('overall') && from < each.to && each.from < from && to > each.to,
      ),
  );
  return hidden.length === 0 ? signs : [...signs, ...hidden].sort((a, b) => a.from - b.from);
}
