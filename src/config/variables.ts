import {
  apiKeys,
  decimal,
  email,
  flag,
  host,
  httpUrl,
  identifier,
  oneOf,
  type Parser,
  publicKey,
  redisUrl,
  secretOf,
  share,
  text,
  timeZone,
  wholeNumber,
  words,
} from './parsers';

/** The groups of `.env.example`, in its order. */
export const GROUPS = {
  http: 'Web server',
  store: 'Store: Redis, or a file when REDIS_URL is unset',
  auth: 'Who may come in',
  ghl: 'GoHighLevel',
  ai: 'Claude (optional: without a key the templates answer)',
  conversation: 'Conversations',
  crm: "The CRM's published limits",
  business: 'Your business',
  rules: 'Business rules',
} as const;
export type Group = keyof typeof GROUPS;

/** One environment variable. `T` is the type of its value; `fallback` is written as in the environment, null = unset. */
export interface Variable<T> {
  readonly group: Group;
  readonly about: string;
  readonly fallback: string | null;
  /** Its value never appears in a message, a log or `.env.example`. */
  readonly secret: boolean;
  readonly parse: Parser<T>;
}

/** A variable that always has a value. */
function set<T>(group: Group, about: string, fallback: string, parse: Parser<T>): Variable<T> {
  return { group, about, fallback, secret: false, parse };
}

/** A variable that may stay unset; its value is null then. */
function optional<T>(group: Group, about: string, parse: Parser<T>): Variable<T | null> {
  return { group, about, fallback: null, secret: false, parse };
}

/** An optional variable whose value is nobody's business. */
function secret<T>(group: Group, about: string, parse: Parser<T>): Variable<T | null> {
  return { group, about, fallback: null, secret: true, parse };
}

/** GoHighLevel's published key for `x-ghl-signature`; five independent sources agree on it. */
const GHL_PUBLIC_KEY = 'MCowBQYDK2VwAyEAi2HR1srL4o18O8BRa7gVJY7G7bupbN3H9AwJrHCDiOg=';

const HOUR_MS = 3_600_000;
const DOLLARS = wholeNumber(0, 1_000_000_000);

/** Every variable the application reads, in the order of `.env.example`. */
export const VARIABLES = {
  HOST: set('http', 'Address to listen on; beyond this machine a key or password is required', '127.0.0.1', host),
  PORT: set('http', 'Port to listen on', '3000', wholeNumber(0, 65_535)),
  NODE_ENV: set(
    'http',
    'production refuses missing secrets',
    'development',
    oneOf('development', 'test', 'production'),
  ),
  LOG_LEVEL: set(
    'http',
    'fatal, error, warn, info, debug, trace or silent',
    'info',
    oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'),
  ),
  PUBLIC_URL: optional('http', 'Address under which the outside world reaches this server', httpUrl),
  SHUTDOWN_GRACE_MS: set('http', 'How long a stop waits for running requests (ms)', '10000', wholeNumber(0, 600_000)),

  REDIS_URL: optional('store', 'redis://user:password@host:6379; unset = embedded store', redisUrl),
  REDIS_CLUSTER: set(
    'store',
    'REDIS_URL names a Redis Cluster (one of its servers, or several with commas)',
    'false',
    flag,
  ),
  STORE: optional(
    'store',
    'redis or embedded; production needs STORE=embedded to use the file on purpose',
    oneOf('redis', 'embedded'),
  ),
  DATA_DIR: set(
    'store',
    'Folder of the embedded store and of the spool for texts that arrive while Redis is down',
    './data',
    text,
  ),
  REDIS_SOCKET_TIMEOUT_MS: set(
    'store',
    'A Redis silent for longer than this is taken for dead (ms)',
    '1500',
    wholeNumber(200, 60_000),
  ),
  CACHE_TIMEOUT_MS: set('store', 'No cache call takes longer than this (ms)', '250', wholeNumber(10, 10_000)),
  CACHE_MEMORY_ENTRIES: set('store', 'Views kept in memory beside Redis', '2000', wholeNumber(1, 1_000_000)),

  ADMIN_EMAIL: set('auth', 'Name of the first administrator', 'admin', email),
  ADMIN_PASSWORD: secret('auth', 'Password of the first administrator (12 characters or more)', secretOf(12)),
  SESSION_SECRET: secret(
    'auth',
    'Key for the hashes under which sessions are stored (32 characters or more)',
    secretOf(32),
  ),
  ERASURE_SECRET: secret(
    'auth',
    'Key for the hashes of phone numbers that erased contacts leave when they had opted out (32 characters or more); never change it. Unset = SESSION_SECRET',
    secretOf(32),
  ),
  API_KEYS: secret(
    'auth',
    'Keys for machines, several at once: name:role:key,… with role viewer, agent or admin (16 characters or more)',
    apiKeys,
  ),

  GHL_API_BASE_URL: set('ghl', 'API of GoHighLevel', 'https://services.leadconnectorhq.com', httpUrl),
  GHL_API_TOKEN: secret('ghl', 'Private integration token; unset = deliveries stay in the outbox', secretOf(8)),
  GHL_LOCATION_ID: optional('ghl', 'Location (sub-account) of requests that name none', identifier),
  GHL_WEBHOOK_PUBLIC_KEY: set(
    'ghl',
    "Ed25519 key of event webhooks (default: GoHighLevel's published key)",
    GHL_PUBLIC_KEY,
    publicKey('ed25519'),
  ),
  GHL_WEBHOOK_SECRET: secret(
    'ghl',
    'Secret of workflow webhooks, in x-webhook-secret or customData.webhook_secret (16 characters or more)',
    secretOf(16),
  ),
  GHL_ACCEPT_RSA: set('ghl', 'Also accept the old x-wh-signature (RSA)', 'false', flag),
  GHL_RSA_PUBLIC_KEY: optional('ghl', "GoHighLevel's old RSA key, needed for GHL_ACCEPT_RSA", publicKey('rsa')),
  ALLOW_UNSIGNED_WEBHOOKS: set(
    'ghl',
    'Accept webhooks without signature or secret: for trying out only, refused in production',
    'false',
    flag,
  ),
  GHL_CALENDAR_ID: optional('ghl', 'Calendar whose free slots are offered to HOT sellers', identifier),
  GHL_CMA_WORKFLOW_ID: optional('ghl', 'Workflow that prepares a market analysis', identifier),
  GHL_ASSIGNED_USER_ID: optional('ghl', 'User to whom appointments are assigned', identifier),

  ANTHROPIC_API_KEY: secret('ai', 'Key of the Claude API', secretOf(8)),
  ANTHROPIC_BASE_URL: optional('ai', 'Another address of the Claude API', httpUrl),
  AI_MODEL: set('ai', 'Model', 'claude-haiku-4-5', text),
  AI_DAILY_BUDGET_DOLLARS: set('ai', 'Spend at most this much a day; 0 = no AI', '5', decimal(0, 100_000)),
  AI_TIMEOUT_MS: set('ai', 'After this long the templates answer instead (ms)', '8000', wholeNumber(100, 60_000)),

  CONVERSATION_TTL_DAYS: set(
    'conversation',
    'A conversation ends this many days after its last message',
    '7',
    wholeNumber(1, 3650),
  ),
  CONTACT_TTL_DAYS: set(
    'conversation',
    'What is known about a contact is kept for so many days',
    '400',
    wholeNumber(1, 36_500),
  ),
  STALLED_AFTER_HOURS: set(
    'conversation',
    'A silent seller counts as stalled after so many hours',
    '48',
    wholeNumber(1, 8760),
  ),
  FOLLOW_UPS: set(
    'conversation',
    'Texts to a stalled seller until they write again, 0 to 3; 0 = none',
    '3',
    wholeNumber(0, 3),
  ),
  FOLLOW_UP_SPACING_HOURS: set(
    'conversation',
    'At least so many hours between two of them, 24 or more',
    '72',
    wholeNumber(24, 8760),
  ),
  TAG_DELAY_MS: set('conversation', 'Tags follow a reply after this long (ms)', '30000', wholeNumber(0, HOUR_MS)),
  TURN_SETTLE_MS: set(
    'conversation',
    'Wait this long for a second text before replying (webhooks only, ms)',
    '3000',
    wholeNumber(0, 60_000),
  ),
  SNAPSHOT_INTERVAL_SECONDS: set(
    'conversation',
    'How often an instance saves its metrics; 0 = only when it stops',
    '300',
    wholeNumber(0, 86_400),
  ),

  CRM_RATE_LIMIT: set('crm', 'Requests per window and location', '100', wholeNumber(1, 1_000_000)),
  CRM_RATE_WINDOW_MS: set('crm', 'Length of the window (ms)', '10000', wholeNumber(100, HOUR_MS)),
  WEBHOOK_RATE_LIMIT: set(
    'ghl',
    'Webhooks taken in per ten seconds and location; more get 429',
    '3000',
    wholeNumber(1, 1_000_000_000),
  ),
  RECONCILE: optional(
    'crm',
    'Texts that no webhook brought are fetched from the CRM: of "all" contacts, of "known" ones (who wrote before), or "off" (default: all, or known where workflow webhooks pick the contacts, i.e. GHL_WEBHOOK_SECRET is set)',
    oneOf('all', 'known', 'off'),
  ),
  RECONCILE_EVERY_SECONDS: set('crm', 'How often the CRM is asked for them', '300', wholeNumber(1, 86_400)),
  CRM_DAILY_LIMIT: set('crm', 'Requests per day and location', '200000', wholeNumber(1, 1_000_000_000)),

  BUSINESS_NAME: optional('business', 'Name of your business, said in the first text', text),
  AGENT_NAME: set('business', 'Name of the agent the assistant works for', 'Jorge', text),
  BUSINESS_PHONE: optional('business', 'Phone number given to those who ask for a person', text),
  TIME_ZONE: set('business', 'Time zone of your business', 'America/Chicago', timeZone),

  PRICE_BAND_MIN: set('rules', 'Lowest price of a house you buy (dollars)', '200000', DOLLARS),
  PRICE_BAND_MAX: set('rules', 'Highest price of a house you buy (dollars)', '800000', DOLLARS),
  SERVICE_AREAS: set('rules', 'Places where you buy', 'Dallas,Plano,Frisco,McKinney,Allen', words),
  COMMISSION_RATE: set('rules', 'Commission, at least 4%', '6%', share(0.04, 1)),
  OFFER_RATIO: set('rules', "Cash offer as a share of the seller's price", '75%', share(0.7, 0.8)),
  CLOSE_RATE_HOT: optional('rules', 'Share of HOT sellers who close; unset = no projections', share(0, 1)),
  CLOSE_RATE_WARM: optional('rules', 'Share of WARM sellers who close; unset = no projections', share(0, 1)),
} as const;

export type VariableName = keyof typeof VARIABLES;
export type Values = { readonly [N in VariableName]: (typeof VARIABLES)[N] extends Variable<infer T> ? T : never };
