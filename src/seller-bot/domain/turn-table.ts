import type { AppointmentEvent } from './appointment/appointment';
import type { AppointmentSay } from './appointment/words';
import type { PersonReason } from './conversation';

/** How a conversation stands when a text arrives. */
export type Mode =
  /** Q0: nobody has been greeted. */
  | 'new'
  /** A returning seller was asked whether the earlier answers still hold. */
  | 'confirming'
  /** Q1-Q3 is pending. */
  | 'asking'
  /** Q4 is pending and undecided. */
  | 'offering'
  /** Q4 is pending, and the seller has named another number: a person decides, and nothing is being asked. */
  | 'haggling'
  /** The offer or its timeline was refused; nothing is being asked. */
  | 'declined'
  /** QUALIFIED, and times for a call are on the table. */
  | 'scheduling'
  /** QUALIFIED, and a time is agreed or being booked. */
  | 'scheduled'
  /** QUALIFIED, and nothing is being arranged. */
  | 'done';

/** What the texts of a turn amount to for the conversation, after their answers were recorded. */
export type TurnEvent =
  | 'opted_out'
  | 'wrong_number'
  | 'asked_for_person'
  | 'asked_if_bot'
  | 'asked_for_help'
  | 'opted_in'
  /** The pending question (or the confirmation) is answered. */
  | 'answered'
  /** Something was recorded, but not what was asked. */
  | 'volunteered'
  /** The earlier answers of a returning seller no longer hold. */
  | 'denied'
  | 'offer_taken'
  | 'price_accepted'
  | 'timeline_refused'
  | 'offer_refused'
  | 'countered'
  | 'deferred'
  /** A new price makes the earlier offer void. */
  | 'offer_reopened'
  /** Thanks, okay: nothing to record and nothing to ask again. */
  | 'acknowledged'
  | AppointmentEvent
  | 'not_understood';

/** What the bot says; the words come from the tone. */
export type Say =
  | 'greet_and_ask'
  /** The greeting to somebody who asked whether a machine writes. */
  | 'bot_greeting'
  | 'thank_and_ask'
  | 'ask_again'
  | 'ask_timeline'
  | 'qualified'
  | 'refusal_accepted'
  | 'timeline_noted'
  | 'counter_noted'
  | 'take_your_time'
  | 'wrote_again'
  | 'unsubscribed'
  | 'resubscribed'
  | 'wrong_number'
  | 'person_coming'
  | 'bot_answer'
  | 'help'
  | AppointmentSay
  | 'nothing';

export interface Step {
  readonly say: Say;
  /** Somebody should look at this conversation. */
  readonly flag?: PersonReason;
  /** The pending question was asked and not answered. */
  readonly isMiss?: true;
}

const INTENT_STEPS = {
  opted_out: { say: 'unsubscribed' },
  wrong_number: { say: 'wrong_number', flag: 'wrong_number' },
  asked_for_person: { say: 'person_coming', flag: 'asked_for_person' },
  asked_if_bot: { say: 'bot_answer' },
  asked_for_help: { say: 'help' },
  opted_in: { say: 'resubscribed' },
} as const satisfies Partial<Record<TurnEvent, Step>>;

const OFFER_STEPS = {
  offer_taken: { say: 'qualified', flag: 'hot_seller' },
  price_accepted: { say: 'ask_timeline' },
  timeline_refused: { say: 'timeline_noted', flag: 'longer_timeline' },
  offer_refused: { say: 'refusal_accepted' },
  countered: { say: 'counter_noted', flag: 'counter_offer' },
  offer_reopened: { say: 'thank_and_ask' },
} as const satisfies Partial<Record<TurnEvent, Step>>;

const APPOINTMENT_STEPS = {
  slot_chosen: { say: 'booking_slot' },
  slot_gone: { say: 'slot_gone' },
  slots_wanted: { say: 'offer_slots' },
  slots_exhausted: { say: 'no_slots', flag: 'hot_seller' },
  slot_unclear: { say: 'which_slot', isMiss: true },
  booking_pending: { say: 'booking_pending' },
  slot_kept: { say: 'slot_kept' },
  appointment_cancelled: { say: 'appointment_cancelled', flag: 'hot_seller' },
} as const satisfies Record<AppointmentEvent, Step>;

/** The seller had agreed. */
const BACKS_OUT = {
  offer_refused: { say: 'refusal_accepted', flag: 'changed_mind' },
} as const satisfies Partial<Record<TurnEvent, Step>>;

const GREET: Step = { say: 'greet_and_ask' };
const ASK_AGAIN: Step = { say: 'ask_again', isMiss: true };
const WROTE_AGAIN: Step = { say: 'wrote_again', flag: 'seller_wrote_again' };

/**
 * The conversation as a table: in this mode, when this happened, do that. The stage itself follows from the answers
 * (the pending question while it is open, else the first open one), so it cannot disagree with them.
 */
export const TURN_TABLE: Readonly<Record<Mode, Readonly<Record<TurnEvent, Step>>>> = {
  new: {
    ...INTENT_STEPS,
    ...OFFER_STEPS,
    ...APPOINTMENT_STEPS,
    asked_if_bot: { say: 'bot_greeting' },
    answered: GREET,
    volunteered: GREET,
    denied: GREET,
    deferred: GREET,
    acknowledged: GREET,
    not_understood: GREET,
  },
  confirming: {
    ...INTENT_STEPS,
    ...OFFER_STEPS,
    ...APPOINTMENT_STEPS,
    answered: { say: 'thank_and_ask' },
    volunteered: { say: 'thank_and_ask' },
    denied: { say: 'thank_and_ask' },
    deferred: { say: 'take_your_time' },
    acknowledged: { say: 'thank_and_ask' },
    not_understood: ASK_AGAIN,
  },
  asking: {
    ...INTENT_STEPS,
    ...OFFER_STEPS,
    ...APPOINTMENT_STEPS,
    answered: { say: 'thank_and_ask' },
    volunteered: { say: 'thank_and_ask' },
    denied: ASK_AGAIN,
    deferred: ASK_AGAIN,
    acknowledged: ASK_AGAIN,
    not_understood: ASK_AGAIN,
  },
  offering: {
    ...INTENT_STEPS,
    ...OFFER_STEPS,
    ...APPOINTMENT_STEPS,
    answered: { say: 'thank_and_ask' },
    volunteered: { say: 'thank_and_ask' },
    denied: ASK_AGAIN,
    deferred: { say: 'take_your_time' },
    acknowledged: { say: 'nothing' },
    not_understood: ASK_AGAIN,
  },
  haggling: {
    ...INTENT_STEPS,
    ...OFFER_STEPS,
    ...APPOINTMENT_STEPS,
    answered: WROTE_AGAIN,
    volunteered: WROTE_AGAIN,
    denied: WROTE_AGAIN,
    deferred: { say: 'take_your_time' },
    acknowledged: { say: 'nothing' },
    not_understood: WROTE_AGAIN,
  },
  declined: {
    ...INTENT_STEPS,
    ...OFFER_STEPS,
    ...APPOINTMENT_STEPS,
    answered: WROTE_AGAIN,
    volunteered: WROTE_AGAIN,
    denied: WROTE_AGAIN,
    deferred: { say: 'take_your_time' },
    acknowledged: { say: 'nothing' },
    not_understood: WROTE_AGAIN,
  },
  scheduling: {
    ...INTENT_STEPS,
    ...OFFER_STEPS,
    ...BACKS_OUT,
    ...APPOINTMENT_STEPS,
    answered: WROTE_AGAIN,
    volunteered: WROTE_AGAIN,
    denied: WROTE_AGAIN,
    deferred: { say: 'slots_stay' },
    acknowledged: { say: 'nothing' },
    not_understood: WROTE_AGAIN,
  },
  scheduled: {
    ...INTENT_STEPS,
    ...OFFER_STEPS,
    ...BACKS_OUT,
    ...APPOINTMENT_STEPS,
    answered: WROTE_AGAIN,
    volunteered: WROTE_AGAIN,
    denied: WROTE_AGAIN,
    deferred: WROTE_AGAIN,
    acknowledged: { say: 'nothing' },
    not_understood: WROTE_AGAIN,
  },
  done: {
    ...INTENT_STEPS,
    ...OFFER_STEPS,
    ...BACKS_OUT,
    ...APPOINTMENT_STEPS,
    answered: WROTE_AGAIN,
    volunteered: WROTE_AGAIN,
    denied: WROTE_AGAIN,
    deferred: WROTE_AGAIN,
    acknowledged: { say: 'nothing' },
    not_understood: WROTE_AGAIN,
  },
};
