import { Injectable, Logger } from '@nestjs/common';
import { BusinessRulesService } from '../business-rules';
import { Locations } from '../locations';
import { CrmClient } from '../crm';
import { MetricsService } from '../metrics';
import {
  type ConversationPage,
  ConversationStore,
  type ListedConversation,
  OutboxStore,
  type ShownStage,
  type SortBy,
  type Temperature,
} from '../seller-bot';
import { Clock, type PageBlock, type PageRequest, Problem, offsetOf, pageBlock } from '../shared';
import { type CommissionRates, commissionOf } from './domain/commission';
import { budgetDistributionOf, scoreDistributionOf, timelineDistributionOf } from './domain/distributions';
import { funnelOf } from './domain/funnel';
import { heroOf } from './domain/hero';
import { sumOf } from './domain/rollups';
import { percentOf } from './domain/rounding';
import { speedToLeadOf } from './domain/speed-to-lead';
import type { CommissionMetricsDto } from './dto/commission.dto';
import type { BudgetDistributionDto, TimelineDistributionDto } from './dto/distributions.dto';
import {
  type ConversationSummaryDto,
  type CrmStatusDto,
  type FunnelDto,
  type HeroDto,
  type NeedsYouDto,
  type OverviewDto,
  type OverviewPart,
  OVERVIEW_PARTS,
} from './dto/overview.dto';
import { FreshViews, type Seen } from './fresh-views';
import { Pipeline, type PipelineReading } from './pipeline';

/** Field names are the API's. */
export interface ConversationFilters {
  readonly stage: ShownStage | null;
  readonly temperature: Temperature | null;
  readonly search: string | null;
  /** Minutes. */
  readonly activeWithin: number | null;
  readonly showStalledOnly: boolean;
  readonly sortBy: SortBy;
  readonly sortOrder: 'asc' | 'desc';
  readonly page: PageRequest;
  readonly cursor: string | null;
}

export interface PaginatedConversations extends Omit<ConversationPage, 'total'> {
  readonly block: PageBlock;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** How long a view may be shown without being made anew; a write ends it at once. */
const TTL = {
  overview: MINUTE,
  hero: MINUTE,
  crm: 30 * SECOND,
  funnel: 5 * MINUTE,
  distribution: 5 * MINUTE,
  commission: HOUR,
};

const OVERVIEW_DAYS = 30;
const SPEED_DAYS = 7;

/** Everything the dashboard shows; each figure comes from the stores, none from here. */
@Injectable()
export class DashboardDataService {
  private readonly logger = new Logger('Dashboard');

  constructor(
    private readonly conversations: ConversationStore,
    private readonly outbox: OutboxStore,
    private readonly pipeline: Pipeline,
    private readonly views: FreshViews,
    private readonly rules: BusinessRulesService,
    private readonly crm: CrmClient,
    private readonly metrics: MetricsService,
    private readonly clock: Clock,
    private readonly locations: Locations,
  ) {}

  /** The first screen in one call. Parts that fail are null and named. Problem: `store-unavailable` when nothing is known. */
  async overview(locationId: string): Promise<OverviewDto> {
    const seen = await this.views.read({
      name: 'overview',
      locationId,
      ttlMs: TTL.overview,
      compute: async () => {
        const made = await this.makeOverview(locationId);
        return { value: made, isWhole: made.degraded.length === 0 };
      },
    });
    const age = this.ageOf(seen);
    const overview: FieldsOf<OverviewDto> = seen.value;
    return {
      ...overview,
      needs_you: seen.value.needs_you?.map((need) => this.agedNeed(need)) ?? null,
      data_age_seconds: age,
      degraded: seen.isFromMemory ? [...OVERVIEW_PARTS] : seen.value.degraded,
    };
  }

  async hero(locationId: string): Promise<HeroDto> {
    return this.view('hero', locationId, TTL.hero, (read) => this.heroPart(locationId, read));
  }

  async budgetDistribution(locationId: string): Promise<BudgetDistributionDto> {
    return this.view('budgets', locationId, TTL.distribution, async (read) =>
      budgetDistributionOf(await read.leads(), await read.medianBudget()),
    );
  }

  async timelineDistribution(locationId: string): Promise<TimelineDistributionDto> {
    return this.view('timelines', locationId, TTL.distribution, async (read) =>
      timelineDistributionOf(await read.leads()),
    );
  }

  async commission(locationId: string): Promise<CommissionMetricsDto> {
    return this.view('commission', locationId, TTL.commission, (read) => this.commissionPart(locationId, read));
  }

  async crmStatus(locationId: string): Promise<CrmStatusDto> {
    return this.view('crm', locationId, TTL.crm, (read) => this.crmPart(locationId, read));
  }

  /** Of the conversations that began in the last so many days. */
  async funnel(locationId: string, days: number): Promise<FunnelDto> {
    const { value } = await this.views.read({
      name: 'funnel',
      locationId,
      params: days,
      ttlMs: TTL.funnel,
      compute: async () => {
        const [figures, began] = await Promise.all([
          this.pipeline.read(locationId).conversations(),
          this.pipeline.days(locationId, days),
        ]);
        return { value: { days, funnel: funnelOf(figures, sumOf(began)) }, isWhole: true };
      },
    });
    return value;
  }

  /** Problem: `validation` when the filters contradict each other. */
  async listConversations(locationId: string, filters: ConversationFilters): Promise<PaginatedConversations> {
    const compute = async (): Promise<{ value: PaginatedConversations; isWhole: boolean }> => {
      const { page, cursor } = filters;
      const where = cursor === null ? { offset: offsetOf(page) } : { cursor };
      const { total, ...found } = await this.pageOf(locationId, filters, where, page.pageSize);
      const block = pageBlock(page, total);
      const value = { ...found, block: cursor === null ? block : { ...block, has_next: found.nextCursor !== null } };
      return { value, isWhole: true };
    };
    checkFilters(filters);
    const { name, ttlMs } = LIST;
    return (await this.views.read({ name, locationId, params: filters, ttlMs, compute })).value;
  }

  /**
   * All conversations that pass the filters, some hundred at a time, each once. The first ones are read before it resolves,
   * so that a store that is away is a problem and not half a file.
   */
  async exportConversations(
    locationId: string,
    filters: ConversationFilters,
  ): Promise<AsyncGenerator<readonly ListedConversation[]>> {
    checkFilters(filters);
    // One moment for the whole file: what is recent does not change while it is written.
    const now = this.clock.now();
    const first = await this.pageOf(locationId, filters, { offset: 0 }, EXPORT_PAGE, now);
    const pageOf = (cursor: string): Promise<ConversationPage> =>
      this.pageOf(locationId, filters, { cursor }, EXPORT_PAGE, now);
    return (async function* pages() {
      for (let page = first; ; page = await pageOf(page.nextCursor)) {
        yield page.items;
        if (page.nextCursor === null) return;
      }
    })();
  }

  private async pageOf(
    locationId: string,
    { stage, temperature, search, activeWithin, showStalledOnly, sortBy, sortOrder }: ConversationFilters,
    page: { readonly offset: number } | { readonly cursor: string },
    limit: number,
    now = this.clock.now(),
  ): Promise<ConversationPage> {
    return this.conversations.list({
      locationId,
      stage: showStalledOnly ? 'STALLED' : stage,
      temperature,
      search,
      since: activeWithin === null ? null : now - activeWithin * MINUTE,
      sortBy,
      sortOrder,
      page,
      limit,
      now,
    });
  }

  private async view<T>(
    name: string,
    locationId: string,
    ttlMs: number,
    make: (read: PipelineReading) => Promise<T>,
  ): Promise<T> {
    const compute = async (): Promise<{ value: T; isWhole: boolean }> => ({
      value: await make(this.pipeline.read(locationId)),
      isWhole: true,
    });
    return (await this.views.read({ name, locationId, ttlMs, compute })).value;
  }

  private async makeOverview(locationId: string): Promise<OverviewDto> {
    const read = this.pipeline.read(locationId);
    const degraded: OverviewPart[] = [];
    const part = async <T>(name: OverviewPart, make: () => Promise<T>): Promise<T | null> => {
      try {
        return await make();
      } catch (error) {
        degraded.push(name);
        this.logger.warn(`${name}: ${error instanceof Error ? error.message : String(error)}`);
        return null;
      }
    };
    const measured = async <T extends { readonly degraded: readonly string[] }>(
      name: OverviewPart,
      make: () => Promise<T>,
    ): Promise<T | null> => {
      const made = await part(name, make);
      if (made !== null && made.degraded.length > 0) degraded.push(name);
      return made;
    };
    const views = Promise.all([
      measured('performance', () => this.metrics.performance(locationId)),
      measured('cache', () => this.metrics.cacheStatistics()),
      measured('cost_savings', () => this.metrics.costSavings()),
    ]);
    const [hero, funnel, conversations, needs, budgets, timelines, scores, locations, commission, crm, speed] =
      await Promise.all([
        part('hero', () => this.heroPart(locationId, read)),
        part('funnel', async () => funnelOf(await read.conversations(), sumOf(await read.days(OVERVIEW_DAYS)))),
        part('conversations', () => summaryOf(read)),
        part('needs_you', () => read.needs()),
        part('budget_distribution', async () => budgetDistributionOf(await read.leads(), await read.medianBudget())),
        part('timeline_distribution', async () => timelineDistributionOf(await read.leads())),
        part('score_distribution', async () => scoreDistributionOf(await read.leads())),
        part('top_locations', () => read.topLocations()),
        part('commission', () => this.commissionPart(locationId, read)),
        part('crm_status', () => this.crmPart(locationId, read)),
        part('speed_to_lead', async () => speedToLeadOf(sumOf(await read.days(SPEED_DAYS)))),
      ]);
    const [performance, cache, savings] = await views;
    const isAway = STORED.every((name) => degraded.includes(name));
    if (isAway) throw new Problem('store-unavailable', undefined, { retryAfterSeconds: 1 });
    return {
      hero,
      funnel,
      conversations,
      needs_you: needs,
      performance,
      cache,
      cost_savings: savings,
      budget_distribution: budgets,
      timeline_distribution: timelines,
      score_distribution: scores,
      top_locations: locations,
      commission,
      crm_status: crm,
      speed_to_lead: speed,
      data_age_seconds: 0,
      degraded: OVERVIEW_PARTS.filter((name) => degraded.includes(name)),
    };
  }

  private async heroPart(locationId: string, read: PipelineReading): Promise<HeroDto> {
    const hasCalendar = this.locations.of(locationId).crm.calendarId !== null;
    return heroOf(await read.days(OVERVIEW_DAYS), await read.conversations(), await read.leads(), hasCalendar);
  }

  private async commissionPart(locationId: string, read: PipelineReading): Promise<CommissionMetricsDto> {
    const { byTemperature } = await read.counts();
    return commissionOf(
      await read.conversations(),
      byTemperature.HOT,
      await read.leads(),
      await read.days(OVERVIEW_DAYS),
      this.ratesOf(locationId),
    );
  }

  private async crmPart(locationId: string, read: PipelineReading): Promise<CrmStatusDto> {
    const [counts, [today], lastSent] = await Promise.all([
      this.outbox.countByStatus(locationId),
      read.days(1),
      read.lastSent(),
    ]);
    const kinds = new Map<string, { calls: number; errors: number }>();
    for (const [name, n] of Object.entries(today?.counters ?? {})) {
      const [, what, kind] = /^crm_(calls|errors):(.+)$/.exec(name) ?? [];
      if (kind === undefined) continue;
      const known = kinds.get(kind) ?? { calls: 0, errors: 0 };
      kinds.set(kind, what === 'calls' ? { ...known, calls: n } : { ...known, errors: n });
    }
    const all = [...kinds.values()];
    const calls = all.reduce((sum, each) => sum + each.calls, 0);
    const errors = all.reduce((sum, each) => sum + each.errors, 0);
    return {
      connected: this.crm.isConnectedTo(locationId),
      calls_today: [...kinds].map(([kind, each]) => ({ kind, ...each })).sort((a, b) => b.calls - a.calls),
      error_rate: percentOf(errors, calls),
      queue_depth: counts.waiting + counts.sending,
      failed: counts.dead,
      last_success: lastSent === null ? null : new Date(lastSent).toISOString(),
    };
  }

  private ratesOf(locationId: string): CommissionRates {
    const { commissionRate, minimumCommissionRate } = this.rules.of(locationId);
    const { closeRateHot, closeRateWarm } = this.locations.of(locationId).rules;
    return {
      commission: Math.max(commissionRate, minimumCommissionRate),
      closeHot: closeRateHot,
      closeWarm: closeRateWarm,
    };
  }

  private ageOf({ madeAt }: Seen<unknown>): number {
    return Math.max(0, Math.round((this.clock.now() - madeAt) / 1000));
  }

  private agedNeed(need: FieldsOf<NeedsYouDto>): NeedsYouDto {
    return { ...need, age_seconds: this.secondsSince(need.since) };
  }

  private secondsSince(moment: string): number {
    return Math.max(0, Math.round((this.clock.now() - Date.parse(moment)) / 1000));
  }
}

const LIST = { name: 'conversations', ttlMs: 30 * SECOND };
const EXPORT_PAGE = 500;

function checkFilters({ showStalledOnly, stage }: ConversationFilters): void {
  if (showStalledOnly && stage !== null && stage !== 'STALLED') {
    throw Problem.ofField('stage', 'contradicts show_stalled_only=true; leave one of them out');
  }
}

/** The fields of a DTO without its class. */
type FieldsOf<T> = { readonly [K in keyof T]: T[K] };

/** Parts that each instance can also tell from what it has measured itself. */
const MEASURED: readonly OverviewPart[] = ['performance', 'cache', 'cost_savings'];
/** Parts that come from the store; when all of them fail it is away. */
const STORED = OVERVIEW_PARTS.filter((name) => !MEASURED.includes(name));

async function summaryOf(read: PipelineReading): Promise<ConversationSummaryDto> {
  const [{ total, byStage, byTemperature }, figures] = await Promise.all([read.counts(), read.conversations()]);
  return {
    total,
    by_stage: byStage,
    by_temperature: byTemperature,
    stalled: byStage.STALLED,
    qualified: figures.qualified,
    taken_over: figures.takenOver,
  };
}
