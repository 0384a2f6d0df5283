import type { EmbeddedDatabase } from '../platform/embedded';
import { LuaScript, type RedisConnection, leadPrefix, redisKeys } from '../platform/redis';
import { type Drift, REPAIR_SHARE, retally, sweepMembers } from '../platform/tallies';
import { indexedAs, leadOf } from './lead-store';

/**
 * KEYS 1 lead, 2 tally (and a prefix), 3 index (a prefix)
 * ARGV 1 contact id, 2 the lead that was read (JSON), 3 share, 4 analysed at (ms), 5 facts (JSON)
 * Gives how many things were wrong, -1 when it was written meanwhile.
 */
const REINDEX = new LuaScript(
  'repair-lead',
  `${REPAIR_SHARE}
local known = redis.call('HMGET', KEYS[1], 'lead', 'share')
if known[1] ~= ARGV[2] then return -1 end
local wrong = repair_share(KEYS[2], ARGV[1], known[2] or '', ARGV[3], KEYS[1])
redis.call('HSET', KEYS[1], 'share', ARGV[3], 'facts', ARGV[5])
if tonumber(redis.call('ZSCORE', KEYS[3] .. ':life', ARGV[1]) or 'nan') ~= tonumber(ARGV[4]) then
  redis.call('ZADD', KEYS[3] .. ':life', ARGV[4], ARGV[1])
  wrong = wrong + 1
end
return wrong
`,
);

/** KEYS 1 life of leads · ARGV 1 lead prefix, 2… contact ids · Gives how many had no lead. */
const SWEEP = new LuaScript(
  'sweep-leads',
  `
local gone = 0
for i = 2, #ARGV do
  if redis.call('EXISTS', ARGV[1] .. ARGV[i]) == 0 then gone = gone + redis.call('ZREM', KEYS[1], ARGV[i]) end
end
return gone
`,
);

const MOST_CONFLICTS = 20;

/** Brings what is kept beside leads up to date with them, one at a time, while others go on. Gives how much was wrong. */
export async function reindexRedisLeads(
  redis: RedisConnection,
  location: string,
  contactIds: readonly string[],
): Promise<number> {
  const found = await Promise.all(contactIds.map((id) => reindexOne(redis, location, id)));
  return found.reduce((sum, n) => sum + n, 0);
}

async function reindexOne(redis: RedisConnection, location: string, id: string): Promise<number> {
  const key = redisKeys.lead(location, id);
  for (let conflicts = 0; conflicts < MOST_CONFLICTS; conflicts++) {
    const json = await redis.call('reading a lead', (client) => client.hGet(key, 'lead'));
    if (json === null) return 0;
    const lead = leadOf(json);
    const { share, facts } = indexedAs(lead);
    const keys = [key, redisKeys.tally(location), redisKeys.leadIndex(location)];
    const args = [id, json, share, String(lead.analyzedAt), JSON.stringify(facts)];
    const wrong = Number(await redis.call('repairing a lead', (client) => REINDEX.run(client, keys, args)));
    if (wrong >= 0) return wrong;
  }
  throw new Error(`lead ${id} is written all the time; repair it later`);
}

export async function sweepRedisLeads(redis: RedisConnection, location: string): Promise<number> {
  const key = `${redisKeys.leadIndex(location)}:life`;
  return sweepMembers(redis, key, async (ids) =>
    Number(await redis.call('sweeping leads', (client) => SWEEP.run(client, [key], [leadPrefix(location), ...ids]))),
  );
}

/** The same in the embedded file, within the caller's transaction, which has emptied the figures. */
export function repairEmbeddedLeads(database: EmbeddedDatabase, location: string): Drift {
  let leads = 0;
  for (let after = ''; ;) {
    const rows = database.all(
      'SELECT contact, lead, share, facts, analyzed FROM leads WHERE location = ? AND contact > ? ORDER BY contact LIMIT 1000',
      location,
      after,
    );
    for (const row of rows) {
      const lead = leadOf(String(row.lead));
      const { share, facts } = indexedAs(lead);
      const columns = [share, JSON.stringify(facts), lead.analyzedAt];
      const was = [row.share, row.facts, row.analyzed];
      if (columns.some((value, i) => value !== was[i])) {
        const sql = 'UPDATE leads SET share = ?, facts = ?, analyzed = ? WHERE location = ? AND contact = ?';
        database.run(sql, ...columns, location, lead.contactId);
        leads += 1;
      }
      retally(database, location, lead.contactId, '', share);
    }
    const last = rows.at(-1);
    if (last === undefined) return { leads };
    after = String(last.contact);
  }
}
