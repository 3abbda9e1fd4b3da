import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CaptureReader } from '../../src/capture/capture-reader.ts';
import { crc32c } from '../../src/capture/crc32c.ts';
import { EventReader } from '../../src/signalling/event-reader.ts';
import { MessageReader } from '../../src/signalling/message-reader.ts';
import { engineWith } from './judge.ts';
import { TrafficCapture } from './traffic-capture.ts';

const traffic = new TrafficCapture();

/** Reads two repetitions as one file. */
function readTwice() {
  const operations = new Map<string, number>();
  const ids = new Set<string>();
  const faults: string[] = [];
  const times: number[] = [];
  let messages = 0;
  let understood = 0;
  const whole = new MessageReader();
  const reader = new CaptureReader({
    message({ octets, start, end, layer, seconds, nanoseconds }) {
      messages++;
      times.push(seconds * 1e6 + nanoseconds / 1000);
      const record = whole.read(octets, start, end, layer, 0)?.record;
      if (record === undefined) return;
      faults.push(...record.faults.map(({ text }) => text));
      const { tcap, components } = record;
      if (tcap?.type === 'begin') ids.add(`${components[0]?.operation} ${tcap.otid}`);
      for (const { type, operation } of components) {
        const name = `${type} ${operation}`;
        operations.set(name, (operations.get(name) ?? 0) + 1);
      }
      if (record.layers.at(-1) === 'map') understood++;
    },
    fault: ({ text }) => faults.push(text),
  });
  for (const piece of traffic.pieces(2 * traffic.octets)) reader.push(piece);
  reader.end();
  return { operations, ids, faults, times, messages, understood };
}

const twice = readTwice();

test('the traffic of the benches is MAP that is read without a fault, however often it repeats', () => {
  assert.deepEqual(twice.faults, []);
  assert.equal(twice.messages, 2 * traffic.messages);
  assert.equal(twice.understood, twice.messages);
});

test('requests and answers of five procedures are in it', () => {
  for (const operation of [
    'sendAuthenticationInfo',
    'updateLocation',
    'sendRoutingInfoForSM',
    'mt-ForwardSM',
    'purgeMS',
  ]) {
    assert.ok((twice.operations.get(`invoke ${operation}`) ?? 0) > 800, operation);
  }
  assert.ok((twice.operations.get('returnResult sendRoutingInfoForSM') ?? 0) > 1000);
});

test('a message is as long as such messages are', () => {
  assert.ok(traffic.meanMessageOctets > 120 && traffic.meanMessageOctets < 160);
});

test('no dialogue of a repetition is one of the repetition before, and time goes on', () => {
  const dialogues = [...twice.operations].filter(
    ([name]) => name.startsWith('invoke') && !name.endsWith('insertSubscriberData'),
  );
  assert.equal(
    twice.ids.size,
    dialogues.reduce((sum, [, count]) => sum + count, 0),
  );
  assert.ok(twice.times.every((time, i) => i === 0 || time > (twice.times[i - 1] ?? 0)));
});

test('the checksum of a repeated packet is right', () => {
  const block = traffic.repetition(3);
  const view = new DataView(block.buffer);
  const length = view.getUint32(8, true);
  const sctp = block.slice(16 + 34, 16 + length);
  const sent = new DataView(sctp.buffer).getUint32(8, true);
  sctp.fill(0, 8, 12);
  assert.equal(crc32c(sctp), sent);
});

/** Two repetitions judged by an engine that knows `known` subscribers: how often each verdict, detector and title. */
function judged(capture: TrafficCapture, known: number) {
  const engine = engineWith(known, 2 * capture.messages);
  const events = new EventReader();
  const verdicts = new Map<string, number>();
  const detectors = new Set<string>();
  const titles = new Set<string>();
  const subscribers = new Set<number>();
  let messages = 0;
  const reader = new CaptureReader({
    message({ octets, start, end, layer, seconds, nanoseconds }) {
      messages++;
      const count = events.read(octets, start, end, layer, seconds * 1000 + nanoseconds / 1e6);
      for (let i = 0; i < count; i++) {
        const event = events.event(i);
        const { verdict, findings, cannotJudge } = engine.judge(event);
        const name = cannotJudge.length > 0 ? cannotJudge.join() : verdict;
        verdicts.set(name, (verdicts.get(name) ?? 0) + 1);
        for (const { detector } of findings) detectors.add(detector);
        titles.add(event.calling.title);
        subscribers.add(Math.max(event.imsiNumber, event.msisdnNumber));
      }
    },
    fault: ({ text }) => assert.fail(text),
  });
  for (const piece of capture.pieces(2 * capture.octets)) reader.push(piece);
  reader.end();
  return { verdicts, detectors, titles, subscribers, messages };
}

test('nearly all of it passes with every detector, and the questions that are hostile are stopped', () => {
  const { verdicts, detectors, titles, messages } = judged(traffic, 9000);
  assert.ok(detectors.has('at-interconnect-never'));
  assert.equal(verdicts.get('block'), 18);
  assert.ok((verdicts.get('pass') ?? 0) > 0.99 * messages, JSON.stringify([...verdicts]));
  assert.ok(titles.size > 900, `${titles.size} titles`);
});

test('a flood is of another title and subscriber in every message', () => {
  const flood = new TrafficCapture(true);
  const { titles, subscribers, messages } = judged(flood, 0);
  assert.equal(messages, 2 * flood.messages);
  assert.equal(titles.size, messages);
  assert.equal(subscribers.size, messages);
});
