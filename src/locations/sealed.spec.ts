import { Seal } from './sealed';

describe('Secrets of locations', () => {
  const seal = new Seal('a session secret of thirty-two characters');

  it('are unreadable in the store, differ each time, and open with the same key for the same owner', () => {
    const [one, two] = [seal.close('pit-12345', 'east:token'), seal.close('pit-12345', 'east:token')];
    expect(one).not.toContain('pit-12345');
    expect(one).not.toBe(two);
    expect(seal.open(one, 'east:token')).toBe('pit-12345');
    expect(new Seal('a session secret of thirty-two characters').open(two, 'east:token')).toBe('pit-12345');
  });

  it.each([
    ['for another location', (sealed: string) => seal.open(sealed, 'west:token')],
    ['with another key', (sealed: string) => new Seal('another session secret, also long').open(sealed, 'east:token')],
    ['without a key', (sealed: string) => new Seal(null).open(sealed, 'east:token')],
    ['when cut', (sealed: string) => seal.open(sealed.slice(0, 20), 'east:token')],
    ['when changed', (sealed: string) => seal.open(`${sealed.slice(0, -2)}AA`, 'east:token')],
  ])('do not open %s', (_how, open) => {
    expect(open(seal.close('pit-12345', 'east:token'))).toBeNull();
  });

  it('without a key lie there as they are, and are still read when there is one later', () => {
    const plain = new Seal(null).close('pit-12345', 'east:token');
    expect(plain).toContain('pit-12345');
    expect(seal.open(plain, 'east:token')).toBe('pit-12345');
  });
});
