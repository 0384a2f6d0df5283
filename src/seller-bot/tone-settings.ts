import { Injectable } from '@nestjs/common';
import { Clock, Problem } from '../shared';
import { newContact } from './domain/contact';
import { composeReply, offerText } from './domain/replies';
import { type PlaceholderValues, QUESTION_KEYS, type QuestionKey, type Tone, render, toneIssues } from './domain/tone';
import { TONE_BY_PRESET } from './domain/tone-presets.data';
import { startConversation } from './domain/turn';
import { ToneStore } from './tone-store';
import { TurnPolicies } from './turn-policy';

/** What a change may hold; what is absent stays as it is, or as the named preset has it. */
export type ToneChange = { readonly [K in keyof Tone]?: Tone[K] | undefined };

export interface TonePreview {
  readonly firstMessage: string;
  readonly questions: Readonly<Record<QuestionKey, string>>;
  readonly reasks: Readonly<Record<QuestionKey, readonly string[]>>;
}

/** The tone of a location at run time: read, change, back to the preset, look before saving. */
@Injectable()
export class ToneSettings {
  constructor(
    private readonly store: ToneStore,
    private readonly policies: TurnPolicies,
    private readonly clock: Clock,
  ) {}

  async read(locationId: string): Promise<Tone> {
    return (await this.store.read(locationId)) ?? TONE_BY_PRESET.consultative;
  }

  /** Problem: `validation`, naming each text that cannot be used. */
  async change(locationId: string, change: ToneChange): Promise<Tone> {
    const tone = await this.changed(locationId, change);
    await this.store.write(locationId, tone);
    this.policies.forget(locationId);
    return tone;
  }

  async reset(locationId: string): Promise<Tone> {
    await this.store.delete(locationId);
    this.policies.forget(locationId);
    return TONE_BY_PRESET.consultative;
  }

  /** The texts as a seller of that name and price would get them; nothing is saved. */
  async preview(locationId: string, change: ToneChange, name: string | null, price: number): Promise<TonePreview> {
    const policy = this.policies.withTone(locationId, await this.changed(locationId, change));
    const { tone, words } = policy;
    const now = this.clock.now();
    const key = { locationId, contactId: 'preview' };
    const contact = { ...newContact(key, null, now), name };
    const conversation = { ...startConversation(key, contact, now), stage: 'Q1' as const };
    const firstMessage = composeReply('greet_and_ask', {
      tone,
      words,
      contact,
      conversation,
      question: 1,
      hasNewMotivation: false,
      appointment: null,
      callBack: '',
    });
    const values: PlaceholderValues = {
      first_name: name?.split(/\s+/)[0] ?? null,
      agent_name: words.agentName,
      business_name: words.businessName,
      offer_amount: offerText(policy.offerFor(price)),
    };
    return {
      firstMessage: firstMessage ?? '',
      questions: byQuestion((key_) => render(tone.questions[key_], values)),
      reasks: byQuestion((key_) => tone.reasks[key_].map((text) => render(text, values))),
    };
  }

  private async changed(locationId: string, change: ToneChange): Promise<Tone> {
    const base = change.preset === undefined ? await this.read(locationId) : TONE_BY_PRESET[change.preset];
    const given = Object.entries(change).filter(([, value]) => value !== undefined);
    const tone: Tone = { ...base, ...Object.fromEntries(given) };
    const issues = toneIssues(tone);
    if (issues.length > 0) throw Problem.ofFields(issues);
    return tone;
  }
}

function byQuestion<T>(of: (key: QuestionKey) => T): Record<QuestionKey, T> {
  const [condition, price, motivation, offer] = QUESTION_KEYS;
  return { condition: of(condition), price: of(price), motivation: of(motivation), offer: of(offer) };
}
