import { useQuery } from '@tanstack/preact-query';
import { Link } from 'wouter-preact';
import { ApiProblem, type Schemas } from '../../api/client';
import { lead } from '../../api/queries';
import { count, localTime, money, words } from '../../format';
import { linkTo, useAddressQuery, useLocationId } from '../../parts/address';
import { Empty, Fact, Failure, Skeleton, StageBadge, Temperature } from '../../parts/basics';
import { Dialog } from '../../parts/dialog';
import { Icon } from '../../parts/icon';
import { budgetWords, Criteria } from './index';

type Lead = Schemas['LeadDetailDto'];

/** A lead over the list; `lead` in the address names it. */
export function LeadDrawer() {
  const { query, change } = useAddressQuery();
  const contactId = query.get('lead');
  if (contactId === null) return null;
  const close = (): void => {
    change({ lead: null });
  };
  return (
    <Dialog key={contactId} label="Lead" class="drawer narrow" onClose={close}>
      <LeadView contactId={contactId} close={close} />
    </Dialog>
  );
}

function LeadView({ contactId, close }: { readonly contactId: string; readonly close: () => void }) {
  const { data, error, refetch } = useQuery(lead(useLocationId(), contactId));
  return (
    <div class="conversation">
      <header class="conversation-head">
        <div class="conversation-who">
          <h2>{data?.name ?? contactId}</h2>
          <p class="small muted">{data?.property_address ?? (data === undefined ? '' : 'No address known')}</p>
        </div>
        {data && (
          <div class="conversation-signs">
            <Temperature value={data.temperature} />
          </div>
        )}
        <div class="drawer-corner">
          <button type="button" class="icon-button" aria-label="Close" onClick={close}>
            <Icon name="close" />
          </button>
        </div>
      </header>
      <div class="lead-body" tabIndex={0} role="region" aria-label="Lead details">
        {data !== undefined ? (
          <Details data={data} />
        ) : error instanceof ApiProblem && error.status === 404 ? (
          <Empty icon="people" title="No such lead">
            It may have been erased. The next text of this contact is analysed anew.
          </Empty>
        ) : error !== null ? (
          <Failure what="The lead" error={error} retry={() => void refetch()} />
        ) : (
          <Skeleton lines={8} height={24} />
        )}
      </div>
    </div>
  );
}

function Details({ data }: { readonly data: Lead }) {
  const location = useLocationId();
  const notKnown = <span class="muted">Not known</span>;
  return (
    <>
      <section aria-labelledby="why">
        <h3 id="why">
          Score <span class="lead-score">{count(data.lead_score)}</span> of 100
        </h3>
        <ul class="contributions">
          {data.contributions.map(({ factor, points, because }) => (
            <li key={factor}>
              <span>
                {words(factor)}
                <span class="small muted"> {because}</span>
              </span>
              <span class="score-bar" aria-hidden="true">
                <span class="points" style={{ width: `${String(points)}%` }} />
              </span>
              <span class="number">+{count(points)}</span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="facts">
        <h3 id="facts">What the texts say</h3>
        <dl class="facts">
          <Fact label="Budget">{budgetWords(data)}</Fact>
          <Fact label="Timeline">{data.timeline === 'unknown' ? notKnown : words(data.timeline)}</Fact>
          <Fact label="Financing">{data.financing === 'unknown' ? notKnown : words(data.financing)}</Fact>
          <Fact label="Places">{data.locations.length === 0 ? notKnown : data.locations.map(words).join(', ')}</Fact>
          <Fact label="Phone">{data.phone ?? notKnown}</Fact>
          <Fact label="Email">{data.email ?? notKnown}</Fact>
        </dl>
        {data.evidence.length > 0 && (
          <ul class="evidence" aria-label="The words it came from">
            {data.evidence.map(({ field, text, start }) => (
              <li key={`${field}-${String(start)}`}>
                <span class="small muted">{words(field)}</span> <mark>{text}</mark>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="criteria">
        <h3 id="criteria">Jorge’s criteria</h3>
        <dl class="facts">
          <Fact label="Inside the rules">
            <Criteria passes={data.validation.passes_jorge_criteria} />
          </Fact>
          <Fact label="Priority">{words(data.validation.jorge_priority)}</Fact>
          <Fact label="Commission">{money(data.validation.estimated_commission)}</Fact>
          <Fact label="Service area">{data.validation.service_area_match ? 'Yes' : 'No'}</Fact>
        </dl>
        {data.validation.validation_issues.length > 0 && (
          <ul class="issues">
            {data.validation.validation_issues.map((issue) => (
              <li key={issue}>{issue}</li>
            ))}
          </ul>
        )}
      </section>
      <section class="lead-foot">
        {data.conversation !== null ? (
          <>
            <StageBadge value={data.conversation.stage} />
            <Link
              class="button primary"
              href={linkTo(`/conversations/${encodeURIComponent(data.contact_id)}`, location)}
            >
              <Icon name="speech" /> Open the conversation
            </Link>
          </>
        ) : (
          <p class="muted">There is no live conversation with this lead.</p>
        )}
        <p class="small muted">Analysed {localTime(data.analyzed_at)}</p>
      </section>
    </>
  );
}
