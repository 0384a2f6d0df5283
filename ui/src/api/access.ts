import { keepPreviousData, queryOptions } from '@tanstack/preact-query';
import { api, dataOf, type Schemas } from './client';
import { given, type LocationId } from './queries';

export type User = Schemas['UserDto'];
export type ApiKey = Schemas['ApiKeyDto'];

export interface AuditFilters {
  readonly who?: string | undefined;
  readonly action?: string | undefined;
  readonly target?: string | undefined;
  readonly outcome?: 'done' | 'refused' | undefined;
  readonly cursor?: string | undefined;
}

export const users = () =>
  queryOptions({ queryKey: ['users'], queryFn: ({ signal }) => dataOf(api.GET('/api/users', { signal })) });

export const apiKeys = () =>
  queryOptions({ queryKey: ['api-keys'], queryFn: ({ signal }) => dataOf(api.GET('/api/api-keys', { signal })) });

export const audit = (location: LocationId, filters: AuditFilters) =>
  queryOptions({
    queryKey: ['audit', location, filters],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/audit', { params: { query: given({ location_id: location, ...filters }) }, signal })),
    placeholderData: keepPreviousData,
  });
