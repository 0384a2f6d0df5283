import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../config';
import type { Actor, HttpRequest } from '../http/http-types';
import { Authenticator } from './authenticator';
import { SecretCheck } from './secret-check';

/** HTTP Basic with ADMIN_EMAIL and ADMIN_PASSWORD: the administrator before there are any users. */
@Injectable()
export class BasicAdminAuthenticator extends Authenticator {
  private readonly check: SecretCheck | null;
  private readonly actor: Actor;

  constructor(config: AppConfig) {
    super();
    const { admin } = config.auth;
    // The name is part of the compared text, so a wrong name takes as long as a wrong password.
    this.check = admin === null ? null : new SecretCheck(`${admin.email}:${admin.password}`);
    this.actor = { id: admin?.email ?? 'admin', role: 'admin' };
  }

  override authenticate(request: HttpRequest): Actor | null {
    const encoded = /^Basic +([A-Za-z0-9+/=]+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (this.check === null || encoded === undefined) return null;
    return this.check.accepts(Buffer.from(encoded, 'base64').toString('utf8')) ? this.actor : null;
  }
}
