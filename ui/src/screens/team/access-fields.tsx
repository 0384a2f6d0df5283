import type { Role } from '../../parts/me';
import { TextField } from '../../parts/text-field';

const ROLES: readonly { readonly value: Role; readonly what: string }[] = [
  { value: 'viewer', what: 'Sees everything, changes nothing' },
  { value: 'agent', what: 'Also acts on conversations' },
  { value: 'admin', what: 'Also changes settings and the team' },
];

export function RoleField({ value }: { readonly value: Role }) {
  return (
    <fieldset class="choices">
      <legend class="field-label">Role</legend>
      {ROLES.map(({ value: role, what }) => (
        <label key={role} class="choice">
          <input type="radio" name="role" value={role} defaultChecked={role === value} />
          <span>
            <span class="choice-name">{role}</span>
            <span class="small muted">{what}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

export function LocationsField({
  value,
  complaint,
}: {
  readonly value: readonly string[] | null;
  readonly complaint: string | undefined;
}) {
  return (
    <TextField
      label="Locations"
      name="locations"
      hint="Ids of CRM locations, separated by commas; empty means all"
      autoCapitalize="none"
      spellcheck={false}
      defaultValue={value?.join(', ') ?? ''}
      complaint={complaint}
    />
  );
}

/** Null = all. */
export function locationsIn(text: string): string[] | null {
  const ids = text
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
  return ids.length === 0 ? null : [...new Set(ids)];
}

export function roleIn(text: string): Role {
  return ROLES.find(({ value }) => value === text)?.value ?? 'viewer';
}

export function Locations({ ids }: { readonly ids: readonly string[] | null }) {
  return ids === null ? <span class="muted">All</span> : <>{ids.join(', ')}</>;
}
