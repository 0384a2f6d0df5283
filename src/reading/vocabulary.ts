/**
 * Words worth mending that stand in no phrase list: figures, time, money. Phrase lists bring their own words
 * (`PhraseMatcher.words`); a recogniser that compares words itself adds them here.
 */
const WORDS = `
  threes fours fives sixes sevens eights nines couple ballpark
  three seven eight eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fourty fifty
  sixty seventy eighty ninety hundred hundreds thousand thousands million grand dollars bucks quarter
  today tomorrow tonight monday tuesday wednesday thursday friday saturday sunday week weeks month months year years
  weekend weekends days january february march april june july august september october november december
  spring summer autumn winter christmas thanksgiving holidays immediately urgent quickly eventually
  price offer offers asking asked least around about between probably maybe close closing counter higher lower enough
  accept accepted agree agreed deal reject rejected insulting ridiculous lowball lowballing insult joke jokes
  mortgage appraised appraisal assessed zillow zestimate redfin neighbor neighbors estimate estimated realtor agent
  repairs rent rents rented owed monthly payment payments square bought purchased paid listed budget
  min max minus plus total payoff refinanced interest rate mortgages turned
  doesnt didnt wouldnt couldnt shouldnt havent hasnt arent werent wasnt help helps jorge
  would could should because really another something nothing everything anything never without
  understand question questions personal private business house property selling sell needs wants
  purchase pricey prices pricing usd
  husband brother sister daughter lawyer attorney accountant think thinking decide
`;

export const VOCABULARY: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));
