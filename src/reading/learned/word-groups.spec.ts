import { eachGroup, wordKey } from './word-groups';

function groupsOf(text: string, question = 1): Map<number, [number, number]> {
  const words = text.split(' ');
  const groups = new Map<number, [number, number]>();
  eachGroup(Uint32Array.from(words, wordKey), words.length, question, (key, from, to) => groups.set(key, [from, to]));
  return groups;
}

const shared = (one: string, other: string): number => {
  const others = groupsOf(other);
  return [...groupsOf(one).keys()].filter((key) => others.has(key)).length;
};

describe('Word groups', () => {
  it('are the same for the same words in the same order', () => {
    expect([...groupsOf('needs a new roof').keys()]).toEqual([...groupsOf('needs a new roof').keys()]);
  });

  it('tell the order of words', () => {
    const own = groupsOf('roof needs work').size;
    expect(shared('roof needs work', 'work needs roof')).toBeLessThan(own);
  });

  it('hold words with one or two others between them', () => {
    const gap = (middle: string): number =>
      shared(`not ${middle} selling because of that`, 'not really selling because of that');
    expect(gap('ever')).toBeGreaterThan(shared('not', 'not really selling because of that'));
  });

  it('mean something else at another question in a short text, not in a long one', () => {
    const keys = (text: string, question: number): Set<number> => new Set(groupsOf(text, question).keys());
    const differs = (text: string): boolean => [...keys(text, 1)].some((key) => !keys(text, 4).has(key));
    expect(differs('yes')).toBe(true);
    expect(differs('well we had the whole house painted and the roof was done in the spring')).toBe(false);
  });

  it('say at which words they stand', () => {
    for (const [from, to] of groupsOf('the roof leaks').values()) {
      expect(from).toBeGreaterThanOrEqual(-1);
      expect(to).toBeLessThanOrEqual(3);
      expect(to - from).toBeLessThanOrEqual(3);
    }
  });

  it('of a text without words are none but the empty answer', () => {
    const seen: number[] = [];
    eachGroup(new Uint32Array(0), 0, 1, (key) => seen.push(key));
    expect(seen.length).toBeLessThanOrEqual(2);
  });
});
