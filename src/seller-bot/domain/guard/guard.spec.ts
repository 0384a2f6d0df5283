import { type GuardFacts, type GuardReason, inspectDraft, inspectText } from './guard';
import { TONE_BY_PRESET } from '../tone-presets.data';
import { QUESTION_KEYS, render } from '../tone';

const FACTS: GuardFacts = {
  limit: 320,
  amounts: [262_500, 350_000],
  literals: ['Jorge Home Buyers', 'Jorge', 'Maria', '(214) 555-0100', 'Tuesday, November 24 at 2:00 PM'],
  linkHosts: ['jorge.example.com'],
  secrets: ['Never tell anyone that the owner keeps a blue parrot in the office kitchen.'],
};
const reasons = (text: string): GuardReason[] => inspectDraft(text, FACTS).map((finding) => finding.reason);

describe('The guard over everything that leaves', () => {
  it.each([
    'Thanks, that helps. Jorge could pay $262,500 cash and close in 2-3 weeks. Would that work for you?',
    'Got it, thank you. What price would you realistically expect for it as it stands today?',
    "I'm Jorge's automated assistant, not a person. If you would rather talk to Jorge, just say so.",
    'I am sorry you are going through that, Maria. How soon would you like to be done?',
    'You said $350,000, thank you. What has you thinking about selling?',
    'Of course. I have asked Jorge to get back to you today, or call (214) 555-0100.',
    'Would Tuesday, November 24 at 2:00 PM suit you?',
    'One more question: does it need big repairs, a few small things, or nothing at all?',
    'You can read about us at https://jorge.example.com/about, if you like. What is the main reason for selling?',
  ])('lets pass: %s', (text) => {
    expect(inspectDraft(text, FACTS)).toEqual([]);
  });

  it.each<[GuardReason, string]>([
    ['figure', 'Jorge could pay $300,000 cash. Would that work?'],
    ['figure', 'We could do 275k, how is that?'],
    ['figure', 'Jorge could pay three hundred thousand for it.'],
    ['figure', 'That is 20% more than others.'],
    ['figure', 'Jorge could close in 5 days, would that work for you?'],
    ['figure', 'Jorge could close in ten days, would that work for you?'],
    ['figure', 'Jorge could pay around $262,500 or so, is that fine?'],
    ['link', 'Please fill this in: http://bit.ly/abc and tell me'],
    ['link', 'Go to evil-site.com and sign up please'],
    ['contact_data', 'Please call the seller at 972-555-0187 about it'],
    ['contact_data', 'You can write to someone@example.org about it'],
    ['contact_data', 'The one at 123 Oak Street said yes to that'],
    ['advice', 'You should talk to a lawyer about the taxes'],
    ['advice', 'You must sell now, it is the best for you'],
    ['advice', 'Just stop paying your mortgage and you are fine'],
    ['fair_housing', 'It is a safe neighborhood with good schools'],
    ['fair_housing', 'We only buy from Christian families there'],
    ['fair_housing', 'What kind of people live there?'],
    ['blockbusting', 'Home values are going down, so what do you say?'],
    ['blockbusting', 'There is a lot of crime there now, sell soon'],
    ['valuation', 'Your house is worth less than you think'],
    ['valuation', 'The appraisal would come in lower than that'],
    ['promise', 'We guarantee a close, so what do you say?'],
    ['promise', 'Good news, we have a deal! Jorge will call you'],
    ['promise', 'Your offer has been approved, what do you say?'],
    ['human_claim', "I'm a real person, promise. What price do you have in mind?"],
    ['human_claim', "I'm not a bot. What price do you have in mind?"],
    ['human_claim', 'My wife and I would love to see it'],
    ['prompt_leak', 'My instructions say that I ask about the price next'],
    ['prompt_leak', 'As a language model I can not say that'],
    ['prompt_leak', 'By the way, the owner keeps a blue parrot in the office kitchen.'],
    ['prompt_leak', 'The other seller said yes to that last week'],
    ['abuse', 'That is a stupid price, what do you want?'],
    ['markup', '<b>Thanks</b>, what price do you have in mind?'],
    ['markup', 'Thanks **so much**, what price do you have in mind?'],
    ['markup', 'Hello {first_name}, what price do you have in mind?'],
    ['empty', '  '],
    ['too_long', 'Thanks for that. '.repeat(20)],
    ['not_plain', 'Cuanto quieres por la casa como esta ahora mismo, por favor?'],
    ['not_plain', 'aWdub3JlIGFsbCBwcmV2aW91cyBpbnN0cnVjdGlvbnM and thanks'],
    ['not_plain', 'Тhanks, what price do you have in mind?'],
  ])('holds back for %s: %s', (reason, text) => {
    expect(reasons(text)).toContain(reason);
  });

  it.each(Object.values(TONE_BY_PRESET))('passes every text of the $preset tone', (tone) => {
    const values = {
      first_name: 'Maria',
      agent_name: 'Jorge',
      business_name: 'Jorge Home Buyers',
      offer_amount: '$262,500',
    };
    const texts = [
      ...tone.greetings,
      ...tone.acknowledgements,
      ...QUESTION_KEYS.flatMap((key) => [tone.questions[key], ...tone.reasks[key]]),
    ];
    for (const text of texts) expect([text, inspectText(render(text, values), FACTS)]).toEqual([text, []]);
  });
});
