import type { Outcome } from './run-scenario';
import { FAULTS, type FaultName } from './troublemaker';

/** The lines a person reads after a run. */
export function reportOf({
  scenario,
  verdict,
  requests,
  refusals,
  faults,
  crmFaults,
  unfinished,
  hung,
  isCutShort,
  seconds,
  memory,
}: Outcome): string {
  const lost = verdict.lostTexts + verdict.lostReplies;
  const duplicated = verdict.duplicatedTexts + verdict.duplicatedReplies;
  const total = [...faults.values()].reduce((sum, each) => sum + each, 0);
  const rows: readonly (readonly [string, number])[] = [
    ['conversations', scenario.conversations],
    ['events (webhook requests)', requests],
    ['  of these without 2xx, sent again', refusals],
    ['texts of sellers', verdict.texts],
    ['replies', verdict.replies],
    ['texts that reached the CRM', verdict.delivered],
    ['deliveries skipped with a reason', verdict.skipped],
    ['deliveries given up (dead letters)', verdict.dead],
    ['faults', total],
    ...[...faults].map(([name, times]): [string, number] => [`  ${describe(name)}`, times]),
    ['  CRM requests that were made to fail', crmFaults],
    ['lost', lost],
    ['duplicated', duplicated],
    ['out of order', verdict.disorderedTexts + verdict.disorderedReplies],
    ['unaccounted for, or not ended', verdict.unaccounted + unfinished],
    ['processes that hung', hung],
    ['sellers who gave up', Number(isCutShort)],
    ['texted after STOP or takeover', verdict.textedInSilence],
    ['counters and lists that disagree', verdict.wrongSums],
    ...(memory === null
      ? []
      : [
          ['memory after a tenth of the time (MB)', Math.round(memory.earlyMb)] as const,
          ['memory at the end (MB)', Math.round(memory.lateMb)] as const,
        ]),
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const title = `seed ${String(scenario.seed)}, ${scenario.store}, ${String(scenario.instances)} instance(s), ${seconds.toFixed(0)} s`;
  const table = rows.map(([name, value]) => `${name.padEnd(width)}  ${String(value).padStart(7)}`);
  return [title, ...table, ...verdict.findings.map((finding) => `! ${finding}`)].join('\n');
}

function describe(name: FaultName): string {
  return FAULTS[name];
}
