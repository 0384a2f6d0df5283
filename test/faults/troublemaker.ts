import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createClient } from 'redis';
import type { Fault } from '../support/fake-ghl';
import { type Chance, pause } from './chance';
import type { Instance } from './instance';
import { type Journal, strandedName } from './journal';
import { POINTS, type Point } from './patched-build';
import { spooledTexts } from './stored-truth';
import type { World } from './world';

/** A claim on a contact's deliveries runs out after half a minute; whoever is frozen for longer has lost it. */
const PAST_EVERY_CLAIM_MS = 33_000;
const POINT_WITHIN_MS = 4000;
const TIME_TO_READ_MS = 3000;

export const FAULTS = {
  kill: 'kill -9 at any moment',
  'kill at point': 'kill -9 at a named point',
  stop: 'orderly stop and start',
  freeze: 'SIGSTOP for a while',
  'freeze at point': 'SIGSTOP at a named point, past the sweeper',
  'freeze past claim': 'SIGSTOP at a named point, past every claim',
  cut: 'all connections to Redis cut',
  'redis killed': 'Redis kill -9 and restarted',
  'redis frozen': 'Redis SIGSTOP for a while',
  'memory full': 'Redis refuses writes (maxmemory)',
  'disk and redis gone': 'neither Redis nor a disk for the spool',
  'crm storm': 'the CRM fails most requests for a while',
} as const;
export type FaultName = keyof typeof FAULTS;

const IN_REDIS: readonly FaultName[] = ['cut', 'redis killed', 'redis frozen', 'memory full', 'disk and redis gone'];
/** In the embedded store one process is alone: nothing may be frozen past anybody. */
const EMBEDDED: readonly FaultName[] = [
  'kill',
  'kill',
  'kill at point',
  'kill at point',
  'stop',
  'freeze',
  'crm storm',
];
const EVERYTHING: readonly FaultName[] = [
  ...([
    'kill',
    'kill',
    'kill at point',
    'kill at point',
    'kill at point',
    'stop',
    'freeze',
    'freeze at point',
  ] as const),
  ...IN_REDIS,
  'crm storm',
];

/** Where a pause is worth something: before the commit and around a sending. */
const FREEZING: readonly [Point, ...Point[]] = ['understood', 'sending', 'committed', 'sent'];

export interface Troubles {
  /** Only these, instead of all that fit the store. */
  readonly only?: readonly FaultName[];
  /** Processes die and freeze at these points only, instead of at all that fit. */
  readonly points?: readonly [Point, ...Point[]];
  /** Pause between two faults, at most. */
  readonly pauseMs: number;
  /** Every pause is as long as the longest. */
  readonly isRegular?: boolean;
  /** Nothing is done to the first instance. */
  readonly sparesFirst?: boolean;
}

export interface TroubleLine {
  readonly name: FaultName;
  readonly from: number;
  until?: number;
  /** Whom it hit. */
  instance?: number;
}

/** Breaks things, one after the other, and mends them again; counts what it did. */
export class Troublemaker {
  readonly done = new Map<FaultName, number>();
  /** Every fault with when it began and had healed, for whoever looks for a cause. */
  readonly log: TroubleLine[] = [];
  /** CRM requests that were made to fail. */
  crmFaults = 0;
  private readonly healing: Promise<unknown>[] = [];
  private readonly busy = new Set<Instance>();
  private isOver = false;
  private stormUntil = 0;

  constructor(
    private readonly world: World,
    private readonly journal: Journal,
    private readonly chance: Chance,
    private readonly troubles: Troubles,
    /** How often a request to the CRM fails in quiet times. */
    private readonly crmFailing: number,
  ) {
    world.crm.faults = () => this.crmFault();
  }

  get count(): number {
    return [...this.done.values()].reduce((sum, each) => sum + each, 0);
  }

  /** Makes trouble until told to stop. */
  async run(): Promise<void> {
    const [first, ...rest] = this.troubles.only ?? (this.world.redis === null ? EMBEDDED : EVERYTHING);
    if (first === undefined) return;
    while (!this.isOver) {
      const { pauseMs, isRegular = false } = this.troubles;
      const goesOn = await this.waited(isRegular ? pauseMs : this.chance.whole(50, pauseMs));
      if (goesOn) await this.make(this.chance.oneOf([first, ...rest]));
    }
  }

  stop(): void {
    this.isOver = true;
  }

  /** Everything works again when this resolves. */
  async heal(): Promise<void> {
    await Promise.all(this.healing);
    this.world.crm.faults = () => null;
    for (const instance of this.world.instances) {
      instance.thaw();
      await instance.start();
    }
  }

  async make(name: FaultName): Promise<void> {
    const line: TroubleLine = { name, from: Date.now() };
    this.log.push(line);
    if (await this.happened(name, line)) this.done.set(name, (this.done.get(name) ?? 0) + 1);
    line.until = Date.now();
  }

  private async happened(name: FaultName, line: TroubleLine): Promise<boolean> {
    const { chance, world } = this;
    switch (name) {
      case 'kill':
        return this.toInstance(line, async (instance) => {
          await instance.kill();
          this.noteStranded(instance);
          await this.comesBack(instance);
          return true;
        });
      case 'kill at point':
        return this.toInstance(line, async (instance) => {
          const hasDied = await instance.atPoint(
            chance.oneOf(this.troubles.points ?? POINTS),
            'SIGKILL',
            POINT_WITHIN_MS,
          );
          if (!hasDied) return false;
          this.noteStranded(instance);
          await this.comesBack(instance);
          return true;
        });
      case 'stop':
        return this.toInstance(line, async (instance) => {
          await instance.stop();
          await instance.start();
          return true;
        });
      case 'freeze':
        return this.toInstance(line, async (instance) => {
          instance.freeze();
          await pause(chance.whole(300, 3000));
          instance.thaw();
          return true;
        });
      case 'freeze at point':
        return this.toInstance(line, (instance) => this.frozenAtPoint(instance, chance.whole(5500, 8000)));
      case 'freeze past claim':
        return this.toInstance(line, async (instance) => {
          const isFrozen = await this.frozenAtPoint(instance, PAST_EVERY_CLAIM_MS);
          // It reads what waited in its sockets before it may freeze again: within a minute of the event, or nobody can know
          // that a nameless workflow post is the same text.
          if (isFrozen) await pause(TIME_TO_READ_MS);
          return isFrozen;
        });
      case 'crm storm':
        this.stormUntil = Date.now() + chance.whole(500, 2500);
        return true;
      default:
        return world.redis === null ? false : this.toRedis(name);
    }
  }

  private async toRedis(name: FaultName): Promise<boolean> {
    const { chance, world } = this;
    const { redis } = world;
    if (redis === null) return false;
    switch (name) {
      case 'cut':
        await asAdmin(redis.url, async (send) => send(['CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes']));
        return true;
      case 'redis killed':
        await redis.kill();
        await pause(chance.whole(100, 2000));
        await redis.restart();
        return true;
      case 'redis frozen':
        redis.pause();
        await pause(chance.whole(300, 3000));
        redis.resume();
        return true;
      case 'memory full':
        await asAdmin(redis.url, async (send) => {
          await send(['CONFIG', 'SET', 'maxmemory', '1mb']);
          await pause(chance.whole(300, 2000));
          await send(['CONFIG', 'SET', 'maxmemory', '0']);
        });
        return true;
      default: {
        const giveBack = world.dataDirs.map(withoutSpool);
        await redis.kill();
        await pause(chance.whole(300, 1500));
        for (const give of giveBack) give();
        await redis.restart();
        return true;
      }
    }
  }

  /** An instance suffers one thing at a time; the next fault does not wait until this one has healed. */
  private async toInstance(line: TroubleLine, work: (instance: Instance) => Promise<boolean>): Promise<boolean> {
    const suffering = this.world.instances.slice(this.troubles.sparesFirst === true ? 1 : 0);
    const idle = suffering.filter((instance) => !this.busy.has(instance));
    const [first, ...rest] = idle;
    if (first === undefined) {
      await pause(100);
      return false;
    }
    const instance = this.chance.oneOf([first, ...rest]);
    this.busy.add(instance);
    line.instance = this.world.instances.indexOf(instance);
    const healed = work(instance).finally(() => this.busy.delete(instance));
    this.healing.push(healed);
    return healed;
  }

  /** Ends early when the trouble is over; gives whether it goes on. */
  private async waited(ms: number): Promise<boolean> {
    const until = Date.now() + ms;
    while (!this.isOver && Date.now() < until) await pause(Math.min(500, until - Date.now()));
    return !this.isOver;
  }

  private noteStranded(instance: Instance): void {
    const dataDir = this.world.dataDirs[this.world.instances.indexOf(instance)];
    if (dataDir === undefined) return;
    for (const { contact, text } of spooledTexts([dataDir])) this.journal.stranded.add(strandedName(contact, text));
  }

  private async comesBack(instance: Instance): Promise<void> {
    await pause(this.chance.whole(0, 1200));
    await instance.start();
  }

  /** Counts at once; the instance wakes later, when others have long gone on without it. */
  private async frozenAtPoint(instance: Instance, forMs: number): Promise<boolean> {
    const point = this.chance.oneOf(this.troubles.points ?? FREEZING);
    const isFrozen = await instance.atPoint(point, 'SIGSTOP', POINT_WITHIN_MS);
    if (isFrozen) {
      await pause(forMs);
      instance.thaw();
    }
    return isFrozen;
  }

  private crmFault(): Fault | null {
    const { chance } = this;
    const isStorm = Date.now() < this.stormUntil;
    if (!chance.happens(isStorm ? 0.7 : this.crmFailing)) return null;
    this.crmFaults += 1;
    const kinds: readonly [Fault, ...Fault[]] = [
      { kind: 'reset' },
      { kind: 'drop' },
      { kind: 'drop' },
      { kind: 'delay', ms: chance.whole(50, 1500) },
      { kind: 'status', status: 429, retryAfterSeconds: 1 },
      { kind: 'status', status: 500 },
      { kind: 'status', status: 503 },
    ];
    return chance.happens(0.02) ? { kind: 'hang' } : chance.oneOf(kinds);
  }
}

/** Puts a file where the spool wants its folder, so that every append fails; gives what puts the folder back. */
function withoutSpool(dataDir: string): () => void {
  const spool = join(dataDir, 'spool');
  const aside = `${spool}.aside`;
  const wasThere = existsSync(spool);
  if (wasThere) renameSync(spool, aside);
  mkdirSync(dirname(spool), { recursive: true });
  writeFileSync(spool, '');
  return () => {
    rmSync(spool);
    if (wasThere) renameSync(aside, spool);
  };
}

async function asAdmin(
  url: string,
  work: (send: (command: string[]) => Promise<unknown>) => Promise<unknown>,
): Promise<void> {
  const client = createClient({ url });
  client.on('error', () => undefined);
  await client.connect();
  await work((command) => client.sendCommand(command));
  client.destroy();
}
