import type { PhraseGroup } from '../../../reading/phrases';

/** `event`: not when they buy or sell, but when somebody calls, a lender answers, how long something has lasted. */
export interface TimeCueTag {
  readonly field: 'time';
  readonly cue: 'history' | 'talk' | 'approval' | 'move' | 'wish';
  readonly side: 'before' | 'after' | 'near';
}

export interface ExtraSpan {
  readonly field: 'span';
  readonly days: number | null;
  readonly isInMonths: boolean;
}

const about = (
  cue: TimeCueTag['cue'],
  side: TimeCueTag['side'],
  ...phrases: readonly string[]
): PhraseGroup<TimeCueTag> => ({
  tag: { field: 'time', cue, side },
  phrases,
});

export const TIME_CUES: readonly PhraseGroup<TimeCueTag>[] = [
  about(
    'history',
    'before',
    '(since|past|last|previous|every|ago|recently|already|hace|after|once|first)',
    '(for|over|during|in) (the)? (past|last)',
    '(been|looking|looked|lived|living|waiting|waited|searching|shopping|rented|renting|worked|working|married|trying|owned|had|have had|spent|took|listed|market|there|here|at it|house hunting|hunting|engaged|together|retired|sober|divorced|unemployed|employed|contracted|llevo|llevamos|tengo) ~3 (for|over|like|about|almost|nearly|around|going on)?',
    '(lease|contract|term|loan|rate|lock|warranty|guarantee|tenant|notice|reserves|fixed|arm|note|sentence|probation|residency|deployment|tour) (is|for|of|was|lasts)?',
    '(is|are|was|am|turned|turning|turns|about) (a|an|only|like|almost|over)? (built)?',
    '(built|remodeled|replaced|updated|renovated|bought|purchased|moved|graduated|retired|divorced|married|started) ~3',
    'months of',
    '(for|por)',
  ),
  about(
    'history',
    'after',
    '(ago|old|older|new|now|lease|leases|fixed|loan|mortgage|rate|rates|arm|term|terms|warranty|anniversary|straight|notice|late|behind|contract|atras|note|notes)',
    'of (experience|looking|reserves|bank|statements|history|job|work|employment|searching|renting|marriage|savings|payments)',
    '(with|of) (another|an|my|our|the) (agent|realtor|ex)',
    '(on|at) (the|my) (market|job|same)',
    '(from|away from|to|drive|commute|of) (work|downtown|the|my|our|dfw|dallas|here|town)',
    '(drive|commute|away|and counting|in a row|each way)',
    '(left on|into) (my|our|the) (loan|mortgage|car)',
  ),
  about(
    'talk',
    'near',
    '(call|calls|called|calling|text|texting|talk|talking|chat|speak|meet|meeting|tour|tours|touring|showing|showings|visit|visiting|appointment|appt|email|respond|reply|response|answer|available|availability|reach|contact|llame|llamar|llamame|hablar|voicemail)',
    'open (house|houses|sunday|sundays|saturday|saturdays|late)',
    '(see|view|look at|walk|check out|drive by|swing by|come by|stop by|show me|show us|let me know|hit me|get back|hear back|hear from|send|hmu|lmk|info|fly|flying|in town|off work|free|coffee)',
    '(are you|you all|you guys) ~1 open',
    '(quoted|confirming|confirmed|confirm|reminder|running late|reschedule)',
  ),
  about(
    'approval',
    'near',
    '(preapproved|preapproval|preapprove|prequalified|prequalifying|prequal|prequalification|preapp|approved|approval|lender|lenders|underwriting|credit|score|bank|banker|loan officer|preaprobacion|letter)',
    'pre (approved|approval|qualified|qualification|qual|app|approve|approving|qualifying)',
  ),
  about(
    'move',
    'near',
    '(buy|buying|move|moving|moved|close|closing|relocate|relocating|relocation|sell|selling|purchase|purchasing|find|finding|house|home|place|settle|settled|own|out|lease|leases|expires|deploy|deploying|pcs|pcsing|transfer|transferring|start|starts|starting|timeline|timeframe|comprar|vender|mudar|mudarme|mudarnos|casa)',
  ),
  about(
    'wish',
    'before',
    '(need|needs|want|wants|have to|got to|must|looking to|hoping to|ready to|trying to|going to|like to|plan to|planning to|aiming to|gotta|necesito|necesitamos|quiero|queremos)',
    '(sell|buy|move|close|house|home|it|place|one|something|gone|out|in|purchase|casa|ready|possession)',
  ),
];

const span = (days: number | null, isInMonths: boolean, ...phrases: readonly string[]): PhraseGroup<ExtraSpan> => ({
  tag: { field: 'span', days, isInMonths },
  phrases,
});

/** Times with days of their own that are said of buying and selling. */
export const EXTRA_SPANS: readonly PhraseGroup<ExtraSpan>[] = [
  span(
    7,
    false,
    'within (the|a) week',
    'any day now',
    '(need|needs|needed|sell|selling|move|moving|buy|buying|ready|out|gone|close|in|have|want|looking|purchase|possession) ~3 (right now|now|today|tomorrow|tonight|yesterday)',
    '(ready|able|prepared) (to)? (go|move|buy|sell|close|pull the trigger)? (right now|now|today|tomorrow)',
    '(casa|comprar|vender|urge|mudarme|mudarnos|necesito|necesitamos|quiero) ~3 ya',
    '(urgent|urgently|urgente|urgentemente|emergency|urge|ya mismo|cuanto antes|inmediatamente|inmediato)',
    '(lo)? (mas pronto|mas rapido|antes) posible',
    '(soon|quick|quickly|fast) as (humanly)? possible',
    '(soonest|sooner the better|the sooner the better)',
    '(like|as of) yesterday',
    '(a|the) (quick|fast|speedy|rapid) (close|closing|sale|move|purchase)',
    'time is of the essence',
    '(immediate|immediately) (need|move|possession|occupancy)',
  ),
  span(183, true, '(half a|half|medio) (year|ano)', 'medio ano'),
  span(365, true, '(within|in|inside) (a|the|one) year', 'year or so', 'un ano'),
  span(
    null,
    false,
    'no (set|specific|real|particular|hard|fixed)? (timeline|timeframe|time frame|deadline|date|time limit)',
    '(no|sin|ninguna) (prisa|apuro)',
  ),
];
