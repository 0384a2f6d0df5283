import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { AppConfig, type Role } from '../config';
import { SecretCheck } from '../platform/auth';
import { RecordStore, type StoredRecord } from '../platform/records';
import { Clock, Problem } from '../shared';

/** A machine's key. Several are valid at once: make the new one, let the machine use it, then remove the old one. */
export interface ApiKeyRecord {
  readonly role: Role;
  readonly locations: readonly string[] | null;
  /** Hash of the key, which nobody can be shown again. */
  readonly hash: string;
  readonly createdAt: number;
  readonly createdBy: string;
}

export type StoredKey = StoredRecord<ApiKeyRecord>;

export interface NewApiKey {
  readonly name: string;
  readonly role: Role;
  readonly locations: readonly string[] | null;
}

const KIND = 'api_keys';
const SHAPE = /^sk_([\w.-]{1,64})_([A-Za-z0-9-]{43})$/;

@Injectable()
export class ApiKeys {
  constructor(
    private readonly records: RecordStore,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  list(): Promise<readonly StoredKey[]> {
    return this.records.list<ApiKeyRecord>(KIND);
  }

  /** The key is in the answer and nowhere else. Problem: `conflict` when there is a key of that name. */
  async create({ name, ...rest }: NewApiKey, by: string): Promise<{ stored: StoredKey; key: string }> {
    // Without `_`, which ends the name.
    const key = `sk_${name}_${randomBytes(32).toString('base64url').replaceAll('_', 'Z')}`;
    const content: ApiKeyRecord = {
      ...rest,
      hash: SecretCheck.digestOf(key),
      createdAt: this.clock.now(),
      createdBy: by,
    };
    const isTaken = this.config.auth.apiKeys.some((known) => known.name === name);
    if (isTaken || !(await this.records.insert(KIND, name, content))) {
      throw new Problem('conflict', 'There is a key of this name already.');
    }
    return { stored: { id: name, version: 1, content }, key };
  }

  /** Problem: `not-found`. */
  async remove(name: string): Promise<void> {
    if (!(await this.records.remove(KIND, name))) throw new Problem('not-found', 'There is no such key.');
  }

  /** Whose key this is; null when nobody's. */
  async find(key: string): Promise<StoredKey | null> {
    const name = SHAPE.exec(key)?.[1];
    if (name === undefined) return null;
    const stored = await this.records.read<ApiKeyRecord>(KIND, name);
    return stored !== null && SecretCheck.ofDigest(stored.content.hash).accepts(key) ? stored : null;
  }
}
