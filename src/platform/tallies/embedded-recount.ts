import type { EmbeddedDatabase } from '../embedded';
import { note, touch } from './embedded-tallies';
import type { Drift } from './tallies';

/** A table with the columns by which a row is told, and which of its rows count when it is compared. */
export interface Rebuildable {
  readonly columns: readonly string[];
  readonly only?: string;
}

const COUNTED: Readonly<Record<string, Rebuildable>> = {
  labels: { columns: ['label', 'n'] },
  places: { columns: ['name', 'score', 'id'] },
  // Nobody left leaves a zero.
  place_counts: { columns: ['name', 'n'], only: 'n <> 0' },
  place_steps: { columns: ['name', 'width', 'step', 'n'] },
  terms: { columns: ['term', 'id'] },
};

/**
 * Counts the figures of a location anew within the caller's transaction: `countAll` adds the share of every record there is.
 * `spared`: figures that are no sums.
 */
export function recount(
  database: EmbeddedDatabase,
  location: string,
  spared: readonly string[],
  countAll: () => Drift,
): Drift {
  const names = ['version', ...spared];
  const kept = names.map((name) =>
    database.first(`SELECT name, n FROM tallies WHERE location = ? AND name = ?`, location, name),
  );
  const sums = { columns: ['name', 'n'], only: `name NOT IN (${names.map((name) => `'${quoted(name)}'`).join(', ')})` };
  const drift = rebuilt(database, location, { tallies: sums, ...COUNTED }, countAll);
  for (const row of kept) if (row !== null) note(database, location, String(row.name), Number(row.n));
  touch(database, location);
  return drift;
}

/** Empties tables of a location, lets `rebuild` fill them and gives how many rows differ now, by table. */
export function rebuilt(
  database: EmbeddedDatabase,
  location: string,
  tables: Readonly<Record<string, Rebuildable>>,
  rebuild: () => Drift,
): Drift {
  for (const table of Object.keys(tables)) {
    database.run(`DROP TABLE IF EXISTS temp.was_${table}`);
    database.run(
      `CREATE TEMP TABLE was_${table} AS SELECT * FROM main.${table} WHERE location = '${quoted(location)}'`,
    );
    database.run(`DELETE FROM main.${table} WHERE location = ?`, location);
  }
  const drift: Record<string, number> = { ...rebuild() };
  for (const [table, { columns, only = '1' }] of Object.entries(tables)) {
    const list = columns.join(', ');
    const is = `SELECT ${list} FROM main.${table} WHERE location = ? AND ${only}`;
    const was = `SELECT ${list} FROM temp.was_${table} WHERE ${only}`;
    const sql = `SELECT (SELECT COUNT(*) FROM (${is} EXCEPT ${was})) + (SELECT COUNT(*) FROM (${was} EXCEPT ${is})) AS n`;
    drift[table] = Number(database.first(sql, location, location)?.n ?? 0);
    database.run(`DROP TABLE temp.was_${table}`);
  }
  return drift;
}

/** A statement that makes a table takes no values. */
function quoted(text: string): string {
  return text.replaceAll("'", "''");
}
