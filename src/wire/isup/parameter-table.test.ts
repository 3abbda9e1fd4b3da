import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Cursor } from '../cursor.ts';
import type { Faults } from '../fault.ts';
import { octetsFromHex } from '../octet-writer.ts';
import { decodeIsup } from './decode-isup.ts';
import { encodeIsup } from './encode-isup.ts';
import type { IsupOptions } from './isup-record.ts';
import { ANSI_VECTORS, ITU_VECTORS, type ParameterVector } from './parameter.vectors.ts';
import { asHex } from './parameter-codec.ts';
import { ANSI_PARAMETERS, ITU_PARAMETERS, type ParameterTable } from './parameter-table.ts';

function check(vectors: readonly ParameterVector[], table: ParameterTable, options: IsupOptions): void {
  for (const [name, contents, value] of vectors) {
    test(`${name} is read and written (${options.variant})`, () => {
      const octets = octetsFromHex(contents);
      const code = table.byName.get(name)?.code ?? 0;
      // ANM on circuit 1 with this optional parameter alone
      const message = new Uint8Array([1, 0, 0x09, 1, code, octets.length, ...octets, 0]);
      const faults: Faults = [];
      const record = decodeIsup(new Cursor(message), faults, options);
      assert.ok(record);
      assert.deepEqual(record.parameters, { [name]: value });
      assert.deepEqual(faults, []);
      assert.deepEqual(encodeIsup(record, options), message);
    });
  }
}

check(ITU_VECTORS, ITU_PARAMETERS, { variant: 'itu' });
check(ANSI_VECTORS, ANSI_PARAMETERS, { variant: 'ansi' });

test('every parameter that is taken apart has a vector', () => {
  const named = (vectors: readonly ParameterVector[]) => new Set(vectors.map(([name]) => name));
  const itu = named(ITU_VECTORS);
  const ansi = named(ANSI_VECTORS);
  const without: string[] = [];
  for (const { name, codec } of ITU_PARAMETERS.byName.values()) {
    if (codec !== asHex && !itu.has(name)) without.push(name);
  }
  for (const { name, codec, code } of ANSI_PARAMETERS.byName.values()) {
    if (codec !== asHex && ITU_PARAMETERS.byCode[code]?.codec !== codec && !ansi.has(name))
      without.push(name);
  }
  assert.deepEqual(without, []);
  assert.ok(ITU_PARAMETERS.byName.size > 95);
});
