import fc from 'fast-check';
import type { Question, Reading } from '../reading';
import { readSellerText } from './read-seller-text';

interface Plain {
  readonly text: string;
  readonly question: Question;
}

/** Statements that say one thing plainly. */
const PLAIN: readonly Plain[] = [
  ...['it needs a new roof', 'the foundation is cracked', 'needs paint and carpet', 'it is move in ready'].map(
    (text): Plain => ({ text, question: 1 }),
  ),
  ...['i want 350k for it', 'around 275 thousand', 'between 300k and 320k', 'at least 240k'].map((text): Plain => ({
    text,
    question: 2,
  })),
  ...[
    'we are getting divorced',
    'i lost my job',
    'my mother passed away and left us the house',
    'tired of my tenants',
  ].map((text): Plain => ({ text, question: 3 })),
  ...['yes that works for me', 'no thanks', 'could you go 280k', 'i need 60 days to close'].map((text): Plain => ({
    text,
    question: 4,
  })),
];

type Answer = Omit<Reading, 'evidence' | 'confidence' | 'stance' | 'notices'>;

function answerOf({ text, question }: Plain): Answer {
  const { intent, condition, price, motivation, urgency, offerAccepted, timelineAcceptable, counterOffer } =
    readSellerText(text, { question, offerAmount: 262_500 });
  return { intent, condition, price, motivation, urgency, offerAccepted, timelineAcceptable, counterOffer };
}

const plain = fc.constantFrom(...PLAIN);

describe('A plain statement', () => {
  it('is read at all', () => {
    for (const each of PLAIN) {
      const { condition, price, motivation, offerAccepted, timelineAcceptable, counterOffer } = answerOf(each);
      expect([condition, price, motivation, offerAccepted, timelineAcceptable, counterOffer]).not.toEqual([
        null,
        null,
        null,
        null,
        null,
        null,
      ]);
    }
  });

  it('means the same in any case and with any blanks around and between', () => {
    const blanks = fc.stringMatching(/^[ \t\n]{1,4}$/);
    fc.assert(
      fc.property(plain, fc.infiniteStream(fc.boolean()), blanks, blanks, (each, isUpper, around, between) => {
        const cased = Array.from(each.text).map((letter) =>
          isUpper.next().value === true ? letter.toUpperCase() : letter,
        );
        const text = around + cased.join('').replaceAll(' ', between.replaceAll('\n', ' ')) + around;
        expect(answerOf({ ...each, text })).toEqual(answerOf(each));
      }),
    );
  });

  it('means the same with a greeting before it, thanks after it, and other marks at its end', () => {
    const all = PLAIN.flatMap((each) =>
      ['', 'Hi, ', 'hey jorge. ', 'well ', 'Hello! '].flatMap((start) =>
        ['', '.', '!', '!!', '...', '. thanks', ' :)', '. Thank you'].map((end) => ({ each, start, end })),
      ),
    );
    for (const { each, start, end } of all) {
      const text = `${start}${each.text}${end}`;
      expect({ text, ...answerOf({ ...each, text }) }).toEqual({ text, ...answerOf(each) });
    }
  });

  it('means the same with two letters of a long word swapped or one doubled', () => {
    const slip = fc.record({ word: fc.nat(), at: fc.nat(), isSwap: fc.boolean() });
    fc.assert(
      fc.property(plain, slip, (each, { word, at, isSwap }) => {
        const words = each.text.split(' ');
        const long = words.flatMap((one, index) => (/^[a-z]{6,}$/.test(one) ? [index] : []));
        if (long.length === 0) return;
        const index = long[word % long.length] ?? 0;
        const meant = words[index] ?? '';
        // The first and the last letter are those people get right.
        const place = 1 + (at % (meant.length - 3));
        const swapped = `${meant.slice(0, place)}${meant[place + 1] ?? ''}${meant[place] ?? ''}${meant.slice(place + 2)}`;
        words[index] = isSwap ? swapped : `${meant.slice(0, place)}${meant[place] ?? ''}${meant.slice(place)}`;
        expect(answerOf({ ...each, text: words.join(' ') })).toEqual(answerOf(each));
      }),
    );
  });
});

describe('A denied statement', () => {
  it.each<[string, string, Question, keyof Answer]>([
    ['it needs a new roof', "it doesn't need a new roof", 1, 'condition'],
    ['the foundation is cracked', 'the foundation is not cracked', 1, 'condition'],
    ['it is move in ready', "it's not move in ready", 1, 'condition'],
    ['the ac is broken', "the ac isn't broken", 1, 'condition'],
    ['we are getting divorced', "we're not getting divorced", 3, 'motivation'],
    ['i lost my job', "I didn't lose my job", 3, 'motivation'],
    ['it is in foreclosure', "it's not in foreclosure", 3, 'motivation'],
    ['i am behind on payments', 'I am not behind on payments', 3, 'motivation'],
    ['i accept', "I don't accept", 4, 'offerAccepted'],
    ['that works for me', "that doesn't work for me", 4, 'offerAccepted'],
    ['deal', 'no deal', 4, 'offerAccepted'],
    ['i would take 300k', "I wouldn't take 300k", 2, 'price'],
  ])('%s: %s', (said, denied, question, field) => {
    const before = answerOf({ text: said, question })[field];
    expect(before).not.toBeNull();
    expect(answerOf({ text: denied, question })[field]).not.toEqual(before);
  });
});

describe('A figure that is said to be something else', () => {
  const figure = fc.integer({ min: 60, max: 900 }).map((thousands) => thousands * 1000);
  const what = fc.constantFrom<((n: number) => string)[]>(
    (n) => `I owe ${String(n)} on it`,
    (n) => `I paid ${String(n)} for it in 2012`,
    (n) => `we put $${String(n)} into it`,
    (n) => `the mortgage is ${String(n / 1000)}k`,
    (n) => `zillow says ${String(n)}`,
    (n) => `my neighbor sold for ${String(n / 1000)}k`,
    (n) => `it's ${String(Math.round(n / 100))} square feet`,
    (n) => `it was built in ${String(1900 + (Math.round(n / 1000) % 120))}`,
    (n) => `call me at 214-555-${String(n).slice(0, 4).padEnd(4, '0')}`,
    (n) => `the zip is ${String(75_000 + (Math.round(n / 1000) % 900))}`,
    (n) => `it's at ${String(Math.round(n / 100))} Oak Street`,
  );

  it('is never the price', () => {
    fc.assert(
      fc.property(figure, what, fc.constantFrom<Question[]>(1, 2, 3), (n, say, question) => {
        expect({ text: say(n), price: answerOf({ text: say(n), question }).price }).toMatchObject({ price: null });
      }),
      { numRuns: 600 },
    );
  });
});

describe('Noise', () => {
  const keys = 'abcdefghijklmnopqrstuvwxyz     ';
  const typedAtRandom = (signs: string): fc.Arbitrary<string> =>
    fc
      .array(fc.constantFrom(...Array.from(signs)), { minLength: 1500, maxLength: 2000 })
      .map((letters) => letters.join(''));

  it('of 2,000 characters answers nothing, whatever was asked', () => {
    const noise = fc.oneof(typedAtRandom(keys), typedAtRandom(`${keys}0123456789`));
    const question = fc.constantFrom<Question>(1, 2, 3, 4);
    fc.assert(
      fc.property(noise, question, (text, asked) => {
        expect(answerOf({ text, question: asked })).toMatchObject({
          condition: null,
          price: null,
          motivation: null,
          urgency: null,
          offerAccepted: null,
          timelineAcceptable: null,
          counterOffer: null,
        });
      }),
      { numRuns: 200 },
    );
  });

  it('does not hide that somebody wants no more texts', () => {
    const text = 'kjsdf qpwoe zmxnc vbqlw pwoei zmxnv qlwkd pqowi mznxb qpwld.\nSTOP';
    expect(answerOf({ text, question: 1 }).intent).toBe('opt_out');
  });

  it.each([
    'unit B300',
    'apt B210',
    'hello zq52',
    'asd 6s qwe',
    'shg',
    'hir',
    'room 12',
    'hmm ok',
    'ok so',
    'no worries',
  ])('is not made an answer of: "%s"', (text) => {
    for (const question of [1, 2, 3] as const) {
      expect(answerOf({ text, question })).toMatchObject({ condition: null, price: null, motivation: null });
    }
  });
});
