import { Injectable } from '@nestjs/common';
import { BusinessRulesService } from '../business-rules';
import { AppConfig } from '../config';
import { Locations, type LocationSettings } from '../locations';
import type { SpokenZone } from './domain/appointment/slot-time';
import type { ContactRecord } from './domain/conversation';
import { homeZone } from './domain/follow-up/allowed-minutes';
import type { BusinessWords } from './domain/replies';
import type { Tone } from './domain/tone';
import { TONE_BY_PRESET } from './domain/tone-presets.data';
import type { TurnPolicy } from './domain/turn';
import { ToneStore } from './tone-store';

/** Another instance may have changed the tone; that is noticed within this time. */
const TONE_MEMORY_MS = 1000;

/** What a turn has to go by in a location: tone, names, rules, the clock of the contact. */
@Injectable()
export class TurnPolicies {
  private readonly tones = new Map<string, { readonly tone: Tone; readonly readAt: number }>();

  constructor(
    private readonly config: AppConfig,
    private readonly locations: Locations,
    private readonly rules: BusinessRulesService,
    private readonly store: ToneStore,
  ) {}

  async of(locationId: string, now: number): Promise<TurnPolicy> {
    return this.withTone(locationId, await this.toneOf(locationId, now));
  }

  /** The policy with a tone that may not be in force (a preview). */
  withTone(locationId: string, tone: Tone): TurnPolicy {
    const { priceBandMin, priceBandMax } = this.rules.of(locationId);
    const { crm, business } = this.locations.of(locationId);
    const hasCalendar = crm.calendarId !== null && crm.token !== null;
    return {
      tone,
      words: wordsOf(business),
      band: { min: priceBandMin, max: priceBandMax },
      offerFor: (price) => this.rules.cashOffer(locationId, price),
      cmaWorkflowId: crm.cmaWorkflowId,
      calendar: hasCalendar ? { zoneOf: (contact) => this.zoneOf(contact) } : null,
      callBack: (contact, now) => callBack(contact, now, this.config.business.timeZone),
    };
  }

  private zoneOf(contact: ContactRecord): SpokenZone {
    const zone = homeZone(contact);
    return { zone: zone ?? this.config.business.timeZone, isCertain: zone !== null };
  }

  /** To be called after a tone was changed here, so that the next turn has it. */
  forget(locationId: string): void {
    this.tones.delete(locationId);
  }

  private async toneOf(locationId: string, now: number): Promise<Tone> {
    const known = this.tones.get(locationId);
    if (known !== undefined && now >= known.readAt && now - known.readAt < TONE_MEMORY_MS) return known.tone;
    const tone = (await this.store.read(locationId)) ?? TONE_BY_PRESET.consultative;
    this.tones.set(locationId, { tone, readAt: now });
    return tone;
  }
}

function wordsOf({ agentName, name, phone }: LocationSettings['business']): BusinessWords {
  return { agentName, businessName: name ?? `${agentName} Home Buyers`, businessPhone: phone };
}

const FIRST_HOUR = 8;
const LAST_HOUR = 18;

/** When a person gets back to somebody, by the clock where that somebody lives. */
export function callBack(contact: ContactRecord, now: number, fallbackZone: string): string {
  const hour = hourIn(contact.timeZone ?? fallbackZone, now) ?? hourIn(fallbackZone, now) ?? FIRST_HOUR;
  if (hour < FIRST_HOUR) return 'this morning';
  return hour < LAST_HOUR ? 'today' : 'tomorrow morning';
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** The hour of the day, 0-23, in an IANA time zone; null for a zone nobody knows. */
function hourIn(timeZone: string, now: number): number | null {
  try {
    const clock =
      clocks.get(timeZone) ?? new Intl.DateTimeFormat('en-US', { timeZone, hour: 'numeric', hourCycle: 'h23' });
    clocks.set(timeZone, clock);
    return Number(clock.format(now));
  } catch {
    return null;
  }
}
