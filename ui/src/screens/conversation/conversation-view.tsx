import { useQuery } from '@tanstack/preact-query';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { ApiProblem, type Schemas } from '../../api/client';
import { useEvents } from '../../api/live';
import { conversation } from '../../api/queries';
import { ago, localTime, money, reasonWords, STAGES, stageLabel, words } from '../../format';
import { linkTo, useLocationId } from '../../parts/address';
import { Empty, Fact, Failure, Skeleton, StageBadge, Temperature } from '../../parts/basics';
import { Confirm } from '../../parts/confirm';
import { Select } from '../../parts/fields';
import { Icon } from '../../parts/icon';
import { ReadOnly, useMay } from '../../parts/me';
import { useNow } from '../../parts/now';
import { answerName, Transcript } from '../../parts/transcript';
import { type Action, useConversationAction } from './actions';

type Conversation = Schemas['ConversationDto'];
type Act = (action: Action) => void;

interface ViewProps {
  readonly contactId: string;
  /** Buttons beside the name: the drawer's close button for one. */
  readonly corner?: ComponentChildren;
  readonly onReset: () => void;
}

/** One seller: transcript, what is known and why, what happened, and what a person can do. */
export function ConversationView({ contactId, corner, onReset }: ViewProps) {
  const location = useLocationId();
  const { data, error, refetch } = useQuery(conversation(location, contactId));
  const action = useConversationAction(location, contactId, onReset);
  return (
    <div class="conversation">
      {/* One head for all states: a button in it keeps the focus while the rest arrives. */}
      <header class="conversation-head">
        <div class="conversation-who">
          <h2>{data?.seller_name ?? contactId}</h2>
          {data && <p class="small muted">{data.property_address ?? 'No address known'}</p>}
        </div>
        {data && <Signs data={data} />}
        {corner}
      </header>
      {data !== undefined ? (
        <Loaded data={data} act={action.mutate} isBusy={action.isPending} />
      ) : (
        <div class="conversation-notice">
          {error instanceof ApiProblem && error.status === 404 ? (
            <Empty icon="speech" title="No conversation with this seller">
              It was reset or has expired. The next text of the seller opens a new one.
            </Empty>
          ) : error !== null ? (
            <Failure what="The conversation" error={error} retry={() => void refetch()} />
          ) : (
            <Skeleton lines={8} height={24} />
          )}
        </div>
      )}
    </div>
  );
}

function Signs({ data }: { readonly data: Conversation }) {
  return (
    <div class="conversation-signs">
      <Temperature value={data.temperature} />
      <StageBadge value={data.stage} />
      {data.consent !== 'allowed' && <span class="badge bad">{words(data.consent)}</span>}
      {data.taken_over && (
        <span class="badge info">Taken over{data.taken_over_by === null ? '' : ` by ${data.taken_over_by}`}</span>
      )}
    </div>
  );
}

function Loaded({ data, act, isBusy }: { readonly data: Conversation; readonly act: Act; readonly isBusy: boolean }) {
  const arriving = useArriving(data);
  const mayAct = useMay('agent');
  return (
    <div class="conversation-body">
      <div class="conversation-talk">
        <Transcript entries={[...data.transcript, ...arriving]} answers={data.answers} />
        {mayAct === true && <Compose data={data} act={act} isBusy={isBusy} />}
      </div>
      <div class="conversation-side">
        <NextStep data={data} />
        {mayAct === true && <Buttons data={data} act={act} isBusy={isBusy} />}
        {mayAct === false && <ReadOnly least="agent" what="writing and taking over" />}
        <Known data={data} />
        <History changes={data.audit_trail} />
      </div>
    </div>
  );
}

/** Texts that are safe with us but not answered yet: the bot waits a moment for the rest of what a seller has to say. */
function useArriving({ contact_id: contactId, transcript }: Conversation): Conversation['transcript'] {
  const events = useEvents(useLocationId());
  const known = new Set(transcript.map(({ id }) => id));
  const lastText = transcript.findLast(({ from }) => from === 'seller')?.at ?? '';
  return events
    .flatMap(({ kind, contactId: about, at, data }) => {
      const { text, message_id: id } = data;
      if (kind !== 'message' || about !== contactId || typeof text !== 'string' || typeof id !== 'string') return [];
      // What is older belongs to the transcript, or to one that was reset.
      return known.has(id) || at < lastText ? [] : [{ id, from: 'seller' as const, text, at, by: null }];
    })
    .reverse();
}

const LONGEST_TEXT = 320;

function Compose({ data, act, isBusy }: { readonly data: Conversation; readonly act: Act; readonly isBusy: boolean }) {
  const [text, setText] = useState('');
  if (data.consent !== 'allowed') {
    return (
      <p class="compose-closed small muted">
        {data.consent === 'opted_out' ? 'This seller opted out' : 'This is a wrong number'}: no text may go there any
        more.
      </p>
    );
  }
  const send = (): void => {
    if (text.trim() === '' || isBusy) return;
    act({ kind: 'message', text: text.trim() });
    setText('');
  };
  return (
    <form
      class="compose"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label class="compose-field">
        <span class="hidden-label">Write to the seller</span>
        <textarea
          rows={2}
          value={text}
          maxLength={LONGEST_TEXT}
          placeholder={data.taken_over ? 'Write to the seller' : 'Write to the seller; this takes over from the bot'}
          onInput={(event) => {
            setText(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            send();
          }}
        />
      </label>
      <button type="submit" class="button primary" disabled={text.trim() === '' || isBusy}>
        <Icon name="send" /> Send
      </button>
      {text.length > LONGEST_TEXT - 60 && (
        <span class="small muted compose-count">
          {text.length} of {LONGEST_TEXT}
        </span>
      )}
    </form>
  );
}

function NextStep({ data }: { readonly data: Conversation }) {
  const now = useNow();
  return (
    <section class="next-step" aria-label="Next step">
      <p>
        <strong>{data.next_action}</strong>
      </p>
      {data.needs_person !== null && (
        <p class="small muted">
          {reasonWords(data.needs_person.reason ?? '')} · {ago(data.needs_person.since ?? null, now)}
        </p>
      )}
    </section>
  );
}

type Question = 'release' | 'cma' | 'reset' | Schemas['MoveToStageDto']['stage'];

function Buttons({ data, act, isBusy }: { readonly data: Conversation; readonly act: Act; readonly isBusy: boolean }) {
  const [question, setQuestion] = useState<Question>();
  const name = data.seller_name ?? data.contact_id;
  const close = (): void => {
    setQuestion(undefined);
  };
  return (
    <section class="conversation-actions" aria-label="Actions">
      {data.taken_over ? (
        <button
          type="button"
          class="button"
          disabled={isBusy}
          onClick={() => {
            setQuestion('release');
          }}
        >
          <Icon name="undo" /> Release to the bot
        </button>
      ) : (
        <button
          type="button"
          class="button primary"
          disabled={isBusy}
          onClick={() => {
            act({ kind: 'takeover' });
          }}
        >
          <Icon name="hand" /> Take over
        </button>
      )}
      <Select
        label="Move to a stage"
        value=""
        options={[
          { value: '', name: 'Move to …' },
          ...STAGES.filter((stage) => stage !== data.stage).map((stage) => ({ value: stage, name: stageLabel(stage) })),
        ]}
        onChange={(stage) => {
          if (stage !== '') setQuestion(stage as Question);
        }}
      />
      <button
        type="button"
        class="button"
        disabled={isBusy}
        onClick={() => {
          setQuestion('cma');
        }}
      >
        <Icon name="house" /> Trigger CMA
      </button>
      <button
        type="button"
        class="button warn"
        disabled={isBusy}
        onClick={() => {
          setQuestion('reset');
        }}
      >
        <Icon name="trash" /> Reset
      </button>
      {question === 'release' && (
        <Confirm
          title="Give the conversation back?"
          action="Release"
          onConfirm={() => {
            act({ kind: 'release' });
          }}
          onClose={close}
        >
          The bot answers {name}’s next text by itself.
        </Confirm>
      )}
      {question === 'cma' && (
        <Confirm
          title="Trigger the CMA workflow?"
          action="Trigger"
          onConfirm={() => {
            act({ kind: 'cma' });
          }}
          onClose={close}
        >
          The CRM starts the market analysis for {name}
          {data.cma_triggered ? ' once more: it was triggered before.' : '. What it sends can’t be called back.'}
        </Confirm>
      )}
      {question === 'reset' && (
        <Confirm
          title={`Reset the conversation with ${name}?`}
          action="Reset for good"
          isDangerous
          onConfirm={() => {
            act({ kind: 'reset' });
          }}
          onClose={close}
        >
          Transcript and answers are forgotten and can’t be brought back. Consent and the record of actions stay.
        </Confirm>
      )}
      {question !== undefined && question !== 'release' && question !== 'cma' && question !== 'reset' && (
        <Confirm
          title={`Move to ${stageLabel(question)}?`}
          action="Move"
          onConfirm={() => {
            act({ kind: 'stage', stage: question });
          }}
          onClose={close}
        >
          {question === 'QUALIFIED'
            ? 'The conversation counts as qualified. This is recorded with your name.'
            : 'The question of this stage is asked again; its old answer stays in the history. This is recorded with your name.'}
        </Confirm>
      )}
    </section>
  );
}

function Known({ data }: { readonly data: Conversation }) {
  return (
    <section aria-labelledby="known">
      <h3 id="known">What we know</h3>
      <dl class="facts">
        <Known1 data={data} field="condition" label="Condition" text={unknownOr(data.condition, words)} />
        <Known1 data={data} field="price" label="Expected price" text={priceWords(data)} />
        <Known1 data={data} field="motivation" label="Motivation" text={unknownOr(data.motivation, words)} />
        <Known1 data={data} field="urgency" label="Urgency" text={unknownOr(data.urgency, words)} />
        <Fact label="Our offer">{data.offer_amount === null ? unknown() : money(data.offer_amount)}</Fact>
        <Known1
          data={data}
          field="offer_accepted"
          label="Offer accepted"
          text={unknownOr(data.offer_accepted, yesNo)}
        />
        <Known1
          data={data}
          field="timeline_acceptable"
          label="2-3 weeks suit"
          text={unknownOr(data.timeline_acceptable, yesNo)}
        />
        {data.counter_offer !== null && (
          <Known1 data={data} field="counter_offer" label="Counter-offer" text={money(data.counter_offer)} />
        )}
      </dl>
    </section>
  );
}

const yesNo = (value: boolean): string => (value ? 'Yes' : 'No');
const unknown = () => <span class="muted">Not known</span>;

function unknownOr<T>(value: T | null, say: (value: T) => string): ComponentChildren {
  return value === null ? unknown() : say(value);
}

function priceWords({ price_expectation: price, answers }: Conversation): ComponentChildren {
  if (price === null) return unknown();
  const { min, max } = rangeOf(answers.price?.value);
  return min !== undefined && max !== undefined && min !== max
    ? `${money(price)} (${money(min)} to ${money(max)})`
    : money(price);
}

function rangeOf(value: unknown): { min?: number; max?: number } {
  if (typeof value !== 'object' || value === null) return {};
  const { min, max } = value as { min?: unknown; max?: unknown };
  return { ...(typeof min === 'number' ? { min } : {}), ...(typeof max === 'number' ? { max } : {}) };
}

interface Known1Props {
  readonly data: Conversation;
  readonly field: string;
  readonly label: string;
  readonly text: ComponentChildren;
}

/** A fact with the words it came from. */
function Known1({ data, field, label, text }: Known1Props) {
  const said = data.answers[field]?.evidence?.text;
  return (
    <Fact label={label}>
      {text}
      {said !== undefined && <q class="said small muted">{said}</q>}
    </Fact>
  );
}

type Change = Conversation['audit_trail'][number];

/** The newest first. */
function History({ changes }: { readonly changes: readonly Change[] }) {
  const [isLong, setLong] = useState(false);
  const newest = [...changes].reverse();
  const shown = isLong ? newest : newest.slice(0, 8);
  return (
    <section aria-labelledby="history">
      <h3 id="history">What happened</h3>
      <ol class="history">
        {shown.map((change, index) => (
          <li key={`${change.at}-${String(index)}`}>
            <span class="history-dot" aria-hidden="true" />
            <span class="history-words">
              <strong>{answerName(spaced(change.what))}</strong> {changeWords(change)}
            </span>
            <span class="small muted">
              {change.by} · <time dateTime={change.at}>{localTime(change.at)}</time>
            </span>
          </li>
        ))}
      </ol>
      {newest.length > shown.length && (
        <button
          type="button"
          class="button plain"
          onClick={() => {
            setLong(true);
          }}
        >
          Show all {newest.length}
        </button>
      )}
    </section>
  );
}

/** "offerAccepted" → "offer_accepted": the trail names fields in both ways. */
const spaced = (what: string): string => what.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function changeWords({ what, from, to }: Change): string {
  const say = (value: Change['to']): string => valueWords(what, value);
  if (to === null) return from === null ? '' : `no longer ${say(from)}`;
  return from === null ? say(to) : `${say(from)} → ${say(to)}`;
}

function valueWords(what: string, value: Change['to']): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return yesNo(value).toLowerCase();
  if (typeof value === 'number') return /price|offer|amount/i.test(what) ? money(value) : String(value);
  if (what === 'stage') return stageLabel(value);
  if (what === 'needs_person') return reasonWords(value).toLowerCase();
  return value.replaceAll('_', ' ');
}

/** A link to the conversation's own address, for the drawer. */
export function OwnAddress({ contactId }: { readonly contactId: string }) {
  const location = useLocationId();
  return (
    <Link
      class="icon-button"
      href={linkTo(`/conversations/${encodeURIComponent(contactId)}`, location)}
      aria-label="Open as a page"
      title="Open as a page"
    >
      <Icon name="out" />
    </Link>
  );
}
