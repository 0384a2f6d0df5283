import type { Attitude } from '../../../reading/attitudes';
import type { PhraseMatch } from '../../../reading/phrases';
import type { Text } from '../../../reading/text';
import type { Stance } from '../reading';

/** How a text that answers nothing stands to the question, so that the reply can fit it. */
export function readStance(text: Text, attitudes: readonly PhraseMatch<Attitude>[]): Stance {
  const has = (tag: Attitude): boolean => attitudes.some((match) => match.tag === tag);
  if (has('withheld')) return 'withheld';
  if (has('deferral')) return 'deferral';
  if (text.clauses.some((clause) => clause.isQuestion)) return 'question_back';
  return has('unsure') ? 'unsure' : 'none';
}
