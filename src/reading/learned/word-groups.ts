/**
 * The groups of words a network has weights for: single words, neighbours, and words with a gap between them. A group is
 * known by a 32-bit number made of its words, so that looking one up makes no strings.
 */

/** What is passed each group found: its number, and the first and last word of it (places in the text, which may be its edges). */
export type GroupVisitor = (key: number, from: number, to: number) => void;

/** The edge of a text, as if it were a word. */
const EDGE = wordKey('<>');
/** Texts no longer than this are answers: what a word means then depends on the question. */
const SHORT = 8;
const ANSWER = 6;

/** Numbers that tell kinds of groups apart. */
const KIND = { answer: 0x51ed, asked: 11, pair: 2, three: 3, gap: 5, wide: 7 } as const;

/** FNV-1a over the letters. */
export function wordKey(word: string): number {
  let key = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) key = Math.imul(key ^ word.charCodeAt(at), 0x01000193);
  return key >>> 0;
}

/** `keys`: of the words of the text; `question`: the pending one, 0 for none. */
export function eachGroup(keys: Uint32Array, length: number, question: number, visit: GroupVisitor): void {
  const isShort = length <= SHORT;
  const asked = joined(KIND.asked, question);
  let whole = joined(KIND.answer, question);
  let one = EDGE;
  let two = keyAt(keys, length, 0);
  let three = keyAt(keys, length, 1);
  for (let at = -1; at < length; at += 1) {
    const four = keyAt(keys, length, at + 3);
    if (at >= 0) {
      visit(one, at, at);
      if (isShort) {
        whole = joined(whole, one);
        visit(joined(asked, one), at, at);
      }
    }
    const pair = joined(one, two);
    visit(joined(KIND.pair, pair), at, at + 1);
    if (at + 2 <= length) {
      visit(joined(KIND.three, joined(pair, three)), at, at + 2);
      visit(joined(KIND.gap, joined(one, three)), at, at + 2);
      if (at + 3 <= length) visit(joined(KIND.wide, joined(one, four)), at, at + 3);
    }
    one = two;
    two = three;
    three = four;
  }
  if (length <= ANSWER) visit(whole, 0, length - 1);
}

function keyAt(keys: Uint32Array, length: number, at: number): number {
  return at >= length ? EDGE : (keys[at] ?? EDGE);
}

function joined(one: number, other: number): number {
  let key = Math.imul(one ^ (other >>> 15) ^ 0x9e3779b9, 0x85ebca6b) ^ other;
  key = Math.imul(key ^ (key >>> 13), 0xc2b2ae35);
  return (key ^ (key >>> 16)) >>> 0;
}
