/**
 * The small language phrase lists are written in:
 *
 *     take (me|us) off (your|the) list     words, alternatives
 *     please? stop (texting me)?           optional parts
 *     @need a? new @item                   concepts: named lists of phrases
 *     # days                               any number
 *     stop ~2 texts                        a gap of at most two words
 *     ^ stop $                             first, last word of the whole message
 *     < leave me alone >                   first, last word of a sentence
 *
 * All words are written as `readText` leaves them: lower case, contractions and slang spelled out.
 */
export type PhrasePart =
  PhraseStep | { readonly kind: 'choice'; readonly among: readonly PhrasePart[][]; readonly key: string };

/** What is consumed, or for an edge only looked at. */
export type PhraseStep =
  | { readonly kind: 'words'; readonly words: readonly string[]; readonly key: string }
  | { readonly kind: 'concept'; readonly name: string; readonly key: string }
  | { readonly kind: 'number'; readonly key: string }
  | { readonly kind: 'gap'; readonly upTo: number; readonly key: string }
  | { readonly kind: 'edge'; readonly edge: PhraseEdge; readonly key: string };

export type PhraseEdge = 'message-start' | 'message-end' | 'sentence-start' | 'sentence-end';

const EDGES: Readonly<Record<string, PhraseEdge>> = {
  '^': 'message-start',
  $: 'message-end',
  '<': 'sentence-start',
  '>': 'sentence-end',
};

interface Cursor {
  readonly phrase: string;
  readonly symbols: readonly string[];
  at: number;
}

/** The parts of a phrase in order. Throws when the phrase is malformed: phrases are code, not input. */
export function partsOf(phrase: string): readonly PhrasePart[] {
  const cursor = { phrase, symbols: phrase.match(/[()|?]|[^\s()|?]+/g) ?? [], at: 0 };
  const alternatives = readAlternatives(cursor);
  if (cursor.at < cursor.symbols.length) throw new Error(`Unbalanced phrase: ${phrase}`);
  const [only, ...others] = alternatives;
  if (only === undefined || others.length > 0) return [choiceOf(alternatives)];
  return only;
}

function readAlternatives(cursor: Cursor): PhrasePart[][] {
  const alternatives = [readSequence(cursor)];
  while (cursor.symbols[cursor.at] === '|') {
    cursor.at += 1;
    alternatives.push(readSequence(cursor));
  }
  return withSharedWords(alternatives);
}

function readSequence(cursor: Cursor): PhrasePart[] {
  const parts: PhrasePart[] = [];
  for (let symbol = cursor.symbols[cursor.at]; symbol !== undefined; symbol = cursor.symbols[cursor.at]) {
    if (symbol === '|' || symbol === ')') break;
    const part = readPart(cursor, symbol);
    if (cursor.symbols[cursor.at] === '?') {
      cursor.at += 1;
      parts.push(choiceOf([[], part]));
    } else parts.push(...part);
  }
  return parts;
}

function readPart(cursor: Cursor, symbol: string): PhrasePart[] {
  cursor.at += 1;
  if (symbol !== '(') return [stepOf(symbol, cursor.phrase)];
  const group = readAlternatives(cursor);
  if (cursor.symbols[cursor.at] !== ')') throw new Error(`Unbalanced phrase: ${cursor.phrase}`);
  cursor.at += 1;
  const [only, ...others] = group;
  return only !== undefined && others.length === 0 ? only : [choiceOf(group)];
}

function stepOf(symbol: string, phrase: string): PhraseStep {
  const edge = EDGES[symbol];
  if (edge !== undefined) return { kind: 'edge', edge, key: symbol };
  if (symbol === '#') return { kind: 'number', key: symbol };
  if (symbol.startsWith('@')) return { kind: 'concept', name: symbol.slice(1), key: symbol };
  if (!symbol.startsWith('~')) return { kind: 'words', words: [symbol], key: symbol };
  const upTo = Number(symbol.slice(1));
  if (!Number.isInteger(upTo) || upTo < 1) throw new Error(`Phrase has a gap without a size: ${phrase}`);
  return { kind: 'gap', upTo, key: symbol };
}

function choiceOf(among: readonly PhrasePart[][]): PhrasePart {
  return { kind: 'choice', among, key: `(${among.map((parts) => parts.map((part) => part.key).join(' ')).join('|')})` };
}

/** Alternatives of one word become one step: `(a|b|c d)` has two alternatives, not three. */
function withSharedWords(alternatives: PhrasePart[][]): PhrasePart[][] {
  const words: string[] = [];
  const others: PhrasePart[][] = [];
  for (const parts of alternatives) {
    const [first, ...rest] = parts;
    if (first?.kind === 'words' && rest.length === 0) words.push(...first.words);
    else others.push(parts);
  }
  if (words.length === 0) return others;
  const step: PhraseStep = { kind: 'words', words: [...new Set(words)], key: words.join('|') };
  return [[step], ...others];
}
