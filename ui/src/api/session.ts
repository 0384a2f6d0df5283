import { queryOptions } from '@tanstack/preact-query';
import { api, dataOf, type Schemas } from './client';

export type Me = Schemas['MeDto'];

/** Who is looking at the page. */
export const me = () =>
  queryOptions({
    queryKey: ['me'],
    queryFn: ({ signal }) => dataOf(api.GET('/api/auth/me', { signal })),
    staleTime: 60_000,
  });

/** Opens a session; the server keeps it in a cookie that scripts can't read. */
export const logIn = (email: string, password: string): Promise<Me> =>
  dataOf(api.POST('/api/auth/login', { body: { email, password } }));

export async function logOut(): Promise<void> {
  await dataOf(api.POST('/api/auth/logout'));
}

export async function changePassword(current: string, next: string): Promise<void> {
  await dataOf(api.POST('/api/auth/password', { body: { current_password: current, new_password: next } }));
}
