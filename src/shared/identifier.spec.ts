import { isIdentifier } from './identifier';

describe('An id', () => {
  it.each(['c1', 'ocQHyuzHvysMo5N5VsXc', 'a b', 'jörg', '🏠', 'a:b/c', 'x'.repeat(128)])('may be %j', (id) => {
    expect(isIdentifier(id)).toBe(true);
  });

  it.each([
    '',
    ' a',
    'a ',
    'a\n',
    'a\u0000',
    'a\u007f',
    'a\u2028b',
    '\ud800',
    '{a}',
    'a}',
    'x'.repeat(129),
    5,
    null,
    undefined,
    ['a'],
  ])('may not be %j', (id) => {
    expect(isIdentifier(id)).toBe(false);
  });
});
