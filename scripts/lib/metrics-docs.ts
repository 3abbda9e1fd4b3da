import { join } from 'node:path';
import { METRICS, type MetricDeclaration } from '../../src/http/metrics/metric-table.ts';
import { ROOT } from './project.ts';

export const METRICS_FILE = join(ROOT, 'docs', 'METRICS.md');

const HEAD = `# Metrics

What \`wardline serve\` tells Prometheus at \`/metrics\`: text format 0.0.4. No label holds a subscriber's number, and
no label is chosen by strangers. Written by \`node scripts/metrics-docs.ts\` from the table in
\`src/http/metrics/metric-table.ts\`.

| metric | type | labels | what |
| --- | --- | --- | --- |
`;

const TAIL = `
What to be woken for:

- \`wardline_input_open == 0\`: no signalling comes in, and answers grow old.
- \`wardline_journal_failed == 1\`: what is learned is in memory alone, and a restart forgets it.
- \`time() - wardline_latest_message_time_seconds > 300\`: the link is silent, or the capture stands.
- \`rate(wardline_faults_total[5m])\` or \`rate(wardline_unjudged_messages_total[5m])\` well above their usual level:
  somebody tries what is not understood.
- \`increase(wardline_bound_hits_total[1h]) > 0\`: more is asked of Wardline than it has room for
  ([LIMITS](LIMITS.md)).
- \`increase(wardline_detector_failures_total[1h]) > 0\`: a bug; please report it.
`;

/** docs/METRICS.md as the table of metrics has it. */
export function renderMetricsDocs(): string {
  const rows = (Object.values(METRICS) as MetricDeclaration[]).map(
    ({ name, type, labels, help }) =>
      `| \`${name}\` | ${type} | ${labels.map((label) => `\`${label}\``).join(', ')} | ${help} |\n`,
  );
  return HEAD + rows.join('') + TAIL;
}
