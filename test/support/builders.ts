import { randomUUID } from 'node:crypto';
import type {
  Arrival,
  ConversationQuery,
  OpenedConversation,
  Pairing,
  TurnCommit,
} from '../../src/seller-bot/conversation-store';
import { newContact } from '../../src/seller-bot/domain/contact';
import {
  type Answer,
  type Answers,
  type ContactInfo,
  type ContactKey,
  type ContactRecord,
  type Conversation,
  type InboxMessage,
  NO_ANSWERS,
} from '../../src/seller-bot/domain/conversation';

/** A Monday afternoon, in UTC. Tests tell the time instead of waiting for it. */
export const NOW = Date.UTC(2026, 10, 23, 15);
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The lifetimes of the stores under test. */
export const LIFETIMES = {
  conversationMs: 7 * DAY,
  contactMs: 400 * DAY,
  stalledAfterMs: 48 * HOUR,
  followUps: { most: 3, spacingMs: 72 * HOUR },
  timeZone: 'UTC',
} as const;

export function aKey(contactId: string, locationId: string): ContactKey {
  return { locationId, contactId };
}

function aMessage(more: Partial<InboxMessage> = {}): InboxMessage {
  return { id: randomUUID(), text: 'hello', receivedAt: NOW, via: 'webhook', contactInfo: null, ...more };
}

export interface ArrivalParts {
  readonly id?: string;
  readonly text?: string;
  readonly at?: number;
  readonly via?: InboxMessage['via'];
  readonly info?: ContactInfo;
  readonly ids?: readonly string[];
  readonly pairing?: Pairing;
}

/** A text on its way in, known by no id unless some are given. */
export function anArrival(key: ContactKey, parts: ArrivalParts = {}): Arrival {
  const message = aMessage({
    ...(parts.id === undefined ? {} : { id: parts.id }),
    ...(parts.text === undefined ? {} : { text: parts.text }),
    receivedAt: parts.at ?? NOW,
    via: parts.via ?? 'webhook',
    contactInfo: parts.info ?? null,
  });
  return { key, message, ids: parts.ids ?? [], pairing: parts.pairing ?? null };
}

function anAnswer<T>(value: T, at = NOW): Answer<T> {
  return { value, at, messageId: null, evidence: null };
}

/** Answers with an expected price in dollars. */
export function pricedAt(price: number | null): Answers {
  if (price === null) return NO_ANSWERS;
  return { ...NO_ANSWERS, price: anAnswer({ expectation: price, min: null, max: null }) };
}

export const REFUSED: Answers = { ...NO_ANSWERS, offerAccepted: anAnswer(false) };

/** A conversation that has just begun: greeted, question 1 pending, its last text at `NOW`. */
export function aConversation(key: ContactKey, more: Partial<Conversation> = {}): Conversation {
  return {
    key,
    stage: 'Q1',
    stageSince: NOW,
    startedAt: NOW,
    lastActivityAt: NOW,
    lastMessageAt: more.lastActivityAt ?? NOW,
    answers: NO_ANSWERS,
    confirming: false,
    offerAmount: null,
    deferred: false,
    misses: 0,
    needsPerson: null,
    takenOver: null,
    cmaTriggered: false,
    crm: { temperatureTag: null, fields: {} },
    ...more,
  };
}

export function aContact(key: ContactKey, more: Partial<ContactRecord> = {}): ContactRecord {
  return { ...newContact(key, null, NOW), ...more };
}

/** A commit that writes a conversation and nothing beside it, unless told. */
export function aCommit(opened: OpenedConversation, more: Partial<Omit<TurnCommit, 'opened'>> = {}): TurnCommit {
  return {
    opened,
    conversation: aConversation(opened.key),
    contact: opened.contact ?? aContact(opened.key),
    temperature: 'COLD',
    consumed: 0,
    transcript: [],
    changes: [],
    outbox: [],
    results: [],
    counters: {},
    cohort: {},
    at: NOW,
    ...more,
  };
}

/** Everything of a location, most recent first, on one large page. */
export function aQuery(locationId: string, more: Partial<ConversationQuery> = {}): ConversationQuery {
  return {
    locationId,
    stage: null,
    temperature: null,
    search: null,
    since: null,
    sortBy: 'last_activity',
    sortOrder: 'desc',
    page: { offset: 0 },
    limit: 100,
    now: NOW,
    ...more,
  };
}
