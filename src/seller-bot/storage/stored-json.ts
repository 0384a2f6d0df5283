import type {
  Change,
  Consent,
  ContactRecord,
  Conversation,
  InboxMessage,
  TranscriptEntry,
} from '../domain/conversation';
import { followUpDueAt } from '../domain/follow-up/follow-up';

/**
 * What both stores write down, as JSON. Only these functions read it back, so the one place where a stored shape is
 * trusted is here: nothing else writes these keys and columns.
 */
export const stored = {
  conversation: (json: string): Conversation => JSON.parse(json) as Conversation,
  contact: (json: string): ContactRecord => JSON.parse(json) as ContactRecord,
  consent: (json: string): Consent => JSON.parse(json) as Consent,
  message: (json: string): InboxMessage => JSON.parse(json) as InboxMessage,
  line: (json: string): TranscriptEntry => JSON.parse(json) as TranscriptEntry,
  change: (json: string): Change => JSON.parse(json) as Change,
} as const;

/** How long things live, in milliseconds, and where the days begin. */
export interface Lifetimes {
  readonly conversationMs: number;
  readonly contactMs: number;
  readonly stalledAfterMs: number;
  /** Follow-ups into one silence, and the time from one to the next. */
  readonly followUps: { readonly most: number; readonly spacingMs: number };
  readonly timeZone: string;
}

/** How long a contact is remembered after a commit: no shorter than the conversation that needs it. */
export function contactLife({ contactMs, conversationMs }: Lifetimes): number {
  return Math.max(contactMs, conversationMs);
}

/** When the conversation is to be looked at for a follow-up; null when not before it changes. */
export function followUpTime(
  conversation: Conversation | null,
  contact: ContactRecord,
  { stalledAfterMs, followUps }: Lifetimes,
): number | null {
  return conversation === null ? null : followUpDueAt(conversation, contact, { ...followUps, stalledAfterMs });
}

/** Ids that make a repeat recognisable are kept longer than any sender retries (three days). */
export const SEEN_MS = 4 * 86_400_000;
export const DAY_COUNTERS_MS = 400 * 86_400_000;

/** How long the version of a reset conversation is remembered, so that nobody who read it before can commit. */
export const TOMBSTONE_MS = 86_400_000;

/** Whether a conversation's life has ended at `now`. */
export function hasEnded(conversation: Conversation, now: number, lifetimes: Lifetimes): boolean {
  return now - conversation.lastMessageAt > lifetimes.conversationMs;
}
