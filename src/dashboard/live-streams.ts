import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Readable } from 'node:stream';
import { LiveEvents, type PlacedEvent, isEventId, isLater } from '../platform/live-events';
import { Clock, Problem } from '../shared';
import { frameOf, gapFrame, HEARTBEAT, placeFrame } from './event-frames';

/** The bounds of the live streams of one instance. */
export class LiveStreamSettings {
  /** How often each watched location is looked at. */
  readonly pollMs: number = 100;
  readonly heartbeatMs: number = 15_000;
  readonly mostStreams: number = 2000;
  /** What may wait for a slow reader (bytes). */
  readonly mostBuffered: number = 256 * 1024;
  /** Whoever reads nothing of it for so long is cut off, and resumes by the id it has. */
  readonly patienceMs: number = 30_000;
}

/** At the longest texts still well below what may wait. */
const PAGE = 100;
/** Somebody who does not even read the end of a stream is cut off after this. */
const CUT_AFTER_MS = 500;

/** Everybody who watches a location hears what one reader finds. */
interface Channel {
  readonly location: string;
  readonly streams: Set<EventStream>;
  /** The last event that was handed to all of `streams`. */
  position: string;
}

/**
 * Live events for browsers: one reader per location, however many watch it. A stream begins after the id it names, or now;
 * it reads what it has missed by itself and then joins the others. When the store is away streams stay open and go on
 * where they were.
 */
@Injectable()
export class LiveStreams implements OnModuleDestroy {
  private readonly logger = new Logger('Live');
  private readonly channels = new Map<string, Channel>();
  private readonly open = new Set<EventStream>();
  private polling: NodeJS.Timeout | undefined;
  private beating: NodeJS.Timeout | undefined;
  private isPolling = false;
  private isStopped = false;

  constructor(
    private readonly events: LiveEvents,
    private readonly clock: Clock,
    private readonly settings: LiveStreamSettings,
  ) {}

  /**
   * The stream as it is sent. `after` is the last event the caller has seen; null begins now. It ends at the first heartbeat
   * at which `mayGoOn` says no: a session may end, or a role change, while somebody watches.
   */
  async stream(location: string, after: string | null, mayGoOn: () => Promise<boolean> = always): Promise<Readable> {
    if (this.isStopped) throw new Problem('not-ready', undefined, { retryAfterSeconds: 1 });
    if (this.open.size >= this.settings.mostStreams) {
      const detail = 'This server has as many live streams as it can serve; the views can be asked for instead.';
      throw new Problem('too-many-requests', detail, { retryAfterSeconds: 15 });
    }
    const stream = new EventStream(this.settings.mostBuffered, mayGoOn);
    // Counted from here on, so that a rush does not pass the limit while each waits for the store.
    this.open.add(stream);
    stream.once('close', () => {
      this.leave(location, stream);
    });
    try {
      await this.begin(location, stream, after);
    } catch (error) {
      stream.destroy();
      throw error;
    }
    this.keepGoing();
    return stream;
  }

  /** Before the web server stops: it waits for whatever is still open. */
  onModuleDestroy(): void {
    this.isStopped = true;
    clearInterval(this.polling);
    clearInterval(this.beating);
    for (const stream of this.open) stream.finish();
    const rest = [...this.open];
    setTimeout(() => {
      for (const stream of rest) stream.destroy();
    }, CUT_AFTER_MS).unref();
  }

  private async begin(location: string, stream: EventStream, after: string | null): Promise<void> {
    if (after === null) {
      const position = await this.events.position(location);
      stream.send(placeFrame(position));
      stream.position = position;
    } else {
      await this.resume(location, stream, after);
    }
    void this.catchUp(location, stream);
  }

  private async resume(location: string, stream: EventStream, after: string): Promise<void> {
    const isKnown = isEventId(after);
    if (isKnown && (await this.events.isComplete(location, after))) {
      stream.position = after;
      stream.send(placeFrame(after));
      return;
    }
    const now = await this.events.position(location);
    // An id that nobody gave here says nothing about what its owner has seen.
    stream.position = isKnown && !isLater(after, now) ? after : now;
    stream.toldOf = stream.position;
    stream.send(gapFrame(stream.position, this.clock.now()));
  }

  /** Hands over what was missed page by page, no faster than it is read, and then joins those who listen. */
  private async catchUp(location: string, stream: EventStream): Promise<void> {
    while (!(await this.readOn(location, stream))) {
      if (stream.isOver) return;
    }
  }

  /** One page more; true when that was all and the stream has joined the others. */
  private async readOn(location: string, stream: EventStream): Promise<boolean> {
    await stream.drained(this.settings.patienceMs);
    if (stream.isOver) return false;
    const from = stream.position;
    try {
      const page = await this.events.after(location, from, PAGE);
      // Looked at afterwards: what went before the page was read is seen to be gone.
      const isGap = from !== stream.toldOf && !(await this.events.isComplete(location, from));
      if (isGap) stream.send(gapFrame(from, this.clock.now()));
      stream.hear(page);
      const channel = this.channels.get(location);
      if (page.length === PAGE || (channel !== undefined && isLater(channel.position, stream.position))) return false;
      // At once: a moment later the others may have heard something that this one has not.
      this.join(location, stream);
      return true;
    } catch (error) {
      this.logger.debug(`a stream waits for the store: ${error instanceof Error ? error.message : String(error)}`);
      await new Promise((resolve) => setTimeout(resolve, this.settings.pollMs));
      return false;
    }
  }

  private join(location: string, stream: EventStream): void {
    if (stream.isOver) return;
    const channel = this.channels.get(location) ?? { location, streams: new Set(), position: stream.position };
    channel.streams.add(stream);
    this.channels.set(location, channel);
  }

  private leave(location: string, stream: EventStream): void {
    this.open.delete(stream);
    const channel = this.channels.get(location);
    channel?.streams.delete(stream);
    if (channel?.streams.size === 0) this.channels.delete(location);
    if (this.open.size > 0) return;
    clearInterval(this.polling);
    clearInterval(this.beating);
    this.polling = this.beating = undefined;
  }

  /** Nobody watches, nothing runs. */
  private keepGoing(): void {
    if (this.isStopped || this.open.size === 0) return;
    this.polling ??= setInterval(() => void this.poll(), this.settings.pollMs).unref();
    this.beating ??= setInterval(() => {
      for (const stream of this.open) void beat(stream);
    }, this.settings.heartbeatMs).unref();
  }

  private async poll(): Promise<void> {
    if (this.isPolling) return;
    this.isPolling = true;
    try {
      await Promise.all([...this.channels.values()].map((channel) => this.pollChannel(channel)));
    } finally {
      this.isPolling = false;
    }
  }

  private async pollChannel(channel: Channel): Promise<void> {
    const { location, streams } = channel;
    try {
      for (;;) {
        const from = channel.position;
        const page = await this.events.after(location, from, PAGE);
        const last = page.at(-1);
        if (last === undefined) return;
        // So many at once: this process may have slept longer than events are kept.
        const isGap = page.length === PAGE && !(await this.events.isComplete(location, from));
        channel.position = last.id;
        for (const stream of [...streams]) {
          if (isGap) stream.send(gapFrame(from, this.clock.now()));
          if (stream.isSlow) this.letCatchUp(channel, stream);
          else stream.hear(page);
        }
        if (page.length < PAGE) return;
      }
    } catch (error) {
      // Looked at again in a moment; nothing is passed over.
      this.logger.debug(`no look at the events: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  /** A slow reader gets what it misses from the store, at its own pace, instead of having it pile up here. */
  private letCatchUp(channel: Channel, stream: EventStream): void {
    channel.streams.delete(stream);
    void this.catchUp(channel.location, stream);
  }
}

const always = (): Promise<boolean> => Promise.resolve(true);

async function beat(stream: EventStream): Promise<void> {
  if (!(await stream.mayGoOn())) stream.finish();
  else if (!stream.isSlow) stream.send(HEARTBEAT);
}

/** One reader's stream: what waits for a slow one is bounded. */
class EventStream extends Readable {
  /** The last event that was handed over. */
  position = '0';
  /** The place after which a gap has been told of already. */
  toldOf: string | null = null;
  private isFinished = false;
  private wake: (() => void) | null = null;

  constructor(
    private readonly mostBuffered: number,
    readonly mayGoOn: () => Promise<boolean>,
  ) {
    super({ highWaterMark: mostBuffered });
  }

  get isOver(): boolean {
    return this.destroyed || this.isFinished;
  }

  get isSlow(): boolean {
    return this.readableLength > this.mostBuffered / 2;
  }

  /** Passes over what was heard before. */
  hear(events: readonly PlacedEvent[]): void {
    const fresh = events.filter(({ id }) => isLater(id, this.position));
    const last = fresh.at(-1);
    if (last === undefined) return;
    this.position = last.id;
    this.send(fresh.map(frameOf).join(''));
  }

  send(frames: string): void {
    if (this.isOver) return;
    this.push(frames);
    // Never reached by pages that wait for their reader.
    if (this.readableLength > this.mostBuffered) this.destroy();
  }

  /** Resolves when most of what was sent has been read. Whoever reads nothing for so long is cut off. */
  async drained(patienceMs: number): Promise<void> {
    while (!this.isOver && this.readableLength > this.mostBuffered / 4) {
      const timer = setTimeout(() => this.destroy(), patienceMs);
      await new Promise<void>((resolve) => (this.wake = resolve));
      clearTimeout(timer);
    }
  }

  /** What was sent is still read, then it ends. */
  finish(): void {
    if (this.isOver) return;
    this.isFinished = true;
    this.push(null);
    this.wake?.();
  }

  override read(size?: number): unknown {
    const chunk: unknown = super.read(size);
    if (chunk !== null) this.wake?.();
    return chunk;
  }

  override _read(): void {
    // What there is comes by itself.
  }

  override _destroy(error: Error | null, callback: (error?: Error | null) => void): void {
    this.wake?.();
    callback(error);
  }
}
