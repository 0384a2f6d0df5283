import { existsSync, readFileSync, writeFileSync } from 'node:fs';
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

/**
 * `npm run bench` measures everything, `npm run bench -- reading` one part. Each part renews its own section of BENCHMARKS.md as
 * soon as it is measured, so that a run that is ended early keeps what it has.
 */
async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const sections = existsSync(PAGE) ? sectionsOf(readFileSync(PAGE, 'utf8')) : new Map<string, string>();
  for (const name of wanted.length === 0 ? Object.keys(PARTS) : wanted) {
    const part = PARTS[name];
    if (part === undefined) throw new Error(`unknown part ${name}: ${Object.keys(PARTS).join(', ')}`);
    const rows = await part();
    for (const { work, target, measured, met } of rows) {
      console.log(`${met === null ? ' ' : met ? '✓' : '✗'} ${work}: ${measured} (${target})`);
    }
    sections.set(name, sectionOf(rows));
    writeFileSync(PAGE, pageOf(sections));
  }
}

/** By the name of the part, what stands below its heading. */
function sectionsOf(page: string): Map<string, string> {
  return new Map(
    page
      .split(/^## /m)
      .slice(1)
      .map((section) => {
        const end = section.indexOf('\n');
        return [section.slice(0, end).trim(), section.slice(end).trim()] as const;
      }),
  );
}

function sectionOf(rows: readonly BenchRow[]): string {
  const lines = rows.map(
    ({ work, target, measured, met, method }) =>
      `| ${work} | ${target} | ${measured} | ${met === null ? '–' : met ? 'yes' : 'no'} | ${method} |`,
  );
  const day = new Date().toISOString().slice(0, 10);
  return [
    `Measured ${day}.`,
    '',
    '| work | target | measured | met | how |',
    '| --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n');
}

function pageOf(sections: ReadonlyMap<string, string>): string {
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  return [
    '# Benchmarks',
    '',
    `Measured by \`npm run bench\` on ${String(cpus().length)} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${memory} GB, ${type()} ${release()}, Node.js ${process.version}.`,
    'Load generator, application, Redis and the stand-in for the CRM share the machine, so every figure is a lower bound.',
    '',
    ...Object.keys(PARTS).flatMap((name) => {
      const section = sections.get(name);
      return section === undefined ? [] : [`## ${name}`, '', section, ''];
    }),
  ].join('\n');
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
