// `node scripts/metrics-docs.ts`: writes docs/METRICS.md from the table of metrics.
import { writeFileSync } from 'node:fs';
import { METRICS_FILE, renderMetricsDocs } from './lib/metrics-docs.ts';

writeFileSync(METRICS_FILE, renderMetricsDocs());
console.log('docs/METRICS.md written');
