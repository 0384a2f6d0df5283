import { createHash } from 'node:crypto';
import { type JudgeWeights, type Opinions, greatest, weigh } from '../../src/reading/learned/judge';
import type { Lesson, Subject } from './lesson';
import { SELLERS } from './seller-lessons';
import { type Case, trainJudge } from './train-judge';
import { type Trained, exampleOf, train, vocabularyOf } from './train-network';
import { loadVectors } from './vectors';
import { writeWeights } from './write-weights';

/**
 * `npm run train [-- --misses]` trains a network and how far it is believed, and writes both down. The fresh texts are
 * cut into parts: each is read by a network that was trained without it, so that what is measured here, and what the judge
 * learns from, was never seen.
 */
const FOLDS = 3;
const SEED = 7;
const VOCABULARY = 60_000;

/** A lesson with what a network says of it that was trained without it: logarithms of its shares, by head. */
interface Unseen {
  readonly lesson: Lesson;
  readonly network: readonly (readonly number[])[];
}

function main(subject: Subject, options: ReadonlySet<string>): void {
  const tuned = subject.tuned();
  const fresh = subject.fresh();
  const vocabulary = vocabularyOf([...tuned, ...fresh], loadVectors(VOCABULARY));
  console.log(`${String(tuned.length)} tuned, ${String(fresh.length)} fresh lessons`);
  const unseen = folds((fold) => {
    const trained = train(subject, [...tuned, ...fresh.filter((each) => foldOf(each) !== fold)], vocabulary, SEED);
    const answers = fresh.filter((each) => foldOf(each) === fold).map((lesson) => unseenOf(lesson, trained));
    report(subject, `network alone, part ${String(fold + 1)}`, answers, ({ network }) => network.map(greatest));
    return answers;
  });
  report(subject, 'rules alone', unseen, ({ lesson }) =>
    lesson.rules.map((said, head) => (said === subject.heads[head]?.values.length ? 0 : said)),
  );
  const judged = new Map(
    folds((part) => {
      const judges = judgesOf(
        subject,
        unseen.filter(({ lesson }) => partOf(lesson) !== part),
      );
      return unseen
        .filter(({ lesson }) => partOf(lesson) === part)
        .map((each): [Unseen, readonly number[]] => [each, judge(each, judges)]);
    }),
  );
  report(subject, 'judged', unseen, (each) => judged.get(each) ?? []);
  if (options.has('--misses')) printMisses(subject, judged);
  const lessons = [...tuned, ...fresh];
  writeWeights(subject.path, train(subject, lessons, vocabulary, SEED), lessons, judgesOf(subject, unseen));
}

function folds<Answer>(answer: (fold: number) => readonly Answer[]): Answer[] {
  return Array.from({ length: FOLDS }, (_, fold) => answer(fold)).flat();
}

function judgesOf({ heads }: Subject, unseen: readonly Unseen[]): JudgeWeights[] {
  return heads.map(({ values }, head) => {
    const cases = unseen.filter(({ lesson }) => (lesson.labels[head] ?? -1) >= 0);
    return trainJudge(
      values.length,
      cases.map((each): Case => ({ opinions: opinionsOf(each, head), label: each.lesson.labels[head] ?? 0 })),
    );
  });
}

function opinionsOf({ lesson, network }: Unseen, head: number): Opinions {
  return {
    network: network[head] ?? [],
    rules: lesson.rules[head] ?? 0,
    question: lesson.question,
    length: lesson.words.list.length,
  };
}

function judge(each: Unseen, judges: readonly JudgeWeights[]): number[] {
  return judges.map((weights, head) => greatest(weigh(weights, opinionsOf(each, head))));
}

function unseenOf(lesson: Lesson, trained: Trained): Unseen {
  const shares = trained.trainee.answer(exampleOf(lesson, trained));
  return { lesson, network: shares.map((each) => each.map((share) => Math.log(share + 1e-4))) };
}

const byteOf = ({ id }: Lesson, salt: string): number =>
  createHash('sha1')
    .update(id + salt)
    .digest()[0] ?? 0;
const foldOf = (lesson: Lesson): number => byteOf(lesson, '') % FOLDS;
const partOf = (lesson: Lesson): number => byteOf(lesson, 'judge') % FOLDS;

function report(
  { heads }: Subject,
  name: string,
  unseen: readonly Unseen[],
  answer: (each: Unseen) => readonly number[],
): void {
  const right = heads.map(() => 0);
  const asked = heads.map(() => 0);
  let all = 0;
  for (const each of unseen) {
    const given = answer(each);
    each.lesson.labels.forEach((label, head) => {
      if (label < 0) return;
      asked[head] = (asked[head] ?? 0) + 1;
      if (given[head] === label) right[head] = (right[head] ?? 0) + 1;
    });
    if (each.lesson.labels.every((label, head) => label < 0 || given[head] === label)) all += 1;
  }
  const share = (part: number, whole: number): string => ((100 * part) / whole).toFixed(2);
  const fields = heads.map(({ field }, head) => `${field} ${share(right[head] ?? 0, asked[head] ?? 0)}`);
  console.log(`${name}: all ${share(all, unseen.length)} · ${fields.join(' · ')}`);
}

function printMisses({ heads }: Subject, judged: ReadonlyMap<Unseen, readonly number[]>): void {
  for (const [{ lesson }, given] of judged) {
    heads.forEach(({ field, values }, head) => {
      const label = lesson.labels[head] ?? -1;
      if (label < 0 || given[head] === label) return;
      const [wanted, got, rules] = [label, given[head] ?? 0, lesson.rules[head] ?? 0].map((place) => values[place]);
      console.log(
        `  ${field} ${String(wanted)} ≠ ${String(got)} (rules ${String(rules)}) ${lesson.id} ${lesson.shown}`,
      );
    });
  }
}

main(SELLERS, new Set(process.argv.slice(2)));
