export { type Clause, type Text, type Token, type TokenKind, isNegated, readText } from './text';
export { Speller } from './spelling';
export { type NumberMention, findNumbers } from './numbers';
export { type Band, type Money, type MoneyKind, type MoneyRole, MONEY_WORDS, findMoney } from './money';
export { type TimeSpan, type TimeSpanKind, TIME_SPAN_WORDS, findTimeSpans } from './time-spans';
export { type Concepts, type PhraseGroup, type PhraseMatch, PhraseMatcher } from './phrases';
