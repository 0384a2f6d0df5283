import {
  WEBHOOK_SECRET,
  agentMessage,
  contactEvent,
  inboundMessage,
  signed,
  workflowPost,
} from '../support/ghl-webhooks';
import type { SentWebhook } from '../support/ghl-webhooks';
import type { FakeGhl } from '../support/fake-ghl';
import { type Chance, pause } from './chance';
import { type Journal, type SentText, type Silence, strandedName } from './journal';
import type { spooledTexts } from './stored-truth';
import type { WebhookSender } from './webhook-sender';

/** What sellers say, one of each row; every text gets a mark of its own, so that no two are the same. */
const WORDS: readonly [string, ...string[]][] = [
  ['hello there', 'hi, got your letter', 'is this about my house?'],
  ['it needs a new roof', 'the house is in good shape', 'kitchen is a mess honestly'],
  ['I want 350k for it', 'around 425 thousand', 'no less than 280000'],
  ['moving for a new job', 'we are getting divorced', 'inherited it from my mother'],
  ['yes that works', 'no thanks', 'let me think about it'],
  ['thank you', 'ok then', 'when do you call?'],
];
const WAYS = ['event', 'event', 'storm', 'both', 'both without id', 'post', 'disorder'] as const;
const LONGEST_GAP_MS = 900;
/** Nobody writes two texts in one millisecond; if the clock says so, nothing tells which was first. */
const LEAST_GAP_MS = 2;

type Way = (typeof WAYS)[number] | 'no webhook';

export interface SellerTools {
  readonly sender: WebhookSender;
  readonly journal: Journal;
  readonly chance: Chance;
  readonly crm: FakeGhl;
  /** What stands in the spools of all instances. */
  readonly spooled: () => ReturnType<typeof spooledTexts>;
  /** Whether some texts come without any webhook. */
  readonly hasSilentTexts: boolean;
}

/** One conversation, from the first text to the last: what a seller writes and what people in the office do meanwhile. */
export class Seller {
  private last: string | null = null;
  private count = 0;
  private silence: Silence | null = null;
  private readonly repeats: Promise<unknown>[] = [];

  constructor(
    private readonly contact: string,
    private readonly location: string,
    private readonly tools: SellerTools,
  ) {}

  async live(): Promise<void> {
    const { chance } = this.tools;
    const incidentAt = chance.whole(1, WORDS.length);
    const incident = chance.oneOf([
      'none',
      'none',
      'STOP',
      'STOP',
      'takeover',
      'office',
      'tag',
      'agent',
      'burst',
      'burst',
    ]);
    for (const [i, words] of WORDS.entries()) {
      if (i === incidentAt) await this.meet(incident);
      const [text] = await Promise.all([this.write(this.marked(chance.oneOf(words))), this.pauses()]);
      // An event of long ago comes once more.
      if (text !== null && chance.happens(0.1)) this.repeatLater(text);
    }
    if (incidentAt >= WORDS.length) await this.meet(incident);
    await Promise.all(this.repeats);
  }

  /** Writes a first text by the plain way. */
  async greet(): Promise<void> {
    await this.write(this.marked('hello there'), null, 'event');
    await Promise.all(this.repeats);
  }

  private async pauses(): Promise<void> {
    const { chance } = this.tools;
    if (chance.happens(0.6)) await pause(chance.whole(0, LONGEST_GAP_MS));
  }

  private async meet(incident: string): Promise<void> {
    switch (incident) {
      case 'STOP':
        return this.optOut();
      case 'takeover':
        return this.beTakenOver();
      case 'office':
        return this.beWrittenTo();
      case 'tag':
        return this.beTagged();
      case 'agent':
        return this.beTextedByAgent();
      case 'burst':
        return this.burst();
    }
  }

  private async optOut(): Promise<void> {
    await this.write('STOP');
    const sent = this.tools.journal.texts.findLast((each) => each.contact === this.contact && each.text === 'STOP');
    if (typeof sent?.ackedAt !== 'number') return;
    // Accepted while Redis was away: the other instances learn of it when that one has brought it in.
    const isSpooled = this.tools.spooled().some(({ contact, text }) => contact === this.contact && text === 'STOP');
    if (isSpooled) this.tools.journal.stranded.add(strandedName(this.contact, 'STOP'));
    this.fallSilent('STOP', sent.ackedAt);
  }

  private async beTakenOver(): Promise<void> {
    const at = await this.tools.sender.act(this.contact, this.location, 'takeover');
    if (at === null) return;
    this.fallSilent('takeover', at);
    if (this.tools.chance.happens(0.4)) {
      await this.write(this.marked('are you still there'));
      // The reply may come from the moment on in which the release is asked for.
      this.endSilence();
      await this.tools.sender.act(this.contact, this.location, 'release');
    }
  }

  /** An agent writes through our API: that text must arrive, and the bot is silent from then on. */
  private async beWrittenTo(): Promise<void> {
    const text = this.marked('this is Anna from the office');
    const record: SentText = { location: this.location, contact: this.contact, text, after: null, ackedAt: null };
    this.tools.journal.agentTexts.push(record);
    // There is no name for such a text, so it is asked for once: without an answer nobody knows.
    const status = await this.tools.sender.actOnce(this.contact, this.location, 'message', { text });
    if (status !== 200) return;
    record.ackedAt = Date.now();
    this.fallSilent('takeover', record.ackedAt);
  }

  private async beTagged(): Promise<void> {
    const event = contactEvent('ContactTagUpdate', this.contact, {
      locationId: this.location,
      tags: ['lead', 'Jorge-Active'],
    });
    const at = await this.tools.sender.deliver(signed(event));
    if (at !== null) this.fallSilent('takeover', at);
  }

  private async beTextedByAgent(): Promise<void> {
    const event = agentMessage(this.contact, this.marked('Anna here'), { locationId: this.location });
    const at = await this.tools.sender.deliver(signed(event));
    if (at !== null) this.fallSilent('takeover', at);
  }

  /** Three texts at once, in any order. */
  private async burst(): Promise<void> {
    const after = this.last;
    const texts = ['one more thing', 'the garage leaks', 'and the fence'].map((words) => this.marked(words));
    await Promise.all(texts.map((text) => this.write(text, after)));
  }

  private fallSilent(why: Silence['why'], from: number): void {
    this.endSilence();
    this.silence = { location: this.location, contact: this.contact, why, from, until: Number.POSITIVE_INFINITY };
    this.tools.journal.silences.push(this.silence);
  }

  private endSilence(): void {
    if (this.silence?.why === 'takeover') this.silence.until = Date.now();
  }

  private marked(words: string): string {
    this.count += 1;
    return `${words} [${this.contact}${String.fromCodePoint(0x60 + this.count)}]`;
  }

  /** Sends a text by one way or by both, once or in a storm. Gives its event when that can be repeated. */
  private async write(text: string, after = this.last, by: Way | null = null): Promise<SentWebhook | null> {
    const { journal, sender, chance } = this.tools;
    const isHeard = text === 'STOP' || !this.tools.hasSilentTexts;
    const way = by ?? chance.oneOf(isHeard ? WAYS : [...WAYS, 'no webhook' as const]);
    const record: SentText = { location: this.location, contact: this.contact, text, after, way, ackedAt: null };
    journal.texts.push(record);
    // The CRM has it, whatever becomes of its webhooks.
    const { id: messageId, dateAdded } = this.tools.crm.receive(this.contact, text, Date.now(), this.location);
    if (way === 'no webhook') {
      record.ackedAt = Date.now();
      await pause(LEAST_GAP_MS);
      return null;
    }
    const event = signed(inboundMessage(this.contact, text, { messageId, dateAdded, locationId: this.location }));
    const post = (more: Record<string, unknown>): SentWebhook => {
      const body = workflowPost(this.contact, text, { location: { id: this.location }, ...more });
      return { body: JSON.stringify(body), headers: { 'x-webhook-secret': WEBHOOK_SECRET } };
    };
    const named = post({ customData: { message_id: messageId } });
    const ways: Promise<number | null>[] = [];
    switch (way) {
      case 'event':
        ways.push(sender.deliver(event));
        break;
      case 'storm':
        for (let i = chance.whole(2, 6); i > 0; i--) ways.push(sender.deliver(event));
        break;
      case 'both':
        ways.push(sender.deliver(event), sender.deliver(named));
        break;
      case 'both without id':
        // GoHighLevel does not repeat a plain workflow webhook.
        ways.push(sender.deliver(event), sender.once(post({})).then(okAt));
        break;
      case 'post':
        ways.push(sender.deliver(named));
        break;
      case 'disorder':
        ways.push(
          sender.deliver(event),
          pause(chance.whole(200, 2500)).then(() => sender.deliver(event)),
        );
        break;
    }
    const noted = ways.map(async (each) => {
      const at = await each;
      if (at !== null) record.ackedAt = Math.min(record.ackedAt ?? at, at);
    });
    // The seller writes on as soon as one of the ways has arrived.
    await (way === 'both' || way === 'disorder' || way === 'storm' ? Promise.any(ways) : Promise.all(noted));
    this.repeats.push(...noted);
    await pause(LEAST_GAP_MS);
    this.last = text;
    return way === 'post' ? null : event;
  }

  private repeatLater(event: SentWebhook): void {
    const { sender, chance } = this.tools;
    this.repeats.push(pause(chance.whole(500, 6000)).then(() => sender.deliver(event)));
  }
}

function okAt(status: number): number | null {
  return status >= 200 && status < 300 ? Date.now() : null;
}
