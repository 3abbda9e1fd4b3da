import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '../detect/detector.ts';
import { event, party } from '../detect/testing/event.ts';
import { factsOf } from '../detect/testing/network.ts';
import type { SignallingEvent } from '../signalling/signalling-event.ts';
import { errors } from '../wire/map/errors.ts';
import { refusalOf } from './answers.ts';
import { CANNOT_JUDGE_CAUSES, type CannotJudgeCause, cannotJudgeVerdict } from './cannot-judge.ts';
import { decide, decideUnread } from './decide.ts';
import { DEFAULT_POLICY, type Policy, type PolicyException } from './policy.ts';
import { PASS, type Verdict } from './verdict.ts';

const GRAVE: Finding = {
  detector: 'at-interconnect-never',
  category: 1,
  class: 'location-tracking',
  severity: 'high',
  score: 95,
  reason: 'somebody asked where somebody is',
};
const SLIGHT: Finding = { ...GRAVE, detector: 'odd-tags', class: 'evasion', severity: 'low', score: 30 };
const REMARK: Finding = { ...SLIGHT, detector: 'odd-lengths', severity: 'info', score: 10 };

const REQUEST = event({ opcode: 71, operation: 'anyTimeInterrogation' });

function decided(
  findings: readonly Finding[],
  policy: Partial<Policy> = {},
  request: SignallingEvent = REQUEST,
  causes: readonly CannotJudgeCause[] = [],
): Verdict {
  return decide(request, factsOf(request), findings, causes, { ...DEFAULT_POLICY, ...policy });
}

test('a message with nothing against it passes', () => {
  assert.equal(decided([]), PASS);
});

test('the worst finding decides, and all are kept', () => {
  const verdict = decided([REMARK, SLIGHT, GRAVE]);
  assert.equal(verdict.verdict, 'block');
  assert.equal(verdict.action, 'drop');
  assert.deepEqual(
    verdict.findings.map((finding) => finding.verdict),
    ['pass', 'flag', 'block'],
  );
});

test('a high score without severity does not stop a message', () => {
  assert.equal(decided([{ ...GRAVE, severity: 'medium', score: 85 }]).verdict, 'flag');
  assert.equal(decided([{ ...GRAVE, severity: 'high', score: 70 }]).verdict, 'flag');
});

test('in monitor mode every message goes on, and the verdict says what enforce would do', () => {
  const verdict = decided([GRAVE], { mode: 'monitor' });
  assert.equal(verdict.verdict, 'block');
  assert.equal(verdict.action, 'forward');
});

test('policy about a detector goes before policy about its class', () => {
  const byClass = new Map([['location-tracking', 'flag'] as const]);
  assert.equal(decided([GRAVE], { defaults: byClass }).verdict, 'flag');
  const byDetector = new Map([...byClass, ['at-interconnect-never', 'hold'] as const]);
  const held = decided([GRAVE], { defaults: byDetector });
  assert.equal(held.verdict, 'hold');
  assert.equal(held.action, 'forward');
});

test('what is said about a class does not make a remark stop a message', () => {
  const defaults = new Map([['evasion', 'block'] as const]);
  assert.equal(decided([REMARK], { defaults }).verdict, 'pass');
  assert.equal(decided([SLIGHT], { defaults }).verdict, 'block');
});

test('an exception lets one sender’s finding pass, says why, and ends by the message’s own time', () => {
  const exception: PolicyException = {
    detector: 'location-tracking',
    covers: ({ title, tadig }) => title === '33609000010' && tadig === 'FRAF1',
    untilMs: REQUEST.atMs + 1,
    reason: 'trial',
  };
  const verdict = decided([GRAVE, SLIGHT], { exceptions: [exception] });
  assert.equal(verdict.verdict, 'flag');
  assert.equal(verdict.findings[0]?.verdict, 'pass');
  assert.equal(verdict.findings[0]?.exception, 'trial');
  const ended = { ...exception, untilMs: REQUEST.atMs };
  assert.equal(decided([GRAVE], { exceptions: [ended] }).verdict, 'block');
});

test('a polite refusal names an error of MAP', () => {
  const defaults = new Map([['location-tracking', 'answer'] as const]);
  const verdict = decided([GRAVE], { defaults });
  assert.equal(verdict.verdict, 'answer');
  assert.equal(verdict.action, 'answer:ati-NotAllowed');
});

test('nothing but an honest-looking request is answered', () => {
  const defaults = new Map([
    ['location-tracking', 'answer'] as const,
    ['own-title-from-outside', 'answer'] as const,
  ]);
  const forged = { ...GRAVE, detector: 'own-title-from-outside' };
  assert.equal(decided([GRAVE, forged], { defaults }).action, 'drop');
  for (const request of [
    event({ ...REQUEST, kind: 'returnError', step: 'end' }),
    event({ ...REQUEST, step: 'unidirectional' }),
    event({ ...REQUEST, user: 'cap' }),
    event({ ...REQUEST, opcode: -1 }),
  ]) {
    const verdict = decided([GRAVE], { defaults }, request);
    assert.equal(verdict.verdict, 'block');
    assert.equal(verdict.action, 'drop');
  }
});

test('every refusal is an error that MAP has', () => {
  const names = new Set(errors.map((error) => error.name));
  for (let opcode = 0; opcode < 128; opcode++) assert.ok(names.has(refusalOf(opcode)), refusalOf(opcode));
});

test('what cannot be read is stopped from outside and shown from home', () => {
  const broken = event({ ...REQUEST, faulty: true });
  const verdict = decided([], {}, broken, ['malformed']);
  assert.equal(verdict.verdict, 'block');
  assert.equal(verdict.findings[0]?.detector, 'undecodable');
  assert.match(
    verdict.findings[0]?.reason ?? '',
    /^\+33 609 000010 \(Example France\) sent anyTimeInterrogation/,
  );
  const home = decide(broken, factsOf(broken, 'from-home'), [], ['malformed'], DEFAULT_POLICY);
  assert.equal(home.verdict, 'flag');
  assert.deepEqual(home.findings, []);
  assert.deepEqual(home.cannotJudge, ['malformed']);
});

test('policy and exceptions hold for what cannot be judged too', () => {
  const defaults = new Map([['malformed', 'pass'] as const]);
  assert.equal(decided([], { defaults }, REQUEST, ['malformed']).verdict, 'pass');
  const exception = { detector: 'undecodable', covers: () => true, untilMs: Infinity, reason: 'old stack' };
  const verdict = decided([], { exceptions: [exception] }, REQUEST, ['malformed']);
  assert.equal(verdict.verdict, 'pass');
  assert.equal(verdict.findings[0]?.exception, 'old stack');
});

test('nothing that cannot be judged is worse from home than from outside', () => {
  const order = ['pass', 'flag', 'hold', 'answer', 'block'];
  for (const cause of CANNOT_JUDGE_CAUSES) {
    const outside = order.indexOf(cannotJudgeVerdict(cause, 'from-outside'));
    assert.ok(outside >= order.indexOf(cannotJudgeVerdict(cause, 'from-home')), cause);
  }
});

test('a message that no screen looks at is flagged, and stopped where policy says so', () => {
  assert.equal(decideUnread('not-screened', DEFAULT_POLICY).verdict, 'flag');
  const policy = { ...DEFAULT_POLICY, defaults: new Map([['not-screened', 'block'] as const]) };
  assert.equal(decideUnread('not-screened', policy).action, 'drop');
  assert.equal(decideUnread('not-screened', { ...policy, mode: 'monitor' }).action, 'forward');
});

/** A registration under a sum of signs that may be a theft. */
const DOUBTFUL: Finding = {
  detector: 'stolen-registration',
  class: 'sms-interception',
  severity: 'medium',
  score: 55,
  reason: 'somebody registered somebody',
};
const REGISTRATION = event({ opcode: 2, operation: 'updateLocation' });

test('a registration that may be stolen passes, and its subscriber is under suspicion', () => {
  const { verdict, action } = decided([DOUBTFUL], {}, REGISTRATION);
  assert.deepEqual([verdict, action], ['hold', 'forward']);
  assert.equal(decided([{ ...DOUBTFUL, score: 39 }], {}, REGISTRATION).verdict, 'flag');
  assert.equal(decided([{ ...DOUBTFUL, severity: 'high', score: 75 }], {}, REGISTRATION).verdict, 'block');
  // what is no registration holds nobody
  assert.equal(decided([DOUBTFUL]).verdict, 'flag');
});

/** A text that leaves home for the place that such a registration made. */
const TO_DOUBTED_PLACE: Finding = { ...DOUBTFUL, detector: 'text-to-stolen-place', score: 60 };
const TEXT = event({
  opcode: 44,
  operation: 'mt-ForwardSM',
  opc: 1001,
  dpc: 2001,
  calling: party('447700900300', 8),
  called: party('33609000010', 8),
});

test('a text for a doubted place is kept by its service centre, which is told that nobody is there', () => {
  const held = decided([TO_DOUBTED_PLACE], {}, TEXT);
  assert.deepEqual([held.verdict, held.action], ['hold', 'answer:absentSubscriberSM']);
  // versions 1 and 2 bring texts under the other code
  assert.equal(decided([TO_DOUBTED_PLACE], {}, event({ ...TEXT, opcode: 46 })).action, held.action);
  assert.equal(decided([{ ...TO_DOUBTED_PLACE, score: 39 }], {}, TEXT).action, 'forward');
  const watched = decided([TO_DOUBTED_PLACE], { mode: 'monitor' }, TEXT);
  assert.deepEqual([watched.verdict, watched.action], ['hold', 'forward']);
});

test('a text that should not go at all is dropped, and one that comes from outside is no text of ours', () => {
  const sure: Finding = { ...TO_DOUBTED_PLACE, severity: 'high', score: 90 };
  assert.equal(decided([sure], {}, TEXT).action, 'drop');
  const inbound = event({ ...TEXT, opc: 2001, dpc: 1001, calling: TEXT.called, called: TEXT.calling });
  const { verdict, action } = decided([TO_DOUBTED_PLACE], {}, inbound);
  assert.deepEqual([verdict, action], ['flag', 'forward']);
});

test('what is said of a partner goes before its perimeter, and that before what is said of all', () => {
  const all = { defaults: new Map([['location-tracking', 'flag']] as const) };
  const nothing = { mode: undefined, defaults: new Map() };
  const strict = { mode: undefined, defaults: new Map([['location-tracking', 'answer']] as const) };
  assert.equal(decided([GRAVE], all).verdict, 'flag');
  const perimeters = { international: strict, national: nothing };
  assert.equal(decided([GRAVE], { ...all, perimeters }).verdict, 'answer');
  const partners = new Map([['FRAF1', new Map([['at-interconnect-never', 'pass']] as const)]]);
  assert.equal(decided([GRAVE], { ...all, perimeters, partners }).verdict, 'pass');
  // of another partner it says nothing
  const others = new Map([['ESPX1', new Map([['at-interconnect-never', 'pass']] as const)]]);
  assert.equal(decided([GRAVE], { ...all, perimeters, partners: others }).verdict, 'answer');
});

test('one perimeter can be watched while the other is enforced', () => {
  const nothing = { mode: undefined, defaults: new Map() };
  const watched = { ...nothing, mode: 'monitor' as const };
  const abroad = { perimeters: { international: watched, national: nothing } };
  assert.deepEqual([decided([GRAVE], abroad).verdict, decided([GRAVE], abroad).action], ['block', 'forward']);
  const home = { perimeters: { international: nothing, national: watched } };
  assert.equal(decided([GRAVE], home).action, 'drop');
});
