import { useEffect, useRef, useState } from 'preact/hooks';
import UPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { Schemas } from '../api/client';
import { localTime, milliseconds } from '../format';

type Point = Schemas['TimeSeriesPointDto'];

const PARTS = [
  { key: 'turns', name: 'Whole turn', colour: '--primary', dash: [] },
  { key: 'ai', name: 'AI', colour: '--info', dash: [6, 4] },
  { key: 'ghl', name: 'CRM', colour: '--success', dash: [2, 3] },
  { key: 'cache', name: 'Cache', colour: '--warning', dash: [10, 4, 2, 4] },
] as const;

/** What a turn may take when no AI is asked. */
const TURN_TARGET_MS = 250;
const HEIGHT = 240;
// The library declares its kinds of scales, but exports none of them.
// eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment
const LOGARITHMIC = 3 as UPlot.Scale.Distr;
const POWERS = [1, 10, 100, 1000, 10_000, 100_000];

const colourOf = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/**
 * A custom property may hold light-dark(…), which a canvas does not understand: an element of the page resolves it.
 */
function resolved(name: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${name})`;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color === '' ? colourOf(name) : color;
}

function options(width: number): UPlot.Options {
  const text = resolved('--muted');
  const grid = { stroke: resolved('--border'), width: 1 };
  const axis = { stroke: text, grid, ticks: { show: false }, font: '12px system-ui' };
  return {
    width,
    height: HEIGHT,
    padding: [8, 24, 0, 0],
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false } },
    // Milliseconds of a cache and seconds of an AI fit into one picture only by their powers.
    scales: { y: { distr: LOGARITHMIC, range: (_chart, low, high) => [Math.min(1, low), Math.max(1000, high * 1.5)] } },
    axes: [
      { ...axis, grid: { show: false } },
      {
        ...axis,
        size: 64,
        splits: (_chart, _axis, low, high) => POWERS.filter((power) => power >= low && power <= high),
        values: (_chart, values) => values.map((value) => milliseconds(value)),
      },
    ],
    series: [
      {},
      ...PARTS.map(({ name, colour, dash }) => ({
        label: name,
        stroke: resolved(colour),
        width: 2,
        dash: [...dash],
        spanGaps: false,
        points: { show: true, size: 6, fill: resolved(colour) },
      })),
      { label: 'Target', stroke: text, width: 1, dash: [4, 4], points: { show: false } },
    ],
  };
}

/** Average response times by the hour, on a logarithmic scale, with the target; below it the same as a table. */
export function ResponseTimes({ points }: { readonly points: readonly Point[] }) {
  const frame = useRef<HTMLDivElement>(null);
  const chart = useRef<UPlot>();
  const [theme, setTheme] = useState(0);
  useThemeChange(() => {
    setTheme((count) => count + 1);
  });
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const plot = new UPlot(options(element.clientWidth), dataOf(points), element);
    chart.current = plot;
    const observer = new ResizeObserver(() => {
      plot.setSize({ width: element.clientWidth, height: HEIGHT });
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      plot.destroy();
    };
    // New points do not build the chart anew: the next effect hands them over.
  }, [theme]);
  useEffect(() => {
    chart.current?.setData(dataOf(points));
  }, [points]);
  const measured = points.filter((point) => PARTS.some(({ key }) => point[key].avg_ms !== null));
  return (
    <figure class="chart-figure">
      <div
        ref={frame}
        class="chart"
        role="img"
        aria-label="Average response times by the hour; the table below has the numbers"
      />
      <figcaption>
        <ul class="chart-legend small">
          {PARTS.map(({ key, name }) => (
            <li key={key}>
              <span class={`line-sign ${key}`} aria-hidden="true" /> {name}
            </li>
          ))}
          <li>
            <span class="line-sign goal" aria-hidden="true" /> Target of a turn without AI,{' '}
            {milliseconds(TURN_TARGET_MS)}
          </li>
        </ul>
        <details class="small">
          <summary>As a table</summary>
          <div class="chart-table" tabIndex={0} role="region" aria-label="Response times by the hour">
            <table>
              <thead>
                <tr>
                  <th scope="col">Hour</th>
                  {PARTS.map(({ key, name }) => (
                    <th key={key} scope="col">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {measured.map((point) => (
                  <tr key={point.hour}>
                    <th scope="row">{localTime(point.hour)}</th>
                    {PARTS.map(({ key }) => (
                      <td key={key}>{milliseconds(point[key].avg_ms)}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      </figcaption>
    </figure>
  );
}

function dataOf(points: readonly Point[]): UPlot.AlignedData {
  return [
    points.map(({ hour }) => Date.parse(hour) / 1000),
    ...PARTS.map(({ key }) => points.map((point) => point[key].avg_ms)),
    points.map(() => TURN_TARGET_MS),
  ];
}

/** The canvas has no style sheet: it is drawn anew when the theme changes. */
function useThemeChange(changed: () => void): void {
  useEffect(() => {
    const system = window.matchMedia('(prefers-color-scheme: dark)');
    system.addEventListener('change', changed);
    const observer = new MutationObserver(changed);
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => {
      system.removeEventListener('change', changed);
      observer.disconnect();
    };
  }, []);
}
