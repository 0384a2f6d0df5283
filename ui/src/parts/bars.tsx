import { Link } from 'wouter-preact';
import { count, percent } from '../format';

interface Bar {
  readonly name: string;
  readonly value: number;
  readonly share: number;
  readonly href: string;
  readonly note?: string;
}

/** Horizontal bars, each a link to those it counts. */
export function Bars({ bars }: { readonly bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <ul class="bars">
      {bars.map(({ name, value, share, href, note }) => (
        <li key={name}>
          <Link href={href} class="bar" title={note}>
            <span class="bar-name">{name}</span>
            <span class="bar-track" aria-hidden="true">
              <span style={{ width: `${String((value / most) * 100)}%` }} />
            </span>
            <span class="number">{count(value)}</span>
            <span class="small muted number">{percent(share)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
