import { Global, Module } from '@nestjs/common';
import { EmbeddedDatabase } from '../embedded';
import { RedisConnection } from '../redis';
import { EmbeddedRecordStore } from './embedded-record-store';
import { RecordStore } from './record-store';
import { RedisRecordStore } from './redis-record-store';

@Global()
@Module({
  providers: [
    {
      provide: RecordStore,
      inject: [
        { token: RedisConnection, optional: true },
        { token: EmbeddedDatabase, optional: true },
      ],
      useFactory: (redis?: RedisConnection, embedded?: EmbeddedDatabase): RecordStore => {
        if (redis !== undefined) return new RedisRecordStore(redis);
        if (embedded !== undefined) return new EmbeddedRecordStore(embedded);
        throw new Error('neither Redis nor the embedded store is part of the composition');
      },
    },
  ],
  exports: [RecordStore],
})
export class RecordsModule {}
