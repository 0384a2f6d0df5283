import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync } from 'node:fs';
import { type FileHandle, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Whose file it is: the process that writes it. */
const FILE_NAME = /^(\d+)-[\da-f-]{36}\.jsonl$/;

/**
 * Texts that arrive while the store is away, in local files: a line is on the disk (fsync) before its webhook is
 * answered. Lines keep their order and are drained into the store when it is back; a crash leaves its files for the next
 * start.
 */
export class Spool {
  private file: FileHandle | null = null;
  /** Files of this process that wait, oldest first. */
  private readonly own: string[] = [];
  /** Appends and drains never overlap. */
  private tail: Promise<unknown> = Promise.resolve();
  private lines = 0;

  constructor(private readonly directory: string) {}

  /** How many lines of this process wait. */
  get size(): number {
    return this.lines;
  }

  /** Resolves when the line is safe. Rejects when the disk refuses: then nothing was promised. */
  async append(line: string): Promise<void> {
    await this.inTurn(async () => {
      this.file ??= await this.begin();
      try {
        await this.file.appendFile(`${line}\n`);
        await this.file.sync();
      } catch (error) {
        // Half a line may stand there now. Nothing may follow it: the next line begins another file.
        await this.endFile();
        throw error;
      }
      this.lines += 1;
    });
  }

  /** Hands every line to `take`, oldest file first. A line that cannot be taken stays, with all that follow it. */
  async drain(take: (line: string) => Promise<void>): Promise<number> {
    return this.inTurn(async () => {
      let taken = 0;
      for (const path of this.abandoned()) taken += await drainFile(path, take);
      if (this.own.length > 0) {
        await this.endFile();
        for (let path = this.own[0]; path !== undefined; path = this.own[0]) {
          taken += await drainFile(path, take);
          this.own.shift();
        }
        this.lines = 0;
      }
      return taken;
    });
  }

  async close(): Promise<void> {
    await this.inTurn(() => this.endFile());
  }

  /** A name of its own per file: instances may share a disk, and a successor may have the same process id. */
  private async begin(): Promise<FileHandle> {
    mkdirSync(this.directory, { recursive: true });
    const path = join(this.directory, `${String(process.pid)}-${randomUUID()}.jsonl`);
    const file = await open(path, 'a');
    this.own.push(path);
    return file;
  }

  private async endFile(): Promise<void> {
    const { file } = this;
    this.file = null;
    await file?.close();
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
      .map((name) => ({ path: join(this.directory, name), pid: Number(FILE_NAME.exec(name)?.[1]) }))
      .filter(({ path, pid }) => !Number.isNaN(pid) && !this.own.includes(path) && !isAlive(pid))
      .map(({ path }) => path)
      .sort();
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.tail.then(work);
    this.tail = result.catch(() => undefined);
    return result;
  }
}

/** Only whole lines count: the last one may have been cut off by a crash, and was never promised. */
async function drainFile(path: string, take: (line: string) => Promise<void>): Promise<number> {
  const lines = (await readFile(path, 'utf8')).split('\n').slice(0, -1);
  // Taking a line twice is harmless (its id is known by then), so the file goes only when all of it is safe.
  for (const line of lines) await take(line);
  await rm(path, { force: true });
  return lines.length;
}

/** Another process with this id; our own id on a file that is not ours is that of a predecessor. */
function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
