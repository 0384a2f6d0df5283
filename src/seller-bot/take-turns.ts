import { Injectable, Logger } from '@nestjs/common';
import { AppConfig } from '../config';
import { MetricsRecorder } from '../platform/metrics-recorder';
import { Clock, Problem } from '../shared';
import { AssistTurn } from './assist-turn';
import { type OpenedConversation, type TurnCommit, ConversationStore } from './conversation-store';
import { type ContactKey, type InboxMessage, type TranscriptEntry, writtenAt } from './domain/conversation';
import { count, optOutsIn } from './domain/figures';
import { type SmsEffect, entriesOf, turnIdOf } from './domain/outbox';
import { sellerResultOf } from './domain/seller-result';
import type { TurnEvent } from './domain/turn-table';
import type { TurnOutcome } from './domain/turn';
import { LeadOfTurn } from './lead-of-turn';
import { DeliverOutbox } from './outbox/deliver-outbox';
import { OneAtATime } from './one-at-a-time';
import { TurnPolicies } from './turn-policy';

/** A lost race is tried again; each time somebody else got on, so this many means that something else is wrong. */
const MOST_CONFLICTS = 200;

/** How long `process` answers can be asked for again: with a message id as long as ids are known, else for other instances only. */
const KEEP_NAMED_RESULT_MS = 4 * 86_400_000;
const KEEP_UNNAMED_RESULT_MS = 120_000;

/** Ids that we made ourselves because the caller gave none. */
export const OWN_ID_PREFIX = 'text-';

/**
 * Takes the turns of a contact: opens it, lets the pure turn decide, commits, until the inbox is empty or the wanted
 * text is answered. One turn per contact at a time in this process; the version guard of the commit keeps other
 * processes out. A crash anywhere repeats the turn.
 */
@Injectable()
export class TakeTurns {
  private readonly logger = new Logger('Turns');
  private readonly turns = new OneAtATime();

  constructor(
    private readonly store: ConversationStore,
    private readonly policies: TurnPolicies,
    private readonly assistant: AssistTurn,
    private readonly outbox: DeliverOutbox,
    private readonly leads: LeadOfTurn,
    private readonly clock: Clock,
    private readonly config: AppConfig,
    private readonly recorder: MetricsRecorder,
  ) {}

  /** Answers one text, after everything that stands before it in the inbox. Gives the `SellerResult` as JSON. */
  async until(key: ContactKey, messageId: string, opened: OpenedConversation | null): Promise<string> {
    const name = nameOf(key);
    const fresh = opened !== null && !this.turns.isBusy(name) ? opened : null;
    return this.turns.run(name, async () => {
      let next: OpenedConversation | null = fresh;
      for (let conflicts = 0; conflicts < MOST_CONFLICTS;) {
        const current: OpenedConversation = next ?? (await this.open(key));
        next = null;
        if (!current.inbox.some((message) => message.id === messageId)) return this.answered(key, messageId);
        const answers = await this.takeOne(current);
        if (answers === null) await pause(++conflicts);
        const answer = answers?.get(messageId);
        if (answer !== undefined) return answer;
      }
      throw new Problem('conflict', 'Too many texts of this contact at once; the text is safe and will be answered.');
    });
  }

  /** Takes every waiting turn of a contact. Gives how many texts were dealt with. */
  async all(key: ContactKey): Promise<number> {
    return this.turns.run(nameOf(key), async () => {
      let dealtWith = 0;
      for (let conflicts = 0; conflicts < MOST_CONFLICTS;) {
        const opened = await this.open(key);
        if (opened.inbox.length === 0) return dealtWith;
        const answers = await this.takeOne(opened);
        if (answers === null) await pause(++conflicts);
        else dealtWith += answers.size;
      }
      return dealtWith;
    });
  }

  /** A contact seen for the first time may write from a number that has opted out; only its texts tell the number. */
  private async open(key: ContactKey): Promise<OpenedConversation> {
    const opened = await this.store.open(key, this.clock.now());
    if (opened.contact !== null) return opened;
    const phone = opened.inbox.findLast(({ contactInfo }) => contactInfo?.phone !== undefined)?.contactInfo?.phone;
    return phone === undefined ? opened : this.store.open(key, this.clock.now(), phone);
  }

  /** One turn with the head of the inbox; null when another process was faster. */
  private async takeOne(opened: OpenedConversation): Promise<ReadonlyMap<string, string> | null> {
    const started = performance.now();
    const { locationId } = opened.key;
    const messages = headOf(opened.inbox);
    const now = this.clock.now();
    try {
      const answers = await this.decideAndCommit(opened, messages, now);
      // Whoever lost the race has taken no turn.
      if (answers === null) return null;
      const settleMs = now - (messages[0]?.receivedAt ?? now);
      const ms = performance.now() - started;
      this.recorder.recordTurn({ locationId, ms, settleMs, texts: messages.length, ok: true });
      return answers;
    } catch (error) {
      const ms = performance.now() - started;
      this.recorder.recordTurn({ locationId, ms, settleMs: null, texts: 0, ok: false });
      throw error;
    }
  }

  private async decideAndCommit(
    opened: OpenedConversation,
    messages: readonly InboxMessage[],
    now: number,
  ): Promise<ReadonlyMap<string, string> | null> {
    const policy = await this.policies.of(opened.key.locationId, now);
    const { key, conversation, contact, consentByPhone } = opened;
    const outcome = await this.assistant.take({ key, conversation, contact, consentByPhone, messages, now }, policy);
    const body = JSON.stringify(sellerResultOf(outcome));
    const { tagDelayMs } = this.config.conversation;
    const made = await this.leads.of(opened, messages, outcome, now);
    const commit = { ...commitOf(opened, messages, outcome, { body, now, tagDelayMs }), lead: made?.lead ?? null };
    const committed = await this.store.commit(commit);
    if (committed === 'conflict') return null;
    if (made !== null) this.leads.committed(opened, outcome.conversation, made);
    this.outbox.wake(key.locationId);
    this.recordAnswers(key.locationId, messages, outcome);
    this.logger.debug({ msg: 'turn', contact: key.contactId, event: outcome.event, stage: outcome.conversation.stage });
    return new Map(messages.map((message) => [message.id, body]));
  }

  /** Synchronous texts are answered by their result; replies to the others count when they are delivered. */
  private recordAnswers(locationId: string, messages: readonly InboxMessage[], { reply }: TurnOutcome): void {
    if (reply === null) return;
    for (const { via, receivedAt } of messages) {
      if (via !== 'process') continue;
      this.recorder.recordReply({ locationId, ms: this.clock.now() - receivedAt, heldMs: 0, delivered: true });
    }
  }

  /** The text is not in the inbox any more: its turn was taken, here or elsewhere. */
  private async answered(key: ContactKey, messageId: string): Promise<string> {
    const body = await this.store.result(key, messageId);
    if (body !== null) return body;
    throw new Problem('conflict', 'This text was dealt with, but its answer is no longer kept.');
  }
}

function nameOf({ locationId, contactId }: ContactKey): string {
  return `${locationId}\n${contactId}`;
}

/**
 * Synchronous texts have a turn of their own; texts by webhook that came in one go are one turn, in the order in which
 * they were written.
 */
export function headOf(inbox: readonly InboxMessage[]): readonly InboxMessage[] {
  const [first] = inbox;
  if (first === undefined || first.via === 'process') return inbox.slice(0, 1);
  const next = inbox.findIndex((message) => message.via === 'process');
  const together = next === -1 ? inbox : inbox.slice(0, next);
  return [...together].sort((a, b) => writtenAt(a) - writtenAt(b));
}

function commitOf(
  opened: OpenedConversation,
  messages: readonly InboxMessage[],
  outcome: TurnOutcome,
  { body, now, tagDelayMs }: { readonly body: string; readonly now: number; readonly tagDelayMs: number },
): TurnCommit {
  const { contact, temperature, reply, actions, changes, event } = outcome;
  const { conversation, today, cohort } = count({
    before: opened.conversation,
    after: outcome.conversation,
    temperature,
    answered: reply === null ? [] : messages,
    at: now,
  });
  const texts = messages.map((message): TranscriptEntry => ({
    id: message.id,
    from: 'seller',
    text: message.text,
    at: writtenAt(message),
  }));
  const lastId = messages.at(-1)?.id ?? '';
  const answer: TranscriptEntry[] =
    reply === null ? [] : [{ id: `${lastId}:reply`, from: 'bot', text: reply, at: now }];
  const results = messages
    .filter((message) => message.via === 'process')
    .map((message) => ({
      messageId: message.id,
      body,
      keepMs: message.id.startsWith(OWN_ID_PREFIX) ? KEEP_UNNAMED_RESULT_MS : KEEP_NAMED_RESULT_MS,
    }));
  const isForWebhook = messages.some((message) => message.via === 'webhook');
  const sms: SmsEffect | null =
    isForWebhook && reply !== null ? { type: 'sms', text: reply, purpose: purposeOf(event) } : null;
  const turnId = turnIdOf(opened.key, opened.version + 1, now);
  const answersTextAt = messages[0]?.receivedAt ?? now;
  const outbox = entriesOf({ key: opened.key, turnId, sms, answersTextAt, actions, now, tagDelayMs });
  const becameHot = changes.some((change) => change.what === 'temperature' && change.to === 'HOT');
  const counters: Record<string, number> = { ...today, ...optOutsIn(changes), texts: messages.length, turns: 1 };
  if (reply !== null) counters.replies = 1;
  if (opened.conversation === null) counters.conversations = 1;
  if (becameHot) counters.hot = 1;
  return {
    opened,
    conversation,
    contact,
    temperature,
    consumed: messages.length,
    transcript: [...texts, ...answer],
    changes,
    results,
    outbox,
    counters,
    cohort,
    at: now,
  };
}

/** A short, growing, random pause: whoever lost a race lets the others pass. */
async function pause(conflicts: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(conflicts, 20)));
}

/** The two texts that may go to somebody who has opted out, and the apology to somebody we never meant. */
function purposeOf(event: TurnEvent): SmsEffect['purpose'] {
  return event === 'opted_out' || event === 'asked_for_help' || event === 'wrong_number' ? 'required' : 'reply';
}
