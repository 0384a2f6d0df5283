import type { Appointment } from './appointment/appointment';
import type { Condition, Evidence, Motivation, PriceReading, Question, Urgency } from './reading';

/** `Q0` = not greeted yet; `Qn` = question n is pending. STALLED is derived from time and never stored. */
export const STAGES = ['Q0', 'Q1', 'Q2', 'Q3', 'Q4', 'QUALIFIED'] as const;
export type Stage = (typeof STAGES)[number];
export type ShownStage = Stage | 'STALLED';

export const TEMPERATURES = ['HOT', 'WARM', 'COLD'] as const;
export type Temperature = (typeof TEMPERATURES)[number];

/** Identity is (location, contact) everywhere: two CRM locations may use the same contact id. */
export interface ContactKey {
  readonly locationId: string;
  readonly contactId: string;
}

/** A recorded answer and where it comes from. `messageId` is null when a person set it or it is remembered from before. */
export interface Answer<T> {
  readonly value: T;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly messageId: string | null;
  readonly evidence: Pick<Evidence, 'text' | 'start' | 'end'> | null;
}

export interface Answers {
  readonly condition: Answer<Condition> | null;
  readonly price: Answer<PriceReading> | null;
  readonly motivation: Answer<Motivation> | null;
  readonly urgency: Answer<Urgency> | null;
  readonly offerAccepted: Answer<boolean> | null;
  readonly timelineAcceptable: Answer<boolean> | null;
  readonly counterOffer: Answer<number> | null;
}

export type AnswerName = keyof Answers;

export const NO_ANSWERS: Answers = {
  condition: null,
  price: null,
  motivation: null,
  urgency: null,
  offerAccepted: null,
  timelineAcceptable: null,
  counterOffer: null,
};

/** Why a person should look, in the order of how soon. */
export type PersonReason =
  | 'asked_for_person'
  | 'wrong_number'
  | 'changed_mind'
  | 'bot_unsure'
  | 'counter_offer'
  | 'longer_timeline'
  | 'hot_seller'
  | 'seller_wrote_again'
  | 'opted_out';

export interface NeedsPerson {
  readonly reason: PersonReason;
  readonly since: number;
}

/** What the CRM has been told so far, so that only changes are written. */
export interface CrmView {
  readonly temperatureTag: TemperatureTag | null;
  readonly fields: Readonly<Partial<Record<CrmField, string | number>>>;
}

export const CRM_FIELDS = [
  'seller_temperature',
  'seller_questions_answered',
  'property_condition',
  'seller_price_expectation',
  'seller_motivation',
] as const;
export type CrmField = (typeof CRM_FIELDS)[number];
export type TemperatureTag = 'seller_hot' | 'seller_warm' | 'seller_cold';

/** One conversation. Lives `CONVERSATION_TTL_DAYS` after its last message; transcript and changes are kept beside it. */
export interface Conversation {
  readonly key: ContactKey;
  readonly stage: Stage;
  readonly stageSince: number;
  readonly startedAt: number;
  /** The seller's last text; 0 when only a person acted so far. */
  readonly lastActivityAt: number;
  /** The last message in either direction: the conversation's life is counted from here. */
  readonly lastMessageAt: number;
  readonly answers: Answers;
  /** Answers carried over from an earlier conversation that the seller was asked to confirm and has not yet. */
  readonly confirming: boolean;
  /** Dollars; the cash offer that was put to the seller in question 4, null before. */
  readonly offerAmount: number | null;
  /** The seller asked for time to decide on the offer: a mere "ok" after that is no acceptance. */
  readonly deferred: boolean;
  /** How often in a row the pending question was asked and not answered. */
  readonly misses: number;
  readonly needsPerson: NeedsPerson | null;
  readonly takenOver: { readonly by: string; readonly since: number } | null;
  readonly cmaTriggered: boolean;
  readonly crm: CrmView;
  /** The call with the agent, from the first times that were offered on; null or absent before. */
  readonly appointment?: Appointment | null;
  /** The follow-ups into the present silence; null or absent when none was made since the seller's last text. */
  readonly followUps?: MadeFollowUps | null;
  /** What has been counted of it already; absent in one that nothing has been counted of yet. */
  readonly marks?: ConversationMarks;
}

export interface MadeFollowUps {
  readonly made: number;
  /** When the last of them may leave. */
  readonly releasedAt: number;
  /** Its place in the outbox. */
  readonly entryId: string;
}

/** So that going to and fro is counted once. */
export interface ConversationMarks {
  /** The furthest stage it has reached, by its place in `STAGES`. */
  readonly furthest: number;
  readonly wasHot: boolean;
  readonly wasAnswered: boolean;
}

/** What outlives a conversation: who the contact is, what is known, and whether we may write. */
export interface ContactRecord {
  readonly key: ContactKey;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly propertyAddress: string | null;
  readonly timeZone: string | null;
  /** Tags as the CRM last told them. */
  readonly tags: readonly string[];
  readonly consent: Consent;
  /** The answers of the last conversation, for someone who returns. */
  readonly known: Pick<Answers, 'condition' | 'price' | 'motivation'> | null;
  /** What the CRM was told last: tags and fields outlive a conversation. */
  readonly crm?: CrmView;
  readonly updatedAt: number;
}

/** `allowed` = they write to us; `opted_out` holds until START, UNSTOP or the CRM lifts it; `wrong_number` likewise. */
export interface Consent {
  readonly status: 'allowed' | 'opted_out' | 'wrong_number';
  readonly since: number;
  /** The text that changed it, as written. */
  readonly words: string | null;
}

/** A line of the transcript. `system` lines tell what a person did ("Anna took over"). */
export interface TranscriptEntry {
  readonly id: string;
  readonly from: 'seller' | 'bot' | 'agent' | 'system';
  readonly text: string;
  readonly at: number;
  /** Who wrote it, for agents. */
  readonly by?: string;
}

/** When a text was written, as far as we know; a foreign clock cannot move it into the future. */
export function writtenAt({ receivedAt, sentAt }: Pick<InboxMessage, 'receivedAt' | 'sentAt'>): number {
  return Math.min(receivedAt, sentAt ?? receivedAt);
}

/** An entry of the audit trail. */
export interface Change {
  readonly at: number;
  readonly by: string;
  readonly what:
    | 'stage'
    | 'temperature'
    | AnswerName
    | 'takeover'
    | 'consent'
    | 'needs_person'
    | 'cma'
    | 'reset'
    | 'offer_amount'
    | 'appointment'
    /** One was made; `to` is its number. */
    | 'follow_up'
    /** A text that the guard held back; `to` says why. */
    | 'held_back';
  readonly from: string | number | boolean | null;
  readonly to: string | number | boolean | null;
}

/** A text as it waits in the inbox of its contact. */
export interface InboxMessage {
  readonly id: string;
  readonly text: string;
  /** Milliseconds since the epoch, when we accepted it. */
  readonly receivedAt: number;
  /** When the seller wrote it, where the CRM says so: repeats and outages let a text arrive after a later one. */
  readonly sentAt?: number;
  /** `process`: its caller delivers the reply and gets a turn of its own; `webhook`: the reply goes out through the CRM. */
  readonly via: 'process' | 'webhook';
  readonly contactInfo: ContactInfo | null;
}

/** What a caller may tell about the contact along with a text; absent fields change nothing. */
export interface ContactInfo {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly propertyAddress?: string;
  readonly tags?: readonly string[];
  readonly timeZone?: string;
}

/** The first open question in order, null when all four are answered. Undecided offers are open. */
export function firstOpenQuestion(answers: Answers): Question | null {
  if (answers.condition === null) return 1;
  if (answers.price === null) return 2;
  if (answers.motivation === null) return 3;
  if (answers.offerAccepted === null || (answers.offerAccepted.value && answers.timelineAcceptable === null)) return 4;
  return null;
}

/** How many of condition, price, motivation and offer decision are known: 0-4. A refusal counts, a deferral does not. */
export function questionsAnswered(answers: Answers): number {
  const known = [answers.condition, answers.price, answers.motivation, answers.offerAccepted];
  return known.filter((answer) => answer !== null).length;
}

/** Both halves of question 4 were accepted. */
export function isOfferTaken(answers: Answers): boolean {
  return answers.offerAccepted?.value === true && answers.timelineAcceptable?.value === true;
}

/** 0-4 while the conversation is open, null when QUALIFIED. */
export function currentQuestion(stage: Stage): 0 | Question | null {
  switch (stage) {
    case 'Q0':
      return 0;
    case 'Q1':
      return 1;
    case 'Q2':
      return 2;
    case 'Q3':
      return 3;
    case 'Q4':
      return 4;
    case 'QUALIFIED':
      return null;
  }
}

/** Whether silence may turn this conversation STALLED: the seller has written, it is unfinished, and the offer is not refused. */
export function canStall({
  stage,
  answers,
  lastActivityAt,
}: Pick<Conversation, 'stage' | 'answers' | 'lastActivityAt'>): boolean {
  return lastActivityAt > 0 && stage !== 'QUALIFIED' && answers.offerAccepted?.value !== false;
}

/** The stage as shown at `now` (ms): STALLED when the seller has been silent for longer than `stalledAfterMs`. */
export function shownStage(
  conversation: Pick<Conversation, 'stage' | 'answers' | 'lastActivityAt'>,
  now: number,
  stalledAfterMs: number,
): ShownStage {
  return canStall(conversation) && now - conversation.lastActivityAt > stalledAfterMs ? 'STALLED' : conversation.stage;
}
