import { type AppConfig, loadConfig } from '../config';
import type { Locations } from '../locations';
import type { CacheService } from '../platform/cache';
import type { Tallies } from '../platform/tallies';
import { Clock, Problem } from '../shared';
import { FreshViews, type Made, type Seen } from './fresh-views';

const TTL_MS = 60_000;

class SettableClock extends Clock {
  private time = 1_700_000_000_000;

  override now(): number {
    return this.time;
  }

  advance(ms: number): void {
    this.time += ms;
  }
}

const after = <T>(ms: number, value: T): Promise<T> => new Promise((resolve) => setTimeout(resolve, ms, value));

describe('A view', () => {
  let clock: SettableClock;
  let views: FreshViews;
  let slowMs: number;
  let answer: () => Promise<Made<string>>;

  beforeEach(() => {
    clock = new SettableClock();
    slowMs = 0;
    answer = () => Promise.resolve({ value: 'first', isWhole: true });
    const config: AppConfig = loadConfig({});
    const cache = {
      cachedComputation: (_key: string, _ttlMs: number, compute: () => Promise<unknown>) => compute(),
    } as unknown as CacheService;
    const tallies = { version: () => after(slowMs, '1') } as unknown as Tallies;
    const locations = { of: () => ({ rules: {}, crm: { calendarId: null } }) } as unknown as Locations;
    views = new FreshViews(cache, tallies, clock, locations, config);
  });

  const read = (): Promise<Seen<string>> =>
    views.read({ name: 'overview', locationId: 'default', ttlMs: TTL_MS, compute: () => answer() });

  const away = (): Promise<never> => Promise.reject(new Problem('store-unavailable'));

  it('is given from memory while a slow store makes it anew, and is the new one at the next look', async () => {
    await read();
    slowMs = 250;
    answer = () => Promise.resolve({ value: 'second', isWhole: true });
    expect(await read()).toMatchObject({ value: 'first', isFromMemory: true });
    await after(300, null);
    expect(await read()).toMatchObject({ value: 'second', isFromMemory: true });
    await after(300, null);
  });

  it('is never replaced in memory by what was asked for earlier and came later', async () => {
    await read();
    answer = () => after(500, { value: 'asked first', isWhole: true });
    const slow = read();
    answer = () => Promise.resolve({ value: 'asked last', isWhole: true });
    expect(await read()).toMatchObject({ value: 'asked last', isFromMemory: false });
    await slow;
    await after(400, null);
    answer = away;
    expect(await read()).toMatchObject({ value: 'asked last', isFromMemory: true });
  });

  it('stays whole in memory when a store that goes away has given but parts', async () => {
    await read();
    answer = () => Promise.resolve({ value: 'parts', isWhole: false });
    expect(await read()).toMatchObject({ value: 'parts', isFromMemory: false });
    answer = away;
    expect(await read()).toMatchObject({ value: 'first', isFromMemory: true });
  });

  it('is not given from memory once its time is over', async () => {
    await read();
    answer = away;
    clock.advance(TTL_MS + 1);
    await expect(read()).rejects.toMatchObject({ code: 'store-unavailable' });
  });

  it('fails with what failed when it is not the store', async () => {
    await read();
    answer = () => Promise.reject(new Error('a mistake of ours'));
    await expect(read()).rejects.toThrow('a mistake of ours');
  });
});
