import { writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { measure as dashboard } from './dashboard';
import { measure as fleet } from './fleet';
import { measure as reading } from './reading';
import type { BenchRow } from './row';
import { measure as service } from './service';
import { measure as tracker } from './tracker';

const PARTS: Readonly<Record<string, () => readonly BenchRow[] | Promise<readonly BenchRow[]>>> = {
  reading,
  tracker,
  service,
  fleet,
  dashboard,
};
const PAGE = join(__dirname, '..', '..', 'BENCHMARKS.md');

/** `npm run bench` measures everything and writes BENCHMARKS.md; `npm run bench -- reading` one part, and writes nothing. */
async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const names = wanted.length === 0 ? Object.keys(PARTS) : wanted;
  const rows: BenchRow[] = [];
  for (const name of names) {
    const part = PARTS[name];
    if (part === undefined) throw new Error(`unknown part ${name}: ${Object.keys(PARTS).join(', ')}`);
    const measured = await part();
    for (const { work, target, measured: value, met } of measured) {
      console.log(`${met === null ? ' ' : met ? '✓' : '✗'} ${work}: ${value} (${target})`);
    }
    rows.push(...measured);
  }
  if (wanted.length === 0) writeFileSync(PAGE, pageOf(rows));
}

function pageOf(rows: readonly BenchRow[]): string {
  const lines = rows.map(
    ({ work, target, measured, met, method }) =>
      `| ${work} | ${target} | ${measured} | ${met === null ? '–' : met ? 'yes' : 'no'} | ${method} |`,
  );
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  return [
    '# Benchmarks',
    '',
    `Measured by \`npm run bench\` on ${String(cpus().length)} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${memory} GB, ${type()} ${release()}, Node.js ${process.version}.`,
    'Load generator, application, Redis and the stand-in for the CRM share the machine, so every figure is a lower bound.',
    '',
    '| work | target | measured | met | how |',
    '| --- | --- | --- | --- | --- |',
    ...lines,
    '',
  ].join('\n');
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
