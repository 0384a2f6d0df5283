import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../config';
import type { Actor, HttpRequest } from '../http/http-types';
import { Authenticator } from './authenticator';
import { SecretCheck } from './secret-check';

/** `Authorization: Bearer <key>`, with a key of the configuration. */
@Injectable()
export class ApiKeyAuthenticator extends Authenticator {
  private readonly keys: readonly { readonly check: SecretCheck; readonly actor: Actor }[];

  constructor(config: AppConfig) {
    super();
    this.keys = config.auth.apiKeys.map(({ name, role, key }) => ({
      check: SecretCheck.of(key),
      actor: { id: `key:${name}`, role, locations: null },
    }));
  }

  override authenticate(request: HttpRequest): Actor | null {
    const given = bearerOf(request);
    if (given === null) return null;
    let found: Actor | null = null;
    // All keys are compared, also after a hit: the duration does not tell which one it was.
    for (const { check, actor } of this.keys) if (check.accepts(given)) found = actor;
    return found;
  }
}

export function bearerOf({ headers }: Pick<HttpRequest, 'headers'>): string | null {
  return /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? null;
}
