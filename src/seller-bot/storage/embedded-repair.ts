import type { EmbeddedDatabase } from '../../platform/embedded';
import { type Drift, type Rebuildable, rebuilt, retally } from '../../platform/tallies';
import { newContact } from '../domain/contact';
import { type RepairRules, indexedAs } from './indexed-as';
import { stored } from './stored-json';

/** What is kept beside conversations. */
const INDEXES: Readonly<Record<string, Rebuildable>> = {
  counts: { columns: ['view', 'temperature', 'n'], only: 'n <> 0' },
  search_terms: { columns: ['term', 'contact'] },
  follow_ups: { columns: ['contact', 'due'] },
};

const COLUMNS =
  'view = ?, temperature = ?, price = ?, activity = ?, last_message = ?, can_stall = ?, terms = ?, share = ?';

/**
 * Brings the indexes of a location's conversations up to date with their states and counts their shares, within the
 * caller's transaction, which has emptied the figures.
 */
export function repairConversations(database: EmbeddedDatabase, location: string, rules: RepairRules): Drift {
  return rebuilt(database, location, INDEXES, () => {
    let conversations = 0;
    for (let after = ''; ;) {
      const rows = database.all(
        'SELECT contact, state, view, temperature, price, activity, last_message, can_stall, terms, share FROM conversations WHERE location = ? AND contact > ? AND state IS NOT NULL ORDER BY contact LIMIT 1000',
        location,
        after,
      );
      for (const row of rows) {
        const id = String(row.contact);
        const conversation = stored.conversation(String(row.state));
        const record = database.first('SELECT record FROM contacts WHERE location = ? AND contact = ?', location, id);
        const contact =
          record === null ? newContact(conversation.key, null, rules.now) : stored.contact(String(record.record));
        const temperature = rules.temperatureOf(conversation.answers);
        const is = indexedAs(conversation, contact, temperature, rules.lifetimes, rules.now);
        const stall = is.mayStall ? 1 : 0;
        const columns = [is.view, temperature, is.price, is.activity, is.lastMessage, stall, is.terms, is.share];
        const { view, price, activity, last_message, can_stall, terms, share } = row;
        const was = [view, row.temperature, price, activity, last_message, can_stall, terms, share];
        if (columns.some((value, i) => value !== was[i])) {
          database.run(
            `UPDATE conversations SET ${COLUMNS} WHERE location = ? AND contact = ?`,
            ...columns,
            location,
            id,
          );
          conversations += 1;
        }
        index(database, location, id, is);
        retally(database, location, id, '', is.share);
      }
      const last = rows.at(-1);
      if (last === undefined) return { conversations };
      after = String(last.contact);
    }
  });
}

function index(
  database: EmbeddedDatabase,
  location: string,
  id: string,
  { view, temperature, terms, followUpAt }: ReturnType<typeof indexedAs>,
): void {
  database.run(
    'INSERT INTO counts (location, view, temperature, n) VALUES (?, ?, ?, 1) ON CONFLICT (location, view, temperature) DO UPDATE SET n = n + 1',
    location,
    view,
    temperature,
  );
  for (const term of terms.split('\n').filter((each) => each !== '')) {
    database.run('INSERT INTO search_terms (location, term, contact) VALUES (?, ?, ?)', location, term, id);
  }
  if (followUpAt !== null) {
    database.run('INSERT INTO follow_ups (location, contact, due) VALUES (?, ?, ?)', location, id, followUpAt);
  }
}
