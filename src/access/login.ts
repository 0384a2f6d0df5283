import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Problem } from '../shared';
import { AccessStore } from './access-store';
import { normalEmail } from './user';
import { Sessions } from './sessions';
import { type StoredUser, Users } from './users';

const WINDOW_MS = 15 * 60_000;
/** Failures within the window, by whom: a person who mistypes, all guesses at one user, all guesses from one place. */
const MOST_FROM_HERE = 5;
const MOST_FOR_USER = 50;
const MOST_FROM_ADDRESS = 100;

export interface Attempt {
  readonly email: string;
  readonly password: string;
  /** Of the caller. */
  readonly address: string;
  /** The token the browser has, if any. */
  readonly former: string | null;
}

/** From e-mail address and password to a session. Failures are counted where all instances see them. */
@Injectable()
export class Login {
  constructor(
    private readonly store: AccessStore,
    private readonly users: Users,
    private readonly sessions: Sessions,
  ) {}

  /** Problems: `unauthenticated`, which does not say what was wrong; `too-many-requests` also for the right password. */
  async run({ email, password, address, former }: Attempt): Promise<{ user: StoredUser; token: string }> {
    const user = await this.check(email, password, address);
    if (user === null) throw new Problem('unauthenticated', 'E-mail address or password is wrong.');
    return { user, token: await this.sessions.start(user, former) };
  }

  /** Problems: `unauthenticated`, `too-many-requests`, `validation`. Every other session of the user ends. */
  async changePassword(attempt: Attempt, next: string): Promise<{ user: StoredUser; token: string }> {
    const user = await this.check(attempt.email, attempt.password, attempt.address);
    if (user === null) throw Problem.ofField('current_password', 'is wrong');
    const changed = await this.users.change(user.id, { password: next });
    return { user: changed, token: await this.sessions.start(changed, attempt.former) };
  }

  /** Counted before the check: guesses made at the same moment count each other. */
  private async check(given: string, password: string, address: string): Promise<StoredUser | null> {
    const email = hashOf(normalEmail(given));
    const fromHere = `login:${email}:${address}`;
    const forUser = `login:${email}`;
    const limits: readonly [string, number][] = [
      [fromHere, MOST_FROM_HERE],
      [forUser, MOST_FOR_USER],
      [`login-from:${address}`, MOST_FROM_ADDRESS],
    ];
    for (const [subject, most] of limits) {
      const { count, msLeft } = await this.store.countAttempt(subject, WINDOW_MS);
      if (count > most) {
        throw new Problem('too-many-requests', 'Too many failed logins; wait before you try again.', {
          retryAfterSeconds: Math.max(1, Math.ceil(msLeft / 1000)),
        });
      }
    }
    const user = await this.users.authenticate(given, password);
    // The address keeps its count: somebody with a login of their own must not get new guesses at others by it.
    if (user !== null) {
      await this.store.forgetAttempts(fromHere);
      await this.store.forgetAttempts(forUser);
    }
    return user;
  }
}

/** What people type into the field may be anything, even their password. */
function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
