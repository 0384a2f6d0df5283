/** Invented sellers and what they text. Only the texts are prepared; every answer and figure is computed by the bot. */
export interface SampleSeller {
  readonly name: string;
  readonly phone: string;
  readonly address: string;
  readonly texts: readonly string[];
}

export const SAMPLE_SELLERS: readonly SampleSeller[] = [
  {
    name: 'Maria Lopez',
    phone: '+1 214 555 0101',
    address: '812 Oak Hollow Dr, Plano',
    texts: ['hello', 'needs a roof', '350k', 'moving for work', 'yes deal'],
  },
  {
    name: 'Dwayne Carter',
    phone: '+1 972 555 0102',
    address: '44 Birch Ln, Frisco',
    texts: [
      'Hi, got your letter',
      'honestly its in great shape, redid the kitchen last year',
      'around 425',
      'getting divorced, want it done fast',
      'sure, that works for me',
    ],
  },
  {
    name: 'Susan Whitfield',
    phone: '+1 469 555 0103',
    address: '1509 Meadow Creek, McKinney',
    texts: [
      'Is this about my house?',
      'some paint and carpet, nothing big',
      "I'd say 310 to 330",
      'we are downsizing',
      'no thats way too low',
    ],
  },
  {
    name: 'Tom Nguyen',
    phone: '+1 214 555 0104',
    address: '27 Cedar Bend, Dallas',
    texts: ['hey', "I don't know", 'not sure really', 'maybe'],
  },
  {
    name: 'Alicia Brooks',
    phone: '+1 214 555 0105',
    address: '903 Elmwood Blvd, Dallas',
    texts: ["my dad passed and left me a house that needs a roof, I'd take 180"],
  },
  {
    name: 'Rick Olson',
    phone: '+1 972 555 0106',
    address: '6 Prairie View, Allen',
    texts: [
      'yo',
      'foundation is cracked and the hvac is dead',
      '240',
      'behind on payments, auction is on the 14th',
      'could you do 200?',
    ],
  },
  {
    name: 'Grace Kim',
    phone: '+1 469 555 0107',
    address: '3317 Rosemont, Plano',
    texts: ['Hello there', 'Move in ready', '515,000', 'retiring to the coast, no rush', 'let me ask my husband'],
  },
  {
    name: 'Ben Adeyemi',
    phone: '+1 214 555 0108',
    address: '88 Lakeshore, Rowlett',
    texts: ['hi', 'dated but everything works', 'at least 300', 'tired of being a landlord'],
  },
  {
    name: 'Patricia Hall',
    phone: '+1 817 555 0109',
    address: '251 Sunset Ave, Arlington',
    texts: ['who is this?', 'ok', 'it needs everything', '150k'],
  },
  {
    name: 'Luis Ortega',
    phone: '+1 214 555 0110',
    address: '1402 Garland Rd, Dallas',
    texts: ['hola', 'necesita techo nuevo', '280 mil', 'me mudo por trabajo', 'si, trato hecho'],
  },
  { name: 'Karen Stone', phone: '+1 972 555 0111', address: '75 Brookhaven, Richardson', texts: ['STOP'] },
  {
    name: 'James Porter',
    phone: '+1 214 555 0112',
    address: '660 Pecan St, Dallas',
    texts: ['Hi', 'can I talk to a real person please'],
  },
  {
    name: 'Nina Petrova',
    phone: '+1 469 555 0113',
    address: '19 Stonebriar Way, Frisco',
    texts: [
      'hello',
      'are you a robot?',
      'fine. good condition, new windows',
      '610k',
      'baby number three is coming, need more space',
      'yes but I need 60 days to close',
    ],
  },
  {
    name: 'Otis Freeman',
    phone: '+1 214 555 0114',
    address: '2208 Martin Ave, Dallas',
    texts: [
      'hey whats up',
      'fire damage in the kitchen',
      'two hundred and ten thousand',
      'medical bills from my wifes surgery, asap please',
      'ok lets do it',
    ],
  },
  {
    name: 'Holly Jensen',
    phone: '+1 972 555 0115',
    address: '4 Windmill Ct, McKinney',
    texts: ['Hi Jorge', 'great shape', 'low 400s', 'just looking at options, maybe next year'],
  },
  {
    name: 'Victor Lam',
    phone: '+1 469 555 0116',
    address: '910 Legacy Dr, Plano',
    texts: ['hello', 'needs minor work', 'I owe 215 on it, want 40 over that'],
  },
  {
    name: 'Debra Jackson',
    phone: '+1 214 555 0117',
    address: '318 Ross Ave, Dallas',
    texts: ['Hi', 'leaky roof and old wiring', '195k', 'foreclosure notice came last week', 'yes'],
  },
  {
    name: 'Sam Whitaker',
    phone: '+1 817 555 0118',
    address: '57 River Oaks, Fort Worth',
    texts: ['hi there', 'it is average, a bit worn', 'make me an offer', '260'],
  },
  {
    name: 'Yolanda Reyes',
    phone: '+1 214 555 0119',
    address: '1220 Jefferson, Dallas',
    texts: ['hello', 'termites and mold', '170', 'inherited it from my grandmother', 'deal'],
  },
  {
    name: 'Paul Schmidt',
    phone: '+1 972 555 0120',
    address: '83 Custer Rd, Plano',
    texts: ['good morning', 'turnkey', '780000', 'job transfer to Denver by end of month', 'sounds good to me'],
  },
  { name: 'Erin Walsh', phone: '+1 469 555 0121', address: '5 Harbor Pt, Little Elm', texts: ['wrong number'] },
  {
    name: 'Marcus Bell',
    phone: '+1 214 555 0122',
    address: '741 Bishop Ave, Dallas',
    texts: ['yeah im interested', 'needs new hvac', '300', 'actually more like 340', 'personal'],
  },
  {
    name: 'Linda Park',
    phone: '+1 972 555 0123',
    address: '29 Spring Valley, Richardson',
    texts: ['hi', 'everything was redone in 2021', '455', 'empty nest, too much house', "I'll have to think about it"],
  },
  {
    name: 'George Mills',
    phone: '+1 903 555 0124',
    address: '12 County Rd 44, Sherman',
    texts: ['howdy', 'solid house, few small fixes', '225 to 240', 'tenant trashed it and im done renting', 'nope'],
  },
  {
    name: 'Tasha Green',
    phone: '+1 214 555 0125',
    address: '600 Live Oak, Dallas',
    texts: ['hello', '😀', 'needs paint'],
  },
  {
    name: 'Ivan Rossi',
    phone: '+1 469 555 0126',
    address: '77 Coit Rd, Frisco',
    texts: ['hi', 'major plumbing problems', 'mid 300s', 'lost my job', 'ok fine'],
  },
  {
    name: 'Beth Collins',
    phone: '+1 214 555 0127',
    address: '910 Skillman, Dallas',
    texts: ['good afternoon', 'nothing wrong with it', 'half a million', 'moving closer to the grandkids'],
  },
  {
    name: 'Andre Williams',
    phone: '+1 972 555 0128',
    address: '14 Belt Line, Garland',
    texts: ['yo', 'it was flooded', '120k', 'need cash now', 'yes sir'],
  },
  {
    name: 'Chloe Martin',
    phone: '+1 469 555 0129',
    address: '333 Hardin Blvd, McKinney',
    texts: ['Hi!', 'Great condition', '1.1M', 'upsizing'],
  },
  {
    name: 'Walter Hayes',
    phone: '+1 214 555 0130',
    address: '45 Abrams Rd, Dallas',
    texts: ['hello', 'quit texting me'],
  },
  {
    name: 'Rosa Delgado',
    phone: '+1 214 555 0131',
    address: '1616 Davis St, Dallas',
    texts: ['hi', 'old but ok', '235', 'mom is going to assisted living', 'what would you pay?'],
  },
  {
    name: 'Kevin Tran',
    phone: '+1 972 555 0132',
    address: '808 Ridgeview, Allen',
    texts: ['hello', 'move-in ready', '480k', 'divorce', "I'd need at least 400"],
  },
];
