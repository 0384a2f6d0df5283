import { Module } from '@nestjs/common';
import { hkdfSync } from 'node:crypto';
import { AppConfig } from '../../config';
import { EmbeddedDatabase } from '../../platform/embedded';
import { RedisConnection } from '../../platform/redis';
import { SystemClock } from '../../shared';
import { ConversationStore } from '../conversation-store';
import { EmbeddedOutboxStore } from '../outbox/embedded-outbox-store';
import { OutboxStore } from '../outbox/outbox-store';
import { RedisOutboxStore } from '../outbox/redis-outbox-store';
import { ToneStore } from '../tone-store';
import { WatermarkStore } from '../watermark-store';
import { EmbeddedConversationStore } from './embedded-conversation-store';
import { EmbeddedEraseStore } from './embedded-erase-store';
import { EmbeddedToneStore } from './embedded-tone-store';
import { EmbeddedWatermarkStore } from './embedded-watermark-store';
import { RedisConversationStore } from './redis-conversation-store';
import { EraseStore } from './erase-store';
import { RedisEraseStore } from './redis-erase-store';
import { RedisToneStore } from './redis-tone-store';
import { RedisWatermarkStore } from './redis-watermark-store';
import type { Lifetimes } from './stored-json';

const OPTIONAL_STORES = [
  { token: RedisConnection, optional: true },
  { token: EmbeddedDatabase, optional: true },
];

/** Which adapter serves is decided here, once; everybody else knows only the ports. */
@Module({
  providers: [
    {
      provide: ConversationStore,
      inject: [AppConfig, ...OPTIONAL_STORES],
      useFactory: (config: AppConfig, redis?: RedisConnection, embedded?: EmbeddedDatabase): ConversationStore => {
        const [lifetimes, phoneKey] = [lifetimesOf(config), phoneKeyOf(config)];
        if (redis !== undefined) return new RedisConversationStore(redis, lifetimes, phoneKey);
        if (embedded !== undefined)
          return new EmbeddedConversationStore(embedded, lifetimes, new SystemClock(), phoneKey);
        throw noStore();
      },
    },
    {
      provide: EraseStore,
      inject: [AppConfig, ...OPTIONAL_STORES],
      useFactory: (config: AppConfig, redis?: RedisConnection, embedded?: EmbeddedDatabase): EraseStore => {
        if (redis !== undefined) return new RedisEraseStore(redis, phoneKeyOf(config));
        if (embedded !== undefined) return new EmbeddedEraseStore(embedded, lifetimesOf(config), phoneKeyOf(config));
        throw noStore();
      },
    },
    {
      provide: OutboxStore,
      inject: [AppConfig, ...OPTIONAL_STORES],
      useFactory: ({ business }: AppConfig, redis?: RedisConnection, embedded?: EmbeddedDatabase): OutboxStore => {
        if (redis !== undefined) return new RedisOutboxStore(redis, business.timeZone);
        if (embedded !== undefined) return new EmbeddedOutboxStore(embedded, business.timeZone);
        throw noStore();
      },
    },
    {
      provide: ToneStore,
      inject: OPTIONAL_STORES,
      useFactory: (redis?: RedisConnection, embedded?: EmbeddedDatabase): ToneStore => {
        if (redis !== undefined) return new RedisToneStore(redis);
        if (embedded !== undefined) return new EmbeddedToneStore(embedded);
        throw noStore();
      },
    },
    {
      provide: WatermarkStore,
      inject: OPTIONAL_STORES,
      useFactory: (redis?: RedisConnection, embedded?: EmbeddedDatabase): WatermarkStore => {
        if (redis !== undefined) return new RedisWatermarkStore(redis);
        if (embedded !== undefined) return new EmbeddedWatermarkStore(embedded);
        throw noStore();
      },
    },
  ],
  exports: [ConversationStore, EraseStore, OutboxStore, ToneStore, WatermarkStore],
})
export class StorageModule {}

export function lifetimesOf({ conversation, business }: AppConfig): Lifetimes {
  const { conversationTtlMs: conversationMs, contactTtlMs: contactMs, stalledAfterMs, followUps } = conversation;
  return { conversationMs, contactMs, stalledAfterMs, followUps, timeZone: business.timeZone };
}

/** Of the numbers that erased contacts have left. Without any secret they are hashed all the same. */
function phoneKeyOf({ auth }: AppConfig): string {
  if (auth.erasureSecret === null) return '';
  return Buffer.from(hkdfSync('sha256', auth.erasureSecret, '', 'phones of erased contacts', 32)).toString('hex');
}

function noStore(): Error {
  return new Error('neither Redis nor the embedded store is part of the composition');
}
