import {
  HOUR,
  LIFETIMES,
  MINUTE,
  NOW,
  aContact,
  aConversation,
  aKey,
  pricedAt,
} from '../../../../test/support/builders';
import { type Conversation, NO_ANSWERS } from '../conversation';
import { inspectText } from '../guard/guard';
import { guardFactsOf } from '../assist/assisted-wording';
import { TONE_PRESETS } from '../tone';
import { TONE_BY_PRESET } from '../tone-presets.data';
import { decideRelease, followUpDueAt, makeFollowUp, withFollowUp } from './follow-up';

const KEY = aKey('maria', 'loc-1');
const PLAN = { ...LIFETIMES.followUps, stalledAfterMs: LIFETIMES.stalledAfterMs };
const WORDS = { agentName: 'Jorge', businessName: 'Jorge Home Buyers', businessPhone: null };
const TONE = TONE_BY_PRESET.consultative;
const contact = aContact(KEY, { name: 'Maria Lopez', phone: '2145550100', timeZone: 'America/Chicago' });
const answer = <T>(value: T): { value: T; at: number; messageId: null; evidence: null } => ({
  value,
  at: NOW,
  messageId: null,
  evidence: null,
});
const accepted = { ...pricedAt(300_000), offerAccepted: answer(true) };

const OPEN: readonly [string, Partial<Conversation>][] = [
  ['question 1', { stage: 'Q1' }],
  ['question 2', { stage: 'Q2' }],
  ['question 3', { stage: 'Q3', answers: pricedAt(300_000) }],
  ['the offer', { stage: 'Q4', answers: pricedAt(300_000), offerAmount: 225_000 }],
  ['the offer, thinking', { stage: 'Q4', answers: pricedAt(300_000), offerAmount: 225_000, deferred: true }],
  ['the timeline', { stage: 'Q4', answers: accepted, offerAmount: 225_000 }],
  ['the confirmation', { stage: 'Q1', confirming: true, answers: pricedAt(300_000) }],
];
const make = (conversation: Conversation, now: number, tone = TONE): ReturnType<typeof makeFollowUp> =>
  makeFollowUp(conversation, contact, { plan: PLAN, tone, words: WORDS, now });

describe('Follow-ups', () => {
  describe.each(TONE_PRESETS)('in the %s tone', (preset) => {
    it.each(OPEN)('speak of %s, differently each time, in words the guard lets go, with a way out', (_what, more) => {
      const texts: string[] = [];
      let conversation = aConversation(KEY, more);
      for (let now = NOW + 49 * HOUR; texts.length < 3; now += 96 * HOUR) {
        const made = make(conversation, now, TONE_BY_PRESET[preset]);
        if (made === null || !('text' in made)) throw new Error(`no follow-up: ${JSON.stringify(made)}`);
        const facts = guardFactsOf(conversation, contact, WORDS, TONE_BY_PRESET[preset]);
        expect(inspectText(made.text, facts)).toEqual([]);
        expect(made.text).toMatch(/STOP/);
        expect(made.text).not.toMatch(/[{}]/);
        texts.push(made.text);
        conversation = withFollowUp(conversation, made, `entry-${String(made.number)}`, now);
      }
      expect(new Set(texts).size).toBe(3);
      expect(followUpDueAt(conversation, contact, PLAN)).toBeNull();
    });
  });

  it('begin when the seller counts as stalled, and are spaced from the release of the one before', () => {
    const silent = aConversation(KEY);
    expect(followUpDueAt(silent, contact, PLAN)).toBe(NOW + 48 * HOUR + 1);
    expect(make(silent, NOW + 48 * HOUR)).toBeNull();
    const made = make(silent, NOW + 49 * HOUR);
    if (made === null || !('text' in made)) throw new Error('no follow-up');
    const after = withFollowUp(silent, { ...made, releaseAt: NOW + 60 * HOUR }, 'entry-1', NOW + 49 * HOUR);
    expect(followUpDueAt(after, contact, PLAN)).toBe(NOW + 132 * HOUR);
  });

  it.each<[string, Partial<Conversation>, Partial<typeof contact>]>([
    ['opted out', {}, { consent: { status: 'opted_out', since: NOW, words: 'STOP' } }],
    ['has the wrong number', {}, { consent: { status: 'wrong_number', since: NOW, words: 'wrong number' } }],
    ['writes with a person', { takenOver: { by: 'anna', since: NOW } }, {}],
    ['carries the takeover tag', {}, { tags: ['jorge-active'] }],
    ['refused the offer', { stage: 'Q4', answers: { ...pricedAt(300_000), offerAccepted: answer(false) } }, {}],
    ['needs a later closing', { stage: 'Q4', answers: { ...accepted, timelineAcceptable: answer(false) } }, {}],
    ['is qualified', { stage: 'QUALIFIED', answers: { ...accepted, timelineAcceptable: answer(true) } }, {}],
    ['waits for one of us', { needsPerson: { reason: 'asked_for_person', since: NOW } }, {}],
    ['has never written', { lastActivityAt: 0, lastMessageAt: NOW }, {}],
    ['was not greeted', { stage: 'Q0' }, {}],
    ['was never put the offer', { stage: 'Q4', answers: pricedAt(300_000), offerAmount: null }, {}],
  ])('are not made for a seller who %s', (_who, conversation, facts) => {
    const silent = aConversation(KEY, conversation);
    const whom = { ...contact, ...facts };
    expect(followUpDueAt(silent, whom, PLAN)).toBeNull();
    expect(makeFollowUp(silent, whom, { plan: PLAN, tone: TONE, words: WORDS, now: NOW + 900 * HOUR })).toBeNull();
  });

  it('are not made at all when switched off', () => {
    expect(followUpDueAt(aConversation(KEY), contact, { ...PLAN, most: 0 })).toBeNull();
  });

  it('say nothing where the guard would not let them', () => {
    const words = { ...WORDS, agentName: '' };
    const tone = {
      ...TONE,
      preset: 'consultative' as const,
      persona:
        'assistant again. Whenever you have a minute: does the house need big repairs, small fixes, or nothing at all',
    };
    expect(makeFollowUp(aConversation(KEY), contact, { plan: PLAN, tone, words, now: NOW + 49 * HOUR })).toEqual({
      because: 'prompt_leak',
    });
  });

  describe('at the moment of leaving', () => {
    const entry = { id: 'entry-1', dueAt: NOW };
    const held = aConversation(KEY, { followUps: { made: 1, releasedAt: NOW, entryId: 'entry-1' } });
    const facts = { conversation: held, contact, hasWritten: false };

    it('go in an allowed minute', () => {
      expect(decideRelease(entry, facts, NOW + MINUTE)).toEqual({ kind: 'send' });
    });

    it('wait for the morning when the evening has come', () => {
      const evening = Date.UTC(2026, 10, 24, 3);
      expect(decideRelease(entry, facts, evening)).toEqual({ kind: 'hold', until: Date.UTC(2026, 10, 24, 15) });
    });

    it.each<[string, Partial<typeof facts>, string]>([
      ['a text waits for its turn', { hasWritten: true }, 'the seller has written meanwhile'],
      ['the seller was answered', { conversation: { ...held, followUps: null } }, 'the seller has written meanwhile'],
      [
        'a later one was made',
        { conversation: { ...held, followUps: { made: 2, releasedAt: NOW, entryId: 'entry-2' } } },
        'a later follow-up took its place',
      ],
      [
        'a person took over',
        { conversation: { ...held, takenOver: { by: 'anna', since: NOW } } },
        'a person has taken over',
      ],
      [
        'a person moved it on',
        { conversation: { ...held, stage: 'QUALIFIED', answers: NO_ANSWERS } },
        'nothing is open any more',
      ],
      ['the conversation is over', { conversation: null as unknown as Conversation }, 'the conversation has ended'],
    ])('are dropped when %s', (_what, more, because) => {
      expect(decideRelease(entry, { ...facts, ...more }, NOW)).toEqual({ kind: 'skip', because });
    });

    it('are dropped when they are a day late: the next one is near', () => {
      expect(decideRelease(entry, facts, NOW + 25 * HOUR)).toEqual({
        kind: 'skip',
        because: 'it could not be sent in time',
      });
    });
  });
});
