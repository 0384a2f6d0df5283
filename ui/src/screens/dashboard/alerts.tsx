import { useQuery } from '@tanstack/preact-query';
import { Link } from 'wouter-preact';
import type { Schemas } from '../../api/client';
import { alerts } from '../../api/queries';
import { ago, localTime } from '../../format';
import { linkTo, useLocationId } from '../../parts/address';
import { Icon } from '../../parts/icon';
import { useNow } from '../../parts/now';

type Alert = Schemas['AlertDto'];

/** What is wrong right now, in a sentence each; nothing where nothing is. */
export function Alerts() {
  const location = useLocationId();
  const { data } = useQuery(alerts(location));
  const now = useNow();
  // A part of its own in every state: a screen reader announces what comes into it.
  return (
    <ul class="alerts" role="list" aria-label="Alerts" aria-live="polite">
      {data?.active.map((alert) => (
        <li key={alert.id} class={`alert ${alert.severity}`}>
          <Icon name="warning" size={20} />
          <span class="alert-words">
            <strong>{alert.severity === 'critical' ? 'Critical' : 'Warning'}</strong> {alert.message}
          </span>
          <time class="small" dateTime={alert.began_at} title={localTime(alert.began_at)}>
            since {ago(alert.began_at, now)}
          </time>
          <Remedy rule={alert.rule} />
        </li>
      ))}
    </ul>
  );
}

/** Where one can do something about it. */
function Remedy({ rule }: { readonly rule: Alert['rule'] }) {
  const location = useLocationId();
  if (rule !== 'dead_letters' && rule !== 'crm_error_rate') return null;
  const query: Record<string, string> = rule === 'dead_letters' ? { status: 'dead' } : {};
  return (
    <Link class="button" href={linkTo('/deliveries', location, query)}>
      Look at them
    </Link>
  );
}
