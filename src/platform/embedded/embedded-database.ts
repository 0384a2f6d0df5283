import { Logger, type OnApplicationShutdown } from '@nestjs/common';
import Database from 'libsql';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../../shared/problem';
import { SCHEMA_STEPS, SCHEMA_VERSION } from './schema';

export type SqlValue = string | number | null;
export type Row = Readonly<Record<string, SqlValue>>;

/** How long a start waits for a predecessor that is still closing the file. */
const OPEN_WAIT_MS = 2000;

/**
 * The store of a single process: one SQLite file in `DATA_DIR`. Every transaction is on the disk before it returns
 * (`synchronous=FULL`), so a kill -9 loses nothing that was acknowledged. A lock is held as long as it is open: a
 * second process is refused instead of corrupting anything. Calls are synchronous and take some ten microseconds.
 */
export class EmbeddedDatabase implements OnApplicationShutdown {
  private readonly statements = new Map<string, Database.Statement>();
  private isOpen = true;

  private constructor(
    private readonly database: Database.Database,
    private readonly lock: Database.Database,
    readonly path: string,
  ) {}

  /** Throws with a sentence for a person when another process has the file, or the directory cannot be written. */
  static open(directory: string): EmbeddedDatabase {
    mkdirSync(directory, { recursive: true });
    const path = join(directory, 'seller.db');
    const lock = takeLock(directory, path);
    const opened = new EmbeddedDatabase(new Database(path), lock, path);
    try {
      opened.prepare();
      return opened;
    } catch (error) {
      opened.close();
      throw error;
    }
  }

  /** The rows of a query. */
  all(sql: string, ...values: readonly SqlValue[]): readonly Row[] {
    return this.guarded(() => this.statement(sql).all(...values) as Row[]);
  }

  /** The first row of a query, null when there is none. */
  first(sql: string, ...values: readonly SqlValue[]): Row | null {
    return this.guarded(() => (this.statement(sql).get(...values) as Row | undefined) ?? null);
  }

  /** Gives how many rows changed. */
  run(sql: string, ...values: readonly SqlValue[]): number {
    return this.guarded(() => this.statement(sql).run(...values).changes);
  }

  /** Everything `work` writes happens, or nothing of it. Not nested. */
  transaction<T>(work: () => T): T {
    this.guarded(() => this.database.exec('BEGIN IMMEDIATE'));
    try {
      const result = work();
      this.guarded(() => this.database.exec('COMMIT'));
      return result;
    } catch (error) {
      // A full disk may have ended it already.
      if (this.database.inTransaction) this.database.exec('ROLLBACK');
      throw error;
    }
  }

  /**
   * Writes the file anew without what was deleted or written over, whose bytes otherwise stay on its free pages and in the
   * journal. Nothing else runs meanwhile, and the disk needs room for a second copy.
   */
  scrub(): void {
    // None may be under way.
    this.statements.clear();
    this.guarded(() => this.database.exec('VACUUM'));
    this.all('PRAGMA wal_checkpoint(TRUNCATE)');
  }

  onApplicationShutdown(): void {
    this.close();
  }

  /** Safe to call twice. */
  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.statements.clear();
    this.database.close();
    this.lock.exec('COMMIT');
    this.lock.close();
  }

  /** A disk that is full or gone is a store that is away; mistakes in a statement pass through. */
  private guarded<T>(work: () => T): T {
    try {
      // The driver would go on answering from statements it still knows.
      if (!this.isOpen) throw new Error('the embedded store is closed');
      return work();
    } catch (error) {
      if (this.isOpen && !isStoreAway(error)) throw error;
      throw new Problem('store-unavailable', undefined, { cause: error, retryAfterSeconds: 1 });
    }
  }

  private statement(sql: string): Database.Statement {
    const known = this.statements.get(sql);
    if (known !== undefined) return known;
    const prepared = this.database.prepare(sql);
    this.statements.set(sql, prepared);
    return prepared;
  }

  private prepare(): void {
    this.database.exec('PRAGMA journal_mode = WAL');
    this.database.exec('PRAGMA synchronous = FULL');
    this.database.exec('PRAGMA foreign_keys = ON');
    this.migrate();
  }

  private migrate(): void {
    const version = Number(this.first('PRAGMA user_version')?.user_version ?? 0);
    if (version === SCHEMA_VERSION) return;
    if (version > SCHEMA_VERSION) {
      throw new Error(
        `${this.path} was written by a newer version of this application; it cannot be opened by this one.`,
      );
    }
    this.transaction(() => {
      for (const step of SCHEMA_STEPS.slice(version)) this.database.exec(step);
      this.database.exec(`PRAGMA user_version = ${String(SCHEMA_VERSION)}`);
    });
    new Logger('Store').log(`${version === 0 ? 'created' : 'upgraded'} ${this.path}`);
  }
}

/**
 * A transaction on a file of its own, held open as long as the store is: the system ends it with the process, however that
 * dies. A successor may have to wait a moment for it.
 */
function takeLock(directory: string, path: string): Database.Database {
  const lock = new Database(join(directory, 'seller.lock'), { timeout: OPEN_WAIT_MS });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock.close();
    if (!isLocked(error)) throw error;
    throw new Error(
      `Another process is using ${path}. The embedded store serves one process: stop the other one, give this one its own DATA_DIR, or set REDIS_URL to run several.`,
      { cause: error },
    );
  }
}

const AWAY = /^SQLITE_(FULL|IOERR|BUSY|LOCKED|CANTOPEN|READONLY|CORRUPT|NOTADB|PROTOCOL|NOMEM)/;

function isStoreAway(error: unknown): boolean {
  return error instanceof Error && 'code' in error && AWAY.test(String(error.code));
}

function isLocked(error: unknown): boolean {
  return error instanceof Error && /locked|busy/i.test(`${error.message} ${'code' in error ? String(error.code) : ''}`);
}
