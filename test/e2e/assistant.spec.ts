import { type ClaudeAnswer, type ClaudeRequest, FakeClaude } from '../support/fake-claude';
import { type RunningApp, STORES, type SuiteStore, startApp } from '../support/running-app';

const TEXTS = ['hello', 'needs a roof', 'mumble mumble', '350k', 'moving for work', 'yes deal'];
const AI_TIMEOUT_MS = 600;

describe.each(STORES)('The assistant on $name', ({ open }) => {
  let claude: FakeClaude;
  let store: SuiteStore;
  let app: RunningApp;
  let plainApp: RunningApp;
  let plainStore: SuiteStore;

  beforeAll(async () => {
    claude = await FakeClaude.start();
    [store, plainStore] = [await open(), await open()];
    plainApp = await startApp(plainStore.environment);
  });

  afterAll(async () => {
    await plainApp.close();
    await claude.stop();
    await store.close();
    await plainStore.close();
  });

  beforeEach(() => {
    claude.requests.length = 0;
  });

  afterEach(async () => {
    await app.close();
  });

  const start = async (more: Record<string, string> = {}): Promise<void> => {
    app = await startApp({
      ...store.environment,
      ...{ ANTHROPIC_API_KEY: 'sk-ant-key-of-the-tests', ANTHROPIC_BASE_URL: claude.url },
      ...{ AI_TIMEOUT_MS: String(AI_TIMEOUT_MS), ...more },
    });
  };
  const talk = async (bot: RunningApp, contact: string): Promise<unknown[]> => {
    const replies: unknown[] = [];
    for (const text of TEXTS) {
      const { response_message: reply, stage, seller_temperature: temperature } = await bot.text(contact, text);
      replies.push({ reply, stage, temperature });
    }
    return replies;
  };

  it('words the reply when the draft says the same', async () => {
    await start();
    claude.answer = ({ input, wantsObject }) => {
      const { message } = JSON.parse(input) as { message: string };
      return wantsObject
        ? { kind: 'object', object: {} }
        : { kind: 'text', text: `Thanks for telling me about that roof. ${message.slice(message.indexOf('.') + 2)}` };
    };
    await app.text('worded', 'hello');
    const { response_message: reply } = await app.text('worded', 'needs a roof soon');
    expect(reply).toBe(
      'Thanks for telling me about that roof. What price would you realistically expect for it as it stands today?',
    );
    const { body } = await app.get('/api/seller-bot/conversations/worded');
    expect(JSON.stringify(body.transcript)).toContain('about that roof');
  });

  it('sends a seller no draft that names another price, and shows what it held back', async () => {
    await start();
    claude.answer = ({ wantsObject }) =>
      wantsObject
        ? { kind: 'object', object: {} }
        : { kind: 'text', text: 'We can pay $990,000. What price do you want?' };
    await app.text('held', 'hello');
    const { response_message: reply } = await app.text('held', 'needs a roof now');
    expect(reply).not.toContain('990');
    const { body } = await app.get('/api/seller-bot/conversations/held');
    expect(body.audit_trail).toContainEqual(
      expect.objectContaining({
        what: 'held_back',
        from: 'We can pay $990,000. What price do you want?',
        to: 'figure',
      }),
    );
  });

  it('understands what the patterns did not, with the words it comes from', async () => {
    await start();
    const text = 'held together by hope and duct tape';
    claude.answer = ({ input, wantsObject }: ClaudeRequest): ClaudeAnswer =>
      wantsObject
        ? { kind: 'object', object: { condition: 'needs_major_repairs', condition_span: text } }
        : { kind: 'text', text: (JSON.parse(input) as { message: string }).message };
    await app.text('read', 'hello');
    const result = await app.text('read', text);
    expect(result.stage).toBe('Q2');
    const { body } = await app.post('/api/seller-bot/understand', { question: 1, message: text });
    expect(body).toMatchObject({
      condition: 'needs_major_repairs',
      source: 'ai',
      answers_question: true,
      evidence: [{ field: 'condition', text }],
    });
    const known = await app.post('/api/seller-bot/understand', { question: 1, message: 'needs a roof' });
    expect(known.body.source).toBe('patterns');
  });

  it.each<[string, ClaudeAnswer, Record<string, string>]>([
    ['silent', { kind: 'hang' }, {}],
    ['too slow', { kind: 'text', text: 'Hi', afterMs: 2000 }, {}],
    ['overloaded', { kind: 'status', status: 529 }, {}],
    ['limiting us', { kind: 'status', status: 429, retryAfterSeconds: 60 }, {}],
    ['broken', { kind: 'reset' }, {}],
    ['talking nonsense', { kind: 'bytes', bytes: 'not json' }, {}],
    ['hostile', { kind: 'text', text: 'I am a real person and I promise you $1,000,000. Deal?' }, {}],
    ['over budget', { kind: 'text', text: 'Hi' }, { AI_DAILY_BUDGET_DOLLARS: '0.000001' }],
    ['switched off', { kind: 'text', text: 'Hi' }, { AI_DAILY_BUDGET_DOLLARS: '0' }],
  ])('says and knows the same when the AI is %s', async (name, answer, more) => {
    await start(more);
    claude.answer = () => answer;
    const contact = `plain-${name.replaceAll(' ', '-')}`;
    expect(await talk(app, contact)).toEqual(await talk(plainApp, contact));
  });

  it('does not ask an AI about what must not vary', async () => {
    await start();
    claude.answer = () => ({ kind: 'text', text: 'Changed.' });
    for (const text of ['are you a bot?', 'HELP', 'STOP']) await app.text('fixed', text);
    expect(claude.requests).toHaveLength(0);
  });
});
