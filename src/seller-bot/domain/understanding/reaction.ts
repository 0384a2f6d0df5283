import type { Text } from '../../../reading/text';

/** What people write when they have only taken note: laughter, surprise, thanks, "no problem". */
const REACTIONS: ReadonlySet<string> = new Set([
  ...['no problem', 'not a problem', 'no worries', 'no biggie', 'do not worry', 'np', 'you are welcome'],
  ...[
    'thanks',
    'thank you',
    'thanks a lot',
    'many thanks',
    'thank you so much',
    'thank you very much',
    'much appreciated',
  ],
  ...['thanks so much', 'ok thanks', 'ok thank you', 'gracias', 'muchas gracias', 'de nada', 'no hay problema'],
  ...['lol', 'lmao', 'lmfao', 'rofl', 'ha', 'hah', 'haha', 'ha ha', 'hahaha', 'hehe', 'jaja', 'jajaja'],
  ...['wow', 'oh wow', 'omg', 'oh my', 'oh', 'hmm', 'hm', 'huh', 'whoa', 'damn', 'dang', 'geez', 'oh boy', 'oh well'],
  ...['can not complain', 'could not complain', 'yesterday', 'nice', 'cool story', 'interesting'],
]);

/**
 * Whether a text is nothing but a reaction, in words or in emoji: a person may guess what it means, the bot does not. It
 * answers no question, whatever was asked.
 */
export function isMereReaction({ tokens }: Text): boolean {
  const words = tokens.filter(({ kind }) => kind === 'word' || kind === 'number');
  if (words.length === 0) return tokens.length > 0;
  return REACTIONS.has(words.map(({ text }) => text).join(' '));
}
