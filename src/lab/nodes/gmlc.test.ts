import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Point } from './capital-table.ts';
import { Gmlc } from './gmlc.ts';
import { switchOf, watchedWorld } from './test-border.ts';

const PHONE = 3;

test('a location centre finds a roamer, by register and switch', () => {
  const { world, lines, wait, clear } = watchedWorld();
  switchOf(world.partner('es')).arrive(PHONE);
  wait(10);
  clear();
  const found: (Point | undefined)[] = [];
  world.home.gmlc.locate(world.phones.msisdnOf(PHONE), (point) => found.push(point));
  wait(10);
  assert.deepEqual(lines(), [
    'out begin provideSubscriberLocation',
    'in end returnResult provideSubscriberLocation',
  ]);
  const [point] = found;
  assert.ok(point);
  assert.ok(Math.abs(point.latitude - 40.4) < 0.3 && Math.abs(point.longitude + 3.7) < 0.3);
});

test('somebody who is nowhere is not found', () => {
  const { world, wait } = watchedWorld();
  const found: (Point | undefined)[] = [];
  world.home.gmlc.askNode(switchOf(world.partner('es')).title, world.phones.imsiOf(PHONE), (point) =>
    found.push(point),
  );
  world.home.gmlc.locate(world.partner('es').network.msisdnOf(1), (point) => found.push(point));
  wait(30);
  assert.deepEqual(found, [undefined, undefined]);
});

test('a centre of strangers that asks the register and the switch finds anybody', () => {
  const { world, lines, wait } = watchedWorld();
  const stranger = world.lab.partner('stranger');
  const { register } = stranger;
  // its own centre asks its own register; this one asks ours
  stranger.register = world.lab.home.register;
  const centre = new Gmlc(world.lab, stranger, '750');
  const found: (Point | undefined)[] = [];
  centre.locate(world.phones.msisdnOf(PHONE), (point) => found.push(point));
  wait(10);
  stranger.register = register;
  assert.deepEqual(lines(), [
    'in begin sendRoutingInfoForLCS',
    'out end returnResult sendRoutingInfoForLCS',
    'in begin provideSubscriberLocation',
    'out end returnResult provideSubscriberLocation',
  ]);
  assert.ok(Math.abs((found[0]?.latitude ?? 0) - 51.5) < 0.3);
});
