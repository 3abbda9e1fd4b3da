import type { Cursor } from '../wire/cursor.ts';
import { decodeM2pa } from '../wire/m2pa/m2pa.ts';
import { decodeM2ua } from '../wire/m2ua/m2ua.ts';
import { decodeMtp2 } from '../wire/mtp2/mtp2.ts';

/** The MTP3 message that a layer of signalling links carries; `undefined` where it has none. */
export function mtp3Within(layer: 'm2ua' | 'm2pa' | 'mtp2', cursor: Cursor): Cursor | undefined {
  const decode = layer === 'm2ua' ? decodeM2ua : layer === 'm2pa' ? decodeM2pa : decodeMtp2;
  const payload = decode(cursor, [])?.payload;
  return payload && payload.remaining > 0 ? payload : undefined;
}
