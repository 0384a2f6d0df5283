/** What people set up: users, keys, locations. Few, small, changed by hand. */
export type RecordKind = 'users' | 'api_keys' | 'locations';

export interface StoredRecord<T> {
  readonly id: string;
  /** Grows with every change; a change names the version it was made from. */
  readonly version: number;
  readonly content: T;
}

/** Documents by kind and id. `T` is the word of whoever owns the kind: nobody else writes it. */
export abstract class RecordStore {
  /** By id, in the order of their characters. */
  abstract list<T>(kind: RecordKind): Promise<readonly StoredRecord<T>[]>;
  abstract read<T>(kind: RecordKind, id: string): Promise<StoredRecord<T> | null>;
  /** False when there is one of that id already. */
  abstract insert(kind: RecordKind, id: string, content: object): Promise<boolean>;
  /** False when it is no longer at that version, or gone. */
  abstract replace(kind: RecordKind, id: string, version: number, content: object): Promise<boolean>;
  /** False when there was none. */
  abstract remove(kind: RecordKind, id: string): Promise<boolean>;
}
