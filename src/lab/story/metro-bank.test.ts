import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MessageReader } from '../../signalling/message-reader.ts';
import { codesAreReadBeforeUse, codesAreReadOnce, codesAreUsedInTime } from '../checkers/codes.ts';
import { moneyIsConserved } from '../checkers/money.ts';
import type { EdgeDecision, EdgeGuard, EdgeMessage } from '../core/edge.ts';
import { LEVELS, type Level } from '../core/truth.ts';
import { World } from '../core/world.ts';
import { CODE_MS } from './bank.ts';
import type { AdviceVerdict, BankAdvisor } from './bank-advisor.ts';
import { METRO_BANK_HOURS, MetroBank, type MetroBankOptions } from './metro-bank.ts';

const HOUR_MS = 3_600_000;

type Setting = Partial<Omit<MetroBankOptions, 'world' | 'cast'>> & {
  readonly guard?: EdgeGuard;
  readonly seed?: number;
};

/** The story to its end, and what crossed the border. */
function played({ guard, seed = 1, level = 'careful', ...options }: Setting = {}) {
  const world = new World({ seed, subscribers: 20 });
  world.lab.edge.guard = guard;
  const crossed: EdgeMessage[] = [];
  world.lab.edge.observers.push((message) => crossed.push(message));
  const story = new MetroBank({ world, level, cast: { customer: 7, friend: 8 }, ...options });
  world.lab.queue.runUntil(world.lab.startMs + METRO_BANK_HOURS * HOUR_MS);
  const { bank, customer, thieves } = story;
  const read = [
    { who: 'the customer', codes: customer.codeNumbers },
    { who: 'the thieves', codes: thieves?.codes ?? [] },
  ];
  const { sentCodes, accounts } = bank;
  for (const check of [
    moneyIsConserved(accounts),
    codesAreReadOnce(sentCodes, read),
    codesAreReadBeforeUse(sentCodes, read),
    codesAreUsedInTime(sentCodes, CODE_MS),
  ]) {
    assert.equal(check.ok, true, `${check.name}: ${check.detail}`);
  }
  return { story, crossed };
}

/** Operations that thieves asked for, in order. */
function askedByThieves(crossed: readonly EdgeMessage[]): string[] {
  const reader = new MessageReader();
  return crossed
    .filter(({ truth }) => truth.actor === 'thieves')
    .flatMap(({ octets, atMs }) => {
      const record = reader.read(octets, 0, octets.length, 'm3ua', atMs)?.record;
      assert.deepEqual(record?.faults, []);
      return (
        record?.components.flatMap(({ type, operation }) => (type === 'invoke' ? [operation] : [])) ?? []
      );
    })
    .map(String);
}

/** Keeps thieves from one operation. */
class Keeper implements EdgeGuard {
  private readonly opcode: number;
  private readonly decision: EdgeDecision;
  private readonly reader = new MessageReader();

  constructor(opcode: number, decision: EdgeDecision) {
    this.opcode = opcode;
    this.decision = decision;
  }

  decide({ octets, truth, atMs }: EdgeMessage): EdgeDecision {
    const record = this.reader.read(octets, 0, octets.length, 'm3ua', atMs)?.record;
    const asks = record?.components.some(({ type, opcode }) => type === 'invoke' && opcode === this.opcode);
    return asks === true && truth.actor === 'thieves' ? this.decision : { action: 'forward' };
  }
}

/** A network that answers the same to every question. */
function says(verdict: AdviceVerdict): BankAdvisor {
  return { ask: (_msisdn, _atMs, answered) => answered({ verdict, reasons: ['TEST'] }) };
}

for (const level of LEVELS) {
  test(`${level} thieves take everything where nobody stands at the border`, () => {
    const { story, crossed } = played({ level });
    assert.equal(story.codeDeliveredTo, 'thieves');
    assert.equal(story.movedPence, 481_250);
    assert.equal(story.bankVerdict, 'UNKNOWN');
    assert.deepEqual(story.customer.codes, []);
    const asked = askedByThieves(crossed);
    const expected: Record<Level, readonly string[]> = {
      clumsy: ['sendRoutingInfoForSM', 'updateLocation'],
      careful: ['sendRoutingInfoForSM', 'sendAuthenticationInfo', 'updateLocation', 'updateLocation'],
      insider: ['sendRoutingInfoForSM', 'sendAuthenticationInfo', 'updateLocation', 'updateLocation'],
    };
    assert.deepEqual(asked, expected[level]);
    const hostile = crossed.filter(({ truth }) => truth.label !== 'benign');
    assert.ok(hostile.every(({ truth }) => truth.scenario === 'metro-bank' && truth.level === level));
  });

  test(`${level} thieves whose registration gets lost: the code comes to the customer, who rings the bank`, () => {
    const { story } = played({ level, guard: new Keeper(2, { action: 'drop' }) });
    assert.equal(story.codeDeliveredTo, 'customer');
    assert.equal(story.movedPence, 0);
    assert.equal(story.bank.isFrozen(story.customer.at), true);
    const rings = story.steps.filter(({ what }) => what.startsWith('rings the bank'));
    assert.equal(rings.length, 1);
  });
}

for (const level of LEVELS) {
  test(`${level} thieves hear the code where the bank calls and nobody stands at the border`, () => {
    const { story, crossed } = played({ level, variant: 'call-back' });
    assert.equal(story.codeDeliveredTo, 'thieves');
    assert.equal(story.movedPence, 481_250);
    assert.deepEqual(story.customer.codes, []);
    const asked = askedByThieves(crossed).filter((operation) => operation !== 'eraseSS');
    assert.deepEqual(asked, ['sendRoutingInfoForSM', 'registerSS']);
    assert.equal(story.bank.sentCodes[0]?.outcome, 'read out');
  });
}

test('calls that are not forwarded come to the customer, or to nobody who sleeps', () => {
  const { story } = played({ variant: 'call-back', guard: new Keeper(10, { action: 'drop' }) });
  assert.notEqual(story.codeDeliveredTo, 'thieves');
  assert.equal(story.movedPence, 0);
});

test('a bank that is warned of a risk calls nobody', () => {
  const advisor: BankAdvisor = says('AT_RISK');
  const { story } = played({ variant: 'call-back', advisor });
  assert.deepEqual([story.bank.sentCodes.length, story.codeDeliveredTo, story.movedPence], [0, 'nobody', 0]);
});

test('thieves who do not learn the IMSI give up before they log in', () => {
  const { story } = played({ guard: new Keeper(45, { action: 'drop' }) });
  assert.equal(story.codeDeliveredTo, 'nobody');
  assert.deepEqual([story.bank.sentCodes.length, story.movedPence], [0, 0]);
});

test('a bank that is warned sends nothing, whatever the register believes', () => {
  const advisor: BankAdvisor = says('INTERCEPTION_IN_PROGRESS');
  const { story } = played({ advisor });
  assert.equal(story.codeDeliveredTo, 'nobody');
  assert.equal(story.movedPence, 0);
  assert.equal(story.bankVerdict, 'INTERCEPTION_IN_PROGRESS');
  const noted = played({ advisor, heeds: false }).story;
  assert.deepEqual([noted.codeDeliveredTo, noted.movedPence], ['thieves', 481_250]);
});

test('on holiday the customer gets the code and pays the hotel', () => {
  const { story, crossed } = played({ variant: 'holiday' });
  assert.equal(story.codeDeliveredTo, 'customer');
  assert.equal(story.movedPence, 0);
  assert.deepEqual(
    story.bank.transfers.map(({ pence }) => pence),
    [21_400],
  );
  assert.ok(crossed.every(({ truth }) => truth.label === 'benign'));
});

test('the same seed tells the same story and sends the same octets, another seed others', () => {
  const told = (seed: number) => {
    const { story, crossed } = played({ seed });
    const octets = crossed.map((message) => `${message.atMs} ${Buffer.from(message.octets).toString('hex')}`);
    return [...octets, JSON.stringify(story.steps)];
  };
  assert.deepEqual(told(1), told(1));
  assert.notDeepEqual(told(1), told(2));
});
