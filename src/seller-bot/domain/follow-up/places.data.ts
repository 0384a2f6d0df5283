/** Where in the United States somebody may be: states, their time zones, and the area codes of their phones. */

const EASTERN = 'America/New_York';
const CENTRAL = 'America/Chicago';
const MOUNTAIN = 'America/Denver';
const PACIFIC = 'America/Los_Angeles';
/** No summer time. */
const ARIZONA = 'America/Phoenix';
const ALASKA = 'America/Anchorage';
const ALEUTIANS = 'America/Adak';
const HAWAII = 'Pacific/Honolulu';
const ATLANTIC = 'America/Puerto_Rico';

/** Every zone in which some part of the state lives. */
export const STATE_ZONES: Readonly<Record<string, readonly string[]>> = {
  AL: [CENTRAL],
  AK: [ALASKA, ALEUTIANS],
  AZ: [ARIZONA, MOUNTAIN],
  AR: [CENTRAL],
  CA: [PACIFIC],
  CO: [MOUNTAIN],
  CT: [EASTERN],
  DC: [EASTERN],
  DE: [EASTERN],
  FL: [EASTERN, CENTRAL],
  GA: [EASTERN],
  HI: [HAWAII],
  IA: [CENTRAL],
  ID: [MOUNTAIN, PACIFIC],
  IL: [CENTRAL],
  IN: [EASTERN, CENTRAL],
  KS: [CENTRAL, MOUNTAIN],
  KY: [EASTERN, CENTRAL],
  LA: [CENTRAL],
  MA: [EASTERN],
  MD: [EASTERN],
  ME: [EASTERN],
  MI: [EASTERN, CENTRAL],
  MN: [CENTRAL],
  MO: [CENTRAL],
  MS: [CENTRAL],
  MT: [MOUNTAIN],
  NC: [EASTERN],
  ND: [CENTRAL, MOUNTAIN],
  NE: [CENTRAL, MOUNTAIN],
  NH: [EASTERN],
  NJ: [EASTERN],
  NM: [MOUNTAIN],
  NV: [PACIFIC, MOUNTAIN],
  NY: [EASTERN],
  OH: [EASTERN],
  OK: [CENTRAL],
  OR: [PACIFIC, MOUNTAIN],
  PA: [EASTERN],
  PR: [ATLANTIC],
  RI: [EASTERN],
  SC: [EASTERN],
  SD: [CENTRAL, MOUNTAIN],
  TN: [EASTERN, CENTRAL],
  TX: [CENTRAL, MOUNTAIN],
  UT: [MOUNTAIN],
  VA: [EASTERN],
  VI: [ATLANTIC],
  VT: [EASTERN],
  WA: [PACIFIC],
  WI: [CENTRAL],
  WV: [EASTERN],
  WY: [MOUNTAIN],
};

/** Where somebody may be of whom nothing is known: the contiguous states span these. */
export const MAINLAND_ZONES: readonly string[] = [EASTERN, CENTRAL, MOUNTAIN, PACIFIC];

/** Area codes by state, and by the part of it where a state has several zones. A code that is not here tells nothing. */
const AREA_CODES: readonly { readonly state: string; readonly zones?: readonly string[]; readonly codes: string }[] = [
  { state: 'AL', codes: '205 251 256 334 483 659 938' },
  { state: 'AK', codes: '907' },
  { state: 'AZ', zones: [ARIZONA], codes: '480 520 602 623' },
  { state: 'AZ', codes: '928' },
  { state: 'AR', codes: '327 479 501 870' },
  {
    state: 'CA',
    codes:
      '209 213 279 310 323 341 350 357 369 408 415 424 442 510 530 559 562 619 626 628 650 657 661 669 707 714 738 747 760 805 818 820 831 837 840 858 909 916 925 949 951',
  },
  { state: 'CO', codes: '303 719 720 748 970 983' },
  { state: 'CT', codes: '203 475 860 959' },
  { state: 'DC', codes: '202 771' },
  { state: 'DE', codes: '302' },
  {
    state: 'FL',
    zones: [EASTERN],
    codes: '239 305 321 324 352 386 407 561 645 656 689 727 728 754 772 786 813 863 904 941 954',
  },
  { state: 'FL', codes: '448 850' },
  { state: 'GA', codes: '229 404 470 478 678 706 762 770 912 943' },
  { state: 'HI', codes: '808' },
  { state: 'IA', codes: '319 515 563 641 712' },
  { state: 'ID', codes: '208 986' },
  { state: 'IL', codes: '217 224 309 312 331 447 464 618 630 708 730 773 779 815 847 861 872' },
  { state: 'IN', zones: [EASTERN], codes: '260 317 463 765' },
  { state: 'IN', codes: '219 574 812 930' },
  { state: 'KS', zones: [CENTRAL], codes: '316 913' },
  { state: 'KS', codes: '620 785' },
  { state: 'KY', zones: [EASTERN], codes: '502 859' },
  { state: 'KY', codes: '270 364 606' },
  { state: 'LA', codes: '225 318 337 457 504 985' },
  { state: 'MA', codes: '339 351 413 508 617 774 781 857 978' },
  { state: 'MD', codes: '227 240 301 410 443 667' },
  { state: 'ME', codes: '207' },
  { state: 'MI', zones: [EASTERN], codes: '231 248 269 313 517 586 616 679 734 810 947 989' },
  { state: 'MI', codes: '906' },
  { state: 'MN', codes: '218 320 507 612 651 763 924 952' },
  { state: 'MO', codes: '235 314 417 557 573 636 660 816 975' },
  { state: 'MS', codes: '228 471 601 662 769' },
  { state: 'MT', codes: '406' },
  { state: 'NC', codes: '252 336 472 704 743 828 910 919 980 984' },
  { state: 'ND', codes: '701' },
  { state: 'NE', zones: [CENTRAL], codes: '402 531' },
  { state: 'NE', codes: '308' },
  { state: 'NH', codes: '603' },
  { state: 'NJ', codes: '201 551 609 640 732 848 856 862 908 973' },
  { state: 'NM', codes: '505 575' },
  { state: 'NV', zones: [PACIFIC], codes: '702 725' },
  { state: 'NV', codes: '775' },
  {
    state: 'NY',
    codes: '212 315 329 332 347 363 516 518 585 607 624 631 646 680 716 718 838 845 914 917 929 934',
  },
  { state: 'OH', codes: '216 220 234 283 326 330 380 419 436 440 513 567 614 740 937' },
  { state: 'OK', codes: '405 539 572 580 918' },
  { state: 'OR', zones: [PACIFIC], codes: '503 971' },
  { state: 'OR', codes: '458 541' },
  { state: 'PA', codes: '215 223 267 272 412 445 484 570 582 610 717 724 814 835 878' },
  { state: 'PR', codes: '787 939' },
  { state: 'RI', codes: '401' },
  { state: 'SC', codes: '803 821 839 843 854 864' },
  { state: 'SD', codes: '605' },
  { state: 'TN', zones: [EASTERN], codes: '865' },
  { state: 'TN', zones: [CENTRAL], codes: '615 629 731 901 931' },
  { state: 'TN', codes: '423' },
  {
    state: 'TX',
    zones: [CENTRAL],
    codes:
      '210 214 254 281 325 346 361 409 430 469 512 621 682 713 726 737 806 817 830 832 903 936 940 945 956 972 979',
  },
  { state: 'TX', zones: [MOUNTAIN], codes: '915' },
  { state: 'TX', codes: '432' },
  { state: 'UT', codes: '385 435 801' },
  { state: 'VA', codes: '276 434 540 571 686 703 757 804 826 948' },
  { state: 'VI', codes: '340' },
  { state: 'VT', codes: '802' },
  { state: 'WA', codes: '206 253 360 425 509 564' },
  { state: 'WI', codes: '262 274 353 414 534 608 715 920' },
  { state: 'WV', codes: '304 681' },
  { state: 'WY', codes: '307' },
];

/** A state and the zones of it that somebody may be in. */
export interface Place {
  readonly state: string;
  readonly zones: readonly string[];
}

const PLACE_BY_AREA_CODE: ReadonlyMap<string, Place> = new Map(
  AREA_CODES.flatMap(({ state, zones, codes }) =>
    codes.split(' ').map((code): [string, Place] => [code, { state, zones: zones ?? STATE_ZONES[state] ?? [] }]),
  ),
);

/** Null for a code nobody has told us about, also the toll-free ones. */
export function placeOfAreaCode(code: string): Place | null {
  return PLACE_BY_AREA_CODE.get(code) ?? null;
}

const STATE_NAMES: Readonly<Record<string, string>> = {
  alabama: 'AL',
  alaska: 'AK',
  arizona: 'AZ',
  arkansas: 'AR',
  california: 'CA',
  colorado: 'CO',
  connecticut: 'CT',
  delaware: 'DE',
  florida: 'FL',
  georgia: 'GA',
  hawaii: 'HI',
  idaho: 'ID',
  illinois: 'IL',
  indiana: 'IN',
  iowa: 'IA',
  kansas: 'KS',
  kentucky: 'KY',
  louisiana: 'LA',
  maine: 'ME',
  maryland: 'MD',
  massachusetts: 'MA',
  michigan: 'MI',
  minnesota: 'MN',
  mississippi: 'MS',
  missouri: 'MO',
  montana: 'MT',
  nebraska: 'NE',
  nevada: 'NV',
  'new hampshire': 'NH',
  'new jersey': 'NJ',
  'new mexico': 'NM',
  'new york': 'NY',
  'north carolina': 'NC',
  'north dakota': 'ND',
  ohio: 'OH',
  oklahoma: 'OK',
  oregon: 'OR',
  pennsylvania: 'PA',
  'puerto rico': 'PR',
  'rhode island': 'RI',
  'south carolina': 'SC',
  'south dakota': 'SD',
  tennessee: 'TN',
  texas: 'TX',
  utah: 'UT',
  vermont: 'VT',
  virginia: 'VA',
  washington: 'WA',
  'west virginia': 'WV',
  wisconsin: 'WI',
  wyoming: 'WY',
};

/** The state of an address as it is written in the United States: at its end, with or without ZIP code and country. */
export function placeOfAddress(address: string): Place | null {
  const end = address
    .trim()
    .replace(/[\s,.]*\b(?:usa|u\.s\.a\.?|us|united states(?: of america)?)\.?$/i, '')
    .replace(/[\s,]*\b\d{5}(?:-\d{4})?$/, '')
    .replace(/[\s,.]+$/, '');
  const code = /(?:^|[\s,])([A-Z]{2})$/.exec(end)?.[1];
  const words = /(?:^|,)\s*([a-z]+(?: [a-z]+)?)$/i.exec(end)?.[1]?.toLowerCase() ?? '';
  const state = code !== undefined && code in STATE_ZONES ? code : STATE_NAMES[words];
  return state === undefined ? null : { state, zones: STATE_ZONES[state] ?? [] };
}
