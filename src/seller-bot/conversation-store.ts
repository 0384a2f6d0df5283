import type { StoredLead } from '../lead-intelligence';
import type {
  Change,
  ContactKey,
  ContactRecord,
  Consent,
  Conversation,
  InboxMessage,
  ShownStage,
  Temperature,
  TranscriptEntry,
} from './domain/conversation';
import type { OutboxEntry } from './domain/outbox';

/** A text on its way in. `ids` are all names it is known by (message id, webhook id); any repeat makes it a duplicate. */
export interface Arrival {
  readonly key: ContactKey;
  readonly message: InboxMessage;
  readonly ids: readonly string[];
  /**
   * Two ways may bring the same text: an event with ids and a workflow post without, or the same post twice. Null where
   * every call is a text of its own.
   */
  readonly pairing: Pairing | null;
}

/**
 * Texts of a contact with the same `fingerprint` within `PAIRING_MS` are one text, if at most one of them came with ids;
 * each text is paired once, so an honest second "yes" is a second text. They are as far apart as their arrivals, or as the
 * arrival of the post, which is not repeated, and the time at which the event says its text was written: an event that
 * was refused may be repeated for days. Of several halves the nearest is taken.
 */
export interface Pairing {
  readonly fingerprint: string;
  readonly hasIds: boolean;
}

export const PAIRING_MS = 60_000;
/** An event waits so long for its post, which may stand in the spool of an instance that is away. */
export const EVENT_WAITS_MS = 3_600_000;

/** A duplicate names the message it repeats, whose turn may not have been taken yet. */
export type Accepted =
  | { readonly kind: 'accepted'; readonly opened: OpenedConversation }
  | { readonly kind: 'duplicate'; readonly messageId: string };

/** Everything a turn needs, read at one moment, with the version that guards its commit. */
export interface OpenedConversation {
  readonly key: ContactKey;
  /** Null when there is none or it has expired. */
  readonly conversation: Conversation | null;
  readonly contact: ContactRecord | null;
  /** Consent by phone number, which may be older than this contact id. */
  readonly consentByPhone: Consent | null;
  /** In order of arrival. */
  readonly inbox: readonly InboxMessage[];
  /** Grows by one with each commit; 0 before the first. */
  readonly version: number;
}

/** One turn, or one human action, as it is written: whole or not at all. */
export interface TurnCommit {
  readonly opened: OpenedConversation;
  /** Null deletes conversation, transcript and changes (a reset); the contact record stays as given. */
  readonly conversation: Conversation | null;
  readonly contact: ContactRecord;
  /** Derived by the caller, indexed by the store. */
  readonly temperature: Temperature;
  /** How many messages from the head of the opened inbox this turn has dealt with; exactly these leave it. */
  readonly consumed: number;
  readonly transcript: readonly TranscriptEntry[];
  readonly changes: readonly Change[];
  /** What shall be delivered because of this turn. */
  readonly outbox: readonly OutboxEntry[];
  /** Answers to synchronous callers (JSON) by message id, kept for `keepMs`. */
  readonly results: readonly { readonly messageId: string; readonly body: string; readonly keepMs: number }[];
  /** Counters of the day to add to, by name. */
  readonly counters: Readonly<Record<string, number>>;
  /** The same of the day the conversation began. */
  readonly cohort: Readonly<Record<string, number>>;
  /** The contact as a lead from now on; absent where nothing new was written. */
  readonly lead?: StoredLead | null;
  readonly at: number;
}

export type SortBy = 'last_activity' | 'stage' | 'temperature' | 'price_expectation';

/**
 * `stage=STALLED` lists the silent ones, any other stage only those that are not. Without a filter all are listed.
 * Order: `stage` Q0…Q4, QUALIFIED, STALLED; `temperature` COLD, WARM, HOT; no price counts as lowest. Equals in stage or
 * temperature: most recent first; equals in activity or price: by contact id.
 */
export interface ConversationQuery {
  readonly locationId: string;
  readonly stage: ShownStage | null;
  readonly temperature: Temperature | null;
  /** Words; each must begin a word of name, address, or the digits of the phone number. */
  readonly search: string | null;
  /** Only those with a text or an action since then (ms). */
  readonly since: number | null;
  readonly sortBy: SortBy;
  readonly sortOrder: 'asc' | 'desc';
  readonly page: { readonly offset: number } | { readonly cursor: string };
  readonly limit: number;
  readonly now: number;
}

export interface ListedConversation {
  readonly conversation: Conversation;
  readonly contact: ContactRecord;
  readonly temperature: Temperature;
  readonly shownStage: ShownStage;
}

export interface ConversationPage {
  readonly items: readonly ListedConversation[];
  readonly total: number;
  /** True when a search matched more than the store counts exactly. */
  readonly totalIsLowerBound: boolean;
  /** How to go on after the last item; null at the end. */
  readonly nextCursor: string | null;
}

/**
 * Conversations, their inboxes and everything that changes with them in one atomic step. It keeps no copy in memory and
 * never answers from a cache: when the store is away, every call fails with the problem `store-unavailable`.
 * It does not decide anything about a conversation: that is the turn's work.
 */
export abstract class ConversationStore {
  /** Appends the text to its contact's inbox unless one of its ids is known; durable when it resolves. */
  abstract accept(arrival: Arrival): Promise<Accepted>;
  /** `phone` lets a contact without record be recognised by an earlier opt-out. */
  abstract open(key: ContactKey, now: number, phone?: string): Promise<OpenedConversation>;
  /** `conflict`: somebody else has committed since `opened` was read; nothing was written. */
  abstract commit(commit: TurnCommit): Promise<'committed' | 'conflict'>;
  /** The stored answer of a synchronous text, null when its turn has not committed (or the answer has aged out). */
  abstract result(key: ContactKey, messageId: string): Promise<string | null>;
  abstract transcript(key: ContactKey): Promise<readonly TranscriptEntry[]>;
  abstract changes(key: ContactKey): Promise<readonly Change[]>;
  abstract list(query: ConversationQuery): Promise<ConversationPage>;
  /** Live conversations by stage as shown and temperature. */
  abstract counts(locationId: string, now: number): Promise<ConversationCounts>;
  /** Brings figures and lists up to date with the clock; `list` and `counts` do so themselves. */
  abstract settle(locationId: string, now: number): Promise<void>;
  /** The sums of the counters of a day where the business is (`2026-11-23`). */
  abstract counters(locationId: string, day: string): Promise<Readonly<Record<string, number>>>;
  /** The same of many days in one go, in the order asked. */
  abstract countersOf(
    locationId: string,
    days: readonly string[],
  ): Promise<readonly Readonly<Record<string, number>>[]>;
  /** The records of contacts, those that are known, in the order asked. */
  abstract contacts(locationId: string, contactIds: readonly string[]): Promise<readonly ContactRecord[]>;
  /** Those of the contacts that have a live conversation, in the order asked. */
  abstract find(locationId: string, contactIds: readonly string[]): Promise<readonly ListedConversation[]>;
  /** Contacts with texts in their inbox since before `before` (ms): their turn was lost and must be woken. */
  abstract waiting(before: number, limit: number): Promise<readonly ContactKey[]>;
  /** Contacts whose silence may call for a follow-up by now (ms). */
  abstract dueFollowUps(now: number, limit: number): Promise<readonly ContactKey[]>;
  /** What waits for a turn, by location; locations where nothing waits may be missing. */
  abstract inboxes(): Promise<readonly WaitingInboxes[]>;
  /** Removes conversations whose life has ended from every index; gives how many. Safe to run anywhere, any time. */
  abstract expire(now: number, limit: number): Promise<number>;
}

export interface WaitingInboxes {
  readonly locationId: string;
  /** Contacts with texts in their inbox. */
  readonly contacts: number;
  /** When the oldest of them arrived (ms); null when none waits. */
  readonly oldestAt: number | null;
}

export interface ConversationCounts {
  readonly total: number;
  readonly byStage: Readonly<Record<ShownStage, number>>;
  readonly byTemperature: Readonly<Record<Temperature, number>>;
}
