interface Slice {
  readonly name: string;
  readonly value: number;
  readonly tone: string;
}

const RADIUS = 42;
const AROUND = 2 * Math.PI * RADIUS;
/** A hair between the slices, in the units of the drawing. */
const GAP = 1.5;

/** A ring with its legend; the legend carries the numbers, the ring only shows them. */
export function Donut({
  slices,
  centre,
  caption,
}: {
  readonly slices: readonly Slice[];
  readonly centre: string;
  readonly caption: string;
}) {
  const total = slices.reduce((sum, { value }) => sum + value, 0);
  let before = 0;
  return (
    <div class="donut">
      <svg viewBox="0 0 108 108" aria-hidden="true">
        <circle class="donut-track" cx={54} cy={54} r={RADIUS} />
        {slices.map(({ name, value, tone }) => {
          const length = total === 0 ? 0 : (value / total) * AROUND;
          const offset = -before;
          before += length;
          if (length === 0) return null;
          return (
            <circle
              key={name}
              class={`donut-slice ${tone}`}
              cx={54}
              cy={54}
              r={RADIUS}
              stroke-dasharray={`${String(Math.max(0.5, length - GAP))} ${String(AROUND)}`}
              stroke-dashoffset={offset}
              transform="rotate(-90 54 54)"
            />
          );
        })}
        <text class="donut-centre" x={54} y={56}>
          {centre}
        </text>
        <text class="donut-caption" x={54} y={70}>
          {caption}
        </text>
      </svg>
      <ul class="legend">
        {slices.map(({ name, value, tone }) => (
          <li key={name}>
            <span class={`legend-sign ${tone}`} aria-hidden="true" />
            <span>{name}</span>
            <strong class="number">{value}</strong>
          </li>
        ))}
      </ul>
    </div>
  );
}
