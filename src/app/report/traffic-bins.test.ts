import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MAX_TRAFFIC_BARS, MAX_TRAFFIC_BINS, TrafficBins } from './traffic-bins.ts';

function totalOf(bins: TrafficBins): number {
  return (bins.bars()?.bars ?? []).flat().reduce((sum, count) => sum + count, 0);
}

test('nothing counted is no chart', () => {
  assert.equal(new TrafficBins().bars(), undefined);
});

test('one message is one bar', () => {
  const bins = new TrafficBins();
  bins.add(1_000_000, 'block');
  const bars = bins.bars();
  assert.equal(bars?.bars.length, 1);
  assert.equal(totalOf(bins), 1);
});

test('a quarter of an hour makes bars of ten seconds, and silence is bars of nothing', () => {
  const bins = new TrafficBins();
  bins.add(0, 'pass');
  bins.add(13 * 60_000, 'block');
  const bars = bins.bars();
  assert.equal(bars?.widthMs, 10_000);
  assert.equal(bars?.bars.length, 79);
  assert.deepEqual(bars?.bars[0], [1, 0, 0, 0, 0]);
  assert.deepEqual(bars?.bars[1], [0, 0, 0, 0, 0]);
  assert.deepEqual(bars?.bars[78], [0, 0, 0, 0, 1]);
});

test('however long it takes there are no more bars than a screen can draw, and no message is lost', () => {
  for (const spanMs of [1, 5_000, 3_600_000, 30 * 86_400_000, 40 * 365 * 86_400_000]) {
    const bins = new TrafficBins();
    const messages = MAX_TRAFFIC_BINS * 3;
    for (let i = 0; i < messages; i++)
      bins.add(1.6e12 + (i * spanMs) / messages, i % 7 === 0 ? 'flag' : 'pass');
    assert.ok((bins.bars()?.bars.length ?? 0) <= MAX_TRAFFIC_BARS);
    assert.equal(totalOf(bins), messages);
  }
});

test('messages whose times run backwards are counted where they belong', () => {
  const bins = new TrafficBins();
  for (const atMs of [90_000, 30_000, 60_000]) bins.add(atMs, 'pass');
  assert.equal(bins.bars()?.fromMs, 30_000);
  assert.equal(totalOf(bins), 3);
});
