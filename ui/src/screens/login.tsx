import { useMutation, useQueryClient } from '@tanstack/preact-query';
import { useEffect, useState } from 'preact/hooks';
import { onUnauthenticated, wordsOf } from '../api/client';
import { logIn } from '../api/session';
import { Dialog } from '../parts/dialog';

/** Asks who is there as soon as the server wants to know; what was on the screen stays where it is. */
export function LoginGate() {
  const [isAsked, setAsked] = useState(false);
  useEffect(
    () =>
      onUnauthenticated(() => {
        setAsked(true);
      }),
    [],
  );
  if (!isAsked) return null;
  return (
    <Dialog label="Log in" class="confirm login" onClose={() => undefined}>
      <LoginForm
        done={() => {
          setAsked(false);
        }}
      />
    </Dialog>
  );
}

function LoginForm({ done }: { readonly done: () => void }) {
  const client = useQueryClient();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const login = useMutation({
    mutationFn: () => logIn(email.trim(), password),
    onSuccess: () => {
      done();
      void client.invalidateQueries();
    },
  });
  return (
    <form
      class="confirm-body"
      onSubmit={(event) => {
        event.preventDefault();
        login.mutate();
      }}
    >
      <h2>Log in</h2>
      <label class="field">
        <span class="field-label">Email</span>
        <input
          type="email"
          name="email"
          autoComplete="username"
          required
          value={email}
          onInput={(event) => {
            setEmail(event.currentTarget.value);
          }}
        />
      </label>
      <label class="field">
        <span class="field-label">Password</span>
        <input
          type="password"
          name="password"
          autoComplete="current-password"
          required
          value={password}
          onInput={(event) => {
            setPassword(event.currentTarget.value);
          }}
        />
      </label>
      {login.error !== null && (
        <p class="field-complaint" role="alert">
          {wordsOf(login.error)}
        </p>
      )}
      <button type="submit" class="button primary" disabled={login.isPending}>
        {login.isPending ? 'One moment …' : 'Log in'}
      </button>
    </form>
  );
}
