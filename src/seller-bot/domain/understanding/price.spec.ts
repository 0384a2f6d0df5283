import fc from 'fast-check';
import { readSellerText } from './read-seller-text';

const priceOf = (raw: string, question: 1 | 2 | 3 | 4 = 2): unknown =>
  readSellerText(raw, { question, offerAmount: null }).price;

describe('The price a seller would take', () => {
  it.each<[string, number]>([
    ['350', 350_000],
    ['around 325', 325_000],
    ['high 200s', 280_000],
    ['nothing under 400', 400_000],
    ['bare minimum 265 thousand', 265_000],
    ['what I owe, 180, plus 40', 220_000],
    ['asking 340, would take 325', 325_000],
    ['sorry meant 230 not 320', 230_000],
    ['1.2 mil', 1_200_000],
    ['two seventy five', 275_000],
    ['350 thousand', 350_000],
    ['300 000', 300_000],
    ['I think 300 is fair', 300_000],
    ['my bottom line is 315', 315_000],
    ['would you pay 330', 330_000],
    ['I would need to clear 200 after everything', 200_000],
    ['we want 450 for it', 450_000],
    ['200 as is', 200_000],
    ['prob 265', 265_000],
    ['3 bed 2 bath, want 280', 280_000],
    ["I'd go as low as 280", 280_000],
    ['north of 400', 400_000],
    ['not less than 300', 300_000],
    ['Id like to see 385 but the wife says 375', 375_000],
    ['gotta be at least 3 hundred', 300_000],
    ['well i owe 212 and would like to walk with 50', 262_000],
    ['just want what I owe which is 187', 187_000],
    ['$275k OBO', 275_000],
    ['1.3', 1_300_000],
    ["I'd entertain 380", 380_000],
    ['low three hundreds', 320_000],
    ['$200 thousand', 200_000],
    ['I need 50 for a down payment plus 180 to pay off the loan so 230', 230_000],
    ['trescientos mil', 300_000],
    ['unos 300 mas o menos', 300_000],
    ['289.9', 289_900],
    ["I can't go lower than 225", 225_000],
    ['would need 335 to make sense', 335_000],
    ['Price would be 310k', 310_000],
    ['three oh five', 305_000],
    ['80', 80_000],
    ['330 is the dream but id sell at 315', 315_000],
    ['final price: 270', 270_000],
    ['27O,000', 270_000],
    ['one and a half mil', 1_500_000],
    ['285 give or take 5', 285_000],
    ['not lower then 240k', 240_000],
    ['dont waste my time under 240', 240_000],
    ['2 and a quarter', 225_000],
    ['300 flat', 300_000],
    ['say 300', 300_000],
    ["mid 2's", 250_000],
    ['payoff is 155, need to clear 45', 200_000],
    ['if the price is right. 315.', 315_000],
    ['300...', 300_000],
    ['THREE HUNDRED THOUSAND', 300_000],
    ['🏠 300k', 300_000],
    ['arond 230', 230_000],
    ['no lss than 250', 250_000],
    ['im at 250', 250_000],
    ['gotta have 250', 250_000],
    ['aiming for 250', 250_000],
    ['250 realistically, 275 in my dreams', 250_000],
    ['was gonna say 300 but 290 is fine', 290_000],
    ['down to 320 from 350', 320_000],
  ])('in %j is %d', (raw, expectation) => {
    expect(priceOf(raw)).toEqual({ expectation, min: null, max: null });
  });

  it.each<[string, number, number]>([
    ['between 280 and 300', 280_000, 300_000],
    ['280-300', 280_000, 300_000],
    ['280 to 300k', 280_000, 300_000],
    ['anywhere from 350 to 375', 350_000, 375_000],
    ['$300,000 - $320,000', 300_000, 320_000],
    ['two fifty to two seventy five', 250_000, 275_000],
    ['300-325 range', 300_000, 325_000],
    ['300/320', 300_000, 320_000],
    ['300 or 310', 300_000, 310_000],
    ["I'd be okay with 280 to 290ish", 280_000, 290_000],
    ['850-900k', 850_000, 900_000],
    ['between 200 and 225 thousand', 200_000, 225_000],
    ['from 310 to 330', 310_000, 330_000],
    ['270/280', 270_000, 280_000],
    ['either 340 or 345', 340_000, 345_000],
    ['mid to upper 200s', 250_000, 280_000],
    ['entre 250 y 270', 250_000, 270_000],
    ["in the low to mid 400's", 420_000, 450_000],
    ['high 200s low 300s', 280_000, 320_000],
    ['upper 200s to low 300s', 280_000, 320_000],
    ['btwn 250 n 260', 250_000, 260_000],
    ['250 thru 260', 250_000, 260_000],
  ])('in %j lies between %d and %d', (raw, min, max) => {
    expect(priceOf(raw)).toEqual({ expectation: (min + max) / 2, min, max });
  });

  it.each([
    'make me an offer',
    'you tell me',
    'what are you offering?',
    'as much as possible lol',
    'idk',
    'depends',
    'I owe 180 on it',
    'We paid 220 in 2015',
    'my neighbor sold for 410',
    'its 1800 sqft',
    'I bought it for 150k and put 60k into it',
    'built in 1978',
    'taxes are 8k a year',
    'redfin has it at 415 but thats crazy',
    'another investor offered me 270',
    'they appraised it at 300k last year',
    'had it on the market at 360 and no bites',
    'I need 50k more than I owe',
    '10% over zillow',
    'opendoor said 268, beat that',
    'My taxes are 6200 and hoa is 85',
    '4412 Maple Ave',
    'paid off in 2019',
    'it was 450 in 2022, market dropped, so idk',
    'bank says I owe 201,344',
    'no se, usted digame',
    'pago 1500 al mes',
    'whatever the market says minus a little',
    'we turned down 310 last summer',
    '6 figures',
    'a fair price',
    'max you could give me?',
    'Idk 200s?',
    'comps around 290',
    'similar house sold for 305 so around there',
    'text me at 9725550143',
    'unit 305',
    '1420 elm st',
    'zip 75080',
    'lived here 32 years',
    'lot is 80x120',
    'sq footage 1650',
    'payment is 1420 a month',
    'interest is 3.25',
    'hoa 45',
    'insurance went up to 4200',
    'new hvac was 9k',
    'call me at 3',
    'on the 15th',
    'in 2026',
    '50/50 with my ex',
    "there's 2 liens, 8k and 12k",
    'income is 85k',
    'putting 50k down on a new place',
  ])('is not said in %j', (raw) => {
    expect(priceOf(raw)).toBeNull();
  });

  it.each<[1 | 3, string, number]>([
    [1, 'needs a roof, I would take 180', 180_000],
    [1, 'its dated but clean. 240', 240_000],
    [3, 'divorce. asking 318', 318_000],
    [3, 'we are downsizing, 350k would do it', 350_000],
  ])('is also heard while question %d is asked: %j', (question, raw, expectation) => {
    expect(priceOf(raw, question)).toEqual({ expectation, min: null, max: null });
  });

  it.each(['built in 1978, 3 beds', 'the roof is 12', '1200 sqft', '412 Birch. everything works'])(
    'is not made up while the house is described: %j',
    (raw) => {
      expect(priceOf(raw, 1)).toBeNull();
    },
  );
});

describe('Any price', () => {
  const amount = fc.integer({ min: 60, max: 990 });
  const asked = (thousands: number): unknown => ({ expectation: thousands * 1000, min: null, max: null });

  it('is the same in capitals, with marks and politeness around it', () => {
    const forms = fc.constantFrom('I want %', '% would be fine', 'asking % for it', '%');
    fc.assert(
      fc.property(amount, forms, (thousands, form) => {
        const said = form.replace('%', `${thousands}k`);
        for (const raw of [said, said.toUpperCase(), `${said}!!`, `  hi ${said} thanks`, `well, ${said}.`]) {
          expect(priceOf(raw)).toEqual(asked(thousands));
        }
      }),
    );
  });

  it('is never what is owed, was paid, or is told by others', () => {
    const other = fc.constantFrom(
      'I owe %',
      'we owe % on it',
      'I paid %',
      'bought it for %',
      'zillow says %',
      'my neighbor got %',
      'the realtor told me %',
      'it was appraised at %',
      'the mortgage is %',
      'an investor offered me %',
      'I put % into the kitchen',
    );
    fc.assert(
      fc.property(amount, other, (thousands, form) => {
        expect(priceOf(form.replace('%', String(thousands)))).toBeNull();
        expect(priceOf(form.replace('%', `$${thousands},000`))).toBeNull();
      }),
    );
  });

  it('is never a size, a year, a phone number or a zip code', () => {
    const facts = [
      fc.integer({ min: 700, max: 6000 }).map((size) => `${size} sqft`),
      fc.integer({ min: 1900, max: 2024 }).map((year) => `built in ${year}`),
      fc.integer({ min: 2000, max: 9999 }).map((line) => `my number is 214-555-${line}`),
      fc.integer({ min: 75_001, max: 75_398 }).map((zip) => `zip is ${zip}`),
      fc.integer({ min: 200, max: 9999 }).map((house) => `${house} Oak Hollow Dr`),
    ];
    fc.assert(
      fc.property(fc.oneof(...facts), (raw) => {
        expect(priceOf(raw)).toBeNull();
      }),
    );
  });

  it('is reckoned from a price per foot and the feet', () => {
    expect(priceOf('110 a foot and it is 2000 feet')).toEqual(asked(220));
    expect(priceOf('houses here go for 110 a foot, mine is 2000 feet')).toBeNull();
  });

  it('may be what somebody else got, once the seller makes it his own', () => {
    expect(priceOf('my neighbor got 325 and that is what I want too')).toEqual(asked(325));
    expect(priceOf('my neighbor got 325 and I do not want that')).toBeNull();
  });

  it('survives a slip in a word beside it', () => {
    expect(priceOf('arround 250k')).toEqual(asked(250));
    expect(priceOf('three hundrd thosand')).toEqual(asked(300));
    expect(priceOf('i owe the morgage 150, lookng for 225')).toEqual(asked(225));
  });

  it.each([
    'another company said they could do 251 but they wanted an option so i passed',
    'A fella left a note on the door sayin 180. went in the trash',
    'cpa says 300 barber says 350',
    'my granddaughter looked it up on her phone, three hundred six thousand it said',
    'got a letter from a law firm sayin its worth 340',
    'anything but what that guy from the bandit sign said (150)',
    'the 210 and 250 on that flyer are the builders prices',
    '3 realtors came out. 310, 325, and one nut who said 390',
    'got 2 letters this wk one was 180 one was 192',
    'the house next door, 2217, got 330',
    'who told you 265? that was my nephew',
    'I have been told 205-225',
    'the county had it at 411, down from 430',
    'our youngest is 34, they each think they get 100',
    'PMI 112, escrow 640',
  ])('is no figure of others: %j', (raw) => {
    expect(priceOf(raw)).toBeNull();
  });

  it.each([
    'I told the last guy 230 but forget that, no number for you right now',
    'I take back the 270',
    'ignore my last msg with the 219',
    '185 is out of the question',
    'say i wanted 290, hypothetically. would there be fees',
    '185?? is that what yall think i would take lol',
    'last year 300 would have done it',
    'could be 200 could be 400, no idea',
    'Suppose I said 500, would you choke? just kidding.',
    'thats negotiating 101 bud',
  ])('is not what was withdrawn, supposed or doubted: %j', (raw) => {
    expect(priceOf(raw)).toBeNull();
  });

  it.each<[string, number]>([
    ['not the 380, 350', 350_000],
    ["instead of the 330 i was gonna ask i'd go 310", 310_000],
    ['id come off that to 410', 410_000],
    ['Three sixty would make me happy, three hundred would make me mad', 360_000],
    ['158. the church next door said 170', 158_000],
    ["wouldn't kick 352 out of bed", 352_000],
    ['redfin got it at 302, county got it at 251, i got it at 288', 288_000],
    ['a buck and a quarter', 125_000],
    ['a million fifty', 1_050_000],
    ['point seven five of a million', 750_000],
    ['twohundredfortythousand', 240_000],
    ['twoeighty three', 283_000],
    ['3eighty6', 386_000],
    ['$ 2 6 5 k', 265_000],
    ['two ninety nine five hundred', 299_500],
    ['198 to the bank and 35 to me', 233_000],
    ['pay off the 130 then give me 65', 195_000],
    ['three times what he gave (90)', 270_000],
    ['half of what I gave. gave 300', 150_000],
    ['20 over what I have in it (185)', 205_000],
    ['take 22k off 297', 275_000],
    ['I was gonna say 312 but knock off the 15 for the hot tub', 297_000],
    ['5 short of 300', 295_000],
    ['360 less 15 for the carpet', 345_000],
    ['halfway between 450 and 500', 475_000],
    ['250 floor. hard floor', 250_000],
  ])('is reckoned and told apart in %j: %d', (raw, expectation) => {
    expect(priceOf(raw)).toEqual({ expectation, min: null, max: null });
  });

  it.each<[string, number, number]>([
    ['two sixty two eighty', 260_000, 280_000],
    ['four to four fifty', 400_000, 450_000],
    ['four fortyish - four sixtyish', 440_000, 460_000],
    ['280 → 300', 280_000, 300_000],
    ['Three ten at worst three thirty at best', 310_000, 330_000],
    ['my floor is 300 and my ceiling is 320', 300_000, 320_000],
    ['lower end two seventy, upper end two ninety', 270_000, 290_000],
    ['top end 310 bottom end 295', 295_000, 310_000],
    ['300, 310 tops', 300_000, 310_000],
    ['no less than 3, no more than 330', 300_000, 330_000],
  ])('has two ends without a dash in %j', (raw, min, max) => {
    expect(priceOf(raw)).toEqual({ expectation: (min + max) / 2, min, max });
  });
});
