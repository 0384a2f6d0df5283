import { join } from 'node:path';
import { wordsOf, type Words } from '../../src/reading/learned/word-network';
import { extractByRules } from '../../src/lead-intelligence/domain/extract-by-rules';
import { HEADS, PLACE_HEAD, placesOf, wordsAround } from '../../src/lead-intelligence/domain/learned/heads';
import { readLeadText } from '../../src/lead-intelligence/domain/lead-text';
import { type Sample, isOfLeads, samplesOf } from '../accuracy/corpus';
import { type Lesson, type Subject, groupKeysOf } from './lesson';

/** What leads' texts say: one lesson for the text, and one for each place it names. */
export const LEADS: Subject = {
  heads: HEADS,
  hints: 0,
  tuned: () => samplesOf('development', isOfLeads).flatMap(lessonsOf),
  fresh: () => samplesOf('training', isOfLeads).flatMap(lessonsOf),
  join: joined,
  needsQuestion: () => false,
  path: join(__dirname, '../../src/lead-intelligence/domain/learned/network.data.ts'),
};

function lessonsOf(sample: Sample): Lesson[] {
  const leadText = readLeadText(sample.message);
  const { lead, places, wanted } = extractByRules(leadText);
  const nothing = HEADS.map(() => -1);
  const whole = lessonOf(sample, sample.id, wordsOf(leadText.text), [...labelsOf(sample), -1], [...placesOf(lead), 0]);
  const cities = Array.isArray(sample.expect.locations) ? sample.expect.locations.map(String) : [];
  const ofPlaces = places.map((place, at) => {
    const labels = nothing.with(PLACE_HEAD, cities.includes(place.city) ? 1 : 0);
    const rules = nothing.map(() => 0).with(PLACE_HEAD, wanted.some(({ value }) => value === place.city) ? 1 : 0);
    return lessonOf(sample, `${sample.id}#${String(at)}`, wordsAround(leadText.text, place, places), labels, rules);
  });
  return [whole, ...ofPlaces];
}

function lessonOf(
  sample: Sample,
  id: string,
  words: Words,
  labels: readonly number[],
  rules: readonly number[],
): Lesson {
  const groupKeys = groupKeysOf(words, 0);
  return { id, shown: sample.message, question: 0, words, hints: [], groupKeys, unaskedKeys: groupKeys, labels, rules };
}

function labelsOf({ expect, id }: Sample): number[] {
  return HEADS.slice(0, PLACE_HEAD).map(({ field, values }) => {
    const label = expect[field];
    if (label === undefined || label === null) return 0;
    const place = (values as readonly string[]).indexOf(typeof label === 'number' ? 'said' : String(label));
    if (place < 0) throw new Error(`${id}: ${field} cannot be ${JSON.stringify(label)}`);
    return place;
  });
}

/** Each says what the other leaves open; where both speak of one thing it cannot be told which is meant. */
function joined(own: readonly number[], other: readonly number[]): number[] | null {
  const labels = own.map((label, head) => {
    const second = other[head] ?? -1;
    return label > 0 && second > 0 ? Number.NaN : Math.max(label, second);
  });
  const isOfPlaces = (own[PLACE_HEAD] ?? -1) >= 0 || (other[PLACE_HEAD] ?? -1) >= 0;
  return isOfPlaces || labels.some(Number.isNaN) ? null : labels;
}
