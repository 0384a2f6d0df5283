import type { Text, Token } from '../token';

const GREETINGS = new Set('hi hello hey heya howdy hola'.split(' '));
const GREETED = new Set('jorge there sir maam again'.split(' '));
const THANKS = new Set('thanks thank thx ty you u jorge sir maam gracias'.split(' '));

/**
 * The tokens of a text without a greeting before it, and without marks and a sentence of thanks after it: `from` up to but
 * not including `to`. Who greets says no more than who does not, so a learned reader must not make a difference. A text that
 * is nothing else is left whole.
 */
export function coreOf({ tokens }: Text): { readonly from: number; readonly to: number } {
  let from = 0;
  while (isIn(GREETINGS, tokens[from]) || (from > 0 && (isIn(GREETED, tokens[from]) || isMark(tokens[from]))))
    from += 1;
  let to = withoutMarks(tokens, tokens.length);
  let polite = to;
  while (polite > from && isIn(THANKS, tokens[polite - 1])) polite -= 1;
  // "no thanks" is an answer, "no. thanks" is an answer and thanks
  if (polite < to && isMark(tokens[polite - 1])) to = withoutMarks(tokens, polite);
  return from < to ? { from, to } : { from: 0, to: tokens.length };
}

function withoutMarks(tokens: readonly Token[], end: number): number {
  let to = end;
  while (isMark(tokens[to - 1])) to -= 1;
  return to;
}

function isIn(words: ReadonlySet<string>, token: Token | undefined): boolean {
  return token !== undefined && words.has(token.text);
}

/** What ends a sentence or parts it. A question mark says something, and so do brackets and dashes. */
function isMark(token: Token | undefined): boolean {
  return token?.kind === 'punctuation' && /^[.!,…]+$/.test(token.text);
}
