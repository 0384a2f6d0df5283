import { useTitle } from '../../parts/title';
import { Only } from '../../parts/me';
import { SettingsTabs } from '../../parts/settings-tabs';
import { ApiKeysCard } from './api-keys';
import { UsersCard } from './users';

/** The people who may log in, and the machines that may call. */
export function TeamScreen() {
  useTitle('Team');
  return (
    <div class="screen">
      <header class="screen-head">
        <div>
          <h1>Team</h1>
          <p class="muted">Who may come in, and what they may do.</p>
        </div>
      </header>
      <SettingsTabs />
      <Only least="admin">
        <UsersCard />
        <ApiKeysCard />
      </Only>
    </div>
  );
}
