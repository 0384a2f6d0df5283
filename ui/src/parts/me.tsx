import { useQuery } from '@tanstack/preact-query';
import type { ComponentChildren } from 'preact';
import type { LocationId } from '../api/queries';
import { me, type Me } from '../api/session';
import { Empty } from './basics';

export type Role = Me['role'];

const RANKS: Readonly<Record<Role, number>> = { viewer: 0, agent: 1, admin: 2 };
const PEOPLE: Readonly<Record<Role, string>> = {
  viewer: 'somebody with a login',
  agent: 'an agent or an administrator',
  admin: 'an administrator',
};

/** Whether one may do what needs this role, at this location if it is named. The server asks again. */
export function may({ role, locations }: Me, least: Role, at?: LocationId): boolean {
  return RANKS[role] >= RANKS[least] && (at === undefined || locations === null || locations.includes(at));
}

/** The same for who is at the page; undefined until that is known. */
export function useMay(least: Role, at?: LocationId): boolean | undefined {
  const { data } = useQuery(me());
  return data === undefined ? undefined : may(data, least, at);
}

/** A screen that is not for everybody, and for the others the reason. */
export function Only({
  least,
  at,
  children,
}: {
  readonly least: Role;
  readonly at?: LocationId;
  readonly children: ComponentChildren;
}) {
  const isAllowed = useMay(least, at);
  if (isAllowed === undefined) return null;
  if (isAllowed) return <>{children}</>;
  return (
    <Empty icon="lock" title="This is not open to you">
      It needs {PEOPLE[least]}
      {at === undefined ? '' : ` who may see the location ${at}`}. Somebody who is one can change what you may do.
    </Empty>
  );
}

/** Why there is nothing to press here. */
export function ReadOnly({ least, what }: { readonly least: Role; readonly what: string }) {
  return (
    <p class="read-only small muted">
      You may read here; {what} needs {PEOPLE[least]}.
    </p>
  );
}
