import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EMPTY_RECORD, event, party } from '../testing/event.ts';
import { factsOf, factsWithoutPlan } from '../testing/network.ts';
import { homeOnlyFromOutside } from './home-only-from-outside.ts';

const CANCELS = event({ opcode: 3, operation: 'cancelLocation', imsi: '234150000000001' });

test('somebody abroad cancels the registration of one of our subscribers', () => {
  const finding = homeOnlyFromOutside.inspect(CANCELS, factsOf(CANCELS));
  assert.equal(finding?.severity, 'critical');
  assert.equal(finding?.category, 2);
  assert.equal(finding?.class, 'denial-of-service');
  assert.equal(
    finding?.reason,
    '+33 609 000010 (Example France) cancelled the registration of IMSI 234150000000001 (cancelLocation), ' +
      'one of our own; only our HLR may',
  );
});

test('a partner cancels the registration of its own subscriber who roams here', () => {
  const own = event({ ...CANCELS, imsi: '208010000000001' });
  assert.equal(homeOnlyFromOutside.inspect(own, factsOf(own)), undefined);
});

test('a partner cancels the registration of another partner’s subscriber', () => {
  const other = event({ ...CANCELS, imsi: '214070000000001' });
  const finding = homeOnlyFromOutside.inspect(other, factsOf(other));
  assert.equal(finding?.severity, 'high');
  assert.match(finding?.reason ?? '', /only Example Spain may/);
});

test('where the caller or the network of the IMSI is not known nothing is claimed', () => {
  const unknownImsi = event({ ...CANCELS, imsi: '001010000000001' });
  assert.equal(homeOnlyFromOutside.inspect(unknownImsi, factsOf(unknownImsi)), undefined);
  const unknownCaller = event({ ...CANCELS, imsi: '208010000000001', calling: party('12025550100', 6) });
  assert.equal(homeOnlyFromOutside.inspect(unknownCaller, factsOf(unknownCaller)), undefined);
  assert.equal(homeOnlyFromOutside.inspect(CANCELS, factsWithoutPlan(CANCELS)), undefined);
});

test('our HLR cancels at a foreign VLR where our subscriber was', () => {
  const ours = event({
    ...CANCELS,
    opc: 1001,
    dpc: 2001,
    calling: party('447700900001', 6),
    called: party('33609000010', 7),
  });
  assert.equal(homeOnlyFromOutside.inspect(ours, factsOf(ours)), undefined);
});

test('a foreign HLR sends the profile of its roamer within the location update that our VLR began', () => {
  const profile = event({
    opcode: 7,
    operation: 'insertSubscriberData',
    step: 'continue',
    byInitiator: false,
  });
  assert.equal(homeOnlyFromOutside.inspect(profile, factsOf(profile)), undefined);
  const named = event({ ...profile, imsi: '208010000000001' });
  assert.equal(homeOnlyFromOutside.inspect(named, factsOf(named)), undefined);
});

test('somebody rewrites the profile of our subscriber, whatever the dialogue looks like', () => {
  for (const byInitiator of [true, false]) {
    const profile = event({
      opcode: 7,
      operation: 'insertSubscriberData',
      imsi: '234150000000001',
      byInitiator,
    });
    const finding = homeOnlyFromOutside.inspect(profile, factsOf(profile));
    assert.equal(finding?.class, 'profile-fraud');
    assert.equal(finding?.severity, 'critical');
  }
});

test('a profile that lifts barring, withdraws CAMEL or forwards calls says so', () => {
  const reasonOf = (opcode: number, argument: unknown) => {
    const components = [{ type: 'invoke' as const, invokeId: 1, opcode, argument }];
    const changed = event({
      opcode,
      operation: 'changes',
      imsi: '234150000000001',
      record: { ...EMPTY_RECORD, components },
    });
    return homeOnlyFromOutside.inspect(changed, factsOf(changed))?.reason ?? '';
  };
  assert.match(reasonOf(7, { 'odb-Data': { 'odb-GeneralData': [] } }), /: lifts the operator’s barring\)/);
  assert.match(
    reasonOf(7, { 'odb-Data': { 'odb-GeneralData': ['allIC-CallsBarred'] } }),
    /: sets the operator/,
  );
  assert.match(reasonOf(7, { vlrCamelSubscriptionInfo: {} }), /: sets who controls calls \(CAMEL\)\)/);
  assert.match(reasonOf(8, { camelSubscriptionInfoWithdraw: null }), /: withdraws CAMEL\)/);
  assert.match(reasonOf(8, { 'ss-List': ['baoc'] }), /: withdraws barring\)/);
  const feature = { forwardedToNumber: { digits: '37120000001', nai: 1, np: 1 } };
  const provisionedSS = [{ forwardingInfo: { 'ss-Code': 'cfu', forwardingFeatureList: [feature] } }];
  assert.match(reasonOf(7, { provisionedSS }), /: forwards calls to \+371 20 000001\)/);
  assert.match(reasonOf(7, { 'ss-List': [] }), /\(changes\), one of our own/);
});

test('USSD names its subscriber in the dialogue alone, and is found by it', () => {
  const open = { 'map-open': { destinationReference: { digits: '234150000000001', nai: 1, np: 6 } } };
  const record = {
    ...EMPTY_RECORD,
    tcap: {
      type: 'begin',
      otid: '00000001',
      dtid: null,
      applicationContext: 'networkUnstructuredSsContext-v2',
      acOid: '0.4.0.0.1.0.19.2',
      dialogue: { pdu: 'AARQ' as const, userInformation: [{ oid: '0.4.0.0.1.1.1.1', value: open }] },
    },
  };
  const pushes = event({ opcode: 61, operation: 'unstructuredSS-Notify', record });
  assert.match(
    homeOnlyFromOutside.inspect(pushes, factsOf(pushes))?.reason ?? '',
    /sent a USSD message to IMSI/,
  );
  // an IMSI in the plan of telephone numbers is an IMSI to the phone's switch all the same
  const disguised = event({ ...pushes, msisdn: '234150000000001' });
  assert.match(
    homeOnlyFromOutside.inspect(disguised, factsOf(disguised))?.reason ?? '',
    /sent a USSD message to IMSI 234150000000001 .* one of our own/,
  );
  const answers = event({ ...pushes, step: 'continue', byInitiator: false });
  assert.equal(homeOnlyFromOutside.inspect(answers, factsOf(answers)), undefined);
});

test('a reset is remarked where nobody knows the sender, and is left alone where somebody does', () => {
  const known = event({ opcode: 37, operation: 'reset' });
  assert.equal(homeOnlyFromOutside.inspect(known, factsOf(known)), undefined);
  const unknown = event({ ...known, calling: party('12025550100', 6) });
  assert.equal(homeOnlyFromOutside.inspect(unknown, factsOf(unknown))?.severity, 'info');
});
