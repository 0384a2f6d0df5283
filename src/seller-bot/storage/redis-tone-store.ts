import { type RedisConnection, redisKeys } from '../../platform/redis';
import type { Tone } from '../domain/tone';
import { ToneStore } from '../tone-store';

export class RedisToneStore extends ToneStore {
  constructor(private readonly redis: RedisConnection) {
    super();
  }

  override async read(locationId: string): Promise<Tone | null> {
    const json = await this.redis.call('reading the tone', (client) => client.get(redisKeys.tone(locationId)));
    return json === null ? null : (JSON.parse(json) as Tone);
  }

  override async write(locationId: string, tone: Tone): Promise<void> {
    await this.redis.call('writing the tone', (client) => client.set(redisKeys.tone(locationId), JSON.stringify(tone)));
  }

  override async delete(locationId: string): Promise<void> {
    await this.redis.call('deleting the tone', (client) => client.del(redisKeys.tone(locationId)));
  }
}
