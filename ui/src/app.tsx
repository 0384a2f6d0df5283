import { useQuery } from '@tanstack/preact-query';
import type { ComponentChildren } from 'preact';
import { lazy, Suspense } from 'preact/compat';
import { Link, Route, Switch, useLocation } from 'wouter-preact';
import { useConnection, useFallbackPolling } from './api/live';
import { DEMO } from './api/queries';
import { me, type Me } from './api/session';
import { linkTo, useLocationId } from './parts/address';
import { Empty, Skeleton } from './parts/basics';
import { Boundary } from './parts/boundary';
import { Icon, type IconName } from './parts/icon';
import { LocationSwitch } from './parts/location-switch';
import { may, type Role } from './parts/me';
import { SETTINGS } from './parts/settings-tabs';
import { THEMES, useTheme } from './parts/theme';
import { Toasts } from './parts/toast';
import { Who } from './parts/who';
import { ConversationDrawer, ConversationScreen } from './screens/conversation';
import { Door } from './screens/login';
import { DashboardScreen } from './screens/dashboard';

// What is not the first screen comes when somebody goes there.
const AuditScreen = lazy(() => import('./screens/audit').then(({ AuditScreen: screen }) => screen));
const LeadsScreen = lazy(() => import('./screens/leads').then(({ LeadsScreen: screen }) => screen));
const OutboxScreen = lazy(() => import('./screens/outbox').then(({ OutboxScreen: screen }) => screen));
const PlaygroundScreen = lazy(() => import('./screens/playground').then(({ PlaygroundScreen: screen }) => screen));
const TeamScreen = lazy(() => import('./screens/team').then(({ TeamScreen: screen }) => screen));
const ToneScreen = lazy(() => import('./screens/tone').then(({ ToneScreen: screen }) => screen));

interface Target {
  readonly path: string;
  readonly name: string;
  readonly icon: IconName;
  /** Who finds it in the navigation; without it everybody. */
  readonly least?: Role;
  readonly at?: string;
  /** Where else it leads. */
  readonly under?: readonly string[];
}

const NAVIGATION: readonly Target[] = [
  { path: '/', name: 'Dashboard', icon: 'home' },
  { path: '/leads', name: 'Leads', icon: 'people' },
  { path: '/deliveries', name: 'Deliveries', icon: 'send' },
  { path: '/playground', name: 'Playground', icon: 'phone', least: 'agent', at: DEMO },
  { path: '/tone', name: 'Settings', icon: 'sliders', least: 'admin', under: SETTINGS.map(({ path }) => path) },
];

export function App() {
  return (
    <Toasts>
      <Door>
        <Shell>
          <Boundary>
            <Suspense fallback={<Skeleton lines={6} height={32} />}>
              <Switch>
                <Route path="/">
                  <DashboardScreen />
                </Route>
                <Route path="/conversations/:id">
                  {({ id }) => <ConversationScreen key={id} contactId={decodeURIComponent(id)} />}
                </Route>
                <Route path="/leads" component={LeadsScreen} />
                <Route path="/deliveries" component={OutboxScreen} />
                <Route path="/playground" component={PlaygroundScreen} />
                <Route path="/tone" component={ToneScreen} />
                <Route path="/team" component={TeamScreen} />
                <Route path="/audit" component={AuditScreen} />
                <Route>
                  <Empty icon="search" title="There is nothing at this address">
                    It may have been moved. <Link href="/">The dashboard</Link> shows everything that is going on.
                  </Empty>
                </Route>
              </Switch>
              <ConversationDrawer />
            </Suspense>
          </Boundary>
        </Shell>
      </Door>
    </Toasts>
  );
}

function Shell({ children }: { readonly children: ComponentChildren }) {
  const location = useLocationId();
  const connection = useConnection(location);
  useFallbackPolling(connection);
  return (
    <div class="shell">
      <a class="skip" href="#content">
        Skip to the content
      </a>
      <Navigation />
      <div class="stage-area">
        {connection === 'lost' && (
          <div class="banner" role="alert">
            <Icon name="warning" />
            <span>
              <strong>Live updates are interrupted.</strong> The page asks again every 20 seconds and resumes by itself.
            </span>
          </div>
        )}
        {/* Another location begins anew: nothing of the one before may stand under its name. */}
        <main key={location ?? ''} id="content" tabIndex={-1} class="content quiet-focus">
          {children}
        </main>
      </div>
    </div>
  );
}

function Navigation() {
  const [path] = useLocation();
  const location = useLocationId();
  const connection = useConnection(location);
  const { data: who } = useQuery(me());
  return (
    <nav class="side" aria-label="Main">
      <Link href={linkTo('/', location)} class="brand">
        <img src="/favicon.svg" alt="" width={28} height={28} />
        <span>Sellers</span>
      </Link>
      <LocationSwitch />
      <ul class="side-links">
        {NAVIGATION.filter(({ least, at }) => isFor(who, least, at)).map(({ path: target, name, icon, under }) => (
          <li key={target}>
            <Link
              href={linkTo(target, location)}
              aria-current={(under ?? [target]).some((one) => isAt(path, one)) ? 'page' : undefined}
            >
              <Icon name={icon} size={20} />
              <span>{name}</span>
            </Link>
          </li>
        ))}
      </ul>
      <div class="side-foot">
        <span class={`connection ${connection}`} role="status">
          <span class="dot" aria-hidden="true" />
          {connection === 'live' ? 'Live' : connection === 'lost' ? 'Not live' : 'Connecting'}
        </span>
        <ThemeSwitch />
        <Who />
      </div>
    </nav>
  );
}

function isFor(who: Me | undefined, least: Role | undefined, at: string | undefined): boolean {
  return least === undefined || (who !== undefined && may(who, least, at));
}

function isAt(path: string, target: string): boolean {
  return target === '/' ? path === '/' || path.startsWith('/conversations') : path.startsWith(target);
}

const THEME_ICONS = { system: 'screen', light: 'sun', dark: 'moon' } as const;

function ThemeSwitch() {
  const [theme, change] = useTheme();
  return (
    <div class="switch" role="group" aria-label="Theme">
      {THEMES.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={theme === one}
          aria-label={`${one.charAt(0).toUpperCase()}${one.slice(1)} theme`}
          title={`${one.charAt(0).toUpperCase()}${one.slice(1)} theme`}
          onClick={() => {
            change(one);
          }}
        >
          <Icon name={THEME_ICONS[one]} />
        </button>
      ))}
    </div>
  );
}
