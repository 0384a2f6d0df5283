import type { NameMention, Surroundings } from './places-context';
import type { Place } from './places';

const STATES = new Set(
  `tx texas ok oklahoma ar arkansas la louisiana nm co colorado ks kansas mo missouri ms mississippi al alabama tn tennessee ga georgia fl florida ca california
   az arizona nv nevada ut utah ny nj il illinois oh ohio mi michigan pa pennsylvania va virginia nc sc wa or oregon ky kentucky ia iowa ne nebraska mn minnesota
   wi wisconsin md maryland ct ma nh vt ri wv sd nd wy wyoming mt montana idaho hawaii alaska maine indiana`.split(
    /\s+/,
  ),
);
/** Letters that are words or names too: only behind a comma are they a state. */
const WORD_STATES = new Set('ok la al mi ma pa or wa va nc ms mo il oh ca ga ne md ct vt ri mt nd sd ky ia'.split(' '));
const NO_TOWNS = new Set(
  `north south east west central northeast northwest southeast southwest rural in the of from to dfw ut near around and or a an i we my for at by is hi hey
   hello dallas-fort all anywhere outside buy sell moving want looking born native proud republic living life still out across
   january february march april may june july august september october november december spring summer fall winter`.split(
    /\s+/,
  ),
);
/** "Roanoke Virginia": a state's name or letters. */
export function isState(word: string): boolean {
  return STATES.has(word) && !WORD_STATES.has(word);
}

const LONGEST_NAME = 3;

/** Towns too small for the list, told by their state: "Blooming Grove, TX". Their capitals say where the name begins. */
export function unlistedTowns(around: Surroundings, names: readonly NameMention[]): Place[] {
  if (!around.hasTellingCapitals) return [];
  const towns: Place[] = [];
  around.text.tokens.forEach(({ text }, at) => {
    if (!STATES.has(text) || !isStateHere(around, at)) return;
    const to = around.word(at - 1) === ',' ? at - 1 : at;
    if (names.some((name) => name.from < to && to <= name.to)) return;
    const from = nameBefore(around, to);
    if (from === to) return;
    const [start, end] = [around.token(from).start, around.token(to - 1).end];
    towns.push({ city: around.text.raw.slice(start, end).toLowerCase(), from, to, start, end });
  });
  return towns;
}

/** "TX", "Tx", "Texas"; for the other states their letters must be capitals behind a comma: "Moore, OK". */
function isStateHere(around: Surroundings, at: number): boolean {
  const { text, start, end } = around.token(at);
  if (text === 'tx' || text === 'texas') return true;
  const written = around.text.raw.slice(start, end);
  if (text.length > 2) return around.word(at - 1) === ',' && around.isCapitalised(at);
  if (written !== written.toUpperCase()) return false;
  return around.word(at - 1) === ',' || !WORD_STATES.has(text);
}

function nameBefore(around: Surroundings, to: number): number {
  let from = to;
  while (to - from < LONGEST_NAME && around.isCapitalised(from - 1) && !NO_TOWNS.has(around.word(from - 1))) from -= 1;
  return from;
}
