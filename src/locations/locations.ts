import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { AppConfig } from '../config';
import { RecordStore, type StoredRecord } from '../platform/records';
import { Clock, DEFAULT_LOCATION, DEMO_LOCATION, Problem } from '../shared';
import {
  type LocationRecord,
  type LocationSettings,
  settingsOfEnvironment,
  settingsOfRecord,
  settingsOfStranger,
} from './location';
import { Seal } from './sealed';

const KIND = 'locations';

/** A change made by another instance holds here within this time. */
const REFRESH_MS = 2000;

/** What one may set; undefined = as it was. */
export type LocationChange = {
  readonly [K in keyof Omit<LocationRecord, 'createdAt'>]?: LocationRecord[K] | undefined;
};

export interface LocationView {
  readonly id: string;
  readonly record: LocationRecord;
  readonly settings: LocationSettings;
  readonly isEnvironment: boolean;
}

const NOTHING_OF_ITS_OWN: Omit<LocationRecord, 'name' | 'createdAt'> = {
  crmToken: null,
  webhookSecret: null,
  calendarId: null,
  cmaWorkflowId: null,
  assignedUserId: null,
  businessName: null,
  agentName: null,
  businessPhone: null,
  priceBandMin: null,
  priceBandMax: null,
  serviceAreas: null,
  commissionRate: null,
  offerRatio: null,
  closeRateHot: null,
  closeRateWarm: null,
};

/**
 * The CRM locations of this deployment and what is in force in each. They are few and asked for at every turn, so they are
 * kept in memory and read again every other second. The environment's location is always there, and the first.
 */
@Injectable()
export class Locations implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger('Locations');
  private readonly seal: Seal;
  private records: ReadonlyMap<string, StoredRecord<LocationRecord>> = new Map();
  private settings = new Map<string, LocationSettings>();
  private isRead = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly store: RecordStore,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {
    this.seal = new Seal(config.auth.sessionSecret);
  }

  async onModuleInit(): Promise<void> {
    await this.refresh();
    this.timer = setInterval(() => void this.refresh(), REFRESH_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Problem: `store-unavailable` for a location of which nobody knows yet whether it is set up. */
  of(locationId: string): LocationSettings {
    const known = this.settings.get(locationId);
    if (known !== undefined) return known;
    const isSetUp = this.records.has(locationId);
    if (!this.isRead && !this.isOfEnvironment(locationId)) {
      throw new Problem('store-unavailable', 'The locations could not be read yet.', { retryAfterSeconds: 1 });
    }
    // Those nobody set up are not kept: anybody may ask for any name.
    const settings = this.settingsOf(locationId);
    if (isSetUp || this.isOfEnvironment(locationId)) this.settings.set(locationId, settings);
    return settings;
  }

  /** Whether texts of this location can be answered here; one that may be set up, for all that is known, counts. */
  isServed(locationId: string): boolean {
    return !this.isRead || this.of(locationId).isKnown;
  }

  /** What workflow posts of this location carry. Known as well while the store is away: their texts are taken all the same. */
  webhookSecretOf(locationId: string): string | null {
    if (!this.isRead && (this.namesNone || this.isOfEnvironment(locationId))) return this.config.ghl.webhookSecret;
    return this.of(locationId).crm.webhookSecret;
  }

  /** Whether any location has a way into its CRM. */
  get isAnyConnected(): boolean {
    if (this.config.ghl.apiToken !== null) return true;
    return [...this.records.keys()].some((id) => this.of(id).crm.token !== null);
  }

  get isEncrypting(): boolean {
    return this.seal.isEncrypting;
  }

  /** The environment's first, then by id. */
  async list(): Promise<readonly LocationView[]> {
    await this.read();
    const first = this.config.ghl.locationId;
    return [first, ...[...this.records.keys()].filter((id) => id !== first)].map((id) => this.viewOf(id));
  }

  /** Problem: `conflict` when it is there already. */
  async create(id: string, change: LocationChange & { readonly name: string }): Promise<LocationView> {
    if (id === DEMO_LOCATION) throw new Problem('conflict', 'This is the location of the playground.');
    await this.read();
    const record = this.changed(id, { ...NOTHING_OF_ITS_OWN, name: id, createdAt: this.clock.now() }, change);
    const isTaken = id === this.config.ghl.locationId || !(await this.store.insert(KIND, id, record));
    if (isTaken) throw new Problem('conflict', 'There is this location already; change it with PUT.');
    await this.read();
    return this.viewOf(id);
  }

  /** Problems: `not-found`, `conflict` when somebody else changed it meanwhile. */
  async change(id: string, change: LocationChange): Promise<LocationView> {
    await this.read();
    const stored = this.records.get(id);
    if (stored === undefined && id !== this.config.ghl.locationId) {
      throw new Problem('not-found', 'There is no such location; add it with POST.');
    }
    const record = this.changed(id, this.recordOf(id), change);
    const isDone =
      stored === undefined
        ? await this.store.insert(KIND, id, record)
        : await this.store.replace(KIND, id, stored.version, record);
    if (!isDone) throw new Problem('conflict', 'Somebody else has just changed this location; nothing was changed.');
    await this.read();
    return this.viewOf(id);
  }

  private changed(id: string, before: LocationRecord, change: LocationChange): LocationRecord {
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const { crmToken, webhookSecret } = change;
    const record: LocationRecord = {
      ...before,
      ...given,
      ...(typeof crmToken === 'string' ? { crmToken: this.seal.close(crmToken, `${id}:token`) } : {}),
      ...(typeof webhookSecret === 'string' ? { webhookSecret: this.seal.close(webhookSecret, `${id}:secret`) } : {}),
    };
    const { priceBandMin, priceBandMax } = settingsOfRecord(this.baseOf(id), record).rules;
    if (priceBandMin > priceBandMax) throw Problem.ofField('price_band_min', 'must not be greater than price_band_max');
    return record;
  }

  private viewOf(id: string): LocationView {
    const isEnvironment = id === this.config.ghl.locationId;
    return { id, record: this.recordOf(id), settings: this.of(id), isEnvironment };
  }

  private recordOf(id: string): LocationRecord {
    return this.records.get(id)?.content ?? { ...NOTHING_OF_ITS_OWN, name: id, createdAt: 0 };
  }

  private settingsOf(id: string): LocationSettings {
    const base = this.baseOf(id);
    const record = this.records.get(id)?.content;
    if (record === undefined) return base;
    const opened: LocationRecord = {
      ...record,
      crmToken: this.opened(record.crmToken, `${id}:token`),
      webhookSecret: this.opened(record.webhookSecret, `${id}:secret`),
    };
    return settingsOfRecord(base, opened);
  }

  private opened(sealed: string | null, owner: string): string | null {
    if (sealed === null) return null;
    const text = this.seal.open(sealed, owner);
    if (text === null) {
      this.logger.error(`a secret of location ${owner} cannot be read: SESSION_SECRET is another one; set it anew`);
    }
    return text;
  }

  private baseOf(id: string): LocationSettings {
    const isServedByEnvironment = this.isOfEnvironment(id) || (this.namesNone && !this.records.has(id));
    return isServedByEnvironment ? settingsOfEnvironment(id, this.config) : settingsOfStranger(id, this.config);
  }

  private isOfEnvironment(id: string): boolean {
    return id === this.config.ghl.locationId || id === DEMO_LOCATION;
  }

  /** Without GHL_LOCATION_ID the environment's token serves whatever location its texts come from. */
  private get namesNone(): boolean {
    return this.config.ghl.locationId === DEFAULT_LOCATION;
  }

  private async refresh(): Promise<void> {
    try {
      await this.read();
    } catch (error) {
      if (!(error instanceof Problem)) this.logger.error({ message: 'the locations cannot be read', err: error });
    }
  }

  private async read(): Promise<void> {
    const found = await this.store.list<LocationRecord>(KIND);
    const isSame =
      this.isRead &&
      found.length === this.records.size &&
      found.every(({ id, version }) => this.records.get(id)?.version === version);
    if (isSame) return;
    this.records = new Map(found.map((each) => [each.id, each]));
    this.settings = new Map();
    this.isRead = true;
  }
}
