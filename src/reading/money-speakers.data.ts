const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Who sells: what these say is the seller's own word. */
export const OWNERS = words(
  `i we wife husband spouse partner hubby wifey missus mom mama momma mother dad daddy papa father brother brothers sister
   sisters son sons daughter daughters boy grandma granny grandpa trustee executor`,
);

/** People, firms and papers that name figures without owning the house: "my barber says 350", "a note on the door saying 180". */
export const OUTSIDERS = words(
  `law agent agents realtor realtors broker brokers appraiser appraisers assessor inspector adjuster contractor contractors
   builder builders flipper flippers wholesaler wholesalers investor investors buyer buyers developer developers bidder
   neighbor neighbors friend friends buddy buddies coworker coworkers pal cousin cousins nephew nephews niece nieces uncle
   aunt auntie grandson granddaughter grandkids stepson classmate roommate landlord tenant tenants
   guy guys fella fellas fellow dude dudes man men lady ladies woman women gal gals gentleman kid kids kiddo chick bloke nut
   stranger strangers somebody someone anybody everybody everyone nobody people folks they
   cpa accountant bookkeeper barber hairdresser stylist pastor preacher priest deacon rabbi church congregation teacher
   mailman postman plumber electrician roofer handyman painter gardener landscaper mechanic bartender waitress dentist doctor
   nurse therapist lawyer attorney paralegal notary banker lender teller bank county city town state assessment district
   insurance company companies outfit firm agency office brokerage competitor chatgpt grok gemini alexa siri google internet
   website websites site app computer machine robot algorithm calculator zillow zestimate redfin trulia opendoor offerpad
   homelight realtor homes nextdoor facebook craigslist marketplace reddit youtube tv radio news podcast
   letter letters postcard postcards flyer flyers mailer mailers note sign signs billboard ad ads listing
   voicemail brochure magnet card door pamphlet article report statement form record records roll rolls comps comp auction auctioneer house houses place one ones`,
);

/** How others name a figure. */
export const SAYINGS = words(
  `say says said saying sayin think thinks thought thinking claim claims claimed claiming swear swears swore tell tells told
   telling reckon reckons reckoned figure figures figured guess guesses guessed guessing insist insists insisted estimate
   estimates estimated mention mentions mentioned suggest suggests suggested recommend recommends recommended brag brags
   bragged bragging holler hollered hollering quote quotes quoted offered offering texted emailed called spit put puts threw throws came comes pegged pegs had jumped closed posted left range ranges
   ranging average averages averaging run runs rents got bid bids bidding listed promise promises promised valued
   values shows showed showing advertising advertised advertises read reads wrote wants wanted sold predicted predicts`,
);

/** What a figure stands on or comes from when it is not the seller's word: "the 210 on that flyer". */
export const SOURCES =
  '(flyer|flier|postcard|letter|mailer|sign|billboard|ad|craigslist|facebook|nextdoor|marketplace|internet|website|app|listing|brochure|voicemail|tax roll|tax rolls|tax bill|tax statement|appraisal|zillow|redfin|trulia|reddit|tv|news|radio)';
