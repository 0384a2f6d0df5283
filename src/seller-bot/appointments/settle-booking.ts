import { Injectable } from '@nestjs/common';
import { Clock } from '../../shared';
import { type OpenedConversation, type TurnCommit, ConversationStore } from '../conversation-store';
import type { BookingResult } from '../domain/appointment/appointment';
import { type Booking, type BookingOutcome, bookingOf, outcomeOf } from '../domain/appointment/outcome';
import type { ContactRecord } from '../domain/conversation';
import { count } from '../domain/figures';
import { type StoredEntry, entriesOf, followUpEntry, turnIdOf } from '../domain/outbox';
import { temperatureOf } from '../domain/temperature';
import { type TurnPolicy, appointmentState } from '../domain/turn';
import { TurnPolicies } from '../turn-policy';
import { FreeSlots } from './free-slots';

const MOST_CONFLICTS = 50;

/** What became of a booking in the CRM. */
export type BookingEnd = { readonly kind: 'booked'; readonly id: string } | { readonly kind: 'taken' | 'failed' };

/**
 * Brings what the CRM made of a booking into its conversation: confirms, offers other times, or fetches a person. It is done
 * before the delivery is ticked off, and doing it again changes nothing, so a crash in between loses and repeats nothing.
 */
@Injectable()
export class SettleBooking {
  constructor(
    private readonly store: ConversationStore,
    private readonly policies: TurnPolicies,
    private readonly slots: FreeSlots,
    private readonly clock: Clock,
  ) {}

  async settle({ key, effect }: StoredEntry, end: BookingEnd): Promise<void> {
    if (effect.type !== 'book_appointment') return;
    const booking = bookingOf(effect);
    const result: BookingResult =
      end.kind === 'taken' ? { kind: 'taken', free: await this.slots.of(key, this.clock.now()) } : resultOf(end);
    for (let conflicts = 0; conflicts < MOST_CONFLICTS; conflicts++) {
      const now = this.clock.now();
      const policy = await this.policies.of(key.locationId, now);
      const opened = await this.store.open(key, now);
      const commit = commitOf(opened, booking, result, policy, now);
      if (commit === null || (await this.store.commit(commit)) === 'committed') return;
    }
    throw new Error(`the conversation with ${key.contactId} is too busy to note its appointment`);
  }
}

function resultOf(end: BookingEnd): BookingResult {
  return end.kind === 'booked' ? end : { kind: 'failed' };
}

/** Null when there is nothing to write. */
function commitOf(
  opened: OpenedConversation,
  booking: Booking,
  result: BookingResult,
  policy: TurnPolicy,
  now: number,
): TurnCommit | null {
  const { conversation, contact } = opened;
  if (conversation === null || contact === null || policy.calendar === null) return null;
  const { tone, words, calendar } = policy;
  const outcome = outcomeOf(conversation, booking, result, {
    contact,
    tone,
    words,
    zone: calendar.zoneOf(contact),
    now,
  });
  if (outcome === null) return null;
  const temperature = temperatureOf(outcome.conversation.answers, policy.band);
  const counted = count({ before: conversation, after: outcome.conversation, temperature, answered: [], at: now });
  const [from, to] = [appointmentState(conversation.appointment), appointmentState(outcome.conversation.appointment)];
  const { lines, entries } = deliveriesOf(opened, contact, outcome, now);
  return {
    opened,
    conversation: counted.conversation,
    contact,
    temperature,
    consumed: 0,
    transcript: lines,
    changes: from === to ? [] : [{ at: now, by: 'crm', what: 'appointment', from, to }],
    results: [],
    outbox: entries,
    counters: { ...counted.today, ...(outcome.isNew ? { appointments: 1 } : {}) },
    cohort: counted.cohort,
    at: now,
  };
}

function deliveriesOf(
  { key, version }: OpenedConversation,
  contact: ContactRecord,
  { text, reminder, actions }: BookingOutcome,
  now: number,
): { readonly lines: TurnCommit['transcript']; readonly entries: TurnCommit['outbox'] } {
  const turnId = turnIdOf(key, version + 1, now);
  const mayTalk = contact.consent.status === 'allowed';
  const said = mayTalk ? text : null;
  const sms = said === null ? null : ({ type: 'sms', text: said, purpose: 'reply' } as const);
  const entries = entriesOf({ key, turnId, sms, actions, now, tagDelayMs: 0 });
  const later = mayTalk && reminder !== null ? followUpEntry(key, `${turnId}-reminder`, reminder, now) : null;
  return {
    lines: [
      ...(said === null ? [] : [{ id: `${turnId}:booking`, from: 'bot' as const, text: said, at: now }]),
      ...(later === null || reminder === null
        ? []
        : [{ id: later.id, from: 'bot' as const, text: reminder.text, at: reminder.releaseAt }]),
    ],
    entries: later === null ? entries : [...entries, later],
  };
}
