import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWeights } from './write-weights';
import { HEADS, applies } from '../../src/seller-bot/domain/understanding/learned/heads';
import { type JudgeWeights, type Opinions, weigh } from '../../src/seller-bot/domain/understanding/learned/judge';
import { type Lesson, freshLessons, tunedLessons } from './samples';
import { type Case, trainJudge } from './train-judge';
import { type Trained, exampleOf, train, vocabularyOf } from './train-network';
import { loadVectors } from './vectors';

const FOLDS = 3;
const SEED = 7;
const VOCABULARY = 60_000;

/** A lesson with what a network says of it that was trained without it. */
interface Unseen {
  readonly lesson: Lesson;
  readonly network: readonly (readonly number[])[];
}

function main(): void {
  const tuned = tunedLessons();
  const fresh = freshLessons();
  const given = loadVectors(VOCABULARY);
  const vocabulary = vocabularyOf([...tuned, ...fresh], given);
  console.log(`${String(tuned.length)} tuned, ${String(fresh.length)} fresh lessons, ${String(vocabulary.places.size)} words`);
  const unseen: Unseen[] = [];
  const only = process.env.FOLD;
  for (let fold = 0; fold < FOLDS; fold += 1) {
    if (only !== undefined && Number(only) !== fold) continue;
    const began = Date.now();
    const kept = fresh.filter((lesson) => foldOf(lesson) !== fold);
    const trained = train([...tuned, ...kept], vocabulary, SEED);
    const tested = fresh.filter((lesson) => foldOf(lesson) === fold);
    const answers = tested.map((lesson) => ({ lesson, network: logsOf(lesson, trained) }));
    unseen.push(...answers);
    console.log(`fold ${String(fold)}: ${((Date.now() - began) / 1000).toFixed(0)} s`);
    report('network alone', answers, ({ network }) => network.map(best));
  }
  report('rules alone', unseen, ({ lesson }) => lesson.rules);
  const judged = new Map<Unseen, number[]>();
  for (let part = 0; part < FOLDS; part += 1) {
    const judges = judgesOf(unseen.filter(({ lesson }) => partOf(lesson) !== part));
    for (const each of unseen) if (partOf(each.lesson) === part) judged.set(each, judge(each, judges));
  }
  report('judged', unseen, (each) => judged.get(each) ?? []);
  const final = train([...tuned, ...fresh], vocabulary, SEED);
  if (!process.env.NOWRITE) writeWeights(join(__dirname, '../../src/seller-bot/domain/understanding/learned/network.data.ts'), final, [...tuned, ...fresh], judgesOf(unseen));
  if (process.env.OUT) writeFileSync(process.env.OUT, JSON.stringify(unseen.map(({ lesson, network }) => ({ id: lesson.sample.id, file: lesson.sample.file, q: lesson.question, m: lesson.sample.message, labels: lesson.labels, rules: lesson.rules, n: lesson.words.length, network }))));
  if (process.env.SHOW) for (const each of unseen) {
    const got = judged.get(each) ?? [];
    HEADS.forEach(({ field, values }, h) => { const y = each.lesson.labels[h]!; if (y >= 0 && got[h] !== y) console.log(`${each.lesson.rules[h] === y ? 'WORSE' : '     '} ${field} want ${values[y]} got ${values[got[h]!]} rules ${values[each.lesson.rules[h]!]} Q${each.lesson.question} ${each.lesson.sample.id} ${each.lesson.sample.message}`); });
  }
}

export function judgesOf(unseen: readonly Unseen[]): JudgeWeights[] {
  return HEADS.map((_, head) => {
    const cases: Case[] = unseen
      .filter(({ lesson }) => applies(head, lesson.question))
      .map((each) => ({ opinions: opinionsOf(each, head), label: each.lesson.labels[head] ?? 0 }));
    return trainJudge(head, cases);
  });
}

function opinionsOf({ lesson, network }: Unseen, head: number): Opinions {
  return {
    network: network[head] ?? [],
    rules: lesson.rules[head] ?? 0,
    question: lesson.question ?? 0,
    length: lesson.words.length,
  };
}

function judge(each: Unseen, judges: readonly JudgeWeights[]): number[] {
  return judges.map((weights, head) => best(weigh(weights, opinionsOf(each, head))));
}

function logsOf(lesson: Lesson, trained: Trained): number[][] {
  return trained.trainee.answer(exampleOf(lesson, trained)).map((shares) => shares.map((share) => Math.log(share + 1e-4)));
}

const best = (scores: readonly number[]): number => scores.indexOf(Math.max(...scores));
const byteOf = (lesson: Lesson, salt: string): number =>
  createHash('sha1').update(lesson.sample.id + salt).digest()[0] ?? 0;
const foldOf = (lesson: Lesson): number => byteOf(lesson, '') % FOLDS;
const partOf = (lesson: Lesson): number => byteOf(lesson, 'judge') % FOLDS;

function report(name: string, unseen: readonly Unseen[], answer: (each: Unseen) => readonly number[]): void {
  const right = HEADS.map(() => 0);
  let all = 0;
  for (const each of unseen) {
    const given = answer(each);
    let isAll = true;
    each.lesson.labels.forEach((label, head) => {
      if (label < 0 || given[head] === label) right[head] = (right[head] ?? 0) + 1;
      else isAll = false;
    });
    if (isAll) all += 1;
  }
  const share = (count: number): string => ((100 * count) / unseen.length).toFixed(2);
  const fields = HEADS.map(({ field }, head) => `${field} ${share(right[head] ?? 0)}`);
  console.log(`${name}: all ${share(all)} · ${fields.join(' · ')}`);
}

main();
