import { useQuery } from '@tanstack/preact-query';
import { useLocation } from 'wouter-preact';
import { DEMO, locations } from '../api/queries';
import { me } from '../api/session';
import { linkTo, useLocationId } from './address';
import { Select } from './fields';

/** Which CRM location the page looks at, for those who may look at more than one. */
export function LocationSwitch() {
  const chosen = useLocationId();
  const [path, navigate] = useLocation();
  const options = useOptions();
  if (options.length < 2) return null;
  const known = options.some(({ value }) => value === (chosen ?? ''));
  return (
    <div class="location-switch">
      <Select
        label="Location"
        value={chosen ?? ''}
        options={known ? options : [...options, { value: chosen ?? '', name: chosen ?? '' }]}
        onChange={(id) => {
          // A contact belongs to one location; filters may name what the other one does not have.
          const target = path.startsWith('/conversations') ? '/' : path;
          navigate(linkTo(target, id === '' ? undefined : id));
        }}
      />
    </div>
  );
}

/** The empty value is the location that is meant where the address names none. */
function useOptions(): readonly { readonly value: string; readonly name: string }[] {
  const { data: who } = useQuery(me());
  // Names are for administrators; everybody else knows the ids they were given.
  const { data } = useQuery({ ...locations(), enabled: who?.role === 'admin' });
  if (who === undefined) return [];
  if (who.role === 'admin' && who.locations === null) {
    return (data?.locations ?? []).map(({ id, name, is_environment: isUsual }) => ({ value: isUsual ? '' : id, name }));
  }
  const ids = (who.locations ?? []).filter((id) => id !== DEMO);
  if (ids.length < 2) return [];
  const nameOf = (id: string): string => data?.locations.find((one) => one.id === id)?.name ?? id;
  return [{ value: '', name: 'Usual location' }, ...ids.map((id) => ({ value: id, name: nameOf(id) }))];
}
