import { patchedBuild } from './patched-build';
import { reportOf } from './report';
import { runScenario } from './run-scenario';
import { LONG_EMBEDDED, LONG_REDIS, SHORT_EMBEDDED, SHORT_REDIS } from './scenarios';
import { isClean } from './checker';

/** `--long` for the long run, `--embedded` for the embedded store; FAULTS_SEED repeats a run. */
async function main(): Promise<number> {
  const has = (flag: string): boolean => process.argv.includes(flag);
  const plan = has('--embedded')
    ? has('--long')
      ? LONG_EMBEDDED
      : SHORT_EMBEDDED
    : has('--long')
      ? LONG_REDIS
      : SHORT_REDIS;
  const seed = Number(process.env.FAULTS_SEED ?? Math.floor(Math.random() * 1_000_000));
  console.log(`seed ${String(seed)}: repeat with FAULTS_SEED=${String(seed)}`);
  const build = patchedBuild();
  try {
    const outcome = await runScenario({ ...plan, seed, main: build.main });
    console.log(reportOf(outcome));
    const isGood = isClean(outcome.verdict) && outcome.unfinished === 0;
    if (!isGood) console.log(outcome.output.map((each) => each.slice(-3000)).join('\n――――\n'));
    return isGood ? 0 : 1;
  } finally {
    build.remove();
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
