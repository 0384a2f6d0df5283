import fc from 'fast-check';
import { SlipIndex } from './slip-index';
import { isOneSlip } from './spelling';

const WORD = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'e'), minLength: 1, maxLength: 8 });

describe('The index of slips', () => {
  it('finds every word that is one slip away, and the word itself', () => {
    fc.assert(
      fc.property(fc.uniqueArray(WORD, { minLength: 1, maxLength: 60 }), WORD, (words, written) => {
        const found = new Set<string>();
        new SlipIndex(words).find(written, (candidate) => {
          found.add(candidate);
          return false;
        });
        const wanted = words.filter((word) => word === written || isOneSlip(written, word));
        expect(wanted.filter((word) => !found.has(word))).toEqual([]);
      }),
    );
  });

  it('finds words in their order and ends when it is told to', () => {
    const found: [string, number][] = [];
    new SlipIndex(['roof', 'rood', 'root', 'house']).find('roo', (candidate, place) => {
      found.push([candidate, place]);
      return found.length === 2;
    });
    expect(found).toEqual([
      ['roof', 0],
      ['rood', 1],
    ]);
  });

  it('finds nothing among no words', () => {
    const isWanted = jest.fn();
    new SlipIndex([]).find('roof', isWanted);
    expect(isWanted).not.toHaveBeenCalled();
  });
});
