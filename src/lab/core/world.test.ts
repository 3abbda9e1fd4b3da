import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MessageReader } from '../../signalling/message-reader.ts';
import { anyTimeInterrogation } from '../../wire/map/operations/any-time-interrogation.ts';
import { e164 } from './components.ts';
import type { EdgeMessage } from './edge.ts';
import type { ReceivedText } from './phones.ts';
import { World } from './world.ts';

const MINUTE_MS = 60_000;

/** A world whose border is watched, and what was seen there as `operation type` lines. */
function watched(seed = 1) {
  const world = new World({ seed, subscribers: 10 });
  const seen: EdgeMessage[] = [];
  world.lab.edge.observers.push((message) => seen.push(message));
  const shown: (ReceivedText & { phone: number })[] = [];
  world.phones.readers.push((phone, text) => shown.push({ ...text, phone }));
  const lines = () => {
    const reader = new MessageReader();
    return seen.map(({ octets, atMs, inbound }) => {
      const record = reader.read(octets, 0, octets.length, 'm3ua', atMs)?.record;
      assert.deepEqual(record?.faults, []);
      const what = record?.components.map(
        ({ type, operation, error }) => `${type} ${operation ?? error ?? ''}`,
      );
      return `${inbound ? 'in' : 'out'} ${record?.tcap?.type} ${what?.join(', ')}`.trim();
    });
  };
  return { world, seen, shown, lines };
}

test('a phone lands in France: it is authenticated, registered, its profile handed over', () => {
  const { world, lines } = watched();
  const [paris] = world.partner('fr').switches;
  assert.ok(paris);
  paris.arrive(3);
  world.lab.queue.runUntil(world.lab.startMs + MINUTE_MS);
  assert.deepEqual(lines(), [
    'in begin invoke sendAuthenticationInfo',
    'out end returnResult sendAuthenticationInfo',
    'in begin invoke updateLocation',
    'out continue invoke insertSubscriberData',
    'in continue returnResult insertSubscriberData',
    'out end returnResult updateLocation',
  ]);
  assert.equal(world.home.hlr.vlrOf(3), paris.title);
  assert.equal(world.phones.attached[3], paris.number);
});

test('texts reach a phone where it is, at home and abroad, once', () => {
  const { world, shown, lines } = watched();
  const [madrid] = world.partner('es').switches;
  madrid?.arrive(3);
  world.lab.queue.after(MINUTE_MS, () => {
    const from = { alphanumeric: 'ExampleBank' };
    world.home.smsc.submit({ from, to: world.phones.msisdnOf(3), text: 'Your code is 123456' });
    world.partner('fr').smsc.submit({ from: '33639980001', to: world.phones.msisdnOf(4), text: 'Salut' });
    madrid?.submitText(3, world.phones.msisdnOf(5), 'All well', world.home.smsc.title);
  });
  world.lab.queue.runUntil(world.lab.startMs + 2 * MINUTE_MS);
  assert.deepEqual(shown.map(({ phone, from, text }) => [phone, from, text]).sort(), [
    [3, 'ExampleBank', 'Your code is 123456'],
    [4, '33639980001', 'Salut'],
    [5, world.phones.msisdnOf(3), 'All well'],
  ]);
  assert.ok(lines().includes('out begin invoke mt-ForwardSM'));
});

test('a text for a phone that is off waits until its register says that it is back', () => {
  const { world, shown } = watched();
  const [dublin] = world.partner('ie').switches;
  dublin?.arrive(3);
  world.lab.queue.after(MINUTE_MS, () => {
    world.phones.switchOn(3, false);
    world.home.smsc.submit({ from: '447700900001', to: world.phones.msisdnOf(3), text: 'Are you there' });
  });
  world.lab.queue.after(2 * MINUTE_MS, () => {
    world.phones.switchOn(3, true);
    dublin?.isBack(3);
  });
  world.lab.queue.runUntil(world.lab.startMs + 3 * MINUTE_MS);
  assert.deepEqual(
    shown.map(({ text }) => text),
    ['Are you there'],
  );
});

test('old equipment refuses the version, and is asked again in an older one', () => {
  const { world, lines } = watched();
  const [nairobi] = world.partner('ke').switches;
  nairobi?.arrive(3);
  world.lab.queue.after(MINUTE_MS, () => {
    world.home.smsc.submit({ from: '447700900001', to: world.phones.msisdnOf(3), text: 'Hello' });
  });
  world.lab.queue.runUntil(world.lab.startMs + 2 * MINUTE_MS);
  assert.equal(world.home.hlr.vlrOf(3), nairobi?.title);
  assert.deepEqual(lines().slice(-6), [
    'out begin invoke mt-ForwardSM',
    'in abort',
    'out begin invoke forwardSM',
    'in abort',
    // version 1 has no context to say that it is one
    'out begin invoke mo-ForwardSM',
    'in end returnResult',
  ]);
});

test('every network of the table has arrivals without a fault in their octets, and nobody is left behind', () => {
  const { world, lines } = watched();
  for (const [i, partner] of world.partners.entries()) {
    world.lab.queue.after(i * MINUTE_MS, () => partner.switches[0]?.arrive(i % 10));
  }
  world.lab.queue.runUntil(world.lab.startMs + 60 * MINUTE_MS);
  assert.ok(lines().length > 6 * world.partners.length);
  assert.equal(world.lab.exchange.untranslated, 0);
});

test('who asks the register where somebody is learns it, with nobody at the border', () => {
  const { world } = watched();
  let answer: unknown;
  world.partner('us').smsc.ask({
    to: { title: world.home.hlr.title, ssn: 6 },
    ssn: 147,
    context: 'anyTimeInfoEnquiryContext',
    oldest: 3,
    operation: anyTimeInterrogation,
    argument: {
      subscriberIdentity: { msisdn: e164(world.phones.msisdnOf(3)) },
      requestedInfo: { locationInformation: null },
      'gsmSCF-Address': e164(world.partner('us').smsc.title),
    },
    done: (outcome) => {
      answer = outcome.kind === 'result' ? outcome.result : outcome.kind;
    },
  });
  world.lab.queue.runUntil(world.lab.startMs + MINUTE_MS);
  assert.match(JSON.stringify(answer), /vlr-number/);
});

test('the same seed gives the same octets, another seed others', () => {
  const octetsOf = (seed: number) => {
    const { world, seen } = watched(seed);
    world.partner('fr').switches[0]?.arrive(3);
    world.partner('de').switches[0]?.arrive(4);
    world.lab.queue.runUntil(world.lab.startMs + MINUTE_MS);
    return seen.map(({ atMs, octets }) => `${atMs} ${Buffer.from(octets).toString('hex')}`);
  };
  assert.deepEqual(octetsOf(1), octetsOf(1));
  assert.notDeepEqual(octetsOf(1), octetsOf(2));
});
