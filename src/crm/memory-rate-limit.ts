import type { Clock } from '../shared';
import { CrmRateLimit } from './crm-rate-limit';
import type { RateLimitSettings } from './redis-rate-limit';

const DAY_MS = 86_400_000;

interface Allowance {
  /** Moments of the requests in the window, oldest first. */
  readonly recent: number[];
  dayStartedAt: number;
  today: number;
}

/** The allowance of a process that is alone: the embedded store has no other instances. */
export class MemoryRateLimit extends CrmRateLimit {
  private readonly allowances = new Map<string, Allowance>();

  constructor(
    private readonly clock: Clock,
    private readonly settings: RateLimitSettings,
  ) {
    super();
  }

  override async take(locationId: string): Promise<number> {
    return Promise.resolve(this.takeNow(locationId, this.clock.now()));
  }

  private takeNow(locationId: string, now: number): number {
    const { perWindow, windowMs, perDay } = this.settings;
    const allowance = this.allowances.get(locationId) ?? { recent: [], dayStartedAt: now, today: 0 };
    this.allowances.set(locationId, allowance);
    while ((allowance.recent[0] ?? now) <= now - windowMs) allowance.recent.shift();
    if (now - allowance.dayStartedAt >= DAY_MS) Object.assign(allowance, { dayStartedAt: now, today: 0 });
    if (allowance.recent.length >= perWindow) return Math.max(1, (allowance.recent[0] ?? now) + windowMs - now);
    if (allowance.today >= perDay) return Math.max(1000, allowance.dayStartedAt + DAY_MS - now);
    allowance.recent.push(now);
    allowance.today += 1;
    return 0;
  }
}
