import { shareText } from '../../shared';
import { searchTerms } from '../domain/contact';
import {
  type Answers,
  type ContactRecord,
  type Conversation,
  type ShownStage,
  type Temperature,
  canStall,
} from '../domain/conversation';
import { conversationShare } from '../domain/figures';
import { NO_PRICE } from './listing';
import { type Lifetimes, followUpTime } from './stored-json';

/** What a repair goes by. */
export interface RepairRules {
  readonly temperatureOf: (answers: Answers) => Temperature;
  readonly lifetimes: Lifetimes;
  readonly now: number;
}

/** Everything that is kept beside a conversation to find and count it, as its state says it must be at `now`. */
export interface Indexed {
  readonly view: ShownStage;
  readonly temperature: Temperature;
  readonly price: number;
  readonly activity: number;
  readonly lastMessage: number;
  /** Whether time alone may yet move it to STALLED. */
  readonly mayStall: boolean;
  readonly terms: string;
  readonly share: string;
  readonly followUpAt: number | null;
}

export function indexedAs(
  conversation: Conversation,
  contact: ContactRecord,
  temperature: Temperature,
  lifetimes: Lifetimes,
  now: number,
): Indexed {
  const stalls = canStall(conversation);
  const isSilent = stalls && conversation.lastActivityAt < now - lifetimes.stalledAfterMs;
  return {
    view: isSilent ? 'STALLED' : conversation.stage,
    temperature,
    price: conversation.answers.price?.value.expectation ?? NO_PRICE,
    activity: conversation.lastActivityAt,
    lastMessage: conversation.lastMessageAt,
    mayStall: stalls && !isSilent,
    terms: searchTerms(contact).join('\n'),
    share: shareText(conversationShare(conversation, contact, temperature)),
    followUpAt: followUpTime(conversation, contact, lifetimes),
  };
}
