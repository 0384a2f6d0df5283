import { guardFactsOf } from '../assist/assisted-wording';
import { firstName } from '../contact';
import { type ContactRecord, type Conversation, canStall } from '../conversation';
import { inspectText } from '../guard/guard';
import { type BusinessWords, offerText } from '../replies';
import { type Tone, render } from '../tone';
import { isTakenOver, modeOf } from '../turn';
import { nextAllowedMinute } from './allowed-minutes';
import { type FollowUpTopic, FOLLOW_UP_WORDS, MOST_FOLLOW_UPS } from './words.data';

/** How a silent seller is followed up. */
export interface FollowUpPlan {
  /** So many into one silence; 0 = none. */
  readonly most: number;
  /** From the release of one to the next, at least a day. */
  readonly spacingMs: number;
  readonly stalledAfterMs: number;
}

/** A text that was held for longer than this is not sent any more: the next one is near. */
const LATEST_MS = 24 * 3_600_000;

/** Whether a text that the seller did not ask for would be right at all, whatever the hour. */
function mayFollowUp(conversation: Conversation, contact: ContactRecord): boolean {
  return (
    canStall(conversation) &&
    contact.consent.status === 'allowed' &&
    !isTakenOver(conversation, contact) &&
    // The seller waits for one of us, not the other way round.
    conversation.needsPerson === null &&
    topicOf(conversation) !== null
  );
}

/** When a follow-up is to be made for this conversation unless it changes; null when none is. */
export function followUpDueAt(conversation: Conversation, contact: ContactRecord, plan: FollowUpPlan): number | null {
  const { made, releasedAt } = conversation.followUps ?? { made: 0, releasedAt: 0 };
  if (made >= Math.min(plan.most, MOST_FOLLOW_UPS) || !mayFollowUp(conversation, contact)) return null;
  // An agent's text is one of ours: its silence counts from there.
  const silentSince = Math.max(conversation.lastActivityAt, made === 0 ? conversation.lastMessageAt : 0);
  return made === 0 ? silentSince + plan.stalledAfterMs + 1 : releasedAt + plan.spacingMs;
}

/** A follow-up as it is made: the text, and the allowed moment when it may leave. */
export interface FollowUp {
  /** 1 to 3. */
  readonly number: number;
  readonly text: string;
  readonly releaseAt: number;
}

/** Nothing may be said, now or later in this silence. */
export interface NoFollowUp {
  readonly because: string;
}

/** Null when none is due. */
export function makeFollowUp(
  conversation: Conversation,
  contact: ContactRecord,
  facts: { readonly plan: FollowUpPlan; readonly tone: Tone; readonly words: BusinessWords; readonly now: number },
): FollowUp | NoFollowUp | null {
  const { plan, tone, words, now } = facts;
  const dueAt = followUpDueAt(conversation, contact, plan);
  if (dueAt === null || dueAt > now) return null;
  const number = (conversation.followUps?.made ?? 0) + 1;
  const topic = topicOf(conversation);
  const template = topic === null ? undefined : FOLLOW_UP_WORDS[tone.preset][topic][number - 1];
  const releaseAt = nextAllowedMinute(now, contact);
  if (template === undefined) return { because: 'nothing is open' };
  if (releaseAt === null) return { because: 'there is no allowed hour' };
  const text = render(template, {
    first_name: firstName(contact),
    agent_name: words.agentName,
    business_name: words.businessName,
    offer_amount: offerText(conversation.offerAmount),
  });
  const findings = inspectText(text, guardFactsOf(conversation, contact, words, tone));
  if (findings.length > 0) return { because: findings.map((finding) => finding.reason).join(', ') };
  return { number, text, releaseAt };
}

/** The conversation once a follow-up stands in the outbox under `entryId`. */
export function withFollowUp(conversation: Conversation, made: FollowUp, entryId: string, now: number): Conversation {
  return {
    ...conversation,
    lastMessageAt: Math.max(now, conversation.lastMessageAt),
    followUps: { made: made.number, releasedAt: made.releaseAt, entryId },
  };
}

/** The conversation when nothing more is to be said into this silence. */
export function withoutFollowUps(conversation: Conversation, now: number): Conversation {
  return { ...conversation, followUps: { made: MOST_FOLLOW_UPS, releasedAt: now, entryId: '' } };
}

export type ReleaseDecision =
  | { readonly kind: 'send' }
  | { readonly kind: 'hold'; readonly until: number }
  | { readonly kind: 'skip'; readonly because: string };

/** Looks once more at the moment of sending: what was right when the text was made may not be right any more. */
export function decideRelease(
  entry: { readonly id: string; readonly dueAt: number },
  facts: {
    readonly conversation: Conversation | null;
    readonly contact: ContactRecord | null;
    readonly hasWritten: boolean;
  },
  now: number,
): ReleaseDecision {
  const { conversation, contact, hasWritten } = facts;
  if (conversation === null || contact === null) return { kind: 'skip', because: 'the conversation has ended' };
  if (hasWritten || !hasFollowUps(conversation)) return { kind: 'skip', because: 'the seller has written meanwhile' };
  if (conversation.followUps?.entryId !== entry.id)
    return { kind: 'skip', because: 'a later follow-up took its place' };
  if (isTakenOver(conversation, contact)) return { kind: 'skip', because: 'a person has taken over' };
  if (!mayFollowUp(conversation, contact)) return { kind: 'skip', because: 'nothing is open any more' };
  if (now - entry.dueAt > LATEST_MS) return { kind: 'skip', because: 'it could not be sent in time' };
  const until = nextAllowedMinute(now, contact);
  if (until === null) return { kind: 'skip', because: 'there is no allowed hour' };
  return until === now ? { kind: 'send' } : { kind: 'hold', until };
}

function hasFollowUps({ followUps }: Conversation): boolean {
  return followUps !== undefined && followUps !== null;
}

/** What is open; null when nothing that a text could bring forward. */
function topicOf(conversation: Conversation): FollowUpTopic | null {
  switch (modeOf(conversation)) {
    case 'confirming':
      return 'confirmation';
    case 'asking':
      return ASKED[conversation.stage] ?? null;
    case 'offering':
      if (conversation.offerAmount === null) return null;
      if (conversation.answers.offerAccepted?.value === true) return 'timeline';
      return conversation.deferred ? 'thinking' : 'offer';
    case 'new':
    case 'haggling':
    case 'declined':
    case 'scheduling':
    case 'scheduled':
    case 'done':
      return null;
  }
}

const ASKED: Readonly<Record<string, FollowUpTopic>> = { Q1: 'condition', Q2: 'price', Q3: 'motivation' };
