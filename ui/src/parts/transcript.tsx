import { useEffect, useRef } from 'preact/hooks';
import type { Schemas } from '../api/client';
import { clockTime, day, sameDay, words } from '../format';
import { type Mark, MarkedText } from './marked-text';

type Entry = Schemas['TranscriptEntryDto'];
export type Answers = Schemas['ConversationDto']['answers'];

const ANSWER_NAMES: Readonly<Record<string, string>> = {
  price: 'Price',
  offer_accepted: 'Offer',
  timeline_acceptable: 'Timeline',
  counter_offer: 'Counter-offer',
};

export const answerName = (field: string): string => ANSWER_NAMES[field] ?? words(field);

/** The words of one text that led to answers. */
function marksOf(entry: Entry, answers: Answers): readonly Mark[] {
  return Object.entries(answers).flatMap(([field, { message_id: from, evidence }]) => {
    if (from !== entry.id || evidence?.text === undefined) return [];
    const { text, start = entry.text.indexOf(text), end = start + text.length } = evidence;
    return [{ start, end, label: answerName(field) }];
  });
}

const SENDERS: Readonly<Record<Entry['from'], string>> = {
  seller: 'Seller',
  bot: 'Assistant',
  agent: 'Agent',
  system: 'System',
};

interface TranscriptProps {
  readonly entries: readonly Entry[];
  readonly answers: Answers;
  /** Whose phone it is: their own texts stand on the right. */
  readonly perspective?: 'office' | 'seller';
}

/** The conversation as it looks on a phone. */
export function Transcript({ entries, answers, perspective = 'office' }: TranscriptProps) {
  const end = useRef<HTMLDivElement>(null);
  const last = entries.at(-1)?.id;
  useEffect(() => {
    const frame = end.current?.parentElement;
    if (frame !== undefined && frame !== null) frame.scrollTop = frame.scrollHeight;
  }, [last]);
  return (
    <div class={`transcript of-${perspective}`} tabIndex={0} role="log" aria-label="Transcript">
      <ol class="bubbles">
        {entries.map((entry, index) => {
          const before = entries[index - 1];
          return (
            <li key={entry.id} class={`line ${entry.from}`}>
              {(before === undefined || !sameDay(before.at, entry.at)) && <span class="day">{day(entry.at)}</span>}
              <div class="bubble">
                <span class="hidden-label">{SENDERS[entry.from]}: </span>
                <MarkedText text={entry.text} marks={marksOf(entry, answers)} />
              </div>
              <span class="stamp">
                {entry.from !== 'seller' && `${entry.by ?? SENDERS[entry.from]} · `}
                {entry.id === PENDING ? 'sending…' : clockTime(entry.at)}
              </span>
            </li>
          );
        })}
      </ol>
      <div ref={end} />
    </div>
  );
}

/** The id of a text that is on its way to the server. */
export const PENDING = 'pending';
