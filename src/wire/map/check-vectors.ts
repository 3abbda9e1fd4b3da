import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DecodeContext } from '../ber/decode-context.ts';
import { decodeElement } from '../ber/decode-value.ts';
import { encodeElement } from '../ber/encode-value.ts';
import type { Asn1Type } from '../ber/schema.ts';
import { Cursor } from '../cursor.ts';
import type { WireFault } from '../fault.ts';
import { octetsFromHex } from '../octet-writer.ts';

/** One argument or result in octets and in meaning. */
export interface Vector {
  /** What the network does, as the name of the test. */
  readonly says: string;
  readonly type: Asn1Type;
  /** Annotated hex: from a semicolon to the end of the line is comment. */
  readonly octets: string;
  readonly value: unknown;
  /** Older than the form that the value is written in. */
  readonly onlyRead?: true;
}

const checked: Vector[] = [];

/** All vectors of the test files that were loaded so far, for whom another reader is to see them too. */
export function checkedVectors(): readonly Vector[] {
  return checked;
}

/** For test files: a test a vector, octets to value without a fault and value to the same octets. */
export function checkVectors(vectors: readonly Vector[]): void {
  checked.push(...vectors);
  for (const vector of vectors) {
    test(vector.says, () => {
      const octets = octetsFromHex(vector.octets.replace(/;.*$/gm, ''));
      const faults: WireFault[] = [];
      const ctx = new DecodeContext(new Cursor(octets), faults, 'map');
      const value = decodeElement(ctx, vector.type, 0, octets.length);
      assert.deepEqual(faults, []);
      assert.deepEqual(value, vector.value);
      if (vector.onlyRead) return;
      assert.equal(
        Buffer.from(encodeElement(vector.type, vector.value)).toString('hex'),
        Buffer.from(octets).toString('hex'),
      );
    });
  }
}
