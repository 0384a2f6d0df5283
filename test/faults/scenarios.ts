import type { Scenario } from './run-scenario';

type Plan = Omit<Scenario, 'seed' | 'main'>;

/** Part of every test run. The first freeze outlasts every claim on deliveries, which sets how long it takes. */
export const SHORT_REDIS: Plan = {
  store: 'redis',
  instances: 2,
  conversations: 80,
  atOnce: 12,
  faults: 12,
  troubles: { pauseMs: 400 },
  crmFailing: 0.06,
  settleMs: 60_000,
  atFirst: [],
};

export const SHORT_EMBEDDED: Plan = {
  store: 'embedded',
  instances: 1,
  conversations: 60,
  atOnce: 10,
  faults: 8,
  troubles: { pauseMs: 600, only: ['kill', 'kill at point'] },
  crmFailing: 0.06,
  settleMs: 60_000,
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
  atFirst: ['freeze past claim'],
};

export const LONG_EMBEDDED: Plan = {
  store: 'embedded',
  instances: 1,
  conversations: 2000,
  atOnce: 32,
  faults: 100,
  troubles: { pauseMs: 1200, only: ['kill', 'kill at point'] },
  crmFailing: 0.05,
  settleMs: 240_000,
};
