import type { ConversationCounts, ConversationQuery } from '../../src/seller-bot/conversation-store';
import { searchPrefixes, searchTerms } from '../../src/seller-bot/domain/contact';
import {
  type ContactRecord,
  type Conversation,
  type ShownStage,
  type Temperature,
  STAGES,
  TEMPERATURES,
  shownStage,
} from '../../src/seller-bot/domain/conversation';
import { LIFETIMES } from './builders';

/** A conversation as the model keeps it. */
export interface ModelEntry {
  readonly conversation: Conversation;
  readonly contact: ContactRecord;
  readonly temperature: Temperature;
}

const STAGE_ORDER: readonly ShownStage[] = [...STAGES, 'STALLED'];
const TEMPERATURE_ORDER: readonly Temperature[] = ['COLD', 'WARM', 'HOT'];

/** What a list has to hold, in order: everything is looked at, nothing is indexed. */
export function expectedIds(entries: Iterable<ModelEntry>, query: ConversationQuery): readonly string[] {
  const prefixes = searchPrefixes(query.search ?? '');
  return live(entries, query.now)
    .filter(({ stage }) => query.stage === null || query.stage === stage)
    .filter(({ temperature }) => query.temperature === null || query.temperature === temperature)
    .filter(({ conversation }) => query.since === null || conversation.lastActivityAt >= query.since)
    .filter(({ contact }) => {
      const terms = searchTerms(contact);
      return prefixes.every((prefix) => terms.some((term) => term.startsWith(prefix)));
    })
    .sort((a, b) => compare(a, b, query))
    .map(({ conversation }) => conversation.key.contactId);
}

export function expectedCounts(entries: Iterable<ModelEntry>, now: number): ConversationCounts {
  const all = live(entries, now);
  const byStage = Object.fromEntries(
    STAGE_ORDER.map((stage) => [stage, all.filter((each) => each.stage === stage).length]),
  );
  const byTemperature = Object.fromEntries(
    TEMPERATURES.map((temperature) => [temperature, all.filter((each) => each.temperature === temperature).length]),
  );
  return {
    total: all.length,
    byStage: byStage as ConversationCounts['byStage'],
    byTemperature: byTemperature as ConversationCounts['byTemperature'],
  };
}

/** Whether its life has ended at `now`. */
export function isOver({ conversation }: Pick<ModelEntry, 'conversation'>, now: number): boolean {
  return now - conversation.lastMessageAt > LIFETIMES.conversationMs;
}

type LiveEntry = ModelEntry & { readonly stage: ShownStage };

function live(entries: Iterable<ModelEntry>, now: number): LiveEntry[] {
  return [...entries]
    .filter((entry) => !isOver(entry, now))
    .map((entry) => ({ ...entry, stage: shownStage(entry.conversation, now, LIFETIMES.stalledAfterMs) }));
}

function compare(a: LiveEntry, b: LiveEntry, { sortBy, sortOrder }: ConversationQuery): number {
  const sign = sortOrder === 'asc' ? 1 : -1;
  const byId = Buffer.compare(Buffer.from(a.conversation.key.contactId), Buffer.from(b.conversation.key.contactId));
  const byActivity = a.conversation.lastActivityAt - b.conversation.lastActivityAt;
  const recentFirst = -byActivity || -byId;
  switch (sortBy) {
    case 'last_activity':
      return sign * (byActivity || byId);
    case 'price_expectation':
      return sign * (priceOf(a) - priceOf(b) || byId);
    case 'stage':
      return sign * (STAGE_ORDER.indexOf(a.stage) - STAGE_ORDER.indexOf(b.stage)) || recentFirst;
    case 'temperature':
      return (
        sign * (TEMPERATURE_ORDER.indexOf(a.temperature) - TEMPERATURE_ORDER.indexOf(b.temperature)) || recentFirst
      );
  }
}

function priceOf({ conversation }: ModelEntry): number {
  return conversation.answers.price?.value.expectation ?? Number.NEGATIVE_INFINITY;
}
