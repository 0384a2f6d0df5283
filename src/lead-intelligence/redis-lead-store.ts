import { type RedisConnection, redisKeys } from '../platform/redis';
import { LeadStore, type StoredLead, leadOf } from './lead-store';

export class RedisLeadStore extends LeadStore {
  constructor(
    private readonly redis: RedisConnection,
    private readonly lifeMs: number,
  ) {
    super();
  }

  override async save(lead: StoredLead): Promise<void> {
    const key = redisKeys.lead(lead.locationId, lead.contactId);
    await this.redis.call('writing a lead', (client) =>
      client.set(key, JSON.stringify(lead), { expiration: { type: 'PX', value: this.lifeMs } }),
    );
  }

  override async find(locationId: string, contactId: string): Promise<StoredLead | null> {
    const json = await this.redis.call('reading a lead', (client) => client.get(redisKeys.lead(locationId, contactId)));
    return json === null ? null : leadOf(json);
  }
}
