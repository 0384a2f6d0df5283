import { Speller, isOneSlip } from './spelling';

describe('Spelling repair', () => {
  const speller = new Speller(['foundation', 'inherited', 'retiring', 'house']);

  it.each([
    ['fundation', 'foundation'],
    ['foundatoin', 'foundation'],
    ['foundationn', 'foundation'],
    ['faundation', 'foundation'],
    ['hous', 'house'],
    ['huose', 'house'],
    ['morgage', 'mortgage'],
  ])('reads %s as %s', (written, meant) => {
    expect(speller.mend(written)).toBe(meant);
  });

  it.each(['rewiring', 'horse', 'found', 'maria', 'dallas', 'pero', 'helps'])('leaves the word "%s" alone', (word) => {
    expect(speller.mend(word)).toBe(word);
  });

  it('counts a letter missing, extra, changed, or two swapped as one slip', () => {
    expect(isOneSlip('price', 'pric')).toBe(true);
    expect(isOneSlip('price', 'pricee')).toBe(true);
    expect(isOneSlip('price', 'prize')).toBe(true);
    expect(isOneSlip('price', 'prcie')).toBe(true);
    expect(isOneSlip('price', 'price')).toBe(false);
    expect(isOneSlip('price', 'parcel')).toBe(false);
  });
});
