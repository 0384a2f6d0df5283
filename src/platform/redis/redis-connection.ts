import { Logger } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { Problem } from '../../shared/problem';
import { isRedisAway } from './redis-away';
import { createRedisLink, type RedisClient, type RedisClientSettings, type RedisLink } from './redis-client';
import { type RedisDurability, readDurability } from './redis-durability';
import { withTimeout } from './with-timeout';

/** A start does not wait longer than this for Redis: the application goes live and is not ready. */
const BOOT_WAIT_MS = 1000;

/** Anything asked on a request's path answers within this, or the store counts as unavailable. */
const CALL_TIMEOUT_MS = 2000;

/**
 * The application's connection to Redis: one client for state, scripts and cache. It owns the client and closes it last,
 * after the web server and every worker have stopped. Commands fail at once while Redis is away.
 */
export class RedisConnection implements OnApplicationShutdown {
  private readonly logger = new Logger('Redis');
  private away = false;
  private closed = false;
  private known: RedisDurability | null = null;
  private learning: Promise<void> = Promise.resolve();

  private constructor(private readonly link: RedisLink) {}

  /** Resolves when Redis answers, or after a second without it: connecting then goes on by itself. */
  static async open(settings: RedisClientSettings): Promise<RedisConnection> {
    const state: { connection?: RedisConnection } = {};
    const link = await createRedisLink(settings, {
      onError: (error) => {
        state.connection?.noteError(error);
      },
      onReady: () => {
        state.connection?.noteReady();
      },
    });
    const connection = new RedisConnection(link);
    state.connection = connection;
    await connection.connect();
    return connection;
  }

  /** Takes every command that names its keys; on a cluster it goes where they are. */
  get client(): RedisClient {
    return this.link.client;
  }

  /** The servers that hold keys (one, but on a cluster), for commands that name none. */
  servers(): Promise<readonly RedisClient[]> {
    return this.link.servers();
  }

  /** Whether commands are answered right now, as far as the client knows; a frozen server is noticed a little later. */
  get isReady(): boolean {
    return this.link.isReady();
  }

  /** The server's settings as last read (at every connect); null before the first connect. */
  get durability(): RedisDurability | null {
    return this.known;
  }

  /**
   * Bounds a call and turns every way in which Redis can be away into the problem `store-unavailable`. A write that
   * timed out may have taken effect; errors that Redis answers itself (a wrong type, a broken script) pass through.
   */
  async call<T>(what: string, work: (client: RedisClient) => Promise<T>): Promise<T> {
    try {
      return await withTimeout(work(this.client), CALL_TIMEOUT_MS, what);
    } catch (error) {
      if (!isRedisAway(error)) throw error;
      throw new Problem('store-unavailable', undefined, { cause: error, retryAfterSeconds: 1 });
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.close();
  }

  /** Waits for what is under way, but not for a server that is gone. Safe to call twice. */
  async close(): Promise<void> {
    this.closed = true;
    if (!this.client.isOpen) return;
    if (!this.client.isReady) {
      this.client.destroy();
      return;
    }
    await withTimeout(this.client.close(), 1000, 'closing Redis').catch(() => {
      // It counts as closed from the first moment of `close`, but its socket stays until the last answer.
      this.client.destroy();
    });
  }

  private async connect(): Promise<void> {
    // Never settles while Redis is down; failures arrive as 'error' events, and as a rejection when we close meanwhile.
    const connecting = this.client.connect().then(
      () => this.learning,
      () => undefined,
    );
    await withTimeout(connecting, BOOT_WAIT_MS, 'Redis').catch(() => undefined);
  }

  private async learn(): Promise<void> {
    const durability = await this.servers()
      .then(readDurability)
      .catch(() => null);
    // It has gone away again meanwhile; it will be asked at its next return.
    if (durability === null) return;
    if (JSON.stringify(durability.warnings) !== JSON.stringify(this.known?.warnings ?? [])) {
      for (const warning of durability.warnings) this.logger.warn(warning);
    }
    this.known = durability;
  }

  private noteReady(): void {
    if (this.closed) {
      // A connection that was being made while we closed becomes ready all the same (node-redis 6.3) and would ping for
      // ever. A second end, once it has begun, stops that.
      setImmediate(() => {
        this.client.destroy();
      });
      return;
    }
    if (this.away) this.logger.log('Redis is back');
    this.away = false;
    this.learning = this.learn();
  }

  /** One line when it goes away, not one per attempt. */
  private noteError(error: Error): void {
    if (this.closed) return;
    if (!this.away) this.logger.warn(`Redis is away: ${error.message}`);
    this.away = true;
  }
}
