import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SignallingEvent } from '../../signalling/signalling-event.ts';
import { event, party } from '../testing/event.ts';
import { factsWith, type Remembered } from '../testing/network.ts';
import { nodesScanned } from './nodes-scanned.ts';

function inspect(sender: Remembered['sender'], more: Partial<SignallingEvent> = {}) {
  const of = event({ opcode: 71, calling: party('4915100000001', 8), ...more });
  return nodesScanned.inspect(of, factsWith(of, { ...(sender && { sender }) }));
}

test('a stranger calls title after title and is refused', () => {
  const finding = inspect({
    hour: { messages: 120, calledTitles: 80, calledSubsystems: 2, refused: 70, answered: 3 },
  });
  assert.equal(finding?.class, 'scanning');
  assert.equal(finding?.severity, 'high');
  assert.match(finding?.reason ?? '', /80 called titles; \+30 70 of 73 answers were refusals/);
});

test('a stranger tries subsystems and operations', () => {
  const hour = {
    messages: 60,
    calledTitles: 3,
    calledSubsystems: 9,
    operations: 30,
    refused: 50,
    answered: 2,
  };
  assert.ok((inspect({ hour })?.score ?? 0) >= 75);
});

test('a network’s only title speaks to all of ours, and is answered', () => {
  const hour = {
    messages: 9000,
    calledTitles: 30,
    calledSubsystems: 5,
    operations: 16,
    refused: 200,
    answered: 8000,
  };
  const finding = inspect({ served: true, hour }, { calling: party('33609000010', 7) });
  assert.ok((finding?.score ?? 0) < 50);
});

test('a service centre calls as many titles as it has numbers to ask about', () => {
  const hour = {
    messages: 2000,
    calledTitles: 900,
    routingSubscribers: 910,
    operations: 3,
    refused: 150,
    answered: 900,
  };
  assert.equal(inspect({ hour }), undefined);
});

test('a partner tests before opening: flagged and below the bound', () => {
  const hour = { messages: 40, calledTitles: 14, operations: 15, refused: 8, answered: 30 };
  const finding = inspect({ hour }, { calling: party('33609000010', 7) });
  assert.ok((finding?.score ?? 0) < 75);
});

test('refusals alone are no search; few messages say nothing; it is said once a message', () => {
  assert.equal(inspect({ hour: { messages: 100, refused: 90, answered: 1 } }), undefined);
  const hour = { messages: 19, calledTitles: 19, refused: 19 };
  assert.equal(inspect({ hour }), undefined);
  const scan = { messages: 120, calledTitles: 80, refused: 70 };
  assert.equal(inspect({ hour: scan }, { componentIndex: 1 }), undefined);
  assert.equal(inspect({ hour: scan }, { opc: 1002, calling: party('447700900300', 8) }), undefined);
});

function inspectDay(strayTitles: number, sender: Remembered['sender'] = {}) {
  const of = event({ opcode: 45, calling: party('34609000777', 8) });
  return nodesScanned.inspect(of, factsWith(of, { sender, senderDay: { strayTitles } }));
}

test('a patient search: a call in some minutes, for a day, and several of them to titles that nobody has', () => {
  const finding = inspectDay(5);
  assert.equal(finding?.class, 'scanning');
  assert.equal(finding?.severity, 'medium');
  assert.match(finding?.reason ?? '', /within a day it called 5 titles of ours that no node has/);
  assert.ok((inspectDay(3)?.score ?? 0) >= 30);
});

test('papers of a partner that name nodes which we took away: one or two, and it has served subscribers', () => {
  assert.equal(inspectDay(2), undefined);
  assert.ok((inspectDay(3, { served: true })?.score ?? 99) < 50);
});

test('a busy title is judged by its hour', () => {
  assert.equal(inspectDay(5, { hour: { messages: 21 } }), undefined);
});
