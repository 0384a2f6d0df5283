import { type RedisConnection, redisKeys } from '../../platform/redis';
import { WatermarkStore } from '../watermark-store';

export class RedisWatermarkStore extends WatermarkStore {
  constructor(private readonly redis: RedisConnection) {
    super();
  }

  override async read(locationId: string): Promise<number | null> {
    const until = await this.redis.call('reading a watermark', (client) =>
      client.get(redisKeys.reconciled(locationId)),
    );
    return until === null ? null : Number(until);
  }

  override async write(locationId: string, until: number): Promise<void> {
    await this.redis.call('writing a watermark', (client) =>
      client.set(redisKeys.reconciled(locationId), String(until)),
    );
  }
}
