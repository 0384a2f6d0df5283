import type { EmbeddedDatabase } from '../embedded';
import { shareLines } from '../../shared/share';
import { type Found, type Placed, Tallies } from './tallies';

/** Scores are also counted in steps this wide, so that a rank is found without walking past everybody. */
const WIDTHS = [10_000, 1] as const;

const ADD_TO_SUM =
  'INSERT INTO tallies (location, name, n) VALUES (?, ?, ?) ON CONFLICT (location, name) DO UPDATE SET n = n + excluded.n';
const ADD_TO_LABEL =
  'INSERT INTO labels (location, label, n) VALUES (?, ?, ?) ON CONFLICT (location, label) DO UPDATE SET n = n + excluded.n';
const ADD_TO_SIZE =
  'INSERT INTO place_counts (location, name, n) VALUES (?, ?, ?) ON CONFLICT (location, name) DO UPDATE SET n = n + excluded.n';
const ADD_TO_STEP =
  'INSERT INTO place_steps (location, name, width, step, n) VALUES (?, ?, ?, ?, ?) ON CONFLICT (location, name, width, step) DO UPDATE SET n = n + excluded.n';
const DROP_STEP = 'DELETE FROM place_steps WHERE location = ? AND name = ? AND width = ? AND step = ? AND n = 0';

/** Something of the location was written: views made before may be out of date. */
export function touch(database: EmbeddedDatabase, location: string): void {
  database.run(ADD_TO_SUM, location, 'version', 1);
}

/** Sets a figure that is no sum. */
export function note(database: EmbeddedDatabase, location: string, name: string, value: number): void {
  database.run('INSERT OR REPLACE INTO tallies (location, name, n) VALUES (?, ?, ?)', location, name, value);
}

/** Takes back the old share of a record and adds the new one, within the caller's transaction. '' = none. */
export function retally(database: EmbeddedDatabase, location: string, id: string, before: string, after: string): void {
  touch(database, location);
  if (before === after) return;
  const changes = new Map<string, number>();
  for (const [text, sign] of [
    [before, -1],
    [after, 1],
  ] as const) {
    for (const { kind, name, amount } of shareLines(text)) {
      if (kind === '@' || kind === '%')
        place(database, location, { id, name, score: amount, sign, isRanked: kind === '%' });
      else if (kind === '?') term(database, location, { id, name, sign });
      else changes.set(kind + name, (changes.get(kind + name) ?? 0) + sign * amount);
    }
  }
  for (const [name, amount] of changes) if (amount !== 0) add(database, location, name, amount);
}

function add(database: EmbeddedDatabase, location: string, name: string, amount: number): void {
  if (name.startsWith('+')) {
    database.run(ADD_TO_SUM, location, name.slice(1), amount);
    if (amount < 0) {
      database.run('DELETE FROM tallies WHERE location = ? AND name = ? AND n = 0', location, name.slice(1));
    }
    return;
  }
  database.run(ADD_TO_LABEL, location, name.slice(1), amount);
  if (amount < 0)
    database.run('DELETE FROM labels WHERE location = ? AND label = ? AND n <= 0', location, name.slice(1));
}

interface Move {
  readonly id: string;
  readonly name: string;
  readonly score: number;
  readonly sign: 1 | -1;
  readonly isRanked: boolean;
}

function term(
  database: EmbeddedDatabase,
  location: string,
  { id, name, sign }: Pick<Move, 'id' | 'name' | 'sign'>,
): void {
  const sql =
    sign === 1
      ? 'INSERT OR IGNORE INTO terms (location, term, id) VALUES (?, ?, ?)'
      : 'DELETE FROM terms WHERE location = ? AND term = ? AND id = ?';
  database.run(sql, location, name, id);
}

function place(database: EmbeddedDatabase, location: string, { id, name, score, sign, isRanked }: Move): void {
  database.run(ADD_TO_SIZE, location, name, sign);
  const widths = isRanked ? WIDTHS : [];
  for (const width of widths) database.run(ADD_TO_STEP, location, name, width, Math.floor(score / width), sign);
  if (sign === 1) {
    database.run('INSERT INTO places (location, name, score, id) VALUES (?, ?, ?, ?)', location, name, score, id);
    return;
  }
  database.run(
    'DELETE FROM places WHERE location = ? AND name = ? AND score = ? AND id = ?',
    location,
    name,
    score,
    id,
  );
  for (const width of widths) database.run(DROP_STEP, location, name, width, Math.floor(score / width));
}

export class EmbeddedTallies extends Tallies {
  constructor(private readonly database: EmbeddedDatabase) {
    super();
  }

  override async version(location: string): Promise<string> {
    const row = this.database.first("SELECT n FROM tallies WHERE location = ? AND name = 'version'", location);
    return String(row?.n ?? 0);
  }

  override async sums(location: string): Promise<Readonly<Record<string, number>>> {
    const rows = this.database.all("SELECT name, n FROM tallies WHERE location = ? AND name <> 'version'", location);
    return Object.fromEntries(rows.map((row) => [String(row.name), Number(row.n)]));
  }

  override async labels(location: string, limit: number): Promise<readonly Placed[]> {
    const sql = 'SELECT label, n FROM labels WHERE location = ? ORDER BY n DESC, label DESC LIMIT ?';
    return this.database.all(sql, location, limit).map((row) => ({ id: String(row.label), score: Number(row.n) }));
  }

  override async first(location: string, name: string, limit: number): Promise<readonly Placed[]> {
    return this.range(location, name, limit, 'score, id');
  }

  override async last(location: string, name: string, limit: number): Promise<readonly Placed[]> {
    return this.range(location, name, limit, 'score DESC, id DESC');
  }

  override async search(location: string, prefixes: readonly string[], limit: number): Promise<Found> {
    const from = 'FROM terms WHERE location = ? AND term >= ? AND term < ?';
    const counts = prefixes.map((prefix) => {
      const sql = `SELECT COUNT(*) AS n FROM (SELECT 1 ${from} LIMIT ?)`;
      return Number(this.database.first(sql, location, prefix, `${prefix}\u{10FFFF}`, limit)?.n);
    });
    const rarest = prefixes[counts.indexOf(Math.min(...counts))] ?? '';
    const sql = `SELECT DISTINCT id ${from} LIMIT ?`;
    const rows = this.database.all(sql, location, rarest, `${rarest}\u{10FFFF}`, limit + 1);
    return { ids: rows.slice(0, limit).map((row) => String(row.id)), isTruncated: rows.length > limit };
  }

  private range(location: string, name: string, limit: number, order: string): readonly Placed[] {
    const sql = `SELECT id, score FROM places WHERE location = ? AND name = ? ORDER BY ${order} LIMIT ?`;
    return this.database
      .all(sql, location, name, limit)
      .map((row) => ({ id: String(row.id), score: Number(row.score) }));
  }

  override async median(location: string, name: string): Promise<number | null> {
    const steps = this.steps(location, name);
    const size = steps.reduce((sum, { n }) => sum + n, 0);
    if (size === 0) return null;
    const scoreAt = (rank: number): number => {
      const [wide, narrow] = WIDTHS;
      const there = stepOf(rank, steps);
      const from = (there.step * wide) / narrow;
      return stepOf(there.rank, this.steps(location, name, narrow, from, from + wide / narrow)).step;
    };
    return (scoreAt(Math.floor((size - 1) / 2)) + scoreAt(Math.floor(size / 2))) / 2;
  }

  private steps(
    location: string,
    name: string,
    width: number = WIDTHS[0],
    from = Number.MIN_SAFE_INTEGER,
    to = Number.MAX_SAFE_INTEGER,
  ): readonly Step[] {
    const sql =
      'SELECT step, n FROM place_steps WHERE location = ? AND name = ? AND width = ? AND step >= ? AND step < ? ORDER BY step';
    const rows = this.database.all(sql, location, name, width, from, to);
    return rows.map((row) => ({ step: Number(row.step), n: Number(row.n) }));
  }
}

interface Step {
  readonly step: number;
  readonly n: number;
}

/** The step that holds a rank, and the rank within it. */
function stepOf(rank: number, steps: readonly Step[]): { readonly step: number; readonly rank: number } {
  let left = rank;
  for (const { step, n } of steps) {
    if (left < n) return { step, rank: left };
    left -= n;
  }
  throw new RangeError('no such rank');
}
