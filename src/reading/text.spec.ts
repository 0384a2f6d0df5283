import fc from 'fast-check';
import { isNegated, readText } from './text';

const wordsOf = (raw: string): string =>
  readText(raw)
    .tokens.map((token) => token.text)
    .join(' ');

describe('Words of a text', () => {
  it.each([
    ["Don't need it", 'do not need it'],
    ['dont need it', 'do not need it'],
    ['I don’t need it', 'i do not need it'],
    ["can't, won't, ain't", 'can not , will not , is not'],
    ["it's GREAT", 'it is great'],
    ['ill take it', 'i will take it'],
    ['my dad is ill', 'my dad is ill'],
    ['id take 300', 'i would take 300'],
    ['were moving', 'we are moving'],
    ['we were moving', 'we were moving'],
    ['sooo motivated, pleaaase', 'so motivated , please'],
    ['u gonna do it b/c ur nice', 'you going to do it because your nice'],
    ['new a.c. w/o ducts', 'new ac without ducts'],
    ['as-is, re-did the kitchen', 'as is , redid the kitchen'],
    ["the roof's shot", 'the roof is shot'],
    ["my mom's house", 'my mom house'],
    ['Approx. 300 st.', 'about 300 st .'],
    ['hahahaha', 'haha'],
    ['no less then 300', 'no less than 300'],
    ['needin a quik anser', 'needin a quik anser'],
    ['the morgage and the fundation', 'the mortgage and the fundation'],
    ['déjeme pensarlo', 'dejeme pensarlo'],
    ['ｆｕｌｌ　ｗｉｄｔｈ', 'full width'],
    ['see realtor.com', 'see realtor'],
    ['mail me@home.example', 'mail me@home.example'],
  ])('of %j are "%s"', (raw, expected) => {
    expect(wordsOf(raw)).toBe(expected);
  });

  it.each([
    ['$350,000', '$ 350000'],
    ['350,00', '350000'],
    ['35ok', '350k'],
    ['$ 350 K', '$ 350k'],
    ['350.000', '350000'],
    ['$1,250,000.00', '$ 1250000'],
    ['1.2mil', '1.2m'],
    ['310 mil', '310k'],
    ["300's", '300s'],
    ['60days', '60 days'],
    ['the 15th', 'the 15th'],
    ['75 %', '75%'],
  ])('keep the figure %j as "%s"', (raw, expected) => {
    expect(wordsOf(raw)).toBe(expected);
  });

  it('know where in the written text they came from', () => {
    const { raw, tokens } = readText('Wow… I don’t 👍🏽 know');
    expect(tokens.map(({ start, end }) => raw.slice(start, end))).toEqual([
      'Wow',
      '…',
      'I',
      'don’t',
      'don’t',
      '👍🏽',
      'know',
    ]);
  });

  it('have spans inside the text and in order, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (raw) => {
        const { tokens, clauses } = readText(raw);
        let last = 0;
        for (const { start, end } of tokens) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(raw.length);
          last = start;
        }
        expect(clauses.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(tokens.length);
      }),
    );
  });
});

describe('Clauses of a text', () => {
  const clausesOf = (raw: string): string[] => {
    const { tokens, clauses } = readText(raw);
    return clauses.map(({ from, to }) =>
      tokens
        .slice(from, to)
        .map((token) => token.text)
        .join(' '),
    );
  };

  it.each([
    ['I owe 180 so I need 220', ['i owe 180', 'so i need 220']],
    ['zillow says 310 but 290 is fine', ['zillow says 310', 'but 290 is fine']],
    ['the roof is old we want 300', ['the roof is old', 'we want 300']],
    ['what I owe is 180', ['what i owe is 180']],
    ['not because of a divorce', ['not because of a divorce']],
  ])('%j are %j', (raw, expected) => {
    expect(clausesOf(raw)).toEqual(expected);
  });

  it.each(['How did you get that', 'is that cash', 'ok, can you do more?', '300?'])('ask in %j', (raw) => {
    expect(readText(raw).clauses.at(-1)?.isQuestion).toBe(true);
  });

  it.each(['what I want is 300', 'when we move we will see', 'I can do that'])('state in %j', (raw) => {
    expect(readText(raw).clauses.some((clause) => clause.isQuestion)).toBe(false);
  });

  it('suppose after "if", but not in "as if" and courtesies', () => {
    const isHypothetical = (raw: string): boolean => readText(raw).clauses.some((clause) => clause.isHypothetical);
    expect(isHypothetical('if you can do 250 we are done')).toBe(true);
    expect(isHypothetical('I would have said yes')).toBe(true);
    expect(isHypothetical('we accept if it helps')).toBe(false);
    expect(isHypothetical('as if')).toBe(false);
  });
});

describe('Negation', () => {
  const isSaidNot = (raw: string, word: string): boolean => {
    const text = readText(raw);
    return isNegated(
      text,
      text.tokens.findIndex((token) => token.text === word),
    );
  };

  it.each([
    ["it doesn't need a roof", 'roof'],
    ['no new roof', 'roof'],
    ['without any mold', 'mold'],
    ['nothing wrong', 'wrong'],
    ['a new roof is not needed', 'roof'],
    ['neither roof nor plumbing', 'plumbing'],
    ['it is never going to work', 'work'],
  ])('of %j reaches "%s"', (raw, word) => {
    expect(isSaidNot(raw, word)).toBe(true);
  });

  it.each([
    ['it needs a roof', 'roof'],
    ['no, the roof leaks', 'roof'],
    ['no the roof leaks', 'roof'],
    ['not only the roof', 'roof'],
    ['not great but the roof is new', 'new'],
    ["it's not old, needs paint", 'paint'],
    ['it is not without mold', 'mold'],
  ])('of %j does not reach "%s"', (raw, word) => {
    expect(isSaidNot(raw, word)).toBe(false);
  });
});
