import { type AppointmentWords, composeAppointment, offerOf } from './appointment/words';
import { firstName } from './contact';
import type { Answers, ContactRecord, Conversation } from './conversation';
import type { Condition, Motivation, Question } from './reading';
import { type PlaceholderValues, type Tone, keyOfQuestion, render } from './tone';
import type { Say } from './turn-table';

/** The longest reply, in characters: two SMS segments. */
export const REPLY_LIMIT = 320;

/** Names and numbers the owner configures. */
export interface BusinessWords {
  readonly agentName: string;
  readonly businessName: string;
  readonly businessPhone: string | null;
}

export interface ReplyContext {
  readonly tone: Tone;
  readonly words: BusinessWords;
  readonly contact: ContactRecord;
  /** As it is after the turn. */
  readonly conversation: Conversation;
  /** The question this reply puts; null when everything is answered. */
  readonly question: Question | null;
  /** The motivation was told just now, so a hard one gets a kind word. */
  readonly hasNewMotivation: boolean;
  /** "today" or "tomorrow morning", by the contact's clock. */
  readonly callBack: string;
  /** Null where there is no calendar. */
  readonly appointment: AppointmentWords | null;
}

/** The words of a reply, null where the bot has nothing to say. Never longer than `REPLY_LIMIT`. */
export function composeReply(say: Say, context: ReplyContext): string | null {
  const { agentName: agent, businessName: business, businessPhone: phone } = context.words;
  const price = offerText(context.conversation.offerAmount);
  switch (say) {
    case 'nothing':
      return null;
    case 'greet_and_ask':
      return join([greeting(context), disclosure(context)], ask(context));
    case 'bot_greeting':
      return join(
        [disclosure(context), `I am not a person; if you would rather talk to ${agent}, just say so.`],
        ask(context),
      );
    case 'thank_and_ask':
      return join([thanks(context)], ask(context));
    case 'ask_again':
      return askAgain(context);
    case 'ask_timeline':
      return `Good to hear that ${price} works. Would closing in 2-3 weeks suit you too?`;
    case 'qualified':
      return `Wonderful, thank you! ${nextStepsWith(context)}`;
    case 'refusal_accepted':
      return 'Thanks for being straight with me, I understand. If anything changes, just text me here.';
    case 'timeline_noted':
      return `Understood, 2-3 weeks is not right for you. When would you like to close? I will pass it on to ${agent}.`;
    case 'counter_noted':
      return counterNoted(context);
    case 'take_your_time':
      return context.conversation.offerAmount === null
        ? 'Of course, take your time. Just text me here when you are ready.'
        : `Of course, take your time. The ${price} cash offer is with you; just text me a yes or no when you have decided.`;
    case 'wrote_again':
      return `Thanks, I have passed that on to ${agent}.`;
    case 'unsubscribed':
      return `${business}: you are unsubscribed and will get no more texts from us. Reply START if you change your mind.`;
    case 'resubscribed':
      return join([`${business}: welcome back, we can text you again. Reply STOP to opt out.`], ask(context));
    case 'wrong_number':
      return 'Sorry for the mix-up, and thanks for telling us. We will not text this number again.';
    case 'person_coming':
      return `Of course. I have asked ${agent} to get back to you ${context.callBack}${phone === null ? '' : `, or call ${phone}`}.`;
    case 'bot_answer':
      return join(
        [`I am ${agent}'s automated assistant, not a person. If you would rather talk to ${agent}, just say so.`],
        ask(context),
      );
    case 'help':
      return (
        `${business}: this is ${agent}'s automated assistant, texting with you about selling your house. ` +
        `${phone === null ? '' : `Questions: ${phone}. `}Message frequency varies. Msg & data rates may apply. Reply STOP to opt out.`
      );
    case 'offer_slots':
    case 'which_slot':
    case 'booking_slot':
    case 'booking_pending':
    case 'slot_booked':
    case 'slot_kept':
    case 'slot_gone':
    case 'slots_stay':
    case 'no_slots':
    case 'appointment_cancelled':
    case 'booking_failed':
      return context.appointment === null ? null : composeAppointment(say, context.appointment);
  }
}

/** A call: at one of the times that are free, or, where no calendar tells them, at a time a person finds. */
function nextStepsWith({ words, appointment }: ReplyContext): string {
  const after = appointment?.after ?? null;
  if (appointment !== null && after?.status === 'offered') {
    return `${words.agentName} would like to go over the next steps with you in a quick call. ${offerOf(after, appointment.zone)}`;
  }
  if (after !== null && after.status !== 'cancelled')
    return `${words.agentName} will go over the next steps in our call.`;
  return `${words.agentName} will get in touch to go over the next steps. Does a morning or an afternoon suit you better for a quick call?`;
}

/** Two misses: the second time the seller learns that a person will look too. */
function askAgain(context: ReplyContext): string {
  const { tone, conversation, question } = context;
  if (conversation.confirming)
    return `Just to be sure: ${summary(conversation.answers)} Is that still right, yes or no?`;
  const options = question === null ? [] : tone.reasks[keyOfQuestion(question)];
  const misses = conversation.misses;
  const text = options[(misses - 1) % Math.max(options.length, 1)] ?? '';
  const lead = misses >= 2 ? [`I have asked ${context.words.agentName} to take a look too.`] : [];
  return join(lead, render(text, valuesOf(context)));
}

function ask(context: ReplyContext): string {
  const { tone, conversation, question } = context;
  if (conversation.confirming) return `${summary(conversation.answers)} Is that still right?`;
  return question === null ? '' : render(tone.questions[keyOfQuestion(question)], valuesOf(context));
}

function greeting(context: ReplyContext): string {
  if (context.conversation.confirming)
    return render('Hi {first_name}, good to hear from you again!', valuesOf(context));
  return render(pick(context.tone.greetings, context), valuesOf(context));
}

/** Every first text says who writes, that it is a machine, and how to end it. */
function disclosure(context: ReplyContext): string {
  const { agentName, businessName } = context.words;
  return `This is ${agentName}'s automated assistant at ${businessName}. Reply STOP to opt out.`;
}

const HARD_TIMES: ReadonlySet<Motivation> = new Set<Motivation>([
  'divorce',
  'foreclosure',
  'financial_distress',
  'inheritance',
  'medical_emergency',
]);

function thanks(context: ReplyContext): string {
  const motivation = context.conversation.answers.motivation?.value;
  if (context.hasNewMotivation && motivation !== undefined && HARD_TIMES.has(motivation)) {
    return 'I am sorry you are going through that; thank you for telling me.';
  }
  return render(pick(context.tone.acknowledgements, context), valuesOf(context));
}

function counterNoted(context: ReplyContext): string {
  const counter = context.conversation.answers.counterOffer?.value ?? null;
  const agent = context.words.agentName;
  return `Thank you, I have noted ${offerText(counter)}. I can't change the offer myself, so I will take it to ${agent}, who will get back to you.`;
}

const CONDITION_WORDS: Readonly<Record<Condition, string>> = {
  needs_major_repairs: 'the house needs major repairs',
  needs_minor_repairs: 'the house needs minor fixes',
  move_in_ready: 'the house is move-in ready',
};

/** What a returning seller told last time, in one sentence. */
function summary(answers: Answers): string {
  const parts: string[] = [];
  if (answers.condition !== null) parts.push(CONDITION_WORDS[answers.condition.value]);
  if (answers.price !== null) parts.push(`you would want about ${offerText(answers.price.value.expectation)}`);
  if (parts.length === 0) parts.push('why you are selling');
  return `Last time you told me ${parts.join(' and ')}.`;
}

function valuesOf(context: ReplyContext): PlaceholderValues {
  const { words, contact, conversation } = context;
  return {
    first_name: firstName(contact),
    agent_name: words.agentName,
    business_name: words.businessName,
    offer_amount: conversation.offerAmount === null ? null : offerText(conversation.offerAmount),
  };
}

/** `262500` → `$262,500`. */
export function offerText(amount: number | null): string {
  return amount === null ? '' : `$${String(amount).replaceAll(/\B(?=(\d{3})+$)/g, ',')}`;
}

/** The same contact hears the same phrase at the same point: no chance, so a repeated turn says the same. */
function pick(options: readonly string[], context: ReplyContext): string {
  const { conversation } = context;
  let seed = conversation.key.contactId.length + (context.question ?? 0);
  for (const character of conversation.key.contactId) seed = (seed * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  return options[seed % Math.max(options.length, 1)] ?? '';
}

/** Drops the friendliest words first when it would get too long; the question itself always stays. */
function join(lead: readonly string[], question: string): string {
  for (let from = 0; from < lead.length; from++) {
    const text = [...lead.slice(from), question].filter((part) => part !== '').join(' ');
    if (text.length <= REPLY_LIMIT) return text;
  }
  return question.slice(0, REPLY_LIMIT);
}
