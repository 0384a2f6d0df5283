import type { LiveEvent } from '../../shared/live-event';
import {
  type Change,
  type ContactKey,
  type ContactRecord,
  type Conversation,
  type InboxMessage,
  type Temperature,
  type TranscriptEntry,
  questionsAnswered,
} from './conversation';
import type { StoredEntry } from './outbox';

/** Whoever wants all of a long text opens the conversation. */
const SHOWN_TEXT = 200;

/** A text has arrived. `contact` is what is on record, where it is known. */
export function arrivalEvent(
  { key, message }: { readonly key: ContactKey; readonly message: InboxMessage },
  contact: ContactRecord | null = null,
): LiveEvent {
  const name = contact?.name ?? message.contactInfo?.name ?? null;
  return {
    kind: 'message',
    at: message.receivedAt,
    contactId: key.contactId,
    data: { seller_name: name, text: shortened(message.text), message_id: message.id },
  };
}

interface Committed {
  readonly opened: { readonly key: ContactKey };
  readonly conversation: Conversation | null;
  readonly contact: ContactRecord;
  readonly temperature: Temperature;
  readonly consumed: number;
  readonly transcript: readonly TranscriptEntry[];
  readonly changes: readonly Change[];
  readonly at: number;
}

/** What a commit has to tell: the turn, or what a person did, and how stage and temperature moved. */
export function commitEvents(commit: Committed): readonly LiveEvent[] {
  const { opened, contact, at, changes } = commit;
  const { contactId } = opened.key;
  const about = (kind: LiveEvent['kind'], data: LiveEvent['data']): LiveEvent => ({
    kind,
    at,
    contactId,
    data: { seller_name: contact.name, ...data },
  });
  const first = about(...whatHappened(commit));
  const moves = changes.flatMap(({ what, from, to, by }) =>
    what === 'stage' || what === 'temperature' ? [about(what, { from, to, by })] : [],
  );
  return [first, ...moves];
}

function whatHappened({
  conversation,
  temperature,
  consumed,
  transcript,
  changes,
}: Committed): [LiveEvent['kind'], LiveEvent['data']] {
  const line = transcript.find(({ from }) => from !== 'seller');
  if (conversation === null || (consumed === 0 && line?.from !== 'agent')) {
    const [change] = changes;
    // A line of the bot that answers nothing is a follow-up, which has not left yet.
    const note = line?.from === 'system' ? line.text : null;
    const message = note ?? wordsOf(change);
    return [
      'system',
      { what: change?.what ?? 'contact', message: shortened(message), by: line?.by ?? change?.by ?? null },
    ];
  }
  return [
    'turn',
    {
      reply: line === undefined ? null : shortened(line.text),
      by: line?.by ?? 'bot',
      texts: consumed,
      stage: conversation.stage,
      temperature,
      questions_answered: questionsAnswered(conversation.answers),
    },
  ];
}

function wordsOf(change: Change | undefined): string {
  if (change === undefined) return 'The contact was brought up to date';
  if (change.what === 'reset') return 'The conversation was reset';
  if (change.what === 'follow_up') return `Follow-up ${String(change.to)} is planned`;
  return `${change.what.replaceAll('_', ' ')}: ${String(change.to)}`;
}

/** A delivery has ended; null while it goes on. */
export function deliveryEvent({ key, effect, status, detail, endedAt }: StoredEntry): LiveEvent | null {
  if (endedAt === null) return null;
  return {
    kind: 'crm',
    at: endedAt,
    contactId: key.contactId,
    data: { effect: effect.type, status, detail: detail === null ? null : shortened(detail) },
  };
}

function shortened(text: string): string {
  if (text.length <= SHOWN_TEXT) return text;
  // Not between the halves of a letter.
  const end = /[\uD800-\uDBFF]$/.test(text.slice(0, SHOWN_TEXT - 1)) ? SHOWN_TEXT - 2 : SHOWN_TEXT - 1;
  return `${text.slice(0, end)}…`;
}
