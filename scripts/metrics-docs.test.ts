import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { METRICS_FILE, renderMetricsDocs } from './lib/metrics-docs.ts';

test('docs/METRICS.md tells every metric as it is declared', () => {
  const written = readFileSync(METRICS_FILE, 'utf8');
  assert.ok(
    written === renderMetricsDocs(),
    'docs/METRICS.md is stale: node scripts/metrics-docs.ts writes it',
  );
});
