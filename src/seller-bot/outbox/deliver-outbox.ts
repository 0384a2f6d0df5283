import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { CrmBreaker, CrmClient, CrmFailure, CrmRateLimit } from '../../crm';
import { MetricsRecorder } from '../../platform/metrics-recorder';
import { Clock, DEMO_LOCATION } from '../../shared';
import { type BookingEnd, SettleBooking } from '../appointments/settle-booking';
import { ConversationStore } from '../conversation-store';
import { bookingOf } from '../domain/appointment/outcome';
import { Spool } from '../intake/spool';
import { HOURS_COMPILED } from '../domain/follow-up/hours.data';
import type { StoredEntry } from '../domain/outbox';
import { type SendDecision, afterFailure, decideAtSending, mayBeRepeated, perform } from './deliver-entry';
import { type Claim, type OutboxCounters, OutboxStore } from './outbox-store';

/** Longer than any attempt takes, so that a claim runs out only when its holder is gone or frozen. */
const LEASE_MS = 30_000;
/** A claim with less time left than a request may take is not sent with: its next holder might send at the same time. */
const SEND_WITHIN_MS = LEASE_MS - 12_000;
/** What was decided longer ago is decided anew: this process may have been frozen since. */
const DECISION_HOLDS_MS = 1000;
/** How soon a text is looked at again that waits for what the seller has written meanwhile. */
const HOLD_MS = 300;
/** How soon it is looked whether a location has got its token. */
const LOOK_FOR_TOKEN_MS = 30_000;
const CONTACTS_AT_ONCE = 64;
/** No location is called so. */
const ANYWHERE = '';
/**
 * How long nothing is sent after the store has come back: opt-outs that were accepted meanwhile stand in the spools of some
 * instance, which it brings in first.
 */
const QUIET_AFTER_TROUBLE_MS = 2000;
/** How many of a contact's entries are compared with its thread; the thread shows no more. */
const RECENT_ENTRIES = 100;

/**
 * Delivers what is due, contact by contact, each in order. An entry is noted as being sent before it is sent; if its
 * outcome is not known then, the CRM's thread is searched before it is sent again.
 */
@Injectable()
export class DeliverOutbox implements OnApplicationShutdown {
  private readonly logger = new Logger('Outbox');
  /** One delivery per contact: a slow one must not hold up the others. */
  private readonly underWay = new Set<Promise<void>>();
  private claiming: Promise<void> | null = null;
  /** Locations in which something may be due. */
  private readonly woken = new Set<string>();
  private wakes = 0;
  private isStopped = false;
  private isStoreTroubled = false;
  private quietUntil = 0;

  constructor(
    private readonly outbox: OutboxStore,
    private readonly conversations: ConversationStore,
    private readonly crm: CrmClient,
    private readonly limit: CrmRateLimit,
    private readonly breaker: CrmBreaker,
    private readonly clock: Clock,
    private readonly recorder: MetricsRecorder,
    private readonly bookings: SettleBooking,
    private readonly spool: Spool,
  ) {}

  /**
   * Something may be due: in one location, or anywhere. Returns at once; failures are logged and tried again by the next
   * wake. Without a CRM nothing is tried: entries wait, visibly, until one is connected.
   */
  wake(locationId: string = ANYWHERE): void {
    if (!this.crm.isConnected || this.isStopped) return;
    this.woken.add(locationId);
    this.wakes += 1;
    this.look();
  }

  private look(): void {
    if (this.isStopped) return;
    this.claiming ??= this.lookOnce().then((isDone) => {
      this.claiming = null;
      // Woken after the last look. What failed waits for the next wake: at once it would fail again, and again.
      if (isDone && this.woken.size > 0 && this.room() > 0) this.look();
    });
  }

  private async lookOnce(): Promise<boolean> {
    try {
      await this.claimDue();
      return true;
    } catch (error) {
      // Once per trouble: it is looked again twice a second.
      if (!this.isStoreTroubled) this.logger.warn(`nothing claimed: ${messageOf(error)}`);
      this.isStoreTroubled = true;
      return false;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    await this.claiming;
    await Promise.all(this.underWay);
  }

  /** Begins a delivery for every contact that has something due, as far as there is room. */
  private async claimDue(): Promise<void> {
    if (await this.isQuiet()) {
      this.woken.clear();
      return;
    }
    while (this.woken.size > 0 && this.room() > 0 && !this.isStopped) {
      const places = this.woken.has(ANYWHERE) ? [ANYWHERE] : [...this.woken];
      this.woken.clear();
      for (const place of places) await this.claimIn(place);
    }
  }

  /** What finds no room stays woken. */
  private async claimIn(place: string): Promise<void> {
    const room = this.room();
    if (room > 0) {
      const now = this.clock.now();
      const claims = await this.outbox.claim(now, LEASE_MS, room, place === ANYWHERE ? undefined : place);
      for (const claim of claims) this.begin(claim, now + SEND_WITHIN_MS);
      if (claims.length < room) return;
    }
    this.woken.add(place);
  }

  /** The time counts from the first answer on; the next wake looks again. */
  private async isQuiet(): Promise<boolean> {
    if (this.isStoreTroubled) {
      await this.outbox.locations();
      this.isStoreTroubled = false;
      this.quietUntil = performance.now() + QUIET_AFTER_TROUBLE_MS;
    }
    // An opt-out may stand among the texts that wait here to be brought in.
    return !this.spool.isEmpty || performance.now() < this.quietUntil;
  }

  private room(): number {
    return CONTACTS_AT_ONCE - this.underWay.size;
  }

  private begin(claim: Claim, sendBy: number): void {
    const { wakes } = this;
    const delivery = this.deliver(claim, sendBy)
      .catch((error: unknown) => {
        this.isStoreTroubled = true;
        this.logger.warn(`delivery stopped: ${messageOf(error)}`);
      })
      .finally(() => {
        this.underWay.delete(delivery);
        // Woken meanwhile, for this contact, which was taken; or others found no room.
        if (this.wakes !== wakes) this.woken.add(claim.key.locationId);
        if (this.woken.size > 0) this.look();
      });
    this.underWay.add(delivery);
  }

  private async deliver(claim: Claim, sendBy: number): Promise<void> {
    const waitUntil = await this.deliverInOrder(claim, sendBy);
    if (waitUntil !== null) await this.outbox.release(claim, waitUntil);
  }

  /**
   * Stops at the first entry that has to wait, and gives until when: what comes after it must not overtake it. Null when all
   * are done: then the last one has given the contact back.
   */
  private async deliverInOrder(claim: Claim, sendBy: number): Promise<number | null> {
    if (claim.due.length === 0) return 0;
    for (const entry of claim.due) {
      const now = this.clock.now();
      if (!this.isReachable(claim)) return now + LOOK_FOR_TOKEN_MS;
      const answersIn = this.breaker.waitMs(claim.key.locationId);
      if (answersIn > 0) return now + answersIn;
      const freeIn = await this.limit.take(claim.key.locationId);
      if (freeIn > 0) return now + freeIn;
      const waitMs = await this.attempt(claim, entry, sendBy);
      if (waitMs !== null) return this.clock.now() + waitMs;
    }
    return null;
  }

  /** Entries of a location without a token wait, visibly, until it has one. */
  private isReachable({ key: { locationId } }: Claim): boolean {
    return locationId === DEMO_LOCATION || this.crm.isConnectedTo(locationId);
  }

  /** One attempt. Gives null when the entry has ended, else how long to wait. */
  private async attempt(claim: Claim, entry: StoredEntry, sendBy: number): Promise<number | null> {
    if (claim.key.locationId === DEMO_LOCATION) {
      return this.end(claim, { ...entry, status: 'skipped', detail: 'the demo location tells no CRM' });
    }
    const startedAt = this.clock.now();
    const begun: StoredEntry = {
      ...entry,
      status: 'sending',
      attempts: entry.attempts + 1,
      attemptedAt: entry.status === 'sending' ? entry.attemptedAt : startedAt,
    };
    try {
      const found = await this.findInCrm(entry);
      if (found !== null) {
        await this.settled(entry, { kind: 'booked', id: found });
        return await this.end(claim, { ...entry, status: 'sent', crmId: found, detail: 'found in the CRM' });
      }
      if (await this.isWithdrawn(entry)) {
        return await this.end(claim, { ...entry, status: 'skipped', detail: 'the CRM does not hold it any more' });
      }
    } catch (error) {
      if (!(error instanceof CrmFailure)) throw error;
      return await this.fail(claim, begun, error, { wasSending: true });
    }
    // Last of all, so that nothing that takes time lies between the decision and the sending.
    const decidedAt = this.clock.now();
    const isLasting = !mayBeRepeated(entry.effect);
    const decision: SendDecision = isLasting
      ? decideAtSending(entry, await this.conversations.open(claim.key, decidedAt), decidedAt)
      : { kind: 'send' };
    // A booking that must not be made any more is nothing the conversation may wait for.
    if (decision.kind === 'skip') {
      await this.settled(entry, { kind: 'failed' });
      return this.end(claim, { ...entry, status: 'skipped', detail: decision.because });
    }
    // Somebody may have opted out while the store was away.
    if (entry.effect.type === 'sms' && !this.spool.isEmpty) return HOLD_MS;
    if (decision.kind === 'hold') {
      if (decision.until === undefined) return HOLD_MS;
      // It leaves the head of the queue; what comes after it may go.
      const detail = `held until an allowed hour (hours as of ${HOURS_COMPILED})`;
      await this.outbox.update(claim, { ...entry, dueAt: decision.until, detail }, { givesBack: isLast(claim, entry) });
      return null;
    }
    const call = counted(['crm_calls'], entry, decidedAt);
    // Noted before it is done, so that it is looked for after a crash. Whoever lost the claim must not send: its new holder does.
    if (isLasting && !(await this.outbox.update(claim, begun, { counters: call }))) return 0;
    const notedLater = isLasting ? undefined : call;
    if (entry.attempts > 0) this.recorder.recordCrmRetry(claim.key.locationId);
    // A process that was paused has lost its claim, or decided too long ago: asked here, and once more when the text is written out.
    const isStillWanted = (): boolean => this.clock.now() <= Math.min(sendBy, decidedAt + DECISION_HOLDS_MS);
    if (!isStillWanted()) return 0;
    try {
      const done = await perform(this.crm, begun, isStillWanted);
      this.breaker.answered(claim.key.locationId);
      await this.settled(begun, { kind: 'booked', id: done.crmId ?? '' });
      return await this.end(claim, { ...begun, ...done, status: 'sent', detail: null }, notedLater);
    } catch (error) {
      if (!(error instanceof CrmFailure)) throw error;
      if (error.kind === 'too-late') return 0;
      if (error.kind === 'slot-taken') return await this.taken(claim, begun, error);
      return await this.fail(claim, begun, error, { wasSending: false, isCounted: isLasting });
    }
  }

  /** The time is gone, unless it is this contact's own booking that fills it: an earlier attempt whose answer was lost. */
  private async taken(claim: Claim, begun: StoredEntry, refusal: CrmFailure): Promise<number | null> {
    try {
      const { effect, key } = begun;
      const own =
        effect.type === 'book_appointment' ? await this.crm.findAppointment(key, bookingOf(effect).slot) : null;
      if (own !== null) {
        await this.settled(begun, { kind: 'booked', id: own.id });
        return await this.end(claim, { ...begun, status: 'sent', crmId: own.id, detail: 'found in the CRM' });
      }
    } catch (error) {
      if (!(error instanceof CrmFailure)) throw error;
      return await this.fail(claim, begun, error, { wasSending: true });
    }
    await this.settled(begun, { kind: 'taken' });
    return await this.fail(claim, begun, refusal, { wasSending: false });
  }

  /** A booking's outcome changes its conversation, before the delivery is over: a crash in between repeats it. */
  private async settled(entry: StoredEntry, end: BookingEnd): Promise<void> {
    if (entry.effect.type !== 'book_appointment') return;
    await this.bookings.settle(entry, end);
    // It has made texts of its own.
    this.wake(entry.key.locationId);
  }

  /** Nobody is reminded of what somebody in the office has moved or cancelled. */
  private async isWithdrawn({ key, effect }: StoredEntry): Promise<boolean> {
    if (effect.type !== 'sms' || effect.remindsOf === undefined) return false;
    return (await this.crm.findAppointment(key, effect.remindsOf)) === null;
  }

  /** A text or a booking whose outcome is unknown is looked for in the CRM; everything else may simply be done twice. */
  private async findInCrm({ key, effect, status, attemptedAt }: StoredEntry): Promise<string | null> {
    if (effect.type === 'book_appointment' && status === 'sending') {
      return (await this.crm.findAppointment(key, bookingOf(effect).slot))?.id ?? null;
    }
    if (effect.type !== 'sms' || status !== 'sending' || attemptedAt === null) return null;
    const known = await this.outbox.list({ ...key, status: 'sent', offset: 0, limit: RECENT_ENTRIES });
    const others = new Set(known.flatMap(({ crmId }) => (crmId === undefined ? [] : [crmId])));
    return (await this.crm.findSentText(key, effect.text, attemptedAt, others))?.id ?? null;
  }

  private async end(claim: Claim, entry: StoredEntry, counters?: OutboxCounters): Promise<null> {
    const ended = { ...entry, endedAt: this.clock.now() };
    // Whoever lost the claim does not count it: the new holder will.
    const more = { counters, givesBack: isLast(claim, entry) };
    if (await this.outbox.update(claim, ended, more)) this.recordEnd(ended);
    return null;
  }

  /** `wasSending`: the outcome of an earlier attempt is still unknown, whatever this failure says; `isCounted`: its call is. */
  private async fail(
    claim: Claim,
    begun: StoredEntry,
    failure: CrmFailure,
    { wasSending, isCounted = true }: { readonly wasSending: boolean; readonly isCounted?: boolean },
  ): Promise<number | null> {
    this.learn(claim.key.locationId, failure);
    const { entry, waitMs } = afterFailure(begun, failure, this.clock.now(), Math.random());
    const noted: StoredEntry = wasSending && waitMs !== null ? { ...entry, status: 'sending' } : entry;
    const counters = counted(isCounted ? ['crm_errors'] : ['crm_calls', 'crm_errors'], entry, this.clock.now());
    if (entry.status === 'dead') await this.settled(begun, { kind: 'failed' });
    const more = { counters, givesBack: waitMs === null && isLast(claim, entry) };
    if ((await this.outbox.update(claim, noted, more)) && waitMs === null) this.recordEnd(noted);
    if (waitMs === null) this.logger.warn(`${entry.effect.type} ${entry.status}: ${failure.message}`);
    return waitMs;
  }

  private learn(locationId: string, { kind }: CrmFailure): void {
    if (kind === 'unavailable' || kind === 'unknown-outcome') this.breaker.failed(locationId);
    else this.breaker.answered(locationId);
  }

  /** A reply has arrived, or never will. Skipped ones were not meant to go any more. */
  private recordEnd({ key, status, answersTextAt, createdAt, dueAt, endedAt, effect }: StoredEntry): void {
    if (effect.type !== 'sms' || answersTextAt === undefined || endedAt === null) return;
    if (status !== 'sent' && status !== 'dead') return;
    this.recorder.recordReply({
      locationId: key.locationId,
      ms: endedAt - answersTextAt,
      heldMs: Math.max(0, dueAt - createdAt),
      delivered: status === 'sent',
    });
  }
}

/** After it there is nothing more to do in this claim. */
function isLast({ due }: Claim, { id }: StoredEntry): boolean {
  return due.at(-1)?.id === id;
}

/** By kind, for the day's status of the CRM. */
function counted(what: readonly ('crm_calls' | 'crm_errors')[], { effect }: StoredEntry, at: number): OutboxCounters {
  return { at, amounts: Object.fromEntries(what.map((each) => [`${each}:${effect.type}`, 1])) };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
