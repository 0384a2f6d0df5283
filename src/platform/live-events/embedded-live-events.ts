import type { LiveEvent } from '../../shared/live-event';
import type { EmbeddedDatabase } from '../embedded';
import { KEPT_EVENTS, KEPT_EVENTS_MS, LiveEvents, type PlacedEvent } from './live-events';

/** Old ones go now and then, not with every write. */
const TRIM_EVERY = 100;

/** Tells of what is written, within the caller's transaction. */
export function addEvent(database: EmbeddedDatabase, location: string, event: LiveEvent): void {
  database.run(
    'INSERT INTO live_places (location, last, gone) VALUES (?, 1, 0) ON CONFLICT (location) DO UPDATE SET last = last + 1',
    location,
  );
  const last = Number(database.first('SELECT last FROM live_places WHERE location = ?', location)?.last);
  database.run(
    'INSERT INTO live_events (location, id, contact, at, event) VALUES (?, ?, ?, ?, ?)',
    location,
    last,
    event.contactId,
    event.at,
    JSON.stringify(event),
  );
  if (last % TRIM_EVERY === 0) drop(database, location, last - KEPT_EVENTS);
}

/** Takes back what was told of a contact, within the caller's transaction. */
export function forgetEvents(database: EmbeddedDatabase, location: string, contact: string): void {
  database.run('DELETE FROM live_events WHERE location = ? AND contact = ?', location, contact);
}

function drop(database: EmbeddedDatabase, location: string, upTo: number): number {
  const gone = database.run('DELETE FROM live_events WHERE location = ? AND id <= ?', location, upTo);
  database.run('UPDATE live_places SET gone = MAX(gone, ?) WHERE location = ?', upTo, location);
  return gone;
}

/** The same in the embedded file: each location counts its own events. */
export class EmbeddedLiveEvents extends LiveEvents {
  constructor(private readonly database: EmbeddedDatabase) {
    super();
  }

  override async tell(location: string, event: LiveEvent): Promise<void> {
    this.database.transaction(() => {
      addEvent(this.database, location, event);
    });
  }

  override async locations(): Promise<readonly string[]> {
    return this.database.all('SELECT location FROM live_places').map((row) => String(row.location));
  }

  override async position(location: string): Promise<string> {
    return String(this.place(location).last);
  }

  override async after(location: string, id: string, limit: number): Promise<readonly PlacedEvent[]> {
    const sql = 'SELECT id, event FROM live_events WHERE location = ? AND id > ? ORDER BY id LIMIT ?';
    return this.database
      .all(sql, location, numberOf(id), limit)
      .map((row) => ({ id: String(row.id), event: JSON.parse(String(row.event)) as LiveEvent }));
  }

  override async isComplete(location: string, id: string): Promise<boolean> {
    const { last, gone } = this.place(location);
    return !id.includes('-') && numberOf(id) >= gone && numberOf(id) <= last;
  }

  override async trim(now: number): Promise<number> {
    return this.database.transaction(() => {
      let gone = 0;
      for (const location of this.database.all('SELECT location FROM live_places').map((row) => String(row.location))) {
        const sql = 'SELECT MAX(id) AS id FROM live_events WHERE location = ? AND at < ?';
        const old = this.database.first(sql, location, now - KEPT_EVENTS_MS)?.id ?? null;
        if (old !== null) gone += drop(this.database, location, Number(old));
      }
      return gone;
    });
  }

  private place(location: string): { readonly last: number; readonly gone: number } {
    const row = this.database.first('SELECT last, gone FROM live_places WHERE location = ?', location);
    return { last: Number(row?.last ?? 0), gone: Number(row?.gone ?? 0) };
  }
}

/** An id of the other store is a moment of the past. */
function numberOf(id: string): number {
  return Number(id.split('-')[0]);
}
