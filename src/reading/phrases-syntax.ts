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
export type PhraseElement =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'concept'; readonly name: string }
  | { readonly kind: 'number' }
  | { readonly kind: 'gap'; readonly upTo: number }
  | { readonly kind: 'edge'; readonly edge: PhraseEdge };

export type PhraseEdge = 'message-start' | 'message-end' | 'sentence-start' | 'sentence-end';

type Sequence = readonly PhraseElement[];

/** More readings than this from one phrase means it was written carelessly: it would bloat the trie. */
const MOST_SEQUENCES = 3000;

const EDGES: Readonly<Record<string, PhraseEdge>> = {
  '^': 'message-start',
  $: 'message-end',
  '<': 'sentence-start',
  '>': 'sentence-end',
};

/** All the plain sequences a phrase stands for. Throws when the phrase is malformed: phrases are code, not input. */
export function sequencesOf(phrase: string): readonly Sequence[] {
  const symbols = phrase.match(/[()|?]|[^\s()|?]+/g) ?? [];
  const cursor = { symbols, at: 0, phrase };
  const sequences = readAlternatives(cursor);
  if (cursor.at < symbols.length) throw new Error(`Unbalanced phrase: ${phrase}`);
  if (sequences.some((sequence) => sequence.length === 0)) throw new Error(`Phrase may be empty: ${phrase}`);
  return sequences;
}

interface Cursor {
  readonly symbols: readonly string[];
  readonly phrase: string;
  at: number;
}

function readAlternatives(cursor: Cursor): readonly Sequence[] {
  const alternatives: Sequence[] = [...readSequence(cursor)];
  while (cursor.symbols[cursor.at] === '|') {
    cursor.at += 1;
    alternatives.push(...readSequence(cursor));
  }
  return mergeSingleWords(alternatives);
}

function readSequence(cursor: Cursor): readonly Sequence[] {
  let sequences: readonly Sequence[] = [[]];
  for (let symbol = cursor.symbols[cursor.at]; symbol !== undefined; symbol = cursor.symbols[cursor.at]) {
    if (symbol === '|' || symbol === ')') break;
    let part = readPart(cursor, symbol);
    if (cursor.symbols[cursor.at] === '?') {
      cursor.at += 1;
      part = [[], ...part];
    }
    sequences = sequences.flatMap((head) => part.map((tail) => [...head, ...tail]));
    if (sequences.length > MOST_SEQUENCES) throw new Error(`Phrase has too many readings: ${cursor.phrase}`);
  }
  return sequences;
}

function readPart(cursor: Cursor, symbol: string): readonly Sequence[] {
  cursor.at += 1;
  if (symbol !== '(') return [[elementOf(symbol, cursor.phrase)]];
  const group = readAlternatives(cursor);
  if (cursor.symbols[cursor.at] !== ')') throw new Error(`Unbalanced phrase: ${cursor.phrase}`);
  cursor.at += 1;
  return group;
}

function elementOf(symbol: string, phrase: string): PhraseElement {
  const edge = EDGES[symbol];
  if (edge !== undefined) return { kind: 'edge', edge };
  if (symbol === '#') return { kind: 'number' };
  if (symbol.startsWith('@')) return { kind: 'concept', name: symbol.slice(1) };
  if (!symbol.startsWith('~')) return { kind: 'words', words: [symbol] };
  const upTo = Number(symbol.slice(1));
  if (!Number.isInteger(upTo) || upTo < 1) throw new Error(`Phrase has a gap without a size: ${phrase}`);
  return { kind: 'gap', upTo };
}

/** `(a|b|c d)` becomes two readings, not three: alternatives of one word share a step of the trie. */
function mergeSingleWords(alternatives: readonly Sequence[]): readonly Sequence[] {
  const words: string[] = [];
  const others: Sequence[] = [];
  for (const sequence of alternatives) {
    const [first, ...rest] = sequence;
    if (first?.kind === 'words' && rest.length === 0) words.push(...first.words);
    else others.push(sequence);
  }
  if (words.length === 0) return others;
  return [[{ kind: 'words', words: [...new Set(words)].sort() }], ...others];
}
