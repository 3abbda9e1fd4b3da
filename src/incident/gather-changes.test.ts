import assert from 'node:assert/strict';
import { test } from 'node:test';
import { IncidentGathering } from './gather.ts';
import type { Observation } from './step.ts';

const START_MS = Date.UTC(2019, 0, 31, 10);

function seen(frame: number, more: Partial<Observation> = {}): Observation {
  const atMs = START_MS + frame * 1000;
  return {
    capture: 0,
    frame,
    index: 0,
    findings: [
      {
        detector: 'at-interconnect-never',
        category: 1,
        class: 'location-tracking',
        severity: 'high',
        score: 90,
        reason: 'somebody asked where somebody is',
        verdict: 'block',
      },
    ],
    sender: { gt: '33609000010', country: 'FR', operator: 'Example France' },
    imsi: '',
    msisdn: '447700900123',
    at: `${new Date(atMs).toISOString().slice(0, -1)}000Z`,
    atMs,
    ...more,
  };
}

test('only incidents with more to them than before are told anew, whole and masked', () => {
  const gathering = new IncidentGathering();
  gathering.add(seen(1));
  gathering.add(seen(2, { msisdn: '447700900124' }));
  assert.equal([...gathering.changedSince(0)].length, 2);
  const revision = gathering.revision;
  assert.deepEqual([...gathering.changedSince(revision)], []);
  gathering.add(seen(3));
  const [changed, ...others] = gathering.changedSince(revision);
  assert.deepEqual(others, []);
  assert.equal(changed?.whole.subscriber.msisdn, '447700900123');
  assert.equal(changed?.masked.subscriber.msisdn, '44770090••••');
  assert.equal(changed?.whole.messages, 2);
  // a number that becomes known is more, too
  const before = gathering.revision;
  gathering.alias('234150000000001', '447700900124');
  assert.deepEqual(
    [...gathering.changedSince(before)].map(({ whole }) => whole.subscriber.imsi),
    ['234150000000001'],
  );
});

test('incidents that turn out to be one are told by their ids', () => {
  const merges: string[][] = [];
  const gathering = new IncidentGathering({ onMerge: (gone, into) => merges.push([gone, into]) });
  gathering.add(seen(1));
  gathering.add(seen(2, { msisdn: '', imsi: '234150000000001' }));
  const ids = gathering
    .incidents()
    .sort((a, b) => (a.firstAt < b.firstAt ? -1 : 1))
    .map(({ id }) => id);
  assert.equal(ids.length, 2);
  gathering.alias('234150000000001', '447700900123');
  assert.deepEqual(merges, [[ids[1], ids[0]]]);
  assert.equal(gathering.incidents().length, 1);
});

test('incidents are counted by class and severity as they are told', () => {
  const gathering = new IncidentGathering();
  for (let frame = 1; frame <= 3; frame++) gathering.add(seen(frame, { msisdn: `44770090012${frame}` }));
  assert.deepEqual(gathering.counts(), [{ class: 'location-tracking', severity: 'high', count: 3 }]);
  assert.equal(gathering.incidents().length, 3);
});
