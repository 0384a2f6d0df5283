import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { EmbeddedDatabase } from '../../src/platform/embedded';
import { RedisConnection } from '../../src/platform/redis';
import { eventually } from '../support/eventually';
import { type RunningApp, STORES, type SuiteStore, startApp } from '../support/running-app';

const SESSION_SECRET = 'a session secret of thirty-two characters';
const COMMAND = join(__dirname, '..', '..', 'dist', 'app.contact.js');
const INFO = {
  name: 'Wilhelmina Featherstone',
  phone: '+1 (214) 555-0163',
  email: 'mina@example.com',
  property_address: '77 Quailbrook',
};
/** None of it may be found afterwards. */
const TRACES = [
  'wilhelmina',
  'featherstone',
  '2145550163',
  '555-0163',
  'mina@example',
  'quailbrook',
  'rafters',
  'cousin',
];

/**
 * The traces in the bytes of a folder's files. By a process of its own: whoever closes a file that SQLite has locked in the
 * same process gives the lock away.
 */
async function inFiles(folder: string): Promise<readonly string[]> {
  const patterns = TRACES.flatMap((trace) => ['-e', trace]);
  const { stdout } = await promisify(execFile)('grep', ['-rhoiaF', ...patterns, folder]).catch((error: unknown) => {
    // None of them stands anywhere.
    if ((error as { code: unknown }).code === 1) return { stdout: '' };
    throw error;
  });
  return stdout.toLowerCase().split('\n');
}

describe.each(STORES)('What is stored of a contact, on $name,', ({ open }) => {
  let store: SuiteStore;
  let bot: RunningApp;

  beforeAll(async () => {
    store = await open();
    bot = await startApp({ ...store.environment, SESSION_SECRET });
  });

  afterAll(async () => {
    await bot.close();
    await store.close();
  });

  const converse = async (contact: string, texts: readonly string[]): Promise<void> => {
    for (const text of texts) await bot.text(contact, text, { contact_info: INFO });
    await eventually(async () => {
      expect((await bot.get(`/api/leads/${contact}`)).status).toBe(200);
    });
  };
  const erase = (contact: string): Promise<{ status: number }> => bot.post(`/api/contacts/${contact}/erase`);

  /** Every word the store holds, in lower case. */
  const everything = async (): Promise<string> => {
    const words: unknown[] = [];
    if (store.environment.REDIS_URL === undefined) {
      const file = bot.app.get(EmbeddedDatabase, { strict: false });
      for (const { name } of file.all("SELECT name FROM sqlite_master WHERE type = 'table'")) {
        words.push(name, file.all(`SELECT * FROM ${String(name)}`));
      }
    } else {
      const { client } = bot.app.get(RedisConnection, { strict: false });
      const read: Record<string, (key: string) => Promise<unknown>> = {
        string: (key) => client.get(key),
        hash: (key) => client.hGetAll(key),
        list: (key) => client.lRange(key, 0, -1),
        set: (key) => client.sMembers(key),
        zset: (key) => client.zRange(key, 0, -1),
        stream: (key) => client.xRange(key, '-', '+'),
      };
      for (const key of await client.keys('*')) {
        // Views outlive what they show by seconds, and are not served any more.
        if (key.startsWith('cache:')) continue;
        words.push(key, await read[await client.type(key)]?.(key));
      }
    }
    return JSON.stringify(words).toLowerCase();
  };
  const found = async (): Promise<string[]> => {
    const words = await everything();
    const files = await inFiles(store.environment.DATA_DIR ?? '');
    return TRACES.filter((trace) => words.includes(trace) || files.includes(trace));
  };

  it('is given as one document', async () => {
    await converse('exported', ['hello', 'the rafters are rotten', '350k']);
    await bot.post('/api/seller-bot/conversations/exported/takeover');
    const { status, body } = await bot.get('/api/contacts/exported/export');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      contact_id: 'exported',
      location_id: 'default',
      contact: { name: INFO.name, phone: INFO.phone, consent: { status: 'allowed' } },
      conversation: { answers: { price: { value: { expectation: 350_000 } } } },
      waiting_texts: [],
      lead: { contactId: 'exported' },
      audit: [{ action: 'take_over', target: 'exported', outcome: 'done' }],
    });
    const texts = (body.transcript as { from: string; text: string }[]).filter(({ from }) => from === 'seller');
    expect(texts.map(({ text }) => text)).toEqual(['hello', 'the rafters are rotten', '350k']);
    expect((body.deliveries as unknown[]).length).toBeGreaterThan(0);
    expect((body.changes as unknown[]).length).toBeGreaterThan(0);
    expect((await erase('exported')).status).toBe(204);
  });

  it('is erased everywhere, and what was erased is said in the audit log', async () => {
    const before = (await bot.get('/api/dashboard/overview')).body;
    await converse('erased', ['hello', 'the rafters are rotten, my cousin says', '350k']);
    expect(await found()).not.toEqual([]);
    expect((await erase('erased')).status).toBe(204);
    expect(await found()).toEqual([]);
    expect((await bot.get('/api/seller-bot/conversations/erased')).status).toBe(404);
    expect((await bot.get('/api/leads/erased')).status).toBe(404);
    const { body } = await bot.get('/api/dashboard/conversations?search_term=featherstone');
    expect(body.total_count).toBe(0);
    const after = (await bot.get('/api/dashboard/overview')).body;
    expect(after.conversations).toEqual(before.conversations);
    const { body: audit } = await bot.get('/api/audit?target=erased');
    expect(audit.entries).toMatchObject([{ action: 'erase_contact', outcome: 'done', fields: [] }]);
  });

  it('but for an opt-out: nobody is texted again, as the same contact or another one with the number', async () => {
    await converse('stopped', ['hello', 'the rafters are rotten', 'STOP']);
    expect((await erase('stopped')).status).toBe(204);
    expect(await found()).toEqual([]);
    expect(await bot.text('stopped', 'hello')).toMatchObject({ response_message: null });
    expect(await bot.text('somebody-new', 'hello', { contact_info: INFO })).toMatchObject({ response_message: null });
    expect(await bot.text('stopped', 'START')).not.toMatchObject({ response_message: null });
    for (const contact of ['stopped', 'somebody-new']) await erase(contact);
  });

  it('but for an opt-out, also when the secret of the sessions is changed', async () => {
    const phone = '+1 (214) 555-0199';
    const info = { contact_info: { ...INFO, phone } };
    await bot.text('long-gone', 'STOP', info);
    expect((await erase('long-gone')).status).toBe(204);
    await bot.close();
    const secrets = { SESSION_SECRET: 'another secret of thirty-two characters', ERASURE_SECRET: SESSION_SECRET };
    bot = await startApp({ ...store.environment, ...secrets });
    expect(await bot.text('back-again', 'hello', info)).toMatchObject({ response_message: null });
    await erase('back-again');
  });

  it('is not there: neither can be had', async () => {
    for (const answer of [await erase('nobody'), await bot.get('/api/contacts/nobody/export')]) {
      expect(answer).toMatchObject({
        status: 404,
        body: { detail: 'Nothing is stored of contact nobody in location default.' },
      });
    }
  });
});

describe.each(STORES)('The commands for a contact, on $name,', ({ name, open }) => {
  let store: SuiteStore;

  beforeAll(async () => {
    store = await open();
    const bot = await startApp(store.environment);
    await bot.text('carla', 'hello', { contact_info: INFO });
    await bot.close();
  });

  afterAll(async () => {
    await store.close();
  });

  const run = async (...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> => {
    const { PATH, HOME } = process.env;
    const env = { PATH, HOME, ...store.environment };
    return promisify(execFile)(process.execPath, [COMMAND, ...args], { env }).then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      (error: unknown) => error as { code: number; stdout: string; stderr: string },
    );
  };

  it('export and erase', async () => {
    const exported = await run('export', '--contact', 'carla');
    expect(exported.code).toBe(0);
    expect(JSON.parse(exported.stdout)).toMatchObject({ contact_id: 'carla', contact: { name: INFO.name } });
    expect(await run('erase', '--contact', 'carla', '--location', 'default')).toMatchObject({
      code: 0,
      stdout: 'erased contact carla of location default\n',
    });
    expect(await run('erase', '--contact', 'carla')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('Nothing is stored of contact carla in location default.') as string,
    });
    const bot = await startApp(store.environment);
    const { body } = await bot.get('/api/audit?target=carla');
    await bot.close();
    expect(body.entries).toMatchObject([
      { who: 'command', action: 'erase_contact', outcome: 'not-found' },
      { who: 'command', action: 'erase_contact', outcome: 'done' },
      { who: 'command', action: 'export_contact', outcome: 'done' },
    ]);
  });

  it.each([
    ['no contact', ['erase'], '--contact must be an id'],
    ['no command', [], 'usage:'],
    ['an unknown option', ['erase', '--contcat', 'x'], '--contcat'],
    ['an impossible location', ['export', '--contact', 'x', '--location', '{}'], 'location_id'],
  ])('name what is wrong: %s', async (_what, args, said) => {
    const { code, stderr } = await run(...args);
    expect([code, stderr.includes(said) ? said : stderr]).toEqual([1, said]);
  });

  if (name === 'the embedded store') {
    it('say so while the application has the file', async () => {
      const bot = await startApp(store.environment);
      expect(await run('export', '--contact', 'carla')).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('Another process is using') as string,
      });
      await bot.close();
    });
  }
});
