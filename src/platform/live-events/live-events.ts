import type { LiveEvent } from '../../shared/live-event';

/** An event with its place among those of its location. Places grow, whichever instance writes. */
export interface PlacedEvent {
  readonly id: string;
  readonly event: LiveEvent;
}

/** How far back events are kept: so many of a location, and for so long. */
export const KEPT_EVENTS = 10_000;
export const KEPT_EVENTS_MS = 86_400_000;

/**
 * What happened lately in each location. Stores write to it within their own steps (`ADD_EVENT`, `addEvent`); here it is
 * read. It is no history: whoever stays away too long is told so and looks at the views instead.
 */
export abstract class LiveEvents {
  /** Writes an event that belongs to no other write. */
  abstract tell(location: string, event: LiveEvent): Promise<void>;
  /** Every location that something may be told to. */
  abstract locations(): Promise<readonly string[]>;
  /** The id after which nothing has happened yet. */
  abstract position(location: string): Promise<string>;
  /** Events after an id in their order, at most so many. */
  abstract after(location: string, id: string, limit: number): Promise<readonly PlacedEvent[]>;
  /** Whether `after(id)` can still give everything; false also for an id that was never given here. */
  abstract isComplete(location: string, id: string): Promise<boolean>;
  /** Lets events go that are older than they are kept; gives how many went. */
  abstract trim(now: number): Promise<number>;
}

const ID = /^\d{1,16}(?:-\d{1,20})?$/;

/** Whether a text can be an id at all: a number, or two joined by a hyphen. */
export function isEventId(text: string): boolean {
  return ID.test(text);
}

/** Whether `a` stands after `b`. */
export function isLater(a: string, b: string): boolean {
  const [aFirst = 0n, aSecond = 0n] = a.split('-').map(BigInt);
  const [bFirst = 0n, bSecond = 0n] = b.split('-').map(BigInt);
  return aFirst === bFirst ? aSecond > bSecond : aFirst > bFirst;
}
