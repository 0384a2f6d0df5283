import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FAKE_TOKEN, FakeGhl } from '../support/fake-ghl';
import { WEBHOOK_ENVIRONMENT } from '../support/ghl-webhooks';
import { type RedisServer, startRedis } from '../support/redis-server';
import { Instance } from './instance';
import { type StoredTruth, spooledTexts, truthInFile, truthInRedis } from './stored-truth';

/** Raised in the application and in the CRM alike: this suite is about faults, not about the published limits. */
const CRM_LIMIT = 1_000_000;

export interface WorldPlan {
  readonly store: 'redis' | 'embedded';
  readonly instances: number;
  readonly locations: readonly string[];
  /** How often the CRM is asked for texts that no webhook brought. */
  readonly reconcileSeconds: number | null;
  /** The application to start: dist/main.js or a changed copy of it. */
  readonly main: string;
}

/** A whole installation: the CRM, the store, and the processes of the application, each with a disk of its own. */
export interface World {
  readonly crm: FakeGhl;
  /** Null on the embedded store. */
  readonly redis: RedisServer | null;
  readonly instances: readonly [Instance, ...Instance[]];
  readonly dataDirs: readonly string[];
  readonly truth: StoredTruth;
  /** Texts and deliveries that have not ended, wherever they are. */
  readonly unfinished: () => Promise<number>;
  readonly close: () => Promise<void>;
}

export async function createWorld(plan: WorldPlan): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'seller-faults-'));
  const crm = await FakeGhl.start({ rateLimit: CRM_LIMIT });
  const redis = plan.store === 'redis' ? await startRedis({ appendonly: true }) : null;
  const dataDirs = Array.from({ length: plan.instances }, (_, i) => join(folder, String(i)));
  const instances = await Promise.all(
    dataDirs.map((directory) =>
      Instance.create(plan.main, {
        ...WEBHOOK_ENVIRONMENT,
        ...(redis === null ? {} : { REDIS_URL: redis.url }),
        DATA_DIR: directory,
        GHL_API_BASE_URL: crm.url,
        GHL_API_TOKEN: FAKE_TOKEN,
        GHL_CMA_WORKFLOW_ID: 'cma',
        // An environment that names no location serves all.
        GHL_LOCATION_ID: '',
        CRM_RATE_LIMIT: String(CRM_LIMIT),
        CRM_DAILY_LIMIT: String(CRM_LIMIT),
        WEBHOOK_RATE_LIMIT: String(CRM_LIMIT),
        RECONCILE: plan.reconcileSeconds === null ? 'off' : 'all',
        RECONCILE_EVERY_SECONDS: String(plan.reconcileSeconds ?? 1),
        TAG_DELAY_MS: '300',
        TURN_SETTLE_MS: '30',
      }),
    ),
  );
  const [first, ...rest] = instances;
  if (first === undefined) throw new Error('a world needs an instance');
  await Promise.all(instances.map((instance) => instance.start()));
  const truth = redis === null ? truthInFile(dataDirs[0] ?? folder) : await truthInRedis(redis.url, plan.locations);
  return {
    crm,
    redis,
    instances: [first, ...rest],
    dataDirs,
    truth,
    unfinished: async () => (await truth.unfinished()) + spooledTexts(dataDirs).length,
    close: async () => {
      await Promise.all(instances.map((instance) => instance.kill()));
      await truth.close();
      await redis?.stop();
      await crm.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
