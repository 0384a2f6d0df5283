/** Chance that can be had again: the same seed gives the same numbers. */
export interface Chance {
  /** From 0 up to 1. */
  readonly next: () => number;
  readonly whole: (from: number, to: number) => number;
  readonly happens: (share: number) => boolean;
  readonly oneOf: <T>(things: readonly [T, ...T[]]) => T;
}

/** `name` gives each user of a seed numbers of its own, so that what one draws does not change the others. */
export function chanceOf(seed: number, name: string): Chance {
  let state = seed >>> 0;
  for (const letter of name) state = (Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193) + 1) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    whole,
    happens: (share) => next() < share,
    oneOf: (things) => things[whole(0, things.length - 1)] ?? things[0],
  };
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
