import { Injectable, Optional } from '@nestjs/common';
import { AppConfig } from '../../config';
import { RedisConnection, redisKeys } from '../../platform/redis';
import { Clock, Problem } from '../../shared';

const WINDOW_MS = 10_000;
/** An instance that has seen this share of the limit asks what the others have seen; below, no webhook waits for that. */
const ASK_FROM = 1 / 16;

interface Window {
  readonly number: number;
  /** What this instance has seen, and how much of it the others know of. */
  seen: number;
  told: number;
}

/** Keeps a location that sends without end from taking the place of all others. Counted in Redis where there is one. */
@Injectable()
export class WebhookFlood {
  private readonly windows = new Map<string, Window>();
  private readonly limit: number;

  constructor(
    config: AppConfig,
    private readonly clock: Clock,
    @Optional() private readonly redis?: RedisConnection,
  ) {
    this.limit = config.intake.webhookRateLimit;
  }

  /** Problem: `too-many-requests`, with the time until the next window. */
  async pass(locationId: string): Promise<void> {
    const now = this.clock.now();
    const window = this.windowOf(locationId, Math.floor(now / WINDOW_MS));
    window.seen += 1;
    const total = window.seen > this.limit ? window.seen : await this.ofAll(locationId, window);
    if (total <= this.limit) return;
    throw new Problem('too-many-requests', 'This location sends more than can be taken in; send it again later.', {
      retryAfterSeconds: Math.max(1, Math.ceil(((window.number + 1) * WINDOW_MS - now) / 1000)),
    });
  }

  private windowOf(locationId: string, number: number): Window {
    const known = this.windows.get(locationId);
    if (known?.number === number) return known;
    // Locations come by name from outside: those of windows that are over are forgotten.
    for (const [name, window] of this.windows) if (window.number !== number) this.windows.delete(name);
    const window = { number, seen: 0, told: 0 };
    this.windows.set(locationId, window);
    return window;
  }

  private async ofAll(locationId: string, window: Window): Promise<number> {
    if (this.redis === undefined || window.seen <= this.limit * ASK_FROM) return window.seen;
    const news = window.seen - window.told;
    window.told = window.seen;
    const key = redisKeys.webhooks(locationId, window.number);
    try {
      const replies = await this.redis.call('counting webhooks', (client) =>
        client
          .multi()
          .incrBy(key, news)
          .pExpire(key, 2 * WINDOW_MS)
          .exec(),
      );
      return Number(replies[0]);
    } catch {
      // The text can still be made safe while Redis is away; this instance's own count has to do.
      window.told -= news;
      return window.seen;
    }
  }
}
