import { NUMBER_WORDS, SPANISH_NUMBER_WORDS } from './number-words.data';
import type { Lexeme } from './token';

/** What stands beside the word being read. */
export interface Surroundings {
  readonly before: Lexeme | undefined;
  /** Whether the second letter of the word was written í: "sí" is yes, "si" may be if. */
  readonly isAccented: boolean;
  /** The word that follows after so many characters; empty when none does. */
  wordAfter(length: number): string;
}

/** Words that mean one thing or another depending on what stands beside them: "ill take 300", "my dad is ill". */
export function inContext(word: string, around: Surroundings): readonly string[] | undefined {
  switch (word) {
    case 'id':
      return WOULD_VERBS.has(around.wordAfter(2)) ? ['i', 'would'] : undefined;
    case 'buck':
      // "a buck and a quarter"; "a buck ninety" is one ninety
      return around.wordAfter(4) === 'and' ? ['buck'] : undefined;
    case 'wed':
      return WOULD_VERBS.has(around.wordAfter(3)) ? ['we', 'would'] : undefined;
    case 'ill':
      return ILL_AFTER.has(around.before?.text ?? '') ? undefined : ['i', 'will'];
    case 'were':
      return startsStatement(around) && around.wordAfter(4).endsWith('ing') ? ['we', 'are'] : undefined;
    case 'ya':
      if (SPANISH_ALREADY_BEFORE.has(around.wordAfter(2))) return undefined;
      return startsStatement(around) ? ['yes'] : ['you'];
    case 'n':
      return [isAlone(around) ? 'no' : 'and'];
    case 'y':
      if (isAlone(around)) return ['yes'];
      return [WHY_BEFORE.has(around.wordAfter(1)) ? 'why' : 'and'];
    case 'si':
      return !around.isAccented && SPANISH_IF_BEFORE.has(around.wordAfter(2)) ? ['if'] : undefined;
    case 'mil':
      return [SPANISH_NUMBER_WORDS.has(around.before?.text ?? '') ? 'thousand' : 'million'];
    case 'k':
      return [NUMBER_WORDS.has(around.before?.text ?? '') ? 'k' : 'ok'];
    case 'its':
      return OWNING_AFTER.has(around.before?.text ?? '') ? ['its'] : undefined;
    case 'w':
      return WITH_WHOM.has(around.wordAfter(1)) ? ['with'] : undefined;
    case 'prob':
    case 'probs':
      return [around.before?.text === 'no' ? 'problem' : 'probably'];
    case 'then':
      return COMPARED.has(around.before?.text ?? '') ? ['than'] : undefined;
    case 'of':
      return /^(?:would|could|should)$/.test(around.before?.text ?? '') ? ['have'] : undefined;
    case 'ion':
      return WOULD_VERBS.has(around.wordAfter(3)) ? ['i', 'do', 'not'] : undefined;
    default:
      return undefined;
  }
}

const OWNING_AFTER: ReadonlySet<string> = new Set('for of on with at by from than despite considering'.split(' '));
const WITH_WHOM: ReadonlySet<string> = new Set('my the a our his her him them me us you your some no'.split(' '));

/** The whole text, or nearly: "y", "n!". */
function isAlone(around: Surroundings): boolean {
  return around.before === undefined && around.wordAfter(1) === '';
}

/** After these "then" is a slip for "than". */
const COMPARED: ReadonlySet<string> = new Set(
  'less lower more higher better under rather other later longer sooner faster greater bigger smaller fewer worse'.split(
    ' ',
  ),
);

function startsStatement({ before }: Surroundings): boolean {
  return before?.kind !== 'word' || /^(?:and|but|so|because|since|yes|no|ok)$/.test(before.text);
}

const WOULD_VERBS: ReadonlySet<string> = new Set(
  `take want like be say sell rather need love consider do go accept have prefer probably think even never not still only guess
   hope let also just really settle listen entertain expect hate ask appreciate be have know care give come move need`.split(
    /\s+/,
  ),
);

/** "y" is Spanish for and, and short for why. */
const WHY_BEFORE: ReadonlySet<string> = new Set(
  'would do did are r u you is not so tho should does were was cant dont'.split(' '),
);

/** Before these "ya" is Spanish: already, enough. */
const SPANISH_ALREADY_BEFORE: ReadonlySet<string> = new Set(
  'no basta le te me lo la los las se es esta estoy tengo fue vendi'.split(' '),
);

/** "si" without its accent is yes or if: if, when somebody does something next. */
const SPANISH_IF_BEFORE: ReadonlySet<string> = new Set(
  'me nos te usted ustedes llega llegan puede pueden sube suben da dan ofrece ofrecen paga pagan fuera es no hay quiere'.split(
    ' ',
  ),
);

const ILL_AFTER: ReadonlySet<string> = new Set(
  `am is was are were be been got get gets getting fell fall falls become became very really terminally seriously mentally
   chronically critically gravely too so and not an the physically`.split(/\s+/),
);
