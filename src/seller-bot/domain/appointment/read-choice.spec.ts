import { type Choice, readChoice } from './read-choice';

const ZONE = 'America/Chicago';
/** By the clock of Chicago in winter. */
const at = (day: number, hour: number, minute = 0): number => Date.UTC(2026, 11, day, hour + 6, minute);
/** Monday 2026-11-30, noon. */
const NOW = Date.UTC(2026, 10, 30, 18);

const TUESDAY = at(1, 10, 30);
const WEDNESDAY = at(2, 14);
const FREE = [TUESDAY, at(1, 16), at(2, 9), WEDNESDAY, at(3, 10), at(3, 15), at(4, 9), at(4, 15)];
const read = (text: string, offered = [TUESDAY, WEDNESDAY], booked: number | null = null): Choice =>
  readChoice(text, { offered, free: FREE, booked, zone: ZONE, now: NOW });

describe('A choice between Tuesday 10:30 in the morning and Wednesday 2 in the afternoon', () => {
  it.each([
    'the first one',
    'first',
    '1',
    'option 1',
    '#1 please',
    '1st works',
    'the earlier one please',
    'Tuesday works',
    'tues',
    'Tuesday morning works',
    'tuesday at 10:30 is perfect',
    '10:30',
    '10.30 a.m.',
    '1030',
    'ten thirty',
    'half past ten',
    '10:30am works for me',
    'morning',
    'the morning one please',
    'before noon',
    'Dec 1 works',
    'December first',
    '12/1',
    'Tuesday the 1st',
    'Not Wednesday, Tuesday is fine',
    "I can't do Wednesday but Tuesday works",
    'no problem, tuesday it is',
    'How about Tuesday?',
    'Is Tuesday ok?',
    'tomorrow works',
    'tomorrow, Tuesday, is good',
    'call me at 10:30',
    'Either works',
    "doesn't matter to me",
    'you pick',
  ])('"%s" is the first', (text) => {
    expect(read(text)).toEqual({ kind: 'chosen', slot: TUESDAY });
  });

  it.each([
    'the second one',
    '2',
    '2nd',
    '2 please',
    'let us do the latter',
    'the later one',
    'the last one',
    'Wednesday',
    'weds works better',
    'Wed afternoon',
    'afternoon',
    'in the afternoon is better',
    'at 2',
    '2pm',
    '2 p.m. please',
    "two o'clock",
    '2:00',
    '14:00',
    'after 1',
    'after lunch',
    'the 2nd',
    "Tuesday doesn't work, wednesday does",
    'not the first, the second',
  ])('"%s" is the second', (text) => {
    expect(read(text)).toEqual({ kind: 'chosen', slot: WEDNESDAY });
  });

  it.each([
    ['Wednesday at 9', at(2, 9)],
    ['Can we do Thursday at 3pm instead?', at(3, 15)],
    ['tuesday at 4 would be better', at(1, 16)],
    ['Dec 4th at 9am?', at(4, 9)],
  ])('"%s" names another free time exactly', (text, slot) => {
    expect(read(text)).toEqual({ kind: 'chosen', slot });
  });

  it.each([
    ['none of those', [at(1, 16), at(2, 9), at(3, 10), at(3, 15), at(4, 9), at(4, 15)], false],
    ['neither', [at(1, 16), at(2, 9), at(3, 10), at(3, 15), at(4, 9), at(4, 15)], false],
    ['no', [at(1, 16), at(2, 9), at(3, 10), at(3, 15), at(4, 9), at(4, 15)], false],
    ["those don't work for me", [at(1, 16), at(2, 9), at(3, 10), at(3, 15), at(4, 9), at(4, 15)], false],
    ['do you have another day?', [at(1, 16), at(2, 9), at(3, 10), at(3, 15), at(4, 9), at(4, 15)], false],
    ["I can't do Tuesday", [at(2, 9), WEDNESDAY, at(3, 10), at(3, 15), at(4, 9), at(4, 15)], false],
    ['Thursday', [at(3, 10), at(3, 15)], true],
    ['Friday afternoon?', [at(4, 15)], true],
    ['anything at 9?', [at(2, 9), at(4, 9)], true],
    ['Saturday', [], true],
    ['can you do today?', [], true],
    ['tomorrow at noon', [], true],
    ['Wednesday at 11', [], true],
    ['do you have evenings?', [], true],
  ])('"%s" asks for others', (text, slots, isPicky) => {
    expect(read(text)).toEqual({ kind: 'wants', slots, isPicky });
  });

  it.each([
    'yes',
    'sounds good',
    'that works',
    'ok',
    'Tuesday or Wednesday',
    'first or second',
    'the third',
    'next tuesday',
  ])('"%s" could be one or the other', (text) => {
    expect(read(text)).toEqual({ kind: 'unclear' });
  });

  it.each([
    'what is this about?',
    'is it on Tuesday by phone or in person?',
    'how long will it take',
    'my brother has to be there',
    'who will call me?',
    'give me a second',
    'the roof leaks',
    '',
  ])('"%s" says nothing about times', (text) => {
    expect(read(text)).toEqual({ kind: 'nothing' });
  });

  it('a bare number is not guessed when it is both the second and an hour', () => {
    const slots = [at(3, 14), at(4, 9)];
    expect(read('2', slots)).toEqual({ kind: 'unclear' });
    expect(read('9', slots)).toEqual({ kind: 'chosen', slot: at(4, 9) });
    expect(read('at 2', slots)).toEqual({ kind: 'chosen', slot: at(3, 14) });
    expect(read('option 2', slots)).toEqual({ kind: 'chosen', slot: at(4, 9) });
  });

  it('two slots of one day need the hour', () => {
    const slots = [at(1, 10, 30), at(1, 16)];
    expect(read('tuesday', slots)).toEqual({ kind: 'unclear' });
    expect(read('tuesday afternoon', slots)).toEqual({ kind: 'chosen', slot: at(1, 16) });
    expect(read('4', slots)).toEqual({ kind: 'chosen', slot: at(1, 16) });
  });

  it('a yes takes the only one that was offered', () => {
    expect(read('yes that works', [TUESDAY])).toEqual({ kind: 'chosen', slot: TUESDAY });
  });

  it('is read by the clock it was offered in', () => {
    const pacific = { offered: [TUESDAY, WEDNESDAY], free: FREE, booked: null, zone: 'America/Los_Angeles', now: NOW };
    expect(readChoice('8:30', pacific)).toEqual({ kind: 'chosen', slot: TUESDAY });
    expect(readChoice('noon', pacific)).toEqual({ kind: 'chosen', slot: WEDNESDAY });
  });
});

describe('With Tuesday 10:30 agreed', () => {
  const change = (text: string): Choice => read(text, [], TUESDAY);

  it.each(['I need to cancel our call', 'please cancel tuesday', 'cancel the appointment', 'can we call it off'])(
    '"%s" gives it up',
    (text) => {
      expect(change(text)).toEqual({ kind: 'cancel' });
    },
  );

  it.each([
    'can we reschedule?',
    'something came up',
    "I can't make it",
    "I can't make it tuesday",
    'Tuesday is no good anymore',
    'another day please',
  ])('"%s" wants another time', (text) => {
    expect(change(text)).toEqual({ kind: 'wants', slots: FREE.slice(1), isPicky: false });
  });

  it.each([
    ['move it to thursday', { kind: 'wants', slots: [at(3, 10), at(3, 15)], isPicky: true }],
    ['can we move it from Tuesday to Friday?', { kind: 'wants', slots: [at(4, 9), at(4, 15)], isPicky: true }],
    ['move it to thursday at 3', { kind: 'chosen', slot: at(3, 15) }],
    ["can't do tuesday, friday at 9 instead", { kind: 'chosen', slot: at(4, 9) }],
  ])('"%s" names the other time', (text, choice) => {
    expect(change(text)).toEqual(choice);
  });

  it.each([
    'ok thanks',
    'see you Tuesday',
    'talk tuesday at 10:30',
    "please don't cancel",
    'will you bring the papers?',
    'thursday the roofer comes',
  ])('"%s" changes nothing', (text) => {
    expect(change(text)).toEqual({ kind: 'nothing' });
  });
});
