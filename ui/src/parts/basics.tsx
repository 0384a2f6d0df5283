import type { ComponentChildren } from 'preact';
import { ApiProblem, wordsOf } from '../api/client';
import { stageLabel } from '../format';
import { Icon, type IconName } from './icon';

interface CardProps {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly note?: ComponentChildren;
  readonly actions?: ComponentChildren;
  readonly class?: string;
  /** The part of the overview that could not be read; what is shown is older or missing. */
  readonly isDegraded?: boolean;
}

export function Card({ title, children, note, actions, class: extra = '', isDegraded = false }: CardProps) {
  const id = `card-${title.toLowerCase().replace(/\W+/g, '-')}`;
  return (
    <section class={`card ${extra}`} aria-labelledby={id}>
      <header class="card-head">
        <div>
          <h2 id={id}>{title}</h2>
          {note !== undefined && <p class="small muted">{note}</p>}
        </div>
        {actions !== undefined && <div class="card-actions">{actions}</div>}
      </header>
      {isDegraded ? <Degraded /> : children}
    </section>
  );
}

function Degraded() {
  return (
    <p class="state" role="status">
      <Icon name="warning" />
      <span>This part can’t be read right now. Everything else is up to date; it comes back by itself.</span>
    </p>
  );
}

export function Skeleton({ lines = 3, height = 16 }: { readonly lines?: number; readonly height?: number }) {
  return (
    <div class="skeletons" role="status">
      <span class="hidden-label">Loading</span>
      {Array.from({ length: lines }, (_, index) => (
        <div key={index} class="skeleton" style={{ height, width: `${String(100 - (index % 3) * 14)}%` }} />
      ))}
    </div>
  );
}

/** What failed, in the server's words, and a way to ask again. */
export function Failure({
  what,
  error,
  retry,
}: {
  readonly what: string;
  readonly error: unknown;
  readonly retry?: () => void;
}) {
  const status = error instanceof ApiProblem && error.status !== 0 ? ` (${String(error.status)})` : '';
  return (
    <div class="state" role="alert">
      <Icon name="warning" />
      <div>
        <strong>
          {what} could not be loaded{status}.
        </strong>
        <p class="muted">{wordsOf(error)}</p>
      </div>
      {retry !== undefined && (
        <button type="button" class="button" onClick={retry}>
          Try again
        </button>
      )}
    </div>
  );
}

export function Empty({
  icon,
  title,
  children,
}: {
  readonly icon: IconName;
  readonly title: string;
  readonly children: ComponentChildren;
}) {
  return (
    <div class="empty">
      <span class="empty-icon">
        <Icon name={icon} size={20} />
      </span>
      <strong>{title}</strong>
      <p class="muted">{children}</p>
    </div>
  );
}

const TEMPERATURE_SIGNS: Readonly<Record<string, string>> = { HOT: '▲', WARM: '◆', COLD: '▼' };

export function Temperature({ value }: { readonly value: string }) {
  return (
    <span class={`badge ${value.toLowerCase()}`}>
      <span aria-hidden="true">{TEMPERATURE_SIGNS[value]}</span> {value}
    </span>
  );
}

export function StageBadge({ value }: { readonly value: string }) {
  return <span class={`badge stage ${value.toLowerCase()}`}>{stageLabel(value)}</span>;
}

export function Fact({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    <div class="fact">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
