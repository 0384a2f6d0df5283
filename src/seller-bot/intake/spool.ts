import { mkdirSync, readdirSync } from 'node:fs';
import { type FileHandle, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Texts that arrive while the store is away, in a local file: a line is on the disk (fsync) before its webhook is
 * answered. Lines keep their order and are drained into the store when it is back; a crash leaves the file for the next start.
 */
export class Spool {
  private file: FileHandle | null = null;
  private readonly path: string;
  /** Appends and drains never overlap. */
  private tail: Promise<unknown> = Promise.resolve();
  private lines = 0;

  constructor(private readonly directory: string) {
    // A name of its own per process: instances may share a disk.
    this.path = join(directory, `${String(process.pid)}.jsonl`);
  }

  /** How many lines of this process wait. */
  get size(): number {
    return this.lines;
  }

  /** Resolves when the line is safe. Rejects when the disk refuses: then nothing was promised. */
  async append(line: string): Promise<void> {
    await this.inTurn(async () => {
      mkdirSync(this.directory, { recursive: true });
      this.file ??= await open(this.path, 'a');
      await this.file.appendFile(`${line}\n`);
      await this.file.sync();
      this.lines += 1;
    });
  }

  /** Hands every line to `take`, oldest file first. A line that cannot be taken stays, with all that follow it. */
  async drain(take: (line: string) => Promise<void>): Promise<number> {
    return this.inTurn(async () => {
      let taken = 0;
      for (const path of this.abandoned()) taken += await this.drainFile(path, take);
      if (this.lines > 0) {
        await this.file?.close();
        this.file = null;
        taken += await this.drainFile(this.path, take);
        this.lines = 0;
      }
      return taken;
    });
  }

  async close(): Promise<void> {
    await this.inTurn(async () => {
      await this.file?.close();
      this.file = null;
    });
  }

  /** Only whole lines count: the last one may have been cut off by a crash, and was never promised. */
  private async drainFile(path: string, take: (line: string) => Promise<void>): Promise<number> {
    const lines = (await readFile(path, 'utf8')).split('\n').slice(0, -1);
    // Taking a line twice is harmless (its id is known by then), so the file goes only when all of it is safe.
    for (const line of lines) await take(line);
    await rm(path, { force: true });
    return lines.length;
  }

  /** Files of processes that are gone. */
  private abandoned(): string[] {
    let names: string[];
    try {
      names = readdirSync(this.directory);
    } catch {
      return [];
    }
    return names
      .filter((name) => /^\d+\.jsonl$/.test(name) && !isAlive(Number.parseInt(name, 10)))
      .sort()
      .map((name) => join(this.directory, name));
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.tail.then(work);
    this.tail = result.catch(() => undefined);
    return result;
  }
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
