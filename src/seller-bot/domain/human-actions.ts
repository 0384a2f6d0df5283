import { withKnownAnswers } from './contact';
import {
  type AnswerName,
  type Answers,
  type Change,
  type ContactRecord,
  type Conversation,
  type Stage,
  NO_ANSWERS,
} from './conversation';
import { crmChanges, crmViewOf } from './crm-actions';
import type { CrmAction, SmsEffect } from './outbox';
import { type PriceBand, temperatureOf } from './temperature';
import { TAKEOVER_TAG, isTakenOver } from './turn';

/** What a person does to a conversation, as data: the new state and everything that follows from it. */
export interface HumanOutcome {
  readonly conversation: Conversation;
  readonly contact: ContactRecord;
  readonly changes: readonly Change[];
  readonly actions: readonly CrmAction[];
  /** What the agent writes to the seller, null for everything else. */
  readonly sms: SmsEffect | null;
  /** A line for the transcript; null when nothing changes, so that nothing is written. */
  readonly note: string | null;
}

export interface HumanInput {
  readonly conversation: Conversation;
  readonly contact: ContactRecord;
  /** Who acts, for the audit trail. */
  readonly by: string;
  readonly now: number;
}

/** Silences the bot until it is released. Taking over again changes nothing. */
export function takeOver({ conversation, contact, by, now }: HumanInput): HumanOutcome {
  if (conversation.takenOver !== null)
    return { conversation, contact, changes: [], actions: [], sms: null, note: null };
  return {
    conversation: { ...conversation, takenOver: { by, since: now }, needsPerson: null },
    contact,
    changes: [{ at: now, by, what: 'takeover', from: null, to: by }],
    actions: [],
    sms: null,
    note: `${by} took over`,
  };
}

/** Gives the conversation back to the bot, also when the CRM tag had silenced it. */
export function release({ conversation, contact, by, now }: HumanInput): HumanOutcome {
  if (!isTakenOver(conversation, contact))
    return { conversation, contact, changes: [], actions: [], sms: null, note: null };
  const isTakeoverTag = (tag: string): boolean => tag.toLowerCase() === TAKEOVER_TAG.toLowerCase();
  const actions: CrmAction[] = contact.tags.filter(isTakeoverTag).map((tag) => ({ type: 'remove_tag', tag }));
  return {
    conversation: { ...conversation, takenOver: null, needsPerson: null },
    contact: { ...contact, tags: contact.tags.filter((tag) => !isTakeoverTag(tag)) },
    changes: [{ at: now, by, what: 'takeover', from: conversation.takenOver?.by ?? TAKEOVER_TAG, to: null }],
    actions,
    sms: null,
    note: `${by} gave the conversation back to the bot`,
  };
}

/** An agent's own text: takes over, if nobody has yet, and lets the text go out like any other. */
export function writeAsAgent(input: HumanInput & { readonly text: string }): HumanOutcome {
  const taken = takeOver(input);
  return {
    ...taken,
    conversation: { ...taken.conversation, lastMessageAt: input.now },
    sms: { type: 'sms', text: input.text, purpose: 'agent' },
    note: input.text,
  };
}

/** Starts the CMA workflow by hand, also when it has run before: a person asks for it. */
export function triggerCma({
  conversation,
  contact,
  by,
  now,
  workflowId,
}: HumanInput & { readonly workflowId: string }): HumanOutcome {
  return {
    conversation: { ...conversation, cmaTriggered: true },
    contact,
    changes: [{ at: now, by, what: 'cma', from: conversation.cmaTriggered, to: true }],
    actions: [{ type: 'trigger_workflow', workflow_id: workflowId }],
    sms: null,
    note: `${by} started the CMA workflow`,
  };
}

const REOPENED: Readonly<Record<'Q1' | 'Q2' | 'Q3' | 'Q4', readonly AnswerName[]>> = {
  Q1: ['condition'],
  // An offer belongs to its price: without the price there is no offer to have answered.
  Q2: ['price', 'offerAccepted', 'timelineAcceptable', 'counterOffer'],
  Q3: ['motivation', 'urgency'],
  Q4: ['offerAccepted', 'timelineAcceptable', 'counterOffer'],
};

/**
 * Moves a conversation by hand. `Qn` reopens question n (its old answer stays in the changes), `Q0` lets the bot greet
 * again, `QUALIFIED` records that a person has the seller's yes. Q4 and QUALIFIED need a price: `price-unknown`.
 */
export function moveToStage(
  input: HumanInput & { readonly stage: Stage; readonly band: PriceBand },
): HumanOutcome | 'price-unknown' {
  const { conversation, contact, by, now, stage, band } = input;
  if ((stage === 'Q4' || stage === 'QUALIFIED') && conversation.answers.price === null) return 'price-unknown';
  const answers = answersAt(conversation.answers, stage, now);
  const changes = (Object.keys(answers) as AnswerName[]).flatMap((name): Change[] => {
    const from = plain(conversation.answers[name]?.value);
    const to = plain(answers[name]?.value);
    return from === to ? [] : [{ at: now, by, what: name, from, to }];
  });
  const before = temperatureOf(conversation.answers, band);
  const after = temperatureOf(answers, band);
  if (conversation.stage !== stage) changes.push({ at: now, by, what: 'stage', from: conversation.stage, to: stage });
  if (before !== after) changes.push({ at: now, by, what: 'temperature', from: before, to: after });
  const crm = crmViewOf(answers, after);
  const moved: Conversation = {
    ...conversation,
    answers,
    stage,
    stageSince: conversation.stage === stage ? conversation.stageSince : now,
    offerAmount: stage === 'QUALIFIED' || stage === 'Q0' ? conversation.offerAmount : null,
    confirming: false,
    deferred: false,
    misses: 0,
    needsPerson: null,
    crm,
  };
  return {
    conversation: moved,
    contact: withKnownAnswers(contact, answers),
    changes,
    actions: crmChanges(conversation.crm, crm, contact),
    sms: null,
    note: `${by} moved the conversation to ${stage}`,
  };
}

function answersAt(answers: Answers, stage: Stage, now: number): Answers {
  if (stage === 'Q0') return answers;
  if (stage === 'QUALIFIED') {
    const yes = { value: true, at: now, messageId: null, evidence: null };
    return { ...answers, offerAccepted: yes, timelineAcceptable: yes };
  }
  const cleared: Partial<Answers> = Object.fromEntries(REOPENED[stage].map((name) => [name, NO_ANSWERS[name]]));
  return { ...answers, ...cleared };
}

function plain(value: unknown): Change['to'] {
  if (typeof value === 'object' && value !== null && 'expectation' in value) return plain(value.expectation);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
