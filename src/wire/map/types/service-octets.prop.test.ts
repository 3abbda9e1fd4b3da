import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { DecodeContext } from '../../ber/decode-context.ts';
import { decodeElement } from '../../ber/decode-value.ts';
import { encodeElement } from '../../ber/encode-value.ts';
import type { Asn1Type } from '../../ber/schema.ts';
import { Cursor } from '../../cursor.ts';
import { extBasicServiceCode, extTeleserviceCode } from './basic-service.ts';
import { csgId } from './bit-string.ts';
import { extForwardingOptions } from './forwarding-options.ts';
import { groupId, longGroupId } from './group-call-identity.ts';
import { alertingPattern, category, mmCode } from './octet-codes.ts';
import { pdpAddress, pdpType } from './pdp.ts';
import { ssCode } from './ss-code.ts';
import { extSsStatus } from './ss-status.ts';
import { ussdArg, ussdRes } from './ussd.ts';

function decode(type: Asn1Type, octets: Uint8Array): unknown {
  return decodeElement(new DecodeContext(new Cursor(octets), [], 'map'), type, 0, octets.length);
}

const contents = fc.uint8Array({ maxLength: 24 });

function element(tag: number, octets: Uint8Array): Uint8Array {
  return Uint8Array.from([tag, octets.length, ...octets]);
}

const leaves: readonly (readonly [string, Asn1Type, number])[] = [
  ['a supplementary service code', ssCode, 0x04],
  ['a teleservice code', extTeleserviceCode, 0x04],
  ['a basic service code', extBasicServiceCode, 0x82],
  ['the state of a service', extSsStatus, 0x04],
  ['forwarding options', extForwardingOptions, 0x04],
  ['a category', category, 0x04],
  ['a mobility event', mmCode, 0x04],
  ['an alerting pattern', alertingPattern, 0x04],
  ['an address of packet data', pdpAddress, 0x04],
  ['a type of packet data', pdpType, 0x04],
  ['a closed subscriber group', csgId, 0x03],
];

for (const [name, type, tag] of leaves) {
  test(`${name} comes back as it was, whatever its octets`, () => {
    fc.assert(
      fc.property(contents, (octets) => {
        const whole = element(tag, octets);
        assert.deepEqual(encodeElement(type, decode(type, whole)), whole);
      }),
      { numRuns: 300 },
    );
  });
}

for (const [name, type, size] of [
  ['a group', groupId, 3],
  ['a group with a long number', longGroupId, 4],
] as const) {
  test(`${name} of the right size comes back as it was`, () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: size, maxLength: size }), (octets) => {
        const whole = element(0x04, octets);
        assert.deepEqual(encodeElement(type, decode(type, whole) as string), whole);
      }),
      { numRuns: 300 },
    );
  });
}

test('a USSD string comes back as it was, whatever its coding scheme', () => {
  fc.assert(
    fc.property(fc.nat(255), contents, (scheme, octets) => {
      const inner = [0x04, 1, scheme, ...element(0x04, octets)];
      const whole = element(0x30, Uint8Array.from(inner));
      const value = decode(ussdRes, whole);
      assert.deepEqual(encodeElement(ussdRes as Asn1Type, value), whole);
    }),
    { numRuns: 1000 },
  );
});

test('a USSD string whose coding scheme is no octet stays as octets', () => {
  //                                SEQUENCE, a scheme of two octets, a string
  const octets = Uint8Array.from([0x30, 0x08, 0x04, 0x02, 0x0f, 0x0f, 0x04, 0x02, 0xc8, 0x34]);
  const value = { 'ussd-DataCodingScheme': '0f0f', 'ussd-String': 'c834' };
  assert.deepEqual(decode(ussdArg, octets), value);
  assert.deepEqual(encodeElement(ussdArg, value), octets);
});

test('a service code is never taken for a name that objects have', () => {
  assert.throws(() => encodeElement(ssCode, 'constructor'), RangeError);
  assert.throws(() => encodeElement(ssCode, 'zz'), RangeError);
});
