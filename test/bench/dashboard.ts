import { statSync } from 'node:fs';
import { join } from 'node:path';
import { LeadStore } from '../../src/lead-intelligence';
import { analyzeLead } from '../../src/lead-intelligence/domain/analyze-lead';
import { EmbeddedDatabase } from '../../src/platform/embedded';
import { RedisConnection } from '../../src/platform/redis';
import { ConversationStore, SHOWN_STAGE_VALUES, TEMPERATURES } from '../../src/seller-bot';
import { newContact } from '../../src/seller-bot/domain/contact';
import {
  type Answer,
  type Answers,
  type Conversation,
  type Temperature,
  type TranscriptEntry,
  NO_ANSWERS,
  STAGES,
} from '../../src/seller-bot/domain/conversation';
import { startConversation } from '../../src/seller-bot/domain/turn';
import { type RunningApp, type SuiteStore, STORES, startApp } from '../support/running-app';
import { type BenchRow, median } from './row';

/** `BENCH_CONVERSATIONS=1000,100000` measures fewer. */
const SIZES = (process.env.BENCH_CONVERSATIONS ?? '1000,100000,1000000').split(',').map(Number);
const HOUR_MS = 3_600_000;
const WRITERS = 128;
const PAGE_SIZE = 10;
const DEEP_PAGE = 5000;
const LOCATION = 'default';
const SORTS = ['last_activity', 'stage', 'temperature', 'price_expectation'];

const FIRST_NAMES = ['Maria', 'Ben', 'Cleo', 'Dora', 'Erin', 'Frank', 'Grace', 'Hugo', 'Ines', 'Jack', 'Kim', 'Luis'];
const LAST_NAMES = ['Lopez', 'Lake', 'Smith', 'Nguyen', 'Brown', 'Garcia', 'Okafor', 'Miller', 'Novak', 'Young'];
const STREETS = ['Elm', 'Oak', 'Main', 'Cedar', 'Maple', 'Preston', 'Legacy', 'Coit'];
const TOWNS = ['Dallas', 'Plano', 'Frisco', 'McKinney', 'Allen'];
const WANTS = [
  'Looking in Frisco, 400k to 450k, preapproved, within 60 days',
  'need to sell asap, house in Plano, around 300k',
  'just thinking about it, maybe next year, Allen',
  'my dad left me a house in Dallas, it needs a roof, I would take 180',
];
const RULES = {
  priceBandMin: 200_000,
  priceBandMax: 800_000,
  serviceAreas: TOWNS,
  hotScore: 80,
  warmScore: 60,
  commissionRate: 0.06,
  minimumCommissionRate: 0.04,
  offerRatio: 0.75,
};
const ANALYSES = WANTS.map((want) => analyzeLead(want, RULES));

/** What the dashboard reads, at several sizes on both stores, asked through the API of a whole application in this process. */
export async function measure(): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const { name, open } of STORES) {
    const store = await open();
    const bot = await startApp({ ...store.environment, FOLLOW_UPS: '0', GHL_LOCATION_ID: LOCATION });
    try {
      rows.push(...(await measureStore(name, store, bot)));
    } finally {
      await bot.close();
      await store.close();
    }
  }
  return rows;
}

async function measureStore(name: string, store: SuiteStore, bot: RunningApp): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = [];
  const empty = await bytesOf(store, bot);
  let there = 0;
  for (const size of SIZES) {
    await fill(bot, there, size);
    there = size;
    const about = `${name}, ${size.toLocaleString('en-US')} conversations`;
    const bytes = (await bytesOf(store, bot)) - empty;
    rows.push(await coldOverview(bot, about), await warmOverview(bot, about), ...(await pages(bot, about, size)));
    rows.push({
      work: `bytes per conversation: ${about}`,
      target: 'stated',
      measured: `${Math.round(bytes / size).toLocaleString('en-US')} bytes`,
      met: null,
      method: 'with its contact, four lines of transcript, all indexes and its lead',
    });
  }
  return rows;
}

/** Real commits, as many at once as a busy fleet would make. */
async function fill(bot: RunningApp, from: number, to: number): Promise<void> {
  const conversations = bot.app.get(ConversationStore, { strict: false });
  const leads = bot.app.get(LeadStore, { strict: false });
  // Only here: the file is thrown away, and a million times waiting for the disk would say nothing about reading.
  const file = embeddedOf(bot);
  file?.all('PRAGMA synchronous = OFF');
  const now = Date.now();
  let next = from;
  const write = async (): Promise<void> => {
    for (let n = next++; n < to; n = next++) {
      const { conversation, contact, temperature, transcript } = sellerOf(n, now);
      const opened = await conversations.open(conversation.key, now);
      await conversations.commit({
        opened,
        conversation,
        contact,
        temperature,
        consumed: 0,
        transcript,
        changes: [],
        results: [],
        outbox: [],
        counters: { turns: 1, 'speed:120': 1 },
        cohort: { 'reached:Q1': 1, 'stay:Q0:150': 1 },
        at: now,
      });
      const analysis = ANALYSES[n % ANALYSES.length];
      if (analysis === undefined) continue;
      const { contactId } = conversation.key;
      const searchTerms = [contactId, String(contact.name).toLowerCase().split(' ')[1] ?? ''];
      await leads.save({ locationId: LOCATION, contactId, analyzedAt: now - n, source: null, searchTerms, analysis });
    }
  };
  await Promise.all(Array.from({ length: file === null ? WRITERS : 1 }, write));
  file?.all('PRAGMA synchronous = FULL');
  // As the upkeep does all the time: whoever has fallen silent is listed so.
  for (let stalled = -1; ;) {
    await conversations.settle(LOCATION, Date.now());
    const { byStage } = await conversations.counts(LOCATION, Date.now());
    if (byStage.STALLED === stalled) break;
    stalled = byStage.STALLED;
  }
}

interface Seller {
  readonly conversation: Conversation;
  readonly contact: ReturnType<typeof newContact>;
  readonly temperature: Temperature;
  readonly transcript: readonly TranscriptEntry[];
}

/** The n-th of a made-up crowd; the same every time. */
function sellerOf(n: number, now: number): Seller {
  const chance = (salt: number): number => ((n * 2_654_435_761 + salt * 40_503) % 1_000_003) / 1_000_003;
  const one = <T>(values: readonly T[], salt: number): T => {
    const value = values[Math.floor(chance(salt) * values.length)];
    if (value === undefined) throw new RangeError('nothing to choose from');
    return value;
  };
  const key = { locationId: LOCATION, contactId: `contact-${n.toString(36)}` };
  const at = now - Math.floor(chance(1) * 150 * HOUR_MS);
  const answer = <T>(value: T): Answer<T> => ({ value, at, messageId: null, evidence: null });
  const price = 150_000 + Math.floor(chance(2) * 650) * 1000;
  const isPriced = chance(3) < 0.7;
  const answers: Answers = {
    ...NO_ANSWERS,
    condition: answer('needs_major_repairs'),
    price: isPriced ? answer({ expectation: price, min: null, max: null }) : null,
    motivation: answer('inheritance'),
  };
  const street = `${String(100 + (n % 9000))} ${one(STREETS, 4)} St, ${one(TOWNS, 5)}`;
  const contact = {
    ...newContact(key, null, at),
    name: `${one(FIRST_NAMES, 6)} ${one(LAST_NAMES, 7)}`,
    phone: `+1214${String(1_000_000 + (n % 8_999_999))}`,
    propertyAddress: street,
  };
  const conversation: Conversation = {
    ...startConversation(key, contact, at),
    stage: one(STAGES, 8),
    answers,
    lastActivityAt: at,
    lastMessageAt: at,
    needsPerson: n % 50 === 0 ? { reason: 'bot_unsure', since: at } : null,
  };
  const lines = ['hello', 'Hi! What shape is the house in?', 'needs a new roof and hvac', 'What do you expect for it?'];
  const transcript = lines.map((text, i): TranscriptEntry => ({
    id: `${String(n)}-${String(i)}`,
    from: i % 2 === 0 ? 'seller' : 'bot',
    text,
    at,
  }));
  return { conversation, contact, temperature: one(TEMPERATURES, 9), transcript };
}

/** A write in between, so that the next read has to be made anew. */
async function touch(bot: RunningApp): Promise<void> {
  const conversations = bot.app.get(ConversationStore, { strict: false });
  const now = Date.now();
  const { conversation, contact, temperature } = sellerOf(0, now);
  const opened = await conversations.open(conversation.key, now);
  const written = { opened, conversation, contact, temperature, consumed: 0, at: now, counters: {}, cohort: {} };
  await conversations.commit({ ...written, transcript: [], changes: [], results: [], outbox: [] });
}

async function timed(bot: RunningApp, path: string): Promise<{ ms: number; body: Record<string, unknown> }> {
  const before = performance.now();
  const { status, body } = await bot.get(`/api/dashboard/${path}`);
  const ms = performance.now() - before;
  if (status !== 200) throw new Error(`${path}: ${String(status)}`);
  return { ms, body };
}

async function coldOverview(bot: RunningApp, about: string): Promise<BenchRow> {
  const times: number[] = [];
  for (let i = 0; i < 40; i++) {
    await touch(bot);
    times.push((await timed(bot, 'overview')).ms);
  }
  // The first ones are compiled.
  return row(`overview, cold: ${about}`, times.slice(10), 15, 'after a write; median of 30 through the API, no socket');
}

async function warmOverview(bot: RunningApp, about: string): Promise<BenchRow> {
  const times: number[] = [];
  for (let i = 0; i < 220; i++) times.push((await timed(bot, 'overview')).ms);
  return row(`overview, warm: ${about}`, times.slice(20), 2, 'median of 200 through the API, no socket');
}

/** Every filter and order, the first page and one as deep as the list goes, up to page 5 000. */
async function pages(bot: RunningApp, about: string, size: number): Promise<readonly BenchRow[]> {
  const filters = [undefined, ...SHOWN_STAGE_VALUES].flatMap((stage) =>
    [undefined, ...TEMPERATURES].flatMap((temperature) =>
      SORTS.filter((sort) => stage !== 'STALLED' || sort === 'last_activity').map((sort) => ({
        stage,
        temperature,
        sort,
      })),
    ),
  );
  const worst = { first: 0, deep: 0, cursor: 0 };
  // Compiled first, measured then.
  for (let i = 0; i < 100; i++)
    await timed(bot, `conversations?page_size=${String(PAGE_SIZE)}&page=${String(1 + (i % 20))}`);
  for (const { stage, temperature, sort } of filters) {
    const query = new URLSearchParams({
      sort_by: sort,
      page_size: String(PAGE_SIZE),
      ...(stage === undefined ? {} : { stage }),
      ...(temperature === undefined ? {} : { temperature }),
    }).toString();
    const total = Number((await timed(bot, `conversations?${query}`)).body.total_count);
    const page = Math.max(1, Math.min(DEEP_PAGE, Math.floor(total / PAGE_SIZE) - 1));
    const first = await coldMedian(bot, `conversations?${query}`);
    const deep = await coldMedian(bot, `conversations?${query}&page=${String(page)}`);
    const { next_cursor } = (await timed(bot, `conversations?${query}&page=${String(page)}`)).body;
    const isEnd = typeof next_cursor !== 'string';
    const cursor = isEnd
      ? 0
      : await coldMedian(bot, `conversations?${query}&cursor=${encodeURIComponent(next_cursor)}`);
    worst.first = Math.max(worst.first, first);
    worst.deep = Math.max(worst.deep, deep);
    worst.cursor = Math.max(worst.cursor, cursor);
  }
  const many = `worst of ${String(filters.length)} combinations of stage, temperature and order, each the median of 5 after a write`;
  const depth = Math.min(DEEP_PAGE, Math.floor(size / PAGE_SIZE));
  const search: number[] = [];
  for (const words of ['maria lop', 'oak', '2141', 'hugo novak']) {
    search.push(await coldMedian(bot, `conversations?search_term=${encodeURIComponent(words)}`));
  }
  return [
    row(`page 1: ${about}`, [worst.first], 10, many),
    row(`page ${depth.toLocaleString('en-US')} by number: ${about}`, [worst.deep], 10, many),
    row(`the page after it by cursor: ${about}`, [worst.cursor], 10, many),
    row(`search: ${about}`, [Math.max(...search)], 100, 'worst of four searches, each the median of 5 after a write'),
  ];
}

async function coldMedian(bot: RunningApp, path: string): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 5; i++) {
    await touch(bot);
    times.push((await timed(bot, path)).ms);
  }
  return median(times);
}

function row(work: string, times: readonly number[], mostMs: number, method: string): BenchRow {
  const ms = median(times);
  return {
    work: `dashboard: ${work}`,
    target: `≤ ${String(mostMs)} ms`,
    measured: `${ms.toFixed(2)} ms`,
    met: ms <= mostMs,
    method,
  };
}

function embeddedOf(bot: RunningApp): EmbeddedDatabase | null {
  try {
    return bot.app.get(EmbeddedDatabase, { strict: false });
  } catch {
    return null;
  }
}

/** Memory of Redis, or the size of the file. */
async function bytesOf(store: SuiteStore, bot: RunningApp): Promise<number> {
  const file = embeddedOf(bot);
  if (file !== null) {
    file.all('PRAGMA wal_checkpoint(TRUNCATE)');
    return statSync(join(String(store.environment.DATA_DIR), 'seller.db')).size;
  }
  const { client } = bot.app.get(RedisConnection, { strict: false });
  return Number(/used_memory:(\d+)/.exec(await client.info('memory'))?.[1]);
}
