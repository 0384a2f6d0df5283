import { useCallback } from 'preact/hooks';
import { useLocation, useSearch } from 'wouter-preact';
import type { LocationId } from '../api/queries';

export type Changes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** The query of the address: filters live there, so that a view can be shared and the back button works. */
export function useAddressQuery(): { query: URLSearchParams; change: (changes: Changes, isStep?: boolean) => void } {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const change = useCallback(
    (changes: Changes, isStep = false) => {
      const query = new URLSearchParams(window.location.search);
      for (const [name, value] of Object.entries(changes)) {
        if (value === null || value === undefined || value === '' || value === false) query.delete(name);
        else query.set(name, String(value));
      }
      const text = query.toString();
      navigate(text === '' ? path : `${path}?${text}`, { replace: !isStep });
    },
    [navigate, path],
  );
  return { query: new URLSearchParams(search), change };
}

/** The CRM location the page looks at; without one in the address the server's own. */
export function useLocationId(): LocationId {
  return new URLSearchParams(useSearch()).get('location_id') ?? undefined;
}

/** A link inside the page that keeps the location. */
export function linkTo(path: string, location: LocationId, query: Readonly<Record<string, string>> = {}): string {
  const all = new URLSearchParams({ ...query, ...(location === undefined ? {} : { location_id: location }) });
  const text = all.toString();
  return text === '' ? path : `${path}?${text}`;
}
