import Database from 'libsql';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from 'redis';

export interface StoredLine {
  readonly from: string;
  readonly text: string;
  readonly at: number;
  readonly by?: string;
}

export interface StoredChange {
  readonly at: number;
  readonly what: string;
  readonly to: unknown;
}

export interface StoredSend {
  readonly id: string;
  readonly status: string;
  readonly attempts: number;
  readonly detail: string | null;
  readonly createdAt: number;
  readonly effect: { readonly type: string; readonly text?: string; readonly purpose?: string; readonly tag?: string };
}

/** Everything a store holds of one contact. */
export interface StoredContact {
  readonly location: string;
  readonly contact: string;
  readonly stage: string;
  readonly temperature: string;
  readonly lines: readonly StoredLine[];
  readonly changes: readonly StoredChange[];
  readonly sends: readonly StoredSend[];
}

/** A location's own sums: what the dashboard shows without looking at contacts. */
export interface StoredSums {
  readonly counters: Readonly<Record<string, number>>;
  /** Live conversations by `STAGE:TEMPERATURE`. */
  readonly listed: Readonly<Record<string, number>>;
}

/** A store, read behind the application's back: none of its code is used. */
export interface StoredTruth {
  /** How many texts and deliveries have not ended yet; NaN while the store cannot say. */
  readonly unfinished: () => Promise<number>;
  /** Each of them in words, for whoever looks for a cause. */
  readonly waiting: () => Promise<readonly string[]>;
  readonly contacts: () => Promise<readonly StoredContact[]>;
  readonly sums: (location: string) => Promise<StoredSums>;
  readonly close: () => Promise<void>;
}

const STAGES = ['Q0', 'Q1', 'Q2', 'Q3', 'Q4', 'QUALIFIED', 'STALLED'];
const TEMPERATURES = ['HOT', 'WARM', 'COLD'];

export async function truthInRedis(url: string, locations: readonly string[]): Promise<StoredTruth> {
  const client = createClient({ url, socket: { reconnectStrategy: 100 } });
  client.on('error', () => undefined);
  await client.connect();
  const states = (location: string): string => `seller:state:{${location}}:`;
  const contactOf = async (location: string, contact: string): Promise<StoredContact> => {
    const [state, lines, changes, sendIds] = await Promise.all([
      client.hmGet(`${states(location)}${contact}`, ['view', 'temp']),
      client.lRange(`seller:transcript:{${location}}:${contact}`, 0, -1),
      client.lRange(`seller:changes:{${location}}:${contact}`, 0, -1),
      client.zRange(`seller:outbox:{${location}}:of:${contact}`, 0, -1),
    ]);
    const sends = sendIds.length === 0 ? [] : await client.hmGet(`seller:outbox:{${location}}`, sendIds);
    return {
      location,
      contact,
      stage: state[0] ?? '',
      temperature: state[1] ?? '',
      lines: byTime(lines.map((json) => JSON.parse(json) as StoredLine)),
      changes: changes.map((json) => JSON.parse(json) as StoredChange),
      sends: inOrder(sends.flatMap((json) => (json === null ? [] : [JSON.parse(json) as StoredSend]))),
    };
  };
  return {
    unfinished: async () => {
      const counts = locations.flatMap((location) => [
        client.zCard(`seller:waiting:{${location}}`),
        client.zCard(`seller:outbox:{${location}}:by:waiting`),
      ]);
      return Promise.all(counts).then(
        (all) => all.reduce((sum, each) => sum + each, 0),
        () => Number.NaN,
      );
    },
    waiting: async () => {
      const found: string[] = [];
      for (const location of locations) {
        const outbox = `seller:outbox:{${location}}`;
        for (const { value, score } of await client.zRangeWithScores(`seller:waiting:{${location}}`, 0, -1))
          found.push(`${location}: the inbox of ${value} waits since ${String(score)}`);
        for (const id of await client.zRange(`${outbox}:by:waiting`, 0, -1)) {
          const json = (await client.hGet(outbox, id)) ?? '';
          const contact = json === '' ? '' : (JSON.parse(json) as { key: { contactId: string } }).key.contactId;
          const due = await client.zScore(`${outbox}:due`, contact);
          found.push(`${location}: ${contact}, looked at from ${String(due)} on: ${json}`);
        }
      }
      return found;
    },
    contacts: async () => {
      const found: Promise<StoredContact>[] = [];
      for (const location of locations) {
        for await (const keys of client.scanIterator({ MATCH: `${states(location)}*`, COUNT: 1000 })) {
          for (const key of keys) found.push(contactOf(location, key.slice(states(location).length)));
        }
      }
      return Promise.all(found);
    },
    sums: async (location) => {
      const counters: Record<string, number> = {};
      for await (const keys of client.scanIterator({ MATCH: `seller:day:{${location}}:*`, COUNT: 1000 })) {
        for (const key of keys) {
          for (const [name, value] of Object.entries(await client.hGetAll(key))) {
            counters[name] = (counters[name] ?? 0) + Number(value);
          }
        }
      }
      const listed: Record<string, number> = {};
      for (const stage of STAGES) {
        for (const temperature of TEMPERATURES) {
          const size = await client.zCard(`seller:index:{${location}}:activity:${stage}:${temperature}`);
          if (size > 0) listed[`${stage}:${temperature}`] = size;
        }
      }
      return { counters, listed };
    },
    close: async () => {
      await client.close();
    },
  };
}

type Row = Readonly<Record<string, unknown>>;

/** Reads the file beside the running application: in WAL mode readers are in nobody's way. */
export function truthInFile(directory: string): StoredTruth {
  const open = (): Database.Database => new Database(join(directory, 'seller.db'), { timeout: 2000 });
  const read = <T>(work: (all: (sql: string, ...values: unknown[]) => Row[]) => T): T => {
    const database = open();
    try {
      return work((sql, ...values) => database.prepare(sql).all(...values) as Row[]);
    } finally {
      database.close();
    }
  };
  return {
    unfinished: async () => {
      if (!existsSync(join(directory, 'seller.db'))) return Number.NaN;
      return read((all) =>
        Number(
          all('SELECT (SELECT COUNT(*) FROM inbox) + (SELECT COUNT(*) FROM outbox WHERE ended IS NULL) AS n')[0]?.n,
        ),
      );
    },
    waiting: async () =>
      read((all) =>
        [
          ...all('SELECT location, contact, * FROM inbox'),
          ...all('SELECT location, contact, entry FROM outbox WHERE ended IS NULL'),
        ].map((row) => JSON.stringify(row)),
      ),
    contacts: async () =>
      read((all) => {
        const texts = (sql: string): Map<string, unknown[]> => {
          const byContact = new Map<string, unknown[]>();
          for (const { location, contact, json } of all(sql)) {
            const name = `${String(location)}\n${String(contact)}`;
            byContact.set(name, [...(byContact.get(name) ?? []), JSON.parse(String(json)) as unknown]);
          }
          return byContact;
        };
        const lines = texts('SELECT location, contact, line AS json FROM transcript ORDER BY place');
        const changes = texts('SELECT location, contact, change AS json FROM changes ORDER BY place');
        const sends = texts('SELECT location, contact, entry AS json FROM outbox ORDER BY created, id');
        return all('SELECT location, contact, view, temperature FROM conversations WHERE state IS NOT NULL').map(
          (row) => {
            const [location, contact] = [String(row.location), String(row.contact)];
            const name = `${location}\n${contact}`;
            return {
              location,
              contact,
              stage: String(row.view),
              temperature: String(row.temperature),
              lines: byTime((lines.get(name) ?? []) as StoredLine[]),
              changes: (changes.get(name) ?? []) as StoredChange[],
              sends: inOrder((sends.get(name) ?? []) as StoredSend[]),
            };
          },
        );
      }),
    sums: async (location) =>
      read((all) => ({
        counters: Object.fromEntries(
          all('SELECT name, SUM(n) AS n FROM days WHERE location = ? GROUP BY name', location).map((row) => [
            String(row.name),
            Number(row.n),
          ]),
        ),
        listed: Object.fromEntries(
          all('SELECT view, temperature, n FROM counts WHERE location = ? AND n > 0', location).map((row) => [
            `${String(row.view)}:${String(row.temperature)}`,
            Number(row.n),
          ]),
        ),
      })),
    close: async () => undefined,
  };
}

/** Texts that were promised while the store was away and have not reached it yet, in the spools of some instances. */
export function spooledTexts(
  dataDirs: readonly string[],
): readonly { readonly contact: string; readonly text: string }[] {
  const lines: string[] = [];
  for (const directory of dataDirs.flatMap((each) => [join(each, 'spool'), join(each, 'spool.aside')])) {
    // A fault may have put a file in its place.
    if (!existsSync(directory) || !statSync(directory).isDirectory()) continue;
    for (const name of readdirSync(directory)) lines.push(...textIn(join(directory, name)).split('\n').slice(0, -1));
  }
  return lines.map((line) => {
    const { key, message } = JSON.parse(line) as { key: { contactId: string }; message: { text: string } };
    return { contact: key.contactId, text: message.text };
  });
}

/** Drained files go at any moment. */
function textIn(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** A transcript is read by the moments of its lines. */
function byTime(lines: readonly StoredLine[]): StoredLine[] {
  return [...lines].sort((a, b) => a.at - b.at);
}

function inOrder(sends: readonly StoredSend[]): StoredSend[] {
  return [...sends].sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
}
