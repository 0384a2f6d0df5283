import type { Text } from '../../../reading/text';
import { isNegated } from '../../../reading/text';

/** "Not gonna lie, it's bad" denies nothing: the words after the "not" of such asides. */
const ASIDES: ReadonlySet<string> = new Set(['lie', 'kidding', 'joking', 'joke', 'lying']);
const ASIDE_REACH = 4;

/** Whether what stands at a token is denied. Asides deny nothing, nor is a fact denied by "not happy with …". */
export function isDeniedAt(text: Text, index: number): boolean {
  return isNegated(text, index) && !followsAside(text, index) && !isGivenWith(text, index);
}

function isGivenWith(text: Text, index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - ASIDE_REACH); at -= 1) {
    const word = text.tokens[at]?.text ?? '';
    if (word === 'not' || word === 'no') return false;
    if (word === 'with') return text.tokens[at - 1]?.text !== 'not';
  }
  return false;
}

function followsAside(text: Text, index: number): boolean {
  for (let at = index - 1; at >= 0 && text.tokens[at]?.clause === text.tokens[index]?.clause; at -= 1) {
    if (ASIDES.has(text.tokens[at]?.text ?? '')) return hasNegator(text, at);
  }
  return false;
}

function hasNegator(text: Text, index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - ASIDE_REACH); at -= 1) {
    if (/^(?:no|not)$/.test(text.tokens[at]?.text ?? '')) return true;
  }
  return false;
}
