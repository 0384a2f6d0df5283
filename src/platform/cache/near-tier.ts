/**
 * The near tier: texts in memory, least recently used ones leave first. Bounded twice, by number and by size, because one
 * view can be a thousand times larger than another. It knows nothing of Redis.
 */
export class NearTier {
  private readonly entries = new Map<string, { readonly text: string; readonly expiresAt: number }>();
  private bytes = 0;

  constructor(
    private readonly limits: { readonly entries: number; readonly bytes: number },
    private readonly now: () => number,
    private readonly onExpiry: (key: string) => void = () => undefined,
  ) {}

  /** Undefined when there is none, or its time is over (it is dropped then). */
  get(key: string): string | undefined {
    const entry = this.entries.get(key);
    if (entry === undefined) return undefined;
    if (entry.expiresAt <= this.now()) {
      this.delete(key);
      this.onExpiry(key);
      return undefined;
    }
    // A Map remembers the order of insertion: the most recently used one moves to the end.
    this.entries.delete(key);
    this.entries.set(key, entry);
    return entry.text;
  }

  /** What is larger than the whole tier is not kept. */
  set(key: string, text: string, ttlMs: number): void {
    this.delete(key);
    if (sizeOf(key, text) > this.limits.bytes) return;
    this.entries.set(key, { text, expiresAt: this.now() + ttlMs });
    this.bytes += sizeOf(key, text);
    for (const oldest of this.entries.keys()) {
      if (this.entries.size <= this.limits.entries && this.bytes <= this.limits.bytes) break;
      this.delete(oldest);
    }
  }

  delete(key: string): boolean {
    const entry = this.entries.get(key);
    if (entry === undefined) return false;
    this.bytes -= sizeOf(key, entry.text);
    return this.entries.delete(key);
  }

  clear(): void {
    this.entries.clear();
    this.bytes = 0;
  }

  get size(): { readonly entries: number; readonly bytes: number } {
    return { entries: this.entries.size, bytes: this.bytes };
  }
}

/** An upper bound: V8 keeps Latin-1 texts in one byte a character, others in two. */
function sizeOf(key: string, text: string): number {
  return 2 * (key.length + text.length);
}
