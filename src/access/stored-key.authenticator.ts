import { Injectable } from '@nestjs/common';
import { Authenticator, bearerOf } from '../platform/auth';
import type { Actor, HttpRequest } from '../platform/http';
import { ApiKeys } from './api-keys';

/** `Authorization: Bearer <key>` with a key that an administrator has made. */
@Injectable()
export class StoredKeyAuthenticator extends Authenticator {
  constructor(private readonly keys: ApiKeys) {
    super();
  }

  override async authenticate(request: HttpRequest): Promise<Actor | null> {
    const key = bearerOf(request);
    const stored = key === null ? null : await this.keys.find(key);
    if (stored === null) return null;
    return { id: `key:${stored.id}`, role: stored.content.role, locations: stored.content.locations };
  }
}
