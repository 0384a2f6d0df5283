import { type PatchedBuild, patchedBuild } from './patched-build';
import { reportOf } from './report';
import { isGood, runScenario } from './run-scenario';
import { SHORT_EMBEDDED } from './scenarios';

const WITHIN_MS = 420_000;

describe('Faults with the embedded store', () => {
  let build: PatchedBuild;

  beforeAll(() => {
    build = patchedBuild();
  });

  afterAll(() => {
    build.remove();
  });

  it(
    'loses nothing and texts nobody twice while the process is killed again and again',
    async () => {
      const seed = Number(process.env.FAULTS_SEED ?? Math.floor(Math.random() * 1_000_000));
      const outcome = await runScenario({ ...SHORT_EMBEDDED, seed, main: build.main });
      const report = reportOf(outcome);
      // The report tells the seed that repeats it, and what was found.
      if (!isGood(outcome)) throw new Error(report);
      expect(outcome.verdict.texts).toBeGreaterThanOrEqual(SHORT_EMBEDDED.conversations);
      expect(outcome.verdict.delivered).toBeGreaterThan(0);
      expect([...outcome.faults.values()].reduce((sum, each) => sum + each, 0)).toBeGreaterThanOrEqual(
        SHORT_EMBEDDED.faults,
      );
    },
    WITHIN_MS,
  );
});
