/** A page as asked for: numbers start at 1. */
export interface PageRequest {
  readonly page: number;
  readonly pageSize: number;
}

/** The page block of every list in the API. */
export interface PageBlock {
  readonly total_count: number;
  readonly page: number;
  readonly page_size: number;
  readonly total_pages: number;
  readonly has_next: boolean;
  readonly has_prev: boolean;
}

export const DEFAULT_PAGE_SIZE = 10;
export const MAX_PAGE_SIZE = 100;

/** How many items come before the page. */
export function offsetOf(request: PageRequest): number {
  return (request.page - 1) * request.pageSize;
}

/** An empty list has no pages; a page beyond the end has neither items nor a next page, and its previous page is a real one only if there is any. */
export function pageBlock(request: PageRequest, total: number): PageBlock {
  const pages = Math.ceil(total / request.pageSize);
  return {
    total_count: total,
    page: request.page,
    page_size: request.pageSize,
    total_pages: pages,
    has_next: request.page < pages,
    has_prev: request.page > 1 && pages > 0,
  };
}
