import { readText } from '../text';
import { wordsOf } from './word-network';

describe('A text as the network sees it', () => {
  it.each([
    ['The ROOF leaks!', ['the', 'roof', 'leaks']],
    ['Hello Jorge! the roof leaks. Thank you', ['the', 'roof', 'leaks']],
    ['hey, no thanks', ['no', 'thanks']],
    ['is it you?', ['is', 'it', 'you', '?']],
    ['Hi there!', ['hi', 'there', '!']],
    ['Thanks.', ['thanks']],
    ["don't", ['do', 'not']],
    ['350k', ['#money']],
    ['built in 1987', ['built', 'in', '#year']],
    ['300', ['#hundreds']],
    ['1,850 sqft', ['#thousands', 'sqft']],
    ['3 kids', ['#few', 'kids']],
    ['by the 15th', ['by', 'the', '#nth']],
    ['265,000', ['#money']],
  ])('%s', (raw, words) => {
    expect(wordsOf(readText(raw)).list).toEqual(words);
  });
});
