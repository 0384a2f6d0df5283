import { guardFactsOf } from '../assist/assisted-wording';
import type { ContactRecord, Conversation, NeedsPerson } from '../conversation';
import { nextAllowedMinute } from '../follow-up/allowed-minutes';
import { inspectText } from '../guard/guard';
import type { CrmAction } from '../outbox';
import { type BusinessWords } from '../replies';
import type { Tone } from '../tone';
import { type BookingResult, settleBooking } from './appointment';
import { type SpokenZone, isAhead } from './slot-time';
import { composeAppointment, reminderWords, timesOf } from './words';

/** A booking the CRM was asked for. */
export interface Booking {
  /** The start of the slot (ms). */
  readonly slot: number;
  /** Of the appointment that it moves, null when it is a new one. */
  readonly movesId: string | null;
}

export function bookingOf(effect: Extract<CrmAction, { type: 'book_appointment' }>): Booking {
  return { slot: Date.parse(effect.start_time), movesId: effect.appointment_id ?? null };
}

/** What follows for a conversation from what the CRM made of a booking. */
export interface BookingOutcome {
  readonly conversation: Conversation;
  /** What the seller is told; null when nothing. */
  readonly text: string | null;
  readonly reminder: { readonly text: string; readonly releaseAt: number; readonly remindsOf: number } | null;
  readonly actions: readonly CrmAction[];
  /** A new appointment stands. */
  readonly isNew: boolean;
}

export interface OutcomeFacts {
  readonly contact: ContactRecord;
  readonly tone: Tone;
  readonly words: BusinessWords;
  readonly zone: SpokenZone;
  readonly now: number;
}

/** Null when there is nothing to do: the result was settled before. Pure, so it can be repeated until it is written. */
export function outcomeOf(
  conversation: Conversation,
  booking: Booking,
  result: BookingResult,
  facts: OutcomeFacts,
): BookingOutcome | null {
  const { words, zone, now } = facts;
  const before = conversation.appointment ?? null;
  const settled = settleBooking(before, booking, result, now);
  if (settled === null) return null;
  const { appointment: after, say, cancelId } = settled;
  const agent = words.agentName;
  const text =
    say === null
      ? null
      : guarded(
          composeAppointment(say, { agent, zone, before, after, hasNoneLikeThat: false }),
          conversation,
          facts,
          timesOf([before, after], zone),
        );
  const isBooked = say === 'slot_booked';
  const needsPerson =
    say === 'booking_failed' || say === 'no_slots' ? flagged(conversation, now) : conversation.needsPerson;
  return {
    conversation: {
      ...conversation,
      appointment: after,
      needsPerson,
      ...(text === null ? {} : { lastMessageAt: now }),
    },
    text,
    reminder: isBooked ? reminderOf(booking.slot, conversation, facts) : null,
    actions: cancelId === null ? [] : [{ type: 'cancel_appointment', appointment_id: cancelId }],
    isNew: isBooked && booking.movesId === null,
  };
}

function flagged({ needsPerson }: Conversation, now: number): NeedsPerson {
  return needsPerson ?? { reason: 'hot_seller', since: now };
}

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** A reminder leaves no later than this before the appointment. */
const LEAST_NOTICE_MS = HOUR_MS;
/** Nobody is reminded of what they agreed to just now. */
const SOONEST_MS = 3 * HOUR_MS;

/** The day before, else two hours before; in an allowed hour, or not at all. */
function reminderOf(slot: number, conversation: Conversation, facts: OutcomeFacts): BookingOutcome['reminder'] {
  const { contact, words, zone, now } = facts;
  const text = guarded(
    reminderWords(words.agentName, slot, zone),
    conversation,
    facts,
    timesOf([conversation.appointment ?? null], zone),
  );
  if (text === null) return null;
  for (const ahead of [DAY_MS, 2 * HOUR_MS]) {
    if (slot - ahead < now + SOONEST_MS) continue;
    const releaseAt = nextAllowedMinute(slot - ahead, contact);
    if (releaseAt !== null && releaseAt <= slot - LEAST_NOTICE_MS) return { text, releaseAt, remindsOf: slot };
  }
  return null;
}

/** What the guard would not let go is not said; a person sees the appointment all the same. */
function guarded(
  text: string,
  conversation: Conversation,
  { contact, words, tone }: OutcomeFacts,
  times: readonly string[],
): string | null {
  const facts = guardFactsOf(conversation, contact, words, tone);
  return inspectText(text, { ...facts, literals: [...facts.literals, ...times] }).length > 0 ? null : text;
}

/** Why a reminder must not leave now, or until when it waits; null when it may go. */
export function reminderRelease(
  slot: number,
  { conversation, contact }: { readonly conversation: Conversation | null; readonly contact: ContactRecord | null },
  now: number,
): { readonly because: string } | { readonly until: number } | null {
  const appointment = conversation?.appointment;
  if (contact === null || appointment?.agreed !== slot || appointment.status !== 'booked') {
    return { because: 'the appointment does not stand any more' };
  }
  if (!isAhead(slot, now + LEAST_NOTICE_MS / 2)) return { because: 'the appointment is too near' };
  const until = nextAllowedMinute(now, contact);
  if (until === now) return null;
  return until === null || until > slot - LEAST_NOTICE_MS
    ? { because: 'there is no allowed hour before it' }
    : { until };
}
