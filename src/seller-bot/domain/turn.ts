import { isAcknowledgement } from './acknowledgement';
import {
  type Appointment,
  type AppointmentEvent,
  appointmentAfter,
  appointmentEvent,
  firstOffer,
} from './appointment/appointment';
import { type Choice, readChoice } from './appointment/read-choice';
import type { SpokenZone } from './appointment/slot-time';
import { timesOf } from './appointment/words';
import { type AssistedReading, withAssisted } from './assist/assisted-reading';
import { guardFactsOf } from './assist/assisted-wording';
import { newContact, withInfo, withKnownAnswers } from './contact';
import {
  type Answer,
  type Answers,
  type Change,
  type Consent,
  type ContactKey,
  type ContactRecord,
  type Conversation,
  type InboxMessage,
  type PersonReason,
  type Stage,
  type Temperature,
  NO_ANSWERS,
  currentQuestion,
  firstOpenQuestion,
  isOfferTaken,
  writtenAt,
} from './conversation';
import { crmChanges, crmViewOf } from './crm-actions';
import { type GuardFacts, inspectText } from './guard/guard';
import type { CrmAction } from './outbox';
import type { Intent, Question, ReadField, Reading, ReadingContext } from './reading';
import { type Recorded, recordAnswers } from './record-answers';
import { type BusinessWords, type ReplyContext, composeReply } from './replies';
import { type PriceBand, temperatureOf } from './temperature';
import type { Tone } from './tone';
import { TONE_BY_PRESET } from './tone-presets.data';
import { type Mode, type Say, type Step, type TurnEvent, TURN_TABLE } from './turn-table';
import { readSellerText } from './understanding/read-seller-text';

/** Everything a turn needs to know besides the conversation. */
export interface TurnPolicy {
  readonly tone: Tone;
  readonly words: BusinessWords;
  readonly band: PriceBand;
  /** Whole dollars for an expected price in dollars. */
  readonly offerFor: (price: number) => number;
  /** Null where none is configured: then nothing is triggered. */
  readonly cmaWorkflowId: string | null;
  /** When a person can get back to this contact: "today" or "tomorrow morning". */
  readonly callBack: (contact: ContactRecord, now: number) => string;
  /** Null where no appointments can be made. `zoneOf` tells by which clock times are named to a contact. */
  readonly calendar: { readonly zoneOf: (contact: ContactRecord) => SpokenZone } | null;
}

export interface TurnInput {
  readonly key: ContactKey;
  readonly conversation: Conversation | null;
  readonly contact: ContactRecord | null;
  readonly consentByPhone: Consent | null;
  /** In order of arrival; texts sent in one go are one turn. */
  readonly messages: readonly InboxMessage[];
  /** What an AI read where the patterns read nothing, already held against the text. */
  readonly assisted?: AssistedReading | null;
  /** The calendar's free times, earliest first; null when it could not be asked, absent when it was not. */
  readonly freeSlots?: readonly number[] | null;
  readonly now: number;
}

export interface TurnOutcome {
  readonly conversation: Conversation;
  readonly contact: ContactRecord;
  readonly temperature: Temperature;
  /** Null when the bot is silent. */
  readonly reply: string | null;
  readonly actions: readonly CrmAction[];
  readonly changes: readonly Change[];
  readonly event: TurnEvent;
  /** What the reply is for. */
  readonly say: Say;
  /** What any wording of the reply may name. */
  readonly guardFacts: GuardFacts;
  readonly reading: Reading;
  /** How the text was read: short answers depend on the question. */
  readonly context: ReadingContext;
  /** The turn has to do with times: it should be taken again with those that are free. */
  readonly wantsSlots: boolean;
}

/** The CRM tag by which a person says: I am writing with this contact myself. */
export const TAKEOVER_TAG = 'Jorge-Active';

/**
 * One turn of a conversation: reads the texts, records what they say, looks up what to do and words the reply.
 * Pure: the same input always gives the same outcome, so a turn that was cut off can simply be taken again.
 */
export function takeTurn(input: TurnInput, policy: TurnPolicy): TurnOutcome {
  const { now } = input;
  const contact = contactOf(input);
  const before = input.conversation ?? startConversation(input.key, contact, now);
  const isSilenced = isTakenOver(before, contact);
  const mode = modeOf(before);
  const context = contextOf(before, mode, isSilenced);
  const read = readMessages(input.messages, context, input.assisted ?? null);
  const { intent } = read;
  const hasNodded = isNod(before, mode, input.messages);
  const talk = isSilenced ? null : appointmentTalk(before, intent, input, policy.calendar?.zoneOf(contact) ?? null);
  const heard = talk === null ? read.reading : withoutAsides(read.reading);
  const reading = hasNodded ? withoutDecision(heard) : heard;
  const consent = consentAfter(contact, intent, input.messages, now);
  const mayTalk = contact.consent.status === 'allowed' || consent.status === 'allowed';
  const canRecord = mayTalk && intent !== 'opt_out' && intent !== 'wrong_number';
  const recorded = canRecord ? record(before, reading, input.messages, now) : nothingRecorded(before.answers);
  const event = eventOf({ before, mode, recorded, reading, intent, hasNodded, talk, messages: input.messages });
  const step = stepFor({ before, contact, mode, event, isSilenced });

  const answers = mode === 'confirming' && event === 'denied' ? NO_ANSWERS : recorded.answers;
  const stage = stageAfter(before, answers, step);
  const hasMoved = recorded.changes.length > 0 || event === 'denied' || event === 'answered';
  const wroteAt = Math.max(...input.messages.map(writtenAt));
  const freeSlots = input.freeSlots ?? null;
  const appointment = nextAppointment({ before, step, talk: event === talk?.event ? talk : null, freeSlots, now });
  const talked = { ...withReply({ before, answers, stage, step, event, hasMoved, wroteAt, now }, policy), appointment };
  const temperature = temperatureOf(talked.answers, policy.band);
  const question = questionToAsk(talked);
  const zone = policy.calendar?.zoneOf(contact) ?? null;
  const plain = guardFactsOf(talked, contact, policy.words, policy.tone);
  const times = zone === null ? [] : timesOf([before.appointment ?? null, appointment], zone);
  const guardFacts = { ...plain, literals: [...plain.literals, ...times] };
  const spoken = guardedReply(step.say, guardFacts, {
    tone: policy.tone,
    words: policy.words,
    contact,
    conversation: talked,
    question,
    hasNewMotivation: recorded.names.includes('motivation') && before.answers.motivation === null,
    callBack: policy.callBack(contact, now),
    appointment: zone === null ? null : wordsOf({ before, appointment, talk, zone, agent: policy.words.agentName }),
  });
  const wantsSlots =
    policy.calendar !== null &&
    input.freeSlots === undefined &&
    (step.say === 'qualified' || (talk !== null && event === talk.event));
  return finish(
    {
      ...{ input, before, contact: { ...contact, consent }, talked, temperature, step, event },
      ...{ reading, context, spoken, guardFacts, recorded, wantsSlots },
    },
    policy,
  );
}

/** What the texts say about times. */
interface AppointmentTalk {
  readonly choice: Choice;
  readonly event: AppointmentEvent;
}

/** Times are read only while there is something to choose or to change; whoever asks for a call at a time has chosen it. */
function appointmentTalk(
  before: Conversation,
  intent: Intent,
  { messages, freeSlots, now }: TurnInput,
  zone: SpokenZone | null,
): AppointmentTalk | null {
  const appointment = before.appointment ?? null;
  const mode = modeOf(before);
  if (appointment === null || zone === null || (mode !== 'scheduling' && mode !== 'scheduled')) return null;
  if (intent !== 'none' && intent !== 'human_request') return null;
  const { status, offered, agreed, chosen } = appointment;
  const isOpen = status === 'offered';
  const choice = readChoice(textOf(messages), {
    offered: isOpen && agreed !== null ? [...offered, agreed] : offered,
    free: freeSlots ?? null,
    booked: isOpen ? null : (agreed ?? chosen),
    zone: zone.zone,
    now,
  });
  // "Can I talk to someone today?" asks for a person, not for a time.
  if (intent === 'human_request' && choice.kind !== 'chosen') return null;
  const event = appointmentEvent(appointment, choice, freeSlots ?? null, now);
  return event === null ? null : { choice, event };
}

/** In a text about times "I can't make it" is no reason to sell, and "move it" no hurry. */
function withoutAsides(reading: Reading): Reading {
  return { ...reading, condition: null, motivation: null, urgency: null };
}

function nextAppointment(facts: {
  readonly before: Conversation;
  readonly step: Step;
  readonly talk: AppointmentTalk | null;
  readonly freeSlots: readonly number[] | null;
  readonly now: number;
}): Appointment | null {
  const { before, step, talk, freeSlots, now } = facts;
  const appointment = before.appointment ?? null;
  if (step.say === 'qualified') return firstOffer(appointment, freeSlots, now);
  if (talk === null || appointment === null) return appointment;
  return appointmentAfter(appointment, talk.event, talk.choice, freeSlots, now);
}

function wordsOf(facts: {
  readonly before: Conversation;
  readonly appointment: Appointment | null;
  readonly talk: AppointmentTalk | null;
  readonly zone: SpokenZone;
  readonly agent: string;
}): ReplyContext['appointment'] {
  const { before, appointment, talk, zone, agent } = facts;
  const choice = talk?.choice;
  return {
    agent,
    zone,
    before: before.appointment ?? null,
    after: appointment,
    hasNoneLikeThat: choice?.kind === 'wants' && choice.isPicky && choice.slots.length === 0,
  };
}

interface Spoken {
  readonly reply: string | null;
  /** What the edited tone would have said, and why it must not. */
  readonly heldBack: { readonly text: string; readonly reasons: string } | null;
}

/** A tone is edited by people; what the guard refuses is said in the words of the preset instead. */
function guardedReply(say: Say, facts: GuardFacts, context: ReplyContext): Spoken {
  const reply = composeReply(say, context);
  const findings = reply === null ? [] : inspectText(reply, facts);
  if (reply === null || findings.length === 0) return { reply, heldBack: null };
  const reasons = findings.map((finding) => finding.reason).join(', ');
  const preset = composeReply(say, { ...context, tone: TONE_BY_PRESET[context.tone.preset] });
  return { reply: preset, heldBack: { text: reply, reasons } };
}

function contactOf({ key, contact, consentByPhone, messages, now }: TurnInput): ContactRecord {
  let record = contact ?? newContact(key, consentByPhone, now);
  // The number may have opted out under another contact id: the stricter of the two holds.
  if (consentByPhone !== null && consentByPhone.status !== 'allowed' && record.consent.status === 'allowed') {
    record = { ...record, consent: consentByPhone };
  }
  for (const message of messages) record = withInfo(record, message.contactInfo, now);
  return record;
}

/** A new conversation; what is known from an earlier one is carried over and put to the seller for confirmation. */
export function startConversation(key: ContactKey, contact: ContactRecord, now: number): Conversation {
  const known = contact.known;
  const remembered = <T>(answer: Answer<T> | null | undefined): Answer<T> | null =>
    answer === null || answer === undefined ? null : { ...answer, messageId: null, evidence: null };
  const answers: Answers = {
    ...NO_ANSWERS,
    condition: remembered(known?.condition),
    price: remembered(known?.price),
    motivation: remembered(known?.motivation),
  };
  return {
    key,
    stage: 'Q0',
    stageSince: now,
    startedAt: now,
    lastActivityAt: 0,
    lastMessageAt: now,
    answers,
    confirming: answers.condition !== null || answers.price !== null || answers.motivation !== null,
    offerAmount: null,
    deferred: false,
    misses: 0,
    needsPerson: null,
    takenOver: null,
    cmaTriggered: false,
    crm: contact.crm ?? { temperatureTag: null, fields: {} },
  };
}

/** While this holds the bot records and says nothing. */
export function isTakenOver(conversation: Conversation, contact: ContactRecord): boolean {
  const tag = TAKEOVER_TAG.toLowerCase();
  return conversation.takenOver !== null || contact.tags.some((each) => each.toLowerCase() === tag);
}

export function modeOf(conversation: Conversation): Mode {
  const { stage, answers, confirming } = conversation;
  if (stage === 'Q0') return 'new';
  if (confirming) return 'confirming';
  if (stage === 'QUALIFIED') return arrangementOf(conversation.appointment?.status);
  if (stage !== 'Q4') return 'asking';
  if (answers.offerAccepted?.value === false || answers.timelineAcceptable?.value === false) return 'declined';
  return answers.counterOffer === null ? 'offering' : 'haggling';
}

function arrangementOf(status: Appointment['status'] | undefined): Mode {
  if (status === 'offered') return 'scheduling';
  return status === 'booking' || status === 'booked' ? 'scheduled' : 'done';
}

/** Short answers are only read as an answer to a question that really is on the table. */
function contextOf(conversation: Conversation, mode: Mode, isSilenced: boolean): ReadingContext {
  const { offerAmount } = conversation;
  const isOffered = (mode === 'offering' || mode === 'haggling' || mode === 'declined') && offerAmount !== null;
  const question = currentQuestion(conversation.stage);
  const isPut = !isSilenced && (mode === 'asking' || isOffered);
  return {
    question: !isPut || question === 0 ? null : question,
    offerAmount,
    ...(conversation.stage === 'QUALIFIED' ? { isAgreed: true } : {}),
  };
}

/**
 * Whether the texts only nod ("ok, thanks") where that decides nothing: after a no or a counter-offer even a bare "yes" says
 * too little, because our last words did not ask for one.
 */
function isNod({ deferred }: Conversation, mode: Mode, messages: readonly InboxMessage[]): boolean {
  if (mode === 'offering' && !deferred) return false;
  const yesToo = mode === 'declined' || mode === 'haggling';
  return messages.every((message) => isAcknowledgement(message.text, { yesToo }));
}

function withoutDecision(reading: Reading): Reading {
  return { ...reading, offerAccepted: null, timelineAcceptable: null };
}

interface ReadMessages {
  readonly reading: Reading;
  readonly intent: Intent;
}

/** Texts sent in one go are read as one text ("needs work" "roof mostly"), their intents one by one ("STOP"). */
function readMessages(
  messages: readonly InboxMessage[],
  context: ReadingContext,
  assisted: AssistedReading | null,
): ReadMessages {
  const own = readSellerText(textOf(messages), context);
  const reading = assisted === null ? own : withAssisted(own, assisted);
  if (messages.length === 1) return { reading, intent: reading.intent };
  const intents = messages.map((message) => readSellerText(message.text, context).intent);
  const consent = intents.findLast((intent) => intent === 'opt_out' || intent === 'opt_in');
  return { reading, intent: consent ?? intents.findLast((intent) => intent !== 'none') ?? 'none' };
}

/** The texts of a turn as they are read: one below the other. */
export function textOf(messages: readonly InboxMessage[]): string {
  return messages.map((message) => message.text).join('\n');
}

function consentAfter(contact: ContactRecord, intent: Intent, messages: readonly InboxMessage[], now: number): Consent {
  const words = messages.at(-1)?.text ?? null;
  if (intent === 'opt_out' && contact.consent.status !== 'opted_out') return { status: 'opted_out', since: now, words };
  if (intent === 'wrong_number' && contact.consent.status === 'allowed') {
    return { status: 'wrong_number', since: now, words };
  }
  if (intent === 'opt_in' && contact.consent.status !== 'allowed') return { status: 'allowed', since: now, words };
  return contact.consent;
}

function record(before: Conversation, reading: Reading, messages: readonly InboxMessage[], now: number): Recorded {
  return recordAnswers(before.answers, reading, {
    at: now,
    hasOffer: before.offerAmount !== null,
    locate: (field) => locate(field, reading, messages),
  });
}

function nothingRecorded(answers: Answers): Recorded {
  return { answers, names: [], changes: [], isOfferVoid: false };
}

/** Finds the message (and the place in it) that holds a piece of evidence of the joined text. */
function locate(
  field: ReadField,
  reading: Reading,
  messages: readonly InboxMessage[],
): Pick<Answer<unknown>, 'messageId' | 'evidence'> {
  const evidence = reading.evidence.find((each) => each.field === field);
  let offset = 0;
  for (const message of messages) {
    const end = offset + message.text.length;
    if (evidence === undefined || evidence.start < end || message === messages.at(-1)) {
      if (evidence === undefined) return { messageId: messages.at(-1)?.id ?? null, evidence: null };
      const { text, start } = evidence;
      return { messageId: message.id, evidence: { text, start: start - offset, end: evidence.end - offset } };
    }
    offset = end + 1;
  }
  return { messageId: null, evidence: null };
}

const INTENT_EVENTS: Readonly<Record<Intent, TurnEvent | null>> = {
  none: null,
  opt_out: 'opted_out',
  opt_in: 'opted_in',
  help: 'asked_for_help',
  human_request: 'asked_for_person',
  bot_question: 'asked_if_bot',
  wrong_number: 'wrong_number',
};

interface Happening {
  readonly before: Conversation;
  readonly mode: Mode;
  readonly recorded: Recorded;
  readonly reading: Reading;
  readonly intent: Intent;
  readonly hasNodded: boolean;
  readonly talk: AppointmentTalk | null;
  readonly messages: readonly InboxMessage[];
}

function eventOf(happening: Happening): TurnEvent {
  const { mode, recorded, reading, intent, talk } = happening;
  const fromIntent = INTENT_EVENTS[intent];
  if (fromIntent !== null && talk === null) return fromIntent;
  if (recorded.isOfferVoid) return 'offer_reopened';
  const fromOffer = offerEvent(happening);
  // Whoever backs out needs no time for a call.
  if (talk !== null && fromOffer !== 'offer_refused') return talk.event;
  if (fromOffer !== null) return fromOffer;
  if (mode === 'confirming') return confirmationEvent(happening);
  // What was known before answers nothing, however often it is said.
  if (recorded.changes.length === 0) {
    if (reading.stance === 'deferral') return 'deferred';
    return happening.hasNodded ? 'acknowledged' : 'not_understood';
  }
  const pending = currentQuestion(happening.before.stage);
  return pending !== null && pending !== 0 && !isOpen(pending, recorded.answers) ? 'answered' : 'volunteered';
}

function offerEvent({ before, recorded }: Happening): TurnEvent | null {
  const { names, answers } = recorded;
  const isNew = (name: 'offerAccepted' | 'timelineAcceptable' | 'counterOffer'): boolean =>
    names.includes(name) && answers[name] !== before.answers[name];
  if (!isNew('offerAccepted') && !isNew('timelineAcceptable') && !isNew('counterOffer')) return null;
  if (isOfferTaken(answers)) return 'offer_taken';
  if (isNew('counterOffer')) return 'countered';
  if (isNew('offerAccepted') && answers.offerAccepted?.value === false) return 'offer_refused';
  if (answers.timelineAcceptable?.value === false) return 'timeline_refused';
  return answers.offerAccepted?.value === true ? 'price_accepted' : 'volunteered';
}

/** "Is that still right?" is answered like an offer: yes or no, in any words; new values count as a yes to the rest. */
function confirmationEvent({ recorded, messages }: Happening): TurnEvent {
  if (recorded.names.length > 0) return 'volunteered';
  const answer = readSellerText(textOf(messages), { question: 4, offerAmount: null });
  if (answer.offerAccepted === true) return 'answered';
  return answer.offerAccepted === false ? 'denied' : 'not_understood';
}

function isOpen(question: Question, answers: Answers): boolean {
  switch (question) {
    case 1:
      return answers.condition === null;
    case 2:
      return answers.price === null;
    case 3:
      return answers.motivation === null;
    case 4:
      return !isOfferTaken(answers);
  }
}

interface StepFacts {
  readonly before: Conversation;
  readonly contact: ContactRecord;
  readonly mode: Mode;
  readonly event: TurnEvent;
  readonly isSilenced: boolean;
}

const SILENT: Step = { say: 'nothing' };

function stepFor({ before, contact, mode, event, isSilenced }: StepFacts): Step {
  const step = TURN_TABLE[mode][event];
  if (contact.consent.status !== 'allowed' && event !== 'opted_in') {
    return event === 'asked_for_help'
      ? step
      : event === 'opted_out' && contact.consent.status === 'wrong_number'
        ? step
        : SILENT;
  }
  if (event === 'opted_out' || event === 'wrong_number') return step;
  if (event === 'opted_in') return mode === 'new' ? TURN_TABLE.new.not_understood : step;
  if (isSilenced) return SILENT;
  if (step.say === 'wrote_again' && before.misses > 0) return { ...step, say: 'nothing' };
  // Somebody has been asked to look already: asking a third time would only annoy.
  if (step.isMiss === true && (before.misses >= 2 || before.needsPerson?.reason === 'asked_for_person')) return SILENT;
  // An offer that was never put to the seller cannot have been misunderstood.
  if (step.isMiss === true && mode === 'offering' && before.offerAmount === null) return { say: 'thank_and_ask' };
  if (step.isMiss === true && before.misses === 1) return { ...step, flag: 'bot_unsure' };
  return step;
}

const GREETS: ReadonlySet<Say> = new Set<Say>(['greet_and_ask', 'bot_greeting']);

/** The pending question stays while it is open; otherwise the first open one; QUALIFIED only when the offer is taken. */
function stageAfter(before: Conversation, answers: Answers, step: Step): Stage {
  if (isOfferTaken(answers)) return 'QUALIFIED';
  const isGreeted = before.stage !== 'Q0' || GREETS.has(step.say);
  if (!isGreeted) return 'Q0';
  const pending = currentQuestion(before.stage);
  // While old answers are being confirmed no question is on the table yet.
  const isAsked = pending !== null && pending !== 0 && pending !== 4 && !before.confirming;
  if (isAsked && isOpen(pending, answers)) return `Q${pending}`;
  return `Q${firstOpenQuestion(answers) ?? 4}`;
}

interface TalkFacts {
  readonly before: Conversation;
  readonly answers: Answers;
  readonly stage: Stage;
  readonly step: Step;
  readonly event: TurnEvent;
  /** Something was recorded or confirmed. */
  readonly hasMoved: boolean;
  /** When the seller wrote the latest of the texts. */
  readonly wroteAt: number;
  readonly now: number;
}

const PUTS_QUESTION = new Set([
  'greet_and_ask',
  'bot_greeting',
  'thank_and_ask',
  'ask_again',
  'resubscribed',
  'bot_answer',
]);

function withReply(
  { before, answers, stage, step, event, hasMoved, wroteAt, now }: TalkFacts,
  policy: TurnPolicy,
): Conversation {
  const isConfirmed = before.stage !== 'Q0' && ['answered', 'volunteered', 'denied', 'offer_reopened'].includes(event);
  const confirming = before.confirming && !isConfirmed;
  const price = answers.price?.value.expectation ?? null;
  const isVoid = event === 'offer_reopened' || price === null;
  const putsOffer = stage === 'Q4' && !confirming && PUTS_QUESTION.has(step.say);
  const offered = isVoid ? null : before.offerAmount;
  const counts = step.isMiss === true || step.flag === 'seller_wrote_again';
  return {
    ...before,
    answers,
    stage,
    stageSince: stage === before.stage ? before.stageSince : now,
    confirming,
    offerAmount: offered ?? (putsOffer && price !== null ? policy.offerFor(price) : null),
    deferred: event === 'deferred' || (before.deferred && event === 'acknowledged'),
    misses: counts ? before.misses + 1 : hasMoved ? 0 : before.misses,
    needsPerson: flagged(before, step.flag, { isTaken: isOfferTaken(answers), now }),
    followUps: null,
    lastActivityAt: Math.max(before.lastActivityAt, wroteAt),
    lastMessageAt: now,
  };
}

const REASON_ORDER: readonly PersonReason[] = [
  'asked_for_person',
  'changed_mind',
  'hot_seller',
  'counter_offer',
  'longer_timeline',
  'bot_unsure',
  'wrong_number',
  'seller_wrote_again',
  'opted_out',
];

/** The more pressing reason stays; the same one keeps its first moment, so its age is honest. */
function flagged(
  before: Conversation,
  reason: PersonReason | undefined,
  { isTaken, now }: { readonly isTaken: boolean; readonly now: number },
): Conversation['needsPerson'] {
  // Nobody calls a seller as HOT who no longer agrees.
  const old = before.needsPerson?.reason === 'hot_seller' && !isTaken ? null : before.needsPerson;
  if (reason === undefined || (old !== null && REASON_ORDER.indexOf(old.reason) <= REASON_ORDER.indexOf(reason)))
    return old;
  return { reason, since: now };
}

/** The question a reply puts: the pending one; none while nothing is open or the offer was declined. */
function questionToAsk(conversation: Conversation): Question | null {
  const pending = currentQuestion(conversation.stage);
  if (pending === null || pending === 0) return firstOpenQuestion(conversation.answers);
  const mode = modeOf(conversation);
  return mode === 'declined' || mode === 'haggling' ? null : pending;
}

interface Ending {
  readonly input: TurnInput;
  readonly before: Conversation;
  readonly contact: ContactRecord;
  readonly talked: Conversation;
  readonly temperature: Temperature;
  readonly step: Step;
  readonly event: TurnEvent;
  readonly reading: Reading;
  readonly context: ReadingContext;
  readonly spoken: Spoken;
  readonly guardFacts: GuardFacts;
  readonly recorded: Recorded;
  readonly wantsSlots: boolean;
}

function finish(ending: Ending, policy: TurnPolicy): TurnOutcome {
  const { input, before, contact, talked, temperature, step, event, spoken, recorded } = ending;
  const hasEnded = contact.consent.status !== 'allowed';
  const view = hasEnded ? talked.crm : crmViewOf(talked.answers, temperature);
  const becameHot = temperature === 'HOT' && !talked.cmaTriggered && policy.cmaWorkflowId !== null && !hasEnded;
  const actions: CrmAction[] = [...crmChanges(talked.crm, view, contact)];
  if (becameHot) actions.push({ type: 'trigger_workflow', workflow_id: policy.cmaWorkflowId });
  if (hasEnded !== ((input.contact?.consent.status ?? 'allowed') !== 'allowed'))
    actions.push({ type: 'set_dnd', enabled: hasEnded });
  actions.push(...appointmentActions(event, before.appointment ?? null, talked.appointment ?? null));
  const isNewFlag = talked.needsPerson !== null && talked.needsPerson !== before.needsPerson;
  if (isNewFlag && step.flag !== undefined) actions.push({ type: 'flag_person', reason: step.flag });
  const conversation: Conversation = { ...talked, crm: view, cmaTriggered: talked.cmaTriggered || becameHot };
  return {
    conversation,
    contact: { ...withKnownAnswers(contact, conversation.answers), crm: view, updatedAt: input.now },
    temperature,
    reply: spoken.reply,
    actions,
    changes: [
      ...recorded.changes,
      ...stateChanges(input, before, conversation, contact, policy),
      ...heldBackChanges(spoken.heldBack, input.now),
    ],
    event,
    say: step.say,
    guardFacts: ending.guardFacts,
    reading: ending.reading,
    context: ending.context,
    wantsSlots: ending.wantsSlots,
  };
}

function appointmentActions(event: TurnEvent, before: Appointment | null, after: Appointment | null): CrmAction[] {
  if (event === 'slot_chosen' && after !== null && after.chosen !== null) {
    const moves = after.crmId === null ? {} : { appointment_id: after.crmId };
    return [{ type: 'book_appointment', start_time: new Date(after.chosen).toISOString(), ...moves }];
  }
  const isGivenUp = event === 'appointment_cancelled' && before !== null && before.crmId !== null;
  return isGivenUp ? [{ type: 'cancel_appointment', appointment_id: before.crmId }] : [];
}

/** How an appointment stands, for the audit trail. */
export function appointmentState(appointment: Appointment | null | undefined): string | null {
  if (appointment === null || appointment === undefined) return null;
  const slot = appointment.chosen ?? appointment.agreed;
  return slot === null ? appointment.status : `${appointment.status} ${new Date(slot).toISOString()}`;
}

function stateChanges(
  input: TurnInput,
  before: Conversation,
  after: Conversation,
  contact: ContactRecord,
  policy: TurnPolicy,
): Change[] {
  const at = input.now;
  const changes: Change[] = [];
  const note = (what: Change['what'], from: Change['from'], to: Change['to'], by = 'bot'): void => {
    if (from !== to) changes.push({ at, by, what, from, to });
  };
  const wasCalled = input.conversation === null ? null : before.stage;
  note('stage', wasCalled, after.stage);
  note(
    'temperature',
    input.conversation === null ? null : temperatureOf(before.answers, policy.band),
    temperatureOf(after.answers, policy.band),
  );
  note('appointment', appointmentState(before.appointment), appointmentState(after.appointment));
  note('offer_amount', before.offerAmount, after.offerAmount);
  note('needs_person', before.needsPerson?.reason ?? null, after.needsPerson?.reason ?? null);
  note('cma', before.cmaTriggered, after.cmaTriggered);
  note('consent', input.contact?.consent.status ?? 'allowed', contact.consent.status, 'seller');
  return changes;
}

/** The audit trail tells what was held back. */
function heldBackChanges(heldBack: Spoken['heldBack'], at: number): readonly Change[] {
  return heldBack === null ? [] : [{ at, by: 'guard', what: 'held_back', from: heldBack.text, to: heldBack.reasons }];
}

/** The same turn, said in an AI's words, or with the draft it was refused and why. */
export function withDraft(
  outcome: TurnOutcome,
  draft: { readonly text: string; readonly refusedFor: string | null },
  at: number,
): TurnOutcome {
  if (draft.refusedFor === null) return { ...outcome, reply: draft.text };
  const heldBack = heldBackChanges({ text: draft.text.slice(0, LONGEST_KEPT_DRAFT), reasons: draft.refusedFor }, at);
  return { ...outcome, changes: [...outcome.changes, ...heldBack] };
}

const LONGEST_KEPT_DRAFT = 500;
