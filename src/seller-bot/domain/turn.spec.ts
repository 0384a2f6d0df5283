import fc from 'fast-check';
import type { ContactRecord, Conversation, InboxMessage } from './conversation';
import { optOutsIn } from './figures';
import { questionsAnswered } from './conversation';
import { moveToStage, release, takeOver } from './human-actions';
import { nextSteps } from './next-steps';
import { sellerResultOf } from './seller-result';
import { TONE_BY_PRESET } from './tone-presets.data';
import { type TurnOutcome, type TurnPolicy, takeTurn } from './turn';

const NOW = Date.UTC(2026, 10, 23, 15);
const KEY = { locationId: 'default', contactId: 'maria-1' };

const policy: TurnPolicy = {
  calendar: null,
  tone: TONE_BY_PRESET.consultative,
  words: { agentName: 'Jorge', businessName: 'Jorge Home Buyers', businessPhone: null },
  band: { min: 200_000, max: 800_000 },
  offerFor: (price) => Math.round(price * 0.75),
  cmaWorkflowId: 'cma-workflow',
  callBack: () => 'today',
};

function text(message: string, id = 'm'): InboxMessage {
  return { id, text: message, receivedAt: NOW, via: 'process', contactInfo: null };
}

interface Talk {
  readonly conversation: Conversation | null;
  readonly contact: ContactRecord | null;
}

function say(talk: Talk, messages: string | readonly string[], by = policy): TurnOutcome {
  const list = typeof messages === 'string' ? [messages] : messages;
  return takeTurn(
    {
      key: KEY,
      ...talk,
      consentByPhone: null,
      messages: list.map((message, i) => text(message, `m${String(i)}`)),
      now: NOW,
    },
    by,
  );
}

/** Texts one after the other; gives every outcome. */
function talk(
  texts: readonly string[],
  by = policy,
  start: Talk = { conversation: null, contact: null },
): TurnOutcome[] {
  const outcomes: TurnOutcome[] = [];
  let state = start;
  for (const each of texts) {
    const outcome = say(state, each, by);
    outcomes.push(outcome);
    state = outcome;
  }
  return outcomes;
}

function last(outcomes: readonly TurnOutcome[]): TurnOutcome {
  const outcome = outcomes.at(-1);
  if (outcome === undefined) throw new Error('no turn was taken');
  return outcome;
}

const STRAIGHT = ['hello', 'needs a roof', '350k', 'moving for work', 'yes deal'];
/** Up to the offer. */
const OFFERED = STRAIGHT.slice(0, 4);
const TO_OFFER = STRAIGHT.slice(0, 4);

describe('A seller conversation', () => {
  it('leads from hello to HOT in five texts and names the offer in the fourth reply', () => {
    const outcomes = talk(STRAIGHT);
    expect(outcomes.map(({ conversation }) => conversation.stage)).toEqual(['Q1', 'Q2', 'Q3', 'Q4', 'QUALIFIED']);
    expect(outcomes[3]?.reply).toContain('$262,500');
    const result = sellerResultOf(last(outcomes));
    expect(result).toMatchObject({ seller_temperature: 'HOT', questions_answered: 4, qualification_complete: true });
    expect(result.analytics).toMatchObject({
      qualification_progress: '4/4',
      property_condition: 'needs_major_repairs',
      price_expectation: 350_000,
      motivation: 'job_relocation',
      urgency: 'medium',
      offer_accepted: true,
      timeline_acceptable: true,
    });
  });

  it('discloses business, agent, machine and STOP in the first text, and asks the first question', () => {
    const { reply } = last(talk(['hello']));
    expect(reply).toMatch(/Jorge's automated assistant at Jorge Home Buyers/);
    expect(reply).toMatch(/STOP/);
    expect(reply).toMatch(/major repairs/);
  });

  it('records what the first text already says and asks only what is open', () => {
    const outcome = last(talk(["my dad passed and left me a house that needs a roof, I'd take 180"]));
    expect(questionsAnswered(outcome.conversation.answers)).toBe(3);
    expect(outcome.conversation.stage).toBe('Q4');
    expect(outcome.reply).toContain('$135,000');
  });

  it.each([
    ['"I don\'t know"', "I don't know"],
    ['"no problem"', 'no problem'],
    ['"not sure"', 'not sure'],
    ['"maybe"', 'maybe'],
    ['an emoji', '🙂'],
    ['a question back', 'what do you mean?'],
    ['nonsense', 'asdf qwer'],
    ['2 000 characters of noise', 'x'.repeat(2000)],
  ])('neither advances nor invents an answer on %s', (_what, noise) => {
    for (const start of [1, 2, 3, 4].map((count) => STRAIGHT.slice(0, count))) {
      const before = last(talk(start));
      const after = say(before, noise);
      expect(after.conversation.stage).toBe(before.conversation.stage);
      expect(after.conversation.answers).toEqual(before.conversation.answers);
    }
  });

  it.each([
    ['no deal', false, null],
    ['actually no', false, null],
    ['I changed my mind', false, null],
    ['we decided not to sell', false, null],
    ['sorry, we got a better offer', false, null],
    ["I can't do 3 weeks, need 60 days", true, false],
  ])('lets a seller who had agreed back out: "%s"', (words, accepted, timeline) => {
    const agreed = last(talk(STRAIGHT));
    expect(agreed.conversation.stage).toBe('QUALIFIED');
    const after = say(agreed, words);
    expect(after.conversation.stage).toBe('Q4');
    expect(after.temperature).not.toBe('HOT');
    expect(after.conversation.answers.offerAccepted?.value).toBe(accepted);
    expect(after.conversation.answers.timelineAcceptable?.value ?? null).toBe(timeline ?? true);
    expect(after.conversation.needsPerson?.reason).toBe(accepted ? 'longer_timeline' : 'changed_mind');
    expect(after.actions).toContainEqual({ type: 'remove_tag', tag: 'seller_hot' });
    expect(nextSteps(after.conversation, after.contact)).not.toContain('HOT');
    expect(after.changes).toContainEqual(
      expect.objectContaining({ what: accepted ? 'timelineAcceptable' : 'offerAccepted' }),
    );
  });

  it.each(['no', 'no, afternoon', 'not in the morning', 'what happens if I change my mind?', 'thanks', 'no problem'])(
    'keeps what was agreed on "%s"',
    (words) => {
      const after = say(last(talk(STRAIGHT)), words);
      expect(after.conversation.stage).toBe('QUALIFIED');
      expect(after.temperature).toBe('HOT');
    },
  );

  it('does not put the offer again once the seller has named a number of their own', () => {
    const outcomes = talk([
      ...OFFERED,
      'I need 300k',
      'the furnace is old too',
      'hmm',
      'ok',
      "fine, I'll take the 262,500",
    ]);
    const [countered, more, unclear, nod, taken] = outcomes.slice(OFFERED.length);
    expect(countered?.conversation.answers.counterOffer?.value).toBe(300_000);
    for (const outcome of [more, unclear, nod]) {
      expect(outcome?.reply ?? '').not.toContain('$262,500');
      expect(outcome?.conversation.needsPerson?.reason).toBe('counter_offer');
    }
    expect(taken?.conversation.stage).toBe('QUALIFIED');
  });

  it('counts an answer that says nothing new as a miss', () => {
    const [, first, second, third] = talk(['hello', 'needs a new roof', 'needs a new roof', 'needs a new roof']);
    expect(second?.reply).not.toBe(first?.reply);
    expect(third?.reply).not.toBe(second?.reply);
    expect(third?.conversation.needsPerson?.reason).toBe('bot_unsure');
  });

  it('answers "are you a robot?" honestly in the very first text, and asks its question', () => {
    const { reply, conversation } = last(talk(['Are you a robot?']));
    expect(reply).toContain("Jorge's automated assistant at Jorge Home Buyers");
    expect(reply).toContain('I am not a person; if you would rather talk to Jorge, just say so.');
    expect(reply).toContain('Reply STOP to opt out.');
    expect(reply).toMatch(/condition of the house/);
    expect(conversation.stage).toBe('Q1');
  });

  it('replaces the tag of an earlier conversation', () => {
    const agreed = last(talk(STRAIGHT));
    const again = say({ conversation: null, contact: { ...agreed.contact, known: null } }, 'hello');
    expect(again.actions).toContainEqual({ type: 'remove_tag', tag: 'seller_hot' });
    expect(again.actions).toContainEqual({ type: 'add_tag', tag: 'seller_cold' });
  });

  it('asks again in other words, and after two misses marks the conversation for a person', () => {
    const outcomes = talk(['hello', 'hmm', 'dunno']);
    const [first, second, third] = outcomes;
    expect(second?.reply).not.toBe(first?.reply);
    expect(third?.reply).not.toBe(second?.reply);
    expect(second?.conversation.needsPerson).toBeNull();
    expect(third?.conversation.needsPerson?.reason).toBe('bot_unsure');
    expect(third?.actions).toContainEqual({ type: 'flag_person', reason: 'bot_unsure' });
  });

  it('goes on as soon as an answer is understood after misses', () => {
    const outcome = last(talk(['hello', 'hmm', 'dunno', 'whatever', 'needs a new roof']));
    expect(outcome.conversation).toMatchObject({ stage: 'Q2', misses: 0 });
    expect(outcome.reply).toMatch(/price/);
  });

  it('takes the newest statement when a seller corrects an earlier answer, and keeps both in the changes', () => {
    const outcomes = talk(['hello', 'needs a roof', '350k', 'actually more like 340k']);
    const outcome = last(outcomes);
    expect(outcome.conversation.answers.price?.value.expectation).toBe(340_000);
    expect(outcome.changes).toContainEqual(expect.objectContaining({ what: 'price', from: 350_000, to: 340_000 }));
    expect(outcome.conversation.stage).toBe('Q3');
  });

  it('puts the offer anew when the price changes after it was put', () => {
    const outcome = last(talk([...STRAIGHT, 'sorry, I meant 400k, not 350k']));
    expect(outcome.conversation.offerAmount).toBe(300_000);
    expect(outcome.reply).toContain('$300,000');
    expect(outcome.conversation.answers.offerAccepted).toBeNull();
  });

  it('leaves a refused offer at Q4, asks nothing more, and does not take "ok" for a yes', () => {
    const refused = talk([...TO_OFFER, 'no thanks']);
    expect(last(refused).conversation).toMatchObject({ stage: 'Q4', misses: 0 });
    expect(last(refused).conversation.answers.offerAccepted?.value).toBe(false);
    const after = say(last(refused), 'ok');
    expect(after.reply).toBeNull();
    expect(after.conversation.answers.offerAccepted?.value).toBe(false);
  });

  it('gives time to decide, and takes neither "ok thanks" nor silence for a yes', () => {
    const deferred = last(talk([...TO_OFFER, 'let me ask my wife']));
    expect(deferred.conversation.answers.offerAccepted).toBeNull();
    expect(deferred.reply).toMatch(/take your time/);
    const thanked = say(deferred, 'ok thanks');
    expect(thanked.conversation.answers.offerAccepted).toBeNull();
    expect(thanked.reply).toBeNull();
    expect(say(thanked, "yes let's do it").conversation.stage).toBe('QUALIFIED');
  });

  it('notes a counter-offer, calls a person, and does not take "ok" after it for a yes to our offer', () => {
    const countered = last(talk([...TO_OFFER, 'could you do 300k?']));
    expect(countered.conversation.answers.counterOffer?.value).toBe(300_000);
    expect(countered.conversation.answers.offerAccepted).toBeNull();
    expect(countered.actions).toContainEqual({ type: 'flag_person', reason: 'counter_offer' });
    expect(say(countered, 'ok').conversation.stage).toBe('Q4');
  });

  it('stays at Q4 when only the timeline is refused', () => {
    const outcome = last(talk([...TO_OFFER, 'price is fine but I need 90 days to close']));
    expect(outcome.conversation.stage).toBe('Q4');
    expect(outcome.conversation.answers.timelineAcceptable?.value).toBe(false);
    expect(outcome.temperature).not.toBe('HOT');
  });

  it('reads texts sent in one go as one turn with one reply', () => {
    const outcome = say(last(talk(['hello'])), ['needs work', 'roof mostly', 'and hvac']);
    expect(outcome.conversation.answers.condition?.value).toBe('needs_major_repairs');
    expect(outcome.conversation.stage).toBe('Q2');
  });

  it('finds the evidence in the text of the burst that holds it', () => {
    const outcome = say(last(talk(['hello'])), ['well', 'needs a new roof']);
    const { condition } = outcome.conversation.answers;
    expect(condition?.messageId).toBe('m1');
    expect('needs a new roof'.slice(condition?.evidence?.start, condition?.evidence?.end)).toBe(
      condition?.evidence?.text,
    );
  });

  it('asks a returning seller to confirm what is known instead of four old questions', () => {
    const { contact } = last(talk(['hello', 'needs a roof', '350k']));
    const outcomes = talk(['hi again', 'yes'], policy, { conversation: null, contact });
    expect(outcomes[0]?.reply).toMatch(
      /Last time you told me the house needs major repairs and you would want about \$350,000/,
    );
    expect(outcomes[1]?.conversation).toMatchObject({ stage: 'Q3', confirming: false });
  });

  it('forgets what no longer holds when a returning seller says so', () => {
    const { contact } = last(talk(['hello', 'needs a roof', '350k']));
    const outcome = last(talk(['hi again', 'no'], policy, { conversation: null, contact }));
    expect(outcome.conversation.stage).toBe('Q1');
    expect(questionsAnswered(outcome.conversation.answers)).toBe(0);
  });

  it('asks a returning seller for a new decision: an offer belongs to its day', () => {
    const { contact } = last(talk(STRAIGHT));
    const outcomes = talk(['hi', 'yes still so'], policy, { conversation: null, contact });
    expect(last(outcomes).conversation).toMatchObject({ stage: 'Q4', offerAmount: 262_500 });
    expect(last(outcomes).conversation.answers.offerAccepted).toBeNull();
  });
});

describe('What the CRM is told', () => {
  it('is one temperature tag and only the fields that changed', () => {
    const [first, second] = talk(['hello', 'needs a roof']);
    expect(first?.actions).toEqual([
      { type: 'add_tag', tag: 'seller_cold' },
      { type: 'update_field', field: 'seller_temperature', value: 'cold' },
      { type: 'update_field', field: 'seller_questions_answered', value: 0 },
    ]);
    expect(second?.actions).toEqual([
      { type: 'update_field', field: 'seller_questions_answered', value: 1 },
      { type: 'update_field', field: 'property_condition', value: 'needs_major_repairs' },
    ]);
  });

  it('swaps the tag and triggers the CMA workflow once on becoming HOT', () => {
    const outcomes = talk(STRAIGHT);
    expect(last(outcomes).actions).toEqual(
      expect.arrayContaining([
        { type: 'remove_tag', tag: 'seller_cold' },
        { type: 'add_tag', tag: 'seller_hot' },
        { type: 'trigger_workflow', workflow_id: 'cma-workflow' },
      ]),
    );
    const again = say(last(outcomes), 'yes deal');
    expect(again.actions).toEqual([]);
    expect(again.conversation.cmaTriggered).toBe(true);
  });

  it('triggers nothing where no workflow is configured', () => {
    const outcome = last(talk(STRAIGHT, { ...policy, cmaWorkflowId: null }));
    expect(outcome.actions.map(({ type }) => type)).not.toContain('trigger_workflow');
    expect(outcome.conversation.cmaTriggered).toBe(false);
  });
});

describe('Consent', () => {
  it('ends with one confirmation and a do-not-disturb, then the bot is silent', () => {
    const outcomes = talk(['hello', 'STOP', 'needs a roof', 'yes', 'stop']);
    expect(outcomes[1]?.reply).toMatch(/unsubscribed/);
    expect(outcomes[1]?.actions).toContainEqual({ type: 'set_dnd', enabled: true });
    expect(outcomes.slice(2).map(({ reply }) => reply)).toEqual([null, null, null]);
    expect(last(outcomes).conversation.answers.condition).toBeNull();
  });

  it('outlives the conversation, and START lifts it', () => {
    const { contact } = last(talk(['hello', 'STOP']));
    const outcomes = talk(['hello again', 'START'], policy, { conversation: null, contact });
    expect(outcomes.map(({ reply }) => reply === null)).toEqual([true, false]);
    expect(last(outcomes).contact.consent.status).toBe('allowed');
    expect(last(outcomes).actions).toContainEqual({ type: 'set_dnd', enabled: false });
  });

  it('holds for another contact with the same number', () => {
    const consent = { status: 'opted_out' as const, since: NOW, words: 'STOP' };
    const outcome = takeTurn(
      { key: KEY, conversation: null, contact: null, consentByPhone: consent, messages: [text('hello')], now: NOW },
      policy,
    );
    expect(outcome.reply).toBeNull();
  });

  it('counts an opt-out once, however often it is said', () => {
    const counted = talk(['hello', 'STOP', 'STOP', 'START', 'STOP']).map(({ changes }) => optOutsIn(changes));
    expect(counted).toEqual([{}, { opt_outs: 1 }, {}, {}, { opt_outs: 1 }]);
  });

  it('still answers HELP after an opt-out', () => {
    expect(last(talk(['STOP', 'HELP'])).reply).toMatch(/Reply STOP to opt out/);
  });

  it('apologises once for a wrong number, stops, and flags it', () => {
    const outcomes = talk(['hello', 'wrong number', 'hello?']);
    expect(outcomes[1]?.reply).toMatch(/Sorry for the mix-up/);
    expect(outcomes[1]?.actions).toContainEqual({ type: 'flag_person', reason: 'wrong_number' });
    expect(outcomes[2]?.reply).toBeNull();
  });

  it('says honestly that it is a machine and goes on with its question', () => {
    const outcome = last(talk(['hello', 'are you a robot?']));
    expect(outcome.reply).toMatch(/automated assistant, not a person/);
    expect(outcome.conversation).toMatchObject({ stage: 'Q1', misses: 0 });
  });

  it('hands over to a person and says when', () => {
    const outcome = last(talk(['hello', 'can I talk to a real person?']));
    expect(outcome.reply).toMatch(/Jorge to get back to you today/);
    expect(outcome.conversation.needsPerson?.reason).toBe('asked_for_person');
  });
});

describe('A person', () => {
  const at = { by: 'anna', now: NOW + 1000 };

  it('who takes over silences the bot, which keeps recording, until the conversation is released', () => {
    const before = last(talk(['hello']));
    const taken = takeOver({ ...before, ...at });
    const silent = say(taken, 'the house needs a new roof');
    expect(silent.reply).toBeNull();
    expect(silent.conversation.answers.condition?.value).toBe('needs_major_repairs');
    const given = release({ ...silent, ...at });
    expect(say(given, '350k').reply).not.toBeNull();
  });

  it('who sets the CRM tag Jorge-Active silences the bot as well, and release removes the tag', () => {
    const before = last(talk(['hello']));
    const contact = { ...before.contact, tags: ['jorge-active'] };
    expect(say({ ...before, contact }, 'needs a roof').reply).toBeNull();
    expect(release({ ...before, contact, ...at }).actions).toEqual([{ type: 'remove_tag', tag: 'jorge-active' }]);
  });

  it('who reopens a question keeps its old answer in the changes', () => {
    const moved = moveToStage({ ...last(talk(STRAIGHT)), ...at, stage: 'Q2', band: policy.band });
    if (moved === 'price-unknown') throw new Error('the price is known');
    expect(moved.conversation).toMatchObject({ stage: 'Q2', offerAmount: null });
    expect(moved.changes).toContainEqual(
      expect.objectContaining({ what: 'price', from: 350_000, to: null, by: 'anna' }),
    );
    expect(moved.actions).toContainEqual({ type: 'remove_tag', tag: 'seller_hot' });
  });

  it('cannot put an offer where no price is known', () => {
    const before = last(talk(['hello']));
    expect(moveToStage({ ...before, ...at, stage: 'Q4', band: policy.band })).toBe('price-unknown');
    expect(moveToStage({ ...before, ...at, stage: 'QUALIFIED', band: policy.band })).toBe('price-unknown');
  });
});

describe('Whatever a seller writes', () => {
  const phrases = fc.oneof(
    fc.constantFrom(
      'hello',
      'needs a roof',
      'great shape',
      '350k',
      '300 to 320',
      'at least 280',
      'divorce',
      'no rush',
      'asap',
      'yes',
      'no',
      'ok',
      'maybe',
      'STOP',
      'START',
      'HELP',
      'who is this',
      'are you a bot',
      'call me',
      'wrong number',
      'could you do 310k',
      'let me think',
      'actually 340k',
      'I need 60 days',
      '🙂',
    ),
    fc.string({ maxLength: 60 }).filter((value) => value.trim() !== ''),
  );

  it('stage, answers and offer never contradict each other', () => {
    fc.assert(
      fc.property(fc.array(phrases, { minLength: 1, maxLength: 12 }), (texts) => {
        for (const { conversation, temperature, reply, contact, actions } of talk(texts)) {
          const { stage, answers, offerAmount } = conversation;
          const isTaken = answers.offerAccepted?.value === true && answers.timelineAcceptable?.value === true;
          expect(stage === 'QUALIFIED').toBe(isTaken);
          if (answers.offerAccepted !== null || answers.counterOffer !== null) expect(offerAmount).not.toBeNull();
          if (offerAmount !== null) expect(answers.price).not.toBeNull();
          if (temperature === 'HOT') expect(questionsAnswered(answers)).toBe(4);
          if (reply !== null) expect(reply.length).toBeLessThanOrEqual(320);
          const tags = actions.filter(({ type }) => type === 'add_tag');
          expect(tags.length).toBeLessThanOrEqual(1);
          expect(contact.consent.status !== 'allowed' && actions.some(({ type }) => type === 'add_tag')).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('the same turn taken twice gives the same outcome', () => {
    fc.assert(
      fc.property(fc.array(phrases, { minLength: 1, maxLength: 6 }), (texts) => {
        expect(talk(texts)).toEqual(talk(texts));
      }),
      { numRuns: 50 },
    );
  });
});
