import { Global, Module } from '@nestjs/common';
import { EmbeddedDatabase } from '../embedded';
import { RedisConnection } from '../redis';
import { EmbeddedLiveEvents } from './embedded-live-events';
import { LiveEvents } from './live-events';
import { RedisLiveEvents } from './redis-live-events';

@Global()
@Module({
  providers: [
    {
      provide: LiveEvents,
      inject: [
        { token: RedisConnection, optional: true },
        { token: EmbeddedDatabase, optional: true },
      ],
      useFactory: (redis?: RedisConnection, embedded?: EmbeddedDatabase): LiveEvents => {
        if (redis !== undefined) return new RedisLiveEvents(redis);
        if (embedded !== undefined) return new EmbeddedLiveEvents(embedded);
        throw new Error('neither Redis nor the embedded store is part of the composition');
      },
    },
  ],
  exports: [LiveEvents],
})
export class LiveEventsModule {}
