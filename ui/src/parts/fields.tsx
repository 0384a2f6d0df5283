import { Icon } from './icon';

export function SearchField({
  label,
  value,
  onInput,
}: {
  label: string;
  value: string;
  onInput: (value: string) => void;
}) {
  return (
    <label class="search">
      <span class="hidden-label">{label}</span>
      <Icon name="search" />
      <input
        type="search"
        value={value}
        placeholder={label}
        maxLength={100}
        onInput={(event) => {
          onInput(event.currentTarget.value);
        }}
      />
    </label>
  );
}

interface Option {
  readonly value: string;
  readonly name: string;
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
}

export function Select({ label, value, options, onChange }: SelectProps) {
  return (
    <label class="select">
      <span class="hidden-label">{label}</span>
      <select
        value={value}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}

interface ChipsProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string | undefined;
  readonly onChange: (value: string | null) => void;
}

/** A choice of one or none. */
export function Chips({ label, options, value, onChange }: ChipsProps) {
  return (
    <div class="chips" role="group" aria-label={label}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          class={`chip ${option.value.toLowerCase()}`}
          aria-pressed={value === option.value}
          onClick={() => {
            onChange(value === option.value ? null : option.value);
          }}
        >
          {option.name}
        </button>
      ))}
    </div>
  );
}
