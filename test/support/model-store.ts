import type { ConversationCounts, ConversationQuery } from '../../src/seller-bot/conversation-store';
import type { ContactRecord, Conversation, Temperature } from '../../src/seller-bot/domain/conversation';
import { LIFETIMES } from './builders';
import { type ModelEntry, expectedCounts, expectedIds, isOver } from './conversation-model';

/** How long a store knows a text by its ids, and a reset by its version. */
const SEEN_MS = 4 * 86_400_000;
const TOMBSTONE_MS = 86_400_000;

export interface ModelTurn {
  readonly conversation: Conversation | null;
  readonly contact: ContactRecord;
  readonly temperature: Temperature;
  readonly consumed: number;
  readonly line: string | null;
  readonly change: string | null;
}

/** What one contact has, as plainly as can be. */
export interface ModelContact {
  readonly entry: ModelEntry | null;
  readonly contact: ContactRecord | null;
  readonly resetAt: number | null;
  readonly inbox: readonly string[];
  readonly waitingSince: number | null;
  readonly lines: readonly string[];
  readonly changes: readonly string[];
}

const NOTHING: ModelContact = {
  entry: null,
  contact: null,
  resetAt: null,
  inbox: [],
  waitingSince: null,
  lines: [],
  changes: [],
};

/** A conversation store of one location without indexes, scripts, files or versions: the truth the real ones are held against. */
export class ModelStore {
  private readonly contacts = new Map<string, ModelContact>();
  private readonly seen = new Map<string, { readonly messageId: string; readonly until: number }>();
  turns = 0;

  of(id: string): ModelContact {
    return this.contacts.get(id) ?? NOTHING;
  }

  /** Null when it is taken in, else the message it repeats. */
  accept(id: string, messageId: string, ids: readonly string[], now: number): string | null {
    const known = ids.map((each) => this.seen.get(each)).find((each) => each !== undefined && each.until > now);
    for (const each of ids) this.seen.set(each, { messageId: known?.messageId ?? messageId, until: now + SEEN_MS });
    if (known !== undefined) return known.messageId;
    const before = this.of(id);
    this.contacts.set(id, {
      ...before,
      inbox: [...before.inbox, messageId],
      waitingSince: before.waitingSince ?? now,
    });
    return null;
  }

  commit(id: string, turn: ModelTurn, now: number): void {
    const before = this.of(id);
    const { conversation, contact, temperature } = turn;
    const goesOn = before.entry === null ? before.resetAt !== null : !isOver(before.entry, now);
    const keepsLines = goesOn && conversation !== null;
    const inbox = before.inbox.slice(turn.consumed);
    this.contacts.set(id, {
      entry: conversation === null ? null : { conversation, contact, temperature },
      contact,
      resetAt: conversation === null ? now : null,
      inbox,
      waitingSince: inbox.length === 0 ? null : now,
      lines: [...(keepsLines ? before.lines : []), ...listOf(turn.line)],
      changes: [...(keepsLines ? before.changes : []), ...listOf(turn.change)],
    });
    this.turns++;
  }

  /** Drops what has ended; gives how many conversations. */
  expire(now: number): number {
    let ended = 0;
    for (const [id, each] of this.contacts) {
      const isEnded = each.entry !== null && isOver(each.entry, now);
      const isForgotten = each.resetAt !== null && now - each.resetAt > TOMBSTONE_MS;
      if (isEnded) ended++;
      if (isEnded || isForgotten) {
        this.contacts.set(id, { ...each, entry: null, resetAt: null, lines: [], changes: [] });
      }
    }
    return ended;
  }

  list(query: ConversationQuery): readonly string[] {
    return expectedIds(this.entries(), query);
  }

  counts(now: number): ConversationCounts {
    return expectedCounts(this.entries(), now);
  }

  waiting(before: number): string[] {
    return [...this.contacts].flatMap(([id, { waitingSince }]) =>
      waitingSince !== null && waitingSince < before ? [id] : [],
    );
  }

  livesAt(id: string, now: number): ModelEntry | null {
    const { entry } = this.of(id);
    return entry === null || now - entry.conversation.lastMessageAt > LIFETIMES.conversationMs ? null : entry;
  }

  private entries(): ModelEntry[] {
    return [...this.contacts.values()].flatMap(({ entry }) => listOf(entry));
  }
}

function listOf<T>(value: T | null): T[] {
  return value === null ? [] : [value];
}
