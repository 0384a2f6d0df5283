import type { Scenario } from './run-scenario';

export type Plan = Omit<Scenario, 'seed' | 'main'>;

/** Part of every test run. */
export const SHORT_REDIS: Plan = {
  store: 'redis',
  instances: 2,
  conversations: 20,
  atOnce: 12,
  faults: 6,
  troubles: { pauseMs: 400 },
  crmFailing: 0.06,
  settleMs: 45_000,
  reconcileSeconds: 3,
};

export const SHORT_EMBEDDED: Plan = {
  store: 'embedded',
  instances: 1,
  conversations: 20,
  atOnce: 12,
  faults: 6,
  troubles: { pauseMs: 1500, only: ['kill', 'kill at point'] },
  crmFailing: 0.06,
  settleMs: 45_000,
  reconcileSeconds: 3,
};

export const LONG_REDIS: Plan = {
  store: 'redis',
  instances: 3,
  conversations: 2000,
  atOnce: 32,
  faults: 210,
  troubles: { pauseMs: 700 },
  crmFailing: 0.05,
  settleMs: 240_000,
  reconcileSeconds: 30,
  atFirst: ['freeze past claim'],
};

/** While the one process starts nobody is served: it lives long enough between two kills that there is much to lose. */
export const LONG_EMBEDDED: Plan = {
  store: 'embedded',
  instances: 1,
  conversations: 2000,
  atOnce: 32,
  faults: 100,
  troubles: { pauseMs: 8000, only: ['kill', 'kill at point'] },
  crmFailing: 0.05,
  settleMs: 240_000,
  reconcileSeconds: 30,
};

/** A steady stream of texts while one of two instances is killed again and again; the other one's memory is watched. */
export function soak(seconds: number, textsPerSecond: number, killEveryMs: number): Plan {
  return {
    store: 'redis',
    instances: 2,
    conversations: 0,
    atOnce: 0,
    pace: { seconds, textsPerSecond },
    faults: 0,
    troubles: { only: ['kill'], pauseMs: killEveryMs, isRegular: true, sparesFirst: true },
    crmFailing: 0.01,
    settleMs: 240_000,
    reconcileSeconds: 5,
  };
}
