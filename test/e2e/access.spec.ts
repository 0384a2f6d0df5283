import { type ProbeApp, startProbe } from '../support/probe-app';

const KEYS = {
  viewer: 'viewer-key-0123456789',
  agent: 'agent-key-0123456789',
  admin: 'admin:key-0123456789',
};
const PASSWORD = 'correct horse battery';
const ENVIRONMENT = {
  API_KEYS: `page:viewer:${KEYS.viewer}, office:agent:${KEYS.agent},ops:admin:${KEYS.admin}`,
  ADMIN_EMAIL: 'jorge@example.com',
  ADMIN_PASSWORD: PASSWORD,
};

describe('Access with keys and a password', () => {
  let probe: ProbeApp;

  beforeAll(async () => {
    probe = await startProbe(ENVIRONMENT);
  });
  afterAll(async () => {
    await probe.close();
  });

  async function status(method: 'GET' | 'POST', url: string, authorization?: string): Promise<number> {
    const headers = authorization === undefined ? {} : { authorization };
    return (await probe.app.inject({ method, url, headers })).statusCode;
  }

  const bearer = (key: string): string => `Bearer ${key}`;
  const basic = (text: string): string => `Basic ${Buffer.from(text).toString('base64')}`;

  it('is refused to nobody in particular, and says how to come in', async () => {
    const response = await probe.app.inject({ method: 'GET', url: '/api/probe/whoami' });
    expect(response.statusCode).toBe(401);
    expect(response.headers['www-authenticate']).toContain('Bearer');
    expect(response.json()).toMatchObject({ type: '/problems/unauthenticated' });
  });

  it.each([
    ['an unknown key', bearer('viewer-key-0123456780')],
    ['a key with more at its end', bearer(`${KEYS.viewer}x`)],
    ['an empty key', 'Bearer '],
    // Guesses at passwords are counted; a header on every request would not be.
    ['the right password in a header', basic(`jorge@example.com:${PASSWORD}`)],
    ['nonsense', 'Basic !!!'],
  ])('is refused with %s', async (_what, authorization) => {
    expect(await status('GET', '/api/probe/whoami', authorization)).toBe(401);
  });

  it.each([
    ['viewer', bearer(KEYS.viewer), [200, 403, 403]],
    ['agent', bearer(KEYS.agent), [200, 201, 403]],
    ['admin', bearer(KEYS.admin), [200, 201, 201]],
  ])('lets the %s do what the role may', async (_who, authorization, expected) => {
    const read = await status('GET', '/api/probe/whoami', authorization);
    const act = await status('POST', '/api/probe/act', authorization);
    const settings = await status('POST', '/api/probe/settings', authorization);
    expect([read, act, settings]).toEqual(expected);
  });

  it('knows who is acting', async () => {
    const who = async (authorization: string): Promise<unknown> =>
      (await probe.app.inject({ method: 'GET', url: '/api/probe/whoami', headers: { authorization } })).json();
    await expect(who(bearer(KEYS.agent))).resolves.toEqual({ id: 'key:office', role: 'agent', locations: null });
  });

  it('is open for health and webhooks only', async () => {
    expect(await status('GET', '/health/live')).toBe(200);
    expect(await status('POST', '/api/probe-webhook')).toBe(202);
  });

  it('is closed for a route that nobody gave a policy, whoever asks', async () => {
    expect(await status('GET', '/api/probe-without-policy', bearer(KEYS.admin))).toBe(403);
  });

  it('leaves no key and no password in the log', () => {
    const log = probe.lines.join('');
    for (const secret of [...Object.values(KEYS), PASSWORD]) expect(log).not.toContain(secret);
  });
});

describe('Access without keys and password', () => {
  let probe: ProbeApp;

  beforeAll(async () => {
    probe = await startProbe();
  });
  afterAll(async () => {
    await probe.close();
  });

  it.each(['localhost:3000', '127.0.0.1:3000', '[::1]:3000', 'LOCALHOST'])('is open on %s', async (host) => {
    const response = await probe.app.inject({ method: 'GET', url: '/api/probe/whoami', headers: { host } });
    expect(response.json()).toEqual({ id: 'local', role: 'admin', locations: null });
  });

  it.each(['evil.example', 'evil.example:3000', '192.168.1.5:3000', 'localhost.evil.example', '[::1'])(
    'is closed for a request that came by the name %s',
    async (host) => {
      const response = await probe.app.inject({ method: 'GET', url: '/api/probe/whoami', headers: { host } });
      expect(response.statusCode).toBe(401);
    },
  );
});
