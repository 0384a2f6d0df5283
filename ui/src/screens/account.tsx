import { useMutation } from '@tanstack/preact-query';
import { ApiProblem, wordsOf } from '../api/client';
import { changePassword, logOut, type Me } from '../api/session';
import { Dialog } from '../parts/dialog';
import { complaintsOf } from '../parts/form-dialog';
import { Icon } from '../parts/icon';
import { sent, TextField } from '../parts/text-field';
import { useSay } from '../parts/toast';

const MAY: Readonly<Record<Me['role'], string>> = {
  viewer: 'You may see everything here, but change nothing.',
  agent: 'You may see everything and act on conversations.',
  admin: 'You may do everything here.',
};

/** What concerns the person who is logged in. */
export function Account({ me, onClose }: { readonly me: Me; readonly onClose: () => void }) {
  const say = useSay();
  const leave = useMutation({
    mutationFn: logOut,
    // Everything that was seen leaves the memory with the page.
    onSuccess: () => {
      window.location.assign('/');
    },
    onError: (error) => {
      say('bad', wordsOf(error));
    },
  });
  return (
    <Dialog label="Account" class="confirm" onClose={onClose}>
      <div class="confirm-body">
        <header class="account-head">
          <div>
            <h2>{me.id}</h2>
            <p class="small muted">
              {MAY[me.role]}
              {me.locations !== null && ` Locations: ${me.locations.join(', ')}.`}
            </p>
          </div>
          <button type="button" class="icon-button" aria-label="Close" onClick={onClose}>
            <Icon name="close" />
          </button>
        </header>
        <PasswordForm done={onClose} email={me.id} />
        <button
          type="button"
          class="button"
          disabled={leave.isPending}
          onClick={() => {
            leave.mutate();
          }}
        >
          <Icon name="leave" /> Log out
        </button>
      </div>
    </Dialog>
  );
}

function PasswordForm({ email, done }: { readonly email: string; readonly done: () => void }) {
  const say = useSay();
  const change = useMutation({
    mutationFn: ({ current, next }: { readonly current: string; readonly next: string }) =>
      changePassword(current, next),
    onSuccess: () => {
      done();
      say('good', 'The password has been changed. Every other session of yours is over.');
    },
  });
  const { error } = change;
  const about = complaintsOf(error);
  return (
    <form
      class="account-password"
      onSubmit={(event) => {
        const field = sent(event);
        change.mutate({ current: field('current_password'), next: field('new_password') });
      }}
    >
      <h3>Change the password</h3>
      {/* Password managers look for whose password it is. */}
      <input type="text" name="email" autoComplete="username" value={email} readOnly hidden />
      <TextField
        label="Current password"
        name="current_password"
        type="password"
        autoComplete="current-password"
        required
        complaint={about('current_password')}
      />
      <TextField
        label="New password"
        name="new_password"
        hint="At least 12 characters"
        type="password"
        autoComplete="new-password"
        required
        complaint={about('new_password') ?? about('password')}
      />
      {error !== null && !(error instanceof ApiProblem && error.fields.length > 0) && (
        <p class="field-complaint" role="alert">
          {wordsOf(error)}
        </p>
      )}
      <button type="submit" class="button primary" disabled={change.isPending}>
        {change.isPending ? 'One moment …' : 'Change the password'}
      </button>
    </form>
  );
}
