import { count } from '../format';
import type { Changes } from './address';
import { Select } from './fields';
import { Icon } from './icon';

interface PagerProps {
  readonly page: number;
  readonly pages: number;
  readonly hasNext: boolean;
  readonly size: number;
  readonly sizes: readonly number[];
  readonly change: (changes: Changes) => void;
}

export function Pager({ page, pages, hasNext, size, sizes, change }: PagerProps) {
  const step = (to: number) => () => {
    change({ page: to === 1 ? null : to });
  };
  return (
    <nav class="pager" aria-label="Pages">
      <Select
        label="Rows on a page"
        value={String(size)}
        options={sizes.map((one) => ({ value: String(one), name: `${String(one)} rows` }))}
        onChange={(value) => {
          change({ size: value === '10' ? null : value, page: null });
        }}
      />
      <span class="small muted">
        Page {count(page)} of {count(Math.max(1, pages))}
      </span>
      <button
        type="button"
        class="button icon-only"
        disabled={page <= 1}
        aria-label="Previous page"
        onClick={step(page - 1)}
      >
        <Icon name="left" />
      </button>
      <button
        type="button"
        class="button icon-only"
        disabled={!hasNext}
        aria-label="Next page"
        onClick={step(page + 1)}
      >
        <Icon name="right" />
      </button>
    </nav>
  );
}
