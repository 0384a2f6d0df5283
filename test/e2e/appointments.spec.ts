import { randomUUID } from 'node:crypto';
import { Clock } from '../../src/shared';
import { DAY, HOUR, MINUTE } from '../support/builders';
import { eventually } from '../support/eventually';
import { FAKE_CALENDAR, FAKE_TOKEN, FakeGhl, type Fault } from '../support/fake-ghl';
import { LOCATION, WEBHOOK_ENVIRONMENT, contactEvent, inboundMessage, signed } from '../support/ghl-webhooks';
import { type RunningApp, STORES, type SuiteStore, startApp } from '../support/running-app';

interface Entry {
  readonly status: string;
  readonly detail: string | null;
  readonly due_at: string;
  readonly effect: { readonly type: string; readonly purpose?: string; readonly text?: string };
}

/** Monday 2026-11-30, noon in Chicago. */
const NOON = Date.UTC(2026, 10, 30, 18);
const at = (day: number, hour: number, minute = 0): number => Date.UTC(2026, 11, day, hour + 6, minute);
const TUESDAY = at(1, 10, 30);
const WEDNESDAY = at(2, 14);
const THURSDAY = [at(3, 9), at(3, 15)] as const;
const BOOKING = '/calendars/events/appointments';
const QUALIFY = ['hello', 'needs a roof', '350k', 'moving for work', 'yes deal'];

describe.each(STORES)('A call with a HOT seller, on $name', ({ open }) => {
  let store: SuiteStore;
  let crm: FakeGhl;
  let bot: RunningApp;
  let contact: string;
  let sellers = 0;
  let now = NOON;

  beforeAll(async () => {
    store = await open();
    crm = await FakeGhl.start({ rateLimit: 100_000 });
    bot = await startApp({
      ...store.environment,
      ...WEBHOOK_ENVIRONMENT,
      GHL_API_BASE_URL: crm.url,
      GHL_API_TOKEN: FAKE_TOKEN,
      GHL_CALENDAR_ID: FAKE_CALENDAR,
      CRM_RATE_LIMIT: '100000',
      TAG_DELAY_MS: '0',
    });
    bot.app.get(Clock).now = () => now;
  });

  afterAll(async () => {
    await bot.close();
    await crm.stop();
    await store.close();
  });

  beforeEach(() => {
    sellers += 1;
    contact = `c-${randomUUID()}`;
    now = NOON;
    crm.slots = [TUESDAY, WEDNESDAY, ...THURSDAY];
    crm.appointments.length = 0;
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
  const said = async (): Promise<string[]> =>
    ((await detail()).transcript as { from: string; text: string }[] | undefined)
      ?.filter(({ from }) => from === 'bot')
      .map(({ text }) => text) ?? [];
  const written = async (): Promise<number> =>
    ((await detail()).transcript as { from: string }[] | undefined)?.filter(({ from }) => from === 'seller').length ??
    0;
  const entries = async (type: string): Promise<Entry[]> => {
    const { body } = await bot.get(`/api/outbox?location_id=${LOCATION}&contact_id=${contact}`);
    return (body.entries as Entry[]).filter(({ effect }) => effect.type === type).reverse();
  };
  const settled = async (): Promise<void> => {
    await eventually(async () => {
      const { body } = await bot.get(`/api/outbox?location_id=${LOCATION}&contact_id=${contact}`);
      const due = (body.entries as Entry[]).filter(
        ({ status, due_at }) => ['waiting', 'sending'].includes(status) && Date.parse(due_at) <= now,
      );
      expect(due).toEqual([]);
    });
  };
  const send = (text: string): Promise<void> =>
    event(inboundMessage(contact, text, { dateAdded: new Date(now).toISOString() }));
  const receive = async (text: string): Promise<void> => {
    const before = await written();
    await send(text);
    await eventually(async () => {
      expect(await written()).toBe(before + 1);
    });
    await settled();
  };
  const qualify = async (): Promise<void> => {
    for (const text of QUALIFY) {
      await receive(text);
      if (text === 'hello') {
        const facts = { phone: `+1214555${String(2000 + sellers)}`, timezone: 'America/Chicago' };
        await event(contactEvent('ContactUpdate', contact, facts));
      }
    }
  };
  const booked = (): number[] => crm.appointmentsOf(contact).map(({ startTime }) => Date.parse(startTime));
  const last = (): string => crm.textsTo(contact).at(-1) ?? '';
  const bookingFails = (...faults: Fault[]): void => {
    crm.faults = ({ method, path }) => (method === 'POST' && path === BOOKING ? (faults.shift() ?? null) : null);
  };
  const appointment = async (): Promise<unknown> => (await detail()).appointment;

  it('is offered at the next two free times, by the clock of the seller', async () => {
    await qualify();
    expect(last()).toContain('Tuesday, December 1 at 10:30 AM or Wednesday, December 2 at 2:00 PM');
    expect(await appointment()).toEqual({
      status: 'offered',
      start_time: null,
      offered: [new Date(TUESDAY).toISOString(), new Date(WEDNESDAY).toISOString()],
    });
    expect(booked()).toEqual([]);
  });

  it.each([
    ['the second one', WEDNESDAY],
    ['tuesday morning works', TUESDAY],
    ['10:30', TUESDAY],
    ['2', WEDNESDAY],
    ['call me at 10:30', TUESDAY],
    ['can we do thursday at 3pm?', THURSDAY[1]],
  ])('is booked once when the seller says "%s", and then confirmed', async (text, slot) => {
    await qualify();
    await receive(text);
    await eventually(async () => {
      expect(await appointment()).toMatchObject({ status: 'booked', start_time: new Date(slot).toISOString() });
    });
    await settled();
    expect(booked()).toEqual([slot]);
    expect(last()).toMatch(/^You are all set/);
    expect(crm.textsTo(contact).filter((each) => each.startsWith('You are all set'))).toHaveLength(1);
    expect(crm.ledger.filter(({ path, body }) => path === BOOKING && contactIn(body) === contact)).toHaveLength(1);
  });

  it('is not booked on a guess: an unclear answer is asked again', async () => {
    await qualify();
    await receive('sounds good');
    expect(last()).toMatch(/^Just so I book the right one: Tuesday.* or Wednesday/);
    expect(booked()).toEqual([]);
    await receive('the first');
    await settled();
    expect(booked()).toEqual([TUESDAY]);
  });

  it('is offered at other times when none suits, and by a person when none is left', async () => {
    await qualify();
    await receive('none of those');
    expect(last()).toContain('Thursday, December 3 at 9:00 AM or Thursday, December 3 at 3:00 PM');
    await receive('neither');
    expect(last()).toMatch(/could not find a time/);
    expect(booked()).toEqual([]);
  });

  it('is offered at the times the seller asks for', async () => {
    await qualify();
    await receive('do you have thursday?');
    expect(last()).toContain('Thursday, December 3 at 9:00 AM or Thursday, December 3 at 3:00 PM');
    await receive('saturday would be better');
    expect(last()).toMatch(/nothing free then/);
    expect(booked()).toEqual([]);
  });

  it('is not promised when the time was taken before the seller chose: others are offered', async () => {
    await qualify();
    crm.takeSlot(TUESDAY);
    await receive('the first one');
    expect(last()).toMatch(/is not free any more\. Would Wednesday, December 2 .* or Thursday, December 3 at 9:00 AM/);
    expect(booked()).toEqual([]);
    await receive('wednesday');
    await settled();
    expect(booked()).toEqual([WEDNESDAY]);
  });

  it('is not promised when the time is taken while it is being booked: others are offered', async () => {
    await qualify();
    let isFirst = true;
    crm.faults = ({ method, path }) => {
      if (method === 'POST' && path === BOOKING && isFirst) {
        isFirst = false;
        crm.takeSlot(TUESDAY);
      }
      return null;
    };
    await receive('the first one');
    await eventually(() => {
      expect(last()).toMatch(/is not free any more\. Would Wednesday/);
    });
    expect(await entries('book_appointment')).toMatchObject([{ status: 'skipped' }]);
    expect(booked()).toEqual([]);
    expect(crm.textsTo(contact).some((text) => text.startsWith('You are all set'))).toBe(false);
    await receive('ok wednesday');
    await settled();
    expect(booked()).toEqual([WEDNESDAY]);
    expect(last()).toMatch(/^You are all set: Jorge will call you on Wednesday/);
  });

  it.each<[string, Fault[]]>([
    ['lost after it was done', [{ kind: 'drop' }]],
    ['lost before it was done', [{ kind: 'reset' }]],
    ['an error of the server', [{ kind: 'status', status: 500 }]],
    ['refused for its rate', [{ kind: 'status', status: 429, retryAfterSeconds: 0 }]],
  ])('is booked once although the answer is %s', async (_what, faults) => {
    await qualify();
    bookingFails(...faults);
    await send('the first one');
    await eventually(async () => {
      // Attempts wait for each other.
      now += 500;
      expect(await appointment()).toMatchObject({ status: 'booked' });
    });
    await settled();
    expect(booked()).toEqual([TUESDAY]);
    expect(crm.textsTo(contact).filter((text) => text.startsWith('You are all set'))).toHaveLength(1);
  });

  it('is left to a person, honestly, when the CRM refuses it', async () => {
    await qualify();
    bookingFails({ kind: 'status', status: 422, message: 'contact is invalid' });
    await receive('the first one');
    await eventually(() => {
      expect(last()).toMatch(/could not book that time/);
    });
    expect(await entries('book_appointment')).toMatchObject([{ status: 'dead' }]);
    expect((await detail()).needs_person).toMatchObject({ reason: 'hot_seller' });
    expect(booked()).toEqual([]);
  });

  it('is one call although two answers come at once', async () => {
    await qualify();
    await Promise.all([send('the first one'), send('no, the second one')]);
    await eventually(async () => {
      expect(await written()).toBe(QUALIFY.length + 2);
    });
    await settled();
    await receive('wednesday at 2 please');
    await settled();
    expect(booked().length).toBe(1);
  });

  it('can be moved by text: one call before, one after', async () => {
    await qualify();
    await receive('the first one');
    await settled();
    await receive('something came up, can we do another day?');
    expect(last()).toContain('Wednesday, December 2 at 2:00 PM or Thursday, December 3 at 9:00 AM');
    expect(booked()).toEqual([TUESDAY]);
    await receive('the second one');
    await eventually(() => {
      expect(booked()).toEqual([THURSDAY[0]]);
    });
    await settled();
    expect(last()).toMatch(/^You are all set: Jorge will call you on Thursday, December 3 at 9:00 AM/);
    await receive('move it to thursday at 3');
    await settled();
    expect(booked()).toEqual([THURSDAY[1]]);
  });

  it('stays where it was when the other time is taken', async () => {
    await qualify();
    await receive('the first one');
    await settled();
    crm.faults = ({ method, path }) => {
      if (method === 'PUT' && path.startsWith(BOOKING)) crm.slots = [TUESDAY];
      return null;
    };
    await receive('move it to thursday at 3');
    await settled();
    expect(booked()).toEqual([TUESDAY]);
    expect(last()).toMatch(/We keep Tuesday, December 1 at 10:30 AM/);
    expect(await appointment()).toMatchObject({ status: 'booked', start_time: new Date(TUESDAY).toISOString() });
  });

  it('can be cancelled by text', async () => {
    await qualify();
    await receive('the first one');
    await settled();
    await receive('I need to cancel our call');
    await settled();
    expect(booked()).toEqual([]);
    expect(last()).toMatch(/^Okay, I am cancelling Tuesday, December 1 at 10:30 AM/);
    expect(await appointment()).toMatchObject({ status: 'cancelled', start_time: null });
  });

  it('is cancelled again when the seller gave it up while it was being booked', async () => {
    await qualify();
    crm.faults = ({ method, path }) => (method === 'POST' && path === BOOKING ? { kind: 'delay', ms: 700 } : null);
    await send('the first one');
    await eventually(async () => {
      expect(await appointment()).toMatchObject({ status: 'booking' });
    });
    await eventually(async () => {
      expect(await entries('book_appointment')).toMatchObject([{ status: 'sending' }]);
    });
    await receive('cancel the call please');
    await settled();
    expect(crm.appointments.filter((each) => each.contactId === contact)).toHaveLength(1);
    await eventually(() => {
      expect(booked()).toEqual([]);
    });
    expect(crm.textsTo(contact).some((text) => text.startsWith('You are all set'))).toBe(false);
  });

  it('is not forgotten: a reminder goes out the day before, and shows as held until then', async () => {
    await qualify();
    await receive('wednesday');
    await settled();
    const due = WEDNESDAY - DAY;
    expect((await detail()).held).toMatchObject([{ release_at: new Date(due).toISOString() }]);
    now = due;
    await eventually(() => {
      expect(last()).toMatch(/^A quick reminder: Jorge will call you on Wednesday, December 2 at 2:00 PM/);
    });
    await eventually(async () => {
      expect(await said()).toEqual(crm.textsTo(contact));
    });
  });

  it.each<[string, () => Promise<void> | void]>([
    ['the seller moved it', () => receive('move it to thursday at 3')],
    ['the seller cancelled it', () => receive('cancel the call')],
    [
      'the office moved it',
      () => {
        for (const each of crm.appointmentsOf(contact)) each.startTime = new Date(THURSDAY[0]).toISOString();
      },
    ],
    ['the seller opted out', () => receive('STOP')],
    ['a person took over', () => event(contactEvent('ContactTagUpdate', contact, { tags: ['Jorge-Active'] }))],
  ])('is not reminded of when %s', async (_what, happens) => {
    await qualify();
    await receive('wednesday');
    await settled();
    await happens();
    await settled();
    now = WEDNESDAY - DAY + MINUTE;
    await settled();
    const reminders = crm.textsTo(contact).filter((text) => text.includes('reminder'));
    expect(reminders.filter((text) => text.includes('Wednesday'))).toEqual([]);
  });

  it('is asked for without times while the calendar does not answer', async () => {
    crm.faults = ({ path }) => (path.endsWith('/free-slots') ? { kind: 'status', status: 503 } : null);
    await qualify();
    expect(last()).toMatch(/morning or an afternoon/);
    expect(await appointment()).toBeNull();
    expect((await detail()).needs_person).toMatchObject({ reason: 'hot_seller' });
  });

  it('counts as an appointment on the dashboard, once', async () => {
    const appointments = async (): Promise<number> =>
      ((await bot.get(`/api/dashboard/overview?location_id=${LOCATION}`)).body.hero as { appointments: number })
        .appointments;
    const before = await appointments();
    await qualify();
    await receive('the first one');
    await settled();
    await receive('move it to thursday at 3');
    await settled();
    await eventually(async () => {
      expect(await appointments()).toBe(before + 1);
    });
  });
});

describe('Two instances on one Redis', () => {
  it('book each call once between them, also when its seller writes to both', async () => {
    const [, redis] = STORES;
    if (redis === undefined) throw new Error('no Redis');
    const store = await redis.open();
    const crm = await FakeGhl.start({ rateLimit: 100_000 });
    const soon = Math.ceil(Date.now() / HOUR) * HOUR + 2 * DAY;
    const start = (): Promise<RunningApp> =>
      startApp({
        ...store.environment,
        ...WEBHOOK_ENVIRONMENT,
        GHL_API_BASE_URL: crm.url,
        GHL_API_TOKEN: FAKE_TOKEN,
        GHL_CALENDAR_ID: FAKE_CALENDAR,
        CRM_RATE_LIMIT: '100000',
        TAG_DELAY_MS: '0',
      });
    const apps = [await start(), await start()] as const;
    const sellers = Array.from({ length: 8 }, (_, i) => `hot-${String(i)}`);
    // Fewer times than sellers: somebody is always too late.
    crm.slots = Array.from({ length: 5 }, (_, i) => soon + i * HOUR);
    for (const text of QUALIFY) {
      await Promise.all(
        sellers.map((seller, i) => apps[i % 2 === 0 ? 0 : 1].text(seller, text, { location_id: LOCATION })),
      );
    }
    await Promise.all(
      sellers.flatMap((seller) => [
        apps[0].text(seller, 'the first one', { location_id: LOCATION }),
        apps[1].text(seller, 'first one', { location_id: LOCATION }),
      ]),
    );
    await eventually(async () => {
      const { body } = await apps[0].get(`/api/outbox?location_id=${LOCATION}&status=waiting`);
      expect((body.entries as Entry[]).filter(({ due_at }) => Date.parse(due_at) <= Date.now())).toEqual([]);
    });
    const standing = crm.appointments.filter((each) => each.appointmentStatus !== 'cancelled');
    expect(new Set(standing.map((each) => each.startTime)).size).toBe(standing.length);
    for (const seller of sellers) {
      expect(crm.appointmentsOf(seller).length).toBeLessThanOrEqual(1);
      const { appointment } = (await apps[1].get(`/api/seller-bot/conversations/${seller}?location_id=${LOCATION}`))
        .body as { appointment: { status: string; start_time: string | null } };
      expect(appointment.status === 'booked' ? [appointment.start_time] : []).toEqual(
        crm.appointmentsOf(seller).map(({ startTime }) => startTime),
      );
      const confirmed = crm.textsTo(seller).filter((text) => text.startsWith('You are all set'));
      expect(confirmed).toHaveLength(crm.appointmentsOf(seller).length);
    }
    expect(standing.length).toBeGreaterThan(0);
    await Promise.all(apps.map((app) => app.close()));
    await crm.stop();
    await store.close();
  });
});

function contactIn(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'contactId' in body ? body.contactId : null;
}
