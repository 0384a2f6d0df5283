import { type DynamicModule, Module } from '@nestjs/common';
import { type AppConfig } from '../../config';
import { RedisConnection } from './redis-connection';

/**
 * The connection to Redis for everyone; only in the composition when there is a REDIS_URL. Where Redis is optional,
 * inject it with `@Optional()`.
 */
@Module({})
export class RedisModule {
  static forRoot(config: AppConfig): DynamicModule {
    const { store } = config;
    if (store.kind === 'embedded') return { module: RedisModule };
    return {
      module: RedisModule,
      global: true,
      providers: [
        {
          provide: RedisConnection,
          useFactory: () =>
            RedisConnection.open({
              url: store.redisUrl,
              isCluster: store.isCluster,
              name: 'seller',
              socketTimeoutMs: store.socketTimeoutMs,
            }),
        },
      ],
      exports: [RedisConnection],
    };
  }
}
