import { useMutation, useQuery, useQueryClient } from '@tanstack/preact-query';
import { useEffect, useState } from 'preact/hooks';
import { api, ApiProblem, dataOf, type Schemas, wordsOf } from '../../api/client';
import { type LocationId, tone, tonePreview } from '../../api/queries';
import { useLocationId } from '../../parts/address';
import { Card, Failure, Skeleton } from '../../parts/basics';
import { Confirm } from '../../parts/confirm';
import { ReadOnly, useMay } from '../../parts/me';
import { SettingsTabs } from '../../parts/settings-tabs';
import { useTitle } from '../../parts/title';
import { useSay } from '../../parts/toast';

type Tone = Schemas['ToneDto'];
type Preset = Tone['preset'];

const PRESETS: readonly { readonly value: Preset; readonly name: string; readonly what: string }[] = [
  { value: 'consultative', name: 'Consultative', what: 'Listens first, thanks, never pushes' },
  { value: 'direct', name: 'Direct', what: 'Short and to the point' },
];

const QUESTIONS = ['condition', 'price', 'motivation', 'offer'] as const;
const QUESTION_NAMES: Readonly<Record<(typeof QUESTIONS)[number], string>> = {
  condition: 'Q1 · Condition',
  price: 'Q2 · Price',
  motivation: 'Q3 · Motivation',
  offer: 'Q4 · Offer',
};

/** How the bot words things; nothing here changes what it asks or decides. */
export function ToneScreen() {
  useTitle('Tone');
  const location = useLocationId();
  const { data, error, refetch } = useQuery(tone(location));
  return (
    <div class="screen">
      <header class="screen-head">
        <div>
          <h1>Tone</h1>
          <p class="muted">How the bot words its texts. A change holds from the next text on.</p>
        </div>
      </header>
      <SettingsTabs />
      {data !== undefined ? (
        <Editor key={JSON.stringify(data)} saved={data} location={location} />
      ) : error !== null ? (
        <Failure what="The tone" error={error} retry={() => void refetch()} />
      ) : (
        <Skeleton lines={10} height={32} />
      )}
    </div>
  );
}

type Question = { readonly kind: 'preset'; readonly preset: Preset } | { readonly kind: 'reset' };

function Editor({ saved, location }: { readonly saved: Tone; readonly location: LocationId }) {
  const [draft, setDraft] = useState(saved);
  const [question, setQuestion] = useState<Question>();
  const mayChange = useMay('admin');
  const client = useQueryClient();
  const say = useSay();
  const query = location === undefined ? {} : { location_id: location };
  const stored = (next: Tone): void => {
    client.setQueryData(tone(location).queryKey, next);
  };
  const failed = (error: Error): void => {
    if (!(error instanceof ApiProblem && error.fields.length > 0)) say('bad', wordsOf(error));
  };
  const save = useMutation({
    mutationFn: (body: Schemas['ChangeToneDto']) =>
      dataOf(api.PUT('/api/seller-bot/settings', { params: { query }, body })),
    onSuccess: (next) => {
      stored(next);
      say('good', 'Saved. The next text is worded this way.');
    },
    onError: failed,
  });
  const reset = useMutation({
    mutationFn: () => dataOf(api.DELETE('/api/seller-bot/settings', { params: { query } })),
    onSuccess: (next) => {
      stored(next);
      say('good', 'The texts of the preset are back.');
    },
    onError: failed,
  });
  const isChanged = JSON.stringify(draft) !== JSON.stringify(saved);
  const refused = save.error instanceof ApiProblem ? save.error.fields : [];
  const complaint = (field: string): string | undefined => refused.find((one) => one.field === field)?.message;
  const isBusy = save.isPending || reset.isPending;
  return (
    <div class="tone">
      <form
        class="tone-form"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(draft);
        }}
      >
        {mayChange === false && <ReadOnly least="admin" what="changing the tone" />}
        <fieldset class="tone-fields" disabled={mayChange !== true}>
          <Card title="Preset" note="A beginning: choosing one replaces all texts below">
            <div class="presets" role="group" aria-label="Preset">
              {PRESETS.map(({ value, name, what }) => (
                <button
                  key={value}
                  type="button"
                  class="preset"
                  aria-pressed={saved.preset === value}
                  disabled={isBusy}
                  onClick={() => {
                    if (saved.preset !== value) setQuestion({ kind: 'preset', preset: value });
                  }}
                >
                  <strong>{name}</strong>
                  <span class="small muted">{what}</span>
                </button>
              ))}
            </div>
          </Card>
          <Card title="Voice">
            <Text
              label="Persona"
              hint="Tells the AI how to sound, where one is connected"
              rows={3}
              value={draft.persona}
              complaint={complaint('persona')}
              onInput={(persona) => {
                setDraft({ ...draft, persona });
              }}
            />
            <Lines
              label="Greetings"
              hint="{first_name} becomes the seller’s name"
              value={draft.greetings}
              complaint={complaint('greetings')}
              onInput={(greetings) => {
                setDraft({ ...draft, greetings });
              }}
            />
            <Lines
              label="Acknowledgements"
              hint="Said before the next question"
              value={draft.acknowledgements}
              complaint={complaint('acknowledgements')}
              onInput={(acknowledgements) => {
                setDraft({ ...draft, acknowledgements });
              }}
            />
          </Card>
          <Card title="Questions" note="{agent_name} and {offer_amount} are filled in">
            {QUESTIONS.map((one) => (
              <fieldset key={one} class="tone-question">
                <legend>{QUESTION_NAMES[one]}</legend>
                <Text
                  label="Question"
                  rows={2}
                  value={draft.questions[one]}
                  complaint={complaint(`questions.${one}`)}
                  onInput={(text) => {
                    setDraft({ ...draft, questions: { ...draft.questions, [one]: text } });
                  }}
                />
                <Lines
                  label="Asked again"
                  value={draft.reasks[one]}
                  complaint={complaint(`reasks.${one}`)}
                  onInput={(texts) => {
                    setDraft({ ...draft, reasks: { ...draft.reasks, [one]: texts } });
                  }}
                />
              </fieldset>
            ))}
          </Card>
        </fieldset>
        {mayChange === true && (
          <div class="tone-buttons">
            <button
              type="button"
              class="button warn"
              disabled={isBusy}
              onClick={() => {
                setQuestion({ kind: 'reset' });
              }}
            >
              Back to the preset
            </button>
            {isChanged && (
              <button
                type="button"
                class="button"
                disabled={isBusy}
                onClick={() => {
                  setDraft(saved);
                }}
              >
                Discard changes
              </button>
            )}
            <button type="submit" class="button primary" disabled={!isChanged || isBusy}>
              {save.isPending ? 'Saving …' : 'Save'}
            </button>
          </div>
        )}
      </form>
      <Preview draft={draft} location={location} />
      {question !== undefined && (
        <Confirm
          title={question.kind === 'reset' ? 'Go back to the preset?' : `Take the ${question.preset} preset?`}
          action="Replace the texts"
          isDangerous
          onConfirm={() => {
            if (question.kind === 'reset') reset.mutate();
            else save.mutate({ preset: question.preset });
          }}
          onClose={() => {
            setQuestion(undefined);
          }}
        >
          The texts as they stand now are replaced and not kept.
        </Confirm>
      )}
    </div>
  );
}

interface TextProps {
  readonly label: string;
  readonly hint?: string;
  readonly rows: number;
  readonly value: string;
  readonly complaint: string | undefined;
  readonly onInput: (value: string) => void;
}

function Text({ label, hint, rows, value, complaint, onInput }: TextProps) {
  return (
    <label class="field">
      <span class="field-label">{label}</span>
      {hint !== undefined && <span class="small muted">{hint}</span>}
      <textarea
        rows={rows}
        value={value}
        aria-invalid={complaint !== undefined}
        onInput={(event) => {
          onInput(event.currentTarget.value);
        }}
      />
      {complaint !== undefined && (
        <span class="field-complaint" role="alert">
          {complaint}
        </span>
      )}
    </label>
  );
}

interface LinesProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: readonly string[];
  readonly complaint: string | undefined;
  readonly onInput: (value: string[]) => void;
}

/** A list of texts, one on each line. */
function Lines({ label, hint, value, complaint, onInput }: LinesProps) {
  const [text, setText] = useState(value.join('\n'));
  const joined = value.join('\n');
  useEffect(() => {
    setText((own) => (linesOf(own).join('\n') === joined ? own : joined));
  }, [joined]);
  return (
    <Text
      label={label}
      hint={`${hint === undefined ? '' : `${hint}; `}one on each line, used in turn`}
      rows={Math.max(2, value.length + 1)}
      value={text}
      complaint={complaint}
      onInput={(next) => {
        setText(next);
        onInput(linesOf(next));
      }}
    />
  );
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const PREVIEW_DELAY_MS = 300;

function Preview({ draft, location }: { readonly draft: Tone; readonly location: LocationId }) {
  const [shown, setShown] = useState(draft);
  useEffect(() => {
    const timer = setTimeout(() => {
      setShown(draft);
    }, PREVIEW_DELAY_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [draft]);
  const { data, error } = useQuery(tonePreview(location, shown));
  return (
    <aside class="tone-preview" aria-labelledby="card-preview">
      <Card title="Preview" note="As Maria Lopez would read it, who expects $350,000">
        {error !== null ? (
          <p class="state" role="status">
            {wordsOf(error)}
          </p>
        ) : data === undefined ? (
          <Skeleton lines={5} height={48} />
        ) : (
          <ol class="bubbles of-seller">
            {[data.first_message, data.questions.price, data.questions.motivation, data.questions.offer].map((text) => (
              <li key={text} class="line bot">
                <div class="bubble">{text}</div>
              </li>
            ))}
            <li class="line system">
              <span class="small muted">If an answer is not understood</span>
            </li>
            {QUESTIONS.map((one) => (
              <li key={one} class="line bot">
                <div class="bubble">{data.reasks[one][0]}</div>
              </li>
            ))}
          </ol>
        )}
      </Card>
    </aside>
  );
}
