import { randomUUID } from 'node:crypto';
import { FollowUpSellers } from '../../src/seller-bot/follow-up-sellers';
import { Clock } from '../../src/shared';
import { DAY, HOUR, MINUTE } from '../support/builders';
import { eventually } from '../support/eventually';
import { FAKE_TOKEN, FakeGhl } from '../support/fake-ghl';
import { LOCATION, WEBHOOK_ENVIRONMENT, contactEvent, inboundMessage, signed } from '../support/ghl-webhooks';
import { type RunningApp, STORES, type SuiteStore, startApp } from '../support/running-app';

interface Entry {
  readonly status: string;
  readonly detail: string | null;
  readonly due_at: string;
  readonly effect: { readonly type: string; readonly text?: string; readonly purpose?: string };
}

/** Monday 10:00 in Phoenix, where the sellers of these tests have their phones and clocks never change. */
const MONDAY = Date.UTC(2026, 10, 30, 17);

describe.each(STORES)('Sellers who fall silent, on $name', ({ open }) => {
  let store: SuiteStore;
  let crm: FakeGhl;
  let bot: RunningApp;
  let contact: string;
  let phone: string;
  let sellers = 0;
  let now = MONDAY;
  const environment = (): Record<string, string> => ({
    ...store.environment,
    ...WEBHOOK_ENVIRONMENT,
    GHL_API_BASE_URL: crm.url,
    GHL_API_TOKEN: FAKE_TOKEN,
    CRM_RATE_LIMIT: '100000',
    TAG_DELAY_MS: '0',
  });
  /** An application whose clock is ours. */
  const start = async (more: Record<string, string> = {}): Promise<RunningApp> => {
    const app = await startApp({ ...environment(), ...more });
    app.app.get(Clock).now = () => now;
    return app;
  };

  beforeAll(async () => {
    store = await open();
    crm = await FakeGhl.start({ rateLimit: 100_000 });
    bot = await start();
  });

  afterAll(async () => {
    await bot.close();
    await crm.stop();
    await store.close();
  });

  beforeEach(() => {
    contact = `c-${randomUUID()}`;
    sellers += 1;
    phone = `+1480555${String(1000 + sellers)}`;
    // Each begins on a Monday when the conversation of the one before is over.
    now = MONDAY + Math.ceil((now - MONDAY) / (7 * DAY) + 1) * 7 * DAY;
  });

  afterEach(() => {
    crm.faults = () => null;
  });

  const event = async (body: unknown): Promise<void> => {
    const sent = signed(body);
    expect((await bot.post('/api/webhooks/ghl', sent.body, sent.headers)).status).toBeLessThan(300);
  };
  const detail = async (): Promise<Record<string, unknown>> =>
    (await bot.get(`/api/seller-bot/conversations/${contact}?location_id=${LOCATION}`)).body;
  const linesFrom = async (who: string): Promise<string[]> =>
    ((await detail()).transcript as { from: string; text: string }[] | undefined)
      ?.filter(({ from }) => from === who)
      .map(({ text }) => text) ?? [];
  const entries = async (purpose: string): Promise<Entry[]> => {
    const { body } = await bot.get(`/api/outbox?location_id=${LOCATION}&contact_id=${contact}`);
    return (body.entries as Entry[]).filter(({ effect }) => effect.purpose === purpose).reverse();
  };
  const receive = async (text: string): Promise<void> => {
    const before = (await linesFrom('seller')).length;
    await event(contactEvent('ContactUpdate', contact, { phone }));
    await event(inboundMessage(contact, text, { dateAdded: new Date(now).toISOString() }));
    await eventually(async () => {
      expect(await linesFrom('seller')).toHaveLength(before + 1);
    });
    // News of a contact are kept only once it has written.
    if (before === 0) await event(contactEvent('ContactUpdate', contact, { phone }));
    await settled();
  };
  /** Nothing waits that is due. */
  const settled = async (): Promise<void> => {
    await eventually(async () => {
      const { body } = await bot.get(`/api/outbox?location_id=${LOCATION}&contact_id=${contact}`);
      const due = (body.entries as Entry[]).filter(
        ({ status, due_at }) => ['waiting', 'sending'].includes(status) && Date.parse(due_at) <= now,
      );
      expect(due).toEqual([]);
    });
  };
  const run = (app = bot): Promise<number> => app.app.get(FollowUpSellers).run(now);
  /** Lets time pass, with the job running each hour. */
  const pass = async (ms: number): Promise<void> => {
    for (const end = now + ms; now < end;) {
      now = Math.min(end, now + HOUR);
      await run();
      await settled();
    }
  };
  const texts = (): string[] => crm.textsTo(contact);

  it('get three texts, days apart, in their hours, shown in the transcript, and no fourth', async () => {
    await receive('hello');
    const sentAt: number[] = [];
    for (let hour = 0; hour < 16 * 24; hour++) {
      const before = texts().length;
      await pass(HOUR);
      if (texts().length > before) sentAt.push(now);
      if (sentAt.length === 3 && hour % 24 !== 0) hour += 5;
    }
    expect(sentAt).toHaveLength(3);
    expect(texts()).toHaveLength(4);
    for (const at of sentAt) {
      const hour = new Date(at - 7 * HOUR).getUTCHours();
      expect(hour).toBeGreaterThanOrEqual(9);
      expect(hour).toBeLessThan(20);
    }
    expect((sentAt[0] ?? 0) - MONDAY).toBeGreaterThanOrEqual(2 * DAY);
    expect((sentAt[1] ?? 0) - (sentAt[0] ?? 0)).toBeGreaterThanOrEqual(3 * DAY);
    expect((sentAt[2] ?? 0) - (sentAt[1] ?? 0)).toBeGreaterThanOrEqual(3 * DAY);
    expect(new Set(texts()).size).toBe(4);
  });

  it('have their text held for the night, where everybody can see it, until the hour it names', async () => {
    now += 11 * HOUR; // 21:00 in Phoenix: two days later it is 21:00 again
    await receive('hello');
    now += 2 * DAY + MINUTE;
    expect(await run()).toBe(1);
    const morning = now - MINUTE + 12 * HOUR;
    expect(await entries('follow_up')).toMatchObject([{ status: 'waiting', due_at: new Date(morning).toISOString() }]);
    const [entry] = await entries('follow_up');
    expect((await detail()).held).toEqual([{ text: entry?.effect.text, release_at: new Date(morning).toISOString() }]);
    expect(await linesFrom('bot')).toHaveLength(1);
    now = morning - 1;
    await settled();
    expect(texts()).toHaveLength(1);
    now = morning;
    await eventually(() => {
      expect(texts()).toHaveLength(2);
    });
    await eventually(async () => {
      expect(await linesFrom('bot')).toEqual(texts());
    });
    expect((await detail()).held).toEqual([]);
  });

  it('are asked about what is open, not about what they have told', async () => {
    await receive('it needs a new roof');
    now += 2 * DAY + MINUTE;
    await pass(HOUR);
    expect(texts()[1]).toMatch(/price|amount/);
  });

  describe('with a text held for the morning', () => {
    beforeEach(async () => {
      now += 11 * HOUR;
      await receive('hello');
      now += 2 * DAY + MINUTE;
      expect(await run()).toBe(1);
    });

    const morningComes = async (): Promise<void> => {
      now += 13 * HOUR;
      await settled();
    };

    it('are answered at once when they write, and never get it', async () => {
      await receive('it needs a new roof');
      expect(texts()).toHaveLength(2);
      await morningComes();
      expect(await entries('follow_up')).toMatchObject([
        { status: 'skipped', detail: 'the seller has written meanwhile' },
      ]);
      expect(texts()).toHaveLength(2);
      expect(await linesFrom('bot')).toEqual(texts());
    });

    it('never get it after STOP', async () => {
      await receive('STOP');
      await morningComes();
      expect(await entries('follow_up')).toMatchObject([{ status: 'skipped', detail: 'the seller has opted out' }]);
      await pass(2 * DAY);
      expect(texts()).toEqual(await linesFrom('bot'));
      expect(texts()).toHaveLength(2);
    });

    it('never get it after the CRM set do-not-disturb', async () => {
      await event(contactEvent('ContactDndUpdate', contact, { dndSettings: { SMS: { status: 'active' } } }));
      await morningComes();
      expect(await entries('follow_up')).toMatchObject([{ status: 'skipped', detail: 'the seller has opted out' }]);
      expect(texts()).toHaveLength(1);
    });

    it('never get it after a person took over, with a button or a tag', async () => {
      await event(contactEvent('ContactTagUpdate', contact, { tags: ['Jorge-Active'] }));
      await morningComes();
      expect(await entries('follow_up')).toMatchObject([{ status: 'skipped', detail: 'a person has taken over' }]);
      expect(texts()).toHaveLength(1);
    });

    it('get it the morning after when the CRM was away all day, never at night', async () => {
      crm.faults = ({ path }) => (path === '/conversations/messages' ? { kind: 'status', status: 503 } : null);
      now += 22 * HOUR; // 19:01
      await eventually(async () => {
        expect((await entries('follow_up'))[0]?.detail).toMatch(/503|injected/);
      });
      now += 3 * HOUR; // 22:01
      crm.faults = () => null;
      await eventually(async () => {
        expect(await entries('follow_up')).toMatchObject([
          {
            status: 'waiting',
            detail: expect.stringContaining('held until an allowed hour') as string,
            due_at: new Date(now - MINUTE + 11 * HOUR).toISOString(),
          },
        ]);
      });
      expect(texts()).toHaveLength(1);
      now += 11 * HOUR;
      await eventually(() => {
        expect(texts()).toHaveLength(2);
      });
    });
  });

  it.each([
    ['refused the offer', ['hello', 'needs a roof', '350k', 'moving for work', 'no thanks']],
    ['took the offer', ['hello', 'needs a roof', '350k', 'moving for work', 'yes deal']],
    ['asked for a person', ['hello', 'can I talk to someone?']],
    ['opted out', ['hello', 'take me off your list']],
  ])('and have %s are left in peace', async (_what, said) => {
    for (const text of said) await receive(text);
    const before = texts();
    await pass(4 * DAY);
    expect(texts()).toEqual(before);
    expect(await entries('follow_up')).toEqual([]);
  });

  it('are left in peace when their number opted out as another contact', async () => {
    await receive('hello');
    const silent = contact;
    contact = `c-${randomUUID()}`;
    await receive('STOP');
    contact = silent;
    await pass(4 * DAY);
    expect(texts()).toHaveLength(1);
    expect(await entries('follow_up')).toEqual([]);
  });

  it('get one text however often and at once the job runs', async () => {
    await receive('hello');
    now += 2 * DAY + HOUR;
    const made = await Promise.all([run(), run(), run()]);
    expect(made.reduce((sum, each) => sum + each, 0)).toBe(1);
    expect(await run()).toBe(0);
    await settled();
    expect(texts()).toHaveLength(2);
  });

  it('get no text while it is switched off', async () => {
    const isShared = store.environment.REDIS_URL !== undefined;
    // The file serves one process.
    const more = isShared ? {} : { DATA_DIR: `${store.environment.DATA_DIR ?? ''}/off` };
    const off = await start({ FOLLOW_UPS: '0', ...more });
    const own = bot;
    bot = off;
    await receive('hello');
    now += 3 * DAY;
    expect(await run()).toBe(0);
    expect(await entries('follow_up')).toEqual([]);
    bot = own;
    await off.close();
  });
});

describe('Two instances on one Redis', () => {
  it('make each follow-up once between them', async () => {
    const [, redis] = STORES;
    if (redis === undefined) throw new Error('no Redis');
    const store = await redis.open();
    const crm = await FakeGhl.start({ rateLimit: 100_000 });
    let now = MONDAY;
    const start = async (): Promise<RunningApp> => {
      const app = await startApp({
        ...store.environment,
        ...WEBHOOK_ENVIRONMENT,
        GHL_API_BASE_URL: crm.url,
        GHL_API_TOKEN: FAKE_TOKEN,
        CRM_RATE_LIMIT: '100000',
      });
      app.app.get(Clock).now = () => now;
      return app;
    };
    const apps = [await start(), await start()];
    const contacts = Array.from({ length: 20 }, (_, i) => `silent-${String(i)}`);
    for (const contact of contacts) await apps[0]?.text(contact, 'hello', { location_id: LOCATION });
    now += 2 * DAY + 3 * HOUR;
    const made = await Promise.all(apps.map((app) => app.app.get(FollowUpSellers).run(now)));
    expect(made.reduce((sum, each) => sum + each, 0)).toBe(contacts.length);
    await eventually(() => {
      expect(contacts.map((contact) => crm.textsTo(contact).length)).toEqual(contacts.map(() => 1));
    });
    expect(await Promise.all(apps.map((app) => app.app.get(FollowUpSellers).run(now)))).toEqual([0, 0]);
    await Promise.all(apps.map((app) => app.close()));
    await crm.stop();
    await store.close();
  });
});
