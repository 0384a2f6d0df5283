import { randomUUID } from 'node:crypto';
import { KEPT_EVENTS, KEPT_EVENTS_MS, isLater } from '../../src/platform/live-events';
import { analyzeLead } from '../../src/lead-intelligence/domain/analyze-lead';
import type { LiveEvent } from '../../src/shared';
import { DAY, NOW, aCommit, aContact, aConversation, aKey, anArrival } from '../support/builders';
import { STORE_ADAPTERS, type StoreHarness } from '../support/store-harness';

const START = '0';

describe.each(STORE_ADAPTERS)('Live events on $name', ({ open }) => {
  let harness: StoreHarness;
  let location: string;

  beforeAll(async () => {
    harness = await open();
  });

  afterAll(async () => {
    await harness.close();
  });

  beforeEach(() => {
    location = `loc-${randomUUID()}`;
  });

  const told = async (after = START): Promise<readonly LiveEvent[]> =>
    (await harness.events.after(location, after, 1000)).map(({ event }) => event);

  const note = (at: number): LiveEvent => ({ kind: 'system', at, contactId: null, data: { what: 'note', n: at } });

  it('tell of a text when it is accepted, by the name on record, and not of its repeats', async () => {
    const key = aKey('c-1', location);
    const first = anArrival(key, { id: 'm-1', text: 'hello', ids: ['m-1'], info: { name: 'Ann' } });
    await harness.store.accept(first);
    await harness.store.accept(first);
    const opened = await harness.store.open(key, NOW);
    await harness.store.commit(aCommit(opened, { contact: aContact(key, { name: 'Ann "A" Lee' }), consumed: 1 }));
    await harness.store.accept(anArrival(key, { id: 'm-2', text: 'and a roof', at: NOW + 5 }));
    const texts = (await told()).filter(({ kind }) => kind === 'message');
    expect(texts).toEqual([
      { kind: 'message', at: NOW, contactId: 'c-1', data: { seller_name: 'Ann', text: 'hello', message_id: 'm-1' } },
      {
        kind: 'message',
        at: NOW + 5,
        contactId: 'c-1',
        data: { seller_name: 'Ann "A" Lee', text: 'and a roof', message_id: 'm-2' },
      },
    ]);
  });

  it('tell of a turn and its moves with the commit that makes them, and of nothing when the commit loses a race', async () => {
    const key = aKey('c-1', location);
    const opened = await harness.store.open(key, NOW);
    const commit = aCommit(opened, {
      conversation: aConversation(key, { stage: 'Q2' }),
      temperature: 'WARM',
      consumed: 1,
      transcript: [
        { id: '1', from: 'seller', text: 'needs a roof', at: NOW },
        { id: '1:reply', from: 'bot', text: 'What do you expect for it?', at: NOW },
      ],
      changes: [
        { at: NOW, by: 'bot', what: 'stage', from: 'Q1', to: 'Q2' },
        { at: NOW, by: 'bot', what: 'condition', from: null, to: 'needs_major_repairs' },
        { at: NOW, by: 'bot', what: 'temperature', from: 'COLD', to: 'WARM' },
      ],
    });
    expect(await harness.store.commit(commit)).toBe('committed');
    expect(await harness.other.commit(commit)).toBe('conflict');
    expect((await told()).map(({ kind, data }) => [kind, data])).toEqual([
      [
        'turn',
        {
          seller_name: null,
          reply: 'What do you expect for it?',
          by: 'bot',
          texts: 1,
          stage: 'Q2',
          temperature: 'WARM',
          questions_answered: 0,
        },
      ],
      ['stage', { seller_name: null, from: 'Q1', to: 'Q2', by: 'bot' }],
      ['temperature', { seller_name: null, from: 'COLD', to: 'WARM', by: 'bot' }],
    ]);
  });

  it('tell what a person did, and forget what a contact wrote when the conversation is reset', async () => {
    for (const id of ['c-1', 'c-2']) {
      await harness.store.accept(anArrival(aKey(id, location), { text: `I am ${id}` }));
      await harness.store.commit(aCommit(await harness.store.open(aKey(id, location), NOW), { consumed: 1 }));
    }
    const opened = await harness.store.open(aKey('c-1', location), NOW);
    const takeover = { id: '1', from: 'system', text: 'Anna took over', at: NOW, by: 'Anna' } as const;
    await harness.store.commit(aCommit(opened, { transcript: [takeover] }));
    expect((await told()).at(-1)).toMatchObject({ kind: 'system', data: { message: 'Anna took over', by: 'Anna' } });
    await harness.store.commit(
      aCommit(await harness.store.open(aKey('c-1', location), NOW), {
        conversation: null,
        changes: [{ at: NOW, by: 'Anna', what: 'reset', from: 'Q1', to: null }],
      }),
    );
    expect((await told()).map(({ kind, contactId, data }) => [kind, contactId, data.what])).toEqual([
      ['message', 'c-2', undefined],
      ['turn', 'c-2', undefined],
      ['system', 'c-1', 'reset'],
    ]);
  });

  it('have ids that grow, and resume after any of them', async () => {
    for (let n = 1; n <= 30; n++) await harness.events.tell(location, note(n));
    const all = await harness.events.after(location, START, 1000);
    for (const [i, { id }] of all.slice(1).entries()) expect(isLater(id, all[i]?.id ?? '')).toBe(true);
    for (const [i, { id }] of all.entries()) {
      expect(await harness.events.isComplete(location, id)).toBe(true);
      expect((await told(id)).map(({ at }) => at)).toEqual(Array.from({ length: 29 - i }, (_, k) => i + 2 + k));
    }
    expect(await harness.events.position(location)).toBe(all.at(-1)?.id);
    expect(await harness.events.after(location, all[3]?.id ?? '', 2)).toEqual(all.slice(4, 6));
  });

  it('say that everything can be given as long as nothing has gone, and not of ids that nobody gave', async () => {
    const empty = await harness.events.position(location);
    expect(await harness.events.isComplete(location, empty)).toBe(true);
    await harness.events.tell(location, note(1));
    expect(await harness.events.isComplete(location, empty)).toBe(true);
    for (const id of ['9999999999999', '9999999999999-1']) {
      expect([id, await harness.events.isComplete(location, id)]).toEqual([id, false]);
    }
  });

  it('are some thousands at most, and know that the older ones are gone', async () => {
    await harness.events.tell(location, note(0));
    const first = await harness.events.position(location);
    for (let n = 0; n < KEPT_EVENTS + 300; n += 100) {
      await Promise.all(Array.from({ length: 100 }, (_, i) => harness.events.tell(location, note(n + i))));
    }
    const kept = await harness.events.after(location, START, KEPT_EVENTS * 2);
    expect(kept.length).toBeGreaterThanOrEqual(KEPT_EVENTS);
    expect(kept.length).toBeLessThan(KEPT_EVENTS + 200);
    expect(await harness.events.isComplete(location, first)).toBe(false);
    expect(await harness.events.isComplete(location, kept[0]?.id ?? '')).toBe(true);
  }, 60_000);

  it('go after a day, whatever the location, and ids grow on', async () => {
    const at = Date.now();
    await harness.events.tell(location, note(at));
    const before = await harness.events.position(location);
    await harness.events.trim(at - DAY);
    expect(await told()).toHaveLength(1);
    expect(await harness.events.trim(at + KEPT_EVENTS_MS + DAY)).toBeGreaterThanOrEqual(1);
    expect(await told()).toEqual([]);
    // Whoever has seen it all has missed nothing; whoever has seen nothing has.
    expect(await harness.events.isComplete(location, before)).toBe(true);
    expect(await harness.events.isComplete(location, START)).toBe(false);
    await harness.events.tell(location, note(2));
    expect(isLater(await harness.events.position(location), before)).toBe(true);
    expect((await told(before)).map(({ at: when }) => when)).toEqual([2]);
  });

  it('tell of a scored lead in the step that stores it', async () => {
    const analysis = analyzeLead('Looking in Frisco up to 400k', {
      priceBandMin: 200_000,
      priceBandMax: 800_000,
      serviceAreas: ['Frisco'],
      hotScore: 80,
      warmScore: 60,
      commissionRate: 0.06,
      minimumCommissionRate: 0.04,
      offerRatio: 0.75,
    });
    await harness.leads.save({
      locationId: location,
      contactId: 'c-1',
      analyzedAt: NOW,
      source: null,
      searchTerms: [],
      analysis,
    });
    expect(await told()).toEqual([
      {
        kind: 'lead',
        at: NOW,
        contactId: 'c-1',
        data: { lead_score: analysis.leadScore, temperature: analysis.temperature, source: null },
      },
    ]);
  });
});
