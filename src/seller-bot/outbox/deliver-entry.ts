import type { CrmClient, CrmFailure } from '../../crm';
import type { OpenedConversation } from '../conversation-store';
import type { InboxMessage } from '../domain/conversation';
import { type Booking, bookingOf, reminderRelease } from '../domain/appointment/outcome';
import { decideRelease } from '../domain/follow-up/follow-up';
import type { Effect, SmsEffect, StoredEntry } from '../domain/outbox';
import { isTakenOver } from '../domain/turn';
import { readSellerText } from '../domain/understanding/read-seller-text';

/** How often an entry is tried before a person has to look. With the waits between them that is about a day. */
const MOST_ATTEMPTS = 12;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 4 * 3_600_000;

/**
 * What to do with an entry at the moment of sending; `hold` = look again when the inbox has been read, or at the moment it
 * names, when what comes after this entry does not have to wait for it.
 */
export type SendDecision =
  | { readonly kind: 'send' }
  | { readonly kind: 'hold'; readonly until?: number }
  | { readonly kind: 'skip'; readonly because: string };

/** What leaves the CRM the same when it is done twice, and does not depend on what the seller has said since. */
export function mayBeRepeated({ type }: Effect): boolean {
  return type !== 'sms' && type !== 'book_appointment';
}

/**
 * Decides at the last moment, by what is true now: somebody may have opted out, or a person taken over, since the entry
 * was made. Pure.
 */
export function decideAtSending(entry: StoredEntry, opened: OpenedConversation, now: number): SendDecision {
  const { effect } = entry;
  if (effect.type === 'book_appointment') return decideBooking(bookingOf(effect), opened);
  if (effect.type !== 'sms') return { kind: 'send' };
  // The number may have opted out through another contact: the stricter of the two holds.
  const consents = [opened.contact?.consent.status, opened.consentByPhone?.status];
  const consent = consents.find((status) => status !== undefined && status !== 'allowed') ?? 'allowed';
  if (consent !== 'allowed' && effect.purpose !== 'required') {
    return { kind: 'skip', because: consent === 'opted_out' ? 'the seller has opted out' : 'the number is wrong' };
  }
  const { conversation, contact } = opened;
  if (effect.remindsOf !== undefined) return decideReminder(effect.remindsOf, opened, now);
  if (effect.purpose === 'follow_up') {
    return decideRelease(entry, { conversation, contact, hasWritten: opened.inbox.length > 0 }, now);
  }
  const isSilenced = conversation !== null && contact !== null && isTakenOver(conversation, contact);
  if (effect.purpose !== 'reply') return { kind: 'send' };
  if (isSilenced) return { kind: 'skip', because: 'a person has taken over' };
  // An opt-out holds from the moment it was acknowledged, not only from its turn on.
  return opened.inbox.some(isOptOut) ? { kind: 'hold' } : { kind: 'send' };
}

/** What the seller has given up meanwhile is not booked. */
function decideBooking({ slot }: Booking, { conversation, contact }: OpenedConversation): SendDecision {
  const appointment = conversation?.appointment;
  if (appointment?.status !== 'booking' || appointment.chosen !== slot) {
    return { kind: 'skip', because: 'this time is not wanted any more' };
  }
  return contact?.consent.status === 'allowed'
    ? { kind: 'send' }
    : { kind: 'skip', because: 'the seller has opted out' };
}

function decideReminder(slot: number, { conversation, contact }: OpenedConversation, now: number): SendDecision {
  if (conversation !== null && contact !== null && isTakenOver(conversation, contact)) {
    return { kind: 'skip', because: 'a person has taken over' };
  }
  const wait = reminderRelease(slot, { conversation, contact }, now);
  if (wait === null) return { kind: 'send' };
  return 'until' in wait ? { kind: 'hold', until: wait.until } : { kind: 'skip', because: wait.because };
}

function isOptOut({ text }: InboxMessage): boolean {
  return readSellerText(text, { question: null, offerAmount: null }).intent === 'opt_out';
}

/**
 * Does one effect in the CRM, and gives what the CRM calls a text or an appointment from then on. Fails with a `CrmFailure`.
 * `isStillWanted` is asked at the very last for what must not happen twice.
 */
export async function perform(
  crm: CrmClient,
  { key, effect }: StoredEntry,
  isStillWanted: () => boolean,
): Promise<{ readonly crmId?: string }> {
  if (effect.type === 'sms') return { crmId: (await crm.sendText(key, effect.text, isStillWanted)).id };
  if (effect.type === 'book_appointment') {
    const { slot, movesId } = bookingOf(effect);
    if (movesId === null) return { crmId: (await crm.bookAppointment(key, slot, isStillWanted)).id };
    await crm.moveAppointment(key, movesId, slot);
    return { crmId: movesId };
  }
  await change(crm, key, effect);
  return {};
}

async function change(
  crm: CrmClient,
  to: StoredEntry['key'],
  effect: Exclude<Effect, SmsEffect | { readonly type: 'book_appointment' }>,
): Promise<void> {
  switch (effect.type) {
    case 'add_tag':
      return crm.addTag(to, effect.tag);
    case 'remove_tag':
      return crm.removeTag(to, effect.tag);
    case 'update_fields':
      return crm.writeFields(to, effect.fields);
    case 'trigger_workflow':
      return crm.startWorkflow(to, effect.workflow_id);
    case 'cancel_appointment':
      return crm.cancelAppointment(to, effect.appointment_id);
    case 'set_dnd':
      return crm.setDoNotDisturb(to, effect.enabled);
  }
}

/** What follows from a failed attempt: the entry as it is then, and how long to wait before the next one. */
export interface AfterFailure {
  readonly entry: StoredEntry;
  /** Null when there is no next attempt. */
  readonly waitMs: number | null;
}

/** `chance` is a number from 0 to 1 that spreads the attempts of many. A rate limit is no attempt: it says nothing of the entry. */
export function afterFailure(entry: StoredEntry, failure: CrmFailure, now: number, chance: number): AfterFailure {
  const detail = failure.message;
  switch (failure.kind) {
    case 'do-not-disturb':
    case 'slot-taken':
      return { entry: { ...entry, status: 'skipped', detail, endedAt: now }, waitMs: null };
    case 'refused':
      return { entry: { ...entry, status: 'dead', detail, endedAt: now }, waitMs: null };
    case 'too-late':
    case 'rate-limited': {
      const waitMs = failure.options.retryAfterMs ?? FIRST_WAIT_MS;
      return { entry: { ...entry, status: 'waiting', attempts: entry.attempts - 1, detail }, waitMs };
    }
    case 'unavailable':
    case 'unknown-outcome': {
      if (entry.attempts >= MOST_ATTEMPTS)
        return { entry: { ...entry, status: 'dead', detail, endedAt: now }, waitMs: null };
      const status = failure.kind === 'unknown-outcome' ? 'sending' : 'waiting';
      return {
        entry: { ...entry, status, detail },
        waitMs: backoff(entry.attempts, chance, failure.options.retryAfterMs),
      };
    }
  }
}

/** Doubling from a second to four hours, between half and all of it; never sooner than the CRM asked for. */
function backoff(attempts: number, chance: number, atLeastMs = 0): number {
  const longest = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.max(0, attempts - 1));
  return Math.max(atLeastMs, Math.round(longest * (0.5 + chance / 2)));
}
