/**
 * The only place where Redis keys are made. Keys that change together carry the hash tag of their location, `{location}`,
 * so that they live in one slot and the same scripts run on Redis Cluster. Ids hold no braces (`isIdentifier`), so an
 * id can neither forge a tag nor end one early. Everything is written below `seller:`, except what may be lost
 * (`cache:`, and `metrics:`, of which a crash may lose the last minutes).
 */
export const redisKeys = {
  /** String: a cached view (envelope of keyv), with its own TTL. Never the only place of anything. */
  cache: (key: string) => `${CACHE_NAMESPACE}:${key}`,
  /** String, number: counters of the cache face, with a TTL. */
  cacheCounter: (key: string) => `${CACHE_NAMESPACE}:count:${key}`,
  /** String, number: generation of a scope (a location); what was cached in an earlier one is no longer true. */
  cacheScope: (scope: string) => `${CACHE_NAMESPACE}:scope:${hashTag(scope)}`,

  /** Set: every location that has ever had a text. The one key that belongs to no location. */
  locations: () => 'seller:locations',
  /** Hash: `v` version, `s` conversation (JSON), and the fields it is indexed by. Only `v` stays after a reset. */
  state: (location: string, contact: string) => `${statePrefix(location)}${contact}`,
  /** String: the durable contact record (JSON), TTL `CONTACT_TTL_DAYS`. */
  contact: (location: string, contact: string) => `${contactPrefix(location)}${contact}`,
  /** List: accepted texts (JSON) whose turn has not committed. */
  inbox: (location: string, contact: string) => `seller:inbox:${hashTag(location)}:${contact}`,
  /** List: the transcript (JSON lines). */
  transcript: (location: string, contact: string) => `${transcriptPrefix(location)}${contact}`,
  /** List: the audit trail (JSON lines). */
  changes: (location: string, contact: string) => `${changesPrefix(location)}${contact}`,
  /** String: what `process` answered to a message (JSON), with a TTL. */
  result: (location: string, contact: string, messageId: string) =>
    `seller:result:${hashTag(location)}:${contact}:${messageId}`,
  /** String: the message id a delivery id belongs to, TTL four days. */
  seen: (location: string, id: string) => `seller:seen:${hashTag(location)}:${id}`,
  /** List: `ids` or `post`, when it arrived and was written, and the message id of each text that may still meet its other half. */
  pairing: (location: string, contact: string, fingerprint: string) =>
    `seller:pairing:${hashTag(location)}:${contact}:${fingerprint}`,
  /** Sorted set: contacts with a non-empty inbox by the arrival of its oldest text (ms). */
  waiting: (location: string) => `seller:waiting:${hashTag(location)}`,
  /** Begin of the index keys: `…:activity:VIEW:TEMPERATURE`, `…:price:…`, `…:stall`, `…:life`. */
  index: (location: string) => `seller:index:${hashTag(location)}`,
  /** Sorted set of live conversations by last activity (ms): the index of all views and temperatures. */
  activeContacts: (location: string) => `seller:active_contacts:${hashTag(location)}`,
  /** Sorted set, all scores 0: `term NUL contact`, for search by prefix. */
  search: (location: string) => `seller:search:${hashTag(location)}`,
  /** Hash: phone digits → consent (JSON). Has no TTL: an opt-out holds for ever. */
  consent: (location: string) => `seller:consent:${hashTag(location)}`,
  /**
   * Hash: the sums of the location's records by name, and `version`, which grows with every write. With endings: `:labels`
   * sorted set of labels by how many records carry them, `:ORDER` sorted sets of records by score,
   * `:recount` (and `:recount:labels`) the same sums while they are counted anew; records counted there carry `counted`.
   */
  tally: (location: string) => `seller:tally:${hashTag(location)}`,
  /** Stream: what happened lately, each entry `e` event (JSON), `c` contact, `n` name; some ten thousand of the last day. */
  liveEvents: (location: string) => `seller:live:${hashTag(location)}`,
  /** Hash: counters of a day where the business is, TTL 400 days. */
  day: (location: string, day: string) => `seller:day:${hashTag(location)}:${day}`,
  /**
   * Hash: entry id → outbox entry (JSON). With endings: `:queue:CONTACT` sorted set of undelivered ids by due time, `:due`
   * contacts by when to look next, `:claims` hash of who delivers for a contact, `:by:STATUS` and `:of:CONTACT` ids by age.
   */
  outbox: (location: string) => `seller:outbox:${hashTag(location)}`,
  /** Sorted set: the CRM requests of the current window by time (ms), TTL one window. */
  crmWindow: (location: string) => `seller:crm_window:${hashTag(location)}`,
  /** String, number: the CRM requests of the last 24 hours, TTL 24 hours. */
  crmDay: (location: string) => `seller:crm_day:${hashTag(location)}`,
  /** String, number: millionths of a dollar AI calls cost on a UTC day, TTL three days; of no location. */
  aiSpend: (day: string) => `seller:ai_spend:${day}`,
  /** String, number: webhooks of a window of ten seconds, TTL two windows. */
  webhooks: (location: string, window: number) => `seller:webhooks:${hashTag(location)}:${String(window)}`,
  /** String, number: texts the CRM got before this moment (ms) have been compared with ours. */
  reconciled: (location: string) => `seller:reconciled:${hashTag(location)}`,
  /** String: the tone in force (JSON); absent = the preset. */
  tone: (location: string) => `seller:tone:${hashTag(location)}`,
  /** Hash: `lead` the latest analysis (JSON), and `share`, what it adds to the figures. */
  lead: (location: string, contact: string) => `${leadPrefix(location)}${contact}`,
  /** Begin of the index keys of leads: `:life` sorted set by latest analysis (ms). */
  leadIndex: (location: string) => `seller:lead_index:${hashTag(location)}`,
  /** Hash: id → `VERSION newline JSON`, for each kind of what is set up by people (users, keys, locations); of no location. */
  records: (kind: string) => `seller:records:${kind}`,
  /** String: who is logged in (JSON) by the hash of their cookie, with a TTL. */
  session: (id: string) => `seller:session:${id}`,
  /** String, number: failed logins of a subject, with a TTL. */
  attempts: (subject: string) => `seller:attempts:${subject}`,
  /** Stream, field `entry` (JSON): what people did, of a location or (without one) all of it. Bounded by length. */
  audit: (location: string | null) => (location === null ? 'seller:audit' : `seller:audit:${hashTag(location)}`),
  /** Hash: instance → when it started and last saved (JSON). Metrics of all locations share one slot and belong to none. */
  metricsInstances: () => `${SNAPSHOT}:instances`,
  /** Hash: slot (`five_minutes:START`, `hour:START`) → what the instance measured in it (JSON), TTL a little over a week. */
  metricsSnapshot: (instance: string) => `${SNAPSHOT}:of:${instance}`,
  /** String: the instance that watches for alerts, TTL some seconds. */
  alertWatcher: () => `${ALERTS}:watcher`,
  /** Hash: alert → when it began and why (JSON), while it lasts. */
  activeAlerts: () => `${ALERTS}:active`,
  /** List: alerts that are over (JSON), the latest first. */
  pastAlerts: () => `${ALERTS}:past`,
} as const;

const SNAPSHOT = 'metrics:performance:snapshot:{metrics}';
const ALERTS = 'metrics:alerts:{metrics}';

/** Scripts that walk over contacts complete these with an id. */
export const statePrefix = (location: string): string => `seller:state:${hashTag(location)}:`;
export const contactPrefix = (location: string): string => `seller:contact:${hashTag(location)}:`;
export const transcriptPrefix = (location: string): string => `seller:transcript:${hashTag(location)}:`;
export const leadPrefix = (location: string): string => `seller:lead:${hashTag(location)}:`;
export const changesPrefix = (location: string): string => `seller:changes:${hashTag(location)}:`;

/** Everything the cache may touch begins with this and a colon. */
export const CACHE_NAMESPACE = 'cache';

/** The hash tag of a location. */
export function hashTag(location: string): string {
  return `{${location}}`;
}
