import type { PhraseMatch } from '../../../reading/phrases';
import { PhraseMatcher } from '../../../reading/phrases';
import type { Text } from '../../../reading/text';
import type { Intent } from '../reading';
import { type Outcome, foundAt } from './found-value';
import { INTENT_CONCEPTS, INTENT_PHRASES, type IntentSign } from './intent.data';
import { isOfSomethingElse } from './ownership-denial';

/** When several apply the first of these wins. */
const PRECEDENCE: readonly Intent[] = ['opt_out', 'wrong_number', 'human_request', 'bot_question', 'help', 'opt_in'];

const phrases = new PhraseMatcher(INTENT_PHRASES, INTENT_CONCEPTS);

/** Words spelling repair should know. */
export const intentWords = phrases.words;

/** What the text wants besides answering. */
export function readIntent(text: Text): Outcome<Intent> {
  const matches = phrases.findAllIn(text.tokens);
  for (const intent of PRECEDENCE) {
    const disguises = matches.filter(({ tag }) => tag === 'none' || (tag === 'not-opt-out' && intent === 'opt_out'));
    const match = matches.find(
      (each) =>
        each.tag === intent &&
        !disguises.some((other) => isHidden(each, other)) &&
        !(intent === 'wrong_number' && isOfSomethingElse(text, each)),
    );
    if (match !== undefined) return foundAt(text, intent, match);
  }
  return matches.length === 0 ? null : 'rejected';
}

/**
 * A phrase that only looks like an intent hides what it overlaps, unless that is longer ("do not stop texting"); what leads
 * up to it says who is meant, however it goes on: "the bank won't stop calling me, please".
 */
function isHidden(match: PhraseMatch<IntentSign>, disguise: PhraseMatch<IntentSign>): boolean {
  const overlap = Math.min(match.to, disguise.to) - Math.max(match.from, disguise.from);
  if (overlap <= 0) return false;
  return disguise.to - disguise.from >= match.to - match.from || (disguise.from < match.from && overlap >= 2);
}
