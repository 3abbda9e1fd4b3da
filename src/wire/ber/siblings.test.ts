import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Cursor } from '../cursor.ts';
import { octetsFromHex } from '../octet-writer.ts';
import { DecodeContext } from './decode-context.ts';
import { decodeElement } from './decode-value.ts';
import { encodeElement } from './encode-value.ts';
import { integer, type OctetCodec, octets, optional, sequence, tagged } from './schema.ts';

/** Octets whose reading a field before them decides: 1 is text, anything else is hex. */
const byKind: OctetCodec<string> = {
  name: 'byKind',
  decode(ctx, start, end) {
    if (ctx.siblings.kind !== 1) return ctx.cursor.hexOf(start, end);
    return new TextDecoder('latin1').decode(ctx.cursor.window(start, end).bytes());
  },
  encode(value, writer) {
    if (writer.siblings.kind !== 1) writer.hex(value);
    else writer.bytes(Uint8Array.from(value, (letter) => letter.charCodeAt(0)));
  },
};
const inner = sequence({ kind: integer, body: octets(byKind) });
const outer = sequence({ kind: integer, nested: optional(tagged(0, inner)), body: octets(byKind) });

//                30 0f                     SEQUENCE
//                   02 01 00               kind 0: the body is hex
//                   a0 07                  nested
//                      02 01 01            kind 1: the body is text
//                      04 02 68 69         "hi"
//                   04 01 2a               body of the outer one
const HEX = '300f020100a0070201010402686904012a';

test('a field before it says how octets are to be read, each in its own sequence', () => {
  const ctx = new DecodeContext(new Cursor(octetsFromHex(HEX)), [], 'map');
  const value = decodeElement(ctx, outer, 0, HEX.length / 2);
  assert.deepEqual(value, { kind: 0, nested: { kind: 1, body: 'hi' }, body: '2a' });
});

test('octets are written by what the field before them says', () => {
  const octetsWritten = encodeElement(outer, { kind: 0, nested: { kind: 1, body: 'hi' }, body: '2a' });
  assert.equal(Buffer.from(octetsWritten).toString('hex'), HEX);
});
