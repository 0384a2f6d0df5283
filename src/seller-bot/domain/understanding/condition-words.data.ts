const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** How many words may stand between an item and its state, or a need and what is needed. */
export const ITEM_REACH = 6;

/** What ends the reach of a need: "needs a roof but the kitchen is new". */
export const CHAIN_BREAKERS = words(
  `is are was were has have had i we he she they it but because so if when which who does do did will would can could just
   sell move get because since while though although except otherwise that than then es esta pero`,
);

export const COPULAS = words(
  'is are was were be been looks look seems seem has have had gets got feels feel needs need es esta estan',
);
