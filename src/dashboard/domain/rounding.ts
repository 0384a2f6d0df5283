/** A share of a whole in percent, one decimal; null when there is no whole. */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((1000 * part) / whole) / 10;
}

/** The same where an empty whole means that nothing is there to have a share. */
export function percentOrZero(part: number, whole: number): number {
  return percentOf(part, whole) ?? 0;
}

/** Milliseconds in seconds, one decimal. */
export function secondsOf(ms: number | null): number | null {
  return ms === null ? null : Math.round(ms / 100) / 10;
}
