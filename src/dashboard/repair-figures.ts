import { type DynamicModule, Inject, Injectable, Module, Optional } from '@nestjs/common';
import { AppConfig, ConfigModule } from '../config';
import { Locations } from '../locations';
import { reindexRedisLeads, repairEmbeddedLeads, sweepRedisLeads } from '../lead-intelligence';
import { EmbeddedDatabase, EmbeddedModule } from '../platform/embedded';
import { RecordsModule } from '../platform/records';
import { RedisConnection, RedisModule, keysOfLocation, leadPrefix, redisKeys, statePrefix } from '../platform/redis';
import { type Drift, RedisRecount, recount } from '../platform/tallies';
import {
  LAST_SENT,
  RedisConversationRepair,
  type RepairRules,
  lifetimesOf,
  repairConversations,
  temperatureOf,
} from '../seller-bot';
import { Clock, Problem, SystemClock } from '../shared';

/**
 * Makes all indexes and figures anew from conversations and leads, and tells what was wrong. On Redis everybody may go on
 * working meanwhile; the embedded file belongs to one process, so there it runs alone, as one transaction for each location.
 * Daily rollups are history that states no longer tell: they stay as they are.
 */
@Injectable()
export class RepairFigures {
  constructor(
    private readonly config: AppConfig,
    private readonly settings: Locations,
    private readonly clock: Clock,
    @Optional() @Inject(RedisConnection) private readonly redis?: RedisConnection,
    @Optional() @Inject(EmbeddedDatabase) private readonly embedded?: EmbeddedDatabase,
  ) {}

  async locations(): Promise<readonly string[]> {
    if (this.redis !== undefined) {
      return this.redis.call('listing locations', (client) => client.sMembers(redisKeys.locations()));
    }
    const sql =
      'SELECT location FROM conversations UNION SELECT location FROM leads UNION SELECT location FROM tallies';
    return this.file.all(sql).map((row) => String(row.location));
  }

  /** Problem: `conflict` when another repair of the location has begun since. */
  async repair(location: string): Promise<Drift> {
    if (this.redis !== undefined) return this.repairRedis(this.redis, location);
    return this.file.transaction(() =>
      recount(this.file, location, [LAST_SENT], () => ({
        ...repairConversations(this.file, location, this.rulesOf(location)),
        ...repairEmbeddedLeads(this.file, location),
      })),
    );
  }

  private async repairRedis(redis: RedisConnection, location: string): Promise<Drift> {
    const conversations = new RedisConversationRepair(redis, location, this.rulesOf(location));
    const figures = new RedisRecount(redis, location);
    const inboxes = redisKeys.inbox(location, '');
    const tallies = `${redisKeys.tally(location)}:`;
    const orders = new Set<string>();
    let [entries, leads, lost] = [0, 0, 0];
    await figures.begin();
    for await (const keys of keysOfLocation(redis, location)) {
      const after = (prefix: string): readonly string[] =>
        keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
      entries += await conversations.reindex(after(statePrefix(location)));
      leads += await reindexRedisLeads(redis, location, after(leadPrefix(location)));
      lost += await conversations.wait(after(inboxes));
      for (const name of after(tallies)) if (!NO_ORDERS.test(name)) orders.add(name);
    }
    const counted = await figures.end([LAST_SENT]);
    if (counted === null) throw new Problem('conflict', `Another repair of ${location} has begun; this one stopped.`);
    const strays = await conversations.sweep();
    const stray_places =
      (await figures.sweep([...orders], [statePrefix(location), leadPrefix(location)])) +
      (await sweepRedisLeads(redis, location));
    return { conversations: entries, leads, texts_nobody_looked_at: lost, ...counted, ...strays, stray_places };
  }

  private rulesOf(location: string): RepairRules {
    const { priceBandMin: min, priceBandMax: max } = this.settings.of(location).rules;
    return {
      temperatureOf: (answers) => temperatureOf(answers, { min, max }),
      lifetimes: lifetimesOf(this.config),
      now: this.clock.now(),
    };
  }

  private get file(): EmbeddedDatabase {
    if (this.embedded === undefined) throw new Error('neither Redis nor the embedded store is part of the composition');
    return this.embedded;
  }
}

/** What hangs below the tally beside its orders. */
const NO_ORDERS = /^(?:labels|terms|recount(?::labels)?)$/;

/** The stores and the repair, without anything that serves or works by itself. */
@Module({})
export class RepairModule {
  static forRoot(config: AppConfig): DynamicModule {
    return {
      module: RepairModule,
      imports: [
        ConfigModule.forRoot(config),
        RedisModule.forRoot(config),
        EmbeddedModule.forRoot(config),
        RecordsModule,
      ],
      providers: [RepairFigures, Locations, { provide: Clock, useClass: SystemClock }],
    };
  }
}
