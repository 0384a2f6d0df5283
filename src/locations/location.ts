import type { AppConfig, RulesConfig } from '../config';

/** What a location has of its own; null = what the environment says. Secrets are sealed. */
export interface LocationRecord {
  readonly name: string;
  readonly crmToken: string | null;
  readonly webhookSecret: string | null;
  readonly calendarId: string | null;
  readonly cmaWorkflowId: string | null;
  readonly assignedUserId: string | null;
  readonly businessName: string | null;
  readonly agentName: string | null;
  readonly businessPhone: string | null;
  readonly priceBandMin: number | null;
  readonly priceBandMax: number | null;
  readonly serviceAreas: readonly string[] | null;
  readonly commissionRate: number | null;
  readonly offerRatio: number | null;
  readonly closeRateHot: number | null;
  readonly closeRateWarm: number | null;
  readonly createdAt: number;
}

/** What is in force in a location. */
export interface LocationSettings {
  readonly id: string;
  /** False for one that nobody has set up: its CRM cannot be reached. */
  readonly isKnown: boolean;
  readonly crm: {
    readonly token: string | null;
    readonly webhookSecret: string | null;
    readonly calendarId: string | null;
    readonly cmaWorkflowId: string | null;
    readonly assignedUserId: string | null;
  };
  readonly business: { readonly name: string | null; readonly agentName: string; readonly phone: string | null };
  readonly rules: RulesConfig;
}

/** The environment's own location, and (when it names none) every one that is not set up. */
export function settingsOfEnvironment(id: string, { ghl, business, rules }: AppConfig): LocationSettings {
  const { calendarId, cmaWorkflowId, assignedUserId, webhookSecret } = ghl;
  return {
    id,
    isKnown: true,
    crm: { token: ghl.apiToken, webhookSecret, calendarId, cmaWorkflowId, assignedUserId },
    business: { name: business.name, agentName: business.agentName, phone: business.phone },
    rules,
  };
}

const NO_CRM = { token: null, webhookSecret: null, calendarId: null, cmaWorkflowId: null, assignedUserId: null };

/** The same words and rules, but no way into anybody's CRM. */
export function settingsOfStranger(id: string, config: AppConfig): LocationSettings {
  return { ...settingsOfEnvironment(id, config), isKnown: false, crm: NO_CRM };
}

/** Rules and words are the environment's where the location has none; of the CRM only the environment's own location inherits. */
export function settingsOfRecord(base: LocationSettings, record: LocationRecord): LocationSettings {
  const { rules, business, crm } = base;
  return {
    id: base.id,
    isKnown: true,
    crm: {
      token: record.crmToken ?? crm.token,
      webhookSecret: record.webhookSecret ?? crm.webhookSecret,
      calendarId: record.calendarId ?? crm.calendarId,
      cmaWorkflowId: record.cmaWorkflowId ?? crm.cmaWorkflowId,
      assignedUserId: record.assignedUserId ?? crm.assignedUserId,
    },
    business: {
      name: record.businessName ?? business.name,
      agentName: record.agentName ?? business.agentName,
      phone: record.businessPhone ?? business.phone,
    },
    rules: {
      priceBandMin: record.priceBandMin ?? rules.priceBandMin,
      priceBandMax: record.priceBandMax ?? rules.priceBandMax,
      serviceAreas: record.serviceAreas ?? rules.serviceAreas,
      commissionRate: record.commissionRate ?? rules.commissionRate,
      offerRatio: record.offerRatio ?? rules.offerRatio,
      closeRateHot: record.closeRateHot ?? rules.closeRateHot,
      closeRateWarm: record.closeRateWarm ?? rules.closeRateWarm,
    },
  };
}
