import { readSellerText } from '../../src/seller-bot/domain/understanding/read-seller-text';
import { samplesOf } from '../accuracy/corpus';
import type { Question } from '../../src/seller-bot/domain/reading';

const ROUNDS = 30;
const LONGEST = 2000;

/** Inputs made to be slow: long runs of what recognisers look for, nested, unfinished or alternating. */
const HOSTILE: Readonly<Record<string, string>> = {
  'one letter': 'a'.repeat(LONGEST),
  figures: '1 '.repeat(LONGEST / 2),
  'figures without spaces': '1,'.repeat(LONGEST / 2),
  'figures with units': '1k-'.repeat(LONGEST / 3),
  negations: 'not '.repeat(LONGEST / 4),
  'needs roof': 'needs a new roof and '.repeat(LONGEST / 21),
  'spelled numbers': 'two hundred thousand and '.repeat(LONGEST / 25),
  questions: 'would you? '.repeat(LONGEST / 11),
  misspelled: 'recieve nedds rooof fundation '.repeat(LONGEST / 30),
  'stop words': 'stop texting me about the house i want to '.repeat(LONGEST / 43),
  brackets: '(['.repeat(LONGEST / 2),
  emoji: '🏚️👍🏽'.repeat(LONGEST / 8),
  newlines: '\n'.repeat(LONGEST),
};

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function microseconds(work: () => void): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1000;
}

function main(): void {
  const samples = samplesOf('development', (file) => file !== 'conversations.jsonl' && file !== 'leads.jsonl');
  const read = (message: string, question: number | null): void => {
    readSellerText(message, { question: question as Question | null, offerAmount: 262_500 });
  };
  for (let round = 0; round < 3; round++) for (const { message, question } of samples) read(message, question);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const { message, question } of samples)
      times.push(
        microseconds(() => {
          read(message, question);
        }),
      );
  }
  console.log(
    `reading one seller text: median ${median(times).toFixed(1)} µs over ${String(samples.length)} texts × ${String(ROUNDS)}`,
  );
  for (const [name, text] of Object.entries(HOSTILE)) {
    const each = [1, 2, 3, 4].flatMap((question) =>
      [0, 1, 2].map(() =>
        microseconds(() => {
          read(text, question);
        }),
      ),
    );
    console.log(
      `  ${name.padEnd(24)} ${String(text.length).padStart(5)} characters: worst ${(Math.max(...each) / 1000).toFixed(2)} ms`,
    );
  }
}

main();
