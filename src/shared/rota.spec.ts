import { Rota } from './rota';

describe('A rota', () => {
  it('comes round to everybody', () => {
    const rota = new Rota();
    const seen = [1, 2, 3].flatMap(() => rota.next(['a', 'b', 'c', 'd', 'e'], 2));
    expect(seen).toEqual(['a', 'b', 'c', 'd', 'e', 'a']);
  });

  it('lets another one be first each time, where there is room for all', () => {
    const rota = new Rota();
    expect([1, 2, 3, 4].map(() => rota.next(['a', 'b', 'c'], 10).join(''))).toEqual(['abc', 'bca', 'cab', 'abc']);
  });

  it('bears a list that changes', () => {
    const rota = new Rota();
    expect(rota.next(['a', 'b', 'c', 'd'], 3)).toEqual(['a', 'b', 'c']);
    expect(rota.next(['a', 'b'], 3)).toEqual(['b', 'a']);
    expect(rota.next([], 3)).toEqual([]);
    expect(rota.next(['x'], 3)).toEqual(['x']);
  });
});
