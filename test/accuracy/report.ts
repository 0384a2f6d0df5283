import type { Half } from './corpus';
import type { Miss, Score } from './task';

export interface HalfScore {
  readonly half: Half;
  readonly score: Score;
}

const percent = (part: number, total: number): string =>
  total === 0 ? 'no data' : `${((100 * part) / total).toFixed(1)} %`;

/** Aggregate figures only: safe to show for the blind half too. */
export function figuresOf({ half, score }: HalfScore): string {
  const lines = [
    `${score.task}, ${half} half: ${percent(score.right, score.total)} all fields right (${score.right} of ${score.total})`,
  ];
  for (const [field, right] of Object.entries(score.byField))
    lines.push(`  ${field.padEnd(20)} ${percent(right, score.total)}`);
  return lines.join('\n');
}

/** Each pair of expected and actual value, most frequent first. */
export function confusionsOf({ misses }: Score): string {
  const counts = new Map<string, number>();
  for (const { fields } of misses) {
    for (const { field, expected, actual } of fields) {
      const isFigure = typeof expected === 'number' || typeof actual === 'number';
      const shown = isFigure
        ? `${figureKind(expected)} → ${figureKind(actual)}`
        : `${String(expected)} → ${String(actual)}`;
      const key = `${field}: ${shown}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const rows = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 40);
  return rows.map(([key, count]) => `  ${String(count).padStart(3)}  ${key}`).join('\n');
}

function figureKind(value: unknown): string {
  return typeof value === 'number' ? 'a figure' : String(value);
}

export function missesOf({ misses }: Score, most: number): string {
  return [...misses]
    .sort((a, b) => b.fields.length - a.fields.length)
    .slice(0, most)
    .map(missLine)
    .join('\n');
}

function missLine({ sample, fields }: Miss): string {
  const context =
    sample.question === null
      ? ''
      : ` Q${sample.question}${sample.offerAmount === null ? '' : ` (${sample.offerAmount})`}`;
  const wrong = fields.map(
    ({ field, expected, actual }) => `${field} ${JSON.stringify(expected)} ≠ ${JSON.stringify(actual)}`,
  );
  const said = sample.message === '' ? JSON.stringify(sample.texts) : JSON.stringify(sample.message);
  return `  ${sample.id}${context} ${said}\n      ${wrong.join(' · ')}`;
}

/** ACCURACY.md: what was measured, on which half, field by field. */
export function markdownOf(scores: readonly HalfScore[]): string {
  const lines = [
    '# Accuracy of reading',
    '',
    'Written by `npm run accuracy`: no AI call. A text counts as right when *all* its fields are right.',
    'Rules were tuned on the development half and the network learned from it, so its figures only say that nothing was forgotten; the blind half was not looked at, only its aggregate figures.',
  ];
  for (const { half, score } of scores) {
    lines.push(
      '',
      `## ${score.task}, ${half} half`,
      '',
      `**${percent(score.right, score.total)}** all fields right (${score.right} of ${score.total})`,
      '',
    );
    lines.push('| field | right |', '| --- | --- |');
    for (const [field, right] of Object.entries(score.byField))
      lines.push(`| ${field} | ${percent(right, score.total)} |`);
  }
  return `${lines.join('\n')}\n`;
}
