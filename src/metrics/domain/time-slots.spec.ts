import fc from 'fast-check';
import { FIVE_MINUTES, HOUR_MS, MINUTE_MS, type SlotScale, TimeSlots, slotStart } from './time-slots';

interface Bag {
  readonly events: string[];
}

const NOON = Date.UTC(2026, 10, 1, 12);

function slotsOf(scale: SlotScale = FIVE_MINUTES): TimeSlots<Bag> {
  return new TimeSlots<Bag>(scale, {
    create: () => ({ events: [] }),
    merge: (into, from) => {
      into.events.push(...from.events);
    },
    close: () => undefined,
  });
}

function contents(slots: TimeSlots<Bag>): (readonly [number, readonly string[]])[] {
  return [...slots.between(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)]
    .map(([start, { events }]) => [start, events] as const)
    .sort((a, b) => a[0] - b[0]);
}

describe('Slots of time', () => {
  it('hold what happened in them', () => {
    const slots = slotsOf();
    slots.at(NOON).events.push('a');
    slots.at(NOON + 5 * MINUTE_MS - 1).events.push('b');
    slots.at(NOON + 5 * MINUTE_MS).events.push('c');
    expect(contents(slots)).toEqual([
      [NOON, ['a', 'b']],
      [NOON + 5 * MINUTE_MS, ['c']],
    ]);
  });

  it('are forgotten when a day has passed', () => {
    const slots = slotsOf();
    slots.at(NOON).events.push('old');
    slots.at(NOON + 24 * HOUR_MS - 1).events.push('young');
    expect(contents(slots)).toHaveLength(2);
    slots.at(NOON + 24 * HOUR_MS).events.push('new');
    expect(contents(slots).map(([start]) => start)).not.toContain(NOON);
  });

  it('take back what a clock that ran ahead put into the future', () => {
    const slots = slotsOf();
    slots.at(NOON + HOUR_MS).events.push('ahead');
    slots.at(NOON + HOUR_MS + 7 * MINUTE_MS).events.push('more');
    slots.at(NOON).events.push('right');
    expect(contents(slots)).toEqual([[NOON, ['ahead', 'more', 'right']]]);
    slots.at(NOON + HOUR_MS).events.push('an hour later');
    expect(contents(slots).at(-1)).toEqual([NOON + HOUR_MS, ['an hour later']]);
  });

  it('hold every event exactly once and none in the future, however the clock jumps', () => {
    const jump = fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 0, max: 4 * MINUTE_MS }) },
      { weight: 2, arbitrary: fc.integer({ min: -2000, max: -1 }) },
      { weight: 1, arbitrary: fc.constantFrom(HOUR_MS, -HOUR_MS) },
    );
    fc.assert(
      fc.property(fc.array(jump, { maxLength: 100 }), (jumps) => {
        const slots = slotsOf();
        const events: string[] = [];
        let now = NOON;
        for (const [i, by] of jumps.entries()) {
          now += by;
          events.push(String(i));
          slots.at(now).events.push(String(i));
          const starts = contents(slots).map(([start]) => start);
          expect(Math.max(...starts)).toBe(slotStart(now, FIVE_MINUTES));
          expect(new Set(starts).size).toBe(starts.length);
        }
        const held = contents(slots).flatMap(([, each]) => each);
        expect([...held].sort()).toEqual([...events].sort());
      }),
    );
  });

  it('tell what has changed once, and again when it could not be kept', () => {
    const slots = slotsOf();
    slots.at(NOON).events.push('a');
    const changes = slots.takeChanges();
    expect(changes).toEqual({ written: [[NOON, { events: ['a'] }]], dropped: [] });
    expect(slots.takeChanges()).toEqual({ written: [], dropped: [] });
    slots.giveBack(changes);
    slots.at(NOON + HOUR_MS).events.push('b');
    expect(slots.takeChanges().written.map(([start]) => start)).toEqual([NOON, NOON + HOUR_MS]);
    slots.at(NOON).events.push('c');
    expect(slots.takeChanges()).toEqual({
      written: [[NOON, { events: ['a', 'b', 'c'] }]],
      dropped: [NOON + HOUR_MS],
    });
  });
});
