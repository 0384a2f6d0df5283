import { type Verdict, check, isClean } from './checker';
import { evidenceOf } from './evidence';
import { chanceOf, pause } from './chance';
import { Journal } from './journal';
import { type MemoryTrend, MemoryWatch } from './memory-watch';
import { Seller } from './seller';
import { type FaultName, type Troubles, Troublemaker } from './troublemaker';
import { spooledTexts } from './stored-truth';
import { WebhookSender } from './webhook-sender';
import { type World, createWorld } from './world';

export interface Scenario {
  readonly seed: number;
  readonly main: string;
  readonly store: 'redis' | 'embedded';
  readonly instances: number;
  readonly conversations: number;
  /** Conversations that go on at the same moment. */
  readonly atOnce: number;
  /** Instead of both: new conversations begin at a steady pace, whatever the others do. */
  readonly pace?: Pace;
  /** Trouble goes on at least until so many faults have happened. */
  readonly faults: number;
  readonly troubles: Troubles;
  /** Share of requests to the CRM that fail in quiet times. */
  readonly crmFailing: number;
  /** After the last text and fault, everything must have ended within this time. */
  readonly settleMs: number;
  /** How often the application asks the CRM for texts that no webhook brought; null: never, and each text has a webhook. */
  readonly reconcileSeconds: number | null;
  /** Sellers who have not been through by then give up, which is a finding: an application that hangs must not keep the run. */
  readonly giveUpMs?: number;
  /** Faults that are made once at the beginning and heal by themselves. */
  readonly atFirst?: readonly FaultName[];
}

export interface Pace {
  /** About so many texts a second, as many new conversations as that takes. */
  readonly textsPerSecond: number;
  readonly seconds: number;
}

export interface Outcome {
  readonly scenario: Scenario;
  readonly verdict: Verdict;
  readonly requests: number;
  readonly refusals: number;
  readonly faults: ReadonlyMap<FaultName, number>;
  readonly crmFaults: number;
  /** Texts and deliveries that had not ended when time was up. */
  readonly unfinished: number;
  /** Processes that did not answer when all was quiet, or had to be killed because they would not stop. */
  readonly hung: number;
  /** Sellers ran out of patience before all their texts were acknowledged. */
  readonly isCutShort: boolean;
  readonly seconds: number;
  /** Of the first instance, when it is spared; else null. */
  readonly memory: MemoryTrend | null;
  readonly output: readonly string[];
  /** All that is known of the contacts of the findings, as JSON; null when there are none. */
  readonly evidence: string | null;
}

/** Nothing that must be zero is anything else. */
export function isGood({ verdict, unfinished, hung, isCutShort }: Outcome): boolean {
  return isClean(verdict) && unfinished === 0 && hung === 0 && !isCutShort;
}

const LOCATIONS = 8;
/** Measured over many conversations, bursts and opt-outs included. */
const TEXTS_PER_SELLER = 6.9;
const LETTERS = 26;
const RECONCILED_WITHIN_MS = 300_000;
const LONGEST_MS = 4 * 3_600_000;

/** Lets sellers write while everything breaks, lets it come to rest, and has the checker look. */
export async function runScenario(scenario: Scenario): Promise<Outcome> {
  const startedAt = Date.now();
  const { seed } = scenario;
  const locations = Array.from({ length: LOCATIONS }, (_, i) => `loc-${String(i)}`);
  const world = await createWorld({ ...scenario, locations });
  try {
    const journal = new Journal();
    const [first, ...rest] = world.instances.map((instance) => instance.url);
    if (first === undefined) throw new Error('there is no instance');
    const sender = new WebhookSender([first, ...rest], journal, chanceOf(seed, 'sender'));
    const spooled = (): ReturnType<typeof spooledTexts> => spooledTexts(world.dataDirs);
    const hasSilentTexts = scenario.reconcileSeconds !== null;
    const shared = { sender, journal, crm: world.crm, spooled, hasSilentTexts };
    // A location is known, and its texts are compared, from its first webhook on.
    for (const [i, location] of locations.entries()) {
      const contact = `first${String.fromCodePoint(0x61 + i)}`;
      const tools = { ...shared, chance: chanceOf(seed, contact) };
      await new Seller(contact, location, tools).greet();
    }
    if (hasSilentTexts) await isReconciled(world, locations, 0);
    const trouble = new Troublemaker(world, journal, chanceOf(seed, 'trouble'), scenario.troubles, scenario.crmFailing);
    const troubled = trouble.run();
    const atFirst = (scenario.atFirst ?? []).map((fault) => trouble.make(fault));
    const memory = scenario.troubles.sparesFirst === true ? new MemoryWatch(world.instances[0]) : null;
    let isCutShort = false;
    const patience = setTimeout(() => {
      isCutShort = true;
      sender.giveUp();
    }, scenario.giveUpMs ?? LONGEST_MS);
    patience.unref();
    let next = 0;
    const converse = async (): Promise<void> => {
      const index = next++;
      const contact = nameOf(index);
      const chance = chanceOf(seed, contact);
      const tools = { ...shared, chance };
      await new Seller(contact, locations[index % LOCATIONS] ?? '', tools).live();
    };
    if (scenario.pace === undefined) {
      // Sellers go on writing until enough has gone wrong.
      const isEnough = (): boolean =>
        isCutShort || (next >= scenario.conversations && trouble.count >= scenario.faults);
      await severalAtOnce(scenario.atOnce, isEnough, converse);
    } else {
      await paced(scenario.pace, converse);
    }
    clearTimeout(patience);
    memory?.end();
    trouble.stop();
    await troubled;
    await Promise.all(atFirst);
    await trouble.heal();
    // A pass compares what is older than the time between two of them.
    if (scenario.reconcileSeconds !== null) await isReconciled(world, locations, scenario.reconcileSeconds * 1000);
    const unfinished = await comesToRest(world.unfinished, scenario.settleMs);
    const waiting = unfinished === 0 ? [] : await waitingIn(world);
    const restedAt = Date.now();
    const answers = await Promise.all(world.instances.map((instance) => instance.answers()));
    sender.giveUp();
    // What an instance is just writing down belongs to the picture.
    await Promise.all(world.instances.map((instance) => instance.stop()));
    const silent = answers.filter((each) => !each).length;
    const found = { journal, ledger: world.crm.ledger, truth: world.truth, locations };
    const verdict = await check(found);
    return {
      scenario: { ...scenario, conversations: next },
      verdict,
      requests: journal.requests,
      refusals:
        journal.requests -
        [...journal.answers].reduce((sum, [status, n]) => sum + (status >= 200 && status < 300 ? n : 0), 0),
      faults: trouble.done,
      crmFaults: trouble.crmFaults,
      unfinished,
      hung: silent + world.instances.reduce((sum, { hangs }) => sum + hangs, 0),
      isCutShort,
      seconds: (Date.now() - startedAt) / 1000,
      memory: memory?.trend() ?? null,
      output: world.instances.map((instance) => instance.output),
      evidence:
        verdict.findings.length === 0 && waiting.length === 0
          ? null
          : await evidenceOf(verdict, { ...found, waiting: { at: restedAt, what: waiting } }, trouble.log),
    };
  } finally {
    await world.close();
  }
}

async function severalAtOnce(lanes: number, isEnough: () => boolean, work: () => Promise<void>): Promise<void> {
  const lane = async (): Promise<void> => {
    while (!isEnough()) await work();
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/** What takes longer does not hold up what begins after it. */
async function paced({ textsPerSecond, seconds }: Pace, work: () => Promise<void>): Promise<void> {
  const gapMs = (1000 * TEXTS_PER_SELLER) / textsPerSecond;
  const startedAt = Date.now();
  const begun: Promise<void>[] = [];
  for (let i = 0; i * gapMs < seconds * 1000; i++) {
    await pause(startedAt + i * gapMs - Date.now());
    begun.push(work());
  }
  await Promise.all(begun);
}

/** Everybody has begun to ask the CRM about every location, at the earliest `afterMs` from now, and begun once more. */
async function isReconciled({ crm, instances }: World, locations: readonly string[], afterMs: number): Promise<void> {
  const from = Date.now() + afterMs;
  const deadline = from + RECONCILED_WITHIN_MS;
  // The first page of a pass; the later ones have a cursor.
  const passes = (location: string): number =>
    crm.ledger.filter(
      ({ path, query, status, arrivedAt }) =>
        path === '/conversations/messages/export' &&
        query.locationId === location &&
        query.cursor === undefined &&
        status === 200 &&
        arrivedAt >= from,
    ).length;
  const isDone = (): boolean => locations.every((location) => passes(location) >= 2 * instances.length);
  while (!isDone() && Date.now() < deadline) await pause(500);
}

async function waitingIn({ truth, dataDirs }: World): Promise<readonly string[]> {
  const stored = await truth.waiting().catch((error: unknown) => [String(error)]);
  return [...stored, ...spooledTexts(dataDirs).map(({ contact, text }) => `in a spool: ${contact} "${text}"`)];
}

async function comesToRest(unfinished: () => Promise<number>, withinMs: number): Promise<number> {
  const deadline = Date.now() + withinMs;
  let left = Number.NaN;
  let restful = 0;
  // Several looks: between two of them something may have been in nobody's hands.
  while (Date.now() < deadline && restful < 5) {
    await pause(200);
    left = await unfinished();
    restful = left === 0 ? restful + 1 : 0;
  }
  return left;
}

/** In letters: a number in a text might be taken for a price. */
function nameOf(index: number): string {
  let name = '';
  for (let left = index, i = 0; i < 4; i++) {
    name = String.fromCodePoint(0x61 + (left % LETTERS)) + name;
    left = Math.floor(left / LETTERS);
  }
  return `q${name}`;
}
