import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import type { ConversationQuery, ConversationStore, OpenedConversation } from '../../src/seller-bot/conversation-store';
import { newContact } from '../../src/seller-bot/domain/contact';
import { STAGES, TEMPERATURES } from '../../src/seller-bot/domain/conversation';
import {
  HOUR,
  MINUTE,
  NOW,
  REFUSED,
  aCommit,
  aConversation,
  aKey,
  aQuery,
  anArrival,
  pricedAt,
} from '../support/builders';
import { ModelStore, type ModelTurn } from '../support/model-store';
import { STORE_ADAPTERS, type StoreHarness } from '../support/store-harness';

const CONTACTS = ['a', 'b:c', "d'e", '\u{1f600}'] as const;
const NAMES = [null, 'Ann Smith', 'Anna Schmidt', 'Bob Smithson'];

const contactId = fc.constantFrom(...CONTACTS);

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('accept' as const),
      contactId,
      ids: fc.subarray(['1', '2', '3', '4', '5', '6'], { maxLength: 2 }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('turn' as const),
      contactId,
      stage: fc.constantFrom(...STAGES),
      temperature: fc.constantFrom(...TEMPERATURES),
      price: fc.constantFrom(null, 100_000, 250_000),
      isRefused: fc.boolean(),
      name: fc.constantFrom(...NAMES),
      consumed: fc.nat(2),
      // A person who acts does not make the seller less silent.
      isSilent: fc.boolean(),
      // With what another worker has opened a while ago.
      isLate: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reset' as const), contactId, isLate: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('hold' as const), contactId }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('pass' as const), hours: fc.constantFrom(0, 5, 31, 50, 173) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('look' as const),
      stage: fc.constantFrom(null, null, ...STAGES, 'STALLED' as const),
      temperature: fc.constantFrom(null, null, ...TEMPERATURES),
      search: fc.constantFrom(null, null, 'smith', 'ann s', 'b'),
      hours: fc.constantFrom(null, null, 1, 48),
      sortBy: fc.constantFrom(
        'last_activity' as const,
        'stage' as const,
        'temperature' as const,
        'price_expectation' as const,
      ),
      sortOrder: fc.constantFrom('asc' as const, 'desc' as const),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Plays the steps on a store and on the model, and compares whatever can be seen. */
class Play {
  private readonly model = new ModelStore();
  private readonly location = `loc-${randomUUID()}`;
  private readonly held = new Map<string, { readonly opened: OpenedConversation; readonly isStale: boolean }>();
  private now = NOW;
  private made = 0;

  constructor(private readonly harness: StoreHarness) {}

  async take(steps: readonly Step[]): Promise<void> {
    for (const each of steps) await this.step(each);
    for (const sortBy of ['last_activity', 'stage'] as const) await this.compareList({ sortBy });
    await this.compareRest();
  }

  private get store(): ConversationStore {
    return this.harness.store;
  }

  private async step(each: Step): Promise<void> {
    switch (each.kind) {
      case 'accept':
        return this.accept(each.contactId, each.ids);
      case 'turn':
        return this.turn(each);
      case 'reset':
        return this.commit(each.contactId, each.isLate, (opened) => ({
          conversation: null,
          contact: opened.contact ?? newContact(opened.key, null, this.now),
          temperature: 'COLD',
          consumed: 0,
          line: null,
          change: 'reset',
        }));
      case 'hold': {
        const opened = await this.store.open(aKey(each.contactId, this.location), this.now);
        this.held.set(each.contactId, { opened, isStale: false });
        return;
      }
      case 'pass':
        return this.pass(each.hours * HOUR + MINUTE);
      case 'look':
        await this.compareList({ ...each, since: each.hours === null ? null : this.now - each.hours * HOUR });
        expect(await this.store.counts(this.location, this.now)).toEqual(this.model.counts(this.now));
    }
  }

  private async accept(contact: string, ids: readonly string[]): Promise<void> {
    const id = `m-${String(this.made++)}`;
    const accepted = await this.store.accept(anArrival(aKey(contact, this.location), { id, ids, at: this.now }));
    const repeated = this.model.accept(contact, id, ids, this.now);
    expect(accepted.kind === 'duplicate' ? accepted.messageId : null).toBe(repeated);
  }

  private async turn(each: Extract<Step, { kind: 'turn' }>): Promise<void> {
    await this.commit(each.contactId, each.isLate, (opened) => {
      const before = opened.conversation?.lastActivityAt ?? this.now;
      const conversation = aConversation(opened.key, {
        stage: each.stage,
        answers: { ...pricedAt(each.price), offerAccepted: each.isRefused ? REFUSED.offerAccepted : null },
        lastActivityAt: each.isSilent ? before : this.now,
        lastMessageAt: this.now,
      });
      const contact = { ...(opened.contact ?? newContact(opened.key, null, this.now)), name: each.name };
      const id = `t-${String(this.made++)}`;
      const consumed = Math.min(each.consumed, opened.inbox.length);
      return { conversation, contact, temperature: each.temperature, consumed, line: id, change: id };
    });
  }

  private async commit(id: string, isLate: boolean, turnOf: (opened: OpenedConversation) => ModelTurn): Promise<void> {
    const held = isLate ? this.held.get(id) : undefined;
    const opened = held?.opened ?? (await this.store.open(aKey(id, this.location), this.now));
    const turn = turnOf(opened);
    const committed = await this.harness.other.commit(
      aCommit(opened, {
        conversation: turn.conversation,
        contact: turn.contact,
        temperature: turn.temperature,
        consumed: turn.consumed,
        transcript: turn.line === null ? [] : [{ id: turn.line, from: 'bot', text: turn.line, at: this.now }],
        changes: turn.change === null ? [] : [{ at: this.now, by: 'bot', what: 'stage', from: null, to: turn.change }],
        counters: { turns: 1 },
        at: this.now,
      }),
    );
    expect(committed).toBe(held?.isStale === true ? 'conflict' : 'committed');
    if (committed === 'conflict') return;
    this.model.commit(id, turn, this.now);
    const other = this.held.get(id);
    if (other !== undefined) this.held.set(id, { ...other, isStale: true });
  }

  private async pass(ms: number): Promise<void> {
    this.now += ms;
    // Nobody holds a conversation for hours; what has ended meanwhile may have any version.
    this.held.clear();
    await this.harness.elapse(ms);
    expect(await this.store.expire(this.now, 1000)).toBeGreaterThanOrEqual(this.model.expire(this.now));
    await this.compareRest();
  }

  private async compareList(more: Partial<Omit<ConversationQuery, 'page' | 'limit'>>): Promise<void> {
    const query = aQuery(this.location, { ...more, now: this.now, limit: 2 });
    const expected = this.model.list(query);
    const found: string[] = [];
    let page: ConversationQuery['page'] = { offset: 0 };
    for (;;) {
      const { items, total, nextCursor } = await this.store.list({ ...query, page });
      found.push(...items.map(({ conversation }) => conversation.key.contactId));
      expect(total).toBe(expected.length);
      if (nextCursor === null) break;
      page = { cursor: nextCursor };
    }
    expect(found).toEqual(expected);
  }

  private async compareRest(): Promise<void> {
    for (const id of CONTACTS) {
      const key = aKey(id, this.location);
      const expected = this.model.of(id);
      const { conversation, contact, inbox } = await this.store.open(key, this.now);
      expect(conversation).toEqual(this.model.livesAt(id, this.now)?.conversation ?? null);
      expect(contact).toEqual(expected.contact);
      expect(inbox.map((message) => message.id)).toEqual(expected.inbox);
      expect((await this.store.transcript(key)).map((line) => line.id)).toEqual(expected.lines);
      expect((await this.store.changes(key)).map(({ to }) => to)).toEqual(expected.changes);
    }
    const waiting = await this.store.waiting(this.now, 100_000);
    const ours = waiting.filter(({ locationId }) => locationId === this.location).map(({ contactId: id }) => id);
    expect(ours.sort()).toEqual(this.model.waiting(this.now).sort());
    expect(await this.turnsCounted()).toBe(this.model.turns);
  }

  private async turnsCounted(): Promise<number> {
    let turns = 0;
    for (let at = NOW; at <= this.now + 24 * HOUR; at += 24 * HOUR) {
      const day = new Date(at).toISOString().slice(0, 10);
      turns += (await this.store.counters(this.location, day)).turns ?? 0;
    }
    return turns;
  }
}

describe.each(STORE_ADAPTERS)('The conversation store on $name', ({ open }) => {
  let harness: StoreHarness;

  beforeAll(async () => {
    harness = await open();
  });

  afterAll(async () => {
    await harness.close();
  });

  it('behaves like a naive model, whatever happens in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 60 }), (steps) => new Play(harness).take(steps)),
      { numRuns: 30 },
    );
  }, 60_000);
});
