const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** After a name these make it a street: "Allen Street", "1200 Plano Pkwy". */
export const STREETS = words(
  `street st avenue ave av road rd drive dr lane ln boulevard blvd parkway pkwy court ct circle cir highway hwy trail trl place pl
   terrace ter loop tollway freeway expressway turnpike pike crossing bridge square bend run row`,
);
/** Streets only when written as a part of the name, with a capital: "Allen Place", but "a Plano place". */
export const STREETS_IF_CAPITALISED = words(
  'place pl way court circle square bend run row crossing trail loop bridge drive st',
);

/** Within two words after a name these make it a team, a school, a company, a county. */
export const NAMED_AFTER = words(
  `county cowboys mavericks mavs stars rangers wings fc texans astros rockets spurs cowgirls roughriders longhorns renegades dynamo fan fans
   football baseball hockey basketball soccer team teams university college baptist union bank mortgage lending lender realty title
   office offices airport hospital clinic church zoo police fire pd news mavericks independent international seminary museum
   symphony fair stockyards bbq barbecue stone brick chrome marathon relocation broker brokers investments properties
   homebuyers homebuilders builders capital group llc inc company co corporation corp insurance agency dealership ford toyota honda chevrolet
   chamber times star-telegram magazine radio tribune power memorial regional methodist presbyterian record herald sox museum zoo marathon stadium`,
);
/** What stands right after a name of a place: "the Plano area", "Frisco ISD", "Celina, TX". */
export const PLACE_COMPANY = words(
  `tx texas area areas isd schools school homes houses house home condo condos townhome townhomes townhouse duplex proper side region market
   neighborhood neighborhoods zip suburb suburbs lakefront rural land acreage city listings listing properties property zona adjacent`,
);
/** Before a name: it is where something is. */
export const LOCATIVES = words(
  'in near around into inside within toward towards outside throughout nearby en cerca by',
);
export const DIRECTIONS = words(
  'north south east west northeast northwest southeast southwest central downtown old historic greater upper lower n s e w ne nw se sw far',
);
/** Before "of" they lead to a place: "outside of Paris". */
export const BEFORE_OF = words(
  'outside streets north south east west part parts area side city edge outskirts town suburb suburbs of cerca out fuera',
);
/** Before "to" they lead to a place. */
export const BEFORE_TO = words(
  'move moving moved moves relocate relocating relocated relocation close closer near next proximity transfer transferring transferred back over out down up adjacent headed heading coming yes no go going get',
);
export const WANTING = words(
  `want wants love loves like likes prefer prefers preferring consider considering thinking explore exploring cover covers target targeting only just add adding include including
   maybe possibly preferably ideally anyway anyways still be time meant mean see lean leaning afford choose either between city location area areas cities town towns place locations desired where ciudad zona lugar`,
);
/** After a name: it is spoken of as a place to live. */
export const PLACE_PREDICATES = words('is would works might could seems looks sounds or and');
export const PREDICATE_WORDS = words(
  `booming growing expensive overpriced pricey crowded better best fine good great nice ideal perfect ok okay preferred cheaper first too our number where closer expensive work be also prettier bigger far
   a an the more affordable`,
);

/** Before a name: a person is meant. */
export const TITLES = words('mr mrs ms miss dr doctor uncle aunt tia tio coach pastor officer judge sir maam capt sgt');
export const RELATIONS = words(
  `daughter son wife husband mom mother dad father brother sister friend cousin agent realtor broker lender boss buddy neighbor nephew niece grandson
   granddaughter kid baby dog cat partner fiance fiancee girlfriend boyfriend guy named called coworker roommate tenant assistant attorney lawyer twin
   hija hijo esposa esposo hermano hermana amigo amiga prima primo`,
);
export const GREETINGS = words(
  'hi hey hello hola dear thanks thank thx ty morning afternoon evening sincerely regards cheers best yo sup gracias',
);
export const CONTACT_VERBS = words(
  'call text tell ask email contact met meet told asked with attn referred by thank thanks',
);
export const SPEECH = words(
  'told said says gave referred called texted mentioned recommended sent emailed here speaking again suggested thinks thought introduced helped showed sold retired',
);
/** Before a name these make it a university. */
export const SCHOOLS = words('ut uta utd utsa university universidad a&m tamu college bank diocese bishop port');

export const FIRST_NAMES = words(
  `james john robert michael mike william bill david dave richard rick joseph joe thomas tom charles chuck christopher chris daniel dan matthew matt anthony
   tony mark donald don steven steve paul andrew andy joshua kenneth ken kevin brian george edward ed ronald ron timothy tim jason jeffrey jeff ryan jacob
   gary nicholas nick eric jonathan jon stephen larry justin scott brandon benjamin ben samuel sam gregory greg frank alexander alex raymond ray patrick pat
   jack dennis jerry tyler aaron jose adam nathan henry douglas zachary zach peter kyle walter ethan jeremy harold keith christian roger noah gerald carl
   terry sean austin arthur lawrence jesse dylan bryan bryce joe jordan billy bruce albert willie gabriel logan alan juan wayne roy ralph randy eugene vincent
   russell elijah louis bobby philip phil johnny jorge luis carlos miguel jesus pedro manuel francisco antonio mary patricia jennifer jen linda elizabeth liz
   barbara susan jessica jess sarah karen nancy lisa margaret betty sandra ashley dorothy kimberly kim emily donna michelle carol amanda melissa deborah debbie
   stephanie rebecca becky laura sharon cynthia kathleen kathy amy shirley angela helen anna brenda pamela pam nicole emma samantha katherine kate christine
   debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea
   cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice jean abigail alice judy sophia grace denise amber doris marilyn
   danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori jim bob keisha tasha heath allen irving murphy lucas parker
   lance troy derek derrick marcus darnell jamal tyrone kendra latoya vanessa tiffany crystal erin holly tina tracy stacy wendy rosa ana carmen juanita
   lupe guadalupe alejandro roberto ricardo javier fernando sergio hector raul oscar mario ruben cesar`,
);
