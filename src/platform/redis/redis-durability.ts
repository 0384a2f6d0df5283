import { isRedisAway } from './redis-away';
import type { RedisClient } from './redis-client';

/** How safe a write is once Redis has said yes; null where the server does not tell (managed ones refuse CONFIG). */
export interface RedisDurability {
  readonly version: string | null;
  readonly appendonly: string | null;
  readonly appendfsync: string | null;
  readonly maxmemoryPolicy: string | null;
  /** Sentences for whoever runs the server; empty when all is well. */
  readonly warnings: readonly string[];
}

/**
 * Asks every server; where they differ the first tells the facts, and all of them the warnings. What a server refuses to
 * tell is null; fails when one cannot be asked at all.
 */
export async function readDurability(servers: readonly RedisClient[]): Promise<RedisDurability> {
  const facts = await Promise.all(servers.map(factsOf));
  const [first = { version: null, appendonly: null, appendfsync: null, maxmemoryPolicy: null }] = facts;
  return { ...first, warnings: [...new Set(facts.flatMap(warningsOf))] };
}

type Facts = Omit<RedisDurability, 'warnings'>;

async function factsOf(server: RedisClient): Promise<Facts> {
  const [settings, info] = await Promise.all([
    server.configGet(['appendonly', 'appendfsync', 'maxmemory-policy']).catch(refused<Record<string, string>>({})),
    server.info('server').catch(refused('')),
  ]);
  return {
    version: /(?:redis|valkey)_version:(\S+)/.exec(info)?.[1] ?? null,
    appendonly: settings.appendonly ?? null,
    appendfsync: settings.appendfsync ?? null,
    maxmemoryPolicy: settings['maxmemory-policy'] ?? null,
  };
}

/** The server's own refusal (NOPERM, an unknown command) counts as the given answer. */
function refused<T>(answer: T): (error: unknown) => T {
  return (error) => {
    if (isRedisAway(error)) throw error;
    return answer;
  };
}

function warningsOf(facts: Facts): string[] {
  const warnings: string[] = [];
  if (facts.appendonly === null) {
    warnings.push('Redis does not tell its settings: make sure of appendonly yes and maxmemory-policy noeviction.');
    return warnings;
  }
  if (facts.appendonly !== 'yes') {
    warnings.push(
      'appendonly is off: a restart of Redis loses everything since its last snapshot. Set appendonly yes.',
    );
  } else if (facts.appendfsync !== 'always') {
    warnings.push(
      `appendfsync is ${String(facts.appendfsync)}: a power cut may lose a second. Set appendfsync always.`,
    );
  }
  if (facts.maxmemoryPolicy !== null && facts.maxmemoryPolicy !== 'noeviction') {
    warnings.push(`maxmemory-policy is ${facts.maxmemoryPolicy}: Redis may drop conversations. Set noeviction.`);
  }
  return warnings;
}
