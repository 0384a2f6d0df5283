import { leadWrite } from '../../lead-intelligence';
import {
  type RedisConnection,
  changesPrefix,
  contactPrefix,
  redisKeys,
  statePrefix,
  transcriptPrefix,
} from '../../platform/redis';
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
  type Change,
  type ContactKey,
  type ContactRecord,
  type ShownStage,
  type Temperature,
  type TranscriptEntry,
  TEMPERATURES,
  canStall,
} from '../domain/conversation';
import { Rota, dayOf, shareText } from '../../shared';
import { conversationShare } from '../domain/figures';
import { arrivalEvent, commitEvents } from '../domain/live-events';
import { consentToNote } from './consent-by-phone';
import {
  type Cell,
  type ListFacts,
  NO_PRICE,
  SEARCH_LIMIT,
  SHOWN_STAGES,
  cellsOf,
  isShownStage,
  isTemperature,
  pageOfMatches,
  readCursor,
  writeCursor,
} from './listing';
import { ACCEPT, COMMIT, FACTS, OPEN, PAGE, SETTLE } from './redis-scripts';
import { storedEntryOf } from '../domain/outbox';
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

const SETTLE_BATCH = 500;
const SETTLE_ROUNDS = 20;
const FACTS_BATCH = 1000;
/** So many locations are looked through in one go for what waits; with more, each has its turn. */
const LOOKED_AT_ONCE = 1000;

/** Conversations in Redis: each method is one script, so nothing is ever half done. Layout: platform/redis/keys.ts. */
export class RedisConversationStore extends ConversationStore {
  private readonly knownLocations = new Set<string>();
  private readonly waitingRota = new Rota();
  private readonly followUpRota = new Rota();

  constructor(
    private readonly redis: RedisConnection,
    private readonly lifetimes: Lifetimes,
    /** Of the numbers that erased contacts have left (`hiddenPhone`). */
    private readonly phoneKey = '',
  ) {
    super();
  }

  override async accept({ key, message, ids, pairing }: Arrival): Promise<Accepted> {
    const { locationId: location, contactId: contact } = key;
    const phone = phoneIdentity(message.contactInfo?.phone) ?? '';
    await this.noteLocation(location);
    const keys = [...this.openKeys(key), ...ids.map((id) => redisKeys.seen(location, id))];
    const args = [
      contact,
      message.id,
      JSON.stringify(message),
      String(message.receivedAt),
      String(SEEN_MS),
      phone,
      pairing === null ? '' : pairing.hasIds ? 'ids' : 'post',
      String(PAIRING_MS),
      JSON.stringify(arrivalEvent({ key, message })),
      message.sentAt === undefined ? '' : String(message.sentAt),
      String(pairing?.hasIds === true ? EVENT_WAITS_MS : SEEN_MS),
      this.phoneKey,
    ];
    const pairingKey = redisKeys.pairing(location, contact, pairing?.fingerprint ?? '');
    // The inbox and the contact, then what belongs to the arrival.
    const [state = '', record = '', inbox = '', consent = '', ...seen] = keys;
    const reply = await this.redis.call('accepting a text', (client) =>
      ACCEPT.run(
        client,
        [
          state,
          record,
          inbox,
          redisKeys.waiting(location),
          consent,
          pairingKey,
          redisKeys.liveEvents(location),
          ...seen,
        ],
        args,
      ),
    );
    const [kind, ...rest] = listOf(reply);
    if (kind === 0) return { kind: 'duplicate', messageId: textOf(rest[0]) };
    return { kind: 'accepted', opened: this.opened(key, rest, message.receivedAt) };
  }

  override async open(key: ContactKey, now: number, phone?: string): Promise<OpenedConversation> {
    const reply = await this.redis.call('opening a conversation', (client) =>
      OPEN.run(client, this.openKeys(key), [phoneIdentity(phone) ?? '', this.phoneKey]),
    );
    return this.opened(key, listOf(reply), now);
  }

  override async commit(commit: TurnCommit): Promise<'committed' | 'conflict'> {
    const {
      opened,
      conversation,
      contact,
      temperature,
      consumed,
      transcript,
      changes,
      results,
      outbox,
      counters,
      cohort,
      lead = null,
      at,
    } = commit;
    const { locationId: location, contactId: id } = opened.key;
    // A commit can be the first that is heard of a location: an agent took over before any text came.
    await this.noteLocation(location);
    const noted = consentToNote(opened, contact);
    const leadParts = lead === null ? { keys: [], args: [] } : leadWrite(lead, this.lifetimes.timeZone);
    const keys = [
      redisKeys.state(location, id),
      redisKeys.contact(location, id),
      redisKeys.inbox(location, id),
      redisKeys.transcript(location, id),
      redisKeys.changes(location, id),
      redisKeys.day(location, dayOf(at, this.lifetimes.timeZone)),
      redisKeys.waiting(location),
      redisKeys.index(location),
      redisKeys.activeContacts(location),
      redisKeys.search(location),
      redisKeys.consent(location),
      redisKeys.outbox(location),
      redisKeys.tally(location),
      redisKeys.day(location, dayOf(conversation?.startedAt ?? at, this.lifetimes.timeZone)),
      redisKeys.liveEvents(location),
      ...leadParts.keys,
      ...results.map((result) => redisKeys.result(location, id, result.messageId)),
    ];
    const counted = Object.entries(counters);
    const begun = Object.entries(cohort);
    const events = commitEvents(commit);
    const args = [
      String(opened.version),
      id,
      conversation === null ? '' : JSON.stringify(conversation),
      temperature,
      conversation?.stage ?? '',
      String(conversation?.answers.price?.value.expectation ?? NO_PRICE),
      String(conversation?.lastActivityAt ?? 0),
      String(conversation?.lastMessageAt ?? 0),
      conversation !== null && canStall(conversation) ? '1' : '0',
      searchTerms(contact).join('\n'),
      JSON.stringify(contact),
      // Who must not be written to is never forgotten.
      contact.consent.status === 'allowed' ? String(contactLife(this.lifetimes)) : '0',
      String(consumed),
      String(at),
      String(DAY_COUNTERS_MS),
      noted?.phone ?? '',
      noted === null ? '' : JSON.stringify(noted.consent),
      opened.conversation === null ? '1' : '0',
      String(TOMBSTONE_MS),
      String(transcript.length),
      String(changes.length),
      String(counted.length),
      String(outbox.length),
      String(begun.length),
      conversation === null ? '' : shareText(conversationShare(conversation, contact, temperature)),
      String(followUpTime(conversation, contact, this.lifetimes) ?? ''),
      String(events.length),
      lead === null ? '0' : '1',
      ...transcript.map((line) => JSON.stringify(line)),
      ...changes.map((change) => JSON.stringify(change)),
      ...counted.flatMap(([name, amount]) => [name, String(amount)]),
      ...outbox.flatMap((entry) => [entry.id, JSON.stringify(storedEntryOf(entry)), String(entry.dueAt)]),
      ...begun.flatMap(([name, amount]) => [name, String(amount)]),
      ...events.map((event) => JSON.stringify(event)),
      ...leadParts.args,
      ...results.flatMap((result) => [result.body, String(result.keepMs)]),
    ];
    const reply = await this.redis.call('committing a turn', (client) => COMMIT.run(client, keys, args));
    return reply === 1 ? 'committed' : 'conflict';
  }

  override async result(key: ContactKey, messageId: string): Promise<string | null> {
    const name = redisKeys.result(key.locationId, key.contactId, messageId);
    return this.redis.call('reading a result', (client) => client.get(name));
  }

  override async transcript({ locationId, contactId }: ContactKey): Promise<readonly TranscriptEntry[]> {
    const name = redisKeys.transcript(locationId, contactId);
    const lines = await this.redis.call('reading a transcript', (client) => client.lRange(name, 0, -1));
    return lines.map(stored.line);
  }

  override async changes({ locationId, contactId }: ContactKey): Promise<readonly Change[]> {
    const name = redisKeys.changes(locationId, contactId);
    const lines = await this.redis.call('reading the changes', (client) => client.lRange(name, 0, -1));
    return lines.map(stored.change);
  }

  override async list(query: ConversationQuery): Promise<ConversationPage> {
    await this.settle(query.locationId, query.now);
    const prefixes = searchPrefixes(query.search ?? '');
    if (prefixes.length > 0) return this.found(query, prefixes);
    return query.since !== null && query.sortBy === 'price_expectation'
      ? this.recent(query, query.since)
      : this.listed(query);
  }

  override async counts(locationId: string, now: number): Promise<ConversationCounts> {
    await this.settle(locationId, now);
    const cells: Cell[] = [
      { view: 'ALL', temperature: 'ALL' },
      ...SHOWN_STAGES.map((view): Cell => ({ view, temperature: 'ALL' })),
      ...TEMPERATURES.map((temperature): Cell => ({ view: 'ALL', temperature })),
    ];
    const sizes = await this.redis.call('counting conversations', (client) =>
      Promise.all(cells.map((cell) => client.zCard(cellKey(locationId, 'activity', cell)))),
    );
    const [total = 0, ...rest] = sizes;
    const byStage = fromEntries(SHOWN_STAGES, rest);
    const byTemperature = fromEntries(TEMPERATURES, rest.slice(SHOWN_STAGES.length));
    return { total, byStage, byTemperature };
  }

  override async counters(locationId: string, day: string): Promise<Readonly<Record<string, number>>> {
    const hash = await this.redis.call('reading counters', (client) => client.hGetAll(redisKeys.day(locationId, day)));
    return numbersOf(hash);
  }

  override async countersOf(
    locationId: string,
    days: readonly string[],
  ): Promise<readonly Readonly<Record<string, number>>[]> {
    const hashes = await this.redis.call('reading counters', (client) =>
      Promise.all(days.map((day) => client.hGetAll(redisKeys.day(locationId, day)))),
    );
    return hashes.map(numbersOf);
  }

  override async contacts(locationId: string, contactIds: readonly string[]): Promise<readonly ContactRecord[]> {
    const names = contactIds.map((id) => redisKeys.contact(locationId, id));
    if (names.length === 0) return [];
    const found = await this.redis.call('reading contacts', (client) => client.mGet(names));
    return found.flatMap((json) => (json === null ? [] : [stored.contact(json)]));
  }

  override async find(locationId: string, contactIds: readonly string[]): Promise<readonly ListedConversation[]> {
    return this.itemsById(locationId, contactIds);
  }

  override async waiting(before: number, limit: number): Promise<readonly ContactKey[]> {
    const look = { doing: 'looking for waiting texts', keyOf: redisKeys.waiting, rota: this.waitingRota };
    return this.keysUpTo(look, `(${String(before)}`, limit);
  }

  override async dueFollowUps(now: number, limit: number): Promise<readonly ContactKey[]> {
    const keyOf = (location: string): string => `${redisKeys.index(location)}:follow`;
    return this.keysUpTo({ doing: 'looking for silent sellers', keyOf, rota: this.followUpRota }, String(now), limit);
  }

  /** Contacts of any location whose score is not beyond the bound. */
  private async keysUpTo(
    { doing, keyOf, rota }: { doing: string; keyOf: (location: string) => string; rota: Rota },
    bound: string,
    limit: number,
  ): Promise<readonly ContactKey[]> {
    const places = rota.next(await this.locations(), LOOKED_AT_ONCE);
    const found = await this.redis.call(doing, (client) =>
      Promise.all(
        places.map((place) =>
          client.zRangeByScore(keyOf(place), '-inf', bound, { LIMIT: { offset: 0, count: limit } }),
        ),
      ),
    );
    return found
      .flatMap((ids, i) => ids.map((contactId) => ({ locationId: places[i] ?? '', contactId })))
      .slice(0, limit);
  }

  override async inboxes(): Promise<readonly WaitingInboxes[]> {
    const locations = await this.locations();
    return Promise.all(
      locations.map(async (locationId) => {
        const key = redisKeys.waiting(locationId);
        const [contacts, [oldest]] = await this.redis.call('counting waiting texts', (client) =>
          Promise.all([client.zCard(key), client.zRangeWithScores(key, 0, 0)]),
        );
        return { locationId, contacts, oldestAt: oldest?.score ?? null };
      }),
    );
  }

  override async expire(now: number, limit: number): Promise<number> {
    let ended = 0;
    for (const location of await this.locations()) {
      if (ended >= limit) break;
      ended += (await this.settleOnce(location, now, limit - ended)).ended;
    }
    return ended;
  }

  private async locations(): Promise<readonly string[]> {
    return this.redis.call('listing locations', (client) => client.sMembers(redisKeys.locations()));
  }

  /** A location is noted before its first text is accepted, so that no waiting text can be overlooked. */
  private async noteLocation(location: string): Promise<void> {
    if (this.knownLocations.has(location)) return;
    await this.redis.call('noting a location', (client) => client.sAdd(redisKeys.locations(), location));
    this.knownLocations.add(location);
  }

  private openKeys({ locationId, contactId }: ContactKey): string[] {
    return [
      redisKeys.state(locationId, contactId),
      redisKeys.contact(locationId, contactId),
      redisKeys.inbox(locationId, contactId),
      redisKeys.consent(locationId),
    ];
  }

  private opened(key: ContactKey, reply: readonly unknown[], now: number): OpenedConversation {
    const [version, state, contact, consent, ...inbox] = reply.map(textOf);
    const conversation = state === undefined || state === '' ? null : stored.conversation(state);
    return {
      key,
      conversation: conversation === null || hasEnded(conversation, now, this.lifetimes) ? null : conversation,
      contact: contact === undefined || contact === '' ? null : stored.contact(contact),
      consentByPhone: consent === undefined || consent === '' ? null : stored.consent(consent),
      inbox: inbox.map(stored.message),
      version: Number(version),
    };
  }

  /** Indexes follow the clock before they are read; a scheduled job keeps what is left for a reader small. */
  override async settle(location: string, now: number): Promise<void> {
    for (let round = 0; round < SETTLE_ROUNDS; round++) {
      const { stalled, ended } = await this.settleOnce(location, now, SETTLE_BATCH);
      if (stalled < SETTLE_BATCH && ended < SETTLE_BATCH) return;
    }
  }

  private async settleOnce(location: string, now: number, limit: number): Promise<{ stalled: number; ended: number }> {
    const keys = [
      redisKeys.index(location),
      redisKeys.activeContacts(location),
      redisKeys.search(location),
      redisKeys.tally(location),
    ];
    const args = [
      String(now - this.lifetimes.stalledAfterMs),
      String(now - this.lifetimes.conversationMs),
      String(limit),
      statePrefix(location),
      transcriptPrefix(location),
      changesPrefix(location),
    ];
    const reply = await this.redis.call('settling indexes', (client) => SETTLE.run(client, keys, args));
    const [stalled = 0, ended = 0] = listOf(reply).map(Number);
    return { stalled, ended };
  }

  private async listed(query: ConversationQuery): Promise<ConversationPage> {
    const { cells, by, isReversed } = cellsOf(query);
    const cursor = 'cursor' in query.page ? readCursor(query.page.cursor) : null;
    const offset = 'offset' in query.page ? String(query.page.offset) : '';
    const args = [
      isReversed ? 'REV' : '',
      cursor === null ? offset || '0' : '',
      String(query.limit),
      String(cursor?.cell ?? 1),
      cursor?.score ?? '',
      cursor?.contactId ?? '',
      statePrefix(query.locationId),
      contactPrefix(query.locationId),
      String(query.since ?? ''),
    ];
    const keys = cells.map((cell) => cellKey(query.locationId, by, cell));
    const reply = await this.redis.call('listing conversations', (client) => PAGE.run(client, keys, args));
    const [total, cell, score, contactId, ...rows] = listOf(reply);
    const hasMore = Number(cell) > 0;
    return {
      items: itemsOf(rows.map(textOf)),
      total: Number(total),
      totalIsLowerBound: false,
      nextCursor: hasMore
        ? writeCursor({ cell: Number(cell), score: textOf(score), contactId: textOf(contactId) })
        : null,
    };
  }

  /** Recency and price stand in different indexes: the recent ones are sorted in memory. */
  private async recent(query: ConversationQuery, since: number): Promise<ConversationPage> {
    const [cell] = cellsOf({ ...query, sortBy: 'last_activity' }).cells;
    const key = cellKey(query.locationId, 'activity', cell ?? { view: 'ALL', temperature: 'ALL' });
    const ids = await this.redis.call('listing conversations', (client) =>
      client.zRange(key, '+inf', since, { BY: 'SCORE', REV: true, LIMIT: { offset: 0, count: SEARCH_LIMIT + 1 } }),
    );
    const facts = await this.factsOf(query, ids.slice(0, SEARCH_LIMIT), []);
    return this.pageOf(facts, query, ids.length > SEARCH_LIMIT);
  }

  /** Matches of a search: collected by the rarest prefix, narrowed, sorted and paged in memory. */
  private async found(query: ConversationQuery, prefixes: readonly string[]): Promise<ConversationPage> {
    const { ids, isTruncated } = await this.idsByPrefix(query.locationId, prefixes);
    return this.pageOf(await this.factsOf(query, ids, prefixes), query, isTruncated);
  }

  private async pageOf(
    facts: readonly ListFacts[],
    query: ConversationQuery,
    totalIsLowerBound: boolean,
  ): Promise<ConversationPage> {
    const { contactIds, total, nextCursor } = pageOfMatches(facts, query);
    const items = await this.itemsById(query.locationId, contactIds);
    return { items, total, totalIsLowerBound, nextCursor };
  }

  /** The contacts that have the rarest of the prefixes; each counts as often as it has a word that begins so. */
  private async idsByPrefix(
    location: string,
    prefixes: readonly string[],
  ): Promise<{ ids: readonly string[]; isTruncated: boolean }> {
    const key = redisKeys.search(location);
    const counts = await this.redis.call('searching', (client) =>
      Promise.all(prefixes.map((prefix) => client.zLexCount(key, `[${prefix}`, `[${prefix}\u{10FFFF}`))),
    );
    const rarest = Math.min(...counts);
    const prefix = prefixes[counts.indexOf(rarest)] ?? '';
    const terms = await this.redis.call('searching', (client) =>
      client.zRangeByLex(key, `[${prefix}`, `[${prefix}\u{10FFFF}`, { LIMIT: { offset: 0, count: SEARCH_LIMIT * 2 } }),
    );
    const ids = [...new Set(terms.map((term) => term.slice(term.indexOf('\0') + 1)))];
    return { ids: ids.slice(0, SEARCH_LIMIT), isTruncated: ids.length > SEARCH_LIMIT || rarest > SEARCH_LIMIT * 2 };
  }

  private async factsOf(
    query: ConversationQuery,
    ids: readonly string[],
    prefixes: readonly string[],
  ): Promise<ListFacts[]> {
    const batches: (readonly string[])[] = [];
    for (let from = 0; from < ids.length; from += FACTS_BATCH) batches.push(ids.slice(from, from + FACTS_BATCH));
    const about = [statePrefix(query.locationId), String(prefixes.length), ...prefixes];
    const replies = await this.redis.call('reading matches', (client) =>
      Promise.all(batches.map((batch) => FACTS.run(client, [redisKeys.index(query.locationId)], [...about, ...batch]))),
    );
    const facts: ListFacts[] = [];
    for (const line of replies.flatMap(listOf)) {
      const [contactId = '', view = '', temperature = '', price = '', activity = ''] = textOf(line).split('\n');
      if (!isShownStage(view) || !isTemperature(temperature)) continue;
      facts.push({ contactId, view, temperature, price: Number(price), activity: Number(activity) });
    }
    return facts;
  }

  private async itemsById(location: string, ids: readonly string[]): Promise<ListedConversation[]> {
    const rows = await this.redis.call('reading conversations', (client) =>
      Promise.all(
        ids.map(async (id) => {
          const [state, contact] = await Promise.all([
            client.hmGet(redisKeys.state(location, id), ['view', 'temp', 's']),
            client.get(redisKeys.contact(location, id)),
          ]);
          return [id, ...state, contact].map((value) => value ?? '');
        }),
      ),
    );
    return itemsOf(rows.flat());
  }
}

function cellKey(location: string, by: 'activity' | 'price', { view, temperature }: Cell): string {
  if (by === 'activity' && view === 'ALL' && temperature === 'ALL') return redisKeys.activeContacts(location);
  return `${redisKeys.index(location)}:${by}:${view}:${temperature}`;
}

/** Rows of five: id, view, temperature, state, contact. */
function itemsOf(rows: readonly string[]): ListedConversation[] {
  const items: ListedConversation[] = [];
  for (let i = 0; i + 4 < rows.length; i += 5) {
    const [, view = '', temperature = '', state = '', contact = ''] = rows.slice(i, i + 5);
    if (!isShownStage(view) || !isTemperature(temperature) || state === '' || contact === '') continue;
    items.push({
      conversation: stored.conversation(state),
      contact: stored.contact(contact),
      temperature,
      shownStage: view,
    });
  }
  return items;
}

function fromEntries<K extends ShownStage | Temperature>(
  names: readonly K[],
  values: readonly number[],
): Record<K, number> {
  return Object.fromEntries(names.map((name, i) => [name, values[i] ?? 0])) as Record<K, number>;
}

function numbersOf(hash: Readonly<Record<string, string>>): Record<string, number> {
  return Object.fromEntries(Object.entries(hash).map(([name, value]) => [name, Number(value)]));
}

function listOf(reply: unknown): readonly unknown[] {
  return Array.isArray(reply) ? (reply as unknown[]) : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}
