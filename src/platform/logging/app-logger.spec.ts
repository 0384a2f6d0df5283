import { AppLogger } from './app-logger';
import { Masker } from './masker';

function capture(settings: { json?: boolean; level?: string; secrets?: string[] } = {}): {
  logger: AppLogger;
  lines: string[];
} {
  const lines: string[] = [];
  const { json = true, level = 'info', secrets = [] } = settings;
  const logger = new AppLogger({ json, level, secrets, destination: { write: (line) => lines.push(line) } });
  return { logger, lines };
}

function fields(line: string | undefined): Record<string, unknown> {
  return JSON.parse(line ?? '{}') as Record<string, unknown>;
}

describe('The log', () => {
  it('keeps words, fields and context apart', () => {
    const { logger, lines } = capture();
    logger.log({ message: 'turn taken', turnMs: 12, contactId: 'c1' }, 'Turns');
    expect(fields(lines[0])).toMatchObject({
      level: 30,
      msg: 'turn taken',
      turnMs: 12,
      contactId: 'c1',
      context: 'Turns',
    });
  });

  it("says nothing below its level, and Nest's own start only when debugging", () => {
    const { logger, lines } = capture({ level: 'info' });
    logger.debug('quiet');
    logger.verbose('quiet');
    logger.log('AppModule dependencies initialized', 'InstanceLoader');
    expect(lines).toEqual([]);
    const loud = capture({ level: 'debug' });
    loud.logger.log('AppModule dependencies initialized', 'InstanceLoader');
    expect(loud.lines).toHaveLength(1);
  });

  it('tells errors with type, code, stack and cause', () => {
    const { logger, lines } = capture();
    const cause = Object.assign(new Error('connect refused'), { code: 'ECONNREFUSED' });
    logger.error({ message: 'delivery failed', err: new TypeError('no answer', { cause }) });
    const err = fields(lines[0]).err as Record<string, unknown>;
    expect(err).toMatchObject({ type: 'TypeError', message: 'no answer', cause: { code: 'ECONNREFUSED' } });
    expect(err.stack).toContain('app-logger.spec');
  });

  it("reads Nest's own way of calling: message, stack, context", () => {
    const { logger, lines } = capture();
    logger.error('broken', 'Error: broken\n    at here', 'Scheduler');
    expect(fields(lines[0])).toMatchObject({
      msg: 'broken',
      context: 'Scheduler',
      err: { stack: expect.any(String) as string },
    });
  });

  it('is one readable line for people, whatever the words contain', () => {
    const { logger, lines } = capture({ json: false });
    logger.warn({ message: 'first\nsecond', note: 'a\r\nb' }, 'Test');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^\d\d:\d\d:\d\d\.\d{3} WARN {2}\[Test\] first⏎second note=a⏎b\n$/);
    logger.error({ message: 'failed', err: new Error('why') });
    expect(lines[1]).toMatch(/ERROR failed\n {4}Error: why\n/);
  });

  it('leaves out what people write and how to reach them', () => {
    const { logger, lines } = capture();
    logger.log({
      message: 'received from maria@example.com, +1 (214) 555-0147',
      text: 'I owe 100k and my wife left',
      lead: { phone: '2145550147', email: 'maria@example.com', contactId: 'c-2145550147', message_text: 'hello' },
    });
    const line = lines[0] ?? '';
    for (const private_ of ['maria', '555-0147', '100k', 'hello']) expect(line).not.toContain(private_);
    expect(fields(line)).toMatchObject({ text: '[27 chars]', lead: { contactId: 'c-2145550147' } });
  });

  it('never shows a secret, by its field or by its value', () => {
    const { logger, lines } = capture({ secrets: ['sk-ant-very-secret'] });
    logger.log({
      message: 'calling with sk-ant-very-secret',
      headers: { authorization: 'Bearer abc', 'x-webhook-secret': 'def' },
      url: 'https://x/?k=sk-ant-very-secret',
      err: new Error('refused sk-ant-very-secret'),
    });
    const line = lines[0] ?? '';
    for (const secret of ['very-secret', 'Bearer abc', 'def"']) expect(line).not.toContain(secret);
  });

  it('survives what cannot be written as JSON', () => {
    const { logger, lines } = capture();
    const loop: Record<string, unknown> = { big: 12n, bytes: Buffer.from('secret bytes') };
    loop.self = loop;
    logger.log({ message: 'odd', loop });
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toContain('secret bytes');
  });
});

describe('Masking', () => {
  const masker = new Masker();

  it.each([
    ['call 214-555-0147', 'call [phone ..47]'],
    ['+1 (214) 555 0147 now', '[phone ..47] now'],
    ['12145550147', '[phone ..47]'],
    ['mail a.b+c@x-y.co.uk', 'mail [email]'],
    ['turn 1234567 took 12 ms', 'turn 1234567 took 12 ms'],
    ['v7.0.15 at 2026-11-23', 'v7.0.15 at 2026-11-23'],
    ['price 350000 to 400000', 'price 350000 to 400000'],
  ])('turns "%s" into "%s"', (text, masked) => {
    expect(masker.text(text)).toBe(masked);
  });
});
