import fc from 'fast-check';
import { readSellerText } from './read-seller-text';

const OFFER = 200_000;
const answerTo = (raw: string): readonly unknown[] => {
  const { offerAccepted, timelineAcceptable, counterOffer } = readSellerText(raw, { question: 4, offerAmount: OFFER });
  return [offerAccepted, timelineAcceptable, counterOffer];
};

describe('The answer to an offer', () => {
  it.each([
    'Yes',
    'I accept',
    'I can live with that',
    'I would not turn down your offer',
    'my wife tried to talk me out of it but yes',
    'ok fine',
    'perfect',
    'sign me up',
    'k',
    'go ahead and send the contract',
    'cant argue with that',
    '200 is fine',
    'yes, can you close this week?',
    'You have a deal sir',
    'Im down',
    'that is agreeable to us',
    'fine.',
    'si señor',
    'I could do that',
    'better than i expected, yes',
    'its less than i wanted but fine',
    'yes to both',
    'we are good with that',
    'Okie dokie',
    'OK!!!',
    'absoultely',
    'price is right. 3 weeks works fine too',
    "we'll do it",
    'you had me at cash. yes',
    'everyone signed off on it, yes',
    'YES YES YES',
    'thats more than i expected',
    'all set, send docs',
    'set it up',
    'consider it sold',
    'no issue here',
    '10-4',
    'I can swing that',
    'you twisted my arm, ok',
    'was hoping for more but ok',
    'sí, está bien',
    'órale sí',
  ])('is an unqualified yes in %j', (raw) => {
    expect(answerTo(raw)).toEqual([true, true, null]);
  });

  it.each([
    'no',
    'way too low',
    'are you joking',
    "we'll pass",
    'I wouldnt take that in a million years',
    'yeah right',
    "you're off by a lot",
    "I'm not that desperate",
    'I appreciate it but no',
    'the house is worth way more',
    "I'd have jumped on that last year",
    'nah man',
    'thats robbery',
    "we're not interested at that number",
    "do you think I'm stupid",
    "that's a slap in the face",
    'seems low',
    'someone else already offered more',
    'nice try buddy',
    'Santa came early huh',
    'what year do you think this is, 1995?',
    'no me conviene ese precio',
    'can not do that price',
    "I'd still owe the bank",
    'never in a million years',
    'to low',
    "that's a no from me",
    'I said no already',
    'No!!!',
    'pass',
    "I'm turning your offer down",
    'my son talked me out of it',
    "we're backing out",
    'we both vote no on your offer',
    'declined',
    'fat chance',
    'thats an insult to my late husband',
    'do better',
    'try again',
    "won't cover my payoff",
    'my house is worth double',
    "can't swing that",
    'no. I need to think about my family',
    "I'd like more",
    'Great! And would you like my left kidney as well?',
    'is this a joke',
    'stop wasting my time',
    "we're staying put",
    'someone beat you',
    'no bueno',
    'no, vale más',
  ])('is a no in %j', (raw) => {
    expect(answerTo(raw)).toEqual([false, null, null]);
  });

  it.each([
    'let me talk to my wife',
    'can I get back to you tomorrow',
    'how did you come up with that number?',
    'yes I understand',
    'interesting',
    'hmm let me see',
    'can you send me something in writing?',
    'give me till friday',
    'can you go higher?',
    'still thinking',
    "What's the catch?",
    'gimme a day or two',
    'hold on',
    "I'm on the fence",
    'not sure about that',
    "how'd you get that number",
    'do i have to clean it out',
    'what are the terms',
    "ok I'll talk it over with my kids",
    "I'd need to see it in writing first",
    'ok I see',
    'noted',
    'is that negotiable',
    'depends on the closing costs',
    'no se todavia',
    'thats less than zillow right',
    "I'm driving, will answer later",
    'what do you mean',
    'I have another offer coming',
    'need to run the numbers',
    'can I see a contract before I decide',
    'call me',
    'mulling it over',
    'leaning yes but need to ask my brother',
    'most likely',
    'ask me again next week',
    'too soon to say',
    'why so low?',
    'is the offer negotiable?',
    'are you paying cash',
    'what about my tenants',
    'what happens after i say yes',
    "ok what's the process",
    'yes I read it',
    'who else have you bought from',
    'zillow says 280',
    "I'll still be in the hospital in 3 weeks",
  ])('is not given in %j', (raw) => {
    expect(answerTo(raw)).toEqual([null, null, null]);
  });

  it.each<[string, number]>([
    ['can you do 220?', 220_000],
    ['come up 10 and its yours', 210_000],
    ['meet me at 210', 210_000],
    ["10k more and I'll sign", 210_000],
    ['raise it by 20 grand', 220_000],
    ['would you go 230', 230_000],
    ['my lowest is 220', 220_000],
    ['throw in another 10 and ok', 210_000],
    ['what if we say 220', 220_000],
    ['need to be at 225', 225_000],
    ['split the difference at 225', 225_000],
    ['my neighbor got 260, I want 240', 240_000],
    ['another 5k and deal', 205_000],
    ['if its 210 yes', 210_000],
    ['225k', 225_000],
    ['we need 230 to make it work', 230_000],
    ['can we meet in the middle at 225', 225_000],
    ['give me 220 and its yours', 220_000],
    ['my final is 225', 225_000],
    ['counter 225k', 225_000],
    ["225 and I'd consider it", 225_000],
    ['more like 225', 225_000],
    ['another ten thousand and im in', 210_000],
    ['go up 15', 215_000],
    ['I said 240 and I meant it', 240_000],
  ])('is a counter-offer in %j: %d', (raw, counter) => {
    expect(answerTo(raw)).toEqual([null, null, counter]);
  });

  it.each<[string, number]>([
    ['no, 220', 220_000],
    ['too low, I need 225', 225_000],
    ["I won't take less than 230", 230_000],
    ['No. 230 is my bottom line', 230_000],
    ['200 is too low but I could do 225', 225_000],
    ['cant do 200 but 215 works', 215_000],
    ['not at 200. 225.', 225_000],
    ['nah, 250 or nothing', 250_000],
    ['not less than 225', 225_000],
    ['nothing under 230', 230_000],
    ['no less than 230', 230_000],
    ['lol no. 260', 260_000],
    ["I'm firm at 250", 250_000],
    ["can't do 200. 230 maybe", 230_000],
    ['thats low. how about 225', 225_000],
    ['200? no. 240? yes', 240_000],
    ['no, 230', 230_000],
    ['muy bajo, quiero 240', 240_000],
    ['nope. 240.', 240_000],
    ['too low, 240', 240_000],
    ["I can't go below 240", 240_000],
    ["won't budge from 240", 240_000],
    ['240 or no deal', 240_000],
    ['not interested under 240', 240_000],
    ['no way, 240 minimum', 240_000],
    ['nah but 220 id do', 220_000],
    ["that's low. Zillow has it at 290. I'd do 240", 240_000],
    ['cant do less than 235', 235_000],
    ['my wife wont go under 235', 235_000],
  ])('is a no with a counter-offer in %j: %d', (raw, counter) => {
    expect(answerTo(raw)).toEqual([false, null, counter]);
  });

  it.each([
    'yes but I need 60 days',
    'price is fine but I need more time',
    'ok but can we close in 45 days',
    'I accept but not until after school is out',
    'yes but 3 weeks is too fast',
    'deal, but I need a month to move',
    "I'd be fine with that price but I can't be out before July",
    "I like the price, don't like the 2 weeks",
    'Yes but we need to stay until end of June',
    'ok on price, need 45 days',
    'price ok but 2 weeks is impossible',
    'yes. but give me 60 days to move out',
    "I like the number but I'm not moving till spring",
    'yes but not until my son graduates in june',
    'we accept. Need a 30 day close',
    'acepto pero necesito 60 dias',
    'el precio esta bien pero necesito mas tiempo',
    'yes but i need until the 30th of next month',
    'ok but i need 6 weeks',
    'accept, but closing in 30 days',
    'price good timeline bad',
    'yes to the price no to the timeline',
    "good price but i can't move that quick",
    'fine on price, too quick on closing',
    'I can take the price but I need a couple months',
    'yes, can I rent back for 2 months?',
    'agreed, but give us til august',
    "ok but I'm not leaving before christmas",
  ])('takes the price but not the closing time in %j', (raw) => {
    expect(answerTo(raw)).toEqual([true, false, null]);
  });

  it.each([
    "I can't close that fast",
    "I'd need until summer",
    'can we do 30 days',
    'need 90 days',
    'deal if I can have 2 months',
    'need more time than that',
    "that's too fast for me",
    '3 weeks is too soon',
    'i need at least a month',
    'can we push closing back a month',
    'two months please',
    "three weeks isn't enough time",
    'not in 3 weeks',
    'yes if I can stay till school ends',
  ])('asks for a later closing in %j', (raw) => {
    expect(answerTo(raw)).toEqual([null, false, null]);
  });

  it.each([
    '3 weeks is fine',
    'three weeks is fine, a month is not',
    'can you close sooner?',
    '2 weeks is perfect',
    'I can be out in 3 weeks',
    '2-3 weeks works',
    'three weeks is doable',
    '2 weeks is no problem',
    'quick close is what I need',
    'i can move in 2 weeks',
    'Can you close in a week?',
    'can we close next week',
  ])('takes the closing time and leaves the price open in %j', (raw) => {
    expect(answerTo(raw)).toEqual([null, true, null]);
  });

  it.each([
    'two weeks works but not that price',
    'the timing works, the price doesnt',
    'fast closing is great but the price isnt',
    'money no, time yes',
    'price stinks but i like how fast',
    'timeline is good but come on with that price',
  ])('takes the closing time but not the price in %j', (raw) => {
    expect(answerTo(raw)).toEqual([false, true, null]);
  });

  it('belongs to question 4 only', () => {
    for (const question of [1, 2, 3, null] as const) {
      const reading = readSellerText('yes deal', { question, offerAmount: OFFER });
      expect(reading).toMatchObject({ offerAccepted: null, timelineAcceptable: null, counterOffer: null });
    }
  });
});

describe('Any answer to an offer', () => {
  const plainYes = fc.constantFrom('yes', 'deal', 'we accept', 'sounds good', 'that works for me', 'I will take it');
  const plainNo = fc.constantFrom('no', 'no thanks', 'way too low', 'not interested', 'absolutely not');

  it('stays the same in capitals, with marks and politeness around it', () => {
    fc.assert(
      fc.property(fc.oneof(plainYes, plainNo), (said) => {
        const answer = answerTo(said);
        for (const raw of [said.toUpperCase(), `${said}!!!`, `  ${said}  `, `hi, ${said}`, `${said}.`]) {
          expect(answerTo(raw)).toEqual(answer);
        }
      }),
    );
  });

  it.each([
    'we do not accept',
    "I won't take it",
    "that doesn't work for me",
    'that does not sound good',
    'not a deal',
    'no deal',
  ])('is no acceptance when the consent is denied: %j', (raw) => {
    expect(answerTo(raw)[0]).not.toBe(true);
  });

  it('names the counter-offer in dollars however it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 205, max: 390 }), (thousands) => {
        for (const raw of [`could you do ${thousands}?`, `I would take ${thousands}k`, `make it $${thousands},000`]) {
          expect(answerTo(raw)).toEqual([null, null, thousands * 1000]);
        }
      }),
    );
  });

  it.each([
    'no problem',
    'not a problem',
    'thanks',
    'ty',
    'Thank you!',
    'lol',
    'hahaha',
    'wow',
    'wow ok',
    "can't complain",
    'yesterday',
    '😂',
    '👍',
    '👎👎',
    '🙏🏽',
    'not for sure',
    'nope not sure',
    'yes but not now',
  ])('is not taken from "%s"', (raw) => {
    expect(answerTo(raw)).toEqual([null, null, null]);
  });

  it.each(['for sure not', 'sure, not', 'thanks, but no', 'lol no'])(
    'is a no in "%s", whatever it begins with',
    (raw) => {
      expect(answerTo(raw)[0]).toBe(false);
    },
  );

  it('adds a step to the offer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (thousands) => {
        for (const raw of [
          `come up ${thousands}`,
          `${thousands}k more and we have a deal`,
          `add ${thousands} to that`,
        ]) {
          expect(answerTo(raw)).toEqual([null, null, OFFER + thousands * 1000]);
        }
      }),
    );
  });

  it('is never taken from what is owed, was paid, or is told by others', () => {
    const other = fc.constantFrom('I owe %', 'I paid % for it', 'zillow says %', 'my neighbor got %', 'appraised at %');
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 900 }), other, (thousands, form) => {
        expect(answerTo(form.replace('%', String(thousands)))).toEqual([null, null, null]);
      }),
    );
  });
});
