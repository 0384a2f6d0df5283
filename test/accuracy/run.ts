import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HALVES, samplesOf } from './corpus';
import { type HalfScore, confusionsOf, figuresOf, markdownOf, missesOf } from './report';
import { CONVERSATION_TASK } from './conversation-task';
import { readingPage } from './reading-page';
import { LEADS_TASK } from './leads';
import { SELLER_TASK } from './seller-task';
import { score } from './task';

/**
 * Measures how well texts are read, against the labelled corpus: `npm run accuracy -- [--development] [--show-blind]`.
 * Misses are printed for the development half; the blind half stays unseen unless asked for.
 */
const TASKS = [SELLER_TASK, CONVERSATION_TASK, LEADS_TASK];
const MOST_MISSES = 400;

function main(options: ReadonlySet<string>): void {
  const halves = HALVES.filter((half) => half === 'development' || !options.has('--development'));
  const scores: HalfScore[] = halves.flatMap((half) =>
    TASKS.map((task) => ({ half, score: score(task, samplesOf(half, task.accepts)) })),
  );
  for (const each of scores) {
    console.log(figuresOf(each));
    if (each.half === 'blind' && !options.has('--show-blind')) continue;
    console.log(`confusions:\n${confusionsOf(each.score)}\nmisses:\n${missesOf(each.score, MOST_MISSES)}\n`);
  }
  if (halves.length < HALVES.length) return;
  const top = join(__dirname, '..', '..');
  writeFileSync(join(top, 'ACCURACY.md'), markdownOf(scores));
  writeFileSync(join(top, 'docs', 'reading.md'), readingPage());
}

main(new Set(process.argv.slice(2)));
