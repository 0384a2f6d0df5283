import type { Choice } from './read-choice';
import { isAhead } from './slot-time';

/** An appointment on its way. All times are the starts of slots in milliseconds. */
export interface Appointment {
  /**
   * `offered`: times are on the table (also when one that is agreed shall be moved); `booking`: the CRM has been asked and has not
   * answered; `booked`: the CRM holds it; `cancelled`: given up.
   */
  readonly status: 'offered' | 'booking' | 'booked' | 'cancelled';
  /** What was put to the seller last, in the order it was named. */
  readonly offered: readonly number[];
  /** What was put before and not taken, or is gone: not put again. */
  readonly passed: readonly number[];
  /** What the seller chose. */
  readonly chosen: number | null;
  /** What the CRM holds, and what it calls it. */
  readonly agreed: number | null;
  readonly crmId: string | null;
}

const NONE: Appointment = { status: 'offered', offered: [], passed: [], chosen: null, agreed: null, crmId: null };

/** So many times are put to a seller at once. */
const AT_ONCE = 2;

/** What the texts of a turn mean for the appointment. */
export type AppointmentEvent =
  | 'slot_chosen'
  /** What they chose is not free any more. */
  | 'slot_gone'
  | 'slots_wanted'
  /** None is left that could be put to them. */
  | 'slots_exhausted'
  | 'slot_unclear'
  /** They want to change what the CRM has not confirmed yet. */
  | 'booking_pending'
  /** They stay with what is agreed. */
  | 'slot_kept'
  | 'appointment_cancelled';

/** Null when the texts say nothing about it. `free` is null when the calendar could not be asked. */
export function appointmentEvent(
  appointment: Appointment,
  choice: Choice,
  free: readonly number[] | null,
  now: number,
): AppointmentEvent | null {
  if (choice.kind === 'nothing') return null;
  if (choice.kind === 'cancel') return 'appointment_cancelled';
  if (appointment.status === 'booking') return 'booking_pending';
  if (choice.kind === 'unclear') return 'slot_unclear';
  if (choice.kind === 'chosen') {
    if (choice.slot === appointment.agreed) return 'slot_kept';
    if (isAhead(choice.slot, now) && (free === null || free.includes(choice.slot))) return 'slot_chosen';
  }
  const event = choice.kind === 'chosen' ? 'slot_gone' : 'slots_wanted';
  return slotsToOffer(appointment, choice, free, now).length === 0 ? 'slots_exhausted' : event;
}

/** The next times to put: those that suit what was asked for, else the next free ones that were not put before. */
function slotsToOffer(
  { offered, passed, agreed }: Appointment,
  choice: Choice,
  free: readonly number[] | null,
  now: number,
): readonly number[] {
  const open = (free ?? []).filter((slot) => isAhead(slot, now) && slot !== agreed);
  const suiting = choice.kind === 'wants' ? choice.slots.filter((slot) => open.includes(slot)) : [];
  if (choice.kind === 'wants' && choice.isPicky && suiting.length > 0) return suiting.slice(0, AT_ONCE);
  const isPut = (slot: number): boolean => passed.includes(slot) || offered.includes(slot);
  const gone = choice.kind === 'chosen' ? choice.slot : null;
  // What was put and not refused in so many words may be put again.
  const again = choice.kind === 'wants' && !choice.isPicky ? suiting.filter((slot) => offered.includes(slot)) : [];
  const stays = choice.kind === 'chosen' || (choice.kind === 'wants' && choice.isPicky) ? open : [];
  const kept = [...again, ...stays.filter((slot) => offered.includes(slot) && slot !== gone)];
  const fresh = open.filter(
    (slot) => !isPut(slot) && (choice.kind !== 'wants' || choice.isPicky || suiting.includes(slot)),
  );
  return [...new Set([...kept, ...fresh])].slice(0, AT_ONCE).sort((a, b) => a - b);
}

/** The first times for a seller who said yes; null when there are none. */
export function firstOffer(
  before: Appointment | null,
  free: readonly number[] | null,
  now: number,
): Appointment | null {
  if (before !== null && (before.status === 'booking' || before.agreed !== null)) return before;
  const offered = (free ?? []).filter((slot) => isAhead(slot, now)).slice(0, AT_ONCE);
  return offered.length === 0 ? null : { ...NONE, offered };
}

/** The appointment after what the texts said. */
export function appointmentAfter(
  before: Appointment,
  event: AppointmentEvent,
  choice: Choice,
  free: readonly number[] | null,
  now: number,
): Appointment {
  switch (event) {
    case 'slot_chosen':
      return { ...before, status: 'booking', chosen: choice.kind === 'chosen' ? choice.slot : before.chosen };
    case 'slot_gone':
    case 'slots_wanted':
      return put(before, slotsToOffer(before, choice, free, now));
    case 'slot_kept':
      return { ...before, status: 'booked', offered: [], chosen: before.agreed };
    case 'appointment_cancelled':
      return { ...NONE, status: 'cancelled', passed: before.passed };
    case 'slots_exhausted':
      return before.agreed === null ? before : { ...before, status: 'booked', offered: [] };
    case 'slot_unclear':
    case 'booking_pending':
      return before;
  }
}

function put(before: Appointment, offered: readonly number[]): Appointment {
  return {
    ...before,
    status: 'offered',
    offered,
    passed: [...new Set([...before.passed, ...before.offered])],
    chosen: null,
  };
}

/** What the CRM made of a booking. `free` are the times it has now, for another offer. */
export type BookingResult =
  | { readonly kind: 'booked'; readonly id: string }
  | { readonly kind: 'taken'; readonly free: readonly number[] | null }
  | { readonly kind: 'failed' };

/** What follows from it; `say` null when nobody has to be told. */
export interface SettledBooking {
  readonly appointment: Appointment | null;
  readonly say: 'slot_booked' | 'slot_gone' | 'no_slots' | 'booking_failed' | null;
  /** The CRM holds one that nobody wants any more: it has to go. */
  readonly cancelId: string | null;
}

/** Null when the result is known already, or no longer concerns anybody. */
export function settleBooking(
  appointment: Appointment | null,
  booking: { readonly slot: number; readonly movesId: string | null },
  result: BookingResult,
  now: number,
): SettledBooking | null {
  const isWanted = appointment?.status === 'booking' && appointment.chosen === booking.slot;
  if (!isWanted) {
    if (result.kind !== 'booked' || booking.movesId !== null || appointment?.crmId === result.id) return null;
    return { appointment, say: null, cancelId: result.id };
  }
  if (result.kind === 'booked') {
    const { id } = result;
    const { slot } = booking;
    return {
      appointment: { ...appointment, status: 'booked', offered: [], agreed: slot, crmId: id },
      say: 'slot_booked',
      cancelId: null,
    };
  }
  const fallBack: Appointment | null =
    appointment.agreed === null ? null : { ...appointment, status: 'booked', offered: [], chosen: appointment.agreed };
  if (result.kind === 'failed') return { appointment: fallBack, say: 'booking_failed', cancelId: null };
  const gone: Choice = { kind: 'chosen', slot: booking.slot };
  const free = (result.free ?? []).filter((slot) => slot !== booking.slot);
  const offered = slotsToOffer(appointment, gone, free, now);
  return offered.length === 0
    ? { appointment: fallBack, say: 'no_slots', cancelId: null }
    : { appointment: put(appointment, offered), say: 'slot_gone', cancelId: null };
}
