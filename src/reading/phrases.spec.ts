import fc from 'fast-check';
import type { PhraseToken } from './phrases';
import { PhraseMatcher } from './phrases';
import { partsOf } from './phrases-syntax';

function tokens(text: string): PhraseToken[] {
  return (text.match(/[a-z']+|\d+|[^\sa-z\d]/g) ?? []).map((word) => ({
    text: word,
    kind: /^[a-z]/.test(word) ? 'word' : /^\d/.test(word) ? 'number' : 'punctuation',
  }));
}

function found(matcher: PhraseMatcher<string>, text: string): string[] {
  const words = tokens(text);
  return matcher.findIn(words).map(({ tag, from, to }) => {
    const said = words.slice(from, to).map((word) => word.text);
    return `${tag}: ${said.join(' ')}`;
  });
}

describe('Phrases', () => {
  it.each([
    ['words in a row', 'stop texting me', 'please stop texting me now', ['yes: stop texting me']],
    ['alternatives', '(stop|quit) texting (me|us all)', 'quit texting us all', ['yes: quit texting us all']],
    ['optional words', 'needs (a lot of)? work', 'it needs work', ['yes: needs work']],
    ['optional groups', 'needs (a lot of)? work', 'it needs a lot of work', ['yes: needs a lot of work']],
    ['concepts of several words', '@need a @item', 'it could use a water heater', ['yes: could use a water heater']],
    ['concepts made of concepts', 'any @trouble', 'any water heater problem', ['yes: any water heater problem']],
    ['numbers', 'in # days', 'in 30 days', ['yes: in 30 days']],
    ['choices within choices', 'a (b (c|d e)?|f) g', 'a b d e g', ['yes: a b d e g']],
    ['optional parts in a row', 'a? b? c? d', 'b d', ['yes: b d']],
    ['a choice whose alternatives begin alike', '(a b|a b c|a) d', 'a b c d', ['yes: a b c d']],
    ['gaps', 'stop ~2 texts', 'stop sending those texts', ['yes: stop sending those texts']],
    ['gaps of nothing', 'stop ~2 texts', 'stop texts', ['yes: stop texts']],
    ['gaps that are too wide', 'stop ~2 texts', 'stop all of your many texts', []],
    ['the whole message', '^ stop $', '"stop"!', ['yes: stop']],
    ['more than the whole message', '^ stop $', 'stop by', []],
    ['sentence edges', '< remove me >', 'hi. remove me. thanks', ['yes: remove me']],
    ['sentence edges that are not there', '< remove me >', 'hi, remove me', []],
    ['commas between words', 'leave me alone', 'leave me, alone', ['yes: leave me , alone']],
    ['the end of a sentence between words', 'no more', 'no. more', []],
    ['the end of a sentence within a gap', 'no ~2 more', 'no way. more', []],
  ])('find %s', (_, phrase, text, expected) => {
    const matcher = new PhraseMatcher([{ tag: 'yes', phrases: [phrase] }], {
      need: ['needs', 'could use'],
      item: ['roof', 'water heater'],
      trouble: ['@item problem'],
    });
    expect(found(matcher, text)).toEqual(expected);
  });

  it('let the longest match win, wherever it starts', () => {
    const matcher = new PhraseMatcher([
      { tag: 'out', phrases: ['stop', 'stop texting'] },
      { tag: 'not', phrases: ['want to stop paying', 'stop by'] },
    ]);
    expect(found(matcher, 'i want to stop paying so stop texting')).toEqual([
      'not: want to stop paying',
      'out: stop texting',
    ]);
  });

  it('prefer the phrase declared first when two are equally long', () => {
    const matcher = new PhraseMatcher([
      { tag: 'first', phrases: ['a ~1 b'] },
      { tag: 'second', phrases: ['a c b'] },
    ]);
    expect(found(matcher, 'a c b')).toEqual(['first: a c b']);
  });

  it('keep overlapping matches apart when asked for all', () => {
    const matcher = new PhraseMatcher([
      { tag: 'a', phrases: ['new roof'] },
      { tag: 'b', phrases: ['roof leaks badly'] },
    ]);
    expect(matcher.findAllIn(tokens('new roof leaks badly')).map((match) => match.tag)).toEqual(['a', 'b']);
  });

  it('know all their words', () => {
    const matcher = new PhraseMatcher([{ tag: 'x', phrases: ['a (b|c d)?  @e'] }], { e: ['f'] });
    expect([...matcher.words].sort()).toEqual(['a', 'b', 'c', 'd', 'f']);
  });

  it.each(['(a', 'a)', 'a?', '~x a', '@unknown'])('refuse the malformed phrase %s', (phrase) => {
    expect(() => new PhraseMatcher([{ tag: 1, phrases: [phrase] }])).toThrow(/phrase/i);
  });

  it('share a step between alternatives of one word', () => {
    expect(partsOf('(a|b|c d) e')[0]).toMatchObject({ among: [[{ words: ['a', 'b'] }], [{}, {}]] });
  });

  it('report spans that lie in the text, in order and apart', () => {
    const matcher = new PhraseMatcher([{ tag: 'x', phrases: ['a ~2 b', 'b c', '(a|b) a a?', 'c # a'] }]);
    const word = fc.constantFrom('a', 'b', 'c', '7', '.', ',');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const line = tokens(words.join(' '));
        let last = 0;
        for (const { from, to } of matcher.findIn(line)) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          last = to;
        }
        expect(last).toBeLessThanOrEqual(line.length);
      }),
    );
  });
});
