/** What stands beside a city in notes that are no sentences: "Lancaster 230 fha", "3 bed Anna or Melissa". */
export const FRAGMENT_WORDS: ReadonlySet<string> = new Set(
  `or and maybe area areas only preferably prefer ideally just please pls tx texas near around under over below above max maximum min minimum budget for up to
   about first choice then also possibly homes houses home house condo condos townhome townhomes townhouse duplex land acre acres bed beds bd br bedroom bedrooms
   bath baths ba bathroom bathrooms sqft sf garage pool yard cash fha va conventional conv jumbo loan financing approved preapproved pre asap now immediate
   k m thousand million hundred ish range between at least most less than no more from in o y de en hasta entre efectivo contado mil story stories
   one two three four five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety low mid high ft square
   flexible month months week weeks day days year years rush hurry within next this tops firm flat even even too either both isd schools school proper looking want need buy buying new
   construction build builder ranch acreage something anything anywhere preferred ok okay fine good better is side north south east west anyway anyways still again guess instead realistically`
    .trim()
    .split(/\s+/),
);
