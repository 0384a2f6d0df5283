import type { ComponentChildren } from 'preact';
import type { Changes } from './address';
import { Icon } from './icon';

interface SortHeadProps {
  readonly name: string;
  readonly sort: {
    readonly by: string | undefined;
    readonly order: 'asc' | 'desc' | undefined;
    readonly change: (changes: Changes) => void;
  };
  readonly isNumber?: boolean;
  readonly children: ComponentChildren;
}

/** A column head that sorts; the second click turns the order round. */
export function SortHead({ name, sort, isNumber = false, children }: SortHeadProps) {
  const isChosen = sort.by === name;
  const order = isChosen ? sort.order : undefined;
  return (
    <th
      scope="col"
      class={isNumber ? 'number' : undefined}
      aria-sort={order === undefined ? undefined : order === 'asc' ? 'ascending' : 'descending'}
    >
      <button
        type="button"
        class="sort"
        onClick={() => {
          sort.change({ sort: name, order: isChosen && sort.order === 'desc' ? 'asc' : 'desc', page: null });
        }}
      >
        {children}
        <span class={`sort-sign ${isChosen ? '' : 'unused'}`}>
          <Icon name={order === 'asc' ? 'up' : 'down'} size={12} />
        </span>
      </button>
    </th>
  );
}
