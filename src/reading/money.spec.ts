import fc from 'fast-check';
import { type Money, findMoney } from './money';
import { readText } from './text';

const moneyIn = (raw: string): Money[] => findMoney(readText(raw));
const shown = (raw: string): string[] => moneyIn(raw).map(({ role, kind, value }) => `${role} ${kind} ${value}`);

describe('Amounts of money', () => {
  it.each([
    ['I owe 180', ['owed exact 180000']],
    ['180 is what I owe', ['owed exact 180000']],
    ['20k left on the mortgage', ['owed exact 20000']],
    ['zillow says 310', ['estimate exact 310000']],
    ['my neighbor got 300', ['estimate exact 300000']],
    ['my neighbor wants 300 for hers', ['estimate exact 300000']],
    ['my agent called and she thinks 410', ['estimate exact 410000']],
    ['my wife thinks 410', ['asking exact 410000']],
    ['bought it for 90 in 2003', ['paid exact 90000', 'year exact 2003']],
    ['it was listed at 350', ['listed exact 350000']],
    ['another buyer offered me 280', ['offered exact 280000']],
    ['needs 20k in repairs', ['repairs exact 20000']],
    ['rent is 1200', ['rent exact 1200']],
    ['1850 a month', ['monthly exact 1850']],
    ['come up 10', ['difference exact 10000']],
    ['I want at least 300', ['asking floor 300000']],
    ['nothing under 300', ['asking floor 300000']],
    ['under 400k', ['asking ceiling 400000']],
    ['1500 sqft, 3 beds', ['size exact 1500', 'count exact 3']],
    ['1234 oak hollow dr', ['address exact 1234']],
    ['412 Birch', ['address exact 412']],
    ['zip 75024', ['zip exact 75024']],
    ['214-555-0101', ['phone exact 214', 'phone exact 555', 'phone exact 101']],
    ["I'm 79", ['count exact 79']],
    ['refinanced at 3.1', ['percent exact 3100000']],
  ])('in %j are %j', (raw, expected) => {
    expect(shown(raw)).toEqual(expected);
  });

  it.each([
    ['450-500k', 450_000, 500_000],
    ['300,000 to 320', 300_000, 320_000],
    ['310-20', 310_000, 320_000],
    ['between 3 and 350', 300_000, 350_000],
    ['min 290 max 310', 290_000, 310_000],
    ['low to mid 300s', 320_000, 350_000],
    ['one fifty to one seventy five thousand', 150_000, 175_000],
  ])('range from the first end of %j to the second', (raw, low, high) => {
    expect(moneyIn(raw)).toMatchObject([{ kind: 'range', low, high, value: (low + high) / 2 }]);
  });

  it.each([
    ['low 300s', 300_000, 330_000, 320_000],
    ["mid 300's", 340_000, 360_000, 350_000],
    ['upper three hundreds', 370_000, 399_000, 380_000],
    ['low fours', 400_000, 430_000, 420_000],
  ])('in the band %j have its bounds and its usual figure', (raw, low, high, value) => {
    expect(moneyIn(raw)).toMatchObject([{ kind: 'band', low, high, value }]);
  });

  it('are no range when a price went down', () => {
    expect(moneyIn('dropped it from 350 to 320').map(({ kind }) => kind)).not.toContain('range');
  });

  it('are whole dollars, however their ends are written', () => {
    const end = fc.integer({ min: 2, max: 99 }).map((tenths) => tenths / 10);
    fc.assert(
      fc.property(end, end, (one, other) => {
        for (const { low, high, value } of moneyIn(`I want between ${one} and ${other}`)) {
          expect([low, high, value].filter((each) => !Number.isInteger(each))).toEqual([]);
        }
      }),
    );
  });

  it('keep their role whatever house is priced', () => {
    const price = fc.integer({ min: 60, max: 990 });
    fc.assert(
      fc.property(price, (amount) => {
        expect(moneyIn(`I owe ${amount}`)[0]?.role).toBe('owed');
        expect(moneyIn(`we paid ${amount}k`)[0]?.role).toBe('paid');
        expect(moneyIn(`zillow has it at $${amount},000`)[0]?.role).toBe('estimate');
        expect(moneyIn(`I want ${amount}`)[0]).toMatchObject({ role: 'asking', value: amount * 1000 });
      }),
    );
  });
});
