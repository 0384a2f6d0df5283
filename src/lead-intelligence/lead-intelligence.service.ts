import { Injectable } from '@nestjs/common';
import { BusinessRulesService } from '../business-rules';
import { Clock } from '../shared';
import { type KnownOfLead, type LeadAnalysis, analyzeLead } from './domain/analyze-lead';
import { LeadStore } from './lead-store';

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

  /** The same, and keeps it as the contact's latest analysis. */
  async analyzeFor(owner: LeadOwner, message: string, facts?: KnownOfLead): Promise<LeadAnalysis> {
    const { locationId, contactId } = owner;
    const analysis = this.analyze(locationId, message, facts);
    const analyzedAt = this.clock.now();
    const known = owner.searchTerms ?? (await this.leads.find(locationId, contactId, analyzedAt))?.searchTerms ?? [];
    const searchTerms = [...new Set([...known, ...wordsOf(contactId)])];
    await this.leads.save({ ...owner, analyzedAt, searchTerms, analysis });
    return analysis;
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
