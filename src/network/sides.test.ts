import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type SideEvidence, sideOf } from './sides.ts';
import { examplePlan } from './test-configs.ts';

const plan = examplePlan();
const HLR = '447700900001';
const VLR = '447700900100';
const PARTNER = '33609000010';
const HOME = 1001;
const OTHER_HOME = 1002;
const INTERCONNECT = 2001;
const NOBODY = 4000;

function side(expected: string, message: SideEvidence): void {
  assert.equal(sideOf(message, plan), expected, JSON.stringify(message));
}

test('a message from a point code of ours came from home', () => {
  side('from-home', { opc: HOME, dpc: INTERCONNECT, callingTitle: HLR, calledTitle: PARTNER });
  side('from-home', { opc: HOME, dpc: NOBODY });
  side('from-home', { opc: HOME, dpc: OTHER_HOME, callingTitle: HLR, calledTitle: VLR });
  side('from-home', { opc: HOME, dpc: OTHER_HOME });
});

test('a message that a node of ours passed inwards for a foreign title came from outside', () => {
  side('from-outside', { opc: HOME, dpc: OTHER_HOME, callingTitle: PARTNER, calledTitle: HLR });
});

test('a message from an interconnect point code came from outside, whatever it calls itself', () => {
  side('from-outside', { opc: INTERCONNECT, dpc: HOME, callingTitle: PARTNER, calledTitle: HLR });
  side('from-outside', { opc: INTERCONNECT, dpc: HOME, callingTitle: HLR, calledTitle: HLR });
  side('from-outside', { opc: INTERCONNECT, dpc: NOBODY, callingTitle: VLR, calledTitle: PARTNER });
  side('from-outside', { opc: INTERCONNECT });
});

test('a message from an unlisted point code to one of ours came from outside, a spoof of our title too', () => {
  side('from-outside', { opc: NOBODY, dpc: HOME, callingTitle: VLR, calledTitle: HLR });
  side('from-outside', { opc: NOBODY, dpc: HOME });
});

test('between interconnect point codes only a foreign calling title tells', () => {
  const interconnect = { opc: INTERCONNECT, dpc: INTERCONNECT };
  side('from-outside', { ...interconnect, callingTitle: PARTNER, calledTitle: HLR });
  side('unknown', { ...interconnect, callingTitle: HLR, calledTitle: PARTNER });
  side('unknown', interconnect);
});

test('without point codes that are ours, the titles tell what they can', () => {
  for (const codes of [{}, { opc: NOBODY, dpc: NOBODY }, { opc: null, dpc: HOME }]) {
    side('from-outside', { ...codes, callingTitle: PARTNER, calledTitle: HLR });
    side('from-outside', { ...codes, callingTitle: PARTNER, calledTitle: PARTNER });
    side('from-outside', { ...codes, callingTitle: PARTNER });
    side('from-home', { ...codes, callingTitle: HLR, calledTitle: PARTNER });
    side('unknown', { ...codes, callingTitle: VLR, calledTitle: HLR });
    side('unknown', { ...codes, callingTitle: HLR, calledTitle: null });
    side('unknown', { ...codes, callingTitle: '', calledTitle: PARTNER });
  }
});

test('titles in E.212 and E.214 are ours by our PLMN and its mobile title', () => {
  side('from-home', { callingTitle: HLR, calledTitle: '208010000000001', calledNumberingPlan: 6 });
  side('unknown', { callingTitle: VLR, calledTitle: '234150000000001', calledNumberingPlan: 6 });
  side('from-outside', { callingTitle: '234150000000001', callingNumberingPlan: 1, calledTitle: HLR });
  side('unknown', { callingTitle: VLR, calledTitle: '443850000000001', calledNumberingPlan: 7 });
});
