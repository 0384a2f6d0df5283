import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { AppConfig } from '../../config';
import { withTimeout } from '../redis/with-timeout';
import { type PartHealth, ReadinessCheck } from './readiness-check';

const CHECK_TIMEOUT_MS = 1000;

/** The answer of /health/ready. */
export interface ReadinessReport {
  readonly status: 'ready' | 'not_ready' | 'stopping';
  readonly store: 'redis' | 'embedded';
  readonly parts: Readonly<Record<string, { status: 'up' | 'down'; detail?: string } & Record<string, unknown>>>;
}

/** Asks every part. An instance that is starting or stopping is not ready either. */
@Injectable()
export class Readiness implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private checks: readonly ReadinessCheck[] = [];
  private phase: 'starting' | 'running' | 'stopping' = 'starting';

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly config: AppConfig,
  ) {}

  onApplicationBootstrap(): void {
    this.checks = this.discovery
      .getProviders()
      .map(({ instance }) => instance as unknown)
      .filter((instance) => instance instanceof ReadinessCheck);
    this.phase = 'running';
  }

  beforeApplicationShutdown(): void {
    this.phase = 'stopping';
  }

  async report(): Promise<ReadinessReport> {
    const parts = await Promise.all(this.checks.map(async (check) => [check.part, shown(await ask(check))] as const));
    const allUp = parts.every(([, { status }]) => status === 'up');
    return {
      status: this.phase === 'stopping' ? 'stopping' : allUp && this.phase === 'running' ? 'ready' : 'not_ready',
      store: this.config.store.kind,
      parts: Object.fromEntries(parts),
    };
  }
}

/** What a failing check says may name hosts; the log has it, the public answer does not. */
async function ask(check: ReadinessCheck): Promise<PartHealth> {
  try {
    return await withTimeout(Promise.resolve(check.check()), CHECK_TIMEOUT_MS, check.part);
  } catch {
    return { up: false, detail: 'does not answer' };
  }
}

function shown({ up, detail, facts }: PartHealth): ReadinessReport['parts'][string] {
  return { status: up ? 'up' : 'down', ...(detail === undefined ? {} : { detail }), ...facts };
}
