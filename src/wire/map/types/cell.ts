import { choice, type OctetCodec, octets, tagged } from '../../ber/schema.ts';
import { type Plmn, placeCodec, readUnsigned, writeUnsigned } from './plmn.ts';

/* Places of the radio network, TS 23.003 clauses 4 and 19 */

const cgiCodec = placeCodec('cellGlobalId', { lac: 2, ci: 2 });
const laiCodec = placeCodec('locationAreaId', { lac: 2 });

/** Cell global identity, or service area identity with the service area code as `ci`. */
export const cellGlobalIdOrServiceAreaIdFixedLength = octets(cgiCodec);
export const laiFixedLength = octets(laiCodec);
export const raIdentity = octets(placeCodec('routeingAreaId', { lac: 2, rac: 1 }));
export const taId = octets(placeCodec('trackingAreaId', { tac: 2 }));
export const nrTaId = octets(placeCodec('nrTrackingAreaId', { tac: 3 }));
/** E-UTRAN cell: `eci` is 28 bits, eNodeB and cell. */
export const eUtranCgi = octets(placeCodec('eUtranCellGlobalId', { eci: 4 }));
/** New-radio cell: `nci` is 36 bits. */
export const nrCgi = octets(placeCodec('nrCellGlobalId', { nci: 5 }));

type GlobalCell = (Plmn & { lac: number; ci?: number }) | string;

/** GlobalCellId: 5 to 7 octets; 7 are a cell, 5 a location area, 6 are no place and stay hex. */
const globalCellIdCodec: OctetCodec<GlobalCell> = {
  name: 'globalCellId',
  decode(ctx, start, end) {
    if (end - start === 7) return cgiCodec.decode(ctx, start, end);
    if (end - start === 5) return laiCodec.decode(ctx, start, end);
    ctx.fault('bad-length', start, `globalCellId has ${end - start} octets, not 7`);
    return ctx.cursor.hexOf(start, end);
  },
  encode(value, writer) {
    if (typeof value === 'string') writer.hex(value);
    else if (value.ci === undefined) laiCodec.encode(value, writer);
    else cgiCodec.encode({ ...value, ci: value.ci }, writer);
  },
};
export const globalCellId = octets(globalCellIdCodec);

/** LAC: a location area within the network that is meant. */
const lacCodec: OctetCodec<number | string> = {
  name: 'lac',
  decode(ctx, start, end) {
    if (end - start === 2) return readUnsigned(ctx, start, end);
    ctx.fault('bad-length', start, `lac has ${end - start} octets, not 2`);
    return ctx.cursor.hexOf(start, end);
  },
  encode(value, writer) {
    if (typeof value === 'string') writer.hex(value);
    else writeUnsigned(writer, value, 2);
  },
};
export const lac = octets(lacCodec);

export const cellGlobalIdOrServiceAreaIdOrLAI = choice({
  cellGlobalIdOrServiceAreaIdFixedLength: tagged(0, cellGlobalIdOrServiceAreaIdFixedLength),
  laiFixedLength: tagged(1, laiFixedLength),
});
