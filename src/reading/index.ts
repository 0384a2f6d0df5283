export { type Clause, type Text, type Token, type TokenKind, isNegated, readText } from './text';
export { Speller } from './spelling';
