import type { LedgerEntry } from '../support/fake-ghl';
import { type Journal, type SentText, strandedName } from './journal';
import type { StoredContact, StoredSend, StoredTruth } from './stored-truth';

/** A request that had been on its way when the silence was acknowledged cannot be called back. */
const ON_ITS_WAY_MS = 2500;
const MOST_FINDINGS = 40;
/**
 * A post does not say when its text was written. While the event of the same text is in one instance's spool, another one
 * takes the post for a later text than it is: it stands where it was read.
 */
const TWO_WAYS = 'both';

/** What a run has shown; everything but the first group has to be zero. */
export interface Verdict {
  readonly texts: number;
  readonly replies: number;
  readonly delivered: number;
  readonly skipped: number;
  readonly dead: number;
  readonly lostTexts: number;
  readonly duplicatedTexts: number;
  readonly disorderedTexts: number;
  readonly lostReplies: number;
  readonly duplicatedReplies: number;
  readonly disorderedReplies: number;
  /** Replies without a delivery, or deliveries that never ended. */
  readonly unaccounted: number;
  readonly textedInSilence: number;
  readonly wrongSums: number;
  /** What is wrong, in words; the first of many. */
  readonly findings: readonly string[];
}

export interface Evidence {
  readonly journal: Journal;
  readonly ledger: readonly LedgerEntry[];
  readonly truth: StoredTruth;
  readonly locations: readonly string[];
}

interface Arrived {
  readonly text: string;
  readonly at: number;
}

/**
 * Compares what the outside world did with what the CRM got and the store holds. It asks the application nothing and
 * shares no code with it.
 */
export async function check({ journal, ledger, truth, locations }: Evidence): Promise<Verdict> {
  const contacts = await truth.contacts();
  const tally = new Tally();
  const byName = new Map(contacts.map((each) => [nameOf(each), each]));
  const arrived = arrivalsOf(ledger);
  for (const [name, texts] of grouped(journal.texts)) checkTexts(byName.get(name), texts, tally);
  for (const [name, texts] of grouped(journal.agentTexts)) checkAgentTexts(byName.get(name), texts, tally);
  for (const contact of contacts) checkReplies(contact, arrived.get(contact.contact) ?? [], tally);
  for (const contact of arrived.keys()) {
    if (!contacts.some((each) => each.contact === contact))
      tally.wrong('duplicatedReplies', `${contact} is unknown and was texted`);
  }
  checkSilences(journal, byName, arrived, tally);
  for (const location of locations) await checkSums(truth, location, contacts, tally);
  return tally.verdict(journal.texts.length);
}

export function isClean(verdict: Verdict): boolean {
  return verdict.findings.length === 0;
}

type Wrong = Exclude<keyof Verdict, 'findings' | 'texts' | 'replies' | 'delivered' | 'skipped' | 'dead'>;

class Tally {
  replies = 0;
  delivered = 0;
  skipped = 0;
  dead = 0;
  private readonly counts = new Map<Wrong, number>();
  private readonly findings: string[] = [];

  wrong(kind: Wrong, finding: string, times = 1): void {
    if (times <= 0) return;
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + times);
    if (this.findings.length < MOST_FINDINGS) this.findings.push(`${kind}: ${finding}`);
  }

  verdict(texts: number): Verdict {
    const of = (kind: Wrong): number => this.counts.get(kind) ?? 0;
    return {
      texts,
      replies: this.replies,
      delivered: this.delivered,
      skipped: this.skipped,
      dead: this.dead,
      lostTexts: of('lostTexts'),
      duplicatedTexts: of('duplicatedTexts'),
      disorderedTexts: of('disorderedTexts'),
      lostReplies: of('lostReplies'),
      duplicatedReplies: of('duplicatedReplies'),
      disorderedReplies: of('disorderedReplies'),
      unaccounted: of('unaccounted'),
      textedInSilence: of('textedInSilence'),
      wrongSums: of('wrongSums'),
      findings: this.findings,
    };
  }
}

/** Every acknowledged text stands in the transcript once, and after what had been acknowledged before it was sent. */
function checkTexts(stored: StoredContact | undefined, texts: readonly SentText[], tally: Tally): void {
  const lines = (stored?.lines ?? []).filter((line) => line.from === 'seller').map((line) => line.text);
  for (const { contact, text, after, way, ackedAt } of texts) {
    const times = lines.filter((line) => line === text).length;
    if (times === 0 && ackedAt !== null)
      tally.wrong('lostTexts', `${contact} wrote "${text}", it was acknowledged and is gone`);
    tally.wrong('duplicatedTexts', `${contact} wrote "${text}" once, it stands ${String(times)} times`, times - 1);
    const isOrdered = after !== null && wayOf(texts, after) !== TWO_WAYS;
    if (times > 0 && isOrdered && lines.indexOf(after) > lines.indexOf(text)) {
      tally.wrong(
        'disorderedTexts',
        `${contact} wrote "${text}" (${way ?? ''}) after "${after}" (${wayOf(texts, after)})`,
      );
    }
  }
  const known = new Set(texts.map(({ text }) => text));
  for (const line of lines) {
    if (!known.has(line)) tally.wrong('duplicatedTexts', `nobody wrote "${line}"`);
  }
}

function wayOf(texts: readonly SentText[], text: string): string {
  return texts.find((each) => each.text === text)?.way ?? '';
}

function checkAgentTexts(stored: StoredContact | undefined, texts: readonly SentText[], tally: Tally): void {
  for (const { contact, text, ackedAt } of texts) {
    const times = (stored?.lines ?? []).filter((line) => line.from === 'agent' && line.text === text).length;
    if (times === 0 && ackedAt !== null) tally.wrong('lostTexts', `the agent's "${text}" to ${contact} is gone`);
    tally.wrong('duplicatedTexts', `the agent's "${text}" to ${contact} stands ${String(times)} times`, times - 1);
  }
}

/** Every reply has a delivery of its own, each of them has ended, and the CRM got exactly those that say so, in order. */
function checkReplies(stored: StoredContact, arrived: readonly Arrived[], tally: Tally): void {
  const { contact } = stored;
  const replies = stored.lines.filter(isOurs).map((line) => line.text);
  const sends = stored.sends.filter((send) => send.effect.type === 'sms');
  tally.replies += replies.length;
  tally.delivered += arrived.length;
  if (replies.join('\n') !== sends.map(textOf).join('\n')) {
    tally.wrong(
      'unaccounted',
      `${contact}: ${String(replies.length)} replies, ${String(sends.length)} deliveries: ${JSON.stringify([replies, sends.map(textOf)])}`,
    );
  }
  for (const send of stored.sends) {
    if (send.status === 'skipped') tally.skipped += 1;
    else if (send.status === 'dead') tally.dead += 1;
    else if (send.status !== 'sent')
      tally.wrong('unaccounted', `${contact}: ${send.effect.type} is still ${send.status}`);
    if ((send.status === 'skipped' || send.status === 'dead') && (send.detail ?? '') === '') {
      tally.wrong('unaccounted', `${contact}: ${send.effect.type} is ${send.status} without a reason`);
    }
  }
  for (const text of new Set([...sends.map(textOf), ...arrived.map((each) => each.text)])) {
    const those = sends.filter((send) => textOf(send) === text);
    const sent = those.filter((send) => send.status === 'sent').length;
    // Given up, visibly, when nobody could know any more whether it had arrived.
    const perhaps = those.filter((send) => send.status !== 'sent' && send.attempts > 0).length;
    const times = arrived.filter((each) => each.text === text).length;
    tally.wrong('lostReplies', `${contact} never got "${text}" (${String(times)} of ${String(sent)})`, sent - times);
    tally.wrong('duplicatedReplies', `${contact} got "${text}" ${String(times)} times`, times - sent - perhaps);
  }
  if (
    !isInOrder(
      arrived.map((each) => each.text),
      sends.map(textOf),
    )
  ) {
    tally.wrong('disorderedReplies', `${contact} got ${JSON.stringify(arrived.map((each) => each.text))}`);
  }
}

function checkSilences(
  { silences, stranded }: Journal,
  byName: ReadonlyMap<string, StoredContact>,
  arrived: ReadonlyMap<string, readonly Arrived[]>,
  tally: Tally,
): void {
  for (const silence of silences) {
    const { sends = [], changes = [] } = byName.get(nameOf(silence)) ?? {};
    const isStranded = silence.why === 'STOP' && stranded.has(strandedName(silence.contact, 'STOP'));
    const noted = changes.find(({ what, to }) => what === 'consent' && to === 'opted_out')?.at ?? silence.from;
    const from = isStranded ? Math.max(silence.from, noted) : silence.from;
    for (const { text, at } of arrived.get(silence.contact) ?? []) {
      const isReply = sends.some((send) => textOf(send) === text && send.effect.purpose === 'reply');
      if (isReply && at > from + ON_ITS_WAY_MS && at < silence.until) {
        const late = String(at - silence.from);
        tally.wrong('textedInSilence', `${silence.contact} was sent "${text}" ${late} ms after ${silence.why}`);
      }
    }
  }
}

async function checkSums(
  truth: StoredTruth,
  location: string,
  all: readonly StoredContact[],
  tally: Tally,
): Promise<void> {
  const contacts = all.filter((each) => each.location === location);
  const { counters, listed } = await truth.sums(location);
  const sum = (of: (contact: StoredContact) => number): number => contacts.reduce((total, each) => total + of(each), 0);
  const changed = (what: string, to: string) => (each: StoredContact) =>
    each.changes.filter((change) => change.what === what && change.to === to).length;
  const real: Readonly<Record<string, number>> = {
    texts: sum((each) => each.lines.filter((line) => line.from === 'seller').length),
    replies: sum((each) => each.lines.filter((line) => line.from === 'bot').length),
    hot: sum(changed('temperature', 'HOT')),
    opt_outs: sum(changed('consent', 'opted_out')),
  };
  for (const [name, value] of Object.entries(real)) {
    const counted = counters[name] ?? 0;
    if (counted !== value)
      tally.wrong('wrongSums', `${location}: ${name} counted ${String(counted)}, really ${String(value)}`);
  }
  const cells = new Map<string, number>();
  for (const { stage, temperature } of contacts) {
    const cell = `${stage}:${temperature}`;
    cells.set(cell, (cells.get(cell) ?? 0) + 1);
  }
  for (const cell of new Set([...cells.keys(), ...Object.keys(listed)])) {
    const [shown, really] = [listed[cell] ?? 0, cells.get(cell) ?? 0];
    if (shown !== really)
      tally.wrong('wrongSums', `${location}: ${cell} lists ${String(shown)}, really ${String(really)}`);
  }
}

/** Texts the CRM took, by contact, in the order in which it did. */
function arrivalsOf(ledger: readonly LedgerEntry[]): Map<string, Arrived[]> {
  const arrived = new Map<string, Arrived[]>();
  for (const { method, path, status, body, arrivedAt } of ledger) {
    if (method !== 'POST' || path !== '/conversations/messages' || status !== 200) continue;
    const { contactId, message } = body as { contactId: string; message: string };
    arrived.set(contactId, [...(arrived.get(contactId) ?? []), { text: message, at: arrivedAt }]);
  }
  return arrived;
}

/** What agents typed in the CRM itself has arrived already. */
function isOurs({ from, by }: StoredContact['lines'][number]): boolean {
  return from === 'bot' || (from === 'agent' && by?.startsWith('crm:') !== true);
}

function textOf({ effect }: StoredSend): string {
  return effect.text ?? '';
}

/** Whether the first list can be had from the second by leaving some out. */
function isInOrder(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const each of part) {
    const found = whole.indexOf(each, at);
    if (found === -1) return false;
    at = found + 1;
  }
  return true;
}

function nameOf({ location, contact }: { readonly location: string; readonly contact: string }): string {
  return `${location}\n${contact}`;
}

function grouped(texts: readonly SentText[]): Map<string, SentText[]> {
  const groups = new Map<string, SentText[]>();
  for (const each of texts) groups.set(nameOf(each), [...(groups.get(nameOf(each)) ?? []), each]);
  return groups;
}
