import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CacheService } from './cache.service';

const TTL_MS = 300_000;

/** Remembers analyses of texts. The key is a hash of the text and its context: no text of a seller ever is a key. */
@Injectable()
export class PerformanceCache {
  constructor(private readonly cache: CacheService) {}

  /** `kind` names the analysis; `context` is everything besides the text that the result depends on. */
  async analysis<T>(kind: string, text: string, context: unknown, analyse: () => Promise<T> | T): Promise<T> {
    const hash = createHash('sha256')
      .update(JSON.stringify([text, context]))
      .digest('base64url');
    return this.cache.cachedComputation(`${kind}:${hash}`, TTL_MS, analyse, { immutable: true });
  }
}
