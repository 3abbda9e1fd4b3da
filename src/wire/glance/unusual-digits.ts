import { DecodeContext } from '../ber/decode-context.ts';
import { decodeElement } from '../ber/decode-value.ts';
import type { Asn1Type, OctetCodec } from '../ber/schema.ts';
import type { Cursor } from '../cursor.ts';

/**
 * The digits of the element whose header stands at `at`, as its codec reads them in the full decode:
 * of any count, in one piece or in several. `''` where it has none. With the oddities met on the way.
 */
export function unusualDigits(
  cursor: Cursor,
  at: number,
  limit: number,
  codec: OctetCodec<unknown>,
): { text: string; oddities: number } {
  const ctx = new DecodeContext(cursor, [], 'map');
  let text = '';
  const listening: OctetCodec<unknown> = {
    ...codec,
    decode(inner, start, end) {
      const value = codec.decode(inner, start, end);
      if (typeof value === 'string') text = value;
      else if (typeof value === 'object' && value !== null && 'digits' in value) text = String(value.digits);
      return value;
    },
  };
  const type: Asn1Type = { kind: 'octets', codec: listening, tags: [] };
  decodeElement(ctx, type, at, limit);
  return { text, oddities: ctx.oddities };
}
