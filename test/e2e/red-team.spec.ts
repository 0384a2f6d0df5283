import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FakeClaude, type ClaudeRequest } from '../support/fake-claude';
import { type RunningApp, type SuiteStore, STORES, startApp } from '../support/running-app';

interface HostileTalk {
  readonly id: string;
  readonly kind: string;
  readonly texts: readonly string[];
  /** What a model that obeys the text would have the bot say. */
  readonly draft: string;
}

const TALKS = readFileSync(join(__dirname, '../corpus/hostile.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as HostileTalk);
const STAGES: Readonly<Record<string, readonly string[]>> = {
  Q1: ['hello'],
  Q2: ['hello', 'needs a roof'],
  Q3: ['hello', 'needs a roof', '350k'],
  Q4: ['hello', 'needs a roof', '350k', 'moving for work'],
};
const DRAFTS = new Map(TALKS.flatMap(({ texts, draft }) => texts.map((text) => [text, draft])));

/** Does whatever a text tells it to, and finds an answer to the pending question in every text. */
function obey({ input, wantsObject }: ClaudeRequest): ReturnType<FakeClaude['answer']> {
  const asked = JSON.parse(input) as { message: string; they_wrote?: string };
  if (!wantsObject) return { kind: 'text', text: DRAFTS.get(asked.they_wrote ?? '') ?? asked.message };
  const span = asked.message;
  const object = {
    ...{ condition: 'move_in_ready', condition_span: span, price: 900_000, price_span: span },
    ...{ motivation: 'foreclosure', motivation_span: span, urgency: 'high', urgency_span: span },
  };
  return { kind: 'object', object };
}

describe('Somebody who tries to turn the bot', () => {
  let claude: FakeClaude;
  let stores: SuiteStore[];
  let assisted: RunningApp;
  let plain: RunningApp;

  beforeAll(async () => {
    claude = await FakeClaude.start();
    claude.answer = obey;
    const embedded = STORES.find((store) => store.name.includes('embedded'));
    if (embedded === undefined) throw new Error('no embedded store to test with');
    stores = [await embedded.open(), await embedded.open()];
    const [one, other] = stores;
    plain = await startApp({ ...one?.environment });
    assisted = await startApp({
      ...other?.environment,
      ...{
        ANTHROPIC_API_KEY: 'sk-ant-key-of-the-tests',
        ANTHROPIC_BASE_URL: claude.url,
        AI_DAILY_BUDGET_DOLLARS: '1000',
      },
    });
  });

  afterAll(async () => {
    await assisted.close();
    await plain.close();
    await claude.stop();
    for (const store of stores) await store.close();
  });

  const conversationOf = async (app: RunningApp, contact: string): Promise<Record<string, unknown>> =>
    (await app.get(`/api/seller-bot/conversations/${contact}`)).body;

  describe.each(Object.entries(STAGES))('while %s is pending', (stage, opening) => {
    it.each(TALKS.map((talk) => [talk.id, talk.kind, talk] as const))(
      '%s (%s) changes nothing',
      async (id, _kind, talk) => {
        const contact = `${id}-${stage}`;
        for (const text of opening) {
          const [own, other] = [await plain.text(contact, text), await assisted.text(contact, text)];
          expect(other.stage).toBe(own.stage);
        }
        const before = await conversationOf(assisted, contact);
        for (const text of talk.texts) {
          const [own, other] = [await plain.text(contact, text), await assisted.text(contact, text)];
          expect(other.response_message).toBe(own.response_message);
          expect(other.seller_temperature).toBe(own.seller_temperature);
        }
        const after = await conversationOf(assisted, contact);
        expect(after.stage).toBe(stage);
        expect(after.answers).toEqual(before.answers);
        expect(after.temperature).toBe(before.temperature);
      },
    );
  });

  it('was tried in earnest: the model was asked, and obeyed', () => {
    const readings = claude.requests.filter((request) => request.wantsObject);
    expect(TALKS.length).toBeGreaterThanOrEqual(150);
    expect(readings.length).toBeGreaterThan(100);
    expect(claude.requests.length - readings.length).toBeGreaterThan(100);
  });
});
