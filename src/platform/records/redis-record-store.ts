import { LuaScript, type RedisConnection, redisKeys } from '../redis';
import { type RecordKind, RecordStore, type StoredRecord } from './record-store';

/** KEYS 1 records of a kind · ARGV 1 id, 2 version it must have and a newline, 3 new version and content · Gives 1 when replaced. */
const REPLACE = new LuaScript(
  'records-replace',
  `
local known = redis.call('HGET', KEYS[1], ARGV[1])
if not known or string.sub(known, 1, #ARGV[2]) ~= ARGV[2] then return 0 end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
return 1
`,
);

export class RedisRecordStore extends RecordStore {
  constructor(private readonly redis: RedisConnection) {
    super();
  }

  override async list<T>(kind: RecordKind): Promise<readonly StoredRecord<T>[]> {
    const all = await this.redis.call('reading records', (client) => client.hGetAll(redisKeys.records(kind)));
    return Object.entries(all)
      .map(([id, text]) => recordOf<T>(id, text))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  override async read<T>(kind: RecordKind, id: string): Promise<StoredRecord<T> | null> {
    const text = await this.redis.call('reading a record', (client) => client.hGet(redisKeys.records(kind), id));
    return text === null ? null : recordOf<T>(id, text);
  }

  override async insert(kind: RecordKind, id: string, content: object): Promise<boolean> {
    const added = await this.redis.call('adding a record', (client) =>
      client.hSetNX(redisKeys.records(kind), id, textOf(1, content)),
    );
    return added === 1;
  }

  override async replace(kind: RecordKind, id: string, version: number, content: object): Promise<boolean> {
    const reply = await this.redis.call('changing a record', (client) =>
      REPLACE.run(client, [redisKeys.records(kind)], [id, `${String(version)}\n`, textOf(version + 1, content)]),
    );
    return reply === 1;
  }

  override async remove(kind: RecordKind, id: string): Promise<boolean> {
    const removed = await this.redis.call('removing a record', (client) => client.hDel(redisKeys.records(kind), id));
    return removed === 1;
  }
}

function textOf(version: number, content: object): string {
  return `${String(version)}\n${JSON.stringify(content)}`;
}

function recordOf<T>(id: string, text: string): StoredRecord<T> {
  const end = text.indexOf('\n');
  return { id, version: Number(text.slice(0, end)), content: JSON.parse(text.slice(end + 1)) as T };
}
