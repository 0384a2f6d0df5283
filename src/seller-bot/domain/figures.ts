import type { Share } from '../../shared/share';
import {
  type Change,
  type ContactRecord,
  type Conversation,
  type InboxMessage,
  type PersonReason,
  type Stage,
  type Temperature,
  STAGES,
  TEMPERATURES,
  isOfferTaken,
} from './conversation';
import { isTakenOver } from './turn';

/** What a person has to do about a conversation, and since when it waits. */
export interface Need {
  readonly reason: PersonReason;
  readonly since: number;
}

/** Why a person should look, most urgent first. Who opted out needs nobody. */
export const NEED_REASONS = [
  'hot_seller',
  'asked_for_person',
  'changed_mind',
  'counter_offer',
  'longer_timeline',
  'bot_unsure',
  'seller_wrote_again',
  'wrong_number',
] as const satisfies readonly PersonReason[];

/** What a conversation waits for a person for; a HOT seller waits until somebody takes over. */
function needOf(conversation: Conversation, contact: ContactRecord, temperature: Temperature): Need | null {
  if (isTakenOver(conversation, contact) || contact.consent.status === 'opted_out') return null;
  if (conversation.needsPerson !== null) return conversation.needsPerson;
  return temperature === 'HOT' ? { reason: 'hot_seller', since: conversation.stageSince } : null;
}

/** What a live conversation adds to the figures of its location. */
export function conversationShare(conversation: Conversation, contact: ContactRecord, temperature: Temperature): Share {
  const price = conversation.answers.price?.value.expectation ?? null;
  const need = needOf(conversation, contact, temperature);
  const isSilenced = isTakenOver(conversation, contact);
  return {
    sums: {
      [`stage:${conversation.stage}`]: 1,
      qualified: isOfferTaken(conversation.answers) ? 1 : 0,
      taken_over: isSilenced ? 1 : 0,
      hot_waiting: temperature === 'HOT' && !isSilenced ? 1 : 0,
      ...(price === null ? {} : { [`priced:${temperature}`]: 1, [`price:${temperature}`]: price }),
    },
    places: need === null ? {} : { [needOrder(need.reason)]: need.since },
  };
}

/** The order in which conversations wait for one reason. */
export function needOrder(reason: PersonReason): string {
  return `needs:${reason}`;
}

/** The figures of all live conversations of a location. */
export interface ConversationFigures {
  readonly byStoredStage: Readonly<Record<Stage, number>>;
  readonly qualified: number;
  readonly takenOver: number;
  readonly hotWaiting: number;
  /** Of those whose price is known: how many, and what they expect together (dollars). */
  readonly priced: Readonly<Record<Temperature, { readonly count: number; readonly dollars: number }>>;
}

export function conversationFiguresOf(sums: Readonly<Record<string, number>>): ConversationFigures {
  const sum = (name: string): number => sums[name] ?? 0;
  return {
    byStoredStage: Object.fromEntries(STAGES.map((stage) => [stage, sum(`stage:${stage}`)])) as Record<Stage, number>,
    qualified: sum('qualified'),
    takenOver: sum('taken_over'),
    hotWaiting: sum('hot_waiting'),
    priced: Object.fromEntries(
      TEMPERATURES.map((each) => [each, { count: sum(`priced:${each}`), dollars: sum(`price:${each}`) }]),
    ) as ConversationFigures['priced'],
  };
}

/** What happened in a commit, for the daily counters. */
export interface Happened {
  readonly before: Conversation | null;
  readonly after: Conversation;
  readonly temperature: Temperature;
  /** The texts that were answered; empty when a person acted, or the bot kept silent. */
  readonly answered: readonly InboxMessage[];
  readonly at: number;
}

/** The conversation with its marks, and what the commit adds to the counters of two days. */
export interface Counted {
  readonly conversation: Conversation;
  /** Of the day of the commit. */
  readonly today: Readonly<Record<string, number>>;
  /** Of the day the conversation began: a funnel follows those who entered it. */
  readonly cohort: Readonly<Record<string, number>>;
}

const FIVE_MINUTES_MS = 300_000;

/** For the daily counters: who was not opted out before is now. A second STOP is none. */
export function optOutsIn(changes: readonly Change[]): Readonly<Record<string, number>> {
  const isOptOut = changes.some(({ what, to }) => what === 'consent' && to === 'opted_out');
  return isOptOut ? { opt_outs: 1 } : {};
}

/** Counts what happened. Each stage is reached once in a conversation, and it becomes HOT once, however it goes to and fro. */
export function count({ before, after, temperature, answered, at }: Happened): Counted {
  const marks = before?.marks ?? NO_MARKS;
  const reached = Math.max(marks.furthest, STAGES.indexOf(after.stage));
  const cohort: Record<string, number> = {};
  for (const stage of STAGES.slice(marks.furthest + 1, reached + 1)) cohort[`reached:${stage}`] = 1;
  const today: Record<string, number> = {};
  if (before !== null && before.stage !== after.stage) {
    cohort[`stay:${before.stage}:${String(bucketOf(at - before.stageSince))}`] = 1;
  }
  const isHot = temperature === 'HOT';
  if (isHot && !marks.wasHot) {
    today.deals = 1;
    today.deal_dollars = after.answers.price?.value.expectation ?? 0;
  }
  const [first] = answered;
  if (first !== undefined) {
    const waited = at - first.receivedAt;
    today[`speed:${String(bucketOf(waited))}`] = 1;
    if (waited < FIVE_MINUTES_MS) today.within_5_minutes = 1;
    if (!marks.wasAnswered) {
      today.first_replies = 1;
      if (waited < FIVE_MINUTES_MS) today.first_replies_within_5_minutes = 1;
    }
  }
  const wasAnswered = marks.wasAnswered || first !== undefined;
  return {
    conversation: { ...after, marks: { furthest: reached, wasHot: marks.wasHot || isHot, wasAnswered } },
    today,
    cohort,
  };
}

const NO_MARKS = { furthest: -1, wasHot: false, wasAnswered: false };

/** Each bucket of durations is this much wider than the one before: a duration read from one is at most 2.5 % off. */
const GROWTH = 1.05;

/** The bucket of a duration in milliseconds; 0 holds everything below a millisecond. */
function bucketOf(ms: number): number {
  return ms < 1 ? 0 : 1 + Math.floor(Math.log(ms) / Math.log(GROWTH));
}

/** The duration in the middle of a bucket, in milliseconds. */
function middleOf(bucket: number): number {
  return bucket === 0 ? 0 : GROWTH ** (bucket - 0.5);
}

/** Durations counted in buckets under `prefix`; null when there are none. */
export function percentileOf(sums: Readonly<Record<string, number>>, prefix: string, share: number): number | null {
  const buckets = Object.entries(sums)
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, n]) => ({ bucket: Number(name.slice(prefix.length)), n }))
    .sort((a, b) => a.bucket - b.bucket);
  const total = buckets.reduce((sum, { n }) => sum + n, 0);
  if (total === 0) return null;
  let left = share * total;
  for (const { bucket, n } of buckets) {
    left -= n;
    if (left <= 0) return middleOf(bucket);
  }
  return middleOf(buckets.at(-1)?.bucket ?? 0);
}
