import { createHash } from 'node:crypto';
import type { RedisClient } from './redis-client';

/**
 * A Lua script that runs inside Redis: whole or not at all. The reply is `unknown` on purpose: whoever owns the script
 * reads it with a function of their own. It is sent by its hash; a server that does not know it (a restart, a failover)
 * gets the source once.
 *
 * Each script file documents its keys, arguments and reply above its source.
 */
export class LuaScript {
  readonly sha: string;

  constructor(
    readonly name: string,
    readonly source: string,
  ) {
    this.sha = createHash('sha1').update(source).digest('hex');
  }

  /** All `keys` carry the same hash tag. Failed calls may have taken effect, unless the client was offline. */
  async run(client: RedisClient, keys: string[], args: string[]): Promise<unknown> {
    try {
      return await client.evalSha(this.sha, { keys, arguments: args });
    } catch (error) {
      if (!isUnknownScript(error)) throw error;
      return client.eval(this.source, { keys, arguments: args });
    }
  }
}

function isUnknownScript(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('NOSCRIPT');
}
