import { Injectable } from '@nestjs/common';
import { AppConfig } from '../config';
import { Authenticator } from '../platform/auth';
import type { Actor, HttpRequest } from '../platform/http';
import { Problem } from '../shared';
import { isFromOwnPage, tokenIn } from './session-cookie';
import { Sessions } from './sessions';
import type { StoredUser } from './users';

/** The session cookie, for people. */
@Injectable()
export class SessionAuthenticator extends Authenticator {
  constructor(
    private readonly sessions: Sessions,
    private readonly config: AppConfig,
  ) {
    super();
  }

  override async authenticate(request: HttpRequest): Promise<Actor | null> {
    const token = tokenIn(request, this.config);
    // A key in the header says who is calling; a cookie that happens to be there as well does not change that.
    if (token === null || request.headers.authorization !== undefined) return null;
    const user = await this.sessions.userOf(token);
    if (user === null) return null;
    if (!isFromOwnPage(request, this.config)) {
      throw new Problem(
        'forbidden',
        'Writes with a session need the header x-requested-with and the Origin of this page.',
      );
    }
    return actorOf(user);
  }
}

export function actorOf({ id, content }: StoredUser): Actor {
  return { id, role: content.role, locations: content.locations };
}
