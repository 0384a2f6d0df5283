export type TokenKind = 'word' | 'number' | 'punctuation' | 'emoji';

/** One word, figure or mark, in the form recognisers compare. */
export interface Token {
  readonly index: number;
  /**
   * Lower case, unfolded and mended: "don't", "dont" and "do not" are the tokens `do`, `not`. A figure keeps what belongs to
   * it: `350k`, `1.2m`, `300s`, `15th`, `75%`; a currency sign is a token of its own.
   */
  readonly text: string;
  readonly kind: TokenKind;
  /** Offsets into the text as it was written; tokens that came from one word share them. */
  readonly start: number;
  readonly end: number;
  /** Index into `Text.clauses`. */
  readonly clause: number;
}

/** A stretch of a sentence with one statement: what negation, questions and conditions reach over. */
export interface Clause {
  readonly index: number;
  /** Tokens `from` up to but not including `to`. */
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  readonly isQuestion: boolean;
  /** "if …", "unless …", "what if …", "I would have …": nothing in it is stated as true. */
  readonly isHypothetical: boolean;
}

export interface Text {
  readonly raw: string;
  readonly tokens: readonly Token[];
  readonly clauses: readonly Clause[];
}

/** A token before its clause is known. */
export interface Lexeme {
  readonly text: string;
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
}
