import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type ProbeApp, startProbe } from '../support/probe-app';
import { type Route, routesOf } from '../support/routes';

const MATRIX = join(__dirname, '..', '..', 'docs', 'roles.md');

const KEY = {
  viewer: 'viewer-key-0123456789',
  agent: 'agent-key-0123456789',
  admin: 'admin-key-0123456789',
};

const INTRODUCTION = `# Who may do what

Every route has a policy; one without is closed. This table is made by \`test/e2e/roles.spec.ts\`, which knocks at every
door as everybody. The last column is an administrator who may see other locations only, asking about this one.

`;

type Who = 'nobody' | 'viewer' | 'agent' | 'admin' | 'admin of another location';
const EVERYBODY: readonly Who[] = ['nobody', 'viewer', 'agent', 'admin', 'admin of another location'];

describe('Every route', () => {
  let probe: ProbeApp;
  let routes: readonly Route[];
  const keys = new Map<Who, string>();

  beforeAll(async () => {
    probe = await startProbe({
      API_KEYS: `v:viewer:${KEY.viewer},a:agent:${KEY.agent},o:admin:${KEY.admin}`,
      GHL_LOCATION_ID: 'home',
    });
    // Those of the probe are there to be found; the last test does.
    routes = routesOf(probe.app).filter(({ path }) => !path.startsWith('/api/probe'));
    keys.set('viewer', KEY.viewer).set('agent', KEY.agent).set('admin', KEY.admin);
    const made = await probe.app.inject({
      method: 'POST',
      url: '/api/api-keys',
      headers: { authorization: `Bearer ${KEY.admin}` },
      payload: { name: 'elsewhere', role: 'admin', locations: ['away'] },
    });
    keys.set('admin of another location', made.json<{ key: string }>().key);
  });
  afterAll(async () => {
    await probe.close();
  });

  /** Whether the door opens. What is behind it may still refuse: nothing that it asks for is there. */
  async function enters(who: Who, { method, path }: Route): Promise<boolean> {
    const key = keys.get(who);
    const url = `${path.replaceAll(/:\w+/g, 'nothing')}?location_id=home`;
    const response = await probe.app.inject({
      method,
      url,
      headers: key === undefined ? {} : { authorization: `Bearer ${key}` },
      ...(method === 'GET' || method === 'DELETE' ? {} : { payload: {} }),
      // An event stream never ends by itself.
      payloadAsStream: true,
    });
    const { statusCode } = response;
    const body = statusCode === 401 ? await text(response.stream()) : '';
    response.stream().destroy();
    expect({ url, who, isServerError: statusCode >= 500 }).toEqual({ url, who, isServerError: false });
    const isRefused = statusCode === 401 || statusCode === 403;
    // A login and a webhook prove themselves by what they carry.
    return !isRefused || body.includes('/problems/bad-signature');
  }

  const RANK = { nobody: -1, viewer: 0, agent: 1, admin: 2, 'admin of another location': 2 } as const;

  function mayEnter(who: Who, { policy }: Route): boolean {
    if (policy?.kind !== 'role') return policy?.kind === 'public';
    if (RANK[who] < RANK[policy.least]) return false;
    return who !== 'admin of another location' || policy.scope === 'self';
  }

  it('has an access policy', () => {
    expect(routes.length).toBeGreaterThan(30);
    expect(routes.filter(({ policy }) => policy === undefined)).toEqual([]);
  });

  it('that writes says what the audit log tells of it, or why nothing', () => {
    const silent = routes.filter(({ method, audit }) => method !== 'GET' && audit === undefined);
    expect(silent.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });

  it('opens for those whom its policy names, and for nobody else', async () => {
    const rows: string[] = [];
    for (const route of routes) {
      const marks: string[] = [];
      for (const who of EVERYBODY) {
        const isIn = await enters(who, route);
        expect({ route: `${route.method} ${route.path}`, who, isIn }).toEqual({
          route: `${route.method} ${route.path}`,
          who,
          isIn: mayEnter(who, route),
        });
        marks.push(isIn ? 'yes' : '');
      }
      rows.push(`| ${[`${route.method} ${route.path}`, ...marks].join(' | ')} |`);
    }
    const table = [`| route | ${EVERYBODY.join(' | ')} |`, `|${' --- |'.repeat(EVERYBODY.length + 1)}`, ...rows];
    if (process.env.UPDATE_DOCS === '1') await writeFile(MATRIX, `${INTRODUCTION}${table.join('\n')}\n`);
    // Prettier aligns the columns.
    const printed = (await readFile(MATRIX, 'utf8')).split('\n').map((line) => line.replaceAll(/ {2,}/g, ' '));
    // docs/roles.md shows people the same table: UPDATE_DOCS=1 npx jest --selectProjects e2e --testPathPatterns roles
    expect(printed.filter((line) => /^\| [A-Z]+ /.test(line))).toEqual(
      rows.map((row) => row.replaceAll(/ {2,}/g, ' ')),
    );
  });

  it('without a policy or a word about the audit log would be found', () => {
    const found = routesOf(probe.app).filter(({ path }) => path.startsWith('/api/probe'));
    expect(found.filter(({ policy }) => policy === undefined).map(({ path }) => path)).toEqual([
      '/api/probe-without-policy',
    ]);
    expect(found.some(({ method, audit }) => method === 'POST' && audit === undefined)).toBe(true);
  });
});
