import { useMutation, useQuery, useQueryClient } from '@tanstack/preact-query';
import { useRef, useState } from 'preact/hooks';
import { type ApiKey, apiKeys } from '../../api/access';
import { api, dataOf, type Schemas, wordsOf } from '../../api/client';
import { count, day } from '../../format';
import { Card, Empty, Failure, Skeleton } from '../../parts/basics';
import { Confirm } from '../../parts/confirm';
import { Dialog } from '../../parts/dialog';
import { complaintsOf, FormDialog } from '../../parts/form-dialog';
import { Icon } from '../../parts/icon';
import { TextField } from '../../parts/text-field';
import { useSay } from '../../parts/toast';
import { Locations, LocationsField, locationsIn, RoleField, roleIn } from './access-fields';

type Created = Schemas['CreatedApiKeyDto'];

export function ApiKeysCard() {
  const { data, error, refetch } = useQuery(apiKeys());
  const [isCreating, setCreating] = useState(false);
  const [created, setCreated] = useState<Created>();
  const [leaving, setLeaving] = useState<ApiKey>();
  const remove = useRemoval();
  return (
    <Card
      title="API keys"
      note={data === undefined ? undefined : `${count(data.keys.length)} for machines, beside those of API_KEYS`}
      actions={
        <button
          type="button"
          class="button primary"
          onClick={() => {
            setCreating(true);
          }}
        >
          <Icon name="plus" /> Make a key
        </button>
      }
    >
      {error !== null && data === undefined ? (
        <Failure what="The keys" error={error} retry={() => void refetch()} />
      ) : data === undefined ? (
        <Skeleton lines={3} height={32} />
      ) : data.keys.length === 0 ? (
        <Empty icon="key" title="No keys yet">
          A CRM workflow, a script or a spreadsheet calls the API with a key of its own.
        </Empty>
      ) : (
        <div class="table-frame">
          <table class="rows still">
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Role</th>
                <th scope="col">Locations</th>
                <th scope="col">Made</th>
                <th scope="col">
                  <span class="hidden-label">Actions</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {data.keys.map((key) => (
                <tr key={key.name}>
                  <th scope="row" class="who">
                    <strong>{key.name}</strong>
                    <span class="small muted">by {key.created_by}</span>
                  </th>
                  <td data-label="Role">
                    <span class={`badge ${key.role === 'admin' ? 'info' : ''}`}>{key.role}</span>
                  </td>
                  <td data-label="Locations">
                    <Locations ids={key.locations} />
                  </td>
                  <td data-label="Made">
                    <time dateTime={key.created_at}>{day(key.created_at)}</time>
                  </td>
                  <td>
                    <span class="row-actions">
                      <button
                        type="button"
                        class="button plain warn"
                        aria-label={`Remove the key ${key.name}`}
                        onClick={() => {
                          setLeaving(key);
                        }}
                      >
                        <Icon name="trash" /> Remove
                      </button>
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {isCreating && (
        <KeyForm
          onCreated={setCreated}
          onClose={() => {
            setCreating(false);
          }}
        />
      )}
      {created !== undefined && (
        <ShownOnce
          created={created}
          onClose={() => {
            setCreated(undefined);
          }}
        />
      )}
      {leaving !== undefined && (
        <Confirm
          title={`Remove the key ${leaving.name}?`}
          action="Remove"
          isDangerous
          onConfirm={() => {
            remove.mutate(leaving.name);
          }}
          onClose={() => {
            setLeaving(undefined);
          }}
        >
          Whatever calls with it is refused at once. To change keys without a gap, make the new one first.
        </Confirm>
      )}
    </Card>
  );
}

function useRemoval() {
  const client = useQueryClient();
  const say = useSay();
  return useMutation({
    mutationFn: (name: string) => dataOf(api.DELETE('/api/api-keys/{name}', { params: { path: { name } } })),
    onSuccess: (_, name) => {
      say('good', `The key ${name} is worth nothing any more.`);
    },
    onError: (error) => {
      say('bad', wordsOf(error));
    },
    onSettled: () => client.invalidateQueries({ queryKey: apiKeys().queryKey }),
  });
}

function KeyForm({
  onCreated,
  onClose,
}: {
  readonly onCreated: (created: Created) => void;
  readonly onClose: () => void;
}) {
  const client = useQueryClient();
  const create = useMutation({
    mutationFn: (body: Schemas['CreateApiKeyDto']) => dataOf(api.POST('/api/api-keys', { body })),
    onSuccess: (created) => {
      onClose();
      onCreated(created);
      return client.invalidateQueries({ queryKey: apiKeys().queryKey });
    },
  });
  const about = complaintsOf(create.error);
  return (
    <FormDialog
      title="Make a key"
      action="Make"
      isBusy={create.isPending}
      error={create.error}
      onClose={onClose}
      onSend={(field) => {
        create.mutate({
          name: field('name').trim(),
          role: roleIn(field('role')),
          locations: locationsIn(field('locations')),
        });
      }}
    >
      <TextField
        label="Name"
        name="name"
        hint="What calls with it; letters, digits, dots, dashes and underscores"
        autoComplete="off"
        autoCapitalize="none"
        spellcheck={false}
        required
        complaint={about('name')}
      />
      <RoleField value="agent" />
      <LocationsField value={null} complaint={about('locations')} />
    </FormDialog>
  );
}

/** The key itself, which the server forgets: only who has kept it closes this. */
function ShownOnce({ created, onClose }: { readonly created: Created; readonly onClose: () => void }) {
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<boolean>();
  const copy = async (): Promise<void> => {
    field.current?.select();
    try {
      // Only pages that came encrypted, or from this machine, may write to the clipboard.
      await navigator.clipboard.writeText(created.key);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };
  return (
    <Dialog label="The new key" class="confirm wide" onClose={() => undefined}>
      <div class="confirm-body">
        <h2>The key {created.name}</h2>
        <p class="muted">Keep it now: it is shown this once, and only its hash is stored.</p>
        <div class="key-row">
          <input ref={field} class="key" aria-label="Key" readOnly value={created.key} />
          <button type="button" class="button" onClick={() => void copy()}>
            <Icon name={copied === true ? 'check' : 'copy'} /> {copied === true ? 'Copied' : 'Copy'}
          </button>
        </div>
        <p class="small muted" role="status">
          {copied === false ? 'The browser keeps the clipboard closed; the key is marked, copy it by hand.' : ''}
        </p>
        <div class="confirm-actions">
          <button type="button" class="button primary" onClick={onClose}>
            I have kept it
          </button>
        </div>
      </div>
    </Dialog>
  );
}
