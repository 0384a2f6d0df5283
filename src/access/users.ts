import { Injectable } from '@nestjs/common';
import { AppConfig, type Role } from '../config';
import { RecordStore, type StoredRecord } from '../platform/records';
import { Clock, Problem } from '../shared';
import { normalEmail, type User, weaknessOf } from './user';
import { hashPassword, isPassword, pretendToCheck } from './passwords';

export interface NewUser {
  readonly email: string;
  readonly password: string;
  readonly role: Role;
  readonly name: string | null;
  readonly locations: readonly string[] | null;
}

/** What is undefined stays. */
export type UserChange = { readonly [K in keyof Omit<NewUser, 'email'>]?: NewUser[K] | undefined };

export type StoredUser = StoredRecord<User>;

const KIND = 'users';

/** The people who may log in. The first administrator comes from the environment, the others from them. */
@Injectable()
export class Users {
  /** Whether this process has held the stored administrator against the environment. */
  private isAdminKnown = false;

  constructor(
    private readonly records: RecordStore,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  async list(): Promise<readonly StoredUser[]> {
    await this.knowAdmin();
    return this.records.list<User>(KIND);
  }

  find(email: string): Promise<StoredUser | null> {
    return this.records.read<User>(KIND, normalEmail(email));
  }

  /** The user whose password this is; null otherwise, after the same time. */
  async authenticate(email: string, password: string): Promise<StoredUser | null> {
    await this.knowAdmin();
    const user = await this.find(email);
    if (user === null) {
      await pretendToCheck(password);
      return null;
    }
    return (await isPassword(password, user.content.password)) ? user : null;
  }

  /** Problems: `validation`, `conflict` when there is such a user. */
  async create({ email, password, ...rest }: NewUser): Promise<StoredUser> {
    await this.knowAdmin();
    const id = normalEmail(email);
    refuseWeak(password, id);
    const content: User = {
      ...rest,
      password: await hashPassword(password),
      passwordVersion: 1,
      madeFrom: null,
      createdAt: this.clock.now(),
    };
    if (!(await this.records.insert(KIND, id, content))) throw new Problem('conflict', 'There is such a user already.');
    return { id, version: 1, content };
  }

  /** Problems: `validation`, `not-found`, `conflict` when somebody else changed the user meanwhile. */
  async change(email: string, { password, ...change }: UserChange): Promise<StoredUser> {
    const user = await this.existing(email);
    if (password !== undefined) refuseWeak(password, user.id);
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    return this.replace(user, {
      ...user.content,
      ...given,
      ...(password === undefined
        ? {}
        : { password: await hashPassword(password), passwordVersion: user.content.passwordVersion + 1 }),
    });
  }

  /** Ends every session of theirs. Problems: `not-found`, `conflict` for the environment's administrator. */
  async remove(email: string): Promise<void> {
    const user = await this.existing(email);
    if (user.id === this.adminEmail()) {
      throw new Problem('conflict', 'This administrator comes from ADMIN_EMAIL; remove ADMIN_PASSWORD first.');
    }
    await this.records.remove(KIND, user.id);
  }

  private async existing(email: string): Promise<StoredUser> {
    await this.knowAdmin();
    const user = await this.find(email);
    if (user === null) throw new Problem('not-found', 'There is no such user.');
    return user;
  }

  private async replace({ id, version }: StoredUser, content: User): Promise<StoredUser> {
    if (!(await this.records.replace(KIND, id, version, content))) {
      throw new Problem('conflict', 'Somebody else has just changed this user; nothing was changed.');
    }
    return { id, version: version + 1, content };
  }

  private adminEmail(): string | null {
    const { admin } = this.config.auth;
    return admin === null ? null : normalEmail(admin.email);
  }

  /**
   * The environment's administrator becomes a user like the others, who may change their password. Another ADMIN_PASSWORD
   * than the one they were made from is how a forgotten one is set anew.
   */
  private async knowAdmin(): Promise<void> {
    const { admin } = this.config.auth;
    if (admin === null || this.isAdminKnown) return;
    const id = normalEmail(admin.email);
    const known = await this.find(id);
    if (known === null) {
      const password = await hashPassword(admin.password);
      const content: User = {
        name: null,
        role: 'admin',
        locations: null,
        password,
        passwordVersion: 1,
        madeFrom: password,
        createdAt: this.clock.now(),
      };
      // Another instance may have been quicker; theirs is as good.
      await this.records.insert(KIND, id, content);
    } else if (known.content.madeFrom === null || !(await isPassword(admin.password, known.content.madeFrom))) {
      const password = await hashPassword(admin.password);
      const passwordVersion = known.content.passwordVersion + 1;
      const content: User = {
        ...known.content,
        role: 'admin',
        locations: null,
        password,
        passwordVersion,
        madeFrom: password,
      };
      await this.records.replace(KIND, id, known.version, content);
    }
    this.isAdminKnown = true;
  }
}

function refuseWeak(password: string, email: string): void {
  const weakness = weaknessOf(password, email);
  if (weakness !== null) throw Problem.ofField('password', weakness);
}
