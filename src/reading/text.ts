import { clausesOf } from './clauses';
import { Speller } from './spelling';
import type { Text, Token } from './token';
import { tokenize } from './tokenize';

export type { Clause, Text } from './token';
export { isNegated } from './negation';

const PLAIN_SPELLER = new Speller();

/**
 * A text as the recognisers see it. Pass a `Speller` that knows the words they look for (`PhraseMatcher.words`), so that
 * slips in those are mended; made once, it serves all texts.
 */
export function readText(raw: string, speller: Speller = PLAIN_SPELLER): Text {
  const lexemes = tokenize(raw, speller);
  const clauses = clausesOf(lexemes);
  const tokens: Token[] = [];
  for (const { index: clause, from, to } of clauses) {
    for (let index = from; index < to; index += 1) {
      const lexeme = lexemes[index];
      if (lexeme === undefined) continue;
      const { text, kind, start, end } = lexeme;
      tokens.push({ index, text, kind, start, end, clause });
    }
  }
  return { raw, tokens, clauses };
}
