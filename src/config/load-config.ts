import { DEFAULT_LOCATION } from '../shared/location-key';
import type { AppConfig, AuthConfig, StoreConfig } from './app-config';
import { Refusal } from './parsers';
import { type Values, type Variable, type VariableName, VARIABLES } from './variables';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The environment does not fit. `message` lists every complaint, each naming its variable and never a value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly complaints: readonly string[]) {
    super(['The configuration is not usable:', ...complaints.map((complaint) => `  - ${complaint}`)].join('\n'));
  }
}

/** Reads the environment once. Unset and empty are the same. Throws a `ConfigError` with all complaints at once. */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): AppConfig {
  const complaints: string[] = [];
  const values = readValues(env, complaints);
  // Rules between variables make sense only once each one is readable.
  if (complaints.length === 0) complaints.push(...contradictions(values));
  if (complaints.length > 0) throw new ConfigError(complaints);
  return deepFreeze(arrange(values));
}

function readValues(env: Readonly<Record<string, string | undefined>>, complaints: string[]): Values {
  const values: Partial<Record<VariableName, unknown>> = {};
  for (const [name, variable] of Object.entries(VARIABLES) as [VariableName, Variable<unknown>][]) {
    const given = env[name]?.trim();
    const text = given === undefined || given === '' ? variable.fallback : given;
    try {
      values[name] = text === null ? null : variable.parse(text);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      complaints.push(`${name} ${error.message}`);
    }
  }
  // Complete whenever `complaints` stays empty; nobody looks at it otherwise.
  return values as Values;
}

function contradictions(values: Values): string[] {
  return [
    ...storeContradictions(values),
    ...accessContradictions(values),
    ...(values.NODE_ENV === 'production' ? missingInProduction(values) : []),
    ...(values.PRICE_BAND_MIN > values.PRICE_BAND_MAX
      ? ['PRICE_BAND_MIN must not be greater than PRICE_BAND_MAX']
      : []),
    ...(values.GHL_ACCEPT_RSA && values.GHL_RSA_PUBLIC_KEY === null
      ? ['GHL_RSA_PUBLIC_KEY must be set when GHL_ACCEPT_RSA is true']
      : []),
  ];
}

function storeContradictions(values: Values): string[] {
  if (values.STORE === 'redis' && values.REDIS_URL === null) {
    return ['REDIS_URL must be set when STORE is redis'];
  }
  if (values.STORE === 'embedded' && values.REDIS_URL !== null) {
    return ['STORE is embedded, but REDIS_URL is set: remove one of the two'];
  }
  if (values.NODE_ENV === 'production' && values.REDIS_URL === null && values.STORE !== 'embedded') {
    return ['REDIS_URL must be set in production; to run on the file store on purpose, set STORE=embedded'];
  }
  if (values.REDIS_URL?.includes(',') === true && !values.REDIS_CLUSTER) {
    return ['REDIS_URL names several servers: set REDIS_CLUSTER=true, or name one'];
  }
  if (values.REDIS_CLUSTER && values.REDIS_URL === null) {
    return ['REDIS_URL must be set when REDIS_CLUSTER is true'];
  }
  return [];
}

function accessContradictions(values: Values): string[] {
  const beyond = !isLoopback(values.HOST);
  if (values.API_KEYS !== null || values.ADMIN_PASSWORD !== null) return [];
  if (!beyond && values.NODE_ENV !== 'production') return [];
  const why = beyond ? 'HOST lets other machines in' : 'NODE_ENV is production';
  return [
    `API_KEYS or ADMIN_PASSWORD must be set, because ${why}: set API_KEYS=app:admin:$(openssl rand -hex 24), or an ` +
      'ADMIN_PASSWORD of 12 characters or more, or listen on 127.0.0.1 outside production',
  ];
}

function missingInProduction(values: Values): string[] {
  const missing: string[] = [];
  if (values.ADMIN_PASSWORD !== null && values.SESSION_SECRET === null) {
    missing.push('SESSION_SECRET must be set in production with ADMIN_PASSWORD: openssl rand -hex 32');
  }
  if (values.GHL_WEBHOOK_SECRET === null) {
    missing.push(
      'GHL_WEBHOOK_SECRET must be set in production, because workflow webhooks are unsigned: openssl rand -hex 24, and ' +
        'the same value as header x-webhook-secret in the workflow',
    );
  }
  if (values.ALLOW_UNSIGNED_WEBHOOKS) {
    missing.push('ALLOW_UNSIGNED_WEBHOOKS must not be true in production: anyone could write as a seller');
  }
  return missing;
}

/** Whether only this machine can reach the address. Names other than `localhost` may mean anything. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

function arrange(values: Values): AppConfig {
  return {
    http: {
      host: values.HOST,
      port: values.PORT,
      environment: values.NODE_ENV,
      logLevel: values.LOG_LEVEL,
      publicUrl: values.PUBLIC_URL,
      shutdownGraceMs: values.SHUTDOWN_GRACE_MS,
    },
    store: arrangeStore(values),
    cache: { timeoutMs: values.CACHE_TIMEOUT_MS, memoryEntries: values.CACHE_MEMORY_ENTRIES },
    auth: arrangeAuth(values),
    ghl: {
      apiBaseUrl: values.GHL_API_BASE_URL,
      apiToken: values.GHL_API_TOKEN,
      locationId: values.GHL_LOCATION_ID ?? DEFAULT_LOCATION,
      webhookPublicKey: values.GHL_WEBHOOK_PUBLIC_KEY,
      webhookSecret: values.GHL_WEBHOOK_SECRET,
      rsaPublicKey: values.GHL_ACCEPT_RSA ? values.GHL_RSA_PUBLIC_KEY : null,
      allowUnsignedWebhooks: values.ALLOW_UNSIGNED_WEBHOOKS,
      calendarId: values.GHL_CALENDAR_ID,
      cmaWorkflowId: values.GHL_CMA_WORKFLOW_ID,
      assignedUserId: values.GHL_ASSIGNED_USER_ID,
    },
    ai: {
      apiKey: values.ANTHROPIC_API_KEY,
      baseUrl: values.ANTHROPIC_BASE_URL,
      model: values.AI_MODEL,
      dailyBudgetDollars: values.AI_DAILY_BUDGET_DOLLARS,
      timeoutMs: values.AI_TIMEOUT_MS,
    },
    conversation: {
      conversationTtlMs: values.CONVERSATION_TTL_DAYS * DAY_MS,
      contactTtlMs: values.CONTACT_TTL_DAYS * DAY_MS,
      stalledAfterMs: values.STALLED_AFTER_HOURS * HOUR_MS,
      tagDelayMs: values.TAG_DELAY_MS,
      turnSettleMs: values.TURN_SETTLE_MS,
      snapshotIntervalMs: values.SNAPSHOT_INTERVAL_SECONDS * 1000,
      followUps: { most: values.FOLLOW_UPS, spacingMs: values.FOLLOW_UP_SPACING_HOURS * HOUR_MS },
    },
    intake: { webhookRateLimit: values.WEBHOOK_RATE_LIMIT },
    reconcile: {
      whose: values.RECONCILE ?? (values.GHL_WEBHOOK_SECRET === null ? 'all' : 'known'),
      everyMs: values.RECONCILE_EVERY_SECONDS * 1000,
    },
    crmLimits: {
      rateLimit: values.CRM_RATE_LIMIT,
      rateWindowMs: values.CRM_RATE_WINDOW_MS,
      dailyLimit: values.CRM_DAILY_LIMIT,
    },
    business: {
      name: values.BUSINESS_NAME,
      agentName: values.AGENT_NAME,
      phone: values.BUSINESS_PHONE,
      timeZone: values.TIME_ZONE,
    },
    rules: {
      priceBandMin: values.PRICE_BAND_MIN,
      priceBandMax: values.PRICE_BAND_MAX,
      serviceAreas: values.SERVICE_AREAS,
      commissionRate: values.COMMISSION_RATE,
      offerRatio: values.OFFER_RATIO,
      closeRateHot: values.CLOSE_RATE_HOT,
      closeRateWarm: values.CLOSE_RATE_WARM,
    },
    secrets: secretsOf(values),
  };
}

function arrangeStore(values: Values): StoreConfig {
  if (values.REDIS_URL === null) return { kind: 'embedded', dataDir: values.DATA_DIR };
  return {
    kind: 'redis',
    redisUrl: values.REDIS_URL,
    isCluster: values.REDIS_CLUSTER,
    socketTimeoutMs: values.REDIS_SOCKET_TIMEOUT_MS,
    dataDir: values.DATA_DIR,
  };
}

function arrangeAuth(values: Values): AuthConfig {
  return {
    open: values.API_KEYS === null && values.ADMIN_PASSWORD === null,
    apiKeys: values.API_KEYS ?? [],
    admin: values.ADMIN_PASSWORD === null ? null : { email: values.ADMIN_EMAIL, password: values.ADMIN_PASSWORD },
    sessionSecret: values.SESSION_SECRET,
    erasureSecret: values.ERASURE_SECRET ?? values.SESSION_SECRET,
  };
}

function secretsOf(values: Values): string[] {
  const texts = (Object.keys(VARIABLES) as VariableName[])
    .filter((name) => VARIABLES[name].secret)
    .map((name) => values[name])
    .filter((value) => typeof value === 'string');
  const keys = (values.API_KEYS ?? []).map(({ key }) => key);
  const addresses = values.REDIS_URL?.split(',') ?? [];
  const redisPasswords = addresses.map((address) => decodeURIComponent(new URL(address).password));
  return [...texts, ...keys, ...redisPasswords].filter((secret) => secret !== '');
}

function deepFreeze<T extends object>(value: T): T {
  for (const part of Object.values(value)) {
    if (typeof part === 'object' && part !== null) deepFreeze(part);
  }
  return Object.freeze(value);
}
