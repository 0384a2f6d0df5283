import { Injectable } from '@nestjs/common';
import { AppConfig } from '../config';
import { type LeadFigures, BUDGET_ORDER, LeadStore, leadFiguresOf } from '../lead-intelligence';
import { Tallies } from '../platform/tallies';
import {
  type ConversationCounts,
  type ConversationFigures,
  ConversationStore,
  LAST_SENT,
  NEED_REASONS,
  OutboxStore,
  conversationFiguresOf,
  needOrder,
} from '../seller-bot';
import { Clock, dayOf, daysUpTo } from '../shared';
import type { Day } from './domain/rollups';
import type { NeedsYouDto, TopLocationDto } from './dto/overview.dto';
import { percentOrZero } from './domain/rounding';

const MOST_NEEDS = 20;
const TOP_LOCATIONS = 10;
const SETTLE_LEADS = 1000;

/** The dashboard's view of one location at one moment: each source is read once, however many parts need it. */
export interface PipelineReading {
  readonly counts: () => Promise<ConversationCounts>;
  readonly conversations: () => Promise<ConversationFigures>;
  readonly leads: () => Promise<LeadFigures>;
  readonly medianBudget: () => Promise<number | null>;
  readonly topLocations: () => Promise<TopLocationDto[]>;
  /** The last days up to today, oldest first; at most 30. */
  readonly days: (count: number) => Promise<readonly Day[]>;
  /** When something was last delivered to the CRM (ms). */
  readonly lastSent: () => Promise<number | null>;
  readonly needs: () => Promise<NeedsYouDto[]>;
}

const MOST_SHARED_DAYS = 30;

@Injectable()
export class Pipeline {
  constructor(
    private readonly conversations: ConversationStore,
    private readonly leads: LeadStore,
    private readonly outbox: OutboxStore,
    private readonly tallies: Tallies,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  /** Nothing is read before it is asked for. */
  read(locationId: string): PipelineReading {
    const now = this.clock.now();
    const settled = once(() =>
      Promise.all([this.conversations.settle(locationId, now), this.leads.settle(locationId, now, SETTLE_LEADS)]),
    );
    const afterSettling = <T>(work: () => Promise<T>): (() => Promise<T>) =>
      once(async () => {
        await settled();
        return work();
      });
    const sums = afterSettling(() => this.tallies.sums(locationId));
    const leads = once(async () => leadFiguresOf(await sums()));
    const days = once(() => this.days(locationId, MOST_SHARED_DAYS));
    return {
      counts: afterSettling(() => this.conversations.counts(locationId, now)),
      conversations: once(async () => conversationFiguresOf(await sums())),
      leads,
      medianBudget: afterSettling(() => this.tallies.median(locationId, BUDGET_ORDER)),
      topLocations: async () => {
        const total = (await leads()).all.count;
        const found = await this.tallies.labels(locationId, TOP_LOCATIONS);
        return found.map(({ id, score }) => ({ location: id, count: score, percentage: percentOrZero(score, total) }));
      },
      days: async (count) => (await days()).slice(-count),
      lastSent: async () => (await sums())[LAST_SENT] ?? null,
      needs: afterSettling(() => this.needs(locationId, now)),
    };
  }

  /** The counters of the last days up to today, oldest first. */
  async days(locationId: string, count: number): Promise<readonly Day[]> {
    const dates = daysUpTo(dayOf(this.clock.now(), this.config.business.timeZone), count);
    const counters = await this.conversations.countersOf(locationId, dates);
    return dates.map((date, i) => ({ date, counters: counters[i] ?? {} }));
  }

  private async needs(locationId: string, now: number): Promise<NeedsYouDto[]> {
    const [waiting, failed] = await Promise.all([
      Promise.all(
        NEED_REASONS.map(async (reason) => {
          const first = await this.tallies.first(locationId, needOrder(reason), MOST_NEEDS);
          return first.map(({ id, score }) => ({ reason, contactId: id, since: score }));
        }),
      ),
      this.outbox.list({ locationId, status: 'dead', contactId: null, offset: 0, limit: MOST_NEEDS }),
    ]);
    const all = [
      ...waiting.flat().map((each) => ({ ...each, outboxId: null, detail: null })),
      ...failed.map((entry) => ({
        reason: 'failed_send' as const,
        contactId: entry.key.contactId,
        since: entry.endedAt ?? entry.createdAt,
        outboxId: entry.id,
        detail: entry.detail,
      })),
    ];
    const shown = all.sort((a, b) => URGENCY.indexOf(a.reason) - URGENCY.indexOf(b.reason)).slice(0, MOST_NEEDS);
    const ids = [...new Set(shown.map(({ contactId }) => contactId))];
    const found = await this.conversations.find(locationId, ids);
    const byContact = new Map(found.map((each) => [each.conversation.key.contactId, each]));
    // A send can have failed whose conversation is over; whom it was for is still known.
    const gone = ids.filter((id) => !byContact.has(id));
    const contacts = gone.length === 0 ? [] : await this.conversations.contacts(locationId, gone);
    const names = new Map(contacts.map(({ key, name }) => [key.contactId, name]));
    return shown.map(({ reason, contactId, since, outboxId, detail }) => {
      const listed = byContact.get(contactId);
      return {
        contact_id: contactId,
        seller_name: listed?.contact.name ?? names.get(contactId) ?? null,
        reason,
        since: new Date(since).toISOString(),
        age_seconds: Math.max(0, Math.round((now - since) / 1000)),
        stage: listed?.shownStage ?? null,
        temperature: listed?.temperature ?? null,
        outbox_id: outboxId,
        detail,
      };
    });
  }
}

/** What waits longest matters only within a reason; a failed send comes before a text that changes nothing any more. */
const URGENCY: readonly NeedsYouDto['reason'][] = [
  'hot_seller',
  'asked_for_person',
  'changed_mind',
  'counter_offer',
  'longer_timeline',
  'failed_send',
  'bot_unsure',
  'seller_wrote_again',
  'wrong_number',
];

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  return () => (running ??= work());
}
