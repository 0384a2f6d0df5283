import { Injectable, Logger } from '@nestjs/common';
import { AppConfig } from '../../config';
import { CrmClient, CrmRateLimit, type CrmText } from '../../crm';
import { MetricsRecorder } from '../../platform/metrics-recorder';
import { Clock, DEFAULT_LOCATION, DEMO_LOCATION, isIdentifier } from '../../shared';
import { ConversationStore } from '../conversation-store';
import type { ContactKey } from '../domain/conversation';
import { OutboxStore } from '../outbox/outbox-store';
import { WatermarkStore } from '../watermark-store';
import { AcceptText, fingerprintOf } from './accept-text';

/** A webhook may take so long; until then its text is not missing. */
const WEBHOOK_TAKES_MS = 60_000;
/** The CRM may show a text later than it dates it: this far back it is asked again. */
const ASK_AGAIN_MS = 10 * 60_000;
/** One text may be dated so much earlier by the CRM than by us: a post does not say when its text was written. */
const DATED_LATER_MS = 60 * 60_000;
/** And so much later, by clocks that differ. */
const DATED_EARLIER_MS = 60_000;
const LONGEST_WAIT_MS = 30_000;
/** How many pages of the CRM are compared together. What has been compared is not asked for again when the rest fails. */
const SLICE_PAGES = 10;
const CONTACTS_AT_ONCE = 16;

/**
 * Compares the texts that the CRM got with ours and takes in what no webhook brought. A text is ours when a line of the
 * transcript or the inbox has its words, at about its time; each line stands for one text. Whatever is left goes
 * through the intake, which knows the ids of the CRM.
 */
@Injectable()
export class ReconcileTexts {
  private readonly logger = new Logger('Reconciliation');

  constructor(
    private readonly crm: CrmClient,
    private readonly limit: CrmRateLimit,
    private readonly store: ConversationStore,
    private readonly outbox: OutboxStore,
    private readonly watermarks: WatermarkStore,
    private readonly intake: AcceptText,
    private readonly clock: Clock,
    private readonly config: AppConfig,
    private readonly recorder: MetricsRecorder,
  ) {}

  /** Gives how many texts were missing. A location that fails does not keep the others from being looked at. */
  async run(): Promise<number> {
    if (!this.crm.isConnected || this.config.reconcile.whose === 'off') return 0;
    const locations = new Set([this.config.ghl.locationId, ...(await this.outbox.locations())]);
    // The CRM knows neither.
    for (const name of [DEFAULT_LOCATION, DEMO_LOCATION]) locations.delete(name);
    let missing = 0;
    for (const location of locations) {
      try {
        missing += await this.reconcile(location);
      } catch (error) {
        this.logger.warn(`${location}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    return missing;
  }

  private async reconcile(locationId: string): Promise<number> {
    const startedAt = this.clock.now();
    const since = await this.watermarks.read(locationId);
    // What was written before anybody asked is not answered.
    if (since === null) {
      await this.watermarks.write(locationId, startedAt);
      return 0;
    }
    const before = startedAt - Math.min(WEBHOOK_TAKES_MS, this.config.reconcile.everyMs);
    let missing = 0;
    let reached = since;
    let isInOrder = true;
    for await (const slice of this.received(locationId, since)) {
      const texts = slice.filter(({ at }) => at >= since && at <= before);
      missing += await this.takeMissingOf(locationId, texts);
      // Asked for oldest first; a CRM that answers otherwise may still have older ones to give.
      isInOrder &&= slice.every(({ at }, i) => at >= (slice[i - 1]?.at ?? reached));
      reached = Math.min(startedAt, slice.at(-1)?.at ?? reached);
      if (isInOrder && reached - ASK_AGAIN_MS > since) await this.watermarks.write(locationId, reached - ASK_AGAIN_MS);
    }
    await this.watermarks.write(locationId, Math.max(since, startedAt - ASK_AGAIN_MS));
    if (missing > 0) this.logger.warn(`took in ${String(missing)} texts of ${locationId} that no webhook had brought`);
    return missing;
  }

  private async takeMissingOf(locationId: string, texts: readonly CrmText[]): Promise<number> {
    const contacts = [...byContact(texts)];
    let missing = 0;
    for (let from = 0; from < contacts.length; from += CONTACTS_AT_ONCE) {
      const taken = await Promise.all(
        contacts
          .slice(from, from + CONTACTS_AT_ONCE)
          .map(([contactId, theirs]) => this.takeMissing({ locationId, contactId }, theirs)),
      );
      missing += taken.reduce((sum, each) => sum + each, 0);
    }
    return missing;
  }

  /** The texts since a moment, oldest first, some pages together. */
  private async *received(locationId: string, since: number): AsyncGenerator<readonly CrmText[]> {
    let texts: CrmText[] = [];
    let pages = 0;
    for (let cursor: string | null = null; ;) {
      const freeIn = await this.limit.take(locationId);
      if (freeIn > LONGEST_WAIT_MS) throw new Error('the CRM may not be asked any more today; later again');
      if (freeIn > 0) {
        await new Promise((resolve) => setTimeout(resolve, freeIn));
        continue;
      }
      const page = await this.crm.receivedTexts(locationId, since, cursor);
      texts.push(...page.texts);
      pages += 1;
      if (page.next === null) {
        yield texts;
        return;
      }
      if (pages % SLICE_PAGES === 0) {
        yield texts;
        texts = [];
      }
      cursor = page.next;
    }
  }

  private async takeMissing(key: ContactKey, theirs: readonly CrmText[]): Promise<number> {
    if (!isIdentifier(key.contactId)) return 0;
    // The inbox first: a turn in between moves its texts to the transcript, where they are seen as well.
    const { inbox, contact } = await this.store.open(key, this.clock.now());
    if (contact === null && inbox.length === 0 && this.config.reconcile.whose === 'known') return 0;
    const transcript = await this.store.transcript(key);
    const ours = new Map<string, Line>();
    for (const { id, text, receivedAt } of inbox) ours.set(id, { fingerprint: fingerprintOf(text), at: receivedAt });
    for (const { id, from, text, at } of transcript) {
      if (from === 'seller') ours.set(id, { fingerprint: fingerprintOf(text), at });
    }
    const unmatched = withoutMatch(theirs, [...ours.values()]);
    if (unmatched.length === 0) return 0;
    // A reset has deleted the transcript: what was written before it is not missing.
    const resetAt = (await this.store.changes(key)).findLast(({ what }) => what === 'reset')?.at ?? 0;
    let taken = 0;
    for (const { id, text, at } of unmatched) {
      if (at <= resetAt) continue;
      const received = await this.intake.run({ key, text, ids: [`m:${id}`], sentAt: at, contactInfo: {} });
      if (received.kind === 'duplicate') continue;
      taken += 1;
      this.recorder.recordMissingText(key.locationId);
    }
    return taken;
  }
}

function byContact(texts: readonly CrmText[]): ReadonlyMap<string, readonly CrmText[]> {
  const groups = new Map<string, CrmText[]>();
  for (const text of texts) {
    const group = groups.get(text.contactId);
    if (group === undefined) groups.set(text.contactId, [text]);
    else group.push(text);
  }
  return groups;
}

interface Line {
  readonly fingerprint: string;
  readonly at: number;
}

/** The texts of the CRM for which we have no line, oldest first. Each takes the line that is nearest to it in time. */
function withoutMatch(theirs: readonly CrmText[], ours: readonly Line[]): CrmText[] {
  const free = new Set(ours);
  return [...theirs]
    .sort((a, b) => a.at - b.at)
    .filter(({ text, at }) => {
      const fingerprint = fingerprintOf(text);
      const [match] = [...free]
        .filter((line) => line.fingerprint === fingerprint)
        .filter((line) => line.at >= at - DATED_EARLIER_MS && line.at <= at + DATED_LATER_MS)
        .sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at));
      if (match === undefined) return true;
      free.delete(match);
      return false;
    });
}
