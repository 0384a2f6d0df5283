import type { ComponentChildren } from 'preact';
import { Link } from 'wouter-preact';
import type { Schemas } from '../../api/client';
import { count, NOT_MEASURED, percent } from '../../format';
import { linkTo, useLocationId } from '../../parts/address';
import { Skeleton } from '../../parts/basics';
import { Icon } from '../../parts/icon';
import { Sparkline } from '../../parts/sparkline';

type Hero = Schemas['HeroDto'];

/** The four numbers of the day. */
export function HeroCards({ hero, isDegraded }: { readonly hero: Hero | undefined; readonly isDegraded: boolean }) {
  return (
    <ul class="heroes" aria-label="The day in numbers">
      <HeroCard title="Leads today" isDegraded={isDegraded}>
        {hero && <LeadsToday hero={hero} />}
      </HeroCard>
      <HeroCard title="Lead to appointment" isDegraded={isDegraded}>
        {hero && <Conversion hero={hero} />}
      </HeroCard>
      <HeroCard title="Average lead score" isDegraded={isDegraded}>
        {hero && <Score hero={hero} />}
      </HeroCard>
      <HeroCard title="Hot sellers waiting" isDegraded={isDegraded}>
        {hero && <HotWaiting hero={hero} />}
      </HeroCard>
    </ul>
  );
}

function HeroCard({
  title,
  children,
  isDegraded,
}: {
  title: string;
  children: ComponentChildren;
  isDegraded: boolean;
}) {
  return (
    <li class="card hero">
      <h2 class="hero-title">{title}</h2>
      {isDegraded ? <p class="muted">Can’t be read right now.</p> : (children ?? <Skeleton lines={2} height={32} />)}
    </li>
  );
}

function LeadsToday({ hero }: { readonly hero: Hero }) {
  return (
    <>
      <div class="hero-row">
        <p class="hero-number">{count(hero.leads_today)}</p>
        <Sparkline
          values={hero.sparkline.map(({ leads }) => leads)}
          label={`Leads of the last seven days: ${hero.sparkline.map(({ leads }) => String(leads)).join(', ')}`}
        />
      </div>
      <p class="small muted">
        <Trend percentage={hero.leads_trend_percent} /> {count(hero.leads_yesterday)} yesterday
      </p>
    </>
  );
}

function Trend({ percentage }: { readonly percentage: number | null }) {
  if (percentage === null) return null;
  const isUp = percentage >= 0;
  return (
    <span class={`trend ${isUp ? 'good' : 'bad'}`}>
      <Icon name={isUp ? 'up' : 'down'} size={12} />
      {percent(Math.abs(percentage))} <span class="hidden-label">{isUp ? 'more' : 'fewer'} than yesterday,</span>
    </span>
  );
}

function Conversion({ hero }: { readonly hero: Hero }) {
  const { conversion_rate: rate, conversion_target: target, appointments } = hero;
  if (rate === null) {
    return (
      <>
        <p class="hero-number quiet">–</p>
        <p class="small muted">{words(target, NOT_MEASURED)}. It counts once appointments are booked.</p>
      </>
    );
  }
  return (
    <>
      <p class="hero-number">{percent(rate)}</p>
      <div class="target" role="img" aria-label={`${percent(rate)} of leads, the target is ${percent(target)}`}>
        <div class={`target-fill ${rate >= target ? 'good' : ''}`} style={{ width: share(rate, target * 2) }} />
        <div class="target-line" />
      </div>
      <p class="small muted">
        {rate >= target ? 'Above' : 'Below'} the {percent(target)} target · {count(appointments)} booked
      </p>
    </>
  );
}

const words = (target: number, state: string): string =>
  `${state.charAt(0).toUpperCase()}${state.slice(1)}, target ${percent(target)}`;

const share = (value: number, of: number): string => `${String(Math.min(100, (value / of) * 100))}%`;

function Score({ hero }: { readonly hero: Hero }) {
  const { leads_by_temperature: split, avg_lead_score: average } = hero;
  const total = split.HOT + split.WARM + split.COLD;
  return (
    <>
      <p class={`hero-number ${average === null ? 'quiet' : ''}`}>{count(average)}</p>
      {total === 0 ? (
        <p class="small muted">The first analysed text fills this.</p>
      ) : (
        <>
          <div class="split" aria-hidden="true">
            {(['HOT', 'WARM', 'COLD'] as const)
              .filter((one) => split[one] > 0)
              .map((one) => (
                <span key={one} class={one.toLowerCase()} style={{ width: share(split[one], total) }} />
              ))}
          </div>
          <p class="small muted split-words">
            <span>By score:</span>
            <span>{count(split.HOT)} hot</span>
            <span>{count(split.WARM)} warm</span>
            <span>{count(split.COLD)} cold</span>
          </p>
        </>
      )}
    </>
  );
}

function HotWaiting({ hero }: { readonly hero: Hero }) {
  const location = useLocationId();
  const waiting = hero.hot_sellers_waiting;
  return (
    <>
      <div class="hero-row">
        <p class={`hero-number ${waiting > 0 ? 'hot-number' : ''}`}>{count(waiting)}</p>
        {waiting > 0 && (
          <Link class="button primary" href={linkTo('/', location, { temperature: 'HOT' })}>
            Show them
          </Link>
        )}
      </div>
      <p class="small muted">
        {waiting === 0 ? 'Nobody hot is waiting for a call.' : 'Ready to sell, waiting for a call.'}
      </p>
    </>
  );
}
