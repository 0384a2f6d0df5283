import type { Patch } from './patched-build';
import type { Scenario } from './run-scenario';

/** A promise-keeping mechanism, what takes it out of the compiled code, and the faults that it is there for. */
export interface Mutation {
  readonly mechanism: string;
  readonly patches: readonly Patch[];
  readonly plan: Omit<Scenario, 'seed' | 'main'>;
}

const SMALL: Mutation['plan'] = {
  store: 'redis',
  instances: 2,
  conversations: 16,
  atOnce: 16,
  faults: 0,
  troubles: { only: [], pauseMs: 300 },
  crmFailing: 0,
  settleMs: 45_000,
  giveUpMs: 240_000,
  reconcileSeconds: 3,
};

export const MUTATIONS = {
  reconciliation: {
    mechanism: 'texts that no webhook brought are fetched from the CRM',
    patches: [
      { file: 'seller-bot/intake/reconcile-texts.js', find: 'if (match === undefined)', replace: 'if (false)' },
    ],
    plan: { ...SMALL, instances: 1, conversations: 8 },
  },
  dedupe: {
    mechanism: 'dedupe of webhooks',
    patches: [
      {
        file: 'seller-bot/storage/redis-scripts.js',
        find: "local known = redis.call('GET', KEYS[i])",
        replace: 'local known = false',
      },
    ],
    plan: { ...SMALL, instances: 1, conversations: 8 },
  },
  'durable accept': {
    mechanism: 'a text is safe before its webhook is answered',
    patches: [
      {
        file: 'seller-bot/intake/accept-text.js',
        find: 'return await this.accepted(arrival);',
        replace:
          "this.accepted(arrival).catch(() => undefined); return { kind: 'accepted', messageId: arrival.message.id };",
      },
    ],
    // Else the CRM's record brings back what was lost.
    plan: { ...SMALL, reconcileSeconds: null, faults: 5, troubles: { only: ['redis killed'], pauseMs: 300 } },
  },
  spool: {
    mechanism: 'the local spool while the store is away',
    patches: [
      {
        file: 'seller-bot/intake/accept-text.js',
        find: 'await this.spool.append(JSON.stringify(arrival));',
        replace: 'await Promise.resolve();',
      },
    ],
    // Else the CRM's record brings back what was lost.
    plan: { ...SMALL, reconcileSeconds: null, faults: 5, troubles: { only: ['redis killed'], pauseMs: 300 } },
  },
  'atomic commit': {
    mechanism: 'a turn is committed in one step',
    patches: [
      {
        // The inbox is emptied first, by a command of its own.
        file: 'seller-bot/storage/redis-conversation-store.js',
        find: "const reply = await this.redis.call('committing a turn',",
        replace:
          "await this.redis.call('emptying', (client) => client.lTrim(redis_1.redisKeys.inbox(location, id), consumed, -1)); faultPoint('committed'); args[12] = '0'; const reply = await this.redis.call('committing a turn',",
      },
    ],
    plan: { ...SMALL, faults: 6, troubles: { only: ['kill at point'], points: ['committed'], pauseMs: 300 } },
  },
  'version guard': {
    mechanism: 'a paused worker cannot commit over another one (version guard)',
    patches: [
      {
        file: 'seller-bot/storage/redis-scripts.js',
        find: 'if version ~= ARGV[1] then return 0 end',
        replace: '',
      },
    ],
    plan: { ...SMALL, faults: 3, troubles: { only: ['freeze at point'], points: ['understood'], pauseMs: 300 } },
  },
  'sending fence': {
    mechanism: 'a paused deliverer does not send what another one sends (claim and its time)',
    patches: [
      {
        file: 'seller-bot/outbox/deliver-outbox.js',
        find: 'const isStillWanted = () => this.clock.now() <= Math.min(sendBy, decidedAt + DECISION_HOLDS_MS);',
        replace: 'const isStillWanted = () => true;',
      },
    ],
    plan: {
      ...SMALL,
      settleMs: 60_000,
      faults: 1,
      troubles: { only: ['freeze past claim'], points: ['sending'], pauseMs: 300 },
    },
  },
  patience: {
    mechanism: 'deliveries wait for the store instead of asking it without end',
    patches: [
      {
        file: 'seller-bot/outbox/deliver-outbox.js',
        find: 'if (isDone && this.woken.size > 0',
        replace: 'if (this.woken.size > 0',
      },
    ],
    // Nobody waits for the comparisons of a process that hangs.
    plan: {
      ...SMALL,
      settleMs: 20_000,
      giveUpMs: 90_000,
      reconcileSeconds: null,
      faults: 4,
      troubles: { only: ['redis killed'], pauseMs: 300 },
    },
  },
  sweeper: {
    mechanism: 'the sweeper of inboxes without a turn',
    patches: [
      {
        file: 'seller-bot/upkeep.jobs.js',
        find: 'await this.store.waiting(now - LOST_AFTER_MS, BATCH)',
        replace: '[]',
      },
    ],
    plan: {
      ...SMALL,
      settleMs: 20_000,
      faults: 6,
      troubles: { only: ['kill at point'], points: ['accepted', 'understood'], pauseMs: 300 },
    },
  },
  'send-time check': {
    mechanism: 'consent and takeover are looked at again when a text leaves',
    patches: [
      {
        file: 'seller-bot/outbox/deliver-entry.js',
        find: 'function decideAtSending(entry, opened, now) {',
        replace: "function decideAtSending(entry, opened, now) { return { kind: 'send' };",
      },
    ],
    plan: { ...SMALL, instances: 1, conversations: 40, atOnce: 20, crmFailing: 0.6 },
  },
  'unknown-outcome lookup': {
    mechanism: 'a text whose outcome is unknown is looked for before it is sent again',
    patches: [
      {
        file: 'seller-bot/outbox/deliver-outbox.js',
        find: "if (effect.type !== 'sms' || status !== 'sending' || attemptedAt === null)",
        replace: 'if (Date.now() > 0)',
      },
    ],
    plan: { ...SMALL, instances: 1, conversations: 24, crmFailing: 0.5 },
  },
} satisfies Record<string, Mutation>;
