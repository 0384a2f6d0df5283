import { DAY, HOUR, NOW, aContact, aConversation, aKey, pricedAt } from '../../../../test/support/builders';
import { guardFactsOf } from '../assist/assisted-wording';
import { inspectText } from '../guard/guard';
import { TONE_BY_PRESET } from '../tone-presets.data';
import { type Appointment, appointmentAfter, appointmentEvent, firstOffer, settleBooking } from './appointment';
import { outcomeOf, reminderRelease } from './outcome';
import { slotWords } from './slot-time';
import { type AppointmentSay, composeAppointment, offerOf, reminderWords, timesOf } from './words';

const KEY = aKey('maria', 'loc-1');
const [A, B, C, D] = [NOW + DAY, NOW + DAY + HOUR, NOW + 2 * DAY, NOW + 3 * DAY] as const;
const FREE = [A, B, C, D];
const CHICAGO = { zone: 'America/Chicago', isCertain: true };
const WORDS = { agentName: 'Jorge', businessName: 'Jorge Home Buyers', businessPhone: null };
const contact = aContact(KEY, { name: 'Maria', timeZone: 'America/Chicago', phone: '2145550100' });
const offered: Appointment = {
  status: 'offered',
  offered: [A, B],
  passed: [],
  chosen: null,
  agreed: null,
  crmId: null,
};
const booking: Appointment = { ...offered, status: 'booking', chosen: A };
const booked: Appointment = { ...booking, status: 'booked', offered: [], agreed: A, crmId: 'ev-1' };
const NEW = { slot: A, movesId: null };

describe('An appointment', () => {
  it('begins with the next two times that lie ahead; without free times there is none', () => {
    expect(firstOffer(null, [NOW - HOUR, NOW, A, B, C], NOW)).toEqual(offered);
    expect(firstOffer(null, [], NOW)).toBeNull();
    expect(firstOffer(null, null, NOW)).toBeNull();
  });

  it('that stands is not offered again', () => {
    expect(firstOffer(booked, FREE, NOW)).toBe(booked);
    expect(firstOffer(booking, FREE, NOW)).toBe(booking);
  });

  it.each([
    ['a free time', offered, FREE, 'slot_chosen'],
    ['a time while the calendar does not answer: it will decide', offered, null, 'slot_chosen'],
    ['a time that is gone', offered, [B, C], 'slot_gone'],
    ['a time that is gone when nothing is left', offered, [], 'slots_exhausted'],
    ['another time while one is being booked', { ...booking, chosen: B }, FREE, 'booking_pending'],
    ['the time that stands', booked, FREE, 'slot_kept'],
  ] as const)('hears the choice of %s', (_what, appointment, free, event) => {
    expect(appointmentEvent(appointment, { kind: 'chosen', slot: A }, free, NOW)).toBe(event);
  });

  it('a time that has passed is not booked', () => {
    expect(appointmentEvent(offered, { kind: 'chosen', slot: A }, FREE, A + HOUR)).toBe('slot_gone');
  });

  it('puts times once: after two that do not suit come the next two, then none', () => {
    const none = { kind: 'wants', slots: [C, D], isPicky: false } as const;
    const next = appointmentAfter(offered, 'slots_wanted', none, FREE, NOW);
    expect(next).toMatchObject({ status: 'offered', offered: [C, D], passed: [A, B] });
    expect(appointmentEvent(next, { kind: 'wants', slots: [A, B], isPicky: false }, FREE, NOW)).toBe('slots_exhausted');
  });

  it('that is being booked is settled once, whatever is repeated', () => {
    const first = settleBooking(booking, NEW, { kind: 'booked', id: 'ev-1' }, NOW);
    expect(first).toMatchObject({ appointment: booked, say: 'slot_booked', cancelId: null });
    expect(settleBooking(booked, NEW, { kind: 'booked', id: 'ev-1' }, NOW)).toBeNull();
    expect(settleBooking(booked, NEW, { kind: 'taken', free: FREE }, NOW)).toBeNull();
    expect(settleBooking(booked, NEW, { kind: 'failed' }, NOW)).toBeNull();
  });

  it('that was given up meanwhile is cancelled in the CRM, and a second one of the same seller too', () => {
    const given = { ...booking, status: 'cancelled', chosen: null } as const;
    expect(settleBooking(given, NEW, { kind: 'booked', id: 'ev-1' }, NOW)).toMatchObject({
      say: null,
      cancelId: 'ev-1',
    });
    expect(settleBooking(booked, NEW, { kind: 'booked', id: 'ev-2' }, NOW)).toMatchObject({
      say: null,
      cancelId: 'ev-2',
    });
    expect(settleBooking(null, NEW, { kind: 'failed' }, NOW)).toBeNull();
  });

  it('that could not be moved stays', () => {
    const moving: Appointment = { ...booked, status: 'booking', chosen: C };
    const move = { slot: C, movesId: 'ev-1' };
    expect(settleBooking(moving, move, { kind: 'failed' }, NOW)?.appointment).toEqual(booked);
    expect(settleBooking(moving, move, { kind: 'taken', free: [] }, NOW)).toMatchObject({
      say: 'no_slots',
      appointment: booked,
    });
    expect(settleBooking(moving, move, { kind: 'taken', free: [C, D] }, NOW)).toMatchObject({
      say: 'slot_gone',
      appointment: { status: 'offered', offered: [D], agreed: A, crmId: 'ev-1' },
    });
  });

  const SAYS: readonly AppointmentSay[] = [
    'offer_slots',
    'which_slot',
    'booking_slot',
    'booking_pending',
    'slot_booked',
    'slot_kept',
    'slot_gone',
    'slots_stay',
    'no_slots',
    'appointment_cancelled',
    'booking_failed',
  ];
  const inEachState = SAYS.flatMap((say) =>
    [offered, booking, booked, { ...booked, status: 'offered', offered: [C, D] } as const].map(
      (appointment): [AppointmentSay, Appointment] => [say, appointment],
    ),
  );

  it.each(inEachState)('is spoken of (%s) in words that the guard lets go', (say, appointment) => {
    const conversation = aConversation(KEY, { answers: pricedAt(300_000), offerAmount: 225_000 });
    const facts = guardFactsOf(conversation, contact, WORDS, TONE_BY_PRESET.consultative);
    for (const zone of [CHICAGO, { zone: 'America/Los_Angeles', isCertain: false }]) {
      const literals = [...facts.literals, ...timesOf([appointment], zone)];
      const words = { agent: 'Jorge', zone, before: appointment, after: appointment, hasNoneLikeThat: true };
      for (const text of [composeAppointment(say, words), offerOf(offered, zone), reminderWords('Jorge', A, zone)]) {
        expect(inspectText(text, { ...facts, literals: [...literals, ...timesOf([offered], zone)] })).toEqual([]);
      }
    }
  });

  it('names times by the clock of the seller, with its zone where that is not certain', () => {
    const slot = Date.UTC(2026, 11, 1, 16, 30);
    expect(slotWords(slot, CHICAGO)).toBe('Tuesday, December 1 at 10:30 AM');
    expect(slotWords(slot, { zone: 'America/New_York', isCertain: false })).toBe('Tuesday, December 1 at 11:30 AM EST');
    expect(slotWords(Date.UTC(2027, 2, 14, 16, 30), CHICAGO)).toBe('Sunday, March 14 at 11:30 AM');
  });

  describe('is reminded of', () => {
    const facts = { contact, tone: TONE_BY_PRESET.consultative, words: WORDS, zone: CHICAGO };
    const reminderAt = (slot: number, now: number): number | null => {
      const conversation = aConversation(KEY, { stage: 'QUALIFIED', appointment: { ...booking, chosen: slot } });
      const result = { kind: 'booked', id: 'ev-1' } as const;
      return outcomeOf(conversation, { slot, movesId: null }, result, { ...facts, now })?.reminder?.releaseAt ?? null;
    };
    const at = (day: number, hour: number): number => Date.UTC(2026, 11, day, hour + 6);

    it.each([
      ['the day before', at(3, 14), at(1, 12), at(2, 14)],
      ['two hours before, when it is tomorrow', at(2, 14), at(1, 15), at(2, 12)],
      ['not at all when it is soon', at(1, 15), at(1, 12), null],
      ['not at all when no allowed hour lies before it', at(2, 9), at(1, 18), null],
    ])('%s', (_when, slot, now, releaseAt) => {
      expect(reminderAt(slot, now)).toBe(releaseAt);
    });

    it('only while it stands, and in an allowed hour', () => {
      const slot = at(3, 14);
      const conversation = aConversation(KEY, { stage: 'QUALIFIED', appointment: { ...booked, agreed: slot } });
      expect(reminderRelease(slot, { conversation, contact }, at(2, 14))).toBeNull();
      expect(reminderRelease(slot, { conversation, contact }, at(2, 21))).toEqual({ until: at(3, 9) });
      expect(reminderRelease(at(3, 15), { conversation, contact }, at(2, 14))).toHaveProperty('because');
      expect(reminderRelease(slot, { conversation: null, contact }, at(2, 14))).toHaveProperty('because');
      expect(reminderRelease(slot, { conversation, contact }, slot - HOUR / 4)).toHaveProperty('because');
    });
  });
});
