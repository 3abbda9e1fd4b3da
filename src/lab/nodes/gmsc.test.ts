import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CALL_CAUSES } from '../core/call-leg.ts';
import type { CallOutcome } from './outgoing-call.ts';
import { switchOf, watchedWorld } from './test-border.ts';

const HOUR = 3600;
const PHONE = 3;
const OTHER = 4;

/** A world with a phone of ours in France, and what calls come to. */
function withRoamer(seed = 1) {
  const watched = watchedWorld(seed);
  const { world } = watched;
  const paris = switchOf(world.partner('fr'));
  paris.arrive(PHONE);
  watched.wait(10);
  watched.clear();
  const heard: string[] = [];
  world.phones.listeners.push((phone, from) => heard.push(`${phone} hears ${from}`));
  const ended: CallOutcome[] = [];
  const done = (outcome: CallOutcome) => ended.push(outcome);
  const numberOf = (phone: number) => world.phones.msisdnOf(phone);
  return { ...watched, paris, heard, ended, done, numberOf };
}

type Watched = ReturnType<typeof withRoamer>;

/** Calls until somebody answers: phones are not always answered. */
function untilAnswered({ heard, wait, clear }: Watched, call: () => void): void {
  for (let i = 0; i < 10 && heard.length === 0; i++) {
    clear();
    call();
    wait(HOUR);
  }
  assert.equal(heard.length, 1);
}

test('a call to a roamer is routed by a roaming number, and runs over a trunk', () => {
  const watched = withRoamer();
  const { world, lines, records, heard, ended, done, numberOf } = watched;
  untilAnswered(watched, () => switchOf(world.home).call(OTHER, numberOf(PHONE), done));
  assert.deepEqual(heard, [`${PHONE} hears ${numberOf(OTHER)}`]);
  const isup = lines().filter((line) => !line.includes('provideRoamingNumber'));
  assert.deepEqual(lines().slice(0, 2), [
    'out begin provideRoamingNumber',
    'in end returnResult provideRoamingNumber',
  ]);
  assert.deepEqual(isup.slice(0, 3), ['out IAM', 'in ACM', 'in ANM']);
  assert.deepEqual(
    isup.slice(3).map((line) => line.split(' ')[1]),
    ['REL', 'RLC'],
  );
  const iam = records().find(({ record }) => record.isup?.messageType === 'IAM')?.record;
  assert.match(JSON.stringify(iam?.isup?.parameters.calledPartyNumber), /"3360909/);
  assert.equal(iam?.si, 5);
  assert.ok(ended.at(-1)?.answered);
  assert.ok((ended.at(-1)?.talkMs ?? 0) > 0);
  assert.equal(world.trunks.inUse, 0);
});

test('somebody abroad calls a phone at home', () => {
  const watched = withRoamer();
  const { world, lines, heard, done, numberOf } = watched;
  untilAnswered(watched, () => world.partner('de').gmsc.call('491699000001', numberOf(OTHER), done));
  assert.deepEqual(heard, [`${OTHER} hears 491699000001`]);
  assert.deepEqual(lines().slice(0, 3), ['in IAM', 'out ACM', 'out ANM']);
});

test('somebody abroad calls a roamer: the call comes in and leaves again', () => {
  const watched = withRoamer();
  const { world, lines, numberOf } = watched;
  untilAnswered(watched, () => world.partner('de').gmsc.call('491699000001', numberOf(PHONE)));
  assert.deepEqual(lines().slice(0, 8), [
    'in IAM',
    'out begin provideRoamingNumber',
    'in end returnResult provideRoamingNumber',
    'out IAM',
    'in ACM',
    'out ACM',
    'in ANM',
    'out ANM',
  ]);
  assert.equal(world.trunks.inUse, 0);
});

test('calls at home and of other networks among each other cross no border', () => {
  const watched = withRoamer();
  const { world, seen, ended, done, numberOf } = watched;
  untilAnswered(watched, () => switchOf(world.home).call(OTHER, numberOf(5), done));
  world.partner('de').gmsc.call('491699000001', world.partner('fr').network.msisdnOf(9), done);
  watched.wait(HOUR);
  assert.ok(ended.at(-1)?.answered);
  assert.equal(seen.length, 0);
});

test('a roamer calls home, and a number of a third country', () => {
  const watched = withRoamer();
  const { paris, lines, seen, heard, ended, done, numberOf, wait } = watched;
  untilAnswered(watched, () => paris.call(PHONE, numberOf(OTHER), done));
  assert.deepEqual(heard, [`${OTHER} hears ${numberOf(PHONE)}`]);
  assert.deepEqual(lines().slice(0, 3), ['in IAM', 'out ACM', 'out ANM']);
  watched.clear();
  paris.call(PHONE, '8613900000001', done);
  wait(HOUR);
  assert.ok(ended.at(-1)?.answered);
  assert.equal(seen.length, 0);
});

test('calls that are forwarded go where somebody wants them, and the owner hears nothing', () => {
  const { world, wait, lines, records, heard, done, numberOf, paris } = withRoamer();
  const premium: string[] = [];
  world.fixedNumbers.listeners.push((number, from) => premium.push(`${number} hears ${from}`));
  paris.forwardCalls(PHONE, '8613900000001');
  wait(10);
  switchOf(world.home).call(OTHER, numberOf(PHONE), done);
  wait(HOUR);
  assert.deepEqual(heard, []);
  assert.deepEqual(premium, [`8613900000001 hears ${numberOf(OTHER)}`]);
  assert.deepEqual(lines().slice(2, 5), ['out IAM', 'in ACM', 'in ANM']);
  const iam = records().find(({ record }) => record.isup?.messageType === 'IAM')?.record.isup;
  assert.match(JSON.stringify(iam?.parameters.redirectingNumber), new RegExp(numberOf(PHONE)));
});

test('two who forward to each other cannot be reached', () => {
  const { world, wait, ended, done, numberOf } = withRoamer();
  const at = switchOf(world.home);
  at.forwardCalls(4, numberOf(5));
  switchOf(world.home).forwardCalls(5, numberOf(4));
  wait(10);
  world.home.gmsc.call('447700900999', numberOf(4), done);
  wait(HOUR);
  assert.deepEqual(
    ended.map(({ answered }) => answered),
    [false],
  );
});

test('a phone that is off forwards calls where its owner wants, or cannot be reached', () => {
  const { world, wait, heard, ended, done, numberOf, paris } = withRoamer();
  world.phones.switchOn(PHONE, false);
  world.home.gmsc.call('447700900999', numberOf(PHONE), done);
  wait(HOUR);
  assert.deepEqual(ended, [{ answered: false, cause: CALL_CAUSES.subscriberAbsent, talkMs: 0 }]);
  world.phones.switchOn(PHONE, true);
  paris.forwardCalls(PHONE, numberOf(OTHER), () => {}, 'cfnrc');
  wait(10);
  world.phones.switchOn(PHONE, false);
  for (let i = 0; i < 10 && heard.length === 0; i++) {
    world.home.gmsc.call('447700900999', numberOf(PHONE), done);
    wait(HOUR);
  }
  assert.deepEqual(heard, [`${OTHER} hears 447700900999`]);
});

test('a phone that talks is busy, and the switch abroad forwards the call home', () => {
  const { world, wait, lines, clear, ended, done, numberOf, paris } = withRoamer();
  paris.forwardCalls(PHONE, numberOf(OTHER), () => {}, 'cfb');
  wait(10);
  world.phones.setInCall(PHONE, true);
  clear();
  world.home.gmsc.call('447700900999', numberOf(PHONE), done);
  wait(HOUR);
  assert.equal(ended.length, 1);
  const iams = lines().filter((line) => line.endsWith('IAM'));
  assert.deepEqual(iams, ['out IAM', 'in IAM']);
  paris.cancelForwarding(PHONE);
  wait(10);
  world.home.gmsc.call('447700900999', numberOf(PHONE), done);
  wait(HOUR);
  assert.equal(ended.at(-1)?.cause, CALL_CAUSES.userBusy);
});

test('a guest at home is called from home: the number is asked for abroad, and the call comes back', () => {
  const { world, wait, lines, clear } = withRoamer();
  const france = world.partner('fr');
  const guest = world.addGuest(france, 7);
  switchOf(world.home).arrive(guest);
  wait(10);
  clear();
  world.home.gmsc.call('447700900999', world.phones.msisdnOf(guest));
  wait(HOUR);
  assert.deepEqual(lines().slice(0, 5), [
    'out IAM',
    'in begin provideRoamingNumber',
    'out end returnResult provideRoamingNumber',
    'in IAM',
    'out ACM',
  ]);
});

test('switches of every version give roaming numbers, each in its own form', () => {
  for (const id of ['pt', 'in', 'ke']) {
    const { world, wait, lines, records, clear } = watchedWorld();
    switchOf(world.partner(id)).arrive(PHONE);
    wait(20);
    clear();
    world.home.gmsc.call('447700900999', world.phones.msisdnOf(PHONE));
    wait(HOUR);
    assert.ok(lines().includes('out IAM'), id);
    const result = records().find(({ record }) => record.components[0]?.type === 'returnResult');
    assert.deepEqual(Object.keys(result?.record.components[0]?.result ?? {}), ['roamingNumber']);
  }
});

test('a border that lets nothing through leaves no circuit seized', () => {
  const { world, wait, ended, done, numberOf } = withRoamer();
  world.lab.edge.guard = { decide: () => ({ action: 'drop' }) };
  world.partner('de').gmsc.call('491699000001', numberOf(OTHER), done);
  assert.equal(world.trunks.inUse, 1);
  wait(HOUR);
  assert.deepEqual(
    ended.map(({ cause }) => cause),
    [CALL_CAUSES.timerExpired],
  );
  assert.equal(world.trunks.inUse, 0);
});

test('the same seed places the same calls', () => {
  const octetsOf = (seed: number) => {
    const { world, seen, wait, numberOf, clear } = withRoamer(seed);
    clear();
    world.home.gmsc.call('447700900999', numberOf(PHONE));
    wait(HOUR);
    return seen.map(({ atMs, octets }) => `${atMs} ${Buffer.from(octets).toString('hex')}`);
  };
  assert.deepEqual(octetsOf(1), octetsOf(1));
  assert.notDeepEqual(octetsOf(1), octetsOf(2));
});
