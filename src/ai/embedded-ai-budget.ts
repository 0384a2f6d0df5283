import type { EmbeddedDatabase } from '../platform/embedded';
import { AiBudget, dayOf } from './ai-budget';

const MICRO = 1_000_000;

export class EmbeddedAiBudget extends AiBudget {
  constructor(
    private readonly database: EmbeddedDatabase,
    private readonly dailyDollars: number,
  ) {
    super();
  }

  override reserve(dollars: number, at: number): Promise<boolean> {
    const amount = Math.round(dollars * MICRO);
    const isGiven = this.database.transaction(() => {
      if (this.microsOn(dayOf(at)) + amount > this.dailyDollars * MICRO) return false;
      this.add(dayOf(at), amount);
      return true;
    });
    return Promise.resolve(isGiven);
  }

  override settle(reserved: number, cost: number, at: number): Promise<void> {
    this.add(dayOf(at), Math.round(cost * MICRO) - Math.round(reserved * MICRO));
    return Promise.resolve();
  }

  override spent(at: number): Promise<number> {
    return Promise.resolve(this.microsOn(dayOf(at)) / MICRO);
  }

  private microsOn(day: string): number {
    return Number(this.database.first('SELECT micros FROM ai_spend WHERE day = ?', day)?.micros ?? 0);
  }

  private add(day: string, micros: number): void {
    this.database.run(
      'INSERT INTO ai_spend (day, micros) VALUES (?, ?) ON CONFLICT (day) DO UPDATE SET micros = micros + excluded.micros',
      day,
      micros,
    );
  }
}
