import { useMutation, useQuery, useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { type User, users } from '../../api/access';
import { api, dataOf, type Schemas, wordsOf } from '../../api/client';
import { me } from '../../api/session';
import { count, day } from '../../format';
import { Card, Empty, Failure, Skeleton } from '../../parts/basics';
import { Confirm } from '../../parts/confirm';
import { complaintsOf, FormDialog } from '../../parts/form-dialog';
import { Icon } from '../../parts/icon';
import { TextField } from '../../parts/text-field';
import { useSay } from '../../parts/toast';
import { Locations, LocationsField, locationsIn, RoleField, roleIn } from './access-fields';

/** `new` adds somebody. */
type Edited = User | 'new';

export function UsersCard() {
  const { data, error, refetch } = useQuery(users());
  const { data: own } = useQuery(me());
  const [edited, setEdited] = useState<Edited>();
  const [leaving, setLeaving] = useState<User>();
  const remove = useRemoval();
  return (
    <Card
      title="People"
      note={data === undefined ? undefined : `${count(data.users.length)} may log in`}
      actions={
        <button
          type="button"
          class="button primary"
          onClick={() => {
            setEdited('new');
          }}
        >
          <Icon name="plus" /> Add a person
        </button>
      }
    >
      {own?.open === true && (
        <p class="read-only small muted">
          Nobody needs to log in now: this server answers this machine only. That ends when ADMIN_PASSWORD or API_KEYS
          is set; then the people below log in.
        </p>
      )}
      {error !== null && data === undefined ? (
        <Failure what="The people" error={error} retry={() => void refetch()} />
      ) : data === undefined ? (
        <Skeleton lines={4} height={32} />
      ) : data.users.length === 0 ? (
        <Empty icon="people" title="Nobody has a login yet">
          Add the people of the office; each gets a role and a password of their own.
        </Empty>
      ) : (
        <div class="table-frame">
          <table class="rows still">
            <thead>
              <tr>
                <th scope="col">Person</th>
                <th scope="col">Role</th>
                <th scope="col">Locations</th>
                <th scope="col">Added</th>
                <th scope="col">
                  <span class="hidden-label">Actions</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {data.users.map((user) => (
                <Row
                  key={user.email}
                  user={user}
                  isOwn={user.email === own?.id}
                  edit={() => {
                    setEdited(user);
                  }}
                  remove={() => {
                    setLeaving(user);
                  }}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {edited !== undefined && (
        <UserForm
          edited={edited}
          onClose={() => {
            setEdited(undefined);
          }}
        />
      )}
      {leaving !== undefined && (
        <Confirm
          title={`Remove ${leaving.name ?? leaving.email}?`}
          action="Remove"
          isDangerous
          onConfirm={() => {
            remove.mutate(leaving.email);
          }}
          onClose={() => {
            setLeaving(undefined);
          }}
        >
          {leaving.email} is logged out at once and can’t come back. What they did stays in the audit log.
        </Confirm>
      )}
    </Card>
  );
}

interface RowProps {
  readonly user: User;
  readonly isOwn: boolean;
  readonly edit: () => void;
  readonly remove: () => void;
}

function Row({ user, isOwn, edit, remove }: RowProps) {
  const { email, name, role, locations, created_at: added } = user;
  return (
    <tr>
      <th scope="row" class="who">
        <strong>{name ?? email}</strong>
        {name !== null && <span class="small muted">{email}</span>}
      </th>
      <td data-label="Role">
        <span class={`badge ${role === 'admin' ? 'info' : ''}`}>{role}</span>
      </td>
      <td data-label="Locations">
        <Locations ids={locations} />
      </td>
      <td data-label="Added">
        <time dateTime={added}>{day(added)}</time>
      </td>
      <td>
        {isOwn ? (
          <span class="small muted row-actions">This is you; somebody else has to change you</span>
        ) : (
          <span class="row-actions">
            <button type="button" class="button" aria-label={`Change ${email}`} onClick={edit}>
              <Icon name="pencil" /> Change
            </button>
            <button type="button" class="button plain warn" aria-label={`Remove ${email}`} onClick={remove}>
              <Icon name="trash" /> Remove
            </button>
          </span>
        )}
      </td>
    </tr>
  );
}

function useRemoval() {
  const client = useQueryClient();
  const say = useSay();
  return useMutation({
    mutationFn: (email: string) => dataOf(api.DELETE('/api/users/{email}', { params: { path: { email } } })),
    onSuccess: (_, email) => {
      say('good', `${email} can’t log in any more.`);
    },
    onError: (error) => {
      say('bad', wordsOf(error));
    },
    onSettled: () => client.invalidateQueries({ queryKey: users().queryKey }),
  });
}

type Saved = { readonly create: Schemas['CreateUserDto'] } | { readonly change: Schemas['ChangeUserDto'] };

function UserForm({ edited, onClose }: { readonly edited: Edited; readonly onClose: () => void }) {
  const client = useQueryClient();
  const say = useSay();
  const known = edited === 'new' ? undefined : edited;
  const save = useMutation({
    mutationFn: (saved: Saved) =>
      'create' in saved
        ? dataOf(api.POST('/api/users', { body: saved.create }))
        : dataOf(
            api.PUT('/api/users/{email}', { params: { path: { email: known?.email ?? '' } }, body: saved.change }),
          ),
    onSuccess: ({ email }) => {
      onClose();
      say('good', known === undefined ? `${email} may log in now.` : `${email} has been changed.`);
      return client.invalidateQueries({ queryKey: users().queryKey });
    },
  });
  const about = complaintsOf(save.error);
  return (
    <FormDialog
      title={known === undefined ? 'Add a person' : `Change ${known.name ?? known.email}`}
      action={known === undefined ? 'Add' : 'Save'}
      isBusy={save.isPending}
      error={save.error}
      onClose={onClose}
      onSend={(field) => {
        const [name, password] = [field('name').trim(), field('password')];
        const rest = {
          name: name === '' ? null : name,
          role: roleIn(field('role')),
          locations: locationsIn(field('locations')),
        };
        if (known === undefined) save.mutate({ create: { ...rest, email: field('email').trim(), password } });
        else save.mutate({ change: { ...rest, ...(password === '' ? {} : { password }) } });
      }}
    >
      {known === undefined && (
        <TextField label="Email" name="email" type="email" autoComplete="off" required complaint={about('email')} />
      )}
      <TextField
        label="Name"
        name="name"
        autoComplete="off"
        defaultValue={known?.name ?? ''}
        maxLength={100}
        complaint={about('name')}
      />
      <TextField
        label={known === undefined ? 'First password' : 'New password'}
        name="password"
        type="password"
        autoComplete="new-password"
        hint={
          known === undefined
            ? 'At least 12 characters; they can change it when they have logged in'
            : 'Empty leaves it; another one ends their sessions'
        }
        required={known === undefined}
        complaint={about('password')}
      />
      <RoleField value={known?.role ?? 'agent'} />
      <LocationsField value={known?.locations ?? null} complaint={about('locations')} />
    </FormDialog>
  );
}
