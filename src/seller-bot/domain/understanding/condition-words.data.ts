const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** How many words may stand between an item and its state, or a need and what is needed. */
export const ITEM_REACH = 6;

/** What ends the reach of a need: "needs a roof but the kitchen is new". */
export const CHAIN_BREAKERS = words(
  `is are was were have has had i we he she they it but because so if when which who does do did will would can could just
   sell move since while though although except otherwise that than then es esta pero otherwise`,
);

export const COPULAS = words(
  'is are was were be been looks look seems seem has have had gets got feels feel needs need es esta estan',
);

/** "Not in good shape" speaks of the whole house where no item is named. */
export const SHAPES = words('shape condition cond');

/** Words that deny within a phrase. */
export const NEGATIVES = words('no not nothing none never zero zilch nada');

/** What is not in great shape may still be in a fair one. */
export const SUPERLATIVES = words('great excellent perfect best amazing');

/** What a statement of the whole house begins with. */
export const SUBJECTS = words('it this everything all she thing place house ours mine');

/** "It's good of you", "it's nice talking to you": what follows these is not said of the house. */
export const NOT_OF_HOUSE = words(
  'to of that by with talking hearing meeting for if when as enough question price because how what until since you seeing and or but # than',
);

/** What is wrong wherever it is. */
export const FLAWS = words('crack cracks hole holes leak leaks');

/** Marks of what was so and may have been mended since. */
export const PAST = words('had was were used leaked flooded broke cracked once previously before when did been');

/** Work after which a whole house is done, where no item is named. */
export const RENOVATED = words(
  'gutted remodeled renovated rehabbed redone updated modernized refurbished restored flipped',
);

/** What may stand around a one-word answer: "I'd say it's pretty good overall". */
export const FILLERS = words(
  `i we it is the a an in on of its this that house home place property condition shape overall honestly really very pretty quite
   i would say guess think probably maybe like about just kind sort so well um uh hmm ok yes hi hello thanks thank you sir
   maam considering all things for me us my our and but still mostly generally inside out right now at be to rate rating
   give honest solid lol haha am not ones no nope nah going lie frankly truth tell you say real de la el esta es muy en casa las los un una creo que pues`,
);

/** What may stand between items that are only listed: "mostly the roof, maybe also the AC". */
export const LISTING = words(
  `the a an and or mostly mainly just only also plus maybe probably some my our few then too i guess say would think definitely for sure
   main thing things biggest all it everything of like bit little of new bad old y el la los las`,
);

/** After these the text is back at the seller's own house. */
export const OWN_HOUSE = words('mine ours my our this');

/** Words of repair within a phrase: what they speak of is trouble no more. */
export const REPAIRED = words(
  'rebuilt redone repaired fixed replaced renovated remodeled restored remediated treated rehabbed new updated refurbished',
);

/** Repairs for so many dollars and more are major. */
export const MAJOR_SUM = 20_000;

/** After a one-word "Great." these show that it only acknowledged: "let me look", "I'll call you". */
export const ACKNOWLEDGES = words(
  'let i will hold one give thanks thank talk call text what how who when where why can could so',
);
