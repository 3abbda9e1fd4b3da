import assert from 'node:assert/strict';
import { test } from 'node:test';
import { event, party } from '../testing/event.ts';
import { factsOf } from '../testing/network.ts';
import { ownTitleFromOutside } from './own-title-from-outside.ts';

test('a message from the interconnection carries a title of ours as its sender', () => {
  const forged = event({
    opcode: 71,
    operation: 'anyTimeInterrogation',
    calling: party('447700900200', 147),
  });
  const finding = ownTitleFromOutside.inspect(forged, factsOf(forged));
  assert.equal(finding?.severity, 'high');
  assert.match(finding?.reason ?? '', /^\+44 7700 900200 \(Example Mobile\) came from outside/);
});

test('our own node speaks to a partner', () => {
  const ours = event({
    opc: 1001,
    dpc: 2001,
    calling: party('447700900001', 6),
    called: party('33609000010', 7),
  });
  assert.equal(ownTitleFromOutside.inspect(ours, factsOf(ours)), undefined);
});

test('a partner calls under its own title, or under none', () => {
  const theirs = event();
  assert.equal(ownTitleFromOutside.inspect(theirs, factsOf(theirs)), undefined);
  const none = event({ calling: party('', 6) });
  assert.equal(ownTitleFromOutside.inspect(none, factsOf(none)), undefined);
});

test('where nothing tells the side a title of ours is no proof of a forgery', () => {
  const own = event({ opc: -1, dpc: -1, calling: party('447700900001', 6) });
  assert.equal(factsOf(own).side, 'unknown');
  assert.equal(ownTitleFromOutside.inspect(own, factsOf(own)), undefined);
});
