import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { configurationPage, envExample } from './env-example';
import { ConfigError, loadConfig } from './load-config';
import { VARIABLES } from './variables';

const LOOPBACK_OK = { API_KEYS: 'ops:admin:0123456789abcdef' };
const PRODUCTION_OK = {
  NODE_ENV: 'production',
  REDIS_URL: 'redis://redis:6379',
  GHL_WEBHOOK_SECRET: '0123456789abcdef',
  ...LOOPBACK_OK,
};

function complaintsOf(environment: Readonly<Record<string, string>>): readonly string[] {
  try {
    loadConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.complaints;
    throw error;
  }
  return [];
}

describe('The configuration', () => {
  it('needs nothing: a newcomer gets the embedded store on this machine, open to it alone', () => {
    const config = loadConfig({});
    expect(config.http).toMatchObject({ host: '127.0.0.1', port: 3000, environment: 'development' });
    expect(config.store).toEqual({ kind: 'embedded', dataDir: './data' });
    expect(config.auth.open).toBe(true);
    expect(config.ghl).toMatchObject({ locationId: 'default', apiToken: null, rsaPublicKey: null });
    expect(config.rules).toMatchObject({ commissionRate: 0.06, offerRatio: 0.75, closeRateHot: null });
    expect(config.conversation).toMatchObject({ conversationTtlMs: 604_800_000, stalledAfterMs: 172_800_000 });
  });

  it('takes unset, empty and blank for the same', () => {
    expect(loadConfig({ PORT: '', REDIS_URL: ' ', GHL_LOCATION_ID: '' })).toEqual(loadConfig({}));
  });

  it('is frozen to its last part', () => {
    const config = loadConfig(LOOPBACK_OK);
    for (const part of [config, config.http, config.rules.serviceAreas, config.auth.apiKeys[0]]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
  });

  it('reads every kind of value', () => {
    const config = loadConfig({
      PORT: '8080',
      REDIS_URL: 'rediss://u:p@redis.example:6380/1',
      PUBLIC_URL: 'https://bot.example.com/',
      AI_DAILY_BUDGET_DOLLARS: '2.5',
      SERVICE_AREAS: ' Fort Worth , Dallas,Dallas',
      COMMISSION_RATE: '5.5 %',
      OFFER_RATIO: '0.8',
      TIME_ZONE: 'America/New_York',
      ALLOW_UNSIGNED_WEBHOOKS: 'TRUE',
      API_KEYS: 'page:viewer:0123456789abcdef , ops:admin:with:colons:0123456789',
    });
    expect(config.http).toMatchObject({ port: 8080, publicUrl: 'https://bot.example.com' });
    expect(config.store).toMatchObject({ kind: 'redis', redisUrl: 'rediss://u:p@redis.example:6380/1' });
    expect(config.ai.dailyBudgetDollars).toBe(2.5);
    expect(config.rules).toMatchObject({ serviceAreas: ['Fort Worth', 'Dallas'], offerRatio: 0.8 });
    expect(config.rules.commissionRate).toBeCloseTo(0.055);
    expect(config.ghl.allowUnsignedWebhooks).toBe(true);
    expect(config.auth.apiKeys).toEqual([
      { name: 'page', role: 'viewer', key: '0123456789abcdef' },
      { name: 'ops', role: 'admin', key: 'with:colons:0123456789' },
    ]);
  });

  it.each([
    ['PORT', 'http'],
    ['PORT', '65536'],
    ['PORT', '1e3'],
    ['HOST', 'a b'],
    ['NODE_ENV', 'prod'],
    ['LOG_LEVEL', 'loud'],
    ['REDIS_URL', 'localhost:6379'],
    ['REDIS_URL', 'http://localhost'],
    ['STORE', 'mongo'],
    ['REDIS_URL', 'redis://a:6379,b:6379'],
    ['PUBLIC_URL', 'bot.example.com'],
    ['PUBLIC_URL', 'https://user:pass@bot.example.com'],
    ['AI_DAILY_BUDGET_DOLLARS', '-1'],
    ['OFFER_RATIO', '0.69'],
    ['OFFER_RATIO', '81%'],
    ['COMMISSION_RATE', '3%'],
    ['CLOSE_RATE_HOT', '2'],
    ['SERVICE_AREAS', 'Dallas,,Plano'],
    ['TIME_ZONE', 'Texas'],
    ['GHL_LOCATION_ID', '{a}'],
    ['GHL_ACCEPT_RSA', 'maybe'],
    ['GHL_WEBHOOK_PUBLIC_KEY', 'AAAA'],
    ['API_KEYS', 'page:viewer'],
    ['API_KEYS', 'page:owner:0123456789abcdef'],
    ['API_KEYS', 'page:viewer:0123456789abcde'],
    ['API_KEYS', 'a:viewer:0123456789abcdef,a:admin:fedcba9876543210'],
    ['API_KEYS', 'a:viewer:0123456789abcdef,b:admin:0123456789abcdef'],
    ['ADMIN_PASSWORD', 'elevenchars'],
    ['SESSION_SECRET', 'x'.repeat(31)],
  ])('refuses %s=%s by its name and without its value', (name, value) => {
    const complaints = complaintsOf({ [name]: value });
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toMatch(new RegExp(`^${name} must `));
    const isSecret = Object.entries(VARIABLES).some(([known, { secret }]) => known === name && secret);
    if (isSecret) expect(complaints[0]).not.toContain(value);
  });

  it('names everything that is wrong at once', () => {
    const complaints = complaintsOf({ PORT: 'x', STORE: 'y', TAG_DELAY_MS: 'z' });
    expect(complaints.map((complaint) => complaint.split(' ')[0])).toEqual(['PORT', 'STORE', 'TAG_DELAY_MS']);
  });

  it.each([
    ['STORE=redis without an address', { STORE: 'redis' }, 'REDIS_URL must be set'],
    ['several servers without a cluster', { REDIS_URL: 'redis://a,redis://b' }, 'set REDIS_CLUSTER=true'],
    ['a cluster without an address', { REDIS_CLUSTER: 'true' }, 'REDIS_URL must be set'],
    ['two stores', { STORE: 'embedded', REDIS_URL: 'redis://r' }, 'remove one'],
    ['a band upside down', { PRICE_BAND_MIN: '2', PRICE_BAND_MAX: '1' }, 'PRICE_BAND_MIN must not'],
    ['RSA without its key', { GHL_ACCEPT_RSA: 'true' }, 'GHL_RSA_PUBLIC_KEY must be set'],
  ])('refuses %s', (_what, environment, words) => {
    expect(complaintsOf(environment).join()).toContain(words);
  });

  it.each(['0.0.0.0', '::', '192.168.1.5', 'my-laptop', 'localhost.example'])(
    'asks for a key or password before it listens on %s',
    (HOST) => {
      expect(complaintsOf({ HOST }).join()).toContain('API_KEYS or ADMIN_PASSWORD must be set');
      expect(complaintsOf({ HOST, ...LOOPBACK_OK })).toEqual([]);
      expect(complaintsOf({ HOST, ADMIN_PASSWORD: 'twelve chars' })).toEqual([]);
    },
  );

  it.each(['127.0.0.1', '127.1.2.3', '::1', 'localhost'])('asks for none on %s', (HOST) => {
    expect(complaintsOf({ HOST })).toEqual([]);
  });

  it.each([
    ['nothing is missing', {}, []],
    ['no key and no password', { API_KEYS: '' }, ['API_KEYS or ADMIN_PASSWORD']],
    ['a password without SESSION_SECRET', { ADMIN_PASSWORD: 'twelve chars' }, ['SESSION_SECRET']],
    ['no secret for workflow webhooks', { GHL_WEBHOOK_SECRET: '' }, ['GHL_WEBHOOK_SECRET']],
    ['unsigned webhooks', { ALLOW_UNSIGNED_WEBHOOKS: 'true' }, ['ALLOW_UNSIGNED_WEBHOOKS']],
    ['the file store by accident', { REDIS_URL: '' }, ['REDIS_URL']],
    ['the file store on purpose', { REDIS_URL: '', STORE: 'embedded' }, []],
  ])('in production: %s', (_what, environment, names) => {
    const complaints = complaintsOf({ ...PRODUCTION_OK, ...environment });
    expect(complaints).toHaveLength(names.length);
    for (const [index, name] of names.entries()) expect(complaints[index]).toContain(`${name} must`);
  });

  it('reads a public key as PEM, with its line breaks written out, or as bare base64', () => {
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = String(publicKey.export({ type: 'spki', format: 'pem' }));
    const bare = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
    for (const GHL_RSA_PUBLIC_KEY of [pem, pem.replaceAll('\n', '\\n'), bare]) {
      expect(loadConfig({ GHL_ACCEPT_RSA: 'true', GHL_RSA_PUBLIC_KEY }).ghl.rsaPublicKey).toBe(pem);
    }
    expect(loadConfig({ GHL_RSA_PUBLIC_KEY: pem }).ghl.rsaPublicKey).toBeNull();
  });

  it('knows every secret, so that the log can leave it out', () => {
    const { secrets } = loadConfig({
      REDIS_URL: 'redis://:p%40ss@r',
      API_KEYS: 'a:viewer:0123456789abcdef',
      ANTHROPIC_API_KEY: 'sk-ant-1234',
    });
    expect(secrets).toEqual(expect.arrayContaining(['p@ss', '0123456789abcdef', 'sk-ant-1234']));
  });

  it('is described in .env.example and docs/configuration.md as it is (npm run generate)', () => {
    expect(readFileSync(join(__dirname, '..', '..', '.env.example'), 'utf8')).toBe(envExample());
    expect(readFileSync(join(__dirname, '..', '..', 'docs', 'configuration.md'), 'utf8')).toBe(configurationPage());
  });
});
