import { type OctetCodec, octets } from '../../ber/schema.ts';

/** The state of a supplementary service, TS 23.011 clause 2.1.2, from bit 4 down. */
const STATE_BITS = ['quiescent', 'provisioned', 'registered', 'active'] as const;

/**
 * The bits that are set: P provisioned, R registered, A active, Q quiescent (active, but it cannot
 * work now). `0x` and hex where spare bits or reserved octets are in use.
 */
type SsStatus = string[] | string;

function ssStatusCodec(name: string, most: number): OctetCodec<SsStatus> {
  return {
    name,
    decode(ctx, start, end) {
      const length = end - start;
      if (length < 1 || length > most) {
        ctx.fault('bad-length', start, `${name} has ${length} octets, not 1 to ${most}`);
      }
      const first = ctx.cursor.at(start);
      if (length !== 1 || first > 15) return `0x${ctx.cursor.hexOf(start, end)}`;
      return STATE_BITS.filter((_, index) => (first & (8 >> index)) !== 0);
    },
    encode(value, writer) {
      if (typeof value === 'string') {
        if (!value.startsWith('0x')) throw new RangeError(`"${value}" is no ${name}`);
        writer.hex(value.slice(2));
        return;
      }
      let octet = 0;
      for (const state of value) {
        const index = STATE_BITS.indexOf(state as (typeof STATE_BITS)[number]);
        if (index < 0) throw new RangeError(`"${state}" is no state of a supplementary service`);
        octet |= 8 >> index;
      }
      writer.u8(octet);
    },
  };
}

/** SS-Status of TS 29.002 clause 17.7.4. */
export const ssStatus = octets(ssStatusCodec('ssStatus', 1));
/** Ext-SS-Status of TS 29.002 clause 17.7.8; octets 2 to 5 are reserved. */
export const extSsStatus = octets(ssStatusCodec('extSsStatus', 5));
