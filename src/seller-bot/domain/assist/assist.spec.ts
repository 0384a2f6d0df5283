import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { offerText } from '../replies';
import { TONE_BY_PRESET } from '../tone-presets.data';
import type { GuardFacts } from '../guard/guard';
import { checkReading, isFitForAi } from './assisted-reading';
import { inspectWording } from './assisted-wording';
import { READING_INSTRUCTIONS, WORDING_INSTRUCTIONS } from './prompts.data';

const OFFER = 262_500;
const FACTS: GuardFacts = {
  limit: 320,
  amounts: [OFFER, 350_000],
  literals: ['Jorge Home Buyers', 'Jorge', 'Maria'],
  linkHosts: [],
  secrets: [READING_INSTRUCTIONS, WORDING_INSTRUCTIONS],
};
const REPLIES = [
  `Thanks, that helps. ${TONE_BY_PRESET.consultative.questions.price}`,
  `I appreciate you telling me. ${TONE_BY_PRESET.consultative.questions.motivation}`,
  `Got it. Based on what you told me, Jorge could pay ${offerText(OFFER)} cash and close in 2-3 weeks. Would that work for you?`,
];
const TALKS = readFileSync(join(__dirname, '../../../../test/corpus/hostile.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { texts: string[]; draft: string; id: string });

describe('What an AI read', () => {
  const q = (question: 1 | 2 | 3 | 4) => ({ question, offerAmount: question === 4 ? OFFER : null });

  it('is taken when the text bears it out', () => {
    const text = 'honestly the thing is held together by hope and duct tape';
    expect(
      checkReading(
        { condition: 'needs_major_repairs', condition_span: 'held together by hope and duct tape' },
        text,
        q(1),
      ),
    ).toMatchObject({
      condition: 'needs_major_repairs',
      evidence: [{ field: 'condition', text: 'held together by hope and duct tape', start: 22, end: 57 }],
    });
    expect(
      checkReading({ price: 350_000, price_span: '350' }, 'something with a 350 in front would do', q(2)),
    ).toMatchObject({ price: { expectation: 350_000, min: null, max: null } });
    expect(
      checkReading(
        { motivation: 'downsizing', motivation_span: 'rattling around in here' },
        'rattling around in here, two of us',
        q(3),
      ),
    ).toMatchObject({ motivation: 'downsizing' });
  });

  it.each<[string, unknown, string, 1 | 2 | 3 | 4]>([
    [
      'words that are not in the text',
      { condition: 'move_in_ready', condition_span: 'perfect' },
      'it is what it is',
      1,
    ],
    ['no words at all', { condition: 'move_in_ready', condition_span: null }, 'it is what it is', 1],
    ['a value nobody knows', { condition: 'great', condition_span: 'it is' }, 'it is what it is', 1],
    [
      'a negated value',
      { condition: 'needs_major_repairs', condition_span: 'falling apart' },
      'it is not falling apart',
      1,
    ],
    ['a question', { motivation: 'divorce', motivation_span: 'divorced' }, 'what if I were divorced?', 3],
    ['a price that is not in the words', { price: 900_000, price_span: 'duct tape' }, 'held by duct tape', 2],
    ['a price that is owed', { price: 200_000, price_span: '200k' }, 'I still owe 200k on it', 2],
    ['a price that somebody else named', { price: 300_000, price_span: '300k' }, 'zillow says 300k', 2],
    ['a price out of all reason', { price: 5, price_span: '5' }, 'give me 5', 2],
    ['a price that is no number', { price: '300000', price_span: '300k' }, '300k', 2],
    ['an answer to another question', { motivation: 'divorce', motivation_span: 'split' }, 'we split it', 2],
    ['a decision about the offer', { offer_accepted: true, offer_accepted_span: 'fine' }, 'fine I guess', 4],
    ['nothing', {}, 'hm', 1],
    ['no object', 'yes', 'yes', 1],
    ['null', null, 'yes', 1],
  ])('is dropped for %s', (_why, answer, text, question) => {
    expect(checkReading(answer, text, q(question))).toBeNull();
  });
});

describe('A reply in the words of an AI', () => {
  const [price = '', motivation = '', offer = ''] = REPLIES;
  it.each([
    [price, 'That roof sounds like a lot to look after. What price would you be happy with as it stands?'],
    [
      motivation,
      'Thank you, that is good to know. What has you thinking about selling, and when would you like to be done?',
    ],
    [offer, 'Thanks for sharing. Jorge could pay $262,500 cash and close in 2-3 weeks. How does that sound?'],
  ])('may say the same otherwise: %s', (reply, draft) => {
    expect(inspectWording(draft, reply, FACTS)).toEqual([]);
  });

  it.each([
    [offer, 'Thanks! Jorge could pay cash and close in 2-3 weeks. How does that sound?', 'changed_meaning'],
    [offer, 'Thanks! Jorge could pay $262,500 cash. How does that sound?', 'changed_meaning'],
    [offer, 'Thanks! Jorge could pay $262,500 cash and close in 2-3 weeks.', 'changed_meaning'],
    [price, 'Thanks! How old is the house?', 'changed_meaning'],
    [price, 'Thanks! Would $280,000 be a price you could live with?', 'figure'],
  ])('must not change it: %s → %s', (reply, draft, reason) => {
    expect(inspectWording(draft, reply, FACTS).map((finding) => finding.reason)).toContain(reason);
  });
});

describe('A hostile text, should it ever reach an obedient model,', () => {
  const texts = TALKS.flatMap((talk) => talk.texts.map((text) => [talk.id, text, talk.draft] as const));

  it.each(texts)('%s gets nothing said that it wants said', (_id, text, draft) => {
    for (const reply of REPLIES) {
      expect(inspectWording(draft, reply, FACTS)).not.toEqual([]);
      expect(inspectWording(`${draft} ${reply}`.slice(0, 320), reply, FACTS)).not.toEqual([]);
    }
  });

  it('is seldom shown to one', () => {
    const shown = texts.filter(([, text]) => isFitForAi(text));
    expect(shown.length).toBeLessThan(texts.length / 3);
  });
});
