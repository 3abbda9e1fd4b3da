import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CapturedMessage } from '../capture/captured-message.ts';
import { Engine } from '../engine/engine.ts';
import { IncidentGathering } from '../incident/gather.ts';
import { configSchema } from '../network/config-schema.ts';
import { NetworkPlan } from '../network/network-plan.ts';
import { encodeElement } from '../wire/ber/encode-value.ts';
import { anyTimeInterrogation } from '../wire/map/operations/any-time-interrogation.ts';
import { encodeSua } from '../wire/sua/sua.ts';
import type { SuaAddress } from '../wire/sua/sua-address.ts';
import { encodeTcap } from '../wire/tcap/encode-tcap.ts';
import { type InspectedMessage, Inspection } from './inspection.ts';

const plan = new NetworkPlan(
  configSchema.parse({
    network: {
      name: 'Example Mobile',
      country: 'GB',
      plmns: ['23415'],
      msisdnPrefixes: ['447700'],
      globalTitles: { prefixes: ['4477009'], hlr: ['447700900001'] },
      pointCodes: { home: [1001], interconnect: [2001] },
    },
  }),
);

function address(gt: string, ssn: number): SuaAddress {
  return { gt, ssn, np: 1, nai: 4, tt: 0, pc: null, ri: 'gt', gti: 4, indicator: 5 };
}

function captured(octets: Uint8Array, frame: number): CapturedMessage {
  return {
    octets,
    start: 0,
    end: octets.length,
    layer: 'sua',
    below: [],
    frame,
    index: 0,
    seconds: 1_548_928_800 + frame,
    nanoseconds: 0,
    fractionDigits: 6,
    cut: false,
  };
}

function inspected(...messages: readonly Uint8Array[]) {
  const told: InspectedMessage[] = [];
  const engine = new Engine({ plan });
  const inspection = new Inspection(engine, new IncidentGathering(), (message) => told.push(message), {});
  for (const [i, octets] of messages.entries()) inspection.message(captured(octets, i + 1));
  return { told, report: inspection.report() };
}

function cldt(tcap: Uint8Array): Uint8Array {
  const called = address('447700900001', 6);
  const calling = address('12025550142', 147);
  return encodeSua({ type: 'CLDT', called, calling, parameters: [] }, tcap);
}

test('a stranger who asks over SUA where a subscriber is, is stopped as over SCCP', () => {
  const parameter = encodeElement<unknown>(anyTimeInterrogation.argument, {
    subscriberIdentity: { msisdn: { digits: '447700900123', nai: 1, np: 1 } },
    requestedInfo: { locationInformation: null },
    'gsmSCF-Address': { digits: '12025550142', nai: 1, np: 1 },
  });
  const tcap = encodeTcap(
    {
      type: 'begin',
      otid: '01020304',
      dtid: null,
      applicationContext: null,
      acOid: '0.4.0.0.1.0.29.3',
      dialogue: { pdu: 'AARQ' },
    },
    [{ type: 'invoke', invokeId: 1, code: 71, parameter }],
  );
  const { told, report } = inspected(cldt(tcap));
  const [message] = told;
  assert.deepEqual(
    message?.verdict.findings.map(({ detector }) => detector).includes('at-interconnect-never'),
    true,
  );
  assert.deepEqual(message?.verdict.cannotJudge, []);
  assert.equal(report.incidents[0]?.class, 'location-tracking');
  assert.equal(report.incidents[0]?.senders[0]?.gt, '12025550142');
  assert.equal(report.decoded, 1);
});

test('what SUA carries that is no transaction cannot be judged, and is said so', () => {
  const { told, report } = inspected(cldt(Uint8Array.of(1, 2, 3, 4)));
  assert.deepEqual(told[0]?.verdict.cannotJudge, ['malformed']);
  assert.ok((report.faults['tcap/bad-tag'] ?? 0) > 0);
});

test('management of SUA is no message of a user', () => {
  const { told, report } = inspected(encodeSua({ type: 'ASPUP', parameters: [] }));
  assert.deepEqual([told.length, report.decoded], [0, 0]);
});
