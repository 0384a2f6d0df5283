import type { Evidence, Verdict } from './checker';
import type { TroubleLine } from './troublemaker';

/** What sellers of this suite are called. */
const CONTACT = /\bq[a-z]{4}\b/g;

/** What had not ended when time was up. */
interface Waiting {
  readonly at: number;
  readonly what: readonly string[];
}

/** Everything the suite knows of the contacts its findings name, and what went wrong when, for whoever looks for a cause. */
export async function evidenceOf(
  { findings }: Verdict,
  { journal, ledger, truth, waiting }: Evidence & { readonly waiting: Waiting },
  troubles: readonly TroubleLine[],
): Promise<string> {
  const named = new Set([...findings, ...waiting.what].flatMap((finding) => finding.match(CONTACT) ?? []));
  const stored = await truth.contacts();
  const contacts = [...named].map((contact) => ({
    contact,
    texts: journal.texts.filter((each) => each.contact === contact),
    silences: journal.silences.filter((each) => each.contact === contact),
    stranded: [...journal.stranded].filter((each) => each.startsWith(contact)),
    stored: stored.find((each) => each.contact === contact),
    crm: ledger.filter(({ path, body }) => path.includes(contact) || JSON.stringify(body ?? '').includes(contact)),
  }));
  return JSON.stringify({ findings, waiting, contacts, troubles }, null, 1);
}
