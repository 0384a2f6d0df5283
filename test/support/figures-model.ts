import type { LeadAnalysis } from '../../src/lead-intelligence/domain/analyze-lead';
import type { StoredLead } from '../../src/lead-intelligence/lead-store';
import { STAGES, TEMPERATURES } from '../../src/seller-bot/domain/conversation';
import type { PersonReason } from '../../src/seller-bot/domain/conversation';
import { LIFETIMES } from './builders';
import { type ModelEntry, isOver } from './conversation-model';

/** Figures counted anew from everything there is: nothing is kept, nothing is added up on the way. */
export function recountConversations(entries: readonly ModelEntry[], now: number): object {
  const live = entries.filter((entry) => !isOver(entry, now));
  const isSilenced = ({ conversation, contact }: ModelEntry): boolean =>
    conversation.takenOver !== null || contact.tags.includes('Jorge-Active');
  const priced = (temperature: string): object => {
    const prices = live
      .filter((entry) => entry.temperature === temperature)
      .flatMap(({ conversation }) => conversation.answers.price?.value.expectation ?? []);
    return { count: prices.length, dollars: prices.reduce((sum, price) => sum + price, 0) };
  };
  return {
    byStoredStage: Object.fromEntries(
      STAGES.map((stage) => [stage, live.filter(({ conversation }) => conversation.stage === stage).length]),
    ),
    qualified: live.filter(
      ({ conversation: { answers } }) =>
        answers.offerAccepted?.value === true && answers.timelineAcceptable?.value === true,
    ).length,
    takenOver: live.filter(isSilenced).length,
    hotWaiting: live.filter((entry) => entry.temperature === 'HOT' && !isSilenced(entry)).length,
    priced: Object.fromEntries(TEMPERATURES.map((temperature) => [temperature, priced(temperature)])),
  };
}

/** Who waits for a person for this reason, longest first. */
export function recountNeeds(entries: readonly ModelEntry[], reason: PersonReason, now: number): object[] {
  return entries
    .filter((entry) => !isOver(entry, now))
    .filter(({ conversation, contact }) => conversation.takenOver === null && !contact.tags.includes('Jorge-Active'))
    .filter(({ contact }) => contact.consent.status !== 'opted_out')
    .flatMap(({ conversation, temperature }) => {
      const { needsPerson, stageSince, key } = conversation;
      const isHotAlone = needsPerson === null && temperature === 'HOT' && reason === 'hot_seller';
      if (needsPerson?.reason !== reason && !isHotAlone) return [];
      return [{ id: key.contactId, score: needsPerson?.since ?? stageSince }];
    })
    .sort((a, b) => a.score - b.score || (a.id < b.id ? -1 : 1));
}

export function isLeadOver({ analyzedAt }: StoredLead, now: number): boolean {
  return now - analyzedAt > LIFETIMES.contactMs;
}

const budgetIn = ({ budgetMax, budgetMin }: LeadAnalysis): number | null => budgetMax ?? budgetMin;

/** What the figures of leads must be, from the leads themselves. */
export function recountLeads(leads: readonly StoredLead[]): object {
  const all = leads.map(({ analysis }) => analysis);
  const group = (some: readonly LeadAnalysis[]): { count: number; avgScore: number | null } => ({
    count: some.length,
    avgScore:
      some.length === 0
        ? null
        : Math.round(some.reduce((sum, { leadScore }) => sum + Math.round(leadScore * 10), 0) / some.length) / 10,
  });
  const budgets = all.flatMap((each) => budgetIn(each) ?? []).sort((a, b) => a - b);
  const within = (min: number, max: number): LeadAnalysis[] =>
    all.filter((each) => {
      const budget = budgetIn(each);
      return budget !== null && budget >= min && budget < max;
    });
  const ends = [0, 200_000, 300_000, 400_000, 500_000, 600_000, Number.POSITIVE_INFINITY];
  const middle = (budgets[Math.floor((budgets.length - 1) / 2)] ?? 0) + (budgets[Math.floor(budgets.length / 2)] ?? 0);
  const places = new Map<string, number>();
  for (const { locations } of all) for (const each of locations) places.set(each, (places.get(each) ?? 0) + 1);
  return {
    all: group(all),
    hot: all.filter(({ temperature }) => temperature === 'HOT').length,
    byTimeline: ['0-30 days', '1-3 months', '3-6 months', '6+ months', 'Unknown'].map((timeline) =>
      group(all.filter((each) => each.timelineClass === timeline)),
    ),
    byBudget: ends.slice(0, -1).map((min, i) => group(within(min, ends[i + 1] ?? min))),
    byScore: Array.from(
      { length: 10 },
      (_, i) => all.filter(({ leadScore }) => Math.min(9, Math.floor(leadScore / 10)) === i).length,
    ),
    withBudget: budgets.length,
    avgBudget: budgets.length === 0 ? null : Math.round(budgets.reduce((sum, each) => sum + each, 0) / budgets.length),
    median: budgets.length === 0 ? null : middle / 2,
    passing: all.filter(({ validation }) => validation.passesJorgeCriteria === true).length,
    withLocation: all.filter(({ locations }) => locations.length > 0).length,
    inServiceArea: all.filter(({ validation }) => validation.serviceAreaMatch).length,
    places: Object.fromEntries([...places].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}
