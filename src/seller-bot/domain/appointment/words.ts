import type { Appointment } from './appointment';
import { type SpokenZone, slotWords } from './slot-time';

/** What the bot says about times. */
export type AppointmentSay =
  | 'offer_slots'
  | 'which_slot'
  | 'booking_slot'
  | 'booking_pending'
  | 'slot_booked'
  | 'slot_kept'
  | 'slot_gone'
  | 'slots_stay'
  | 'no_slots'
  | 'appointment_cancelled'
  | 'booking_failed';

export interface AppointmentWords {
  readonly agent: string;
  readonly zone: SpokenZone;
  /** Before and after the turn. */
  readonly before: Appointment | null;
  readonly after: Appointment | null;
  /** The seller asked for certain times, and there are none. */
  readonly hasNoneLikeThat: boolean;
}

/** Every time a text about this appointment may name, in words. */
export function timesOf(appointments: readonly (Appointment | null)[], zone: SpokenZone): readonly string[] {
  const slots = appointments.flatMap((each) =>
    each === null ? [] : [...each.offered, ...each.passed, each.chosen, each.agreed],
  );
  return [...new Set(slots)].flatMap((slot) => (slot === null ? [] : [slotWords(slot, zone)]));
}

export function composeAppointment(say: AppointmentSay, words: AppointmentWords): string {
  const { agent, before, after, zone } = words;
  const offer = offerOf(after, zone);
  const time = (slot: number | null | undefined): string =>
    slot === null || slot === undefined ? 'it' : slotWords(slot, zone);
  const agreed = after?.agreed ?? null;
  switch (say) {
    case 'offer_slots':
      return `${words.hasNoneLikeThat ? 'I have nothing free then, sorry.' : 'Sure.'} ${offer}`;
    case 'which_slot':
      return `Just so I book the right one: ${(after?.offered ?? []).map(time).join(' or ')}?`;
    case 'booking_slot':
      return agreed === null
        ? `Great, I am booking ${time(after?.chosen)} for you and will confirm it here in a moment.`
        : `Sure, I am moving our call to ${time(after?.chosen)} and will confirm it here in a moment.`;
    case 'booking_pending':
      return `I am still booking ${time(after?.chosen)}. As soon as I have confirmed it here you can change it.`;
    case 'slot_booked':
      return `You are all set: ${agent} will call you on ${time(agreed)}. If that stops suiting you, just text me here.`;
    case 'slot_kept':
      return `All right, we keep ${time(agreed)}.`;
    case 'slot_gone':
      return `I am sorry, that time is not free any more. ${offer}`;
    case 'slots_stay':
      return 'Of course, take your time. Just text me which time suits you.';
    case 'no_slots':
      return agreed === null
        ? `I could not find a time that suits you, sorry. ${agent} will get in touch to find one with you.`
        : `I could not find another time, sorry. We keep ${time(agreed)}, and ${agent} will get in touch to find a better one.`;
    case 'appointment_cancelled':
      return before?.agreed === null || before === null
        ? `Okay, no call then. I will let ${agent} know; if you would like one after all, just text me here.`
        : `Okay, I am cancelling ${time(before.agreed)} and letting ${agent} know. If you would like another time, just text me here.`;
    case 'booking_failed':
      return `I am sorry, I could not book that time myself. ${agent} will get in touch to find one with you.`;
  }
}

/** "Would Tuesday … or Wednesday … suit you?" */
export function offerOf(appointment: Appointment | null, zone: SpokenZone): string {
  const times = (appointment?.offered ?? []).map((slot) => slotWords(slot, zone));
  return `Would ${times.join(' or ')} suit you?`;
}

export function reminderWords(agent: string, slot: number, zone: SpokenZone): string {
  return `A quick reminder: ${agent} will call you on ${slotWords(slot, zone)}. If that does not suit you any more, just text me here. Reply STOP to opt out.`;
}
