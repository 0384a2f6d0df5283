import type { Changes } from './address';
import { Icon } from './icon';

interface CursorPagerProps {
  /** Of the page that is shown; undefined is the newest. */
  readonly cursor: string | number | undefined;
  readonly next: string | number | null;
  readonly change: (changes: Changes, isStep?: boolean) => void;
}

/** Pages of something that grows at its top: one goes back in time, or to the newest. */
export function CursorPager({ cursor, next, change }: CursorPagerProps) {
  if (cursor === undefined && next === null) return null;
  return (
    <nav class="pager" aria-label="Pages">
      {cursor !== undefined && (
        <button
          type="button"
          class="button"
          onClick={() => {
            change({ cursor: null });
          }}
        >
          Newest
        </button>
      )}
      <button
        type="button"
        class="button"
        disabled={next === null}
        onClick={() => {
          change({ cursor: next }, true);
        }}
      >
        Older <Icon name="right" />
      </button>
    </nav>
  );
}
