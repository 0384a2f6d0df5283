import { isNumberWord } from './number-words.data';
import type { Clause, Lexeme } from './token';

/** Marks that end a sentence; the phrase matcher does not reach across them either. */
const SENTENCE_ENDS: ReadonlySet<string> = new Set(['.', '!', '?', ';', '...', '\n']);
const CLAUSE_ENDS: ReadonlySet<string> = new Set([',', ':', '(', ')', '—', '"']);

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** A new statement begins with these, whatever stands before. */
const OPENERS = words(
  'but pero porque however although except besides because unless if while whereas otherwise since plus suppose supposing assuming',
);
/** After these the next word continues the same statement: "not because", "even if", "only if". */
const HOLDS_OPENER = words('not even only just ever what as is was of especially long i we');
const SUBJECTS = words('i we he she they it you my our the that this there el la los las yo yes ok sure deal');
const PRONOUNS = words('i we he she they');
const JOINERS = words('and so then or');
/** What a pronoun's own verb looks like, for texts dictated without punctuation. */
const VERBS = words(
  `am are is was were have has had will would want wants need needs can could do did does think just owe owed got own owned
   know hope guess care only also really paid bought live lived lost inherited prefer accept take like`,
);
/** A pronoun after these belongs to the statement that is already going on: "what we owe", "think i want". */
const HOLDS_PRONOUN = words(
  `that what which who than as if when where how why because think thinks say says said told me us know hope believe guess wish until before after and
   but or so though whatever much all thing price amount until unless since while once everything anything first house home
   place way reason not do does did would could should can will am are is was were have has had about from for of to with`,
);

const QUESTION_WORDS = words('what why how when where who which');
const AFTER_QUESTION_WORD = words(
  `is are was were do does did would will can could should if about much many long soon come fast quick often exactly else kind
   type company up the sort so`,
);
const AUXILIARIES = words('can could will would do does did is are was were should has have may am');
const ASKED = words('you it that this there he she they we i your the anyone someone anybody');
const CONDITIONS = words('if unless suppose supposing assuming wish hypothetically imagine');

interface Span {
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
}

/** Splits a text into statements: at punctuation, before words that open one, and where a dictated text starts anew. */
export function clausesOf(tokens: readonly Lexeme[]): Clause[] {
  const spans = spansOf(tokens);
  const asked = askedSentences(tokens, spans);
  return spans.map(({ from, to, sentence }, index) => ({
    index,
    from,
    to,
    sentence,
    isQuestion: asked.has(index),
    isHypothetical: isHypothetical(tokens, from, to),
  }));
}

function spansOf(tokens: readonly Lexeme[]): Span[] {
  const spans: Span[] = [];
  let from = 0;
  let sentence = 0;
  const close = (to: number): void => {
    if (to > from) spans.push({ from, to, sentence });
    from = to;
  };
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.kind === 'punctuation') {
      const ends = SENTENCE_ENDS.has(token.text);
      while (ends && SENTENCE_ENDS.has(tokens[at + 1]?.text ?? '')) at += 1;
      if (ends || CLAUSE_ENDS.has(token.text) || isSpacedDash(tokens, at)) close(at + 1);
      if (ends) sentence += 1;
    } else if (token.kind === 'word' && at > from && opensStatement(tokens, from, at)) {
      close(at);
    }
  }
  close(tokens.length);
  return spans;
}

function isSpacedDash(tokens: readonly Lexeme[], at: number): boolean {
  const [before, dash, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (dash?.text !== '-' || before === undefined || after === undefined) return false;
  return !(before.kind === 'number' && (after.kind === 'number' || after.text === '$'));
}

function opensStatement(tokens: readonly Lexeme[], from: number, at: number): boolean {
  const word = tokens[at]?.text ?? '';
  const before = tokens[at - 1]?.text ?? '';
  const next = tokens[at + 1]?.text ?? '';
  if (word === 'besides') return true;
  if (OPENERS.has(word)) return !HOLDS_OPENER.has(before);
  if (word === 'and' && next === 'then') return true;
  if (JOINERS.has(word)) return at - from >= 2 && (SUBJECTS.has(next) || (word === 'so' && isFigure(tokens[at + 1])));
  if (!PRONOUNS.has(word) || at - from < 3) return false;
  return VERBS.has(next) && !HOLDS_PRONOUN.has(before) && !isTheFigure(tokens, at - 1);
}

/** "the 161 i owe": what follows tells which figure is meant. */
function isTheFigure(tokens: readonly Lexeme[], at: number): boolean {
  return tokens[at]?.kind === 'number' && tokens[at - 1]?.text === 'the';
}

function isFigure(token: Lexeme | undefined): boolean {
  return token !== undefined && (token.kind === 'number' || token.text === '$' || isNumberWord(token.text));
}

/** The clauses that ask: the last one before a question mark, or those that begin as a question does. */
function askedSentences(tokens: readonly Lexeme[], spans: readonly Span[]): ReadonlySet<number> {
  const asked = new Set<number>();
  spans.forEach((span, index) => {
    if (beginsQuestion(tokens, span)) asked.add(index);
    if (!endsWithQuestionMark(tokens, span)) return;
    asked.add(index);
    for (let other = index - 1; other >= 0 && spans[other]?.sentence === span.sentence; other -= 1) {
      const earlier = spans[other];
      if (earlier !== undefined && beginsQuestion(tokens, earlier))
        for (let part = other; part < index; part += 1) asked.add(part);
    }
  });
  return asked;
}

function endsWithQuestionMark(tokens: readonly Lexeme[], { from, to }: Span): boolean {
  let last = to - 1;
  while (last > from && SENTENCE_ENDS.has(tokens[last]?.text ?? '') && tokens[last]?.text !== '?') last -= 1;
  return tokens[last]?.text === '?';
}

function beginsQuestion(tokens: readonly Lexeme[], { from, to }: Span): boolean {
  let at = from;
  while (at < to && (JOINERS.has(tokens[at]?.text ?? '') || FILLERS.has(tokens[at]?.text ?? ''))) at += 1;
  const word = tokens[at]?.text ?? '';
  const next = tokens[at + 1]?.text ?? '';
  if (QUESTION_WORDS.has(word)) return AFTER_QUESTION_WORD.has(next) && at + 1 < to;
  return AUXILIARIES.has(word) && ASKED.has(next) && at + 2 < to;
}

const FILLERS = words('ok well hey hi um uh yes no but wait hmm oh actually sorry thanks please');

function isIdle(tokens: readonly Lexeme[], at: number): boolean {
  const word = tokens[at]?.text;
  if (word === 'suppose') return /^(?:i|we|would)$/.test(tokens[at - 1]?.text ?? '');
  return word === 'if' && isIdleIf(tokens, at);
}

/** "as if", "if it helps", "if you don't mind": courtesies and figures of speech, no conditions. */
function isIdleIf(tokens: readonly Lexeme[], at: number): boolean {
  if (tokens[at - 1]?.text === 'as') return true;
  const [next, after] = [tokens[at + 1]?.text ?? '', tokens[at + 2]?.text ?? ''];
  const isGuess = after === 'had' && tokens[at + 3]?.text === 'to' && GUESSING.has(tokens[at + 4]?.text ?? '');
  return isGuess || IDLE_IFS.has(`${next} ${after}`) || next === 'possible' || next === 'anything';
}

const GUESSING = words('guess say pick estimate put choose describe call');
const IDLE_IFS: ReadonlySet<string> = new Set([
  'it helps',
  'it help',
  'i say',
  'you do',
  'you will',
  'you would',
  'you insist',
  'you must',
  'i am',
  'i remember',
  'i recall',
  'that helps',
  'that is',
  'memory serves',
  'anyone asks',
]);

function isHypothetical(tokens: readonly Lexeme[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const word = tokens[at]?.text ?? '';
    if (CONDITIONS.has(word)) return !isIdle(tokens, at);
    if (word === 'would' && tokens[at + 1]?.text === 'have') return true;
  }
  return false;
}
