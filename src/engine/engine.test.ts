import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Detector } from '../detect/detector.ts';
import { event, party } from '../detect/testing/event.ts';
import { TEST_CONFIG, TEST_PLAN } from '../detect/testing/network.ts';
import { Engine } from './engine.ts';
import { policyOfConfig } from './policy-of-config.ts';

const WATCHER: Detector = {
  id: 'watcher',
  title: 'A detector of this test',
  about: 'It counts what it is shown.',
  class: 'scanning',
  operations: [71],
  severity: 'low',
  score: 30,
  references: [],
  falsePositives: [],
  inspect: () => undefined,
};

/** A detector and the operation codes that it was shown. */
function watcher(operations: Detector['operations']): { detector: Detector; seen: number[] } {
  const seen: number[] = [];
  const inspect: Detector['inspect'] = ({ opcode }) => {
    seen.push(opcode);
    return undefined;
  };
  return { detector: { ...WATCHER, operations, inspect }, seen };
}

const ASKS = event({ opcode: 71, operation: 'anyTimeInterrogation', msisdn: '447700900123' });

test('a detector is shown the requests that it declares, and no others', () => {
  const { detector, seen } = watcher([71]);
  const engine = new Engine({ plan: TEST_PLAN, detectors: [detector] });
  engine.judge(ASKS);
  engine.judge(event({ opcode: 2, operation: 'updateLocation' }));
  engine.judge(event({ ...ASKS, kind: 'returnResult' }));
  assert.deepEqual(seen, [71]);
});

test('a detector of everything is shown everything', () => {
  const { detector, seen } = watcher('all');
  const engine = new Engine({ plan: TEST_PLAN, detectors: [detector] });
  engine.judge(ASKS);
  engine.judge(event({ kind: 'none', step: 'abort' }));
  assert.deepEqual(seen, [71, -1]);
});

test('a code of MAP sent to an HLR is one of MAP, whatever subsystem the sender claims to be', () => {
  const { detector, seen } = watcher([71]);
  const engine = new Engine({ plan: TEST_PLAN, detectors: [detector] });
  engine.judge(event({ ...ASKS, user: 'cap', calling: party('33609000010', 146) }));
  assert.deepEqual(seen, [71]);
  const gsmScf = party('447700900500', 146);
  engine.judge(event({ ...ASKS, user: 'cap', called: gsmScf }));
  engine.judge(event({ ...ASKS, user: 'cap', contextOid: '0.4.0.0.1.21.3.50' }));
  assert.deepEqual(seen, [71]);
});

test('a request of CAP is shown to who declares it, and its code is not taken for one of MAP', () => {
  const { detector, seen } = watcher([60]);
  const cap: Detector = { ...detector, id: 'cap-watcher', operations: [67], capOperations: [0, 60] };
  const engine = new Engine({ plan: TEST_PLAN, detectors: [cap] });
  const gsmScf = party('447700900500', 146);
  engine.judge(event({ opcode: 0, operation: 'initialDP', user: 'cap', called: gsmScf }));
  engine.judge(event({ opcode: 60, operation: 'initialDPSMS', user: 'cap', called: gsmScf }));
  engine.judge(event({ opcode: 67, user: 'cap', called: gsmScf }));
  assert.deepEqual(seen, [0, 60]);
  engine.judge(event({ opcode: 60, operation: 'unstructuredSS-Request' }));
  engine.judge(event({ opcode: 67, operation: 'purgeMS' }));
  assert.deepEqual(seen, [0, 60, 67]);
});

test('a detector that throws is counted and told, and the others go on', () => {
  const throwing: Detector = {
    ...WATCHER,
    id: 'broken',
    inspect: () => {
      throw new Error('a bug');
    },
  };
  const { detector, seen } = watcher([71]);
  const engine = new Engine({ plan: TEST_PLAN, detectors: [throwing, detector] });
  const verdict = engine.judge(ASKS);
  engine.judge(ASKS);
  assert.equal(verdict.verdict, 'flag');
  assert.deepEqual(verdict.cannotJudge, ['detector-failed']);
  assert.equal(engine.failures.get('broken'), 2);
  assert.deepEqual(seen, [71, 71]);
});

test('a partner asks for a location: found, named, and stopped', () => {
  const engine = new Engine({ plan: TEST_PLAN });
  const verdict = engine.judge(ASKS);
  assert.equal(verdict.action, 'drop');
  assert.deepEqual(
    verdict.findings.map((finding) => finding.detector),
    ['at-interconnect-never'],
  );
  assert.equal(engine.facts.callingOperator?.name, 'Example France');
});

test('the link’s word about the side goes before point codes and titles', () => {
  const engine = new Engine({ plan: TEST_PLAN });
  assert.equal(engine.judge(ASKS, 'from-home').verdict, 'pass');
  assert.equal(engine.judge(ASKS).verdict, 'block');
});

test('the same events give the same verdicts', () => {
  const events = [ASKS, event({ opcode: 3, imsi: '234150000000001' }), event({ globalOpcode: '1.2.3' })];
  const judged = () => {
    const engine = new Engine({ plan: TEST_PLAN, hasSmsRouter: true });
    return events.map((one) => engine.judge(one));
  };
  assert.deepEqual(judged(), judged());
});

test('exceptions of the configuration are by title, range or operator', () => {
  const until = '2019-01-31';
  const verdictFor = (sender: string, day: string = until) => {
    const exceptions = [{ detector: 'at-interconnect-never', sender, until: day, reason: 'trial' }];
    const policy = policyOfConfig({
      ...TEST_CONFIG,
      policy: { ...TEST_CONFIG.policy, mode: 'enforce', default: {}, exceptions },
    });
    return new Engine({ plan: TEST_PLAN, policy }).judge(ASKS).verdict;
  };
  assert.equal(verdictFor('33609000010'), 'pass');
  assert.equal(verdictFor('336090'), 'pass');
  assert.equal(verdictFor('33609000000-33609000019'), 'pass');
  assert.equal(verdictFor('FRAF1'), 'pass');
  assert.equal(verdictFor('ESPX1'), 'block');
  assert.equal(verdictFor('33609000020-33609000029'), 'block');
  assert.equal(verdictFor('FRAF1', '2019-01-30'), 'block');
});

test('the configuration’s word about partners and perimeters is taken', () => {
  const perimeter = { mode: 'monitor', default: { 'at-interconnect-never': 'flag' } } as const;
  const partner = { tadig: 'FRAF1', default: { 'location-tracking': 'pass' } } as const;
  const config = {
    ...TEST_CONFIG,
    policy: {
      ...TEST_CONFIG.policy,
      perimeters: { international: perimeter, national: { default: {} } },
      partners: [partner],
    },
  };
  const policy = policyOfConfig(config);
  assert.equal(new Engine({ plan: TEST_PLAN, policy }).judge(ASKS).verdict, 'pass');
  const spanish = event({ ...ASKS, calling: party('34609000010', 147) });
  const { verdict, action } = new Engine({ plan: TEST_PLAN, policy }).judge(spanish);
  assert.deepEqual([verdict, action], ['flag', 'forward']);
});
