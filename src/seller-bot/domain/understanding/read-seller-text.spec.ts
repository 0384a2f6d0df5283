import fc from 'fast-check';
import type { Question, Reading } from '../reading';
import { readSellerText } from './read-seller-text';

const read = (raw: string, question: Question | null = 1, offerAmount: number | null = null): Reading =>
  readSellerText(raw, { question, offerAmount });

describe('One text of a seller', () => {
  it('fills every field it supports, whatever was asked', () => {
    const reading = read("my dad passed and left me a house that needs a new roof, I'd take 180, need it gone asap");
    expect(reading).toMatchObject({
      condition: 'needs_major_repairs',
      motivation: 'inheritance',
      urgency: 'high',
      price: { expectation: 180_000, min: null, max: null },
    });
  });

  it('answers the offer and gives the reason in one go', () => {
    const reading = read('ok to the money but I need 2 months because of my divorce', 4, 200_000);
    expect(reading).toMatchObject({ offerAccepted: true, timelineAcceptable: false, motivation: 'divorce' });
  });

  it('keeps the words each value came from', () => {
    const raw = 'Well… it needs a new roof. I’d take 180k';
    const { evidence } = read(raw);
    expect(evidence.map(({ field }) => field)).toEqual(expect.arrayContaining(['condition', 'price_expectation']));
    for (const { text, start, end } of evidence) expect(raw.slice(start, end)).toBe(text);
  });

  it.each([
    ["don't text me, just call my cell", 'human_request'],
    ['unsubscribe was a mistake, keep texting me', 'opt_in'],
    ['tired of tenants calling me at 2am', 'none'],
    ['we want to stop getting calls from tenants', 'none'],
    ['the neighbors keep texting me about it', 'none'],
  ])('%j asks for %s, though it has the words of another intent', (raw, intent) => {
    expect(read(raw, 3).intent).toBe(intent);
  });

  it.each([
    ['remove the inspection contingency and I am in', null],
    ['yes as long as you pay all the closing', null],
    ['only if it is cash, then yes', true],
    ["I won't say no", true],
  ])('%j accepts: %s; a yes with a term of its own is none yet', (raw, accepted) => {
    expect(read(raw, 4, 210_000).offerAccepted).toBe(accepted);
  });

  it.each([
    ['built in 78', 1],
    ['my daughter graduates May 28', 4],
    ['$215/sqft', 2],
    ["this one's sat too long", 3],
  ] as const)('%j names no price', (raw, question) => {
    const { price, counterOffer } = read(raw, question, 210_000);
    expect([price, counterOffer]).toEqual([null, null]);
  });

  it.each([
    ['let me ask my wife', 4, 'deferral'],
    ['how did you get to that?', 4, 'question_back'],
    ["I don't know", 2, 'unsure'],
    ["that's personal", 3, 'withheld'],
    ['the weather is nice', 1, 'none'],
  ] as const)('stands to the question: %j after question %d is %s', (raw, question, stance) => {
    expect(read(raw, question, 200_000).stance).toBe(stance);
  });

  it('says nothing where nothing is said', () => {
    for (const raw of ['', '   ', '?', '...', '👋', 'hello', 'asdf qwer']) {
      expect(read(raw)).toMatchObject({
        intent: 'none',
        condition: null,
        price: null,
        motivation: null,
        urgency: null,
        offerAccepted: null,
        timelineAcceptable: null,
        counterOffer: null,
        evidence: [],
      });
    }
  });

  it('gives the same reading to the same text, with evidence that stands in it', () => {
    const anyText = fc.string({ unit: 'grapheme', maxLength: 120 });
    const question = fc.constantFrom<(Question | null)[]>(1, 2, 3, 4, null);
    fc.assert(
      fc.property(anyText, question, (raw, asked) => {
        const reading = read(raw, asked, 200_000);
        expect(read(raw, asked, 200_000)).toEqual(reading);
        for (const { text, start, end } of reading.evidence) expect(raw.slice(start, end)).toBe(text);
      }),
    );
  });
});
