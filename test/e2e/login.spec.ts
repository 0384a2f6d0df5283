import { LiveStreamSettings } from '../../src/dashboard/live-streams';
import { RedisConnection } from '../../src/platform/redis';
import { listenTo } from '../support/event-listener';
import { eventually } from '../support/eventually';
import { type RunningApp, startApp, STORES, type SuiteStore } from '../support/running-app';

const ADMIN = { email: 'Jorge@example.com', password: 'correct horse battery' };
const ORIGIN = { host: 'seller.example', origin: 'http://seller.example', 'x-requested-with': 'seller-page' };

interface Visit {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly cookie: string | null;
  readonly headers: Record<string, unknown>;
}

describe.each(STORES)('Logging in on $name', ({ open }) => {
  let store: SuiteStore;
  let app: RunningApp;
  const environment = {
    ADMIN_EMAIL: ADMIN.email,
    ADMIN_PASSWORD: ADMIN.password,
    API_KEYS: 'ops:admin:0123456789abcdef',
  };

  beforeAll(async () => {
    store = await open();
    app = await startApp({ ...store.environment, ...environment });
  });
  afterAll(async () => {
    await app.close();
    await store.close();
  });

  async function visit(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    {
      cookie,
      body,
      headers = ORIGIN,
      from = '10.0.0.1',
      at = app,
    }: {
      cookie?: string | null;
      body?: object;
      headers?: Record<string, string>;
      from?: string;
      at?: RunningApp;
    } = {},
  ): Promise<Visit> {
    const response = await at.app.inject({
      method,
      url,
      remoteAddress: from,
      headers: { ...headers, ...(cookie === undefined || cookie === null ? {} : { cookie }) },
      ...(body === undefined ? {} : { payload: body }),
    });
    const set = response.headers['set-cookie'];
    return {
      status: response.statusCode,
      body: response.body === '' ? {} : response.json(),
      cookie: typeof set === 'string' ? (set.split(';', 1)[0] ?? null) : null,
      headers: response.headers,
    };
  }

  const login = (
    email: string,
    password: string,
    more: { cookie?: string; from?: string; at?: RunningApp } = {},
  ): Promise<Visit> => visit('POST', '/api/auth/login', { body: { email, password }, ...more });

  async function loggedIn(email: string, password: string): Promise<string> {
    const { status, cookie } = await login(email, password);
    expect(status).toBe(200);
    return String(cookie);
  }

  const me = (cookie: string | null): Promise<Visit> => visit('GET', '/api/auth/me', { cookie });

  async function addUser(admin: string, user: Record<string, unknown>): Promise<void> {
    const { status } = await visit('POST', '/api/users', { cookie: admin, body: user });
    expect(status).toBe(201);
  }

  it('is needed: nobody is somebody without it', async () => {
    expect(await me(null)).toMatchObject({ status: 401 });
    expect(await me('session=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA')).toMatchObject({ status: 401 });
  });

  it('works for the administrator of the environment, whatever the case of the address', async () => {
    const { status, body, headers } = await login('jorge@EXAMPLE.com', ADMIN.password);
    expect(status).toBe(200);
    expect(body).toEqual({ open: false, id: 'jorge@example.com', role: 'admin', locations: null });
    expect(headers['set-cookie']).toMatch(/^session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/);
  });

  it('ends with the logout also for an open stream of events, and goes on until then', async () => {
    Object.assign(app.app.get(LiveStreamSettings, { strict: false }), { heartbeatMs: 50 });
    await app.app.listen({ host: '127.0.0.1', port: 0 });
    const cookie = await loggedIn(ADMIN.email, ADMIN.password);
    const url = `${(await app.app.getUrl()).replace('[::1]', '127.0.0.1')}/api/dashboard/events`;
    const listener = await listenTo(url, { cookie });
    await eventually(() => {
      expect(listener.text().match(/^: alive$/gm)?.length).toBeGreaterThan(1);
    });
    await visit('POST', '/api/auth/logout', { cookie });
    await listener.ended;
    expect((await listenTo(url, { cookie })).status).toBe(401);
  });

  it('gives a new cookie each time, and makes the one the browser came with worthless', async () => {
    const first = await loggedIn(ADMIN.email, ADMIN.password);
    const { cookie: second } = await login(ADMIN.email, ADMIN.password, { cookie: first });
    expect(second).not.toBe(first);
    expect(await me(first)).toMatchObject({ status: 401 });
    expect(await me(second)).toMatchObject({ status: 200 });
  });

  it('ends with the logout', async () => {
    const cookie = await loggedIn(ADMIN.email, ADMIN.password);
    const { status, headers } = await visit('POST', '/api/auth/logout', { cookie });
    expect(status).toBe(204);
    expect(headers['set-cookie']).toContain('Max-Age=0');
    expect(await me(cookie)).toMatchObject({ status: 401 });
  });

  it('holds for every instance on the same store', async () => {
    if (store.environment.REDIS_URL === undefined) return;
    const other = await startApp({ ...store.environment, ...environment });
    const cookie = await loggedIn(ADMIN.email, ADMIN.password);
    expect(await visit('GET', '/api/auth/me', { cookie, at: other })).toMatchObject({ status: 200 });
    await other.close();
  });

  it.each([
    ['no header of the page', { host: 'seller.example', origin: 'http://seller.example' }],
    ['no origin', { host: 'seller.example', 'x-requested-with': 'seller-page' }],
    ['the origin of another site', { ...ORIGIN, origin: 'http://evil.example' }],
    ['the origin of another port', { ...ORIGIN, origin: 'http://seller.example:8080' }],
    ['an origin that is none', { ...ORIGIN, origin: 'null' }],
  ])('lets a write with the cookie and %s do nothing', async (_what, headers) => {
    const cookie = await loggedIn(ADMIN.email, ADMIN.password);
    const { status } = await visit('POST', '/api/seller-bot/conversations/csrf/takeover', { cookie, headers });
    expect(status).toBe(403);
    expect(await visit('GET', '/api/seller-bot/conversations/csrf', { cookie, headers: {} })).toMatchObject({
      status: 404,
    });
  });

  it('lets people do what their role may, and see the locations they have', async () => {
    const admin = await loggedIn(ADMIN.email, ADMIN.password);
    await addUser(admin, {
      email: 'V@x.com',
      password: 'a viewer of two',
      role: 'viewer',
      locations: ['east', 'west'],
    });
    const viewer = await loggedIn('v@x.com', 'a viewer of two');
    expect((await me(viewer)).body).toEqual({
      open: false,
      id: 'v@x.com',
      role: 'viewer',
      locations: ['east', 'west'],
    });
    const status = async (method: 'GET' | 'POST', url: string): Promise<number> =>
      (await visit(method, url, { cookie: viewer })).status;
    expect(await status('GET', '/api/dashboard/hero?location_id=west')).toBe(200);
    // Without a name it is their first one, not the configured one that they may not see.
    expect(await status('GET', '/api/dashboard/hero')).toBe(200);
    expect(await status('GET', '/api/dashboard/hero?location_id=default')).toBe(403);
    expect(await status('POST', '/api/seller-bot/conversations/c/takeover?location_id=east')).toBe(403);
    expect(await status('GET', '/api/users')).toBe(403);
    expect(await status('GET', '/metrics')).toBe(403);
  });

  it('a changed role holds at once, a new password ends the sessions, and who is removed is out', async () => {
    const admin = await loggedIn(ADMIN.email, ADMIN.password);
    await addUser(admin, { email: 'a@x.com', password: 'an agent for now', role: 'agent' });
    const agent = await loggedIn('a@x.com', 'an agent for now');
    await visit('PUT', '/api/users/a%40x.com', { cookie: admin, body: { role: 'viewer' } });
    expect((await me(agent)).body).toMatchObject({ role: 'viewer' });
    await visit('PUT', '/api/users/a@x.com', { cookie: admin, body: { password: 'somebody else chose' } });
    expect(await me(agent)).toMatchObject({ status: 401 });
    const again = await loggedIn('a@x.com', 'somebody else chose');
    expect(await visit('DELETE', '/api/users/a@x.com', { cookie: admin })).toMatchObject({ status: 204 });
    expect(await me(again)).toMatchObject({ status: 401 });
    expect(await login('a@x.com', 'somebody else chose')).toMatchObject({ status: 401 });
  });

  it('a person changes their own password: this browser stays, the others are out', async () => {
    const admin = await loggedIn(ADMIN.email, ADMIN.password);
    await addUser(admin, { email: 'p@x.com', password: 'first one of mine', role: 'viewer' });
    const [here, there] = [
      await loggedIn('p@x.com', 'first one of mine'),
      await loggedIn('p@x.com', 'first one of mine'),
    ];
    const change = (current: string, next: string): Promise<Visit> =>
      visit('POST', '/api/auth/password', { cookie: here, body: { current_password: current, new_password: next } });
    expect(await change('wrong', 'second one of mine')).toMatchObject({ status: 400 });
    expect(await change('first one of mine', 'aaaaaaaaaaaaaa')).toMatchObject({ status: 400 });
    const changed = await change('first one of mine', 'second one of mine');
    expect(changed.status).toBe(204);
    expect(await me(changed.cookie)).toMatchObject({ status: 200 });
    for (const old of [here, there]) expect(await me(old)).toMatchObject({ status: 401 });
    expect(await login('p@x.com', 'first one of mine')).toMatchObject({ status: 401 });
  });

  it('after five failures is closed for that address, also with the right password, and says for how long', async () => {
    const admin = await loggedIn(ADMIN.email, ADMIN.password);
    await addUser(admin, { email: 'l@x.com', password: 'locked for a while', role: 'viewer' });
    const from = '10.0.0.66';
    const guesses = await Promise.all(Array.from({ length: 5 }, () => login('l@x.com', 'guess', { from })));
    expect(guesses.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401]);
    const locked = await login('l@x.com', 'locked for a while', { from });
    expect(locked.status).toBe(429);
    expect(Number(locked.headers['retry-after'])).toBeGreaterThan(800);
    expect(await login('l@x.com', 'locked for a while', { from: '10.0.0.67' })).toMatchObject({ status: 200 });
  });

  it('refuses users that make no sense', async () => {
    const admin = await loggedIn(ADMIN.email, ADMIN.password);
    const good = { email: 'n@x.com', password: 'never comes to be', role: 'viewer' };
    for (const wrong of [
      { email: 'nobody' },
      { password: 'short' },
      { password: 'n@x.com n@x.com', email: 'nnnn@x.com' },
      { role: 'owner' },
      { locations: [] },
      { locations: ['a', 'a'] },
      { locations: ['{a}'] },
      { locations: 'a' },
    ].filter((each) => !('email' in each && 'password' in each))) {
      expect(await visit('POST', '/api/users', { cookie: admin, body: { ...good, ...wrong } })).toMatchObject({
        status: 400,
      });
    }
    expect(await visit('POST', '/api/users', { cookie: admin, body: { ...good, email: ADMIN.email } })).toMatchObject({
      status: 409,
    });
    expect(await visit('PUT', '/api/users/n@x.com', { cookie: admin, body: { role: 'viewer' } })).toMatchObject({
      status: 404,
    });
  });

  it('an administrator can neither remove nor lower themselves', async () => {
    const admin = await loggedIn(ADMIN.email, ADMIN.password);
    const url = `/api/users/${ADMIN.email}`;
    expect(await visit('DELETE', url, { cookie: admin })).toMatchObject({ status: 409 });
    expect(await visit('PUT', url, { cookie: admin, body: { role: 'viewer' } })).toMatchObject({ status: 409 });
    expect(await visit('PUT', url, { cookie: admin, body: { role: null } })).toMatchObject({ status: 400 });
    expect(await me(admin)).toMatchObject({ body: { role: 'admin' } });
  });

  it('a list of users holds no password', async () => {
    const admin = await loggedIn(ADMIN.email, ADMIN.password);
    const { body } = await visit('GET', '/api/users', { cookie: admin });
    expect(JSON.stringify(body)).not.toMatch(/scrypt|password|madeFrom/);
    expect(body.users).toContainEqual(
      expect.objectContaining({ email: 'jorge@example.com', role: 'admin', locations: null }),
    );
  });

  it('a key is made, used beside another, and removed without anybody waiting', async () => {
    const admin = await loggedIn(ADMIN.email, ADMIN.password);
    const make = (name: string): Promise<Visit> =>
      visit('POST', '/api/api-keys', { cookie: admin, body: { name, role: 'viewer', locations: ['east'] } });
    const [first, second] = [await make('sheet.1'), await make('sheet_2')];
    expect([first.status, second.status, (await make('sheet.1')).status, (await make('ops')).status]).toEqual([
      201, 201, 409, 409,
    ]);
    const ask = async (key: unknown, url = '/api/dashboard/hero?location_id=east'): Promise<number> =>
      (await visit('GET', url, { headers: { authorization: `Bearer ${String(key)}` } })).status;
    expect([await ask(first.body.key), await ask(second.body.key)]).toEqual([200, 200]);
    expect(await ask(first.body.key, '/api/dashboard/hero?location_id=west')).toBe(403);
    expect(await ask(`${String(first.body.key).slice(0, -1)}!`)).toBe(401);
    expect(await visit('DELETE', '/api/api-keys/sheet.1', { cookie: admin })).toMatchObject({ status: 204 });
    expect([await ask(first.body.key), await ask(second.body.key)]).toEqual([401, 200]);
    const { body } = await visit('GET', '/api/api-keys', { cookie: admin });
    expect(body).toEqual({
      keys: [
        {
          name: 'sheet_2',
          role: 'viewer',
          locations: ['east'],
          created_at: expect.any(String) as string,
          created_by: 'jorge@example.com',
        },
      ],
    });
  });

  it('what people do is written down, with who, what, where and how it ended, but no content', async () => {
    const admin = await loggedIn(ADMIN.email, ADMIN.password);
    await addUser(admin, { email: 'w@x.com', password: 'watched in two places', role: 'agent' });
    const agent = await loggedIn('w@x.com', 'watched in two places');
    await visit('POST', '/api/seller-bot/conversations/audited/takeover?location_id=north', { cookie: agent });
    await visit('POST', '/api/seller-bot/conversations/audited/message?location_id=north', {
      cookie: agent,
      body: { text: 'Call me at 214 555 0147' },
    });
    await visit('POST', '/api/seller-bot/conversations/unknown/release?location_id=north', { cookie: agent });
    await login('w@x.com', 'my other password', { from: '10.0.0.9' });
    const all = await visit('GET', '/api/audit?page_size=100', { cookie: admin });
    const entries = all.body.entries as Record<string, unknown>[];
    expect(entries[0]).toMatchObject({ who: null, action: 'login', target: 'w@x.com', outcome: 'unauthenticated' });
    const north = await visit('GET', '/api/audit?location_id=north', { cookie: admin });
    expect(north.body.entries).toMatchObject([
      { who: 'w@x.com', action: 'release', target: 'unknown', location_id: 'north', outcome: 'not-found' },
      { who: 'w@x.com', action: 'write_to_seller', target: 'audited', fields: ['text'], outcome: 'done' },
      { who: 'w@x.com', action: 'take_over', target: 'audited', location_id: 'north', fields: [], outcome: 'done' },
    ]);
    expect(entries).toContainEqual(
      expect.objectContaining({ who: 'jorge@example.com', action: 'create_user', target: 'w@x.com' }),
    );
    expect(JSON.stringify(all.body)).not.toMatch(/214 555|password":|watched in|my other/);
    expect(await visit('GET', '/api/audit', { cookie: agent })).toMatchObject({ status: 403 });
    const narrowed = '/api/audit?who=w%40x.com&outcome=refused&target=unknown&action=release';
    expect((await visit('GET', narrowed, { cookie: admin })).body).toMatchObject({
      entries: [{ who: 'w@x.com', action: 'release', target: 'unknown', outcome: 'not-found' }],
      next_cursor: null,
    });
    expect(await visit('GET', '/api/audit?outcome=perhaps', { cookie: admin })).toMatchObject({ status: 400 });
    const page = await visit('GET', '/api/audit?page_size=2', { cookie: admin });
    const next = await visit('GET', `/api/audit?page_size=2&cursor=${String(page.body.next_cursor)}`, {
      cookie: admin,
    });
    expect([...(page.body.entries as object[]), ...(next.body.entries as object[])]).toEqual(entries.slice(0, 4));
  });

  it('the store holds neither a password nor a cookie that lets anybody in', async () => {
    if (store.environment.REDIS_URL === undefined) return;
    const cookie = await loggedIn(ADMIN.email, ADMIN.password);
    const { client } = app.app.get(RedisConnection, { strict: false });
    const texts = [];
    for (const key of await client.keys('seller:*')) {
      const type = await client.type(key);
      if (type === 'string') texts.push(key, await client.get(key));
      if (type === 'hash') texts.push(key, JSON.stringify(await client.hGetAll(key)));
    }
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.join('\n')).not.toContain(ADMIN.password);
    expect(texts.join('\n')).not.toContain(cookie.slice('session='.length));
  });

  it('another ADMIN_PASSWORD in the environment sets a forgotten one anew', async () => {
    const before = await loggedIn(ADMIN.email, ADMIN.password);
    const changed = await visit('POST', '/api/auth/password', {
      cookie: before,
      body: { current_password: ADMIN.password, new_password: 'chosen in the page' },
    });
    expect(changed.status).toBe(204);
    await app.close();
    app = await startApp({ ...store.environment, ...environment });
    expect(await login(ADMIN.email, ADMIN.password)).toMatchObject({ status: 401 });
    const own = await loggedIn(ADMIN.email, 'chosen in the page');
    await app.close();
    app = await startApp({ ...store.environment, ...environment, ADMIN_PASSWORD: 'new from the environment' });
    expect(await login(ADMIN.email, 'new from the environment')).toMatchObject({ status: 200 });
    expect(await me(own)).toMatchObject({ status: 401 });
  });
});

describe('Without a password to log in with', () => {
  it('the open demo says that it is open', async () => {
    const store = await STORES[0]?.open();
    if (store === undefined) throw new Error('no store');
    const app = await startApp({ ...store.environment });
    expect(await app.get('/api/auth/me')).toMatchObject({
      status: 200,
      body: { open: true, id: 'local', role: 'admin', locations: null },
    });
    expect(await app.post('/api/auth/login', { email: 'a@x.com', password: 'whatever' })).toMatchObject({
      status: 409,
    });
    await app.close();
    await store.close();
  });

  it('over https the cookie never travels unencrypted, and belongs to this host alone', async () => {
    const store = await STORES[0]?.open();
    if (store === undefined) throw new Error('no store');
    const app = await startApp({
      ...store.environment,
      ADMIN_PASSWORD: ADMIN.password,
      PUBLIC_URL: 'https://seller.example',
    });
    const response = await app.app.inject({
      method: 'POST',
      url: '/api/auth/login',
      payload: { email: 'admin', password: ADMIN.password },
    });
    expect(response.headers['set-cookie']).toMatch(/^__Host-session=.*; Path=\/; HttpOnly; SameSite=Lax; .*; Secure$/);
    const cookie = String(response.headers['set-cookie']).split(';', 1)[0] ?? '';
    const write = (origin: string): Promise<number> =>
      app.app
        .inject({
          method: 'POST',
          url: '/api/auth/logout',
          headers: { cookie, origin, host: '127.0.0.1:3000', 'x-requested-with': 'x' },
        })
        .then(({ statusCode }) => statusCode);
    // Behind a proxy that does not pass the host on, the public address is the origin.
    expect(await write('https://evil.example')).toBe(403);
    expect(await write('https://seller.example')).toBe(204);
    await app.close();
    await store.close();
  });
});
