import { offsetOf, pageBlock } from './pagination';

describe('A page', () => {
  it.each([
    [{ page: 1, pageSize: 10 }, 0, { total_pages: 0, has_next: false, has_prev: false }],
    [{ page: 1, pageSize: 10 }, 10, { total_pages: 1, has_next: false, has_prev: false }],
    [{ page: 1, pageSize: 10 }, 11, { total_pages: 2, has_next: true, has_prev: false }],
    [{ page: 2, pageSize: 10 }, 11, { total_pages: 2, has_next: false, has_prev: true }],
    [{ page: 9, pageSize: 10 }, 11, { total_pages: 2, has_next: false, has_prev: true }],
  ])('%j of %i items tells where it is', (request, total, expected) => {
    expect(pageBlock(request, total)).toMatchObject(expected);
  });

  it('begins after those before it', () => {
    expect(offsetOf({ page: 3, pageSize: 25 })).toBe(50);
  });
});
