import assert from 'node:assert/strict';
import { test } from 'node:test';
import { event } from '../detect/testing/event.ts';
import { EMPTY_SUBSCRIBER } from '../state/subscriber-view.ts';
import { EngineMemory } from './engine-memory.ts';

const IMSI = '234150000000001';
const MSISDN = '447700900123';

function known() {
  const memory = new EngineMemory({ homeCountry: 'GB', maxSubscribers: 10 });
  const row = memory.subscribers.obtain(Number(`1${IMSI}`));
  memory.subscribers.name(Number(`1${IMSI}`), Number(`1${MSISDN}`));
  return { memory, row };
}

test('a message is about who it names, by either number', () => {
  const { memory, row } = known();
  for (const named of [{ imsi: IMSI }, { msisdn: MSISDN }]) {
    memory.look(event(named));
    assert.equal(memory.subscriberRow, row);
  }
});

test('a message that names nobody, or somebody unknown, is not about whom the one before it named', () => {
  const { memory, row } = known();
  for (const named of [{ imsi: '' }, { imsi: '234150000000002' }]) {
    memory.look(event({ imsi: IMSI }));
    assert.equal(memory.subscriberRow, row);
    memory.look(event({ msisdn: '', ...named }));
    assert.equal(memory.subscriberRow, -1);
    assert.equal(memory.subscriber, EMPTY_SUBSCRIBER);
  }
});

test('what was found about one subscriber is not told of the next, and is told of the first again', () => {
  const { memory } = known();
  const { atMs } = event();
  const about = { imsi: IMSI, atMs: atMs + 1 };
  memory.look(event(about));
  assert.deepEqual(memory.recent, []);
  const finding = { detector: 'a', threat: 'fraud', score: 50, atMs, sender: '', operation: '' } as const;
  memory.findings.add(Number(`1${IMSI}`), finding);
  memory.look(event(about));
  assert.deepEqual(memory.recent, [finding]);
  memory.look(event({ ...about, imsi: '234150000000002' }));
  assert.deepEqual(memory.recent, []);
});
