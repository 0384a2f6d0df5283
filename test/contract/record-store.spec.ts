import type { RecordStore } from '../../src/platform/records';
import { ACCESS_ADAPTERS, type AccessHarness } from '../support/access-harness';

describe.each(ACCESS_ADAPTERS)('Records in $name', ({ open }) => {
  let harness: AccessHarness;
  let records: RecordStore;

  beforeAll(async () => {
    harness = await open();
    ({ records } = harness);
  });
  afterAll(async () => {
    await harness.close();
  });

  it('are added once, and listed by id', async () => {
    expect(await records.insert('users', 'b@x.com', { role: 'agent' })).toBe(true);
    expect(await records.insert('users', 'a@x.com', { role: 'admin', text: 'line\nbreak "quoted" 🏠' })).toBe(true);
    expect(await records.insert('users', 'a@x.com', { role: 'viewer' })).toBe(false);
    expect(await records.list('users')).toEqual([
      { id: 'a@x.com', version: 1, content: { role: 'admin', text: 'line\nbreak "quoted" 🏠' } },
      { id: 'b@x.com', version: 1, content: { role: 'agent' } },
    ]);
  });

  it('of different kinds have nothing to do with each other', async () => {
    await records.insert('api_keys', 'same', { is: 'key' });
    await records.insert('locations', 'same', { is: 'location' });
    expect(await records.read('api_keys', 'same')).toMatchObject({ content: { is: 'key' } });
    expect(await records.remove('api_keys', 'same')).toBe(true);
    expect(await records.read('api_keys', 'same')).toBeNull();
    expect(await records.read('locations', 'same')).toMatchObject({ content: { is: 'location' } });
  });

  it('are changed only from the version that was read', async () => {
    await records.insert('users', 'race', { n: 0 });
    expect(await records.replace('users', 'race', 1, { n: 1 })).toBe(true);
    expect(await records.replace('users', 'race', 1, { n: 2 })).toBe(false);
    expect(await records.read('users', 'race')).toEqual({ id: 'race', version: 2, content: { n: 1 } });
    const attempts = await Promise.all([3, 4, 5].map((n) => records.replace('users', 'race', 2, { n })));
    expect(attempts.filter(Boolean)).toHaveLength(1);
    expect(await records.read('users', 'race')).toMatchObject({ version: 3 });
  });

  it('at version 1 are not mistaken for those at version 10', async () => {
    await records.insert('users', 'ten', {});
    for (let version = 1; version < 10; version++) await records.replace('users', 'ten', version, { version });
    expect(await records.replace('users', 'ten', 1, {})).toBe(false);
    expect(await records.replace('users', 'ten', 10, {})).toBe(true);
  });

  it('that are not there are neither read, changed nor removed', async () => {
    expect(await records.read('users', 'nobody')).toBeNull();
    expect(await records.replace('users', 'nobody', 1, {})).toBe(false);
    expect(await records.remove('users', 'nobody')).toBe(false);
  });
});
