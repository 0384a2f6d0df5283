import type { ContactRecord, Conversation, PersonReason } from './conversation';
import { isTakenOver, modeOf } from './turn';

const QUESTION_TOPICS = { Q1: 'the condition of the house', Q2: 'the expected price', Q3: 'the reason for selling' };

const REASON_STEPS: Readonly<Record<PersonReason, string>> = {
  asked_for_person: 'The seller asked for a person: call or text back.',
  changed_mind: 'The seller agreed and has changed their mind: ask why.',
  hot_seller: 'HOT: call the seller to agree on the next steps.',
  counter_offer: 'The seller named another price: decide and answer.',
  longer_timeline: 'The seller needs another closing date: agree on one.',
  bot_unsure: 'The bot did not understand two answers in a row: read them.',
  wrong_number: 'This number does not belong to the seller: check the contact.',
  seller_wrote_again: 'The seller wrote after the conversation was closed: read and answer.',
  opted_out: 'The seller opted out: no more texts.',
};

/** What happens next, or what a person should do, in a sentence. */
export function nextSteps(conversation: Conversation, contact: ContactRecord): string {
  if (contact.consent.status === 'opted_out') return REASON_STEPS.opted_out;
  if (contact.consent.status === 'wrong_number') return REASON_STEPS.wrong_number;
  if (isTakenOver(conversation, contact))
    return 'A person is writing with the seller; the bot is silent until released.';
  const arranged = arrangement(conversation);
  if (arranged !== null) return arranged;
  if (conversation.needsPerson !== null) return REASON_STEPS[conversation.needsPerson.reason];
  if (conversation.confirming) return 'Waiting for the seller to confirm what they told us before.';
  switch (conversation.stage) {
    case 'Q0':
      return "Greet the seller with the seller's next text.";
    case 'Q1':
    case 'Q2':
    case 'Q3':
      return `Waiting for the seller to tell ${QUESTION_TOPICS[conversation.stage]}.`;
    case 'Q4':
      if (modeOf(conversation) === 'declined')
        return 'The seller declined the offer; nothing is asked unless they write again.';
      return conversation.deferred
        ? 'The seller is thinking the offer over.'
        : 'Waiting for the seller to answer the cash offer.';
    case 'QUALIFIED':
      return 'Qualified: call the seller to agree on the next steps.';
  }
}

/** What the call waits for, once the calendar has it or nearly so; null when a person has to see to it. */
function arrangement({ stage, appointment, needsPerson }: Conversation): string | null {
  if (stage !== 'QUALIFIED' || (needsPerson !== null && needsPerson.reason !== 'hot_seller')) return null;
  if (appointment === null || appointment === undefined) return null;
  const at = new Date(appointment.agreed ?? appointment.chosen ?? 0).toISOString();
  switch (appointment.status) {
    case 'offered':
      return appointment.agreed === null
        ? 'Waiting for the seller to choose a time for a call.'
        : `HOT: call the seller at ${at}, unless they choose another time.`;
    case 'booking':
      return `Booking a call at ${new Date(appointment.chosen ?? 0).toISOString()}.`;
    case 'booked':
      return `HOT: call the seller at ${at}.`;
    case 'cancelled':
      return null;
  }
}
