/** Sorts that a list can have, and the filters it can be narrowed by: each pair is one index range. */
const LIST_INDEXES = ['activity', 'price'].flatMap((sort) =>
  ['', 'view, ', 'temperature, ', 'view, temperature, '].map(
    (filter, i) =>
      `CREATE INDEX list_${sort}_${String(i)} ON conversations (location, ${filter}${sort}, contact) WHERE ${sort} IS NOT NULL;`,
  ),
);

/**
 * All tables of the first version; what is text ending in JSON is read by `stored-json.ts` alone. Times are milliseconds.
 * A conversation without state is what a reset leaves: its version goes on, so that nobody who read it before can commit.
 * It has neither price nor activity, which keeps it out of the lists by a column that their indexes hold.
 */
const FIRST = `
CREATE TABLE conversations (
  location TEXT NOT NULL, contact TEXT NOT NULL, version INTEGER NOT NULL, state TEXT,
  view TEXT NOT NULL, temperature TEXT NOT NULL, price INTEGER, activity INTEGER,
  last_message INTEGER NOT NULL, can_stall INTEGER NOT NULL, terms TEXT NOT NULL, share TEXT NOT NULL,
  PRIMARY KEY (location, contact)
) WITHOUT ROWID;
${LIST_INDEXES.join('\n')}
CREATE INDEX may_stall ON conversations (location, activity) WHERE can_stall = 1;
CREATE INDEX life ON conversations (last_message);
CREATE TABLE follow_ups (
  location TEXT NOT NULL, contact TEXT NOT NULL, due INTEGER NOT NULL,
  PRIMARY KEY (location, contact)
) WITHOUT ROWID;
CREATE INDEX follow_ups_due ON follow_ups (due);
CREATE TABLE counts (
  location TEXT NOT NULL, view TEXT NOT NULL, temperature TEXT NOT NULL, n INTEGER NOT NULL,
  PRIMARY KEY (location, view, temperature)
) WITHOUT ROWID;
CREATE TABLE contacts (
  location TEXT NOT NULL, contact TEXT NOT NULL, record TEXT NOT NULL, expires INTEGER,
  PRIMARY KEY (location, contact)
) WITHOUT ROWID;
CREATE INDEX contacts_expire ON contacts (expires) WHERE expires IS NOT NULL;
CREATE TABLE inbox (
  place INTEGER PRIMARY KEY AUTOINCREMENT, location TEXT NOT NULL, contact TEXT NOT NULL, message TEXT NOT NULL,
  waiting_since INTEGER NOT NULL
);
CREATE INDEX inbox_of ON inbox (location, contact, place);
CREATE INDEX inbox_waiting ON inbox (waiting_since);
CREATE TABLE transcript (
  place INTEGER PRIMARY KEY AUTOINCREMENT, location TEXT NOT NULL, contact TEXT NOT NULL, line TEXT NOT NULL
);
CREATE INDEX transcript_of ON transcript (location, contact, place);
CREATE TABLE changes (
  place INTEGER PRIMARY KEY AUTOINCREMENT, location TEXT NOT NULL, contact TEXT NOT NULL, change TEXT NOT NULL
);
CREATE INDEX changes_of ON changes (location, contact, place);
CREATE TABLE results (
  location TEXT NOT NULL, contact TEXT NOT NULL, message TEXT NOT NULL, body TEXT NOT NULL, expires INTEGER NOT NULL,
  PRIMARY KEY (location, contact, message)
) WITHOUT ROWID;
CREATE INDEX results_expire ON results (expires);
CREATE TABLE seen (
  location TEXT NOT NULL, id TEXT NOT NULL, message TEXT NOT NULL, expires INTEGER NOT NULL,
  PRIMARY KEY (location, id)
) WITHOUT ROWID;
CREATE INDEX seen_expire ON seen (expires);
CREATE TABLE pairings (
  place INTEGER PRIMARY KEY AUTOINCREMENT, location TEXT NOT NULL, contact TEXT NOT NULL, fingerprint TEXT NOT NULL,
  how TEXT NOT NULL, message TEXT NOT NULL, received INTEGER NOT NULL, written INTEGER, expires INTEGER NOT NULL
);
CREATE INDEX pairings_of ON pairings (location, contact, fingerprint, place);
CREATE INDEX pairings_expire ON pairings (expires);
CREATE TABLE consent (
  location TEXT NOT NULL, phone TEXT NOT NULL, consent TEXT NOT NULL,
  PRIMARY KEY (location, phone)
) WITHOUT ROWID;
CREATE TABLE days (
  location TEXT NOT NULL, day TEXT NOT NULL, name TEXT NOT NULL, n INTEGER NOT NULL,
  PRIMARY KEY (location, day, name)
) WITHOUT ROWID;
CREATE TABLE tallies (
  location TEXT NOT NULL, name TEXT NOT NULL, n INTEGER NOT NULL,
  PRIMARY KEY (location, name)
) WITHOUT ROWID;
CREATE TABLE labels (
  location TEXT NOT NULL, label TEXT NOT NULL, n INTEGER NOT NULL,
  PRIMARY KEY (location, label)
) WITHOUT ROWID;
CREATE INDEX labels_by_count ON labels (location, n, label);
CREATE TABLE places (
  location TEXT NOT NULL, name TEXT NOT NULL, score INTEGER NOT NULL, id TEXT NOT NULL,
  PRIMARY KEY (location, name, score, id)
) WITHOUT ROWID;
CREATE TABLE place_counts (
  location TEXT NOT NULL, name TEXT NOT NULL, n INTEGER NOT NULL,
  PRIMARY KEY (location, name)
) WITHOUT ROWID;
CREATE TABLE terms (
  location TEXT NOT NULL, term TEXT NOT NULL, id TEXT NOT NULL,
  PRIMARY KEY (location, term, id)
) WITHOUT ROWID;
CREATE TABLE place_steps (
  location TEXT NOT NULL, name TEXT NOT NULL, width INTEGER NOT NULL, step INTEGER NOT NULL, n INTEGER NOT NULL,
  PRIMARY KEY (location, name, width, step)
) WITHOUT ROWID;
CREATE TABLE search_terms (
  location TEXT NOT NULL, term TEXT NOT NULL, contact TEXT NOT NULL,
  PRIMARY KEY (location, term, contact)
) WITHOUT ROWID;
CREATE TABLE outbox (
  location TEXT NOT NULL, id TEXT NOT NULL, contact TEXT NOT NULL, entry TEXT NOT NULL, status TEXT NOT NULL,
  due INTEGER NOT NULL, created INTEGER NOT NULL, ended INTEGER,
  PRIMARY KEY (location, id)
) WITHOUT ROWID;
CREATE INDEX outbox_queue ON outbox (location, contact, due, id) WHERE ended IS NULL;
CREATE INDEX outbox_by_status ON outbox (location, status, created, id);
CREATE INDEX outbox_of ON outbox (location, contact, created, id);
CREATE TABLE outbox_counts (
  location TEXT NOT NULL, status TEXT NOT NULL, n INTEGER NOT NULL,
  PRIMARY KEY (location, status)
) WITHOUT ROWID;
CREATE TRIGGER outbox_added AFTER INSERT ON outbox BEGIN
  INSERT OR IGNORE INTO outbox_counts VALUES (new.location, new.status, 0);
  UPDATE outbox_counts SET n = n + 1 WHERE location = new.location AND status = new.status;
END;
CREATE TRIGGER outbox_changed AFTER UPDATE OF status ON outbox WHEN old.status <> new.status BEGIN
  INSERT OR IGNORE INTO outbox_counts VALUES (new.location, new.status, 0);
  UPDATE outbox_counts SET n = n + 1 WHERE location = new.location AND status = new.status;
  UPDATE outbox_counts SET n = n - 1 WHERE location = old.location AND status = old.status;
END;
CREATE TRIGGER outbox_dropped AFTER DELETE ON outbox BEGIN
  UPDATE outbox_counts SET n = n - 1 WHERE location = old.location AND status = old.status;
END;
CREATE TABLE outbox_contacts (
  location TEXT NOT NULL, contact TEXT NOT NULL, due INTEGER NOT NULL, token TEXT,
  PRIMARY KEY (location, contact)
) WITHOUT ROWID;
CREATE INDEX outbox_due ON outbox_contacts (due);
CREATE TABLE ai_spend (day TEXT PRIMARY KEY, micros INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE tones (location TEXT PRIMARY KEY, tone TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE reconciled (location TEXT PRIMARY KEY, until INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE leads (
  location TEXT NOT NULL, contact TEXT NOT NULL, lead TEXT NOT NULL, share TEXT NOT NULL, facts TEXT NOT NULL, analyzed INTEGER NOT NULL,
  PRIMARY KEY (location, contact)
) WITHOUT ROWID;
CREATE INDEX leads_life ON leads (location, analyzed);
CREATE TABLE live_events (
  location TEXT NOT NULL, id INTEGER NOT NULL, contact TEXT, at INTEGER NOT NULL, event TEXT NOT NULL,
  PRIMARY KEY (location, id)
) WITHOUT ROWID;
CREATE TABLE live_places (location TEXT PRIMARY KEY, last INTEGER NOT NULL, gone INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE metric_instances (instance TEXT PRIMARY KEY, record TEXT NOT NULL, saved INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE metric_slots (
  instance TEXT NOT NULL, slot TEXT NOT NULL, content TEXT NOT NULL,
  PRIMARY KEY (instance, slot)
) WITHOUT ROWID;
CREATE TABLE active_alerts (id TEXT PRIMARY KEY, alert TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE past_alerts (place INTEGER PRIMARY KEY AUTOINCREMENT, alert TEXT NOT NULL);
`;

/** Who may come in, and what they did. */
const ACCESS = `
CREATE TABLE records (
  kind TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL, content TEXT NOT NULL,
  PRIMARY KEY (kind, id)
) WITHOUT ROWID;
CREATE TABLE sessions (id TEXT PRIMARY KEY, session TEXT NOT NULL, expires INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX sessions_expire ON sessions (expires);
CREATE TABLE attempts (subject TEXT PRIMARY KEY, n INTEGER NOT NULL, expires INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX attempts_expire ON attempts (expires);
CREATE TABLE audit (place INTEGER PRIMARY KEY AUTOINCREMENT, location TEXT, entry TEXT NOT NULL);
CREATE INDEX audit_of ON audit (location, place);
`;

/** What makes each version of the file from the one before it; a file of an older version gets the steps it lacks. */
export const SCHEMA_STEPS: readonly string[] = [FIRST, ACCESS];
export const SCHEMA_VERSION = SCHEMA_STEPS.length;
