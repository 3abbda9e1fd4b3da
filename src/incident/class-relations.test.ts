import assert from 'node:assert/strict';
import { test } from 'node:test';
import { THREAT_CLASSES } from '../detect/threat-class.ts';
import { areRelated, type ClassWeight, leadingClass } from './class-relations.ts';

const high: ClassWeight = { severity: 'high', score: 80 };

test('an interception leads whatever prepared it, and an evasion only where it is alone', () => {
  assert.equal(leadingClass(THREAT_CLASSES.map((threat) => [threat, high] as const)), 'sms-interception');
  assert.equal(
    leadingClass([
      ['evasion', { severity: 'critical', score: 95 }],
      ['location-tracking', high],
    ]),
    'location-tracking',
  );
  assert.equal(leadingClass([['evasion', high]]), 'evasion');
});

test('a faint hint of an interception does not lead a plain attack', () => {
  assert.equal(
    leadingClass([
      ['sms-interception', { severity: 'info', score: 20 }],
      ['location-tracking', { severity: 'critical', score: 95 }],
    ]),
    'location-tracking',
  );
});

test('relations go both ways, and evasions and scans are of no attack by themselves', () => {
  for (const one of THREAT_CLASSES) {
    for (const other of THREAT_CLASSES) assert.equal(areRelated(one, other), areRelated(other, one));
    assert.equal(areRelated('evasion', one), false);
    assert.equal(areRelated('scanning', one), false);
  }
  assert.equal(areRelated('identity-harvest', 'sms-interception'), true);
});
