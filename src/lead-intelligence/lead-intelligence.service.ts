import { Injectable } from '@nestjs/common';
import { BusinessRulesService } from '../business-rules';
import { Clock } from '../shared';
import { type KnownOfLead, type LeadAnalysis, analyzeLead } from './domain/analyze-lead';
import { LeadStore, type StoredLead } from './lead-store';

/** Whose lead an analysis is, and where the text came from. */
export interface LeadOwner {
  readonly locationId: string;
  readonly contactId: string;
  readonly source: string | null;
  /** Words the lead is found by; those known before when the caller knows none. */
  readonly searchTerms?: readonly string[];
}

/** Reads texts as leads under the rules in force. */
@Injectable()
export class LeadIntelligenceService {
  constructor(
    private readonly businessRules: BusinessRulesService,
    private readonly leads: LeadStore,
    private readonly clock: Clock,
  ) {}

  /** Reads and scores a text; nothing is stored. */
  analyze(locationId: string, message: string, known?: KnownOfLead): LeadAnalysis {
    return analyzeLead(message, this.businessRules.of(locationId), known);
  }

  /** The same as it is to be kept, by a store that keeps it along with something else. */
  leadOf(
    owner: LeadOwner & Required<Pick<LeadOwner, 'searchTerms'>>,
    message: string,
    facts: KnownOfLead | undefined,
    analyzedAt: number,
  ): StoredLead {
    const analysis = this.analyze(owner.locationId, message, facts);
    const searchTerms = [...new Set([...owner.searchTerms, ...wordsOf(owner.contactId)])];
    return { ...owner, analyzedAt, searchTerms, analysis };
  }

  /** Analyses a text and keeps that as the contact's latest analysis. */
  async analyzeFor(owner: LeadOwner, message: string, facts?: KnownOfLead): Promise<LeadAnalysis> {
    const { locationId, contactId } = owner;
    const now = this.clock.now();
    const searchTerms = owner.searchTerms ?? (await this.leads.find(locationId, contactId, now))?.searchTerms ?? [];
    const lead = this.leadOf({ ...owner, searchTerms }, message, facts, now);
    await this.leads.save(lead);
    return lead.analysis;
  }

  /** Forgets what was stored of the contact as a lead. */
  async forget(locationId: string, contactId: string): Promise<void> {
    await this.leads.remove(locationId, contactId);
  }
}

/** Somebody whose name nobody knows is found by the id. */
function wordsOf(contactId: string): readonly string[] {
  return contactId.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
