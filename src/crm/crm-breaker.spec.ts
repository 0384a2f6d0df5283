import { Clock } from '../shared';
import { CrmBreaker } from './crm-breaker';

class SetClock extends Clock {
  at = 0;
  override now(): number {
    return this.at;
  }
}

describe('The breaker before the CRM', () => {
  let clock: SetClock;
  let breaker: CrmBreaker;
  const fail = (times: number, location = 'here'): void => {
    for (let i = 0; i < times; i += 1) breaker.failed(location);
  };

  beforeEach(() => {
    clock = new SetClock();
    breaker = new CrmBreaker(clock);
  });

  it('lets everything through while the CRM answers now and then', () => {
    for (let i = 0; i < 20; i += 1) {
      fail(4);
      breaker.answered('here');
    }
    fail(4);
    expect(breaker.waitMs('here')).toBe(0);
    expect(breaker.silentLocations).toBe(0);
  });

  it('makes the deliveries of a location wait after five failures in a row, and no others', () => {
    fail(5);
    expect(breaker.waitMs('here')).toBe(5000);
    expect(breaker.waitMs('there')).toBe(0);
    expect(breaker.silentLocations).toBe(1);
  });

  it('lets one try for all when the time is over, and the rest when it was answered', () => {
    fail(5);
    clock.at = 5000;
    expect(breaker.waitMs('here')).toBe(0);
    expect(breaker.waitMs('here')).toBe(15_000);
    breaker.answered('here');
    expect(breaker.waitMs('here')).toBe(0);
    expect(breaker.waitMs('here')).toBe(0);
  });

  it('waits again when the trial fails', () => {
    fail(5);
    clock.at = 5000;
    expect(breaker.waitMs('here')).toBe(0);
    fail(1);
    expect(breaker.waitMs('here')).toBe(5000);
  });

  it('lets another try when the trial tells nothing', () => {
    fail(5);
    clock.at = 5000;
    expect(breaker.waitMs('here')).toBe(0);
    clock.at = 20_000;
    expect(breaker.waitMs('here')).toBe(0);
  });
});
