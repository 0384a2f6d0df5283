import type { EmbeddedDatabase } from '../../platform/embedded';
import type { Tone } from '../domain/tone';
import { ToneStore } from '../tone-store';

export class EmbeddedToneStore extends ToneStore {
  constructor(private readonly database: EmbeddedDatabase) {
    super();
  }

  override read(locationId: string): Promise<Tone | null> {
    const row = this.database.first('SELECT tone FROM tones WHERE location = ?', locationId);
    return Promise.resolve(row === null ? null : (JSON.parse(String(row.tone)) as Tone));
  }

  override write(locationId: string, tone: Tone): Promise<void> {
    this.database.run(
      'INSERT INTO tones (location, tone) VALUES (?, ?) ON CONFLICT (location) DO UPDATE SET tone = excluded.tone',
      locationId,
      JSON.stringify(tone),
    );
    return Promise.resolve();
  }

  override delete(locationId: string): Promise<void> {
    this.database.run('DELETE FROM tones WHERE location = ?', locationId);
    return Promise.resolve();
  }
}
