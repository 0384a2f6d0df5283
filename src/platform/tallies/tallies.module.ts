import { Global, Module } from '@nestjs/common';
import { EmbeddedDatabase } from '../embedded';
import { RedisConnection } from '../redis';
import { EmbeddedTallies } from './embedded-tallies';
import { RedisTallies } from './redis-tallies';
import { Tallies } from './tallies';

@Global()
@Module({
  providers: [
    {
      provide: Tallies,
      inject: [
        { token: RedisConnection, optional: true },
        { token: EmbeddedDatabase, optional: true },
      ],
      useFactory: (redis?: RedisConnection, embedded?: EmbeddedDatabase): Tallies => {
        if (redis !== undefined) return new RedisTallies(redis);
        if (embedded !== undefined) return new EmbeddedTallies(embedded);
        throw new Error('neither Redis nor the embedded store is part of the composition');
      },
    },
  ],
  exports: [Tallies],
})
export class TalliesModule {}
