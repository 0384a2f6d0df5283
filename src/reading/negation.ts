import { isNumberWord } from './number-words.data';
import type { Text } from './token';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const NEGATORS = words(
  'not no never nunca tampoco ni sin without neither nor nothing none nobody hardly barely cannot',
);
/** What stands between a negator and its object no longer belongs to it: "not the roof but the windows", "not just old". */
const RESETS = words('but maybe probably perhaps just only except rather instead however although though yet then');
/** "Ain't got no leaks", "no tiene nada": after another negator these repeat it, they do not cancel it. */
const REPEATS = words(
  'no nothing none nobody never neither nor hardly barely nada nadie ningun ninguna ninguno nunca tampoco ni',
);

/** "No the roof is fine": a no before these is an answer, not a negation of what follows. */
const AFTER_ANSWER = words(
  'i we he she they it you the my our this that there thanks thank sir worries problem doubt wait just yes ok deal lol sure but sorry make let go call say try give put how what and or so fr seriously honestly really actually for at in like around about',
);
/** "a new roof is not needed": a negation that follows what it denies. */
const DENIED_AFTER = words('needed required necessary an a in true bad issue problem there happening involved');
const LINKS = words('is are was were do does did will would has have been');

/** No negation is understood over more words than this, and no text can make it slow. */
const FARTHEST = 14;

/**
 * Whether the word is said not to be so. The scope of a negator runs to the end of its clause or to "but", "just"; two of
 * them make a yes ("not without"), unless the second only repeats the first ("don't need no roof").
 */
export function isNegated(text: Text, index: number): boolean {
  const token = text.tokens[index];
  const clause = token === undefined ? undefined : text.clauses[token.clause];
  if (clause === undefined) return false;
  let count = 0;
  let isRepeat = REPEATS.has(token?.text ?? '');
  for (let at = index - 1; at >= Math.max(clause.from, index - FARTHEST); at -= 1) {
    const word = text.tokens[at]?.text ?? '';
    if (RESETS.has(word)) break;
    if (!isNegator(text, at)) continue;
    if (isRepeat && !REPEATS.has(word)) {
      // The phrase itself, or the negator already counted, has said it.
      isRepeat = false;
      continue;
    }
    isRepeat ||= REPEATS.has(word) && !isSaid(text, at);
    count += 1;
    // "neither roof nor plumbing" denies twice, not once and back
    if (word === 'nor') break;
  }
  if (isDeniedAfter(text, index, clause.to)) count += 1;
  return count % 2 === 1;
}

/** Whether the token itself is a negator with something in its scope; "no, …" and "not only" are none. */
function isNegator(text: Text, at: number): boolean {
  const word = text.tokens[at]?.text ?? '';
  if (!NEGATORS.has(word)) return false;
  const next = text.tokens[at + 1];
  if (word === 'not')
    return (
      next?.text !== 'only' && next?.text !== 'just' && text.tokens[at - 1]?.text !== 'why' && !opensAside(text, at)
    );
  if (word === 'no') return next?.kind === 'word' && !AFTER_ANSWER.has(next.text) && !isNumberWord(next.text);
  return true;
}

/** "Not going to lie, 315": an aside that denies nothing. */
function opensAside(text: Text, at: number): boolean {
  const [next, after, third] = [1, 2, 3].map((ahead) => text.tokens[at + ahead]?.text ?? '');
  const said = next === 'going' && after === 'to' ? third : next;
  return said === 'lie' || said === 'lying' || said === 'kidding' || said === 'joking';
}

/** "I would not say no to 310": a word that is quoted takes part in no double negation. */
function isSaid(text: Text, at: number): boolean {
  return text.tokens[at]?.text === 'no' && /^(?:say|saying|said|tell)$/.test(text.tokens[at - 1]?.text ?? '');
}

function isDeniedAfter(text: Text, index: number, to: number): boolean {
  for (let at = index + 1; at < Math.min(to, index + 5); at += 1) {
    const word = text.tokens[at]?.text ?? '';
    if (word === 'none') return !/^(?:and|but)$/.test(text.tokens[at - 1]?.text ?? '');
    if (word === 'not')
      return LINKS.has(text.tokens[at - 1]?.text ?? '') && DENIED_AFTER.has(text.tokens[at + 1]?.text ?? '');
  }
  return false;
}
