import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export type Half = 'development' | 'blind';
export const HALVES: readonly Half[] = ['development', 'blind'];

/** One labelled line; `expect` names only the fields that differ from their defaults. */
export interface Sample {
  readonly id: string;
  readonly file: string;
  readonly message: string;
  readonly question: number | null;
  readonly offerAmount: number | null;
  readonly expect: Readonly<Record<string, unknown>>;
  readonly texts: readonly string[];
}

/** Which files hold texts of leads, and which of sellers. */
export const isOfLeads = (file: string): boolean => file.endsWith('leads.jsonl');
export const isOfSellers = (file: string): boolean => !isOfLeads(file) && file !== 'conversations.jsonl';

const CORPUS = join(__dirname, '..', 'corpus');

/** All samples of one half, or of the texts written for training, whose file is accepted; none when the folder does not exist. */
export function samplesOf(half: Half | 'training', accepts: (file: string) => boolean): Sample[] {
  const folder = join(CORPUS, half);
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl') && accepts(name));
  return files.flatMap((file) => linesOf(join(folder, file)).map((line) => sampleOf(line, file)));
}

function linesOf(path: string): string[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
}

function sampleOf(line: string, file: string): Sample {
  const row = JSON.parse(line) as Record<string, unknown>;
  return {
    id: String(row.id),
    file,
    message: typeof row.message === 'string' ? row.message : '',
    question: typeof row.question === 'number' ? row.question : null,
    offerAmount: typeof row.offer_amount === 'number' ? row.offer_amount : null,
    expect: (row.expect ?? row.final ?? {}) as Record<string, unknown>,
    texts: Array.isArray(row.texts) ? row.texts.map(String) : [],
  };
}
