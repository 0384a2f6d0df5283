import type { Mutation } from './mutations';
import { patchedBuild } from './patched-build';
import { type Outcome, isGood, runScenario } from './run-scenario';

/** What a run of the suite says about an application with, or without, one of its mechanisms. */
export interface Bite {
  readonly isRed: boolean;
  /** Each kind of finding and how often. */
  readonly findings: string;
}

/** Runs a mutation's scenario against the application as it is, or without the mechanism. */
export async function bite({ patches, plan }: Mutation, seed: number, isMutated: boolean): Promise<Bite> {
  const build = patchedBuild(isMutated ? patches : []);
  try {
    return biteOf(await runScenario({ ...plan, seed, main: build.main }));
  } finally {
    build.remove();
  }
}

function biteOf(outcome: Outcome): Bite {
  const { verdict, unfinished, hung, isCutShort } = outcome;
  const kinds = [
    ['texts lost', verdict.lostTexts],
    ['texts twice', verdict.duplicatedTexts],
    ['texts out of order', verdict.disorderedTexts],
    ['replies lost', verdict.lostReplies],
    ['replies twice', verdict.duplicatedReplies],
    ['replies out of order', verdict.disorderedReplies],
    ['unaccounted', verdict.unaccounted],
    ['never ended', unfinished],
    ['hung', hung],
    ['sellers gave up', Number(isCutShort)],
    ['texted in silence', verdict.textedInSilence],
    ['wrong sums', verdict.wrongSums],
  ] as const;
  const found = kinds.filter(([, times]) => times !== 0).map(([kind, times]) => `${kind} ${String(times)}`);
  return { isRed: !isGood(outcome), findings: found.length === 0 ? 'nothing' : found.join(', ') };
}
