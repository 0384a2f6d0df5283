import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { EmbeddedDatabase } from '../../src/platform/embedded';
import { EmbeddedConversationStore } from '../../src/seller-bot/storage/embedded-conversation-store';
import { LIFETIMES, NOW, aCommit, aKey, aQuery, anArrival } from '../support/builders';

const SUPPORT = join(__dirname, '..', 'support');

describe('The embedded database', () => {
  let directory: string;
  const key = aKey('c-1', 'loc');

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'seller-file-'));
  });

  afterEach(async () => {
    await rm(directory, { recursive: true, force: true });
  });

  /** Lets a process write until it has acknowledged so many commits, kills it, and gives the last one it told of. */
  const killAfter = async (commits: number, meanwhile: () => void = () => undefined): Promise<number> => {
    const child = spawn(
      process.execPath,
      [join(SUPPORT, 'typescript.js'), join(SUPPORT, 'embedded-writer.ts'), directory],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let last = 0;
    let seen = 0;
    for await (const line of createInterface(child.stdout)) {
      // The log writes there, too.
      if (!line.startsWith('turn ')) continue;
      last = Number(line.slice(5));
      if (++seen === commits) {
        meanwhile();
        child.kill('SIGKILL');
      }
    }
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    expect(child.signalCode).toBe('SIGKILL');
    return last;
  };

  it('loses nothing that was acknowledged when its process is killed, and holds nothing by halves', async () => {
    for (const commits of [1, 60, 200]) {
      const last = await killAfter(commits);
      const database = EmbeddedDatabase.open(directory);
      const store = new EmbeddedConversationStore(database, LIFETIMES);
      const { conversation, inbox } = await store.open(key, NOW);
      const turns = conversation?.misses ?? 0;
      // One more may have been committed without a word of it.
      expect([last, last + 1]).toContain(turns);
      expect((await store.transcript(key)).map(({ id }) => Number(id))).toEqual(
        Array.from({ length: turns }, (_, i) => i + 1),
      );
      expect(await store.counters('loc', '2026-11-23')).toEqual({ turns });
      expect(inbox.map(({ id }) => Number(id)).filter((id) => id !== turns + 1)).toEqual([]);
      database.close();
    }
  });

  it('is refused to a second process, and free again when the first one dies', async () => {
    await killAfter(1, () => {
      expect(() => EmbeddedDatabase.open(directory)).toThrow(
        /Another process is using .*seller\.db.*DATA_DIR.*REDIS_URL/,
      );
    });
    EmbeddedDatabase.open(directory).close();
  });

  it('is free again once it was closed, and has kept everything', async () => {
    const first = EmbeddedDatabase.open(directory);
    await new EmbeddedConversationStore(first, LIFETIMES).accept(anArrival(key, { id: 'm-1' }));
    first.close();
    first.close();
    const second = EmbeddedDatabase.open(directory);
    const { inbox } = await new EmbeddedConversationStore(second, LIFETIMES).open(key, NOW);
    expect(inbox.map(({ id }) => id)).toEqual(['m-1']);
    second.close();
  });

  it('refuses a file that a newer version has written', () => {
    const database = EmbeddedDatabase.open(directory);
    database.run('PRAGMA user_version = 9999');
    database.close();
    expect(() => EmbeddedDatabase.open(directory)).toThrow(/newer version/);
    // Whoever is refused holds nothing.
    expect(() => EmbeddedDatabase.open(directory)).toThrow(/newer version/);
  });

  it('says that the store is unavailable when it is closed', async () => {
    const database = EmbeddedDatabase.open(directory);
    const store = new EmbeddedConversationStore(database, LIFETIMES);
    const opened = await store.open(key, NOW);
    database.close();
    const away = { code: 'store-unavailable' };
    await expect(store.open(key, NOW)).rejects.toMatchObject(away);
    await expect(store.accept(anArrival(key))).rejects.toMatchObject(away);
    await expect(store.commit(aCommit(opened))).rejects.toMatchObject(away);
    await expect(store.list(aQuery('loc'))).rejects.toMatchObject(away);
    await expect(store.waiting(NOW, 1)).rejects.toMatchObject(away);
  });

  it('says so when the disk is full, keeps nothing of the call, and goes on when there is room', async () => {
    const database = EmbeddedDatabase.open(directory);
    const store = new EmbeddedConversationStore(database, LIFETIMES);
    const opened = await store.open(key, NOW);
    const pages = Number(database.first('PRAGMA page_count')?.page_count);
    database.first(`PRAGMA max_page_count = ${String(pages + 2)}`);
    const line = { id: '1', from: 'seller', text: 'x'.repeat(100_000), at: NOW } as const;
    const commit = aCommit(opened, { transcript: [line] });
    await expect(store.commit(commit)).rejects.toMatchObject({ code: 'store-unavailable' });
    expect(await store.open(key, NOW)).toEqual(opened);
    database.first('PRAGMA max_page_count = 1000000');
    expect(await store.commit(commit)).toBe('committed');
    expect(await store.transcript(key)).toEqual([line]);
    database.close();
  });

  it('writes through to the disk', () => {
    const database = EmbeddedDatabase.open(directory);
    expect(database.first('PRAGMA journal_mode')).toMatchObject({ journal_mode: 'wal' });
    expect(database.first('PRAGMA synchronous')).toMatchObject({ synchronous: 2 });
    database.close();
  });
});
