import { useMutation, useQuery, useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { api, ApiProblem, dataOf, type Schemas, wordsOf } from '../../api/client';
import { conversation, DEMO, outbox } from '../../api/queries';
import { money, stageName, STAGES, words } from '../../format';
import { Empty, Failure, Skeleton, Temperature } from '../../parts/basics';
import { effectWords } from '../../parts/effect-words';
import { Icon } from '../../parts/icon';
import { Only } from '../../parts/me';
import { randomId } from '../../parts/random-id';
import { useTitle } from '../../parts/title';
import { useSay } from '../../parts/toast';
import { answerName, PENDING, Transcript } from '../../parts/transcript';

const SAMPLES: readonly string[] = [
  'Hi, got your letter about my house',
  "My dad passed and left me a house that needs a roof, I'd take 180",
  'It has good bones, just needs paint and carpet',
  'somewhere in the low 300s',
  'moving for work, need it done by the end of the month',
  'Yes, that works for me',
  'could you do 260?',
  'I don’t know',
  'Are you a robot?',
  'STOP',
];

type Conversation = Schemas['ConversationDto'];
type Result = Schemas['SellerResultDto'];

const STORED = 'playground-seller';

/** Whom we play. `hasBegun` once a text was taken: before that there is no conversation to ask for. */
interface Player {
  readonly id: string;
  readonly hasBegun: boolean;
}

/** The same seller until a reset, also after a reload. */
function rememberedPlayer(): Player {
  try {
    const id = sessionStorage.getItem(STORED);
    if (id !== null) return { id, hasBegun: true };
  } catch {
    // Without storage a reload begins anew.
  }
  return newPlayer();
}

function newPlayer(): Player {
  return { id: `playground-${randomId().slice(0, 8)}`, hasBegun: false };
}

function remember(id: string | null): void {
  try {
    if (id === null) sessionStorage.removeItem(STORED);
    else sessionStorage.setItem(STORED, id);
  } catch {
    // See above.
  }
}

/** Text as a seller, and see what the bot makes of it. */
export function PlaygroundScreen() {
  useTitle('Playground');
  return (
    <Only least="agent" at={DEMO}>
      <Playground />
    </Only>
  );
}

function Playground() {
  const [{ id: contactId, hasBegun }, setPlayer] = useState(rememberedPlayer);
  const [last, setLast] = useState<Result>();
  const client = useQueryClient();
  const say = useSay();
  const talk = useQuery({ ...conversation(DEMO, contactId), enabled: hasBegun });
  const isNew = talk.error instanceof ApiProblem && talk.error.status === 404;
  const text = useMutation({
    mutationFn: (message: string) =>
      dataOf(
        api.POST('/api/seller-bot/process', {
          body: { contact_id: contactId, location_id: DEMO, message, message_id: randomId() },
        }),
      ),
    onSuccess: async (result) => {
      setLast(result);
      remember(contactId);
      setPlayer({ id: contactId, hasBegun: true });
      await Promise.all([
        client.invalidateQueries({ queryKey: conversation(DEMO, contactId).queryKey }),
        client.invalidateQueries({ queryKey: ['outbox', DEMO] }),
      ]);
    },
    onError: (error) => {
      say('bad', `The text was not taken: ${wordsOf(error)}`);
    },
  });
  const reset = useMutation({
    mutationFn: async () => {
      if (talk.data === undefined) return;
      const params = { path: { contact_id: contactId }, query: { location_id: DEMO } };
      await dataOf(api.DELETE('/api/seller-bot/conversations/{contact_id}', { params }));
    },
    onSuccess: () => {
      setLast(undefined);
      remember(null);
      setPlayer(newPlayer());
    },
    onError: (error) => {
      say('bad', wordsOf(error));
    },
  });
  const shown = withPending(talk.data, text.isPending ? text.variables : undefined);
  return (
    <div class="playground">
      <header class="screen-head">
        <div>
          <h1>Playground</h1>
          <p class="muted">
            Text as a seller would. It runs the real bot on a location of its own that no figure counts.
          </p>
        </div>
        <button
          type="button"
          class="button"
          disabled={reset.isPending}
          onClick={() => {
            reset.mutate();
          }}
        >
          <Icon name="undo" /> Start over
        </button>
      </header>
      <section class="phone" aria-label="Phone">
        <header class="phone-head">
          <strong>Jorge’s assistant</strong>
          <span class="small muted">Text message</span>
        </header>
        {shown !== undefined && shown.entries.length > 0 ? (
          <Transcript entries={shown.entries} answers={shown.answers} perspective="seller" />
        ) : talk.error !== null && !isNew ? (
          <Failure what="The conversation" error={talk.error} retry={() => void talk.refetch()} />
        ) : talk.isLoading ? (
          <div class="phone-wait">
            <Skeleton lines={3} height={40} />
          </div>
        ) : (
          <div class="phone-wait">
            <Empty icon="phone" title="Say hello">
              Write anything a home owner might text, or take one of the samples.
            </Empty>
          </div>
        )}
        <Compose isBusy={text.isPending} send={text.mutate} />
      </section>
      <div class="insight">
        <Machine data={talk.data} last={last} />
        <Understood data={talk.data} />
        <CrmActions contactId={contactId} hasBegun={hasBegun} last={last} />
      </div>
    </div>
  );
}

function withPending(data: Conversation | undefined, message: string | undefined) {
  if (message === undefined) return data && { entries: data.transcript, answers: data.answers };
  const entry = { id: PENDING, from: 'seller', text: message, at: new Date().toISOString(), by: null } as const;
  return { entries: [...(data?.transcript ?? []), entry], answers: data?.answers ?? {} };
}

function Compose({ isBusy, send }: { readonly isBusy: boolean; readonly send: (message: string) => void }) {
  const [message, setMessage] = useState('');
  const submit = (): void => {
    if (message.trim() === '' || isBusy) return;
    send(message);
    setMessage('');
  };
  return (
    <>
      <div class="samples" role="group" aria-label="Sample texts">
        {SAMPLES.map((sample) => (
          <button
            key={sample}
            type="button"
            class="chip small"
            disabled={isBusy}
            onClick={() => {
              send(sample);
            }}
          >
            {sample}
          </button>
        ))}
      </div>
      <form
        class="compose"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <label>
          <span class="hidden-label">Text as the seller</span>
          <input
            class="phone-input"
            value={message}
            maxLength={2000}
            placeholder="Text message"
            autoComplete="off"
            onInput={(event) => {
              setMessage(event.currentTarget.value);
            }}
          />
        </label>
        <button type="submit" class="button primary" disabled={message.trim() === '' || isBusy}>
          <Icon name="send" /> Send
        </button>
      </form>
    </>
  );
}

/** Where the conversation stands, and where the last text moved it. */
function Machine({ data, last }: { readonly data: Conversation | undefined; readonly last: Result | undefined }) {
  const at = STAGES.findIndex((stage) => stage === (data?.stage ?? 'Q0'));
  return (
    <section class="card" aria-labelledby="machine">
      <header class="card-head">
        <h2 id="machine">State</h2>
        {data && <Temperature value={data.temperature} />}
      </header>
      <ol class="steps">
        {STAGES.map((stage, index) => (
          <li
            key={stage}
            class={index < at || data?.stage === 'QUALIFIED' ? 'done' : index === at ? 'current' : ''}
            aria-current={index === at ? 'step' : undefined}
          >
            <span class="step-dot">{stage === 'QUALIFIED' ? '✓' : stage}</span>
            <span class="small">{stageName(stage)}</span>
          </li>
        ))}
      </ol>
      <p class="small muted">
        {last?.next_steps ?? data?.next_action ?? 'The first text is greeted and gets the first open question.'}
      </p>
    </section>
  );
}

function Understood({ data }: { readonly data: Conversation | undefined }) {
  const answers = Object.entries(data?.answers ?? {});
  return (
    <section class="card" aria-labelledby="understood">
      <header class="card-head">
        <h2 id="understood">What it understood</h2>
      </header>
      {answers.length === 0 ? (
        <p class="muted">
          Nothing yet. Condition, price, motive and the answer to the offer appear here with the words they came from;
          what nobody said stays unknown.
        </p>
      ) : (
        <dl class="understood">
          {answers.map(([field, { value, evidence }]) => (
            <div key={field}>
              <dt class="muted">{answerName(field)}</dt>
              <dd>
                <strong>{valueWords(field, value)}</strong>
                {evidence?.text !== undefined ? (
                  <mark>{evidence.text}</mark>
                ) : (
                  <span class="small muted">no sign in the text</span>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

function valueWords(field: string, value: unknown): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return field.includes('offer') || field === 'price' ? money(value) : String(value);
  if (typeof value === 'string') return words(value);
  if (typeof value === 'object' && value !== null && 'expectation' in value && typeof value.expectation === 'number') {
    return money(value.expectation);
  }
  return JSON.stringify(value);
}

/** What would be written into the CRM: the last text's doing first, then everything that lies in the outbox. */
interface CrmActionsProps {
  readonly contactId: string;
  readonly hasBegun: boolean;
  readonly last: Result | undefined;
}

function CrmActions({ contactId, hasBegun, last }: CrmActionsProps) {
  const { data } = useQuery({ ...outbox(DEMO, { contact_id: contactId }), enabled: hasBegun });
  const entries = data?.entries ?? [];
  return (
    <section class="card" aria-labelledby="crm-actions">
      <header class="card-head">
        <div>
          <h2 id="crm-actions">What it would do in the CRM</h2>
          <p class="small muted">Nothing leaves this machine: the entries wait in the outbox of the demo location.</p>
        </div>
      </header>
      {last !== undefined && (
        <>
          <h3 class="small muted">After the last text</h3>
          {last.actions_taken.length === 0 ? (
            <p>Nothing changed.</p>
          ) : (
            <ul class="actions-list">
              {last.actions_taken.map((action, index) => (
                <li key={index}>
                  <Icon name="right" size={12} /> {effectWords({ ...action })}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      {entries.length > 0 && (
        <details class="outbox-all">
          <summary>All {entries.length} entries of the outbox</summary>
          <ul class="actions-list">
            {entries.map((entry) => (
              <li key={entry.id}>
                <span class={`badge ${entry.status}`}>{entry.status}</span> {effectWords(entry.effect)}
              </li>
            ))}
          </ul>
        </details>
      )}
      {last === undefined && entries.length === 0 && (
        <p class="muted">Tags, fields and workflows appear here after the first text.</p>
      )}
    </section>
  );
}
