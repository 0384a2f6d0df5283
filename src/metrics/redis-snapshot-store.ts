import { type RedisConnection, redisKeys } from '../platform/redis';
import { HOURS } from './domain/time-slots';
import type { StoredSlot } from './slot';
import { lifeOf } from './slot-book';
import { type InstanceRecord, SnapshotStore, type SnapshotSlot, slotIdOf, slotName } from './snapshot-store';

/** A day more than the oldest slot counts: clocks of machines differ. */
const LIFE_MS = lifeOf(HOURS) + 86_400_000;

export class RedisSnapshotStore extends SnapshotStore {
  constructor(private readonly redis: RedisConnection) {
    super();
  }

  override async save(instance: InstanceRecord, slots: readonly SnapshotSlot[]): Promise<void> {
    const key = redisKeys.metricsSnapshot(instance.id);
    await this.redis.call('saving metrics', (client) => {
      const all = client.multi();
      for (const { id, slot } of slots) {
        if (slot === null) all.hDel(key, slotName(id));
        else all.hSet(key, slotName(id), JSON.stringify(slot));
      }
      return all.pExpire(key, LIFE_MS).hSet(redisKeys.metricsInstances(), instance.id, JSON.stringify(instance)).exec();
    });
  }

  override async instances(since: number): Promise<readonly InstanceRecord[]> {
    return (await this.all()).filter(({ savedAt }) => savedAt >= since);
  }

  override async slots(instanceId: string): Promise<readonly SnapshotSlot[]> {
    const key = redisKeys.metricsSnapshot(instanceId);
    const found = await this.redis.call('reading metrics', (client) => client.hGetAll(key));
    return Object.entries(found).map(([name, json]) => ({
      id: slotIdOf(name),
      slot: JSON.parse(json) as StoredSlot,
    }));
  }

  override async forget(before: number): Promise<number> {
    const old = (await this.all()).filter(({ savedAt }) => savedAt < before).map(({ id }) => id);
    if (old.length === 0) return 0;
    await this.redis.call('forgetting metrics', (client) =>
      client.multi().hDel(redisKeys.metricsInstances(), old).del(old.map(redisKeys.metricsSnapshot)).exec(),
    );
    return old.length;
  }

  private async all(): Promise<readonly InstanceRecord[]> {
    const found = await this.redis.call('listing instances', (client) => client.hVals(redisKeys.metricsInstances()));
    return found.map((json) => JSON.parse(json) as InstanceRecord);
  }
}
