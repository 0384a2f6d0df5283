import type { EmbeddedDatabase, Row } from '../embedded';
import { type RecordKind, RecordStore, type StoredRecord } from './record-store';

export class EmbeddedRecordStore extends RecordStore {
  constructor(private readonly database: EmbeddedDatabase) {
    super();
  }

  override async list<T>(kind: RecordKind): Promise<readonly StoredRecord<T>[]> {
    const rows = this.database.all('SELECT id, version, content FROM records WHERE kind = ? ORDER BY id', kind);
    return rows.map((row) => recordOf<T>(row));
  }

  override async read<T>(kind: RecordKind, id: string): Promise<StoredRecord<T> | null> {
    const row = this.database.first('SELECT id, version, content FROM records WHERE kind = ? AND id = ?', kind, id);
    return row === null ? null : recordOf<T>(row);
  }

  override async insert(kind: RecordKind, id: string, content: object): Promise<boolean> {
    const sql = 'INSERT INTO records VALUES (?, ?, 1, ?) ON CONFLICT DO NOTHING';
    return this.database.run(sql, kind, id, JSON.stringify(content)) === 1;
  }

  override async replace(kind: RecordKind, id: string, version: number, content: object): Promise<boolean> {
    const sql = 'UPDATE records SET version = version + 1, content = ? WHERE kind = ? AND id = ? AND version = ?';
    return this.database.run(sql, JSON.stringify(content), kind, id, version) === 1;
  }

  override async remove(kind: RecordKind, id: string): Promise<boolean> {
    return this.database.run('DELETE FROM records WHERE kind = ? AND id = ?', kind, id) === 1;
  }
}

function recordOf<T>(row: Row): StoredRecord<T> {
  return { id: String(row.id), version: Number(row.version), content: JSON.parse(String(row.content)) as T };
}
