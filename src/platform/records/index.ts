export { EmbeddedRecordStore } from './embedded-record-store';
export { RecordStore } from './record-store';
export type { RecordKind, StoredRecord } from './record-store';
export { RecordsModule } from './records.module';
export { RedisRecordStore } from './redis-record-store';
