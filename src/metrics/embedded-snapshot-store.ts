import type { EmbeddedDatabase } from '../platform/embedded';
import type { StoredSlot } from './slot';
import { type InstanceRecord, SnapshotStore, type SnapshotSlot, slotIdOf, slotName } from './snapshot-store';

const NOTE = `INSERT INTO metric_instances (instance, record, saved) VALUES (?, ?, ?)
  ON CONFLICT (instance) DO UPDATE SET record = excluded.record, saved = excluded.saved`;
const WRITE = `INSERT INTO metric_slots (instance, slot, content) VALUES (?, ?, ?)
  ON CONFLICT (instance, slot) DO UPDATE SET content = excluded.content`;

export class EmbeddedSnapshotStore extends SnapshotStore {
  constructor(private readonly database: EmbeddedDatabase) {
    super();
  }

  override async save(instance: InstanceRecord, slots: readonly SnapshotSlot[]): Promise<void> {
    this.database.transaction(() => {
      for (const { id, slot } of slots) {
        const name = slotName(id);
        if (slot !== null) this.database.run(WRITE, instance.id, name, JSON.stringify(slot));
        else this.database.run('DELETE FROM metric_slots WHERE instance = ? AND slot = ?', instance.id, name);
      }
      this.database.run(NOTE, instance.id, JSON.stringify(instance), instance.savedAt);
    });
  }

  override async instances(since: number): Promise<readonly InstanceRecord[]> {
    const rows = this.database.all('SELECT record FROM metric_instances WHERE saved >= ?', since);
    return rows.map(({ record }) => JSON.parse(String(record)) as InstanceRecord);
  }

  override async slots(instanceId: string): Promise<readonly SnapshotSlot[]> {
    const rows = this.database.all('SELECT slot, content FROM metric_slots WHERE instance = ?', instanceId);
    return rows.map(({ slot, content }) => ({
      id: slotIdOf(String(slot)),
      slot: JSON.parse(String(content)) as StoredSlot,
    }));
  }

  override async forget(before: number): Promise<number> {
    return this.database.transaction(() => {
      const old = this.database.all('SELECT instance FROM metric_instances WHERE saved < ?', before);
      for (const { instance } of old) {
        this.database.run('DELETE FROM metric_slots WHERE instance = ?', String(instance));
        this.database.run('DELETE FROM metric_instances WHERE instance = ?', String(instance));
      }
      return old.length;
    });
  }
}
