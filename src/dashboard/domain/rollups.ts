/** The counters of a day, by name. */
export type DayCounters = Readonly<Record<string, number>>;

export interface Day {
  readonly date: string;
  readonly counters: DayCounters;
}

/** The counters of many days in one. */
export function sumOf(days: readonly Day[]): DayCounters {
  const sums: Record<string, number> = {};
  for (const { counters } of days) {
    for (const [name, amount] of Object.entries(counters)) sums[name] = (sums[name] ?? 0) + amount;
  }
  return sums;
}
