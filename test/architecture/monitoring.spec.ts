import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Registry } from 'prom-client';
import { PrometheusRecorder } from '../../src/metrics/prometheus-recorder';

const DOCS = join(__dirname, '..', '..', 'docs');
const read = (...path: readonly string[]): string => readFileSync(join(DOCS, ...path), 'utf8');

/** Of the store and of Redis: declared where they are read. */
const SCRAPED = readFileSync(join(__dirname, '..', '..', 'src', 'metrics', 'prometheus-scrape.ts'), 'utf8');

async function names(registry: Registry): Promise<ReadonlySet<string>> {
  const metrics = await registry.getMetricsAsJSON();
  const scraped = [...SCRAPED.matchAll(/gauge\('(\w+)'/g)].map((match) => `seller_${match[1] ?? ''}`);
  return new Set([...metrics.map(({ name }) => name), ...scraped]);
}

function namesIn(text: string): string[] {
  const found = text.match(/\b(?:seller|nodejs|process)_[a-z_0-9]+/g) ?? [];
  return [...new Set(found.map((name) => name.replace(/_(?:bucket|count|sum)$/, '')))];
}

describe('Monitoring', () => {
  it.each(['alerts.yml', 'grafana.json'])('asks in %s only for what the application tells', async (file) => {
    const known = await names(new PrometheusRecorder().registry);
    const asked = namesIn(read('monitoring', file));
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.filter((name) => !known.has(name))).toEqual([]);
  });

  it('has a place in the runbook for every alert', () => {
    const anchors = [...read('operations.md').matchAll(/^### (.+)$/gm)].map((match) =>
      (match[1] ?? '').toLowerCase().replaceAll('`', '').replaceAll(' ', '-'),
    );
    const named = [...read('monitoring', 'alerts.yml').matchAll(/operations\.md#(\S+)/g)].map(
      (match) => match[1] ?? '',
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((anchor) => !anchors.includes(anchor))).toEqual([]);
  });
});
