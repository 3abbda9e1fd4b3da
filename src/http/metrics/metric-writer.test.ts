import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Histogram } from './histogram.ts';
import { METRICS } from './metric-table.ts';
import { MetricWriter } from './metric-writer.ts';

test('every metric is named as ours, once, and counters end as Prometheus wants them to', () => {
  const declared = Object.values(METRICS);
  assert.equal(new Set(declared.map(({ name }) => name)).size, declared.length);
  for (const { name, type, help } of declared) {
    assert.match(name, /^wardline_[a-z_]+$/);
    assert.equal(name.endsWith('_total'), type === 'counter', name);
    assert.doesNotMatch(help, /\n|\.$/, name);
  }
});

test('values stand under their metric in the order of the table, with labels escaped', () => {
  const writer = new MetricWriter();
  writer.value('verdicts', 3, 'block');
  writer.value('buildInfo', 1, 'a "b" \\ c\nd', 'v24');
  writer.value('verdicts', 4, 'pass');
  const [build, verdicts] = [METRICS.buildInfo, METRICS.verdicts];
  assert.equal(
    writer.text(),
    `# HELP ${build.name} ${build.help}
# TYPE ${build.name} gauge
${build.name}{version="a \\"b\\" \\\\ c\\nd",node="v24"} 1
# HELP ${verdicts.name} ${verdicts.help}
# TYPE ${verdicts.name} counter
${verdicts.name}{verdict="block"} 3
${verdicts.name}{verdict="pass"} 4
`,
  );
});

test('a histogram counts what is as short as each bound or shorter', () => {
  const histogram = new Histogram();
  for (const seconds of [0.0005, 0.001, 0.004, 0.3, 60]) histogram.observe(seconds);
  const writer = new MetricWriter();
  writer.histogram('eventLoopDelay', histogram);
  const values = new Map(
    writer
      .text()
      .split('\n')
      .filter((line) => line.startsWith('wardline_'))
      .map((line) => [
        line.split(' ')[0]?.replace('wardline_event_loop_delay_seconds', ''),
        line.split(' ')[1],
      ]),
  );
  const buckets = ['0.001', '0.0025', '0.005', '0.25', '0.5', '10', '+Inf'].map((le) =>
    values.get(`_bucket{le="${le}"}`),
  );
  assert.deepEqual(buckets, ['2', '2', '3', '3', '4', '4', '5']);
  assert.equal(values.get('_count'), '5');
  assert.equal(Number(values.get('_sum')), 60.3055);
});

test('a value without its labels is a mistake of ours', () => {
  assert.throws(() => new MetricWriter().value('verdicts', 1), /verdicts has 1 labels/);
});
