import { dataOf } from './client';

/** Opens a session; the server keeps it in a cookie that scripts can't read. */
export async function logIn(email: string, password: string): Promise<void> {
  await dataOf(
    fetch('/api/auth/login', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', 'x-requested-with': 'seller-page' },
      body: JSON.stringify({ email, password }),
    }).then(async (response) => ({
      response,
      error: response.ok ? undefined : ((await response.json().catch(() => null)) as unknown),
    })),
  );
}
