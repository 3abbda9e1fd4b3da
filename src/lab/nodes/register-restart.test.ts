import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reset } from '../../wire/map/operations/reset.ts';
import { e164 } from '../core/components.ts';
import { restartRegister } from './register-restart.ts';
import { switchOf, watchedWorld } from './test-border.ts';

const PHONE = 3;
const RESTORED = [
  'in begin restoreData',
  'out continue insertSubscriberData',
  'in continue returnResult insertSubscriberData',
  'out end returnResult restoreData',
];

test('a register that restarted hears of every visitor at their next activity, once', () => {
  const { world, lines, wait, clear } = watchedWorld();
  const paris = switchOf(world.partner('fr'));
  paris.arrive(PHONE);
  world.partner('it').sgsn.attach(PHONE);
  wait(10);
  clear();
  restartRegister(world.home.hlr);
  wait(10);
  assert.deepEqual(
    lines().filter((line) => line.startsWith('out begin')),
    ['out begin reset', 'out begin reset'],
  );
  clear();
  paris.askBalance(PHONE);
  wait(10);
  paris.askBalance(PHONE);
  wait(10);
  const balance = [
    'in begin processUnstructuredSS-Request',
    'out end returnResult processUnstructuredSS-Request',
  ];
  assert.deepEqual(lines(), [...RESTORED, ...balance, ...balance]);
  clear();
  world.partner('it').sgsn.use(PHONE);
  wait(10);
  assert.equal(lines()[0], 'in begin updateGprsLocation');
});

test('who arrived after the restart is known already', () => {
  const { world, lines, wait, clear } = watchedWorld();
  const paris = switchOf(world.partner('fr'));
  paris.arrive(4);
  wait(10);
  restartRegister(world.home.hlr);
  wait(10);
  paris.arrive(PHONE);
  wait(10);
  clear();
  paris.askBalance(PHONE);
  wait(10);
  assert.equal(lines()[0], 'in begin processUnstructuredSS-Request');
});

test('old networks are told in their own version, and the oldest registers anew', () => {
  for (const [id, first] of [
    ['pt', 'in begin restoreData'],
    ['in', 'in begin restoreData'],
    ['ke', 'in begin updateLocation'],
  ] as const) {
    const { world, lines, records, wait, clear } = watchedWorld();
    const at = switchOf(world.partner(id));
    at.arrive(PHONE);
    wait(20);
    clear();
    restartRegister(world.home.hlr);
    wait(60);
    const [last] = records()
      .filter(({ record }) => record.components[0]?.operation === 'reset')
      .slice(-1);
    assert.deepEqual(last?.record.tcap?.applicationContext, id === 'ke' ? null : 'resetContext-v2');
    clear();
    at.askBalance(PHONE);
    wait(20);
    assert.equal(lines()[0], first, id);
  }
});

test('a switch believes whoever says that a register restarted', () => {
  const { world, lines, wait, clear } = watchedWorld();
  const paris = switchOf(world.partner('fr'));
  paris.arrive(PHONE);
  wait(10);
  world.partner('us').hlr.ask({
    to: { title: paris.title, ssn: 7 },
    ssn: 6,
    context: 'resetContext',
    operation: reset,
    argument: { sendingNodenumber: { 'hlr-Number': e164(world.home.hlr.title) } },
    done: () => {},
  });
  wait(10);
  clear();
  paris.askBalance(PHONE);
  wait(10);
  assert.deepEqual(lines().slice(0, 4), RESTORED);
});
