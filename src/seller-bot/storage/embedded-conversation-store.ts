import { saveLead } from '../../lead-intelligence';
import type { EmbeddedDatabase, Row, SqlValue } from '../../platform/embedded';
import { addEvent, forgetEvents } from '../../platform/live-events';
import { retally, touch } from '../../platform/tallies';
import { type Clock, SystemClock, dayOf, shareText } from '../../shared';
import {
  type Accepted,
  type Arrival,
  type ConversationCounts,
  type ConversationPage,
  type ConversationQuery,
  type ListedConversation,
  type OpenedConversation,
  type TurnCommit,
  ConversationStore,
  EVENT_WAITS_MS,
  PAIRING_MS,
  type WaitingInboxes,
} from '../conversation-store';
import { phoneIdentity, searchPrefixes, searchTerms } from '../domain/contact';
import {
  type Consent,
  type Change,
  type ContactKey,
  type ContactRecord,
  type TranscriptEntry,
  TEMPERATURES,
  canStall,
} from '../domain/conversation';
import { addEntry } from '../outbox/embedded-outbox-store';
import { conversationShare } from '../domain/figures';
import { arrivalEvent, commitEvents } from '../domain/live-events';
import { consentToNote } from './consent-by-phone';
import { hiddenPhone } from './hidden-phone';
import {
  type Cell,
  type ListFacts,
  NO_PRICE,
  SEARCH_LIMIT,
  SHOWN_STAGES,
  cellsOf,
  isShownStage,
  isTemperature,
  matchesAll,
  pageOfMatches,
  readCursor,
  writeCursor,
} from './listing';
import {
  type Lifetimes,
  DAY_COUNTERS_MS,
  SEEN_MS,
  TOMBSTONE_MS,
  contactLife,
  followUpTime,
  hasEnded,
  stored,
} from './stored-json';

/** Tables whose rows run out, with what names a row. */
const AGING = [
  { table: 'seen', key: 'location, id' },
  { table: 'results', key: 'location, contact, message' },
  { table: 'contacts', key: 'location, contact' },
  { table: 'pairings', key: 'place' },
] as const;
const AGED_BATCH = 10_000;

const LISTED = 'conversations.contact AS id, view, temperature, state, record, price, activity';
const JOIN_CONTACT =
  'LEFT JOIN contacts ON contacts.location = conversations.location AND contacts.contact = conversations.contact';

/** Conversations in the embedded file: each method is one transaction. Behaves like the one in Redis, by one contract. */
export class EmbeddedConversationStore extends ConversationStore {
  constructor(
    private readonly database: EmbeddedDatabase,
    private readonly lifetimes: Lifetimes,
    /** For what runs out by itself, as Redis has a clock of its own for that. */
    private readonly clock: Clock = new SystemClock(),
    /** Of the numbers that erased contacts have left (`hiddenPhone`). */
    private readonly phoneKey = '',
  ) {
    super();
  }

  override accept(arrival: Arrival): Promise<Accepted> {
    return promised(() => this.database.transaction(() => this.acceptNow(arrival)));
  }

  override open(key: ContactKey, now: number, phone?: string): Promise<OpenedConversation> {
    return promised(() => this.opened(key, now, phoneIdentity(phone)));
  }

  override commit(commit: TurnCommit): Promise<'committed' | 'conflict'> {
    return promised(() => this.database.transaction(() => this.commitNow(commit)));
  }

  override result({ locationId, contactId }: ContactKey, messageId: string): Promise<string | null> {
    const sql = 'SELECT body FROM results WHERE location = ? AND contact = ? AND message = ? AND expires > ?';
    return promised(() => {
      const row = this.database.first(sql, locationId, contactId, messageId, this.clock.now());
      return row === null ? null : String(row.body);
    });
  }

  override transcript({ locationId, contactId }: ContactKey): Promise<readonly TranscriptEntry[]> {
    const sql = 'SELECT line FROM transcript WHERE location = ? AND contact = ? ORDER BY place';
    return promised(() => this.database.all(sql, locationId, contactId).map((row) => stored.line(String(row.line))));
  }

  override changes({ locationId, contactId }: ContactKey): Promise<readonly Change[]> {
    const sql = 'SELECT change FROM changes WHERE location = ? AND contact = ? ORDER BY place';
    return promised(() =>
      this.database.all(sql, locationId, contactId).map((row) => stored.change(String(row.change))),
    );
  }

  override list(query: ConversationQuery): Promise<ConversationPage> {
    return promised(() => {
      this.settleNow(query.locationId, query.now);
      const prefixes = searchPrefixes(query.search ?? '');
      return prefixes.length === 0 ? this.listed(query) : this.found(query, prefixes);
    });
  }

  override counts(locationId: string, now: number): Promise<ConversationCounts> {
    return promised(() => {
      this.settleNow(locationId, now);
      const count = (cell: Cell): number => this.sizeOf(locationId, cell);
      return {
        total: count({ view: 'ALL', temperature: 'ALL' }),
        byStage: entriesOf(SHOWN_STAGES, (view) => count({ view, temperature: 'ALL' })),
        byTemperature: entriesOf(TEMPERATURES, (temperature) => count({ view: 'ALL', temperature })),
      };
    });
  }

  override counters(locationId: string, day: string): Promise<Readonly<Record<string, number>>> {
    return promised(() => this.countersNow(locationId, day));
  }

  override countersOf(
    locationId: string,
    days: readonly string[],
  ): Promise<readonly Readonly<Record<string, number>>[]> {
    return promised(() => days.map((day) => this.countersNow(locationId, day)));
  }

  override contacts(locationId: string, contactIds: readonly string[]): Promise<readonly ContactRecord[]> {
    const sql = 'SELECT record FROM contacts WHERE location = ? AND contact = ? AND (expires IS NULL OR expires > ?)';
    return promised(() =>
      contactIds.flatMap((id) => {
        const row = this.database.first(sql, locationId, id, this.clock.now());
        return row === null ? [] : [stored.contact(String(row.record))];
      }),
    );
  }

  override find(locationId: string, contactIds: readonly string[]): Promise<readonly ListedConversation[]> {
    return promised(() => contactIds.flatMap((id) => this.itemById(locationId, id)));
  }

  override waiting(before: number, limit: number): Promise<readonly ContactKey[]> {
    const sql =
      'SELECT location, contact, MIN(waiting_since) AS since FROM inbox GROUP BY location, contact HAVING since < ? ORDER BY since LIMIT ?';
    return promised(() =>
      this.database
        .all(sql, before, limit)
        .map((row) => ({ locationId: String(row.location), contactId: String(row.contact) })),
    );
  }

  override dueFollowUps(now: number, limit: number): Promise<readonly ContactKey[]> {
    const sql = 'SELECT location, contact FROM follow_ups WHERE due <= ? ORDER BY due LIMIT ?';
    return promised(() =>
      this.database
        .all(sql, now, limit)
        .map((row) => ({ locationId: String(row.location), contactId: String(row.contact) })),
    );
  }

  override inboxes(): Promise<readonly WaitingInboxes[]> {
    const sql =
      'SELECT location, COUNT(DISTINCT contact) AS contacts, MIN(waiting_since) AS oldest FROM inbox GROUP BY location';
    return promised(() =>
      this.database.all(sql).map(({ location, contacts, oldest }) => ({
        locationId: String(location),
        contacts: Number(contacts),
        oldestAt: Number(oldest),
      })),
    );
  }

  override expire(now: number, limit: number): Promise<number> {
    return promised(() =>
      this.database.transaction(() => {
        this.dropAged();
        this.database.run('DELETE FROM days WHERE day < ?', this.dayOf(now - DAY_COUNTERS_MS));
        return this.endLives(null, now, limit);
      }),
    );
  }

  /** What runs out by itself is not read any more once it has; here it goes, some at a time. */
  private dropAged(): void {
    const now = this.clock.now();
    for (const { table, key } of AGING) {
      this.database.run(
        `DELETE FROM ${table} WHERE (${key}) IN (SELECT ${key} FROM ${table} WHERE expires <= ? LIMIT ?)`,
        now,
        AGED_BATCH,
      );
    }
  }

  private acceptNow({ key, message, ids, pairing }: Arrival): Accepted {
    const { locationId, contactId } = key;
    const now = message.receivedAt;
    const known = this.knownMessage(locationId, ids) ?? this.otherHalf(key, pairing, message);
    this.noteIds(locationId, ids, known ?? message.id);
    if (known !== null) return { kind: 'duplicate', messageId: known };
    this.database.run(
      'INSERT INTO inbox (location, contact, message, waiting_since) VALUES (?, ?, ?, ?)',
      locationId,
      contactId,
      JSON.stringify(message),
      now,
    );
    const opened = this.opened(key, now, phoneIdentity(message.contactInfo?.phone));
    addEvent(this.database, locationId, arrivalEvent({ key, message }, opened.contact));
    return { kind: 'accepted', opened };
  }

  private knownMessage(location: string, ids: readonly string[]): string | null {
    for (const id of ids) {
      const row = this.database.first(
        'SELECT message FROM seen WHERE location = ? AND id = ? AND expires > ?',
        location,
        id,
        this.clock.now(),
      );
      if (row !== null) return String(row.message);
    }
    return null;
  }

  private noteIds(location: string, ids: readonly string[], messageId: string): void {
    const sql =
      'INSERT INTO seen (location, id, message, expires) VALUES (?, ?, ?, ?) ON CONFLICT (location, id) DO UPDATE SET message = excluded.message, expires = excluded.expires';
    for (const id of ids) this.database.run(sql, location, id, messageId, this.clock.now() + SEEN_MS);
  }

  /** The same text by the other way; taken out, so that each text is paired once. Otherwise this one waits for its half. */
  private otherHalf(
    { locationId, contactId }: ContactKey,
    pairing: Arrival['pairing'],
    { id: messageId, receivedAt, sentAt }: Arrival['message'],
  ): string | null {
    if (pairing === null) return null;
    const how = pairing.hasIds ? 'ids' : 'post';
    const rows = this.database.all(
      'SELECT place, how, message, received, written FROM pairings WHERE location = ? AND contact = ? AND fingerprint = ? AND expires > ? ORDER BY place',
      locationId,
      contactId,
      pairing.fingerprint,
      this.clock.now(),
    );
    const [half] = rows
      .filter((row) => row.how === 'post' || how === 'post')
      .map((row) => {
        const received = Number(row.received);
        // Whichever of the two is the event tells when the text was written; the post came then.
        const written = how === 'post' ? (row.how === 'ids' ? row.written : null) : (sentAt ?? null);
        const postAt = how === 'post' ? receivedAt : received;
        const apart = Math.abs(receivedAt - received);
        return { row, apart: written === null ? apart : Math.min(apart, Math.abs(postAt - Number(written))) };
      })
      .filter(({ apart }) => apart <= PAIRING_MS)
      .sort((a, b) => a.apart - b.apart);
    if (half !== undefined) {
      this.database.run('DELETE FROM pairings WHERE place = ?', half.row.place ?? null);
      return String(half.row.message);
    }
    this.database.run(
      'INSERT INTO pairings (location, contact, fingerprint, how, message, received, written, expires) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      locationId,
      contactId,
      pairing.fingerprint,
      how,
      messageId,
      receivedAt,
      sentAt ?? null,
      this.clock.now() + (how === 'post' ? SEEN_MS : EVENT_WAITS_MS),
    );
    return null;
  }

  private opened(key: ContactKey, now: number, phone: string | null): OpenedConversation {
    const { locationId, contactId } = key;
    const row = this.database.first(
      'SELECT version, state FROM conversations WHERE location = ? AND contact = ?',
      locationId,
      contactId,
    );
    const record = this.database.first(
      'SELECT record FROM contacts WHERE location = ? AND contact = ? AND (expires IS NULL OR expires > ?)',
      locationId,
      contactId,
      this.clock.now(),
    );
    const contact = record === null ? null : stored.contact(String(record.record));
    const consent = this.consentOf(locationId, phone ?? phoneIdentity(contact?.phone));
    const inbox = this.database.all(
      'SELECT message FROM inbox WHERE location = ? AND contact = ? ORDER BY place',
      locationId,
      contactId,
    );
    const conversation = typeof row?.state === 'string' ? stored.conversation(row.state) : null;
    return {
      key,
      conversation: conversation === null || hasEnded(conversation, now, this.lifetimes) ? null : conversation,
      contact,
      consentByPhone: consent,
      inbox: inbox.map((each) => stored.message(String(each.message))),
      version: Number(row?.version ?? 0),
    };
  }

  private consentOf(location: string, digits: string | null): Consent | null {
    if (digits === null) return null;
    const sql = 'SELECT consent FROM consent WHERE location = ? AND phone = ?';
    const row =
      this.database.first(sql, location, digits) ??
      this.database.first(sql, location, hiddenPhone(this.phoneKey, digits));
    return row === null ? null : stored.consent(String(row.consent));
  }

  private commitNow(commit: TurnCommit): 'committed' | 'conflict' {
    const { locationId, contactId } = commit.opened.key;
    const row = this.database.first(
      'SELECT version, view, temperature, state, terms, share FROM conversations WHERE location = ? AND contact = ?',
      locationId,
      contactId,
    );
    if (Number(row?.version ?? 0) !== commit.opened.version) return 'conflict';
    const { conversation, contact, temperature } = commit;
    const share = conversation === null ? '' : shareText(conversationShare(conversation, contact, temperature));
    retally(this.database, locationId, contactId, String(row?.share ?? ''), share);
    if (row !== null && row.state !== null) {
      this.count(locationId, row, -1);
      // A conversation that has ended may not have been settled yet: its lines are not those of the next one.
      if (commit.opened.conversation === null) this.dropLines(locationId, contactId);
    }
    if (conversation === null) this.forget(commit);
    else this.writeConversation(commit, conversation, share);
    this.writeTerms(commit, row);
    this.writeContact(commit);
    this.planFollowUp(commit);
    this.consume(commit);
    this.appendLines(commit);
    if (conversation === null && typeof row?.state === 'string') forgetEvents(this.database, locationId, contactId);
    for (const event of commitEvents(commit)) addEvent(this.database, locationId, event);
    const { lead = null } = commit;
    if (lead !== null) saveLead(this.database, lead, this.lifetimes.timeZone);
    return 'committed';
  }

  private writeConversation(
    { opened, temperature, contact }: TurnCommit,
    conversation: NonNullable<TurnCommit['conversation']>,
    share: string,
  ): void {
    const { locationId, contactId } = opened.key;
    const view = conversation.stage;
    this.database.run(
      'INSERT INTO conversations (location, contact, version, state, view, temperature, price, activity, last_message, can_stall, terms, share) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ' +
        'ON CONFLICT (location, contact) DO UPDATE SET version = excluded.version, state = excluded.state, view = excluded.view, temperature = excluded.temperature, price = excluded.price, activity = excluded.activity, last_message = excluded.last_message, can_stall = excluded.can_stall, terms = excluded.terms, share = excluded.share',
      locationId,
      contactId,
      opened.version + 1,
      JSON.stringify(conversation),
      view,
      temperature,
      conversation.answers.price?.value.expectation ?? NO_PRICE,
      conversation.lastActivityAt,
      conversation.lastMessageAt,
      canStall(conversation) ? 1 : 0,
      searchTerms(contact).join('\n'),
      share,
    );
    this.count(locationId, { view, temperature }, 1);
  }

  /** The version goes on, so that nobody who read the conversation before can commit. */
  private forget({ opened, at }: TurnCommit): void {
    const { locationId, contactId } = opened.key;
    this.database.run(
      "INSERT INTO conversations (location, contact, version, state, view, temperature, price, activity, last_message, can_stall, terms, share) VALUES (?, ?, ?, NULL, '', '', NULL, NULL, ?, 0, '', '') " +
        "ON CONFLICT (location, contact) DO UPDATE SET version = excluded.version, state = NULL, view = '', temperature = '', price = NULL, activity = NULL, can_stall = 0, terms = '', share = '', last_message = excluded.last_message",
      locationId,
      contactId,
      opened.version + 1,
      // It ends like a conversation, only earlier.
      at - this.lifetimes.conversationMs + TOMBSTONE_MS,
    );
    this.dropLines(locationId, contactId);
  }

  private dropLines(location: string, contact: string): void {
    for (const table of ['transcript', 'changes']) {
      this.database.run(`DELETE FROM ${table} WHERE location = ? AND contact = ?`, location, contact);
    }
  }

  private writeTerms({ opened, conversation, contact }: TurnCommit, before: Row | null): void {
    const { locationId, contactId } = opened.key;
    const terms = conversation === null ? '' : searchTerms(contact).join('\n');
    if (String(before?.terms ?? '') === terms) return;
    this.dropTerms(locationId, contactId, String(before?.terms ?? ''));
    for (const term of terms.split('\n').filter((each) => each !== '')) {
      this.database.run(
        'INSERT OR IGNORE INTO search_terms (location, term, contact) VALUES (?, ?, ?)',
        locationId,
        term,
        contactId,
      );
    }
  }

  private dropTerms(location: string, contact: string, terms: string): void {
    for (const term of terms.split('\n').filter((each) => each !== '')) {
      this.database.run(
        'DELETE FROM search_terms WHERE location = ? AND term = ? AND contact = ?',
        location,
        term,
        contact,
      );
    }
  }

  private writeContact({ opened, contact }: TurnCommit): void {
    const { locationId, contactId } = opened.key;
    this.database.run(
      'INSERT INTO contacts (location, contact, record, expires) VALUES (?, ?, ?, ?) ON CONFLICT (location, contact) DO UPDATE SET record = excluded.record, expires = excluded.expires',
      locationId,
      contactId,
      JSON.stringify(contact),
      // Who must not be written to is never forgotten.
      contact.consent.status === 'allowed' ? this.clock.now() + contactLife(this.lifetimes) : null,
    );
    const noted = consentToNote(opened, contact);
    if (noted === null) return;
    this.database.run(
      'INSERT INTO consent (location, phone, consent) VALUES (?, ?, ?) ON CONFLICT (location, phone) DO UPDATE SET consent = excluded.consent',
      locationId,
      noted.phone,
      JSON.stringify(noted.consent),
    );
  }

  private planFollowUp({ opened, conversation, contact }: TurnCommit): void {
    const { locationId, contactId } = opened.key;
    const due = followUpTime(conversation, contact, this.lifetimes);
    if (due === null) this.dropFollowUp(locationId, contactId);
    else
      this.database.run(
        'INSERT INTO follow_ups (location, contact, due) VALUES (?, ?, ?) ON CONFLICT (location, contact) DO UPDATE SET due = excluded.due',
        locationId,
        contactId,
        due,
      );
  }

  private dropFollowUp(location: string, contact: string): void {
    this.database.run('DELETE FROM follow_ups WHERE location = ? AND contact = ?', location, contact);
  }

  private consume({ opened, consumed, at }: TurnCommit): void {
    const { locationId, contactId } = opened.key;
    this.database.run(
      'DELETE FROM inbox WHERE place IN (SELECT place FROM inbox WHERE location = ? AND contact = ? ORDER BY place LIMIT ?)',
      locationId,
      contactId,
      consumed,
    );
    this.database.run(
      'UPDATE inbox SET waiting_since = ? WHERE location = ? AND contact = ?',
      at,
      locationId,
      contactId,
    );
  }

  private appendLines({
    opened,
    transcript,
    changes,
    results,
    outbox,
    counters,
    cohort,
    conversation,
    at,
  }: TurnCommit): void {
    const { locationId, contactId } = opened.key;
    const insert = (table: string, column: string, value: unknown): void => {
      this.database.run(
        `INSERT INTO ${table} (location, contact, ${column}) VALUES (?, ?, ?)`,
        locationId,
        contactId,
        JSON.stringify(value),
      );
    };
    for (const line of transcript) insert('transcript', 'line', line);
    for (const change of changes) insert('changes', 'change', change);
    for (const entry of outbox) addEntry(this.database, entry);
    for (const { messageId, body, keepMs } of results) {
      this.database.run(
        'INSERT OR REPLACE INTO results (location, contact, message, body, expires) VALUES (?, ?, ?, ?, ?)',
        locationId,
        contactId,
        messageId,
        body,
        this.clock.now() + keepMs,
      );
    }
    this.addCounters(locationId, this.dayOf(at), counters);
    this.addCounters(locationId, this.dayOf(conversation?.startedAt ?? at), cohort);
  }

  private addCounters(location: string, day: string, counters: Readonly<Record<string, number>>): void {
    const sql =
      'INSERT INTO days (location, day, name, n) VALUES (?, ?, ?, ?) ON CONFLICT (location, day, name) DO UPDATE SET n = n + excluded.n';
    for (const [name, amount] of Object.entries(counters)) this.database.run(sql, location, day, name, amount);
  }

  private dayOf(at: number): string {
    return dayOf(at, this.lifetimes.timeZone);
  }

  private count(location: string, { view, temperature }: Row, by: number): void {
    this.database.run(
      'INSERT INTO counts (location, view, temperature, n) VALUES (?, ?, ?, ?) ON CONFLICT (location, view, temperature) DO UPDATE SET n = n + excluded.n',
      location,
      view ?? '',
      temperature ?? '',
      by,
    );
  }

  private sizeOf(location: string, cell: Cell, since: number | null = null): number {
    const { where, values } = whereOf(location, cell);
    if (since !== null) {
      const sql = `SELECT COUNT(*) AS n FROM conversations WHERE ${where} AND activity >= ?`;
      return Number(this.database.first(sql, ...values, since)?.n ?? 0);
    }
    return Number(this.database.first(`SELECT COALESCE(SUM(n), 0) AS n FROM counts WHERE ${where}`, ...values)?.n ?? 0);
  }

  override settle(locationId: string, now: number): Promise<void> {
    return promised(() => {
      this.settleNow(locationId, now);
    });
  }

  private countersNow(location: string, day: string): Record<string, number> {
    const rows = this.database.all('SELECT name, n FROM days WHERE location = ? AND day = ?', location, day);
    return Object.fromEntries(rows.map((row) => [String(row.name), Number(row.n)]));
  }

  private itemById(location: string, id: string): readonly ListedConversation[] {
    const sql = `SELECT ${LISTED} FROM conversations ${JOIN_CONTACT} WHERE conversations.location = ? AND conversations.contact = ?`;
    const row = this.database.first(sql, location, id);
    return row === null ? [] : itemOf(row);
  }

  /** Lists follow the clock before they are read. */
  private settleNow(location: string, now: number): void {
    this.database.transaction(() => {
      this.endLives(location, now, Number.MAX_SAFE_INTEGER);
      const silent = this.database.all(
        'SELECT contact, view, temperature FROM conversations WHERE location = ? AND can_stall = 1 AND activity < ?',
        location,
        now - this.lifetimes.stalledAfterMs,
      );
      for (const row of silent) {
        this.count(location, row, -1);
        this.count(location, { view: 'STALLED', temperature: row.temperature ?? '' }, 1);
        // Out of the partial index, so that nobody looks at it again before the next turn.
        this.database.run(
          "UPDATE conversations SET view = 'STALLED', can_stall = 0 WHERE location = ? AND contact = ?",
          location,
          row.contact ?? '',
        );
      }
      if (silent.length > 0) touch(this.database, location);
    });
  }

  private endLives(location: string | null, now: number, limit: number): number {
    const ended = this.database.all(
      `SELECT location, contact, view, temperature, state, terms, share FROM conversations INDEXED BY life WHERE last_message < ?${location === null ? '' : ' AND location = ?'} LIMIT ?`,
      now - this.lifetimes.conversationMs,
      ...(location === null ? [] : [location]),
      limit,
    );
    for (const row of ended) {
      const [where, contact] = [String(row.location), String(row.contact)];
      if (row.state !== null) this.count(where, row, -1);
      retally(this.database, where, contact, String(row.share), '');
      this.dropTerms(where, contact, String(row.terms ?? ''));
      this.dropLines(where, contact);
      this.dropFollowUp(where, contact);
      this.database.run('DELETE FROM conversations WHERE location = ? AND contact = ?', where, contact);
    }
    return ended.filter((row) => row.state !== null).length;
  }

  private listed(query: ConversationQuery): ConversationPage {
    const { cells, by, isReversed } = cellsOf(query);
    const { since } = query;
    const sizes = cells.map((cell) => this.sizeOf(query.locationId, cell, since));
    const total = sizes.reduce((sum, size) => sum + size, 0);
    const cursor = 'cursor' in query.page ? readCursor(query.page.cursor) : null;
    let skip = 'offset' in query.page ? query.page.offset : 0;
    const rows: { row: Row; cell: number }[] = [];
    for (const [place, cell] of cells.entries()) {
      if (cursor !== null && place + 1 < cursor.cell) continue;
      const after = cursor !== null && place + 1 === cursor.cell ? cursor : null;
      const wanted = query.limit + 1 - rows.length;
      if (wanted <= 0) break;
      if (cursor === null && skip >= (sizes[place] ?? 0)) {
        skip -= sizes[place] ?? 0;
        continue;
      }
      const found = this.range(query.locationId, cell, { by, isReversed, after, since, skip, limit: wanted });
      skip = 0;
      rows.push(...found.map((row) => ({ row, cell: place + 1 })));
    }
    const page = rows.slice(0, query.limit);
    const last = page.at(-1);
    const hasMore = rows.length > query.limit && last !== undefined;
    const nextCursor = hasMore
      ? writeCursor({ cell: last.cell, score: String(last.row[by]), contactId: String(last.row.id) })
      : null;
    return { items: page.flatMap(({ row }) => itemOf(row)), total, totalIsLowerBound: false, nextCursor };
  }

  private range(location: string, cell: Cell, options: RangeOptions): readonly Row[] {
    const { by, isReversed, after, since, skip, limit } = options;
    const { where, values } = whereOf(location, cell);
    const order = isReversed ? 'DESC' : 'ASC';
    const beyond = after === null ? '' : ` AND (${by}, contact) ${isReversed ? '<' : '>'} (?, ?)`;
    const recent = since === null ? '' : ' AND activity >= ?';
    // Skipped rows are passed over in the index; only those of the page are looked up.
    const page = `SELECT location, contact FROM conversations WHERE ${where} AND ${by} IS NOT NULL${beyond}${recent} ORDER BY ${by} ${order}, contact ${order} LIMIT ? OFFSET ?`;
    return this.database.all(
      `SELECT ${LISTED} FROM (${page}) AS page CROSS JOIN conversations ON conversations.location = page.location AND conversations.contact = page.contact ${JOIN_CONTACT} ` +
        `ORDER BY ${by} ${order}, conversations.contact ${order}`,
      ...values,
      ...(after === null ? [] : [Number(after.score), after.contactId]),
      ...(since === null ? [] : [since]),
      limit,
      skip,
    );
  }

  private rarestOf(location: string, prefixes: readonly string[]): string {
    const counts = prefixes.map((prefix) =>
      Number(
        this.database.first(
          'SELECT COUNT(*) AS n FROM (SELECT 1 FROM search_terms WHERE location = ? AND term >= ? AND term < ? LIMIT ?)',
          location,
          ...termRange(prefix),
          SEARCH_LIMIT,
        )?.n,
      ),
    );
    return prefixes[counts.indexOf(Math.min(...counts))] ?? '';
  }

  private found(query: ConversationQuery, prefixes: readonly string[]): ConversationPage {
    const prefix = this.rarestOf(query.locationId, prefixes);
    const rows = this.database.all(
      'SELECT DISTINCT c.contact AS id, view, temperature, price, activity, terms FROM search_terms s JOIN conversations c ON c.location = s.location AND c.contact = s.contact ' +
        'WHERE s.location = ? AND s.term >= ? AND s.term < ? AND c.state IS NOT NULL LIMIT ?',
      query.locationId,
      ...termRange(prefix),
      SEARCH_LIMIT + 1,
    );
    const facts = rows.slice(0, SEARCH_LIMIT).flatMap((row) => {
      const each = factsOf(row);
      return each !== null && matchesAll(String(row.terms).split('\n'), prefixes) ? [each] : [];
    });
    const { contactIds, total, nextCursor } = pageOfMatches(facts, query);
    const items = contactIds.flatMap((id) => this.itemById(query.locationId, id));
    return { items, total, totalIsLowerBound: rows.length > SEARCH_LIMIT, nextCursor };
  }
}

/** From a prefix up to the first term that does not begin with it. */
function termRange(prefix: string): readonly [string, string] {
  return [prefix, `${prefix}\u{10FFFF}`];
}

function factsOf({ id, view, temperature, price, activity }: Row): ListFacts | null {
  if (typeof view !== 'string' || typeof temperature !== 'string') return null;
  if (!isShownStage(view) || !isTemperature(temperature)) return null;
  return { contactId: String(id), view, temperature, price: Number(price), activity: Number(activity) };
}

interface RangeOptions {
  readonly by: 'activity' | 'price';
  readonly isReversed: boolean;
  readonly after: { readonly score: string; readonly contactId: string } | null;
  readonly since: number | null;
  readonly skip: number;
  readonly limit: number;
}

/** `location = ? AND view = ? …` with its values. */
function whereOf(location: string, { view, temperature }: Cell): { where: string; values: readonly SqlValue[] } {
  const filters: [string, string][] = [];
  if (view !== 'ALL') filters.push(['view', view]);
  if (temperature !== 'ALL') filters.push(['temperature', temperature]);
  return {
    where: ['location = ?', ...filters.map(([column]) => `${column} = ?`)].join(' AND '),
    values: [location, ...filters.map(([, value]) => value)],
  };
}

function itemOf(row: Row): ListedConversation[] {
  const view = String(row.view);
  const temperature = String(row.temperature);
  if (typeof row.state !== 'string' || typeof row.record !== 'string') return [];
  if (!isShownStage(view) || !isTemperature(temperature)) return [];
  return [
    {
      conversation: stored.conversation(row.state),
      contact: stored.contact(row.record),
      temperature,
      shownStage: view,
    },
  ];
}

function entriesOf<K extends string>(names: readonly K[], valueOf: (name: K) => number): Record<K, number> {
  return Object.fromEntries(names.map((name) => [name, valueOf(name)])) as Record<K, number>;
}

/** The database answers at once; a failure still has to come as a rejection. */
function promised<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(work());
  });
}
