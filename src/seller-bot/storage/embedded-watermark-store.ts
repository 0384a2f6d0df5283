import type { EmbeddedDatabase } from '../../platform/embedded';
import { WatermarkStore } from '../watermark-store';

export class EmbeddedWatermarkStore extends WatermarkStore {
  constructor(private readonly database: EmbeddedDatabase) {
    super();
  }

  override read(locationId: string): Promise<number | null> {
    const row = this.database.first('SELECT until FROM reconciled WHERE location = ?', locationId);
    return Promise.resolve(row === null ? null : Number(row.until));
  }

  override write(locationId: string, until: number): Promise<void> {
    this.database.run(
      'INSERT INTO reconciled (location, until) VALUES (?, ?) ON CONFLICT (location) DO UPDATE SET until = excluded.until',
      locationId,
      until,
    );
    return Promise.resolve();
  }
}
