import { useQuery } from '@tanstack/preact-query';
import { Link, useLocation } from 'wouter-preact';
import { me } from '../api/session';
import { linkTo, useLocationId } from './address';

/** What only an administrator sees, under one entry of the navigation. */
export const SETTINGS: readonly { readonly path: string; readonly name: string; readonly isOfAll?: true }[] = [
  { path: '/tone', name: 'Tone' },
  // Users and keys belong to no location, so only who may see all of them may change them.
  { path: '/team', name: 'Team', isOfAll: true },
  { path: '/audit', name: 'Audit' },
];

export function SettingsTabs() {
  const [path] = useLocation();
  const location = useLocationId();
  const { data } = useQuery(me());
  if (data?.role !== 'admin') return null;
  return (
    <nav class="tabs" aria-label="Settings">
      {SETTINGS.filter(({ isOfAll }) => isOfAll !== true || data.locations === null).map(({ path: target, name }) => (
        <Link key={target} href={linkTo(target, location)} aria-current={path === target ? 'page' : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
