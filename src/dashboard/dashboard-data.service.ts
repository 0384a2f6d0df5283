import { Injectable } from '@nestjs/common';
import {
  type ConversationPage,
  ConversationStore,
  type ShownStage,
  type SortBy,
  type Temperature,
} from '../seller-bot';
import { Clock, type PageBlock, type PageRequest, Problem, offsetOf, pageBlock } from '../shared';

/** Field names are the API's. */
export interface ConversationFilters {
  readonly stage: ShownStage | null;
  readonly temperature: Temperature | null;
  readonly search: string | null;
  readonly showStalledOnly: boolean;
  readonly sortBy: SortBy;
  readonly sortOrder: 'asc' | 'desc';
  readonly page: PageRequest;
  readonly cursor: string | null;
}

export interface PaginatedConversations extends Omit<ConversationPage, 'total'> {
  readonly block: PageBlock;
}

/** Everything the dashboard shows; each figure comes from the stores, none from here. */
@Injectable()
export class DashboardDataService {
  constructor(
    private readonly conversations: ConversationStore,
    private readonly clock: Clock,
  ) {}

  /** Problem: `validation` when the filters contradict each other. */
  async listConversations(locationId: string, filters: ConversationFilters): Promise<PaginatedConversations> {
    const { stage, temperature, search, showStalledOnly, sortBy, sortOrder, page, cursor } = filters;
    if (showStalledOnly && stage !== null && stage !== 'STALLED') {
      throw Problem.ofField('stage', 'contradicts show_stalled_only=true; leave one of them out');
    }
    const { total, ...found } = await this.conversations.list({
      locationId,
      stage: showStalledOnly ? 'STALLED' : stage,
      temperature,
      search,
      sortBy,
      sortOrder,
      page: cursor === null ? { offset: offsetOf(page) } : { cursor },
      limit: page.pageSize,
      now: this.clock.now(),
    });
    const block = pageBlock(page, total);
    return { ...found, block: cursor === null ? block : { ...block, has_next: found.nextCursor !== null } };
  }
}
