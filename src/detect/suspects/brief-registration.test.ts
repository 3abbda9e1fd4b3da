import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SignallingEvent } from '../../signalling/signalling-event.ts';
import type { Finding } from '../detector.ts';
import { event, party } from '../testing/event.ts';
import { factsWith, type Remembered } from '../testing/network.ts';
import { afterTheft, THIEF, theftFound } from '../testing/theft.ts';
import { briefRegistration } from './brief-registration.ts';

const BACK = event({
  opcode: 2,
  operation: 'updateLocation',
  imsi: '234150000000001',
  calling: party('33609000010', 7),
  titlesInArgument: [{ field: 'vlr-Number', digits: '33609000010' }],
});
const STOLEN = afterTheft(BACK.atMs);

function judged(of: SignallingEvent, remembered: Remembered): Finding | undefined {
  return briefRegistration.inspect(of, factsWith(of, remembered));
}

test('the old network registers the subscriber again, minutes after the theft; it is told and not stopped', () => {
  const finding = judged(BACK, STOLEN);
  assert.equal(finding?.class, 'sms-interception');
  assert.equal(finding?.severity, 'medium');
  assert.match(
    finding?.reason ?? '',
    /back in France, 5 minutes after \+1 2025 550100 had registered them, which was doubted .* may have been read by others$/,
  );
});

test('the thief puts the subscriber back in the old switch’s name', () => {
  const forged = event({ ...BACK, calling: party('12025550199', 7) });
  const finding = judged(forged, STOLEN);
  assert.equal(finding?.severity, 'high');
  assert.match(finding?.reason ?? '', /in the name of \+33 609 000010 \(Example France\)/);
});

test('the subscriber answers at home, and our register takes them back', () => {
  const cancels = event({
    opcode: 3,
    operation: 'cancelLocation',
    imsi: '234150000000001',
    opc: 1001,
    dpc: 2001,
    calling: party('447700900001', 6),
    called: party(THIEF, 7),
  });
  const finding = judged(cancels, STOLEN);
  assert.match(
    finding?.reason ?? '',
    /^our home register took IMSI 234150000000001 back from \+1 2025 550100/,
  );
  assert.equal(judged(event({ ...cancels, called: party('33609000010', 7) }), STOLEN), undefined);
});

test('roamers go back and forth and nobody doubted them', () => {
  assert.equal(judged(BACK, { subscriber: STOLEN.subscriber ?? {} }), undefined);
  const mild = [theftFound(BACK.atMs - 60_000, { score: 30 })];
  assert.equal(judged(BACK, { ...STOLEN, recent: mild }), undefined);
  const long = [theftFound(BACK.atMs - 3 * 3_600_000)];
  assert.equal(judged(BACK, { ...STOLEN, recent: long }), undefined);
});

test('the journey goes on to a third country, or the same network registers its guest again', () => {
  const further = event({ ...BACK, calling: party('34609000010', 7) });
  assert.equal(judged(further, STOLEN), undefined);
  const again = event({
    ...BACK,
    calling: party(THIEF, 7),
    titlesInArgument: [{ field: 'vlr-Number', digits: THIEF }],
  });
  assert.equal(judged(again, STOLEN), undefined);
});
