import { Injectable } from '@nestjs/common';
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { AppConfig } from '../config';
import { Clock } from '../shared';
import { AccessStore } from './access-store';
import { type StoredUser, Users } from './users';

const HOUR_MS = 3_600_000;
/** A session ends after this long without a request, and in any case after the second. */
const IDLE_MS = 12 * HOUR_MS;
export const LONGEST_MS = 7 * 24 * HOUR_MS;

/** Who is logged in by which token. The store knows tokens by their hash only: who reads it cannot log in. */
@Injectable()
export class Sessions {
  constructor(
    private readonly store: AccessStore,
    private readonly users: Users,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  /** A new token, whatever the browser came with: one that was planted on it becomes worth nothing. */
  async start(user: StoredUser, former: string | null): Promise<string> {
    if (former !== null) await this.end(former);
    const token = randomBytes(32).toString('base64url');
    const { passwordVersion } = user.content;
    await this.store.putSession(
      this.idOf(token),
      { email: user.id, passwordVersion, startedAt: this.clock.now() },
      IDLE_MS,
    );
    return token;
  }

  /** The user as they are now, so that a changed role holds at once; null when the session is over. */
  async userOf(token: string): Promise<StoredUser | null> {
    const id = this.idOf(token);
    const found = await this.store.readSession(id);
    if (found === null) return null;
    const { session, msLeft } = found;
    const user = await this.users.find(session.email);
    if (user?.content.passwordVersion !== session.passwordVersion) {
      await this.store.removeSession(id);
      return null;
    }
    const longestLeft = session.startedAt + LONGEST_MS - this.clock.now();
    // Written seldom: a request an hour is enough to stay logged in.
    if (msLeft < IDLE_MS - HOUR_MS && msLeft < longestLeft) {
      await this.store.putSession(id, session, Math.min(IDLE_MS, longestLeft));
    }
    return user;
  }

  async end(token: string): Promise<void> {
    await this.store.removeSession(this.idOf(token));
  }

  private idOf(token: string): string {
    const { sessionSecret } = this.config.auth;
    const hash = sessionSecret === null ? createHash('sha256') : createHmac('sha256', sessionSecret);
    return hash.update(token).digest('base64url');
  }
}
