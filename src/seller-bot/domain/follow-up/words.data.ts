import type { TonePresetName } from '../tone';

/** What a silent seller is asked about, by where the conversation stopped. */
export type FollowUpTopic = 'confirmation' | 'condition' | 'price' | 'motivation' | 'offer' | 'thinking' | 'timeline';

/** One text for the first, second and third follow-up. Each can be ended, and the last one says goodbye. */
export type FollowUpTexts = readonly [first: string, second: string, third: string];

/** The most that are ever sent into one silence. */
export const MOST_FOLLOW_UPS = 3;

const WAY_OUT = 'Reply STOP to opt out.';

const consultative: Readonly<Record<FollowUpTopic, FollowUpTexts>> = {
  confirmation: [
    `Hi {first_name}, {agent_name}'s assistant again. Is what you told us last time still right? A yes or no is plenty. ${WAY_OUT}`,
    `Hi {first_name}, has anything changed about the house since we last texted? No rush at all. ${WAY_OUT}`,
    `Hi {first_name}, I will leave it here so I don't bother you. If you still think about selling, just text me. ${WAY_OUT}`,
  ],
  condition: [
    `Hi {first_name}, {agent_name}'s assistant again. Whenever you have a minute: does the house need big repairs, small fixes, or nothing at all? ${WAY_OUT}`,
    `Hi {first_name}, still happy to help. Roughly, what shape is the house in? A few words are plenty. ${WAY_OUT}`,
    `Hi {first_name}, I will leave it here so I don't bother you. If you still think about selling, just text me. ${WAY_OUT}`,
  ],
  price: [
    `Hi {first_name}, {agent_name}'s assistant again. What price would you be happy with for the house as it stands? A ballpark is fine. ${WAY_OUT}`,
    `Hi {first_name}, no need for an exact figure: about what amount would make selling feel right for you? ${WAY_OUT}`,
    `Hi {first_name}, I will leave it here so I don't bother you. When you have a price in mind, just text me. ${WAY_OUT}`,
  ],
  motivation: [
    `Hi {first_name}, {agent_name}'s assistant again. If you like to share it: what has you thinking about selling, and how soon? ${WAY_OUT}`,
    `Hi {first_name}, knowing why you are selling helps {agent_name} find what fits you. Would you tell me a little? ${WAY_OUT}`,
    `Hi {first_name}, I will leave it here so I don't bother you. If you still think about selling, just text me. ${WAY_OUT}`,
  ],
  offer: [
    `Hi {first_name}, {agent_name}'s assistant again. Have you had a chance to think about {offer_amount} cash with a close in 2-3 weeks? ${WAY_OUT}`,
    `Hi {first_name}, would {offer_amount} cash work for you, or is there something you would like {agent_name} to explain? ${WAY_OUT}`,
    `Hi {first_name}, I will leave it here so I don't bother you. If {offer_amount} cash is of interest later on, just text me. ${WAY_OUT}`,
  ],
  thinking: [
    `Hi {first_name}, {agent_name}'s assistant. No pressure: do you have any questions about the {offer_amount} cash offer? ${WAY_OUT}`,
    `Hi {first_name}, just checking in: have you been able to decide about {offer_amount} cash? Either answer is fine. ${WAY_OUT}`,
    `Hi {first_name}, I will leave it here so I don't bother you. When you have decided, just text me. ${WAY_OUT}`,
  ],
  timeline: [
    `Hi {first_name}, {agent_name}'s assistant again. Would closing in 2-3 weeks suit you too? ${WAY_OUT}`,
    `Hi {first_name}, one thing is still open: does a close in 2-3 weeks work for you, or would you need longer? ${WAY_OUT}`,
    `Hi {first_name}, I will leave it here so I don't bother you. When you know what closing date suits you, just text me. ${WAY_OUT}`,
  ],
};

const direct: Readonly<Record<FollowUpTopic, FollowUpTexts>> = {
  confirmation: [
    `{agent_name}'s assistant here. Is what you told us last time still right: yes or no? ${WAY_OUT}`,
    `Has anything changed about the house since we last texted? ${WAY_OUT}`,
    `Last text from me. If you still want to sell, text me here. ${WAY_OUT}`,
  ],
  condition: [
    `{agent_name}'s assistant here. Major repairs, minor repairs, or move-in ready: which is closest? ${WAY_OUT}`,
    `Still thinking of selling? What shape is the house in? ${WAY_OUT}`,
    `Last text from me. If you still want to sell, text me here. ${WAY_OUT}`,
  ],
  price: [
    `{agent_name}'s assistant here. What dollar amount would you take for the house as is? ${WAY_OUT}`,
    `A rough number is fine: how much do you want for it? ${WAY_OUT}`,
    `Last text from me. When you have a number, text me here. ${WAY_OUT}`,
  ],
  motivation: [
    `{agent_name}'s assistant here. What is the main reason you are selling, and how soon? ${WAY_OUT}`,
    `Still thinking of selling? What is behind it? ${WAY_OUT}`,
    `Last text from me. If you still want to sell, text me here. ${WAY_OUT}`,
  ],
  offer: [
    `{agent_name}'s assistant here. {offer_amount} cash, close in 2-3 weeks: yes or no? ${WAY_OUT}`,
    `Does {offer_amount} cash work for you, or not? ${WAY_OUT}`,
    `Last text from me. If {offer_amount} cash is of interest later on, text me here. ${WAY_OUT}`,
  ],
  thinking: [
    `{agent_name}'s assistant here. Any questions about the {offer_amount} cash offer? ${WAY_OUT}`,
    `Have you decided about {offer_amount} cash? Either answer is fine. ${WAY_OUT}`,
    `Last text from me. When you have decided, text me here. ${WAY_OUT}`,
  ],
  timeline: [
    `{agent_name}'s assistant here. Does a close in 2-3 weeks suit you too? ${WAY_OUT}`,
    `One thing is open: is a close in 2-3 weeks fine, or do you need longer? ${WAY_OUT}`,
    `Last text from me. When you know what closing date suits you, text me here. ${WAY_OUT}`,
  ],
};

export const FOLLOW_UP_WORDS: Readonly<Record<TonePresetName, Readonly<Record<FollowUpTopic, FollowUpTexts>>>> = {
  consultative,
  direct,
};
