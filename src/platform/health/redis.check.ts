import { Injectable, Optional } from '@nestjs/common';
import { RedisConnection } from '../redis';
import { type PartHealth, ReadinessCheck } from './readiness-check';

/** Redis answers; how durable its writes are is told, but an instance on a less durable one still serves. */
@Injectable()
export class RedisCheck extends ReadinessCheck {
  override readonly part = 'redis';

  constructor(@Optional() private readonly redis?: RedisConnection) {
    super();
  }

  override async check(): Promise<PartHealth> {
    if (this.redis === undefined) return { up: true, detail: 'not in use: the embedded store serves this instance' };
    if (!this.redis.isReady) return { up: false, detail: 'not connected' };
    await this.redis.client.ping();
    const durability = this.redis.durability;
    if (durability === null) return { up: true };
    const { version, appendonly, appendfsync, maxmemoryPolicy, warnings } = durability;
    return { up: true, facts: { version, appendonly, appendfsync, maxmemory_policy: maxmemoryPolicy, warnings } };
  }
}
