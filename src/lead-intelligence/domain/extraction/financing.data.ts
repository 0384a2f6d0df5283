import type { PhraseGroup } from '../../../reading/phrases';
import type { Financing } from '../lead';

export type FinancingCue = Exclude<Financing, 'unknown'>;

export interface FinancingTag {
  readonly field: 'financing';
  readonly value: FinancingCue;
  /** `sure` whatever stands before it; a `name` may be denied, be put off or be about something else. */
  readonly strength: 'sure' | 'name';
}

const paid = (
  value: FinancingCue,
  strength: FinancingTag['strength'],
  ...phrases: readonly string[]
): PhraseGroup<FinancingTag> => ({
  tag: { field: 'financing', value, strength },
  phrases,
});

export const FINANCING_PHRASES: readonly PhraseGroup<FinancingTag>[] = [
  paid('fha', 'name', 'fha', 'fha (loan|mortgage|buyer|financing|preapproved|approved)', 'f h a'),
  paid(
    'va',
    'name',
    'va',
    'va (loan|loans|mortgage|financing|benefit|benefits|eligible|eligibility|buyer|approved|home loan|entitlement|certificate)',
    '(veteran|veterans|vet|military) (affairs)? (loan|home loan|mortgage|benefit|benefits)',
    'v a (loan|benefit|benefits)',
    'prestamo de veterano',
  ),
  paid(
    'conventional',
    'name',
    'conventional',
    '(conv|conventional|convencional) (loan|loans|mortgage|financing)',
    'conv',
    'convencional',
  ),
  paid('jumbo', 'name', 'jumbo', 'jumbo (loan|mortgage|financing)'),
  paid('cash', 'name', 'cash', 'all cash', '(de)? contado', '(en|de)? efectivo'),
  paid(
    'cash',
    'sure',
    '(paying|pay|buy|buying|purchase|purchasing|offer|offering|with|in|all|straight|total|full|hard) (it)? (with|in|all|my own)? cash',
    'cash (buyer|buyers|purchase|in hand|on hand|ready|to spend|sale from|deal)',
    '(no|not any|zero|without|without a|without any|skip the|dont want a) ~1 (loan|mortgage|bank|lender|financing|finance|prestamo|hipoteca|banco) (needed|necessary|required|involved|at all|for us|for me|on our end|contingency|period)?',
    '(not|never) (need|needing|require|requiring|use|using|want|taking|take|getting|get) ~1 (loan|mortgage|financing|bank|lender|prestamo) (at all|for this|on this)?',
    '(buy|buying|pay|paying|purchase|purchasing|paid) ~3 (outright|in full|up front|upfront)',
    'pay for it (outright|in full)',
    '(sin) ~1 (prestamo|banco|hipoteca|financiamiento)',
    'with (the)? (proceeds|money from ~3 (sale|house|home))',
    '(proof of funds|own funds|liquid funds|self funded|self funding|liquid)',
    '(wire|write) (you|them)? (the|a)? (check|full amount|whole thing|whole amount|funds)',
    '(use|using|spend|put) all of it (to|on|for|toward)',
    'free and clear purchase',
  ),
  paid(
    'pre_approved',
    'name',
    '(preapproved|preapproval|preapprovals|preapp|preappd|prequalified|prequalification|preapprove|prequal|prequaled|prequald|preaprobado|preaprobada|preaprobados|preaprobacion|precalificado|precalificada|precalificados|preapprovd|preaproved)',
    'pre (approved|approval|approvals|app|appd|apprvd|apprved|approve|qualified|qualification|qual|quald|qualed|aprobado|aprobada|aprobados|aprobacion|calificado|calificada)',
    '(loan|financing|mortgage|funding|lender|bank|lending) (is|was|has|all|already|got)? (already|been|all)? (approved|lined up|ready|in place|secured|set|set up|done|good to go|squared away|approved us|approved me)',
    'approved (for|up to|with|by|through|thru|at|buyer|amount|already|buyers|borrower)',
    '(am|are|is|got|been|were|was|have been) (already|all|just|now|officially|fully)? approved',
    '(already|fully|all|just) approved',
    'approval (letter|in hand|amount|done)',
    '(aprobado|aprobada|aprobados) (por|con|para|hasta|del|en)?',
    'underwriting',
    'commitment letter',
    'du approved',
  ),
  paid(
    'needs_financing',
    'sure',
    '(need|needs|want|get|getting|find|finding|necesito|necesitamos|conseguir|consigo|looking for|apply for|applying for|applied for|require|qualify for|qualifying for|ocupo|ocupamos|sacar|take out|taking out|shopping for|shop for|secure|obtain|obtener|going to need|recommend|suggest|refer|know|trying to get|will need|have) (to)? (get|find|apply for|talk to|secure|me to|us to|go through)? (a|an|some|un|una|your|the|any|my|our)? (good|new|home|house|bridge|construction|land|small|first|great|decent|lender for a)? (loan|mortgage|lender|lenders|financing|prestamo|hipoteca|financiamiento|finance|finances|bank loan|loan officer|mortgage guy|mortgage person|mortgage broker|mortgage lender|money guy|banco)',
    '(need|needs|want|wants|going|have|trying|got|required|should|must|like|supposed|plan|planning|about|looking|necesito|hope|hoping|working on) (to)? (get|getting|be|become|start|do|obtain) (a|my|our|the|re|some)? (preapproved|preapproval|prequalified|prequal|prequalification|preapproved first|approved|approval|financing|financed)',
    '(need|needs|want|wants|going|have|trying|got|required|should|must|like|supposed|plan|planning|about|looking|hope|hoping|working on) (to)? (get|getting|be|become|start|do|obtain) (a|my|our|the|re)? pre (approved|approval|qualified|qualification|qual|app)',
    '(get|getting|gotta get|becoming|obtaining|start|starting|begin|beginning|doing) (my|our|a|the|re)? (preapproved|preapproval|prequalified|prequal|prequalification)',
    '(get|getting|gotta get|becoming|obtaining|start|starting|begin|beginning|doing) (my|our|a|the|re)? pre (approved|approval|qualified|qualification|qual|app)',
    '(prequalifying|preapproving)',
    'pre (qualifying|approving)',
    '(working on|waiting on|waiting for|pending|in process|in the process|starting|applying|applied|awaiting|finishing|finalizing|process of) ~3 (preapproval|preapproved|approval|prequalification|loan|financing|lender|bank|mortgage|prequal|prequalified|approved)',
    '(working on|waiting on|waiting for|pending|in process|in the process|starting|awaiting|finishing|process of) ~3 pre (approval|approved|qualification|qual|qualified)',
    '(not|never) ~4 (talked|spoken|sat down|met|spoke|talk|been|gone|called|reached out|started|applied|contacted|checked|seen|shopped) ~2 (to|with|by)? (a|any|the|with a|to a|my)? (bank|banker|lender|lenders|mortgage|broker|loan|credit union|loan officer|financing|anyone about a loan)',
    '(not|never|no) ~3 (preapproved|preapproval|prequalified|prequal|approved|preaprobado|prequalification|aprobado)',
    '(not|never|no) ~3 pre (approved|approval|qualified|qualification|qual)',
    '(not have|do not have|no|have no|without a|not got|not picked|not found|not chosen|not have a|not have any) ~1 (loan|mortgage|lender|lenders|bank|financing|preapproval|approval) (yet|lined up|right now|officer|picked|so far|set up|at the moment|in place|still)',
    '(not have|do not have|have not got|not got) ~1 (loan|mortgage|lender|bank|financing|preapproval|loan officer)',
    'no (tengo|tenemos|he|hemos|cuento) ~2 (banco|prestamo|hipoteca|preaprobacion|credito|financiamiento|aplicado)',
    '(bridge|hard money|private money|construction|renovation|rehab|usda|itin|doctor|physician|heloc|portfolio|dscr|203k|homestyle|reverse|land) (loan|loans|lender|mortgage|lending|financing|money)',
    'hard money',
    'usda',
    '(seller|owner|owner and seller|creative|private) (financing|finance|financed|carry|carryback)',
    '(rent to own|lease to own|lease option|rent to buy|lease purchase|subject to)',
    '(loan|financing|lender|mortgage|approval|preapproval|it|they|bank|we|i) (got|was|is|were|been|been|has been|have been)? (denied|expired|declined|rejected|turned down|not approved|not ready|not set|not done|not started|fell through)',
    '(denied|declined|rejected|turned down) (for|by) (a|the|my|our)? (loan|mortgage|bank|lender|banks|financing)',
    '(will|would|going to|plan to|planning to|need to|have to|want to|looking to|be) (be)? (finance|financing|mortgage|mortgaging)',
    '(financing|finance) (it|the|with|through|thru|most|part|some|the rest|80|90|via)',
    '(who is|whos|who are|do you have|you have|got|have you got|know) (your|a|any|you)? (preferred|good)? (lender|lenders|mortgage person|mortgage guy|loan officer)',
    '(bad|poor|low|rough|rebuilding|fixing|repairing|no|shot|ugly|terrible|challenged) credit',
    'credit (is)? (bad|poor|low|rough|shot|trash|not great|needs work|repair|not ready|terrible|messed up)',
    'credit repair',
    '(how|where|what) ~5 (get|getting) ~1 (loan|mortgage|financing|financed)',
    'with (a|our|my|some|the)? (mortgage|loan) (from|of)?',
  ),
];
