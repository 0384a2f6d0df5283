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
  analyze(message: string, known?: KnownOfLead): LeadAnalysis {
    return analyzeLead(message, this.businessRules.rules, known);
  }

  /** The same, and keeps it as the contact's latest analysis. */
  async analyzeFor(owner: LeadOwner, message: string, known?: KnownOfLead): Promise<LeadAnalysis> {
    const analysis = this.analyze(message, known);
    await this.leads.save({ ...owner, analyzedAt: this.clock.now(), analysis });
    return analysis;
  }

  /** Forgets what was stored of the contact as a lead. */
  async forget(locationId: string, contactId: string): Promise<void> {
    await this.leads.remove(locationId, contactId);
  }
}
