import { useQuery } from '@tanstack/preact-query';
import { lazy, Suspense } from 'preact/compat';
import { useState } from 'preact/hooks';
import { me } from '../api/session';
import { Icon } from './icon';

const Account = lazy(() => import('../screens/account').then(({ Account: dialog }) => dialog));

/** Who is logged in, at the foot of the navigation. */
export function Who() {
  const { data } = useQuery(me());
  const [isOpen, setOpen] = useState(false);
  if (data === undefined) return null;
  if (data.open) {
    return (
      <p class="who-am-i open small" title="Nobody needs to log in here; the server answers this machine only.">
        <Icon name="house" />
        <span class="who-words">Open on this machine</span>
      </p>
    );
  }
  return (
    <>
      <button
        type="button"
        class="who-am-i"
        aria-label={`Account of ${data.id}, ${data.role}`}
        title={data.id}
        onClick={() => {
          setOpen(true);
        }}
      >
        <Icon name="hand" />
        <span class="who-words">
          <span class="who-name">{data.id}</span>
          <span class="small muted">{data.role}</span>
        </span>
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <Account
            me={data}
            onClose={() => {
              setOpen(false);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
