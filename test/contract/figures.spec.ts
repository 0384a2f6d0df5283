import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { validateLead } from '../../src/business-rules';
import type { LeadAnalysis } from '../../src/lead-intelligence/domain/analyze-lead';
import { BUDGET_ORDER, leadFiguresOf } from '../../src/lead-intelligence/domain/lead-figures';
import { LEAD_SORTS, type LeadSort } from '../../src/lead-intelligence/domain/lead-list';
import type { LeadQuery, LeadStore, StoredLead } from '../../src/lead-intelligence/lead-store';
import { newContact } from '../../src/seller-bot/domain/contact';
import { type Answers, NO_ANSWERS, STAGES, TEMPERATURES } from '../../src/seller-bot/domain/conversation';
import { NEED_REASONS, conversationFiguresOf, needOrder } from '../../src/seller-bot/domain/figures';
import { DAY, HOUR, MINUTE, NOW, aCommit, aConversation, aKey, pricedAt } from '../support/builders';
import { type ModelEntry, expectedCounts } from '../support/conversation-model';
import { isLeadOver, recountConversations, recountLeads, recountNeeds } from '../support/figures-model';
import { STORE_ADAPTERS, type StoreHarness } from '../support/store-harness';

const CONTACTS = ['a', 'b', 'c', 'd', "e'e", 'f:f', 'g', 'h'] as const;
const PLACES = ['frisco', 'plano', 'fort worth', 'houston'];
const RULES = {
  priceBandMin: 200_000,
  priceBandMax: 800_000,
  serviceAreas: ['Frisco', 'Plano'],
  hotScore: 80,
  warmScore: 60,
  commissionRate: 0.06,
  minimumCommissionRate: 0.04,
  offerRatio: 0.75,
};

const contactId = fc.constantFrom(...CONTACTS);
/** The same contact id may turn up in another location of the CRM. */
const home = fc.constantFrom(0, 0, 0, 1);

const step = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('turn' as const),
      contactId,
      home,
      // Stages come in any order: people move conversations by hand.
      stage: fc.constantFrom(...STAGES),
      temperature: fc.constantFrom(...TEMPERATURES),
      price: fc.constantFrom(null, 150_000, 250_000, 999_999_999),
      isTaken: fc.boolean(),
      hasTag: fc.boolean(),
      isOptedOut: fc.boolean(),
      isAccepted: fc.boolean(),
      need: fc.constantFrom(null, null, ...NEED_REASONS, 'opted_out' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reset' as const), contactId, home }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('analysis' as const),
      contactId,
      home,
      tenths: fc.integer({ min: 350, max: 1000 }),
      budget: fc.constantFrom(null, 1, 199_999, 200_000, 250_000, 250_001, 333_333, 600_000, 70_000_000),
      isMinimum: fc.boolean(),
      timeline: fc.constantFrom('0-30 days', '1-3 months', '3-6 months', '6+ months', 'Unknown'),
      locations: fc.subarray(PLACES),
      word: fc.constantFrom('smith', 'smart', 'lopez'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('forget' as const), contactId, home }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('pass' as const),
      ms: fc.constantFrom(MINUTE, HOUR, 50 * HOUR, 8 * DAY, 401 * DAY),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
type Turn = Extract<Step, { kind: 'turn' }>;
type Analysis = Extract<Step, { kind: 'analysis' }>;

const filters = fc.record({
  temperature: fc.constantFrom(null, null, 'HOT' as const, 'COLD' as const),
  timeline: fc.constantFrom(null, null, '0-30 days' as const, 'Unknown' as const),
  range: fc.constantFrom(null, null, '$200-300K' as const, 'Unknown' as const),
  place: fc.constantFrom(null, null, null, 'frisco', 'fort worth'),
  prefixes: fc.constantFrom([], [], [], ['sm'], ['lopez']),
  sortBy: fc.constantFrom(...LEAD_SORTS),
  sortOrder: fc.constantFrom('asc' as const, 'desc' as const),
});
type Filters = typeof filters extends fc.Arbitrary<infer T> ? T : never;

/** Plays steps on a store and remembers only what it was told last of whom. */
class Play {
  private readonly locations = [`one-${randomUUID()}`, `two-${randomUUID()}`] as const;
  private readonly entries = this.locations.map(() => new Map<string, ModelEntry>());
  private readonly leads = this.locations.map(() => new Map<string, StoredLead>());
  /** How many leads were new, by day. */
  private readonly newLeads = this.locations.map(() => new Map<string, number>());
  private now = NOW;
  private isSettled = false;

  constructor(private readonly harness: StoreHarness) {}

  async take(steps: readonly Step[], looks: readonly Filters[]): Promise<void> {
    for (const [i, each] of steps.entries()) {
      await this.step(each);
      if (i % 20 === 19) await this.compare();
    }
    await this.compare();
    for (const look of looks) await this.compareList(look);
  }

  private async step(each: Step): Promise<void> {
    switch (each.kind) {
      case 'turn':
        return this.turn(each);
      case 'reset': {
        const { opened, entries } = await this.open(each);
        await this.harness.store.commit(aCommit(opened, { conversation: null, at: this.now }));
        entries.delete(each.contactId);
        return;
      }
      case 'analysis':
        return this.analyse(each);
      case 'forget':
        await this.harness.leads.remove(this.locations[each.home], each.contactId);
        this.leads[each.home]?.delete(each.contactId);
        return;
      case 'pass':
        this.now += each.ms;
        this.isSettled = false;
        await this.harness.elapse(each.ms);
    }
  }

  private async open({ contactId: id, home: at }: { contactId: string; home: number }) {
    const opened = await this.harness.store.open(aKey(id, this.locations[at] ?? ''), this.now);
    return { opened, entries: this.entries[at] ?? new Map<string, ModelEntry>() };
  }

  private async turn(each: Turn): Promise<void> {
    const { opened, entries } = await this.open(each);
    const { stage, temperature, need, isAccepted } = each;
    const yes = { value: isAccepted, at: this.now, messageId: null, evidence: null };
    const answers: Answers = { ...NO_ANSWERS, ...pricedAt(each.price), offerAccepted: yes, timelineAcceptable: yes };
    const conversation = aConversation(opened.key, {
      stage,
      stageSince: this.now,
      answers,
      lastActivityAt: this.now,
      takenOver: each.isTaken ? { by: 'anna', since: this.now } : null,
      needsPerson: need === null ? null : { reason: need, since: this.now - MINUTE },
    });
    const contact = {
      ...(opened.contact ?? newContact(opened.key, null, this.now)),
      tags: each.hasTag ? ['Jorge-Active'] : [],
      consent: {
        status: each.isOptedOut ? ('opted_out' as const) : ('allowed' as const),
        since: this.now,
        words: null,
      },
    };
    const commit = aCommit(opened, { conversation, contact, temperature, at: this.now });
    expect(await this.harness.store.commit(commit)).toBe('committed');
    entries.set(each.contactId, { conversation, contact, temperature });
  }

  private async analyse(each: Analysis): Promise<void> {
    const { budget, isMinimum, locations, timeline, tenths } = each;
    const facts = {
      budgetMin: isMinimum ? budget : null,
      budgetMax: isMinimum ? null : budget,
      locations,
      timeline: null,
    };
    const analysis: LeadAnalysis = {
      ...facts,
      timeline: 'unknown',
      timelineClass: timeline,
      financing: 'unknown',
      evidence: [],
      leadScore: tenths / 10,
      urgency: 0,
      qualification: 0,
      intentConfidence: 0,
      contributions: [],
      temperature: tenths >= 800 ? 'HOT' : tenths >= 600 ? 'WARM' : 'COLD',
      budgetClass: 'unknown',
      validation: validateLead(facts, RULES),
    };
    const lead: StoredLead = {
      locationId: this.locations[each.home],
      contactId: each.contactId,
      analyzedAt: this.now,
      source: null,
      searchTerms: [each.word, each.contactId],
      analysis,
    };
    // Old leads go before new ones come, as they do when anybody looks.
    await this.settle();
    const leads = this.leads[each.home] ?? new Map<string, StoredLead>();
    const counted = this.newLeads[each.home];
    if (!leads.has(each.contactId)) counted?.set(this.today, (counted.get(this.today) ?? 0) + 1);
    await this.store.save(lead);
    leads.set(each.contactId, lead);
  }

  private get store(): LeadStore {
    return this.harness.leads;
  }

  /** Only time makes it necessary. */
  private async settle(): Promise<void> {
    if (this.isSettled) return;
    this.isSettled = true;
    for (const [i, location] of this.locations.entries()) {
      await this.harness.store.settle(location, this.now);
      await this.store.settle(location, this.now, 1000);
      for (const [id, lead] of this.leads[i] ?? []) if (isLeadOver(lead, this.now)) this.leads[i]?.delete(id);
    }
  }

  private async compare(): Promise<void> {
    await this.settle();
    for (const [i, location] of this.locations.entries()) {
      const { tallies, store } = this.harness;
      const entries = [...(this.entries[i]?.values() ?? [])];
      const sums = await tallies.sums(location);
      expect(conversationFiguresOf(sums)).toEqual(recountConversations(entries, this.now));
      expect(await store.counts(location, this.now)).toEqual(expectedCounts(entries, this.now));
      for (const reason of NEED_REASONS) {
        expect(await tallies.first(location, needOrder(reason), 100)).toEqual(recountNeeds(entries, reason, this.now));
      }
      const { byTemperature, byBudget, byScore, byTimeline, ...leads } = leadFiguresOf(sums);
      const labels = await tallies.labels(location, 100);
      expect({
        ...leads,
        hot: byTemperature.HOT,
        byTimeline: byTimeline.map(({ count, avgScore }) => ({ count, avgScore })),
        byBudget: byBudget.map(({ count, avgScore }) => ({ count, avgScore })),
        byScore: byScore.map(({ count }) => count),
        median: await tallies.median(location, BUDGET_ORDER),
        places: Object.fromEntries(labels.map(({ id, score }) => [id, score])),
      }).toEqual(recountLeads([...(this.leads[i]?.values() ?? [])]));
      await this.compareDays(location, this.newLeads[i] ?? new Map<string, number>());
    }
  }

  /** Daily counters are kept for 400 days, and nothing that ends or is forgotten takes from them. */
  private async compareDays(location: string, expected: ReadonlyMap<string, number>): Promise<void> {
    const kept = [...expected].filter(([day]) => Date.parse(day) > this.now - 399 * DAY);
    const days = kept.map(([day]) => day);
    const found = await this.harness.store.countersOf(location, days);
    expect(days.map((day, i) => [day, found[i]?.leads])).toEqual(kept);
  }

  private get today(): string {
    return new Date(this.now).toISOString().slice(0, 10);
  }

  private async compareList(look: Filters): Promise<void> {
    const locationId = this.locations[0];
    const query: LeadQuery = { ...look, locationId, page: { offset: 0 }, limit: 2, now: this.now };
    const expected = this.expectedIds(look);
    const seen: string[] = [];
    let page: LeadQuery['page'] = { offset: 0 };
    for (;;) {
      const found = await this.store.list({ ...query, page });
      seen.push(...found.leads.map((lead) => lead.contactId));
      expect([found.total, found.totalIsLowerBound]).toEqual([expected.length, false]);
      if (found.nextCursor === null) break;
      page = { cursor: found.nextCursor };
    }
    expect(seen).toEqual(expected);
    for (const offset of [1, 2, 5]) {
      const found = await this.store.list({ ...query, page: { offset } });
      expect(found.leads.map((lead) => lead.contactId)).toEqual(expected.slice(offset, offset + 2));
    }
  }

  private expectedIds({ temperature, timeline, range, place, prefixes, sortBy, sortOrder }: Filters): string[] {
    const valueOf: Record<LeadSort, (lead: StoredLead) => number> = {
      lead_score: ({ analysis }) => analysis.leadScore,
      analyzed_at: ({ analyzedAt }) => analyzedAt,
      // Nobody's house costs more than 67 million: those are equals.
      budget: ({ analysis }) => Math.min(analysis.budgetMax ?? analysis.budgetMin ?? -1, 2 ** 26 - 2),
    };
    const momentOf = ({ analyzedAt }: StoredLead): number =>
      sortBy === 'budget' ? Math.floor(analyzedAt / MINUTE) : analyzedAt;
    const sign = sortOrder === 'asc' ? 1 : -1;
    return [...(this.leads[0]?.values() ?? [])]
      .filter(({ analysis }) => temperature === null || analysis.temperature === temperature)
      .filter(({ analysis }) => timeline === null || analysis.timelineClass === timeline)
      .filter(({ analysis }) => place === null || analysis.locations.includes(place))
      .filter(({ searchTerms }) => prefixes.every((prefix) => searchTerms.some((term) => term.startsWith(prefix))))
      .filter(({ analysis: { budgetMax, budgetMin } }) => {
        const budget = budgetMax ?? budgetMin;
        if (range === null) return true;
        return range === 'Unknown' ? budget === null : budget !== null && budget >= 200_000 && budget < 300_000;
      })
      .sort(
        (a, b) =>
          sign *
          (valueOf[sortBy](a) - valueOf[sortBy](b) ||
            momentOf(a) - momentOf(b) ||
            (a.contactId < b.contactId ? -1 : 1)),
      )
      .map((lead) => lead.contactId);
  }
}

const RUNS = 25;
const STEPS = 400;

describe.each(STORE_ADAPTERS)('The figures on $name', ({ open }) => {
  let harness: StoreHarness;

  beforeAll(async () => {
    harness = await open();
  });

  afterAll(async () => {
    await harness.close();
  });

  it('equal a recount after ten thousand writes in any order', async () => {
    const steps = fc.array(step, { minLength: STEPS, maxLength: STEPS });
    const looks = fc.array(filters, { minLength: 10, maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(steps, looks, (some, others) => new Play(harness).take(some, others)),
      { numRuns: RUNS, endOnFailure: true },
    );
  }, 180_000);

  it('are those of a location alone, and another version after each write', async () => {
    const { store, tallies } = harness;
    const [one, two] = [`one-${randomUUID()}`, `two-${randomUUID()}`];
    const before = await tallies.version(one);
    const opened = await store.open(aKey('c', one), NOW);
    await store.commit(aCommit(opened, { temperature: 'HOT' }));
    expect(await tallies.version(one)).not.toBe(before);
    expect(conversationFiguresOf(await tallies.sums(one)).hotWaiting).toBe(1);
    expect(await tallies.sums(two)).toEqual({});
    const version = await tallies.version(one);
    // Nothing was written, so nothing that was seen is out of date.
    await store.counts(one, NOW);
    expect(await tallies.version(one)).toBe(version);
    // Silence changes the lists, although nobody writes.
    await store.settle(one, NOW + 49 * HOUR);
    expect(await tallies.version(one)).not.toBe(version);
  });
});
