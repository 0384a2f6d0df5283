import { hashTag } from './keys';
import type { RedisConnection } from './redis-connection';

const BATCH = 1000;

/**
 * All keys of a location, some at a time, straight from the key space: for whoever must not trust an index. A key may come
 * twice; those made meanwhile may be left out.
 */
export async function* keysOfLocation(redis: RedisConnection, location: string): AsyncGenerator<readonly string[]> {
  const tag = hashTag(location).replace(/[\\*?[\]]/g, (letter) => `\\${letter}`);
  for (const server of await redis.servers()) {
    let cursor = '0';
    do {
      const page = await redis.call('walking the keys', () =>
        server.scan(cursor, { MATCH: `seller:*${tag}*`, COUNT: BATCH }),
      );
      cursor = page.cursor;
      if (page.keys.length > 0) yield page.keys;
    } while (cursor !== '0');
  }
}
