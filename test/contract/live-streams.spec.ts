import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { LiveStreams, LiveStreamSettings } from '../../src/dashboard/live-streams';
import type { LiveEvent } from '../../src/shared';
import { NOW } from '../support/builders';
import { type Frame, framesIn } from '../support/event-frames';
import { eventually } from '../support/eventually';
import { STORE_ADAPTERS, SettableClock, type StoreHarness } from '../support/store-harness';

describe.each(STORE_ADAPTERS)('Streams of live events on $name', ({ open }) => {
  let harness: StoreHarness;
  let location: string;
  let streams: LiveStreams;

  const started = (settings: Partial<LiveStreamSettings> = {}): LiveStreams =>
    new LiveStreams(
      harness.events,
      new SettableClock(NOW),
      Object.assign(new LiveStreamSettings(), { pollMs: 5 }, settings),
    );

  beforeAll(async () => {
    harness = await open();
  });

  afterAll(async () => {
    await harness.close();
  });

  beforeEach(() => {
    location = `loc-${randomUUID()}`;
    streams = started();
  });

  afterEach(() => {
    streams.onModuleDestroy();
  });

  const tell = async (from: number, count: number, text = ''): Promise<void> => {
    for (let n = from; n < from + count; n++) {
      const event: LiveEvent = { kind: 'system', at: NOW, contactId: null, data: { n, text } };
      await harness.events.tell(location, event);
    }
  };

  /** Reads a stream as a browser does. */
  const listen = (stream: Readable): { readonly frames: () => Frame[]; readonly text: () => string } => {
    let text = '';
    stream.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
    return { frames: () => framesIn(text), text: () => text };
  };

  const numbersOf = (frames: readonly Frame[]): unknown[] =>
    frames.filter(({ event }) => event !== null).map(({ data }) => data.n);

  const range = (from: number, count: number): number[] => Array.from({ length: count }, (_, i) => from + i);

  it('begin now, and say where now is', async () => {
    await tell(0, 3);
    const heard = listen(await streams.stream(location, null));
    await tell(3, 4);
    await eventually(() => {
      expect(numbersOf(heard.frames())).toEqual(range(3, 4));
    });
    expect(heard.frames()[0]).toMatchObject({ event: null, id: expect.stringMatching(/^\d/) as string });
  });

  it('resume again and again while events are written, without a gap and without a repeat', async () => {
    const total = 1500;
    const seen: unknown[] = [];
    const first = await streams.stream(location, null);
    let last = await new Promise<string>((resolve) => {
      first.once('data', (chunk: Buffer) => {
        resolve(framesIn(chunk.toString('utf8'))[0]?.id ?? '');
      });
    });
    first.destroy();
    const writing = tell(0, total);
    // Each connection breaks after some events, wherever it happens to be.
    while (seen.length < total) {
      const stream = await streams.stream(location, last);
      const heard = listen(stream);
      const wanted = Math.min(1 + (seen.length % 97), total - seen.length);
      await eventually(() => {
        expect(numbersOf(heard.frames()).length).toBeGreaterThanOrEqual(wanted);
      });
      stream.destroy();
      const frames = heard.frames();
      seen.push(...numbersOf(frames));
      last = frames.at(-1)?.id ?? last;
    }
    await writing;
    expect(seen).toEqual(range(0, total));
  }, 60_000);

  it('give everybody who watches the same, whenever they joined', async () => {
    await tell(0, 1);
    const start = await harness.events.position(location);
    const writing = tell(1, 400);
    const readers = [];
    for (let i = 0; i < 10; i++) {
      readers.push(listen(await streams.stream(location, start)));
      await tell(1000 + i, 1);
    }
    await writing;
    const all = (await harness.events.after(location, start, 1000)).map(({ event }) => event.data.n);
    for (const reader of readers) {
      await eventually(() => {
        expect(numbersOf(reader.frames())).toEqual(all);
      });
    }
  });

  it('ask the store once for a location, however many watch it', async () => {
    let looks = 0;
    const { events } = harness;
    const counted: typeof events = Object.create(events, {
      after: {
        value: async (...args: Parameters<typeof events.after>) => {
          looks += 1;
          return events.after(...args);
        },
      },
    }) as typeof events;
    const many = new LiveStreams(
      counted,
      new SettableClock(NOW),
      Object.assign(new LiveStreamSettings(), { pollMs: 20 }),
    );
    const readers = await Promise.all(range(0, 200).map(async () => listen(await many.stream(location, null))));
    looks = 0;
    await tell(0, 1);
    await eventually(() => {
      for (const reader of readers) expect(numbersOf(reader.frames())).toEqual([0]);
    });
    expect(looks).toBeLessThan(100);
    many.onModuleDestroy();
  });

  it('say so when the wanted id is too old or unknown, and go on from there', async () => {
    for (const unknown of ['99999999999999', 'from-another-world', '99999999999999-7']) {
      const heard = listen(await streams.stream(location, unknown));
      await tell(1, 1);
      await eventually(() => {
        expect(numbersOf(heard.frames())).toEqual([undefined, 1]);
      });
      expect(heard.frames()[0]).toMatchObject({ event: 'system', data: { what: 'events_missed' } });
    }
  });

  it('keep a silent connection alive by a comment', async () => {
    streams = started({ heartbeatMs: 20 });
    const heard = listen(await streams.stream(location, null));
    await eventually(() => {
      expect(heard.text().match(/^: alive$/gm)?.length).toBeGreaterThan(3);
    });
    expect(heard.frames().filter(({ event }) => event !== null)).toEqual([]);
  });

  it('end when their reader may not go on', async () => {
    streams = started({ heartbeatMs: 20 });
    let isAllowed = true;
    const watched = await streams.stream(location, null, () => Promise.resolve(isAllowed));
    const heard = listen(watched);
    await eventually(() => {
      expect(heard.text()).toContain(': alive');
    });
    expect(watched.readableEnded).toBe(false);
    isAllowed = false;
    await eventually(() => {
      expect(watched.readableEnded).toBe(true);
    });
  });

  it('hold little for a slow reader, who gets everything in the end', async () => {
    streams = started({ mostBuffered: 64 * 1024 });
    const stream = await streams.stream(location, null);
    const long = 'x'.repeat(200);
    await tell(0, 1000, long);
    const quick = listen(await streams.stream(location, null));
    await tell(1000, 1, long);
    await eventually(() => {
      expect(numbersOf(quick.frames())).toEqual([1000]);
    });
    expect(stream.readableLength).toBeLessThan(64 * 1024);
    const heard = listen(stream);
    await eventually(() => {
      expect(numbersOf(heard.frames())).toEqual(range(0, 1001));
    });
  });

  it('cut off whoever reads nothing at all', async () => {
    streams = started({ mostBuffered: 16 * 1024, patienceMs: 50 });
    const stream = await streams.stream(location, null);
    await tell(0, 200, 'x'.repeat(200));
    await eventually(() => {
      expect(stream.destroyed).toBe(true);
    });
  });

  it('are so many and no more, until one ends', async () => {
    streams = started({ mostStreams: 2 });
    const [one] = [await streams.stream(location, null), await streams.stream(location, null)];
    await expect(streams.stream(location, null)).rejects.toMatchObject({ code: 'too-many-requests' });
    one.destroy();
    await eventually(async () => {
      listen(await streams.stream(location, null));
    });
  });

  it('end when the application stops, after what was told, and none begins any more', async () => {
    const stream = await streams.stream(location, null);
    const heard = listen(stream);
    let isEnded = false;
    stream.once('end', () => (isEnded = true));
    await tell(0, 1);
    await eventually(() => {
      expect(numbersOf(heard.frames())).toEqual([0]);
    });
    streams.onModuleDestroy();
    await eventually(() => {
      expect(isEnded).toBe(true);
    });
    await expect(streams.stream(location, null)).rejects.toMatchObject({ code: 'not-ready' });
  });
});
