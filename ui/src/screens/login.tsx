import { useMutation, useQuery, useQueryClient } from '@tanstack/preact-query';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ApiProblem, onRefused, wordsOf } from '../api/client';
import { resumeLive, silenceLive } from '../api/live';
import { logIn, me, type Me } from '../api/session';
import { duration } from '../format';
import { Dialog } from '../parts/dialog';
import { sent, TextField } from '../parts/text-field';

/**
 * Asks who is there as soon as the server wants to know. Who comes for the first time sees nothing else; for who was
 * logged in before, what is on the screen stays where it is, also half a sentence in a field.
 */
export function Door({ children }: { readonly children: ComponentChildren }) {
  const { data: known } = useQuery(me());
  const [isAsked, setAsked] = useState(false);
  const client = useQueryClient();
  useEffect(
    () =>
      onRefused((refusal) => {
        if (refusal === 'not logged in') {
          silenceLive();
          setAsked(true);
        } else {
          // What one may do has changed since the page asked.
          void client.invalidateQueries({ queryKey: me().queryKey });
        }
      }),
    [client],
  );
  const enter = (now: Me): void => {
    if (known !== undefined && known.id !== now.id) {
      // Somebody else: nothing of what the first one saw may stay.
      window.location.reload();
      return;
    }
    client.setQueryData(me().queryKey, now);
    setAsked(false);
    resumeLive();
    void client.invalidateQueries();
  };
  if (!isAsked) return <>{children}</>;
  if (known === undefined) {
    return (
      <main class="login-screen">
        <div class="card login">
          <p class="brand">
            <img src="/favicon.svg" alt="" width={28} height={28} />
            <span>Sellers</span>
          </p>
          <LoginForm enter={enter} />
        </div>
      </main>
    );
  }
  return (
    <>
      {children}
      <Dialog label="Log in" class="confirm login" onClose={() => undefined}>
        <LoginForm enter={enter} email={known.id} />
      </Dialog>
    </>
  );
}

function LoginForm({ enter, email: last = '' }: { readonly enter: (me: Me) => void; readonly email?: string }) {
  const login = useMutation({
    mutationFn: ({ email, password }: { readonly email: string; readonly password: string }) => logIn(email, password),
    onSuccess: enter,
  });
  return (
    <form
      class="confirm-body"
      onSubmit={(event) => {
        const field = sent(event);
        login.mutate({ email: field('email').trim(), password: field('password') });
      }}
    >
      {last === '' ? (
        <h1>Log in</h1>
      ) : (
        <>
          <h2>Log in again</h2>
          <p class="muted">Your session is over. What is on the screen stays.</p>
        </>
      )}
      {/* The first administrator may have a plain name instead of an address. */}
      <TextField
        label="Email"
        name="email"
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
        spellcheck={false}
        required
        defaultValue={last}
      />
      <TextField label="Password" type="password" name="password" autoComplete="current-password" required />
      {login.error !== null && (
        <p class="field-complaint" role="alert">
          {refusal(login.error)}
        </p>
      )}
      <button type="submit" class="button primary" disabled={login.isPending}>
        {login.isPending ? 'One moment …' : 'Log in'}
      </button>
    </form>
  );
}

function refusal(error: Error): string {
  const wait = error instanceof ApiProblem ? error.retryAfterSeconds : null;
  return wait === null ? wordsOf(error) : `${wordsOf(error)} Next try in ${duration(wait)}.`;
}
