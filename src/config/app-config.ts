import type { ApiKey } from './parsers';
import type { Values } from './variables';

export interface HttpConfig {
  readonly host: string;
  readonly port: number;
  readonly environment: Values['NODE_ENV'];
  readonly logLevel: Values['LOG_LEVEL'];
  readonly publicUrl: string | null;
  readonly shutdownGraceMs: number;
}

/** `dataDir` serves both: with Redis it holds the spool of texts that arrive while Redis is down. */
export type StoreConfig =
  | {
      readonly kind: 'redis';
      readonly redisUrl: string;
      readonly isCluster: boolean;
      readonly socketTimeoutMs: number;
      readonly dataDir: string;
    }
  | { readonly kind: 'embedded'; readonly dataDir: string };

export interface CacheConfig {
  readonly timeoutMs: number;
  readonly memoryEntries: number;
}

export interface AuthConfig {
  /** Nobody needs to log in: only on a loopback host, outside production, with neither keys nor password. */
  readonly open: boolean;
  readonly apiKeys: readonly ApiKey[];
  readonly admin: { readonly email: string; readonly password: string } | null;
  readonly sessionSecret: string | null;
  /** Of the phone numbers that erased contacts leave; null = they are hashed without a secret. */
  readonly erasureSecret: string | null;
}

export interface GhlConfig {
  readonly apiBaseUrl: string;
  /** Null = deliveries stay in the outbox and go nowhere. */
  readonly apiToken: string | null;
  /** The location of requests that name none. */
  readonly locationId: string;
  /** PEM. */
  readonly webhookPublicKey: string;
  readonly webhookSecret: string | null;
  /** PEM; null = RSA signatures are not accepted. */
  readonly rsaPublicKey: string | null;
  readonly allowUnsignedWebhooks: boolean;
  readonly calendarId: string | null;
  readonly cmaWorkflowId: string | null;
  readonly assignedUserId: string | null;
}

export interface AiConfig {
  /** Null = no AI. */
  readonly apiKey: string | null;
  readonly baseUrl: string | null;
  readonly model: string;
  readonly dailyBudgetDollars: number;
  readonly timeoutMs: number;
}

/** All times in milliseconds. */
export interface ConversationConfig {
  readonly conversationTtlMs: number;
  readonly contactTtlMs: number;
  readonly stalledAfterMs: number;
  readonly tagDelayMs: number;
  readonly turnSettleMs: number;
  readonly snapshotIntervalMs: number;
  /** How many follow into one silence (0 = none), and how far apart. */
  readonly followUps: { readonly most: number; readonly spacingMs: number };
}

export interface IntakeConfig {
  /** Webhooks per ten seconds and location. */
  readonly webhookRateLimit: number;
}

export interface ReconcileConfig {
  /** Whose texts the CRM is asked for: a location may have contacts that are none of the bot's business. */
  readonly whose: 'all' | 'known' | 'off';
  readonly everyMs: number;
}

export interface CrmLimitsConfig {
  /** Requests per window and location. */
  readonly rateLimit: number;
  readonly rateWindowMs: number;
  /** Requests per day and location. */
  readonly dailyLimit: number;
}

export interface BusinessConfig {
  readonly name: string | null;
  readonly agentName: string;
  readonly phone: string | null;
  readonly timeZone: string;
}

/** Money in dollars, rates as shares of one. */
export interface RulesConfig {
  readonly priceBandMin: number;
  readonly priceBandMax: number;
  readonly serviceAreas: readonly string[];
  readonly commissionRate: number;
  readonly offerRatio: number;
  readonly closeRateHot: number | null;
  readonly closeRateWarm: number | null;
}

/** Everything the environment decides, validated and frozen. The class is the injection token. */
export abstract class AppConfig {
  abstract readonly http: HttpConfig;
  abstract readonly store: StoreConfig;
  abstract readonly cache: CacheConfig;
  abstract readonly auth: AuthConfig;
  abstract readonly ghl: GhlConfig;
  abstract readonly ai: AiConfig;
  abstract readonly conversation: ConversationConfig;
  abstract readonly intake: IntakeConfig;
  abstract readonly reconcile: ReconcileConfig;
  abstract readonly crmLimits: CrmLimitsConfig;
  abstract readonly business: BusinessConfig;
  abstract readonly rules: RulesConfig;
  /** The values that must never be seen; the log replaces them wherever they turn up. */
  abstract readonly secrets: readonly string[];
}
