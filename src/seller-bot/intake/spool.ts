import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync } from 'node:fs';
import { type FileHandle, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Whose file it is: the process that writes it. */
const FILE_NAME = /^(\d+)-[\da-f-]{36}\.jsonl$/;

/** Lines handed out together: few enough that a store which comes and goes takes them all before it goes again. */
const AT_ONCE = 25;

type Take = (lines: readonly string[]) => Promise<void>;

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
  /** How many lines of a file have been taken: a store that comes and goes must not see the first ones only. */
  private readonly progress = new Map<string, number>();

  /** Until the first drain is over a predecessor's texts may still stand in its files. */
  private mayInherit: boolean;

  constructor(private readonly directory: string) {
    this.mayInherit = this.files().length > 0;
  }

  /** Whether every text that was promised here, or by a predecessor with this disk, is in the store. */
  get isEmpty(): boolean {
    return this.lines === 0 && !this.mayInherit;
  }

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

  /**
   * Hands all lines to `take`, oldest file first, some at a time. Lines that cannot be taken stay, with all that follow them;
   * those before them are not handed out again. Texts may be appended meanwhile. One drain at a time.
   */
  async drain(take: Take): Promise<number> {
    let taken = 0;
    for (const path of this.abandoned()) taken += await this.drainFile(path, take);
    for (let path = this.own[0]; path !== undefined; path = this.own[0]) {
      // The newest may still be written to.
      if (this.own.length === 1) await this.inTurn(() => this.endFile());
      // The disk refused to begin it.
      if (this.own[0] !== path) continue;
      taken += await this.drainFile(path, async (lines) => {
        await take(lines);
        this.lines -= lines.length;
      });
      this.own.shift();
    }
    this.mayInherit = false;
    return taken;
  }

  async close(): Promise<void> {
    await this.inTurn(() => this.endFile());
  }

  /** A name of its own per file: instances may share a disk, and a successor may have the same process id. */
  private async begin(): Promise<FileHandle> {
    mkdirSync(this.directory, { recursive: true });
    const path = join(this.directory, `${String(process.pid)}-${randomUUID()}.jsonl`);
    // Ours before it is there: a drain at that very moment would take it for a predecessor's, and away from under us.
    this.own.push(path);
    try {
      return await open(path, 'a');
    } catch (error) {
      this.own.splice(this.own.indexOf(path), 1);
      throw error;
    }
  }

  private async endFile(): Promise<void> {
    const { file } = this;
    this.file = null;
    await file?.close();
  }

  /** Files of processes that are gone. */
  private abandoned(): string[] {
    return this.files()
      .map((name) => ({ path: join(this.directory, name), pid: Number(FILE_NAME.exec(name)?.[1]) }))
      .filter(({ path, pid }) => !Number.isNaN(pid) && !this.own.includes(path) && !isAlive(pid))
      .map(({ path }) => path)
      .sort();
  }

  /** Only whole lines count: the last one may have been cut off by a crash, and was never promised. */
  private async drainFile(path: string, take: Take): Promise<number> {
    const lines = (await readFile(path, 'utf8')).split('\n').slice(0, -1);
    const before = this.progress.get(path) ?? 0;
    // Taking a line twice is harmless (its id is known by then), so the file goes only when all of it is safe.
    for (let at = before; at < lines.length; at += AT_ONCE) {
      await take(lines.slice(at, at + AT_ONCE));
      this.progress.set(path, Math.min(lines.length, at + AT_ONCE));
    }
    await rm(path, { force: true });
    this.progress.delete(path);
    return lines.length - before;
  }

  private files(): readonly string[] {
    try {
      return readdirSync(this.directory).filter((name) => FILE_NAME.test(name));
    } catch {
      return [];
    }
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.tail.then(work);
    this.tail = result.catch(() => undefined);
    return result;
  }
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
