import type { Condition } from '../reading';
import { readSellerText } from './read-seller-text';

const conditionOf = (raw: string): Condition | null =>
  readSellerText(raw, { question: 1, offerAmount: null }).condition;

describe('The condition of a house', () => {
  it.each<[string, Condition]>([
    ['paint is peeling and the roof leaks', 'needs_major_repairs'],
    ['kitchen is new but the foundation is cracked', 'needs_major_repairs'],
    ['carpet and a bit of paint', 'needs_minor_repairs'],
    ['everything is new, only the fence is broken', 'needs_minor_repairs'],
  ])('is the worst of what is said: %s', (raw, condition) => {
    expect(conditionOf(raw)).toBe(condition);
  });

  it.each<[string, Condition]>([
    ['the roof leaked last year but we fixed it', 'move_in_ready'],
    ['it flooded in 2017 and was fully renovated since', 'move_in_ready'],
    ['the ac had died, it was replaced in june', 'move_in_ready'],
  ])('forgets what has been repaired since: %s', (raw, condition) => {
    expect(conditionOf(raw)).toBe(condition);
  });

  it.each<[string, Condition]>([
    ['leaky faucet', 'needs_minor_repairs'],
    ['leaking roof', 'needs_major_repairs'],
    ['needs a new thermostat', 'needs_minor_repairs'],
    ['needs a new furnace', 'needs_major_repairs'],
    ['maybe 40k in repairs', 'needs_major_repairs'],
    ['maybe 3k in repairs', 'needs_minor_repairs'],
  ])('goes by what is broken, and how much of it: %s', (raw, condition) => {
    expect(conditionOf(raw)).toBe(condition);
  });

  it.each([
    'built in 1978, 3 bed 2 bath on a slab',
    "my neighbor's roof is shot",
    'would you still buy it if the roof was bad?',
    "I don't know, a tenant lives there",
    'what do you mean by repairs?',
    'no problem',
    'that sounds good to me',
    'need this done before the end of the month',
    'we want it all done by friday',
    'gotta get the sale wrapped up asap',
  ])('is not said by: %s', (raw) => {
    expect(conditionOf(raw)).toBeNull();
  });

  it.each([
    ["it don't need no repairs", 'move_in_ready'],
    ["ain't nothing wrong with it", 'move_in_ready'],
    ["my other house is a mess but this one's perfect", 'move_in_ready'],
    ['roof 2016, water heater last year, one bathroom has a leak', 'needs_minor_repairs'],
    ["doesn't need a new roof, just some shingles", 'needs_minor_repairs'],
  ])('%j is %s: who repeats a negation, and whose house and which item is meant', (raw, expected) => {
    expect(conditionOf(raw)).toBe(expected);
  });

  it('forgets a house that was another one', () => {
    expect(conditionOf("needs a new roof. no wait, that's the other house. this one is move in ready")).toBe(
      'move_in_ready',
    );
  });
});
