import { Injectable } from '@nestjs/common';
import {
  type LeadBudgetRange,
  type LeadPage,
  type LeadSort,
  LeadStore,
  type LeadTemperature,
  type StoredLead,
  type TimelineClass,
} from '../lead-intelligence';
import {
  type ContactRecord,
  type ConversationStateDto,
  ConversationStore,
  conversationStateDtoOf,
  searchPrefixes,
} from '../seller-bot';
import { Clock, type PageBlock, type PageRequest, Problem, offsetOf, pageBlock } from '../shared';
import { FreshViews } from './fresh-views';

export interface LeadFilters {
  readonly temperature: LeadTemperature | null;
  readonly timeline: TimelineClass | null;
  readonly range: LeadBudgetRange | null;
  readonly place: string | null;
  readonly search: string | null;
  readonly sortBy: LeadSort;
  readonly sortOrder: 'asc' | 'desc';
  readonly page: PageRequest;
  readonly cursor: string | null;
}

export interface LeadOfContact {
  readonly lead: StoredLead;
  readonly contact: ContactRecord | null;
}

export interface PaginatedLeads extends Pick<LeadPage, 'totalIsLowerBound' | 'nextCursor'> {
  readonly leads: readonly LeadOfContact[];
  readonly block: PageBlock;
}

export interface LeadDetail extends LeadOfContact {
  readonly conversation: ConversationStateDto | null;
}

const LIST_TTL_MS = 30_000;

/** Leads as a person looks at them: the analysis, and who it is about. */
@Injectable()
export class LeadsService {
  constructor(
    private readonly leads: LeadStore,
    private readonly conversations: ConversationStore,
    private readonly views: FreshViews,
    private readonly clock: Clock,
  ) {}

  async list(locationId: string, filters: LeadFilters): Promise<PaginatedLeads> {
    const compute = async (): Promise<{ value: PaginatedLeads; isWhole: boolean }> => ({
      value: await this.listed(locationId, filters),
      isWhole: true,
    });
    return (await this.views.read({ name: 'leads', locationId, params: filters, ttlMs: LIST_TTL_MS, compute })).value;
  }

  /** Problem: `not-found`. */
  async detail(locationId: string, contactId: string): Promise<LeadDetail> {
    const now = this.clock.now();
    const lead = await this.leads.find(locationId, contactId, now);
    if (lead === null) throw new Problem('not-found', `There is no lead ${contactId}.`);
    await this.conversations.settle(locationId, now);
    const [[contact = null], [listed]] = await Promise.all([
      this.conversations.contacts(locationId, [contactId]),
      this.conversations.find(locationId, [contactId]),
    ]);
    return { lead, contact, conversation: listed === undefined ? null : conversationStateDtoOf(listed) };
  }

  private async listed(
    locationId: string,
    { search, place, page, cursor, ...filter }: LeadFilters,
  ): Promise<PaginatedLeads> {
    const { leads, total, totalIsLowerBound, nextCursor } = await this.leads.list({
      ...filter,
      locationId,
      place: place?.trim().toLowerCase() ?? null,
      prefixes: searchPrefixes(search ?? ''),
      page: cursor === null ? { offset: offsetOf(page) } : { cursor },
      limit: page.pageSize,
      now: this.clock.now(),
    });
    const contacts = await this.conversations.contacts(
      locationId,
      leads.map(({ contactId }) => contactId),
    );
    const byId = new Map(contacts.map((contact) => [contact.key.contactId, contact]));
    const block = pageBlock(page, total);
    return {
      leads: leads.map((lead) => ({ lead, contact: byId.get(lead.contactId) ?? null })),
      block: cursor === null ? block : { ...block, has_next: nextCursor !== null },
      totalIsLowerBound,
      nextCursor,
    };
  }
}
