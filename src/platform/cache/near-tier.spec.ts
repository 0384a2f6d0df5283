import { NearTier } from './near-tier';

describe('The near tier', () => {
  let time = 0;
  const tierOf = (entries: number, bytes = 10_000): NearTier => new NearTier({ entries, bytes }, () => time);

  it('drops the least recently used entry when it is full', () => {
    const tier = tierOf(2);
    tier.set('a', '1', 100);
    tier.set('b', '2', 100);
    tier.get('a');
    tier.set('c', '3', 100);
    expect([tier.get('a'), tier.get('b'), tier.get('c')]).toEqual(['1', undefined, '3']);
  });

  it('is bounded by size as well, and keeps nothing larger than itself', () => {
    const tier = tierOf(100, 100);
    tier.set('a', 'x'.repeat(40), 100);
    tier.set('b', 'x'.repeat(40), 100);
    expect([tier.get('a') === undefined, tier.get('b') === undefined]).toEqual([true, false]);
    tier.set('b', 'x'.repeat(60), 100);
    expect(tier.get('b')).toBeUndefined();
    expect(tier.size).toEqual({ entries: 0, bytes: 0 });
  });

  it('counts a replaced entry once', () => {
    const tier = tierOf(10);
    tier.set('a', 'x'.repeat(9), 100);
    tier.set('a', 'x', 100);
    expect(tier.size).toEqual({ entries: 1, bytes: 4 });
  });

  it('gives nothing whose time is over, and says so once', () => {
    const expired: string[] = [];
    const tier = new NearTier(
      { entries: 10, bytes: 100 },
      () => time,
      (key) => expired.push(key),
    );
    time = 1000;
    tier.set('a', '1', 50);
    time = 1049;
    expect(tier.get('a')).toBe('1');
    time = 1050;
    expect([tier.get('a'), tier.get('a')]).toEqual([undefined, undefined]);
    expect(expired).toEqual(['a']);
  });
});
