import { type PatchedBuild, patchedBuild } from './patched-build';
import { reportOf } from './report';
import { isGood, runScenario } from './run-scenario';
import { soak } from './scenarios';

const SECONDS = 30;
const KILL_EVERY_MS = 6000;
const WITHIN_MS = 300_000;

describe('A steady stream of texts while an instance is killed again and again', () => {
  let build: PatchedBuild;

  beforeAll(() => {
    build = patchedBuild();
  });

  afterAll(() => {
    build.remove();
  });

  it(
    'loses nothing, texts nobody twice, and the other instance does not swell',
    async () => {
      const seed = Number(process.env.FAULTS_SEED ?? Math.floor(Math.random() * 1_000_000));
      const outcome = await runScenario({ ...soak(SECONDS, 10, KILL_EVERY_MS), seed, main: build.main });
      if (!isGood(outcome)) throw new Error(reportOf(outcome));
      expect(outcome.faults.get('kill') ?? 0).toBeGreaterThanOrEqual(2);
      expect(outcome.verdict.texts).toBeGreaterThan(SECONDS * 5);
      // Half a minute proves no slow leak, but one that keeps every text and its turn would show.
      expect(outcome.memory?.lateMb).toBeLessThan((outcome.memory?.earlyMb ?? 0) + 100);
    },
    WITHIN_MS,
  );
});
