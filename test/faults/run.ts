import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MUTATIONS } from './mutations';
import { patchedBuild } from './patched-build';
import { reportOf } from './report';
import { isGood, runScenario } from './run-scenario';
import { LONG_EMBEDDED, LONG_REDIS, SHORT_EMBEDDED, SHORT_REDIS, type Plan, soak } from './scenarios';
import { bite } from './teeth';

const has = (flag: string): boolean => process.argv.includes(flag);
const seed = Number(process.env.FAULTS_SEED ?? Math.floor(Math.random() * 1_000_000));
const MOST_SEEDS = 3;

/**
 * `--long` for the long run, `--embedded` for the embedded store, `--soak` for an hour (or SOAK_MINUTES) of 50 texts a second
 * with a kill every minute, `--teeth` for the suite's own proof; FAULTS_SEED repeats a run.
 */
async function main(): Promise<number> {
  console.log(`seed ${String(seed)}: repeat with FAULTS_SEED=${String(seed)}`);
  return has('--teeth') ? showTeeth() : showRun();
}

async function showRun(): Promise<number> {
  const plan = planned();
  const build = patchedBuild();
  try {
    const outcome = await runScenario({ ...plan, seed, main: build.main });
    console.log(reportOf(outcome));
    const isGreen = isGood(outcome);
    if (!isGreen) console.log(outcome.output.map((each) => each.slice(-3000)).join('\n――――\n'));
    if (outcome.evidence !== null) {
      const path = join(tmpdir(), `faults-${String(seed)}-${String(Date.now())}.json`);
      writeFileSync(path, outcome.evidence);
      console.log(`what is known of the contacts found: ${path}`);
    }
    return isGreen ? 0 : 1;
  } finally {
    build.remove();
  }
}

function planned(): Plan {
  if (has('--soak')) return soak(60 * Number(process.env.SOAK_MINUTES ?? 60), 50, 60_000);
  if (has('--embedded')) return has('--long') ? LONG_EMBEDDED : SHORT_EMBEDDED;
  return has('--long') ? LONG_REDIS : SHORT_REDIS;
}

/** Each mechanism: the suite is green with it, and red without it. A fault that happens to miss gets another seed. */
async function showTeeth(): Promise<number> {
  let toothless = 0;
  for (const [name, mutation] of Object.entries(MUTATIONS)) {
    if (process.env.FAULTS_TEETH !== undefined && process.env.FAULTS_TEETH !== name) continue;
    const whole = await bite(mutation, seed, false);
    let without = await bite(mutation, seed, true);
    let tried = 1;
    for (; !without.isRed && tried < MOST_SEEDS; tried++) without = await bite(mutation, seed + tried, true);
    if (whole.isRed || !without.isRed) toothless += 1;
    console.log(`${name}: ${mutation.mechanism}`);
    console.log(`  with it     ${whole.isRed ? 'RED  ' : 'green'}  ${whole.findings}`);
    console.log(`  without it  ${without.isRed ? 'red  ' : 'GREEN'}  ${without.findings} (${String(tried)} seed(s))`);
  }
  return toothless;
}

// Also when it is told to stop: what it has started goes with it.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
