const WIDTH = 112;
const HEIGHT = 40;
const PAD = 4;

/** A line without axes; its label says the values to those who can't see it. */
export function Sparkline({ values, label }: { readonly values: readonly number[]; readonly label: string }) {
  const most = Math.max(1, ...values);
  const points = values.map((value, index) => ({
    x: PAD + (index * (WIDTH - 2 * PAD)) / Math.max(1, values.length - 1),
    y: HEIGHT - PAD - (value / most) * (HEIGHT - 2 * PAD),
  }));
  const line = points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
  const last = points.at(-1);
  return (
    <svg class="sparkline" viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`} role="img" aria-label={label}>
      <polygon points={`${String(PAD)},${String(HEIGHT)} ${line} ${String(WIDTH - PAD)},${String(HEIGHT)}`} />
      <polyline points={line} />
      {last && <circle cx={last.x} cy={last.y} r={3} />}
    </svg>
  );
}
