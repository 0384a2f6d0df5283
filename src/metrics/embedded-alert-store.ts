import type { EmbeddedDatabase, Row } from '../platform/embedded';
import { AlertStore, KEPT_PAST_ALERTS } from './alert-store';
import type { Alert } from './domain/alert-rules';

/** Alerts in the embedded file. There is only one process to watch. */
export class EmbeddedAlertStore extends AlertStore {
  constructor(private readonly database: EmbeddedDatabase) {
    super();
  }

  override async watch(_watcher: string, _forMs: number): Promise<boolean> {
    return true;
  }

  override async active(): Promise<readonly Alert[]> {
    return this.database.all('SELECT alert FROM active_alerts').map(alertOf);
  }

  override async past(limit: number): Promise<readonly Alert[]> {
    return this.database.all('SELECT alert FROM past_alerts ORDER BY place DESC LIMIT ?', limit).map(alertOf);
  }

  override async begin(alert: Alert): Promise<boolean> {
    const sql = 'INSERT INTO active_alerts (id, alert) VALUES (?, ?) ON CONFLICT (id) DO NOTHING';
    return this.database.run(sql, alert.id, JSON.stringify(alert)) === 1;
  }

  override async clear(id: string, at: number): Promise<Alert | null> {
    return this.database.transaction(() => {
      const row = this.database.first('SELECT alert FROM active_alerts WHERE id = ?', id);
      if (row === null) return null;
      const over: Alert = { ...alertOf(row), clearedAt: at };
      this.database.run('DELETE FROM active_alerts WHERE id = ?', id);
      this.database.run('INSERT INTO past_alerts (alert) VALUES (?)', JSON.stringify(over));
      this.database.run(
        'DELETE FROM past_alerts WHERE place <= (SELECT MAX(place) FROM past_alerts) - ?',
        KEPT_PAST_ALERTS,
      );
      return over;
    });
  }
}

function alertOf({ alert }: Row): Alert {
  return JSON.parse(String(alert)) as Alert;
}
