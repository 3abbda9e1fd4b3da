import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DecodeContext } from '../ber/decode-context.ts';
import { decodeElement } from '../ber/decode-value.ts';
import { encodeElement } from '../ber/encode-value.ts';
import type { Asn1Type } from '../ber/schema.ts';
import { Cursor } from '../cursor.ts';
import type { Faults } from '../fault.ts';
import { octetsFromHex } from '../octet-writer.ts';
import { OPERATIONS, operationNamed } from './registry.ts';
import { callVectors } from './vectors/call-vectors.ts';
import { gprsVectors } from './vectors/gprs-vectors.ts';
import { smsVectors } from './vectors/sms-vectors.ts';

const vectors = [...callVectors, ...smsVectors, ...gprsVectors];

function typeOf(name: string, part: 'argument' | 'result'): Asn1Type {
  const type = operationNamed(name)?.[part];
  assert.ok(type, `${name} has a schema for its ${part}`);
  return type;
}

describe('arguments and results of CAP', () => {
  for (const { operation, part, about, octets, value } of vectors) {
    test(`${operation}: ${about}`, () => {
      const type = typeOf(operation, part);
      const received = octetsFromHex(octets.join(''));
      const faults: Faults = [];
      const ctx = new DecodeContext(new Cursor(received), faults, 'cap');
      assert.deepEqual(decodeElement(ctx, type, 0, received.length), value);
      assert.deepEqual(faults, []);
      assert.equal(ctx.oddities, 0);
      assert.deepEqual(encodeElement(type, value), received);
    });
  }

  test('each operation that carries something is read from a vector', () => {
    const shown = new Set(vectors.map((vector) => `${vector.operation} ${vector.part}`));
    const carried = OPERATIONS.flatMap((operation) => [
      ...(operation.argument ? [`${operation.name} argument`] : []),
      ...(operation.result ? [`${operation.name} result`] : []),
    ]);
    assert.deepEqual(
      carried.filter((part) => !shown.has(part)),
      [],
    );
    assert.ok(carried.length > 50);
  });
});

test('a gateway of phase 2 names itself where later phases have the number diverted to', () => {
  const received = octetsFromHex('30 0e 80 01 19 bf 3b 08 81 06 91 44 77 00 09 10');
  const operation = operationNamed('initialDP');
  const type = operation?.versions?.[2]?.argument;
  assert.ok(type);
  const faults: Faults = [];
  const ctx = new DecodeContext(new Cursor(received), faults, 'cap');
  assert.deepEqual(decodeElement(ctx, type, 0, received.length), {
    serviceKey: 25,
    initialDPArgExtension: { gmscAddress: { digits: '4477009001', nai: 1, np: 1 } },
  });
  assert.deepEqual(faults, []);
});
