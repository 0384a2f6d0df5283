import { type ProbeApp, startProbe } from '../support/probe-app';

interface Reply {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  readonly body: Record<string, unknown>;
}

const KIB = 1024;

describe('Refusals', () => {
  let probe: ProbeApp;

  beforeAll(async () => {
    probe = await startProbe();
  });
  afterAll(async () => {
    await probe.close();
  });

  async function ask(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    payload?: string | object,
    headers: Record<string, string> = {},
  ): Promise<Reply> {
    const body =
      payload === undefined ? {} : { payload: typeof payload === 'string' ? payload : JSON.stringify(payload) };
    const type = payload === undefined ? {} : { 'content-type': 'application/json' };
    const response = await probe.app.inject({ method, url, headers: { ...type, ...headers }, ...body });
    return {
      status: response.statusCode,
      headers: response.headers,
      body: response.body.startsWith('{') ? (JSON.parse(response.body) as Record<string, unknown>) : {},
    };
  }

  const note = (more: object): object => ({ contact_id: 'c1', message: 'hello', ...more });

  it('answer an unknown address with 404 as a problem', async () => {
    const { status, headers, body } = await ask('GET', '/api/nothing?token=abc');
    expect(status).toBe(404);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(body).toEqual({
      type: '/problems/not-found',
      title: 'Not found',
      status: 404,
      detail: 'There is nothing at /api/nothing.',
      instance: '/api/nothing',
    });
  });

  it('answer a wrong method with 405 and the right ones', async () => {
    const { status, headers, body } = await ask('DELETE', '/api/probe/notes');
    expect(status).toBe(405);
    expect(headers.allow).toBe('POST');
    expect(body).toMatchObject({ type: '/problems/method-not-allowed', status: 405 });
    expect((await ask('POST', '/api/probe/contacts/c1', {})).headers.allow).toBe('GET, HEAD');
  });

  it('name the field that is missing, unknown, of a wrong type or too long', async () => {
    const { status, body } = await ask('POST', '/api/probe/notes', { message: 5, surprise: 1 });
    expect(status).toBe(400);
    expect(body).toMatchObject({
      type: '/problems/validation',
      title: 'Invalid request',
      instance: '/api/probe/notes',
    });
    expect(body.errors).toEqual([
      { field: 'surprise', message: 'is not a known field' },
      { field: 'contact_id', message: 'must be an id of 1 to 128 printable characters without braces' },
      { field: 'message', message: expect.any(String) as string },
    ]);
    const long = await ask('POST', '/api/probe/notes', note({ message: 'x'.repeat(101) }));
    expect(long.body.errors).toEqual([{ field: 'message', message: 'must have at most 100 characters' }]);
  });

  it('name nested fields with dots', async () => {
    const { body } = await ask('POST', '/api/probe/notes', note({ contact_info: { email: 'nobody', phones: [] } }));
    expect((body.errors as { field: string }[]).map(({ field }) => field)).toEqual([
      'contact_info.phones',
      'contact_info.email',
    ]);
  });

  it.each([
    ['nothing', undefined],
    ['a list', '[1]'],
    ['a text', '"hello"'],
    ['a number', '12'],
    ['null', 'null'],
    ['nothing in JSON', ''],
  ])('refuse %s as a body with 400', async (_what, payload) => {
    expect((await ask('POST', '/api/probe/notes', payload)).status).toBe(400);
  });

  it.each([
    ['broken JSON', '{"contact_id": '],
    ['JSON with a prototype', '{"__proto__": {"role": "admin"}}'],
    ['JSON nested too deeply', `{"contact_id":${'['.repeat(20_000)}${']'.repeat(20_000)}}`],
  ])('refuse %s', async (_what, payload) => {
    const { status, body } = await ask('POST', '/api/probe/notes', payload);
    expect(status).toBe(400);
    expect(body).toMatchObject({ type: '/problems/malformed-body', detail: 'The body is not valid JSON.' });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/xml'])(
    'refuse a body of type %s with 415',
    async (type) => {
      const { status, body } = await ask('POST', '/api/probe/notes', 'a=1', { 'content-type': type });
      expect(status).toBe(415);
      expect(body).toMatchObject({ type: '/problems/unsupported-media-type' });
    },
  );

  it('accept 64 KiB and refuse a byte more with 413', async () => {
    const exactly = (bytes: number): string => {
      const frame = JSON.stringify({ pad: '' }).length;
      return JSON.stringify({ pad: 'x'.repeat(bytes - frame) });
    };
    expect((await ask('POST', '/api/probe-webhook', exactly(64 * KIB))).status).toBe(202);
    const { status, body } = await ask('POST', '/api/probe-webhook', exactly(64 * KIB + 1));
    expect(status).toBe(413);
    expect(body).toMatchObject({ type: '/problems/body-too-large', status: 413 });
  });

  it('keep the bytes of a body as they came', async () => {
    const { body } = await ask('POST', '/api/probe-webhook', '{ "b": 1,  "a": "é" }');
    expect(body).toEqual({ bytes: 22, isBuffer: true });
  });

  it.each([
    ['a NUL', 'a\u0000b'],
    ['a line break', 'a\nb'],
    ['a space at its end', 'a '],
    ['braces', '{default}'],
    ['too many characters', 'x'.repeat(129)],
  ])('refuse a contact id with %s, in a body and in a path', async (_what, id) => {
    expect((await ask('POST', '/api/probe/notes', note({ contact_id: id }))).status).toBe(400);
    const { status, body } = await ask('GET', `/api/probe/contacts/${encodeURIComponent(id)}`);
    expect(status).toBe(400);
    expect(body.errors).toEqual([{ field: 'contact_id', message: expect.any(String) as string }]);
  });

  it.each(['c1', 'jörg 🏠', 'a/b', 'x'.repeat(128), '🏠'.repeat(64)])('accept the contact id %s', async (id) => {
    const { body } = await ask('GET', `/api/probe/contacts/${encodeURIComponent(id)}`);
    expect(body).toEqual({ contact: id });
  });

  it('accept line breaks, tabs and emoji in a text, but no NUL', async () => {
    const message = 'first\n\tsecond 🏠\r\n';
    expect((await ask('POST', '/api/probe/notes', note({ message }))).body).toMatchObject({ message });
    expect((await ask('POST', '/api/probe/notes', note({ message: 'a\u0000b' }))).status).toBe(400);
    expect((await ask('POST', '/api/probe/notes', note({ message: ' \n ' }))).status).toBe(400);
  });

  it.each(['0', '101', '1e1', '0x10', '1.5', '', 'ten', '-1'])('refuse page_size=%s', async (size) => {
    const { status, body } = await ask('GET', `/api/probe/pages?page_size=${size}`);
    expect(status).toBe(400);
    expect(body.errors).toEqual([{ field: 'page_size', message: 'must be a whole number from 1 to 100' }]);
  });

  it('read numbers, flags and the location of a query, and refuse what it does not know', async () => {
    const { body } = await ask('GET', '/api/probe/pages?page_size=25&stalled=true&location_id=loc-1');
    expect(body).toEqual({ page: { page_size: 25, stalled: true, location_id: 'loc-1' }, location: 'loc-1' });
    expect((await ask('GET', '/api/probe/pages')).body).toEqual({ page: {}, location: 'default' });
    expect((await ask('GET', '/api/probe/pages?stalled=1')).status).toBe(400);
    expect((await ask('GET', '/api/probe/pages?pagesize=1')).body.errors).toEqual([
      { field: 'pagesize', message: 'is not a known field' },
    ]);
    expect((await ask('GET', '/api/probe/pages?location_id=a&location_id=b')).status).toBe(400);
  });

  it.each(['/%zz', '/api/probe/contacts/%zz', '//', '/api/../../etc/passwd', '/api/probe/contacts/%00'])(
    'answer the odd address %s without a 5xx',
    async (url) => {
      const { status, headers } = await ask('GET', url);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(headers['content-type']).toContain('application/problem+json');
    },
  );

  it('hide what went wrong inside and log it under the id that the answer names', async () => {
    const { status, body } = await ask('GET', '/api/probe/crash');
    expect(status).toBe(500);
    expect(body).toMatchObject({ type: '/problems/internal', errorId: expect.any(String) as string });
    expect(JSON.stringify(body)).not.toContain('hunter2');
    const line = probe.lines.find((candidate) => candidate.includes(String(body.errorId))) ?? '';
    expect(line).toContain('"level":50');
    expect(line).toContain('probe-app');
    expect(line).not.toContain('214 555 0147');
  });

  it('tell when to come again', async () => {
    const busy = await ask('GET', '/api/probe/busy');
    expect(busy).toMatchObject({ status: 429, headers: { 'retry-after': '7' }, body: { detail: 'Slow down.' } });
    const store = await ask('GET', '/api/probe/store');
    expect(store).toMatchObject({ status: 503, headers: { 'retry-after': '1' } });
    expect(store.body).not.toHaveProperty('errorId');
    expect(JSON.stringify(store.body)).not.toContain('ECONNREFUSED');
  });

  it("say the framework's own refusals in the same words", async () => {
    expect((await ask('GET', '/api/probe/nest')).body).toMatchObject({ type: '/problems/not-found', status: 404 });
  });

  it('refuse what another web site sends', async () => {
    const { status, body } = await ask('POST', '/api/probe/notes', note({}), { origin: 'https://evil.example' });
    expect(status).toBe(403);
    expect(body).toMatchObject({ type: '/problems/forbidden' });
  });

  it("carry the caller's request id, or one of their own when that is not sane", async () => {
    const kept = await ask('GET', '/api/probe/whoami', undefined, { 'x-request-id': 'abc-1:2' });
    expect(kept.headers['x-request-id']).toBe('abc-1:2');
    expect(probe.lines.some((line) => line.includes('"requestId":"abc-1:2"') && line.includes('"ms":'))).toBe(true);
    const replaced = await ask('GET', '/api/probe/whoami', undefined, { 'x-request-id': 'a b' });
    expect(replaced.headers['x-request-id']).toMatch(/^[\da-f-]{36}$/);
  });

  it('log one line for each request with its pattern, not its path, and none for health', async () => {
    const before = probe.lines.length;
    await ask('GET', '/api/probe/contacts/secret-contact?location_id=x');
    await ask('GET', '/health/live');
    const lines = probe.lines.slice(before);
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '{}')).toMatchObject({
      msg: 'request',
      method: 'GET',
      route: '/api/probe/contacts/:contact_id',
      status: 200,
    });
    expect(lines[0]).not.toContain('secret-contact');
  });
});
