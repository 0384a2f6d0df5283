import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Spool } from '../../src/seller-bot/intake/spool';

describe('The spool', () => {
  let directory: string;
  let spool: Spool;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'seller-spool-'));
    spool = new Spool(directory);
  });

  afterEach(async () => {
    await spool.close();
    rmSync(directory, { recursive: true, force: true });
  });

  const drained = async (): Promise<string[]> => {
    const lines: string[] = [];
    await spool.drain((some) => {
      lines.push(...some);
      return Promise.resolve();
    });
    return lines;
  };
  const fill = async (count: number, from = 0): Promise<string[]> => {
    const lines = Array.from({ length: count }, (_, i) => `line ${String(from + i)}`);
    for (const line of lines) await spool.append(line);
    return lines;
  };

  it('gives back every line once, in order, and leaves no file', async () => {
    const lines = await fill(3);
    expect(spool.size).toBe(3);
    expect(await drained()).toEqual(lines);
    expect([spool.size, spool.isEmpty, readdirSync(directory)]).toEqual([0, true, []]);
    expect(await drained()).toEqual([]);
  });

  it('has a line on the disk when it says so', async () => {
    await spool.append('safe');
    const [name = ''] = readdirSync(directory);
    expect(readFileSync(join(directory, name), 'utf8')).toBe('safe\n');
  });

  it('goes on where the store failed, instead of beginning anew', async () => {
    const lines = await fill(60);
    const seen: string[] = [];
    let calls = 0;
    const flaky = (some: readonly string[]): Promise<void> => {
      calls += 1;
      if (calls % 2 === 0) return Promise.reject(new Error('away'));
      seen.push(...some);
      return Promise.resolve();
    };
    await expect(spool.drain(flaky)).rejects.toThrow('away');
    expect([seen.length, spool.size]).toEqual([25, 35]);
    await expect(spool.drain(flaky)).rejects.toThrow('away');
    expect([seen.length, spool.isEmpty]).toEqual([50, false]);
    await spool.drain(flaky);
    expect(seen).toEqual(lines);
    expect([spool.size, readdirSync(directory)]).toEqual([0, []]);
  });

  it('takes what arrives while it is drained', async () => {
    const first = await fill(2);
    const seen: string[] = [];
    await spool.drain(async (some) => {
      seen.push(...some);
      if (seen.length === 2) await fill(1, 2);
    });
    expect(seen).toEqual([...first, 'line 2']);
    expect([spool.size, readdirSync(directory)]).toEqual([0, []]);
  });

  it('does not take a file that is just being begun for one of a process that died', async () => {
    const appended = spool.append('kept');
    await Promise.resolve();
    // The file comes to be meanwhile, and nobody has been told yet.
    const end = Date.now() + 2000;
    while (readdirSync(directory).length === 0 && Date.now() < end);
    const lines = await drained();
    await appended;
    expect([...lines, ...(await drained())]).toEqual(['kept']);
    expect([spool.size, readdirSync(directory)]).toEqual([0, []]);
  });

  it('takes over from a process that died, without the line it was cut off in', async () => {
    // No system gives so high an id.
    const gone = `999999999-${'0'.repeat(8)}-0000-0000-0000-${'0'.repeat(12)}.jsonl`;
    writeFileSync(join(directory, gone), 'one\ntwo\nhal');
    await spool.append('mine');
    const successor = new Spool(directory);
    expect(successor.isEmpty).toBe(false);
    expect(await drained()).toEqual(['one', 'two', 'mine']);
    await successor.drain(() => Promise.resolve());
    expect(successor.isEmpty).toBe(true);
    expect(readdirSync(directory)).toEqual([]);
  });

  it('promises nothing when the disk refuses', async () => {
    rmSync(directory, { recursive: true });
    writeFileSync(directory, '');
    await expect(spool.append('lost')).rejects.toThrow();
    expect(spool.size).toBe(0);
    rmSync(directory);
    await spool.append('kept');
    expect(await drained()).toEqual(['kept']);
  });
});
