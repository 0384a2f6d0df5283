import type { Reading } from './reading';
import { crmErrors } from './views';

/** What waits in a location. */
export interface LocationBacklog {
  readonly locationId: string;
  /** Contacts whose texts wait for their turn. */
  readonly waitingContacts: number;
  /** When the oldest waiting text arrived (ms); null when none waits. */
  readonly oldestTextAt: number | null;
  readonly outbox: Readonly<Record<string, number>>;
}

export interface AlertFacts {
  readonly now: number;
  /** Null when it could not be found out. */
  readonly backlogs: readonly LocationBacklog[] | null;
  readonly lastQuarter: Reading;
  readonly lastHour: Reading;
  /** Since midnight UTC. */
  readonly today: Reading;
  /** Null where there is no AI. */
  readonly aiBudgetDollars: number | null;
}

export type AlertRuleId =
  'oldest_unprocessed' | 'dead_letters' | 'five_minute_rule' | 'crm_error_rate' | 'webhook_silence' | 'ai_budget';

/** `unknown`: the facts do not say; what was true before stays. */
export interface Verdict {
  readonly kind: 'raised' | 'fine' | 'unknown';
  readonly value: number;
}

export interface AlertRule {
  readonly id: AlertRuleId;
  readonly severity: 'critical' | 'warning';
  readonly threshold: number;
  readonly unit: 'seconds' | 'entries' | 'replies' | 'percent' | 'texts';
  /** Whether each location is judged by itself, or all at once. */
  readonly isPerLocation: boolean;
  readonly evaluate: (facts: AlertFacts, location: string, threshold: number) => Verdict;
}

/** A rate out of fewer calls than these says nothing. */
const FEWEST_CRM_CALLS = 10;

const ALERT_RULES: readonly AlertRule[] = [
  {
    id: 'oldest_unprocessed',
    severity: 'critical',
    threshold: 60,
    unit: 'seconds',
    isPerLocation: true,
    evaluate: ({ backlogs, now }, location, threshold) =>
      judgeBacklog(backlogs, location, threshold, ({ oldestTextAt }) =>
        oldestTextAt === null ? 0 : Math.max(0, (now - oldestTextAt) / 1000),
      ),
  },
  {
    id: 'dead_letters',
    severity: 'critical',
    threshold: 0,
    unit: 'entries',
    isPerLocation: true,
    evaluate: ({ backlogs }, location, threshold) =>
      judgeBacklog(backlogs, location, threshold, ({ outbox }) => outbox.dead ?? 0),
  },
  {
    id: 'five_minute_rule',
    severity: 'warning',
    threshold: 0,
    unit: 'replies',
    isPerLocation: true,
    evaluate: ({ lastHour }, location, threshold) =>
      judge(lastHour.count('reply', location, 'late') + lastHour.count('reply', location, 'undelivered'), threshold),
  },
  {
    id: 'crm_error_rate',
    severity: 'warning',
    threshold: 10,
    unit: 'percent',
    isPerLocation: true,
    evaluate: ({ lastQuarter }, location, threshold) => {
      const calls = lastQuarter.count('crm', location);
      const rate = calls < FEWEST_CRM_CALLS ? 0 : (crmErrors(lastQuarter, location) / calls) * 100;
      return judge(rate, threshold);
    },
  },
  {
    id: 'webhook_silence',
    severity: 'critical',
    threshold: 0,
    unit: 'texts',
    isPerLocation: true,
    evaluate: ({ lastQuarter }, location, threshold) => judge(lastQuarter.count('missing', location), threshold),
  },
  {
    id: 'ai_budget',
    severity: 'warning',
    threshold: 90,
    unit: 'percent',
    isPerLocation: false,
    evaluate: ({ today, aiBudgetDollars }, _location, threshold) =>
      judge(
        aiBudgetDollars === null || aiBudgetDollars === 0 ? 0 : (today.count('ai_cost') / aiBudgetDollars) * 100,
        threshold,
      ),
  },
];

function judge(value: number, threshold: number): Verdict {
  return { kind: value > threshold ? 'raised' : 'fine', value: Math.round(value * 100) / 100 };
}

function judgeBacklog(
  backlogs: AlertFacts['backlogs'],
  location: string,
  threshold: number,
  valueOf: (backlog: LocationBacklog) => number,
): Verdict {
  if (backlogs === null) return { kind: 'unknown', value: 0 };
  const backlog = backlogs.find(({ locationId }) => locationId === location);
  return judge(backlog === undefined ? 0 : valueOf(backlog), threshold);
}

/** Every location that the facts know. */
export function locationsIn({ backlogs, lastHour }: AlertFacts): readonly string[] {
  const names = ['crm', 'reply', 'missing'].flatMap((name) => Object.keys(lastHour.countBy(name)));
  return [...new Set([...(backlogs ?? []).map(({ locationId }) => locationId), ...names])];
}

/** An alert as it is kept. */
export interface Alert {
  /** One alert per rule and location at a time. */
  readonly id: string;
  readonly rule: AlertRuleId;
  /** Null: it is about the whole installation. */
  readonly locationId: string | null;
  readonly severity: AlertRule['severity'];
  readonly threshold: number;
  readonly unit: AlertRule['unit'];
  /** What was measured when it began. */
  readonly value: number;
  /** Milliseconds since the epoch. */
  readonly beganAt: number;
  /** Null while it lasts. */
  readonly clearedAt: number | null;
}

/** What follows from the facts: alerts that hold now, and ids of those that certainly do not. */
export function judgeAll(
  facts: AlertFacts,
  locations: readonly string[],
): { readonly raised: readonly Alert[]; readonly fine: readonly string[] } {
  const raised: Alert[] = [];
  const fine: string[] = [];
  for (const rule of ALERT_RULES) {
    for (const location of rule.isPerLocation ? locations : [null]) {
      const id = location === null ? rule.id : `${rule.id}:${location}`;
      const { kind, value } = rule.evaluate(facts, location ?? '', rule.threshold);
      const { severity, threshold, unit } = rule;
      if (kind === 'fine') fine.push(id);
      if (kind !== 'raised') continue;
      raised.push({
        id,
        rule: rule.id,
        locationId: location,
        severity,
        threshold,
        unit,
        value,
        beganAt: facts.now,
        clearedAt: null,
      });
    }
  }
  return { raised, fine };
}
