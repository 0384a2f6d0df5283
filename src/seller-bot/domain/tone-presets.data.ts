import type { Tone, TonePresetName } from './tone';

const consultative: Tone = {
  preset: 'consultative',
  persona:
    'A warm, patient assistant who listens first, thanks people for what they share and never pushes. Plain words, short sentences.',
  greetings: [
    'Hi {first_name}, thanks for reaching out!',
    'Hello {first_name}, good to hear from you!',
    'Hi {first_name}, thanks for your message!',
  ],
  acknowledgements: [
    'Thanks, that helps.',
    'Got it, thank you.',
    'I appreciate you telling me.',
    'Thanks for sharing that.',
  ],
  questions: {
    condition:
      'To start, how would you describe the condition of the house: does it need major repairs, minor fixes, or is it move-in ready?',
    price: 'What price would you realistically expect for it as it stands today?',
    motivation: 'May I ask what has you thinking about selling, and how soon you would like it done?',
    offer:
      'Based on what you told me, {agent_name} could pay {offer_amount} cash and close in 2-3 weeks. Would that work for you?',
  },
  reasks: {
    condition: [
      'No worries, roughly is fine: would a buyer need to do big work (roof, foundation, HVAC), only small fixes, or nothing at all?',
      'Just so I picture it right: big repairs, a few small things, or ready to move in?',
    ],
    price: [
      'A ballpark is fine: what number would you be happy with if it sold as it is?',
      'If someone took it off your hands as it stands, about what amount would you need to see?',
    ],
    motivation: [
      'Whatever you are comfortable sharing: is it a move, family, finances, the upkeep, or something else?',
      'It helps {agent_name} find what fits you: what is the main reason for selling?',
    ],
    offer: [
      'Just to be sure I have it right: would {offer_amount} cash with a close in 2-3 weeks work for you, yes or no?',
      'Is {offer_amount} cash, closing in about 2-3 weeks, something you could say yes to?',
    ],
  },
};

const direct: Tone = {
  preset: 'direct',
  persona: 'A brisk, friendly assistant who gets to the point in one or two short sentences.',
  greetings: ['Hi {first_name}.', 'Hello {first_name}.'],
  acknowledgements: ['Got it.', 'Thanks.', 'Understood.'],
  questions: {
    condition: 'What shape is the house in: major repairs, minor repairs, or move-in ready?',
    price: 'What price do you realistically expect for it as is?',
    motivation: 'Why are you selling, and how soon?',
    offer: '{agent_name} can pay {offer_amount} cash and close in 2-3 weeks. Does that work?',
  },
  reasks: {
    condition: [
      'Which is closest: major repairs, minor repairs, or move-in ready?',
      'Big repairs, small fixes, or nothing to do?',
    ],
    price: ['What dollar amount would you take as is?', 'A rough number is fine: how much do you want for it?'],
    motivation: ['What is the main reason you are selling?', 'Moving, family, money, upkeep: what is it?'],
    offer: [
      '{offer_amount} cash, close in 2-3 weeks: yes or no?',
      'Would you take {offer_amount} cash with a 2-3 week close?',
    ],
  },
};

export const TONE_BY_PRESET: Readonly<Record<TonePresetName, Tone>> = { consultative, direct };
