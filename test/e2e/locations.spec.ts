import { eventually } from '../support/eventually';
import { FAKE_TOKEN, FakeGhl } from '../support/fake-ghl';
import {
  LOCATION,
  WEBHOOK_ENVIRONMENT,
  WEBHOOK_SECRET,
  inboundMessage,
  signed,
  workflowPost,
} from '../support/ghl-webhooks';
import { type Answer, type RunningApp, STORES, type SuiteStore, startApp } from '../support/running-app';
import { routesOf } from '../support/routes';

const WEST = 'loc-west';
const WEST_TOKEN = 'pit-token-of-the-west';
const WEST_SECRET = 'a secret of western posts';
const ADMIN = { authorization: 'Bearer admin-key-0123456789' };
const SECRET_WORDS = 'needs a new roof and the kitchen is from 1974';

describe.each(STORES)('Several locations on $name', ({ open }) => {
  let store: SuiteStore;
  let crm: FakeGhl;
  let bot: RunningApp;
  let environment: Record<string, string>;

  beforeAll(async () => {
    store = await open();
    crm = await FakeGhl.start({ rateLimit: 100_000, tokens: [FAKE_TOKEN, WEST_TOKEN] });
    environment = {
      ...store.environment,
      ...WEBHOOK_ENVIRONMENT,
      API_KEYS: 'office:admin:admin-key-0123456789',
      SESSION_SECRET: 'a session secret of thirty-two characters',
      GHL_API_BASE_URL: crm.url,
      GHL_API_TOKEN: FAKE_TOKEN,
      CRM_RATE_LIMIT: '100000',
      TAG_DELAY_MS: '0',
    };
    bot = await startApp(environment);
    const added = await bot.post(
      '/api/locations',
      {
        id: WEST,
        name: 'Houston office',
        crm_token: WEST_TOKEN,
        webhook_secret: WEST_SECRET,
        agent_name: 'Ana',
        business_name: 'West Buyers',
        price_band_min: 100_000,
        price_band_max: 150_000,
        offer_ratio: 0.8,
      },
      ADMIN,
    );
    expect(added.status).toBe(201);
  });
  afterAll(async () => {
    await bot.close();
    await crm.stop();
    await store.close();
  });

  async function keyFor(name: string, locations: string[]): Promise<Record<string, string>> {
    const { status, body } = await bot.post('/api/api-keys', { name, role: 'admin', locations }, ADMIN);
    expect(status).toBe(201);
    return { authorization: `Bearer ${String(body.key)}` };
  }

  const webhook = (event: unknown, secret?: string): Promise<Answer> => {
    if (secret !== undefined) return bot.post('/api/webhooks/ghl', event, { 'x-webhook-secret': secret });
    const { body, headers } = signed(event);
    return bot.post('/api/webhooks/ghl', body, headers);
  };

  it("lists the environment's first, and never tells a secret", async () => {
    const { body } = await bot.get('/api/locations', ADMIN);
    expect(body.locations).toMatchObject([
      { id: LOCATION, is_environment: true, has_crm_token: true, agent_name: 'Jorge', price_band_min: 200_000 },
      {
        id: WEST,
        is_environment: false,
        has_crm_token: true,
        has_webhook_secret: true,
        secrets_are_encrypted: true,
        agent_name: 'Ana',
        price_band_max: 150_000,
      },
    ]);
    for (const secret of [FAKE_TOKEN, WEST_TOKEN, WEST_SECRET, WEBHOOK_SECRET])
      expect(JSON.stringify(body)).not.toContain(secret);
  });

  it('answers each through its own CRM, in its own name', async () => {
    expect((await webhook(inboundMessage('east-1', 'hi, about my house'))).status).toBe(202);
    expect((await webhook(inboundMessage('west-1', 'hi, about my house', { locationId: WEST }))).status).toBe(202);
    const sentTo = (contact: string): { token: string; text: string }[] =>
      crm.ledger
        .filter(
          ({ path, body }) =>
            path === '/conversations/messages' && (body as { contactId?: string }).contactId === contact,
        )
        .map(({ token, body }) => ({ token, text: String((body as { message?: string }).message) }));
    await eventually(() => {
      expect(sentTo('east-1')).toHaveLength(1);
      expect(sentTo('west-1')).toHaveLength(1);
    });
    expect(sentTo('east-1')[0]).toMatchObject({ token: FAKE_TOKEN, text: expect.stringContaining('Jorge') as string });
    expect(sentTo('west-1')[0]).toMatchObject({ token: WEST_TOKEN, text: expect.stringContaining('Ana') as string });
    const tokens = crm.ledger.filter(({ path }) => path.includes('west-1')).map(({ token }) => token);
    expect(new Set([...tokens, WEST_TOKEN])).toEqual(new Set([WEST_TOKEN]));
  });

  it('takes workflow posts with the secret of their own location only', async () => {
    const west = (text: string): unknown => workflowPost('west-2', text, { location: { id: WEST } });
    expect((await webhook(west('one'), WEST_SECRET)).status).toBe(202);
    expect((await webhook(west('two'), WEBHOOK_SECRET)).status).toBe(401);
    expect((await webhook(workflowPost('east-2', 'three'), WEST_SECRET)).status).toBe(401);
    expect((await webhook(workflowPost('east-2', 'four'), WEBHOOK_SECRET)).status).toBe(202);
  });

  it('says of a text for a location nobody has set up that it is not taken, and why', async () => {
    const answer = await webhook(inboundMessage('stranger-1', 'hello?', { locationId: 'loc-unknown' }));
    expect(answer).toMatchObject({
      status: 200,
      body: { status: 'ignored', reason: expect.stringContaining('loc-unknown is not set up') as string },
    });
    expect((await bot.get('/api/seller-bot/conversations/stranger-1?location_id=loc-unknown', ADMIN)).status).toBe(404);
  });

  it('holds each against its own rules', async () => {
    const rules = async (location: string): Promise<Record<string, unknown>> =>
      (await bot.get(`/api/business-rules?location_id=${location}`, ADMIN)).body;
    expect(await rules(WEST)).toMatchObject({ price_band_min: 100_000, price_band_max: 150_000, offer_ratio: 0.8 });
    expect(await rules(LOCATION)).toMatchObject({
      price_band_min: 200_000,
      price_band_max: 800_000,
      offer_ratio: 0.75,
    });
    const temperature = async (location_id: string): Promise<unknown> => {
      const talk = (message: string): Promise<Answer> =>
        bot.post('/api/seller-bot/process', { contact_id: 'rules-1', location_id, message }, ADMIN);
      let last: Answer = await talk('hi');
      for (const text of ['it needs a new roof', '140k', 'moving for work', 'no, that is too low'])
        last = await talk(text);
      return last.body.seller_temperature;
    };
    // 140 000 lies in the band of the one and below that of the other.
    expect([await temperature(WEST), await temperature(LOCATION)]).toEqual(['WARM', 'COLD']);
  });

  it('keeps entries of a location without a token until it has one', async () => {
    await bot.post('/api/locations', { id: 'loc-later', name: 'Later' }, ADMIN);
    expect((await webhook(inboundMessage('later-1', 'hello', { locationId: 'loc-later' }))).status).toBe(202);
    const waiting = async (): Promise<unknown> =>
      (await bot.get('/api/outbox?location_id=loc-later', ADMIN)).body.counts;
    await eventually(async () => {
      expect(await waiting()).toMatchObject({ waiting: expect.any(Number) as number, dead: 0, sent: 0 });
      expect(((await waiting()) as { waiting: number }).waiting).toBeGreaterThan(0);
    });
    expect(crm.ledger.filter(({ body }) => JSON.stringify(body ?? '').includes('later-1'))).toEqual([]);
    expect((await bot.get('/api/dashboard/crm-status?location_id=loc-later', ADMIN)).body).toMatchObject({
      connected: false,
    });
  });

  it('nobody sees or changes what belongs to another location, by any route', async () => {
    const contact = 'private-1';
    const said = await bot.post(
      '/api/seller-bot/process',
      { contact_id: contact, location_id: WEST, message: SECRET_WORDS, contact_info: { name: 'Wilhelmina Westen' } },
      ADMIN,
    );
    expect(said.status).toBe(200);
    await bot.post(
      '/api/lead-intelligence/analyze',
      { contact_id: contact, location_id: WEST, message: 'we want to buy near Katy for 320k' },
      ADMIN,
    );
    const { body: mine } = await bot.get(`/api/seller-bot/conversations/${contact}?location_id=${WEST}`, ADMIN);
    const { body: outbox } = await bot.get(`/api/outbox?location_id=${WEST}&contact_id=${contact}`, ADMIN);
    const entry = (outbox.entries as { id: string }[])[0]?.id ?? 'none';
    expect(entry).not.toBe('none');
    const east = await keyFor('east-only', [LOCATION]);
    const bodies: Readonly<Record<string, object>> = {
      stage: { stage: 'QUALIFIED' },
      message: { text: 'hello from the east' },
      process: { contact_id: contact, message: 'hi' },
      understand: { question: 1, message: 'hi' },
      analyze: { contact_id: contact, message: 'hi' },
    };
    let tried = 0;
    for (const { method, path, policy } of routesOf(bot.app)) {
      if (policy?.kind !== 'role') continue;
      const url = path.replace(':contact_id', contact).replace(':id', entry).replaceAll(/:\w+/g, WEST);
      const payload = method === 'POST' || method === 'PUT' ? (bodies[path.split('/').at(-1) ?? ''] ?? {}) : undefined;
      for (const query of ['', `?location_id=${WEST}`, `?location_id=${LOCATION}&location_id=${WEST}`]) {
        // In the query and in the body, where a route reads one.
        for (const inBody of payload === undefined ? [{}] : [{}, { location_id: WEST }]) {
          if (path.endsWith('/events') && query === '') continue;
          const response = await bot.app.inject({
            method,
            url: url + query,
            headers: east,
            ...(payload === undefined ? {} : { payload: { ...payload, ...inBody } }),
          });
          tried += 1;
          const told = { route: `${method} ${url}${query}`, inBody, status: response.statusCode };
          const leaks = [SECRET_WORDS, 'Wilhelmina', WEST_TOKEN, 'Houston office'].filter((word) =>
            response.body.includes(word),
          );
          expect({ ...told, leaks }).toEqual({ ...told, leaks: [] });
          const names = query.includes(WEST) || 'location_id' in inBody;
          if (names && policy.scope === 'location')
            expect({ ...told, isRefused: [400, 403].includes(response.statusCode) }).toEqual({
              ...told,
              isRefused: true,
            });
          if (policy.scope === 'deployment') expect(told).toEqual({ ...told, status: 403 });
        }
      }
    }
    expect(tried).toBeGreaterThan(150);
    // And nothing of it has changed.
    expect((await bot.get(`/api/seller-bot/conversations/${contact}?location_id=${WEST}`, ADMIN)).body).toEqual(mine);
    expect((await bot.get('/api/locations', east)).body.locations).toMatchObject([{ id: LOCATION }]);
  });

  it('is changed while it runs; null goes back to what the environment says', async () => {
    const change = (body: object): Promise<Answer> => bot.put(`/api/locations/${WEST}`, body, ADMIN);
    expect((await change({ agent_name: null, name: 'Katy office' })).body).toMatchObject({
      agent_name: 'Jorge',
      name: 'Katy office',
      has_crm_token: true,
      price_band_max: 150_000,
    });
    expect((await change({ crm_token: null })).body).toMatchObject({ has_crm_token: false });
    expect((await change({ crm_token: WEST_TOKEN, agent_name: 'Ana' })).body).toMatchObject({ has_crm_token: true });
    expect((await bot.put(`/api/locations/${LOCATION}`, { agent_name: 'Jorge Salas' }, ADMIN)).body).toMatchObject({
      agent_name: 'Jorge Salas',
      has_crm_token: true,
    });
    expect((await bot.put('/api/locations/nowhere', { name: 'x' }, ADMIN)).status).toBe(404);
    expect((await bot.post('/api/locations', { id: WEST, name: 'again' }, ADMIN)).status).toBe(409);
    expect((await bot.post('/api/locations', { id: LOCATION, name: 'again' }, ADMIN)).status).toBe(409);
    for (const wrong of [
      { price_band_min: 900_000 },
      { commission_rate: 0.01 },
      { service_areas: [] },
      { service_areas: [' '] },
      { crm_token: 'short' },
      { name: null },
      { unknown: 1 },
    ]) {
      expect({ wrong, status: (await change(wrong)).status }).toEqual({ wrong, status: 400 });
    }
  });

  it('is the same after a restart; with another SESSION_SECRET its secrets are gone, and it says so', async () => {
    await bot.close();
    bot = await startApp(environment);
    const west = async (): Promise<unknown> =>
      ((await bot.get('/api/locations', ADMIN)).body.locations as { id: string }[]).find(({ id }) => id === WEST);
    expect(await west()).toMatchObject({ has_crm_token: true, agent_name: 'Ana' });
    await bot.close();
    bot = await startApp({ ...environment, SESSION_SECRET: 'another session secret, as long as that' });
    expect(await west()).toMatchObject({ has_crm_token: false, has_webhook_secret: false, agent_name: 'Ana' });
  });
});
