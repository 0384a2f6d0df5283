import { clausesOf } from './clauses';
import { Speller } from './spelling';
import type { Clause, Lexeme, Text, Token } from './token';
import { tokenize } from './tokenize';

export type { Clause, Text, Token, TokenKind } from './token';
export { isNegated } from './negation';

const PLAIN_SPELLER = new Speller();

/**
 * A text as the recognisers see it. Pass a `Speller` that knows the words they look for (`PhraseMatcher.words`), so that
 * slips in those are mended; made once, it serves all texts.
 */
export function readText(raw: string, speller: Speller = PLAIN_SPELLER): Text {
  const lexemes = tokenize(raw, speller);
  const clauses = clausesOf(lexemes);
  return { raw, tokens: clauses.flatMap((clause) => tokensOf(lexemes, clause)), clauses };
}

function tokensOf(lexemes: readonly Lexeme[], clause: Clause): Token[] {
  const tokens: Token[] = [];
  for (let index = clause.from; index < clause.to; index += 1) {
    const lexeme = lexemes[index];
    if (lexeme !== undefined) tokens.push({ index, clause: clause.index, ...lexeme });
  }
  return tokens;
}
